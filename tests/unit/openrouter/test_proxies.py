"""Proxies: whose, when, and what they refuse."""

from __future__ import annotations

import pytest

from offhand.domain.errors import (
    ProxyFailed,
)
from offhand.domain.request import Endpoint
from offhand.openrouter.addresses import find_proxy
from offhand.openrouter.client import OpenRouterClient
from tests.fakes.asking import fail, read_key
from tests.fakes.provider_server import GOOD_KEY, Answer, ProviderServer, json_body, text_body


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"])
async def test_loopback_is_never_proxied(
    server: ProviderServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    for proxy in ("", "http://127.0.0.1:9"):
        made = OpenRouterClient(Endpoint(server.base_url, proxy), read_key, jitter=lambda: 0.0)
        assert await made.fetch_models()
        await made.aclose()


def test_the_configured_proxy_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://environment:1")
    assert find_proxy(Endpoint("https://example.org/v1", "http://configured:1")) == "http://configured:1"
    assert find_proxy(Endpoint("https://example.org/v1")) == "http://environment:1"


def test_proxies_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = Endpoint("https://example.org/v1")
    assert find_proxy(endpoint) is None
    monkeypatch.setenv("all_proxy", "proxy:3128")
    assert find_proxy(endpoint) == "http://proxy:3128"
    monkeypatch.setenv("no_proxy", "example.org")
    assert find_proxy(endpoint) is None


@pytest.mark.parametrize("answer", [text_body(407, ""), json_body(403, {}), text_body(502, "bad gateway")])
async def test_a_proxy_that_refuses_the_tunnel(server: ProviderServer, answer: Answer) -> None:
    target = "example.org:443"
    server.enqueue(answer, path=target)
    proxy = f"http://127.0.0.1:{server.port}"
    error = await fail("https://example.org/v1", proxy)
    assert isinstance(error, ProxyFailed)
    assert [request.method for request in server.requests] == ["CONNECT"]
    assert GOOD_KEY not in str(server.requests)


async def test_a_proxy_where_nobody_listens() -> None:
    assert isinstance(await fail("https://example.org/v1", "http://127.0.0.1:9"), ProxyFailed)


@pytest.mark.parametrize("proxy", ["gopher://a:1", "socks5://127.0.0.1:9", "http://[::1", "http://a:port"])
async def test_a_proxy_of_no_known_kind(proxy: str) -> None:
    assert isinstance(await fail("https://example.org/v1", proxy), ProxyFailed)


async def test_a_407_without_a_tunnel(server: ProviderServer) -> None:
    server.enqueue(text_body(407, ""))
    assert isinstance(await fail(server.base_url), ProxyFailed)
