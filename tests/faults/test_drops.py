"""A connection that drops at any byte of an answer: what had come is kept, and the cause is told.

``OFFHAND_FAULTS=all`` goes through every byte; without it some are left out.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import AnswerInterrupted, AppError, ConnectionLost, EmptyAnswer
from offhand.domain.message import FinishReason
from offhand.services.explanation import explain
from tests.fakes.answers import Answer
from tests.fakes.provider_server import ProviderServer
from tests.fakes.streams import EVENT_STREAM, hear, recording
from tests.faults.talk import Talk

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.message import Message
    from tests.fakes.answers import Framing

IS_LONG = os.environ.get("OFFHAND_FAULTS") == "all"
STEP = 1 if IS_LONG else 101
"""Bytes between two drops; a prime, so that every kind of place is met."""
TRIES = 4
NAME = "grok-4-2025-11"
WORDS: dict[type[AppError], str] = {
    ConnectionLost: "broke while the answer was on its way",
    AnswerInterrupted: "ended before the answer did, and the text so far is kept",
    EmptyAnswer: "The answer came back empty",
}


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("framing", ["chunked", "length", "close"])
async def test_drops_at_every_byte(tmp_path: Path, framing: Framing) -> None:
    stream = recording(NAME)
    whole = Answer(headers={"Content-Type": EVENT_STREAM}, pieces=(stream,), framing=framing)
    said: dict[str, str] = {}
    with ProviderServer() as server:
        async with Talk(tmp_path, server.base_url) as talk:
            for place in range(0, len(stream), STEP):
                # Odd places end with a reset, even ones as a server does that ends in order.
                server.enqueue(*[whole.drop_after(place, reset=place % 2 == 1)] * TRIES)
                conversation, answer = await talk.ask(f"Cut after {place} bytes?")
                server.discard()
                expected = hear([stream[:place]])
                assert answer.text == expected.text, place
                assert (await talk.read_back(conversation)).parts == answer.parts
                expect_cause(answer, is_whole=expected.finish is FinishReason.STOP)
                said[conversation.chat.id] = answer.text
        async with Talk(tmp_path, server.base_url) as talk:
            for chat_id, text in said.items():
                chat = await talk.store.read_chat(chat_id)
                assert chat is not None
                assert list(chat.messages.values())[-1].text == text


def expect_cause(answer: Message, *, is_whole: bool) -> None:
    assert answer.reply is not None
    if is_whole:
        assert (answer.reply.error, answer.reply.finish) == (None, FinishReason.STOP)
        return
    error = answer.reply.error
    assert error is not None
    assert WORDS[type(error)] in explain(error).sentence
    assert isinstance(error, AnswerInterrupted) == bool(answer.text)
    assert answer.reply.finish is (FinishReason.INTERRUPTED if answer.text else FinishReason.ERROR)


@pytest.mark.parametrize("name", ["claude-tools", "gemini-image", "grok-4.3-reasoning-2026-05"])
def test_what_is_heard_until_a_cut_is_heard_without_it(name: str) -> None:
    stream = recording(name)
    whole = hear([stream])
    for place in range(0, len(stream), 1 if IS_LONG else 13):
        cut = hear([stream[:place]])
        assert whole.text.startswith(cut.text)
        assert whole.thinking.startswith(cut.thinking)
        assert whole.images[: len(cut.images)] == cut.images
        assert cut.calls in {(), whole.calls}, "a call is run whole or not at all"


async def test_an_answer_that_ends_in_a_line_without_its_length_is_asked_for_again(tmp_path: Path) -> None:
    torn = Answer(headers={"Content-Type": EVENT_STREAM}, pieces=(b'data: {"choi',), framing="close")
    whole = Answer(headers=torn.headers, pieces=(recording(NAME),), framing="close")
    with ProviderServer() as server:
        server.enqueue(torn, Answer(headers=torn.headers, pieces=(b"da",), framing="close"), whole)
        async with Talk(tmp_path, server.base_url) as talk:
            _, answer = await talk.ask()
        assert answer.text == hear([recording(NAME)]).text
        assert len(server.chat_requests) == 3
