"""The short form of the fuzz runs, what they have found, and patterns that take readers too long.

The long form is ``python -m tests.faults.fuzz``.
"""

from __future__ import annotations

import random
from functools import partial

import pytest

from tests.faults import fuzz_decoder, fuzz_markdown
from tests.faults.fuzz import run_decoder, run_markdown
from tests.faults.fuzz_markdown import NASTY, count_calls, read_streamed

SEED = 7
SIZE = 100
"""Repetitions of a pattern; four times as many take four times as many calls, and half as many more."""
MOST = 6.0


def test_streams_are_read_the_same_however_they_are_cut() -> None:
    assert run_decoder(60, SEED) >= 4000


def test_texts_are_read_the_same_however_they_arrive() -> None:
    assert run_markdown(300, SEED) >= 3000


@pytest.mark.parametrize("parts", [["\0;", "data: []"]])
def test_what_streams_have_failed_on(parts: list[str]) -> None:
    for number in range(20):
        fuzz_decoder.check_spoken(parts, random.Random(number))


@pytest.mark.parametrize(
    "text", [" ", "word\n\n", ">| a | b |\n>", ">| a | b |\n    >", "word\n\n[A]: /x 'y'\n"]
)
def test_what_texts_have_failed_on(text: str) -> None:
    for number in range(20):
        fuzz_markdown.check_text(text, random.Random(number))


@pytest.mark.parametrize("name", NASTY)
def test_no_text_takes_time_in_proportion_to_its_square(name: str) -> None:
    small, large = (
        count_calls(partial(read_streamed, NASTY[name](SIZE * times), size=SIZE * times // 4))
        for times in (1, 4)
    )
    assert large <= MOST * small + 2000
