"""A resolver that dies midway: what arrives goes on, what needs a name is told well, and works later."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import HostNotFound, TimedOut
from offhand.domain.events import Retrying, TextDelta
from offhand.domain.request import Endpoint
from offhand.openrouter import http
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.retries import MOST_RETRIES
from offhand.services.explanation import explain
from offhand.services.wording.shape import Action
from tests.fakes.asking import Naps, ask, hear, read_key
from tests.fakes.provider_server import HOLD, ProviderServer, answer_text, sse, text_chunk

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from offhand.domain.events import StreamEvent

CODES = (socket.EAI_AGAIN, socket.EAI_NONAME, socket.EAI_FAIL)


class Resolver:
    """Be the resolver of the system, and fail when the test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.failures = 0
        """How many of the next names are not found; negative for all of them."""
        self.code: int = socket.EAI_AGAIN
        self.is_mute = False
        self.asked = 0
        self._over = threading.Event()
        self._real = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self._find)

    def stop(self) -> None:
        """Have whoever waits go on."""
        self._over.set()

    def _find(self, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - as the system's
        self.asked += 1
        if self.is_mute:
            self._over.wait(20)
        if self.failures:
            self.failures -= 1
            raise socket.gaierror(self.code, "Temporary failure in name resolution")
        return self._real(*arguments, **more)


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as server:
        yield server


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> Generator[Resolver, None, None]:
    resolver = Resolver(monkeypatch)
    yield resolver
    resolver.stop()


@pytest.fixture
async def client(
    server: ProviderServer, naps: Naps, resolver: Resolver
) -> AsyncGenerator[OpenRouterClient, None]:
    named = server.base_url.replace("127.0.0.1", "localhost")
    made = OpenRouterClient(Endpoint(named), read_key, jitter=lambda: 0.0, sleep=naps)
    yield made
    resolver.stop()
    await made.aclose()


async def test_an_answer_on_its_way_needs_no_name(
    client: OpenRouterClient, server: ProviderServer, resolver: Resolver
) -> None:
    server.enqueue(sse(text_chunk("One"), HOLD, text_chunk(" two")), answer_text("Three"))

    def die(event: StreamEvent) -> None:
        if isinstance(event, TextDelta):
            resolver.failures = -1
            server.release()

    heard = await hear(client.stream_chat(ask()), die)
    assert (heard.text, heard.error) == ("One two", None)
    assert (await hear(client.stream_chat(ask()))).text == "Three", "the connection is kept"


@pytest.mark.parametrize("code", CODES)
async def test_it_is_asked_again_and_found(
    client: OpenRouterClient, server: ProviderServer, resolver: Resolver, naps: Naps, code: int
) -> None:
    server.enqueue(answer_text("First"), answer_text("Second"))
    assert (await hear(client.stream_chat(ask()))).text == "First"
    client.wake()  # without a connection, as after a sleep
    resolver.code, resolver.failures = code, 2
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.error) == ("Second", None)
    told = [event.error for event in heard.events if isinstance(event, Retrying)]
    assert [type(error) for error in told] == [HostNotFound] * 2
    assert naps.seconds == [1.0, 2.0]
    assert len(server.chat_requests) == 2, "nothing was asked for twice"


@pytest.mark.parametrize("code", CODES)
async def test_where_it_stays_dead_that_is_said_and_another_try_works(
    client: OpenRouterClient, server: ProviderServer, resolver: Resolver, code: int
) -> None:
    resolver.code, resolver.failures = code, -1
    heard = await hear(client.stream_chat(ask()))
    assert isinstance(heard.error, HostNotFound)
    assert resolver.asked == 1 + MOST_RETRIES
    told = explain(heard.error)
    assert told.sentence == "The name localhost was not found, which mostly means there is no network."
    assert told.actions[0] is Action.RETRY
    resolver.failures = 0
    server.enqueue(answer_text("Here again"))
    assert (await hear(client.stream_chat(ask()))).text == "Here again"


async def test_one_that_says_nothing_is_not_waited_for(
    client: OpenRouterClient, server: ProviderServer, resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "CONNECT_SECONDS", 0.2)
    resolver.is_mute = True
    heard = await hear(client.stream_chat(ask()))
    assert isinstance(heard.error, TimedOut)
    assert heard.error.phase == "connect"
    assert explain(heard.error).actions[0] is Action.RETRY
    resolver.is_mute = False
    resolver.stop()
    server.enqueue(answer_text("Here again"))
    assert (await hear(client.stream_chat(ask()))).text == "Here again"
