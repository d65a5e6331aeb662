"""What keeps a request from arriving: addresses, names, ports and silence."""

from __future__ import annotations

import socket
import ssl

import httpx
import pytest

from offhand.domain.errors import (
    AppError,
    ConnectionFailed,
    ConnectionLost,
    GarbledAnswer,
    HostNotFound,
    InsecureAddress,
    NetworkProblem,
    ProxyFailed,
    SettingRefused,
    TimedOut,
    TlsFailed,
)
from offhand.domain.request import Endpoint
from offhand.domain.servers import find_host, is_loopback
from offhand.openrouter.addresses import check_address, name_host
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.http import Channel
from offhand.openrouter.network import translate_exception
from tests.fakes.answers import answer_text
from tests.fakes.asking import fail, read_key
from tests.fakes.provider_server import GOOD_KEY


@pytest.mark.parametrize(
    "address",
    [
        "https://openrouter.ai/api/v1",
        "http://localhost:11434/v1",
        "http://127.0.0.1",
        "http://[::1]:8080/v1",
        "http://127.9.9.9/",
    ],
)
def test_addresses_that_may_be_used(address: str) -> None:
    check_address(address)


@pytest.mark.parametrize(
    "address", ["http://openrouter.ai/api/v1", "http://192.168.1.7:8080", "http://localhost.example"]
)
async def test_plain_http_to_another_machine(address: str) -> None:
    assert isinstance(await fail(address), InsecureAddress)


@pytest.mark.parametrize(
    "address", ["", "openrouter.ai", "ftp://a", "https://", "https://a:port", "https://[::1", "file:///a"]
)
async def test_what_is_no_address(address: str) -> None:
    assert isinstance(await fail(address), SettingRefused)


def test_names_of_hosts() -> None:
    assert name_host("https://user:secret@example.org:8443/v1") == "example.org:8443"
    assert name_host("https://[::1") == find_host("https://[::1") == ""
    assert is_loopback("LOCALHOST")
    assert not is_loopback("example.org")


async def test_a_port_where_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    error = await fail(f"http://127.0.0.1:{port}/v1")
    assert isinstance(error, ConnectionFailed)
    assert error.host == f"127.0.0.1:{port}"


def wrap(kind: type[httpx.TransportError], cause: Exception | None = None) -> Exception:
    try:
        raise kind("text") from cause
    except httpx.TransportError as error:
        return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (wrap(httpx.ConnectError, socket.gaierror(-2, "Name or service not known")), HostNotFound),
        (wrap(httpx.ConnectError, ConnectionRefusedError(111, "refused")), ConnectionFailed),
        (wrap(httpx.ConnectError, ExceptionGroup("all", [OSError(101, "unreachable")])), ConnectionFailed),
        (wrap(httpx.ConnectError, ssl.SSLCertVerificationError("self-signed")), TlsFailed),
        (wrap(httpx.ConnectError, ssl.SSLError("WRONG_VERSION_NUMBER")), TlsFailed),
        (wrap(httpx.ConnectTimeout, ssl.SSLWantReadError("in the handshake")), TimedOut),
        (wrap(httpx.ProxyError), ProxyFailed),
        (wrap(httpx.ReadError, ssl.SSLError("UNEXPECTED_EOF")), ConnectionLost),
        (wrap(httpx.WriteError), ConnectionLost),
        (wrap(httpx.CloseError), ConnectionLost),
        (wrap(httpx.RemoteProtocolError), ConnectionLost),
        (wrap(httpx.LocalProtocolError), ConnectionFailed),
        (wrap(httpx.UnsupportedProtocol), ConnectionFailed),
        (httpx.DecodingError("text"), GarbledAnswer),
        (httpx.InvalidURL("text"), ConnectionFailed),
        (OSError("text"), ConnectionFailed),
    ],
)  # fmt: skip
def test_exceptions_of_the_transport(error: Exception, kind: type[AppError]) -> None:
    found = translate_exception(error, "example.org", proxied=False, patience=300)
    assert type(found) is kind
    if isinstance(found, NetworkProblem):
        assert found.host == "example.org"
        assert found.detail


@pytest.mark.parametrize(
    ("kind", "phase", "seconds"),
    [
        (httpx.ConnectTimeout, "connect", 10),
        (httpx.PoolTimeout, "connect", 10),
        (httpx.ReadTimeout, "read", 300),
        (httpx.WriteTimeout, "read", 300),
    ],
)
def test_timeouts(kind: type[httpx.TransportError], phase: str, seconds: float) -> None:
    found = translate_exception(wrap(kind), "h", proxied=False, patience=300)
    assert isinstance(found, TimedOut)
    assert (found.phase, found.seconds) == (phase, seconds)


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ConnectTimeout])
def test_failing_to_connect_through_a_proxy_is_the_proxys(kind: type[httpx.TransportError]) -> None:
    assert isinstance(translate_exception(wrap(kind), "h", proxied=True, patience=300), ProxyFailed)


def test_no_detail_holds_a_header() -> None:
    error = UnicodeEncodeError("ascii", f"Bearer {GOOD_KEY}é", 0, 1, "ordinal not in range")
    found = translate_exception(error, "h", proxied=False, patience=300)
    assert isinstance(found, ConnectionFailed)
    assert found.detail == "UnicodeEncodeError"


@pytest.mark.parametrize(
    ("address", "attributed"),
    [
        ("https://openrouter.ai/api/v1", True),
        ("https://eu.openrouter.ai/api/v1", True),
        ("https://openrouter.ai.example.org/v1", False),
        ("https://api.x.ai/v1", False),
    ],
)
async def test_who_learns_the_name_of_the_program(address: str, attributed: bool) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, content=answer_text("a").body)

    made = OpenRouterClient(
        Endpoint(address), read_key, transport=httpx.MockTransport(answer), jitter=lambda: 0.0
    )
    await made.fetch_models()
    await made.aclose()
    assert ("http-referer" in seen[0].headers) is attributed
    assert str(seen[0].url) == f"{address}/models"


async def test_a_transport_that_is_handed_in_outlives_a_change_of_endpoint() -> None:
    class Counting(httpx.MockTransport):
        closed = 0

        async def aclose(self) -> None:
            self.closed += 1

    transport = Counting(lambda _: httpx.Response(200, content=b"{}"))
    made = OpenRouterClient(Endpoint(), read_key, transport=transport, jitter=lambda: 0.0)
    assert await made.fetch_models() == b"{}"
    made.configure(Endpoint("https://example.org/v1"))
    assert await made.fetch_models() == b"{}"
    assert transport.closed == 0
    await made.aclose()
    assert transport.closed == 1


async def test_a_channel_in_use_is_not_closed() -> None:
    channel = Channel(Endpoint())
    async with channel.hold():
        assert not await channel.close_if_unused()
        channel.retire()
    assert await channel.close_if_unused()
