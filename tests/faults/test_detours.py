"""Ways on which a request does not arrive: redirects, certificates, names. The key goes nowhere else."""

from __future__ import annotations

import datetime as dt
import ssl
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest
import trustme

from offhand.domain.errors import AppError, HostNotFound, RedirectRefused, TlsFailed
from offhand.domain.request import Endpoint
from offhand.openrouter.client import OpenRouterClient
from offhand.services.explanation import explain
from tests.fakes.answers import Answer
from tests.fakes.asking import Naps, ask, fail, read_key
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator
    from pathlib import Path

REDIRECTS = (301, 302, 303, 307, 308)


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as server:
        yield server


@pytest.fixture
def elsewhere() -> Generator[ProviderServer, None, None]:
    """Serve at another port, where the key does not belong."""
    with ProviderServer() as server:
        yield server


async def stream(client: OpenRouterClient) -> None:
    async with aclosing(client.stream_chat(ask())) as events:
        async for _ in events:
            pass


async def complete(client: OpenRouterClient) -> None:
    async with aclosing(client.complete_chat(ask())) as events:
        async for _ in events:
            pass


ROADS: dict[str, tuple[str, Callable[[OpenRouterClient], Awaitable[object]]]] = {
    "a stream": ("/chat/completions", stream),
    "an answer in one piece": ("/chat/completions", complete),
    "the models": ("/models", OpenRouterClient.fetch_models),
    "the models of a user": ("/models/user", OpenRouterClient.fetch_user_models),
    "the key": ("/key", lambda client: client.fetch_key_info(GOOD_KEY)),
    "a record": ("/generation", lambda client: client.fetch_generation("gen-1")),
    "the offers": ("/models/a/b/endpoints", lambda client: client.fetch_offers("a/b")),
    "a sign-in": ("/auth/keys", lambda client: client.exchange_code("code", "v" * 43)),
}


@pytest.mark.parametrize("status", REDIRECTS)
@pytest.mark.parametrize("road", ROADS)
async def test_the_key_follows_no_redirect(
    server: ProviderServer, elsewhere: ProviderServer, status: int, road: str
) -> None:
    path, go = ROADS[road]
    target = elsewhere.base_url + path
    server.enqueue(*[Answer(status=status, headers={"Location": target}, framing="length")] * 9, path=path)
    client = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0, sleep=Naps())
    with pytest.raises(RedirectRefused) as caught:
        await go(client)
    await client.aclose()
    assert elsewhere.connections == 0
    assert [request.path for request in server.requests] == [path]
    words = f"points to 127.0.0.1:{elsewhere.port}, where the key does not belong"
    assert words in explain(caught.value).sentence


async def test_a_redirect_without_a_place_to_go(server: ProviderServer) -> None:
    server.enqueue(Answer(status=302, headers={"Location": ""}, framing="length"))
    error = await fail(server.base_url)
    assert isinstance(error, RedirectRefused)
    assert "points elsewhere" in explain(error).sentence


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


def days(count: int) -> dt.datetime:
    return dt.datetime.now(dt.UTC) + dt.timedelta(days=count)


async def ask_behind(certificate: trustme.LeafCert) -> AppError:
    """Ask a server that shows a certificate, and return what was told instead of an answer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)  # pyright: ignore[reportUnknownMemberType] - a type of another library in it
    with ProviderServer(ssl_context=context) as server:
        error = await fail(server.base_url)
        assert server.requests == []
    return error


def expect(error: AppError, words: str) -> None:
    assert isinstance(error, TlsFailed)
    told = explain(error).sentence
    assert words in told
    assert told.endswith("so nothing was sent.")


@pytest.mark.usefixtures("trusted")
async def test_an_expired_certificate(authority: trustme.CA) -> None:
    certificate = authority.issue_cert("127.0.0.1", not_before=days(-9), not_after=days(-1))
    expect(await ask_behind(certificate), "has expired")


@pytest.mark.usefixtures("trusted")
async def test_a_certificate_of_tomorrow(authority: trustme.CA) -> None:
    certificate = authority.issue_cert("127.0.0.1", not_before=days(1), not_after=days(9))
    expect(await ask_behind(certificate), "is not valid yet")


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("name", ["other.example", "127.0.0.2", "127.0.0.1.example"])
async def test_a_certificate_of_another_name(authority: trustme.CA, name: str) -> None:
    expect(await ask_behind(authority.issue_cert(name)), "is made out to another name")


async def test_a_certificate_of_nobody_known(authority: trustme.CA) -> None:
    expect(await ask_behind(authority.issue_cert("127.0.0.1")), "Nobody whom this computer trusts")


async def test_a_server_without_tls(server: ProviderServer) -> None:
    expect(await fail(server.base_url.replace("http://", "https://")), "does not speak https")


async def test_a_name_that_nobody_knows() -> None:
    error = await fail("https://offhand.invalid/api/v1")
    assert isinstance(error, HostNotFound)
    told = explain(error).sentence
    assert told == "The name offhand.invalid was not found, which mostly means there is no network."
