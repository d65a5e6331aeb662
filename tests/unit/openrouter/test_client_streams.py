"""Answers over real sockets: framing, headers, words as they come, and closing on them."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from offhand.domain.events import Finished, Opened, Retrying, Sending, TextDelta
from offhand.domain.message import Blob, FinishReason, ImagePart, Message, Role, TextPart
from offhand.domain.request import ChatRequest, Endpoint
from offhand.openrouter.client import OpenRouterClient
from offhand.services.tasks import TaskScope
from tests.fakes.answers import GENERATION_ID, Answer
from tests.fakes.asking import ask, hear, read_key
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    ProviderServer,
    chunk,
    error_body,
    sse,
    stall,
    text_chunk,
)

if TYPE_CHECKING:
    from tests.fakes.answers import Framing

STOP = chunk(finish="stop")
GOOD = sse(text_chunk("good"), STOP)


async def test_a_streamed_answer(client: OpenRouterClient, server: ProviderServer) -> None:
    heard = await hear(client.stream_chat(ask()))
    assert "> Why?" in heard.text
    assert heard.events[0] == Opened(GENERATION_ID)
    assert heard.events[-1] == Finished(FinishReason.STOP, "stop")
    assert heard.usage is not None
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/chat/completions")
    assert request.json["stream"] is True


async def test_an_answer_in_one_piece(client: OpenRouterClient, server: ProviderServer) -> None:
    heard = await hear(client.complete_chat(ask()))
    assert "> Why?" in heard.text
    assert heard.events[0] == Opened(GENERATION_ID)
    assert heard.finish is FinishReason.STOP
    (request,) = server.requests
    assert request.json["stream"] is False
    assert request.headers["accept"] == "application/json"


@pytest.mark.parametrize("framing", ["chunked", "length", "close"])
@pytest.mark.parametrize("split", [1, 7, None])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
async def test_every_framing(
    client: OpenRouterClient,
    server: ProviderServer,
    framing: Framing,
    split: int | None,
    newline: str,
) -> None:
    server.enqueue(
        sse(": alive", text_chunk("Grüße 😀"), STOP, framing=framing, split=split, newline=newline)
    )
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.error) == ("Grüße 😀", None)


async def test_headers(client: OpenRouterClient, server: ProviderServer) -> None:
    await hear(client.stream_chat(ask()))
    headers = server.requests[0].headers
    assert headers["authorization"] == f"Bearer {GOOD_KEY}"
    assert headers["accept"] == "text/event-stream"
    assert headers["accept-encoding"] == "identity"
    assert headers["content-type"] == "application/json"
    assert headers["user-agent"].startswith("Offhand/")
    assert headers["http-referer"].startswith("https://")
    assert headers["x-openrouter-title"] == "Offhand"
    assert headers["x-openrouter-categories"] == "general-chat,personal-agent"


async def test_the_generation_id_of_the_first_chunk_where_the_header_is_missing(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    answer = sse(": alive", text_chunk("a"), STOP)
    server.enqueue(Answer(headers={"Content-Type": "text/event-stream"}, pieces=answer.pieces))
    heard = await hear(client.stream_chat(ask()))
    assert heard.events[0] == Opened(GENERATION_ID)
    assert len(heard.all(Opened)) == 1


async def test_no_generation_id_on_other_servers(client: OpenRouterClient, server: ProviderServer) -> None:
    answer = sse(chunk({"content": "a"}, id="chatcmpl-1"), STOP)
    server.enqueue(Answer(headers={"Content-Type": "text/event-stream"}, pieces=answer.pieces))
    assert (await hear(client.stream_chat(ask()))).events[0] == Opened(None)


async def test_words_are_heard_while_the_server_still_writes(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(sse(text_chunk("first"), HOLD, text_chunk("second"), STOP))
    async with aclosing(client.stream_chat(ask())) as events:
        async for event in events:
            if event == TextDelta("first"):
                server.release()
            if event == TextDelta("second"):
                break
        else:
            raise AssertionError


async def test_two_answers_at_once(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(sse(HOLD, text_chunk("a"), STOP), sse(text_chunk("b"), STOP))
    scope = TaskScope("test")
    first = scope.start(hear(client.stream_chat(ask())), "first")
    await asyncio.to_thread(server.wait_for_requests, 1)
    assert (await hear(client.stream_chat(ask()))).text == "b"
    server.release()
    assert (await first).text == "a"


async def test_the_connection_is_reused(client: OpenRouterClient, server: ProviderServer) -> None:
    for _ in range(3):
        await hear(client.stream_chat(ask()))
    assert server.connections == 1


async def test_a_picture_of_megabytes(client: OpenRouterClient, server: ProviderServer) -> None:
    url = "data:image/png;base64," + "A" * 3_000_000
    server.enqueue(sse(chunk({"images": [{"image_url": {"url": url}}]}), STOP))
    assert (await hear(client.stream_chat(ask()))).images == [url]


async def test_closing_the_stream_closes_the_connection(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(sse(text_chunk("a"), HOLD, text_chunk("b")))
    async with aclosing(client.stream_chat(ask())) as events:
        async for event in events:
            if isinstance(event, TextDelta):
                break
    await asyncio.to_thread(server.wait_for_disconnects)
    assert server.disconnects == 1


@pytest.mark.parametrize("answer", [stall(), sse(text_chunk("a"), HOLD), sse(": alive", HOLD)])
async def test_cancelling_the_task_closes_the_connection(
    client: OpenRouterClient, server: ProviderServer, answer: Answer
) -> None:
    server.enqueue(answer)
    scope = TaskScope("test")
    task = scope.start(hear(client.stream_chat(ask())), "stream")
    await asyncio.to_thread(server.wait_for_requests, 1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_a_retry_can_be_cancelled_while_it_waits(server: ProviderServer) -> None:
    made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 30.0)
    server.enqueue(error_body(503, "busy"))
    scope = TaskScope("test")
    waiting = asyncio.Event()

    async def listen() -> None:
        async with aclosing(made.stream_chat(ask())) as events:
            async for event in events:
                if isinstance(event, Sending):
                    continue
                assert event == Retrying(1, 31.0, event.error) if isinstance(event, Retrying) else False
                waiting.set()

    task = scope.start(listen(), "stream")
    await waiting.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await made.aclose()
    assert len(server.requests) == 1


async def test_a_request_with_a_picture_is_built_off_the_loop(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(64)
    blob = Blob(sha256="ab", media_type="image/png", size=len(content))
    message = Message(id="1", role=Role.USER, parts=(TextPart("What is this?"), ImagePart(blob)))
    request = ChatRequest(model="m", messages=(message,), blobs={"ab": content})
    assert (await hear(client.stream_chat(request))).error is None
    kinds = [part["type"] for part in server.requests[0].json["messages"][-1]["content"]]
    assert kinds == ["text", "image_url"]
