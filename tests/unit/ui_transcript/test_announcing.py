"""Answers are said sentence by sentence, however they arrive."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.errors import ConnectionLost
from offhand.domain.message import FinishReason
from offhand.services.explanation import explain
from offhand.ui.transcript.announcing import LONGEST, Sentences, word_end
from tests.fakes.transcripts import answer, question

MIXED = (
    "# Title\n\nHello **there**, it is 3.5 km. And _more_! See [a link](http://x.example).\n\n"
    "1. First. Yes\n2. Second\n\n```py\nx = 1. y\n\nz\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    "- item\n- [x] done\n\n---\n\nTwo\nlines and the last words"
)
SAID = [
    "Title",
    "Hello there, it is 3.5 km.",
    "And more!",
    "See a link.",
    "1. First.",
    "Yes",
    "2. Second",
    "code, 3 lines",
    "a , b",
    "1 , 2",
    "item",
    "done",
    "Two lines and the last words",
]


def say(*pieces: str) -> list[str]:
    sentences = Sentences()
    said = [sentence for piece in pieces for sentence in sentences.feed(piece)]
    return said + sentences.finish()


def test_a_whole_answer_is_said_in_order() -> None:
    assert say(MIXED) == SAID


@given(st.lists(st.integers(0, len(MIXED)), max_size=20))
def test_the_pieces_it_comes_in_do_not_matter(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(MIXED)]
    assert say(*[MIXED[start:end] for start, end in pairwise(places)]) == SAID


def test_only_complete_sentences_are_said() -> None:
    sentences = Sentences()
    assert sentences.feed("It is") == []
    assert sentences.feed(" so.") == []
    assert sentences.feed(" But") == ["It is so."]
    assert sentences.finish() == ["But"]


def test_an_open_fence_is_named_by_what_came() -> None:
    assert say("```\nx\n") == ["code, 1 line"]


def test_a_sentence_without_an_end_is_said_in_stretches() -> None:
    said = say("word " * 1_000)
    assert len(said) > 1
    assert max(map(len, said)) <= LONGEST
    assert " ".join(said).count("word") == 1_000


def test_sentences_of_other_scripts_end_too() -> None:
    assert say("你好。再见。") == ["你好。", "再见。"]


@pytest.mark.parametrize(
    ("finish", "words"),
    [
        (FinishReason.STOP, "Answer finished"),
        (FinishReason.STOPPED, "Answer stopped"),
        (FinishReason.LENGTH, "Answer cut off"),
        (None, ""),
    ],
)
def test_the_end_is_said(finish: FinishReason | None, words: str) -> None:
    assert word_end(answer("1", "x", finish=finish)) == words


def test_a_failure_is_said_as_it_is_worded() -> None:
    error = ConnectionLost(host="h", detail="reset")
    said = word_end(answer("1", "x", finish=FinishReason.ERROR, error=error))
    assert said == explain(error).sentence
    assert word_end(question("1")) == ""
