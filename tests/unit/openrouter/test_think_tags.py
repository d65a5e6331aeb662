"""Thinking that older servers leave in the text, between tags at its start."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.errors import AnswerInterrupted, EmptyAnswer
from offhand.domain.message import FinishReason
from tests.fakes.answers import chunk, text_chunk
from tests.fakes.streams import Heard, hear_events

STOP, CUT = chunk(finish="stop"), chunk(finish="length")
TAGGED = "<think>\nIs it? <b> It </is>.\n</think>\n\nIt *is* so: </think> & <think>."


def hear(*texts: str, end: dict[str, object] = STOP) -> Heard:
    return hear_events(*map(text_chunk, texts), end)


def cut(text: str, places: list[int]) -> list[str]:
    marks = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[start:end] for start, end in pairwise(marks)]


@given(st.lists(st.integers(0, 200), max_size=9))
def test_thinking_and_answer_are_told_apart_wherever_the_text_is_cut(places: list[int]) -> None:
    heard = hear(*cut(TAGGED, places))
    assert heard.thinking == "\nIs it? <b> It </is>.\n"
    assert heard.text == "It *is* so: </think> & <think>."
    assert heard.finish is FinishReason.STOP


def test_letter_by_letter_the_thinking_grows_before_it_has_ended() -> None:
    heard = hear_events(*map(text_chunk, "<think>Hm, hm</thi"), done=False)
    assert heard.thinking == "Hm, hm</thi"
    assert (heard.text, type(heard.error)) == ("", AnswerInterrupted)


def test_blanks_may_stand_before_the_tag() -> None:
    heard = hear("\n ", "<think>Hm.</think>Yes.")
    assert (heard.thinking, heard.text) == ("Hm.", "Yes.")


@given(
    st.sampled_from(
        ["Yes. <think>no</think>", "  <thin", "<thinking>Hm.</thinking> Yes.", "<", "a</think>b", " x"]
    ),
    st.lists(st.integers(0, 30), max_size=5),
)
def test_anything_else_is_text_to_the_last_letter(text: str, places: list[int]) -> None:
    heard = hear(*cut(text, places))
    assert (heard.thinking, heard.text) == ("", text)


def test_a_whole_answer_is_read_alike() -> None:
    whole = {"choices": [{"index": 0, "message": {"content": TAGGED}, "finish_reason": "stop"}]}
    heard = hear_events(whole)
    assert heard.text.startswith("It *is*")
    assert heard.thinking.startswith("\nIs it?")


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content"])
def test_where_the_server_names_its_thinking_tags_are_words(field: str) -> None:
    heard = hear_events(chunk({field: "Hm."}), text_chunk("<think>a</think>"), text_chunk("b"), STOP)
    assert (heard.thinking, heard.text) == ("Hm.", "<think>a</think>b")
    same = hear_events(chunk({field: "Hm.", "content": "<think>"}), text_chunk(" means that"), STOP)
    assert (same.thinking, same.text) == ("Hm.", "<think> means that")
    later = hear_events(text_chunk(" <th"), chunk({field: "Hm."}), text_chunk("ink>"), STOP)
    assert (later.thinking, later.text) == ("Hm.", " <think>")


def test_a_tag_that_never_ends_was_none() -> None:
    heard = hear("<think> is a tag", " of HTML-like looks.")
    assert heard.text == "<think> is a tag of HTML-like looks."
    assert heard.finish is FinishReason.STOP


def test_thinking_that_took_all_there_was_is_no_answer() -> None:
    heard = hear("<think>So, ", "let me", end=CUT)
    assert (heard.thinking, heard.text) == ("So, let me", "")
    assert isinstance(heard.error, EmptyAnswer)
    assert isinstance(hear("<think>So.</think>\n").error, EmptyAnswer)
