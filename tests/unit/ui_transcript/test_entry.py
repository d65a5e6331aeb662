"""A message as the transcript follows it, without widgets."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from offhand.domain.branches import Fork
from offhand.domain.errors import ConnectionLost, RateLimited
from offhand.domain.message import (
    CitationPart,
    FinishReason,
    Message,
    Part,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
    Usage,
)
from offhand.services.explanation import Action, explain
from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.intake import FED_AT_ONCE
from offhand.ui.transcript.parts import PartKind
from offhand.ui.transcript.pieces import read_code


def answer(text: str = "", *extra: Part, finish: FinishReason | None = None, **facts: object) -> Message:
    reply = replace(Reply(asked_model="x-ai/grok-4", finish=finish), **facts)  # pyright: ignore[reportArgumentType] - facts of a reply
    parts = (TextPart(text), *extra) if text else extra
    return Message(id="a", role=Role.ASSISTANT, parts=parts, reply=reply)


def show(message: Message) -> Entry:
    entry = Entry(message)
    while True:
        entry.parse()
        if entry.is_parsed:
            return entry


def kinds(entry: Entry) -> list[PartKind]:
    return [part.kind for part in entry.parts]


def test_an_answer_that_has_nothing_yet_is_waited_for() -> None:
    assert kinds(show(answer())) == [PartKind.HEADER, PartKind.STATUS, PartKind.FOOTER]


def test_the_status_line_goes_with_its_text() -> None:
    entry = show(answer())
    entry.grow_text("Hi")
    entry.set_status("Waiting")
    assert PartKind.STATUS in kinds(entry)
    entry.set_status("")
    assert kinds(entry) == [PartKind.HEADER, PartKind.TEXT, PartKind.FOOTER]


def test_text_is_kept_exactly() -> None:
    pieces = ["a\r", "\n\0b", "\u2028 `", "x\n\n\n  "]
    entry = show(answer())
    for piece in pieces:
        entry.grow_text(piece)
    assert entry.text == "".join(pieces)
    entry.update(answer("".join(pieces), finish=FinishReason.STOP))
    assert entry.text == "".join(pieces)


def test_parts_that_stay_are_the_same() -> None:
    entry = show(answer())
    entry.grow_text("one\n\n```\nx")
    before = list(entry.parts)
    entry.grow_text("y\n```\n\nmore")
    assert entry.parts[: len(before) - 1] == before[:-1]
    assert entry.parts[-1] is before[-1]


def test_only_the_open_segment_changes() -> None:
    entry = show(answer())
    entry.grow_text("one\n\n```\nx\n```\n\nthree")
    first, second, third = (part for part in entry.parts if part.segment is not None)
    before = [part.revision for part in (first, second, third)]
    entry.grow_text(" more")
    assert [part.revision for part in (first, second)] == before[:2]
    assert third.revision > before[2]


def test_an_open_fence_is_appended_to() -> None:
    entry = show(answer())
    entry.grow_text("```py\na")
    code = entry.segments[-1]
    assert entry.take_appended(code) is None
    entry.grow_text("b")
    entry.grow_text("\nc")
    assert entry.take_appended(code) == "b\nc"
    assert entry.take_appended(code) is None
    entry.grow_text("\n```\n")
    assert entry.take_appended(code) is None
    assert read_code(entry, code) == "ab\nc\n"


def test_the_end_changes_no_block() -> None:
    entry = show(answer())
    text = "# T\n\n- a\n- b\n\n```\nx"
    entry.grow_text(text)
    shown = [block for segment in entry.segments for block in segment.blocks]
    entry.update(answer(text, finish=FinishReason.STOP))
    assert [block.kind for segment in entry.segments for block in segment.blocks] == [b.kind for b in shown]
    assert all(segment.is_sealed for segment in entry.segments)


def test_an_end_that_brings_more_text_shows_it() -> None:
    entry = show(answer())
    entry.grow_text("one ")
    entry.update(answer("one two", finish=FinishReason.STOP))
    assert [block.source for segment in entry.segments for block in segment.blocks] == ["one two"]


def test_an_end_with_other_text_replaces_it() -> None:
    entry = show(answer())
    entry.grow_text("draft")
    entry.update(answer("final", finish=FinishReason.STOP))
    assert entry.text == "final"
    assert [block.source for segment in entry.segments for block in segment.blocks] == ["final"]


def test_a_late_definition_writes_its_link_again() -> None:
    entry = show(answer())
    entry.grow_text("see [it]\n\nnext\n\n")
    version = entry.segments[0].version
    entry.grow_text("[it]: https://example.org\n")
    entry.update(answer(entry.text, finish=FinishReason.STOP))
    assert entry.segments[0].version > version


def test_a_question_is_shown_as_typed() -> None:
    message = Message(id="q", role=Role.USER, parts=(TextPart("# not a title\n  x"),))
    entry = show(message)
    assert [segment.kind for segment in entry.segments] == [BlockKind.PLAIN]
    assert kinds(entry) == [PartKind.HEADER, PartKind.TEXT, PartKind.FOOTER]


def test_a_long_message_is_taken_apart_in_stretches() -> None:
    text = "word " * 100 + "\n\n"
    entry = Entry(answer(text * 200, finish=FinishReason.STOP))
    entry.parse()
    assert not entry.is_parsed
    assert sum(segment.length for segment in entry.segments) <= FED_AT_ONCE
    while not entry.is_parsed:
        entry.parse()
    assert "".join(b.source for s in entry.segments for b in s.blocks).strip() == (text * 200).strip()


def test_text_that_comes_while_the_rest_is_taken_apart_is_not_lost() -> None:
    text = "word " * 100 + "\n\n"
    entry = Entry(answer(text * 100))
    entry.parse()
    entry.grow_text("the end")
    while not entry.is_parsed:
        entry.parse()
    assert entry.segments[-1].blocks[-1].source.endswith("the end")


def test_failure_stands_below_the_partial_text() -> None:
    entry = show(answer("part", finish=FinishReason.ERROR, error=RateLimited(status=429)))
    assert kinds(entry) == [PartKind.HEADER, PartKind.TEXT, PartKind.FAILURE, PartKind.FOOTER]
    failure = entry.ending.failure
    assert failure is not None
    assert failure.actions[:2] == (Action.CONTINUE, Action.RETRY), "what there is need not be paid again"
    assert entry.ending.note == ""


def test_a_failure_without_a_word_has_nothing_to_go_on_from() -> None:
    failure = show(answer(finish=FinishReason.ERROR, error=RateLimited(status=429))).ending.failure
    assert failure is not None
    assert Action.CONTINUE not in failure.actions


@pytest.mark.parametrize(
    ("finish", "words", "actions"),
    [
        (FinishReason.STOPPED, "Stopped", (Action.CONTINUE, Action.RETRY)),
        (FinishReason.INTERRUPTED, "Interrupted at 14:02", (Action.CONTINUE, Action.RETRY)),
        (
            FinishReason.LENGTH,
            "Reached the longest length allowed",
            (Action.CONTINUE, Action.OPEN_SETTINGS),
        ),
        (FinishReason.CONTENT_FILTER, "Cut off by a safety check", (Action.CHOOSE_MODEL, Action.RETRY)),
        (FinishReason.ERROR, "Broken off by an error at 14:02", (Action.CONTINUE, Action.RETRY)),
    ],
)
def test_an_answer_that_ended_early_says_so_in_a_thin_bar(
    finish: FinishReason, words: str, actions: tuple[Action, ...]
) -> None:
    ended = datetime.now().replace(hour=14, minute=2).timestamp()
    entry = show(answer("part", finish=finish, ended=ended))
    assert kinds(entry) == [PartKind.HEADER, PartKind.TEXT, PartKind.CUT, PartKind.FOOTER]
    cut = entry.ending.cut
    assert cut is not None
    assert (cut.words, cut.actions) == (words, actions)


def test_what_cut_the_connection_is_told_beside_the_bar() -> None:
    entry = show(answer("part", finish=FinishReason.INTERRUPTED, error=ConnectionLost(host="h")))
    cut = entry.ending.cut
    assert cut is not None
    assert cut.words == "Interrupted"
    assert cut.cause == explain(ConnectionLost(host="h")).sentence
    assert cut.actions == (Action.CONTINUE, Action.RETRY)


@pytest.mark.parametrize("finish", [FinishReason.STOPPED, FinishReason.INTERRUPTED])
def test_an_end_before_the_first_word_can_only_be_tried_again(finish: FinishReason) -> None:
    entry = show(answer(finish=finish))
    assert entry.ending.failure is None
    cut = entry.ending.cut
    assert cut is not None
    assert cut.actions == (Action.RETRY,)


def test_an_answer_without_words_is_explained() -> None:
    usage = Usage(reasoning_tokens=900)
    entry = show(answer(finish=FinishReason.LENGTH, usage=usage))
    assert entry.ending.failure is not None
    assert PartKind.FAILURE in kinds(entry)
    assert PartKind.CUT not in kinds(entry)


def test_a_good_end_needs_no_words_except_about_hidden_thinking() -> None:
    good = show(answer("x", finish=FinishReason.STOP))
    assert (good.ending.note, good.ending.cut) == ("", None)
    hidden = show(answer("x", finish=FinishReason.STOP, usage=Usage(reasoning_tokens=1830)))
    assert "1,830" in hidden.ending.note
    read = show(
        answer("x", ReasoningPart("I see"), finish=FinishReason.STOP, usage=Usage(reasoning_tokens=5))
    )
    assert read.ending.note == ""


def test_alternatives_are_shown_below_questions_and_in_the_footer_of_answers() -> None:
    fork = Fork(("a", "b"), 2)
    entry = show(answer("x", finish=FinishReason.STOP))
    before = next(part.revision for part in entry.parts if part.kind is PartKind.FOOTER)
    entry.set_branches(fork, None)
    assert kinds(entry) == [PartKind.HEADER, PartKind.TEXT, PartKind.FOOTER]
    assert entry.parts[-1].revision > before
    asked = show(Message(id="q", role=Role.USER, parts=(TextPart("?"),)))
    asked.set_branches(fork, "Rain")
    assert kinds(asked) == [
        PartKind.HEADER,
        PartKind.TEXT,
        PartKind.FORK,
        PartKind.FOOTER,
        PartKind.ORIGIN,
    ]
    asked.set_branches(None, None)
    assert kinds(asked) == [PartKind.HEADER, PartKind.TEXT, PartKind.FOOTER]


def test_reasoning_and_sources_have_their_parts() -> None:
    citation = CitationPart("https://a.example/1", "One")
    entry = show(answer("x", citation, citation, finish=FinishReason.STOP))
    assert [part.url for part in entry.citations] == ["https://a.example/1"]
    entry.grow_reasoning("hmm")
    assert kinds(entry) == [
        PartKind.HEADER,
        PartKind.REASONING,
        PartKind.TEXT,
        PartKind.CITATIONS,
        PartKind.FOOTER,
    ]
