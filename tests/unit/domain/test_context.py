"""What of a path is sent: from a question on, below the last mark, and the asked question always."""

from __future__ import annotations

import pytest

from offhand.domain.context import (
    SUMMARY_HEAD,
    ContextMark,
    drop_mark,
    find_sent,
    join_system,
    move_marks,
    put_mark,
)
from offhand.domain.message import Message, Role, TextPart

ROLES = {"q": Role.USER, "a": Role.ASSISTANT, "t": Role.TOOL}


def make_path(names: str) -> list[Message]:
    """Return messages named like ``q1 a1 t1``; an underscore is a made-up question without an id."""
    return [
        Message(id=name.strip("_"), role=ROLES.get(name[0], Role.USER), parts=(TextPart(name),), parent=None)
        for name in names.split()
    ]


@pytest.mark.parametrize(
    ("path", "marked", "is_asked", "start"),
    [
        ("q1 a1 q2", "", True, 0),
        ("q1 a1 q2", "a1", True, 2),
        ("q1 a1 q2", "q1", True, 2),  # the answer of a question that is left out goes with it
        ("q1 a1 t1 a2 q2", "q1", True, 4),
        ("q1 a1 q2 a2 q3", "q1 q2", True, 4),  # the last mark counts
        ("q1 a1 q2 a2 q3", "a1", True, 2),
        ("q1", "q1", True, 0),  # what is asked is sent
        ("q1 a1 q2", "q2", True, 0),
        ("q1 a1 q2 a2 _", "q2", True, 0),  # going on with an answer: its question is what is asked
        ("q1 a1 q2 a2 _", "a1", True, 2),
        ("q1 a1", "a1", False, 2),  # all of it, before the next question
        ("q1 a1", "q1", False, 2),
        ("q1 a1 q2 a2", "a1", False, 2),
        ("q1 a1", "x9", False, 0),  # a mark on another branch
        ("", "q1", False, 0),
        ("", "q1", True, 0),
    ],
)
def test_sending_begins_with_the_question_below_the_last_mark(
    path: str, marked: str, is_asked: bool, start: int
) -> None:
    marks = [ContextMark(message=name) for name in marked.split()]
    assert find_sent(make_path(path), marks, is_asked=is_asked).start == start


def test_summary_is_that_of_the_mark_that_counts() -> None:
    marks = [ContextMark(message="a1", summary="one"), ContextMark(message="a2", summary="two")]
    path = make_path("q1 a1 q2 a2 q3")
    assert find_sent(path, marks).summary == "two"
    assert find_sent(path[:3], marks).summary == "one"
    assert find_sent(path[:1], marks).summary == ""


def test_one_mark_for_each_message() -> None:
    marks = put_mark(
        (ContextMark(message="a"), ContextMark(message="b")), ContextMark(message="a", summary="s")
    )
    assert [mark.message for mark in marks] == ["b", "a"]
    assert [mark.message for mark in drop_mark(marks, "b")] == ["a"]


def test_marks_go_along_with_the_messages_that_are_copied() -> None:
    marks = (ContextMark(message="a", summary="s"), ContextMark(message="b"))
    assert move_marks(marks, {"a": "copy"}) == (ContextMark(message="copy", summary="s"),)


def test_system_prompt_stands_before_the_summary() -> None:
    assert (
        join_system("Be short.", "We spoke of cats.") == f"Be short.\n\n{SUMMARY_HEAD}\n\nWe spoke of cats."
    )
    assert join_system("Be short.", " ") == "Be short."
    assert join_system("", "") == ""
