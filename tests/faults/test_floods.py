"""Servers that say nothing, too little at a time, or far too much."""

from __future__ import annotations

import asyncio
import resource
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import GarbledAnswer, ProviderUnavailable, TimedOut
from offhand.domain.message import FinishReason, TextPart
from offhand.openrouter import attempt, body
from offhand.services.explanation import explain
from tests.fakes.answers import Answer, answer_text, chunk, error_body, sse, stall, text_chunk
from tests.fakes.provider_server import ProviderServer
from tests.fakes.streams import EVENT_STREAM
from tests.faults.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.fakes.framing import RecordedRequest

STOP = chunk(finish="stop")
MEGABYTE = 1024 * 1024
ROOM = 160 * MEGABYTE
"""Bytes by which a flood may have the process grow, most of them of the server in it."""


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as server:
        yield server


def events(*pieces: bytes, pace: float = 0.0) -> Answer:
    return Answer(headers={"Content-Type": EVENT_STREAM}, pieces=pieces, pace=pace)


def peak() -> int:
    """Return the most memory that the process had so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


async def test_a_stall_in_the_middle_keeps_the_words_and_names_the_silence(
    tmp_path: Path, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "ANSWER_PATIENCE", 1.0)
    first = sse(text_chunk("So far"), done=False)
    server.enqueue(sse(text_chunk("So far"), STOP).stall_after(len(first.body) + 7), stall())
    async with Talk(tmp_path, server.base_url) as talk:
        conversation, answer = await talk.ask()
        assert (await talk.read_back(conversation)).text == answer.text == "So far"
        assert answer.reply is not None
        assert answer.reply.finish is FinishReason.INTERRUPTED
        _, silent = await talk.ask()
    for message in (answer, silent):
        assert message.reply is not None
        assert isinstance(message.reply.error, TimedOut)
        told = explain(message.reply.error).sentence
        assert told == f"Nothing came from 127.0.0.1:{server.port} for 1 second."
    assert len(server.chat_requests) == 2


async def test_a_byte_now_and_then_is_waited_for(
    tmp_path: Path, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "ANSWER_PATIENCE", 1.0)
    whole = sse(text_chunk("Slow but sure"), STOP)
    trickle = [whole.body[place : place + 1] for place in range(9)]
    server.enqueue(events(*trickle, whole.body[9:], pace=0.15))
    async with Talk(tmp_path, server.base_url) as talk:
        _, answer = await talk.ask()
    assert answer.text == "Slow but sure"


async def test_a_flood_of_text_arrives_whole(tmp_path: Path, server: ProviderServer) -> None:
    piece = sse(text_chunk("flood " * 500), done=False).body
    server.enqueue(events(*[piece * 20] * 120, sse(STOP).body))
    async with Talk(tmp_path, server.base_url) as talk:
        conversation, answer = await talk.ask()
        assert len(answer.text) == 6 * 500 * 20 * 120
        assert (await talk.read_back(conversation)).text == answer.text


async def test_a_flood_of_tiny_events_arrives_whole(tmp_path: Path, server: ProviderServer) -> None:
    piece = sse(*[text_chunk("x")] * 100, done=False).body
    server.enqueue(events(*[piece] * 200, sse(STOP).body))
    async with Talk(tmp_path, server.base_url) as talk:
        conversation, answer = await talk.ask()
        assert answer.text == "x" * 20_000
        assert (await talk.read_back(conversation)).text == answer.text


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(b": OPENROUTER PROCESSING\n\n" * 2000, id="comments"),
        pytest.param(b"\n" * 50_000, id="blank lines"),
        pytest.param(b"event: ping\ndata:\n\n" * 2000, id="pings"),
        pytest.param(sse(*[chunk()] * 100, done=False).body, id="empty pieces"),
    ],
)
async def test_endless_signs_of_life_can_be_stopped(
    tmp_path: Path, server: ProviderServer, piece: bytes
) -> None:
    first = sse(text_chunk("So far"), done=False).body
    server.enqueue(events(first, *[piece] * 100_000))
    async with Talk(tmp_path, server.base_url) as talk:
        conversation = talk.library.begin()
        conversation.start_asking((TextPart("Why?"),))
        while conversation.growing_id is None or not conversation.branch[-1].text:
            await asyncio.sleep(0.01)
        before = peak()
        await asyncio.sleep(0.4)
        assert not conversation.is_idle
        conversation.stop()
        while not conversation.is_idle:
            await asyncio.sleep(0.01)
        kept = await talk.read_back(conversation)
        assert kept.text == "So far"
        assert kept.reply is not None
        assert kept.reply.finish is FinishReason.STOPPED
        assert peak() - before < ROOM
        await asyncio.to_thread(server.wait_for_disconnects)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(b"x" * 65536, id="a line"),
        pytest.param(b"data: x\n" * 8192, id="an event"),
    ],
)
@pytest.mark.parametrize("start", [b"data: ", b"{"], ids=["events", "document"])
async def test_what_never_ends_is_given_up(
    tmp_path: Path, server: ProviderServer, monkeypatch: pytest.MonkeyPatch, piece: bytes, start: bytes
) -> None:
    monkeypatch.setattr(body, "LARGEST_DOCUMENT", MEGABYTE)
    server.enqueue(events(start, *[piece] * 100_000))
    before = peak()
    async with Talk(tmp_path, server.base_url) as talk:
        _, answer = await talk.ask()
    assert answer.reply is not None
    assert isinstance(answer.reply.error, GarbledAnswer)
    assert peak() - before < ROOM
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_an_answer_without_end_is_kept_up_to_its_limit(
    tmp_path: Path, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "LARGEST_ANSWER", 4 * MEGABYTE)
    piece = sse(text_chunk("again and " * 100), done=False).body
    server.enqueue(events(*[piece] * 100_000))
    async with Talk(tmp_path, server.base_url) as talk:
        conversation, answer = await talk.ask()
        assert (await talk.read_back(conversation)).text == answer.text
    assert 2 * MEGABYTE < len(answer.text) < 4 * MEGABYTE
    assert answer.reply is not None
    assert isinstance(answer.reply.error, GarbledAnswer)
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_five_seconds_of_503_are_waited_out(tmp_path: Path) -> None:
    slept = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal slept
        slept += seconds

    def answer(_: RecordedRequest) -> Answer:
        return error_body(503, "Overloaded") if slept < 5.0 else answer_text("Here again.")

    with ProviderServer(default=answer) as server:
        async with Talk(tmp_path, server.base_url, sleep=sleep) as talk:
            _, message = await talk.ask()
    assert message.text == "Here again."
    assert message.reply is not None
    assert (message.reply.retries, message.reply.error) == (3, None)


async def test_an_hour_of_503_is_told(tmp_path: Path) -> None:
    with ProviderServer(default=lambda _: error_body(503, "Overloaded")) as server:
        async with Talk(tmp_path, server.base_url) as talk:
            _, message = await talk.ask()
            assert talk.naps.seconds == [1.0, 2.0, 4.0]
    assert message.reply is not None
    assert isinstance(message.reply.error, ProviderUnavailable)
