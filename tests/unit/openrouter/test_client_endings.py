"""How answers end over real sockets: drops, silences, refusals, and servers that do not hang up."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    AnswerInterrupted,
    ConnectionLost,
    CreditExhausted,
    GarbledAnswer,
    ProviderUnavailable,
    RedirectRefused,
)
from offhand.domain.events import Alive, StreamEvent, TextDelta
from offhand.domain.message import FinishReason
from offhand.openrouter import attempt as attempt_module
from tests.fakes.answers import Answer
from tests.fakes.asking import ask, hear
from tests.fakes.provider_server import (
    HOLD,
    ProviderServer,
    chunk,
    completion,
    error_body,
    raw,
    sse,
    stall,
    text_body,
    text_chunk,
    usage_json,
)

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.answers import Framing

STOP = chunk(finish="stop")
GOOD = sse(text_chunk("good"), STOP)


async def test_a_server_that_does_not_hang_up_after_done(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt_module, "DONE_PATIENCE", 0.05)
    server.enqueue(sse(text_chunk("a"), STOP, HOLD, done=True), sse(text_chunk("a"), STOP).stall_after(10**9))
    done = sse(text_chunk("a"), STOP)
    server.enqueue(Answer(headers=done.headers, pieces=(*done.pieces, HOLD)))
    server.release()
    for _ in range(3):
        heard = await hear(client.stream_chat(ask()))
        assert (heard.text, heard.finish) == ("a", FinishReason.STOP)


async def test_a_server_that_comments_for_ever_after_done(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt_module, "DONE_PATIENCE", 0.05)
    done = sse(text_chunk("a"), STOP)
    comments = (b": alive\n\n",) * 100_000
    server.enqueue(Answer(headers=done.headers, pieces=(*done.pieces, *comments), pace=0.002))
    assert (await hear(client.stream_chat(ask()))).finish is FinishReason.STOP


async def test_a_server_that_says_nothing_after_the_finish(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt_module, "ENDING_PATIENCE", 0.05)
    monkeypatch.setattr(attempt_module, "ERROR_PATIENCE", 0.05)
    server.enqueue(sse(text_chunk("a"), STOP, HOLD), sse(text_chunk("a"), {"error": {"code": 502}}, HOLD))
    assert (await hear(client.stream_chat(ask()))).finish is FinishReason.STOP
    assert isinstance((await hear(client.stream_chat(ask()))).error, ProviderUnavailable)


@pytest.mark.parametrize("reset", [True, False])
@pytest.mark.parametrize("framing", ["chunked", "length"])
async def test_a_dropped_connection_after_text(
    client: OpenRouterClient,
    server: ProviderServer,
    reset: bool,
    framing: Framing,
) -> None:
    first = sse(text_chunk("The first words"), done=False)
    answer = sse(text_chunk("The first words"), HOLD, text_chunk("more"), STOP, framing=framing)
    server.enqueue(answer.drop_after(len(first.body) + 5, reset=reset))

    def hear_text(event: StreamEvent) -> None:
        if isinstance(event, TextDelta):
            server.release()

    heard = await hear(client.stream_chat(ask()), hear_text)
    assert heard.text == "The first words"
    assert isinstance(heard.error, AnswerInterrupted)
    assert len(server.requests) == 1


async def test_a_dropped_connection_after_the_finish_is_complete(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    answer = sse(text_chunk("a"), STOP, done=False)
    server.enqueue(sse(text_chunk("a"), STOP, chunk(usage=usage_json())).drop_after(len(answer.body) + 9))
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.error, heard.finish) == ("a", None, FinishReason.STOP)


async def test_a_content_length_that_is_too_short(client: OpenRouterClient, server: ProviderServer) -> None:
    answer = sse(text_chunk("a"), text_chunk("b"), STOP, framing="length")
    half = len(sse(text_chunk("a"), done=False).body) + 20
    server.enqueue(
        Answer(headers=answer.headers, pieces=answer.pieces, framing="length", declared_length=half)
    )
    heard = await hear(client.stream_chat(ask()))
    assert heard.text == "a"
    assert isinstance(heard.error, AnswerInterrupted)


async def test_a_silence_in_the_answer(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt_module, "ANSWER_PATIENCE", 1.0)
    server.enqueue(sse(text_chunk("a"), HOLD), stall())
    heard = await hear(client.stream_chat(ask()))
    assert heard.text == "a"
    assert getattr(heard.error, "phase", None) == "read"
    silent = await hear(client.stream_chat(ask()))
    assert getattr(silent.error, "phase", None) == "read"
    assert len(server.requests) == 2


async def test_comments_reset_the_silence(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt_module, "ANSWER_PATIENCE", 1.0)
    server.enqueue(sse(*[": OPENROUTER PROCESSING"] * 12, text_chunk("a"), STOP, pace=0.1))
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.error) == ("a", None)
    assert len(heard.all(Alive)) >= 12


async def test_json_for_a_stream(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(completion("whole"))
    assert (await hear(client.stream_chat(ask()))).text == "whole"


async def test_events_for_one_piece(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(GOOD)
    assert (await hear(client.complete_chat(ask()))).text == "good"


async def test_a_page_under_200(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(text_body(200, "<html>Sign in</html>"))
    error = (await hear(client.stream_chat(ask()))).error
    assert isinstance(error, GarbledAnswer)
    assert error.excerpt == "<html>Sign in</html>"


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413])
async def test_refusals_are_told_at_once(
    client: OpenRouterClient, server: ProviderServer, status: int
) -> None:
    server.enqueue(error_body(status, "no"))
    heard = await hear(client.stream_chat(ask()))
    assert heard.error is not None
    assert heard.events == ()
    assert len(server.requests) == 1


async def test_only_a_part_of_a_huge_error_is_read(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(Answer(status=400, pieces=(b"x" * 1_200_000, HOLD, b"x" * 9_000_000)))
    error = (await hear(client.stream_chat(ask()))).error
    assert isinstance(error, GarbledAnswer)
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_an_error_whose_body_breaks_off(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(error_body(402, "can only afford 7").drop_after(10))
    error = (await hear(client.stream_chat(ask()))).error
    assert isinstance(error, CreditExhausted)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_refused(client: OpenRouterClient, server: ProviderServer, status: int) -> None:
    server.enqueue(
        Answer(status=status, headers={"Location": "https://elsewhere.example/v1"}, framing="length")
    )
    error = (await hear(client.stream_chat(ask()))).error
    assert isinstance(error, RedirectRefused)
    assert error.target == "elsewhere.example"
    assert len(server.requests) == 1


async def test_what_is_no_http(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(*[raw(b"SSH-2.0-OpenSSH_9.2\r\n")] * 4)
    assert isinstance((await hear(client.stream_chat(ask()))).error, ConnectionLost)


async def test_an_encoding_that_is_none(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(
        Answer(headers={"Content-Encoding": "gzip"}, pieces=(b"no gzip at all",), framing="length")
    )
    assert isinstance((await hear(client.stream_chat(ask()))).error, GarbledAnswer)
