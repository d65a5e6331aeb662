from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from offhand.app.late_client import LateClient
from offhand.domain.events import Finished, TextDelta
from offhand.domain.request import ChatRequest, Endpoint
from tests import house
from tests.fakes.asking import ask, hear, read_key
from tests.fakes.provider_server import ProviderServer, answer_text, completion

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator
    from pathlib import Path

    from offhand.domain.events import StreamEvent


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as running:
        yield running


class Transports:
    """Count how often a client was built."""

    def __init__(self) -> None:
        self.made = 0

    def make(self) -> None:
        self.made += 1


@pytest.fixture
def transports() -> Transports:
    return Transports()


@pytest.fixture
async def client(server: ProviderServer, transports: Transports) -> AsyncGenerator[LateClient, None]:
    made = build(server.base_url, transports)
    yield made
    await made.aclose()


def build(base_url: str, transports: Transports) -> LateClient:
    return LateClient(Endpoint(base_url), read_key, make_transport=transports.make, jitter=lambda: 0.0)


async def read_text(events: AsyncGenerator[StreamEvent, None]) -> str:
    heard = await hear(events)
    assert heard.error is None
    assert isinstance(heard.events[-1], Finished)
    return "".join(event.text for event in heard.events if isinstance(event, TextDelta))


@pytest.mark.parametrize("chat", [LateClient.stream_chat, LateClient.complete_chat])
async def test_answers_come_whether_or_not_the_client_is_there(
    server: ProviderServer,
    client: LateClient,
    transports: Transports,
    chat: Callable[[LateClient, ChatRequest], AsyncGenerator[StreamEvent, None]],
) -> None:
    make = answer_text if chat is LateClient.stream_chat else completion
    server.enqueue(make("First"), make("Second"))
    assert await read_text(chat(client, ask(question="one"))) == "First"
    assert await read_text(chat(client, ask(question="two"))) == "Second"
    assert transports.made == 1


async def test_requests_at_once_share_one_client(client: LateClient, transports: Transports) -> None:
    body, info, _ = await asyncio.gather(
        client.fetch_models(), client.fetch_key_info(await read_key()), client.fetch_models()
    )
    assert "x-ai/grok-4" in client.read_models(body)
    assert info.limit == 10
    assert transports.made == 1


async def test_the_list_is_read_without_a_client(client: LateClient, transports: Transports) -> None:
    assert list(client.read_models(b'{"data": [{"id": "a/b"}]}')) == ["a/b"]
    assert transports.made == 0


async def test_an_address_that_changed_before_the_first_request_is_used(
    server: ProviderServer, transports: Transports
) -> None:
    client = build("http://127.0.0.1:9/api/v1", transports)
    client.configure(Endpoint(server.base_url))
    assert await client.fetch_models()
    client.configure(Endpoint(f"{server.base_url}/elsewhere"))
    await hear(client.stream_chat(ask(question="two")))
    assert server.requests[-1].path == "/elsewhere/chat/completions"
    await client.aclose()


async def test_closing_the_first_answer_closes_its_connection(
    server: ProviderServer, client: LateClient
) -> None:
    server.enqueue(answer_text("Long enough to be left").stall_after(400))
    async with aclosing(client.stream_chat(ask(question="one"))) as events:
        async for event in events:
            if isinstance(event, TextDelta):
                break
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_a_client_that_was_never_asked_closes(transports: Transports) -> None:
    await build("http://127.0.0.1:9/api/v1", transports).aclose()
    assert transports.made == 0


def test_the_window_does_not_bring_the_wire_along(request: pytest.FixtureRequest) -> None:
    top: Path = request.config.rootpath
    wire = ["offhand.openrouter.client", "urllib.request", "email", "offhand.ui.transcript.view"]
    dialogs = ["offhand.ui.dialogs.settings", "offhand.ui.dialogs.model_picker", "offhand.ui.first_run"]
    assert list(house.find_imports(["offhand.app.window"], [*wire, *dialogs], top)) == []
