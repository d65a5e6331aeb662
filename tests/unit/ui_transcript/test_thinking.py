"""How long thinking took, from the record or from watching."""

from __future__ import annotations

import time

import pytest

from offhand.domain.message import FinishReason, Message, ReasoningPart, TextPart
from offhand.ui.transcript.thinking import ThinkingTime, word_seconds
from tests.fakes.transcripts import answer

THOUGHT = ReasoningPart(text="Hm.")


def closed(**facts: object) -> Message:
    return answer("1", "Yes", THOUGHT, finish=FinishReason.STOP, **facts)


def test_the_record_says_how_long_it_took() -> None:
    thinking = ThinkingTime(closed(started=100.0, first_token=110.0, first_text=122.0, ended=150.0))
    assert (thinking.seconds, thinking.goes_on) == (12.0, False)


def test_an_answer_that_was_all_thinking_ended_with_it() -> None:
    message = answer("1", "", THOUGHT, finish=FinishReason.STOPPED, first_token=110.0, ended=114.0)
    assert ThinkingTime(message).seconds == 4.0


def test_without_a_record_nothing_is_claimed() -> None:
    assert ThinkingTime(closed()).seconds is None
    assert (
        ThinkingTime(answer("1", "Yes", finish=FinishReason.STOP, first_token=1.0, ended=9.0)).seconds is None
    )


def test_an_answer_is_measured_while_it_is_watched() -> None:
    thinking = ThinkingTime(answer("1"))
    assert thinking.seconds is None
    thinking.begin()
    assert thinking.goes_on
    thinking.end()
    took = thinking.seconds
    assert took is not None
    thinking.begin()
    assert (thinking.seconds, thinking.goes_on) == (took, False)


def test_a_chat_that_is_come_back_to_counts_from_the_first_word() -> None:
    thinking = ThinkingTime(answer("1", "", THOUGHT, first_token=time.time() - 60))
    assert thinking.goes_on
    assert thinking.seconds is not None
    assert thinking.seconds >= 59


def test_the_record_corrects_what_was_watched() -> None:
    thinking = ThinkingTime(answer("1"))
    thinking.begin()
    thinking.end()
    thinking.follow(closed(first_token=110.0, first_text=122.0))
    assert thinking.seconds == 12.0


def test_thinking_that_was_stopped_goes_on_no_longer() -> None:
    thinking = ThinkingTime(answer("1"))
    thinking.begin()
    thinking.follow(Message(id="1", role=closed().role, parts=(THOUGHT, TextPart("")), reply=closed().reply))
    assert not thinking.goes_on


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (12, "12 s"), (60, "1 min 0 s"), (125, "2 min 5 s")]
)
def test_seconds_are_worded(seconds: int, words: str) -> None:
    assert word_seconds(seconds) == words
