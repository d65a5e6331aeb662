"""Thinking is shown in slices; whatever pieces it comes in, they are those of the whole."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.thoughts import LONGEST_SLICE, Thoughts

LONG = "".join(f"Thought {number}.\n" for number in range(2_000))


def slices(thoughts: Thoughts) -> list[str]:
    return [block.code for segment in thoughts.segments for block in segment.blocks]


def test_short_thinking_is_one_slice() -> None:
    assert slices(Thoughts("\n\nHm.\nSo.\n\n")) == ["Hm.\nSo."]
    assert slices(Thoughts("")) == slices(Thoughts("\n")) == []


def test_long_thinking_is_cut_at_ends_of_lines() -> None:
    pieces = slices(Thoughts(LONG))
    assert len(pieces) > 2
    assert "\n".join(pieces) == LONG.rstrip("\n")
    assert max(map(len, pieces)) <= LONGEST_SLICE


def test_every_slice_knows_its_length() -> None:
    for segment in Thoughts(LONG).segments:
        assert segment.length == sum(len(block.code) for block in segment.blocks)


def test_a_line_without_an_end_is_cut_between_words_and_one_without_words_anywhere() -> None:
    words = slices(Thoughts("word " * LONGEST_SLICE))
    assert all(piece.startswith("word ") for piece in words)
    letters = slices(Thoughts("x" * (2 * LONGEST_SLICE + 1)))
    assert list(map(len, letters)) == [LONGEST_SLICE, LONGEST_SLICE, 1]


@given(st.lists(st.integers(0, len(LONG)), max_size=8))
def test_slices_do_not_depend_on_how_it_came(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(LONG)]
    thoughts = Thoughts()
    for start, end in pairwise(places):
        thoughts.grow(LONG[start:end])
    assert thoughts.text == LONG
    assert slices(thoughts) == slices(Thoughts(LONG))


def test_full_slices_stay_the_same_objects_and_only_others_are_said_to_change() -> None:
    thoughts = Thoughts(LONG)
    before = list(thoughts.segments)
    changed = thoughts.grow("More.")
    assert changed == thoughts.segments[-len(changed) :]
    assert thoughts.segments[: len(before)] == before
    assert len(changed) <= 2
