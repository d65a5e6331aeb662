"""How blocks become the stretches that widgets show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.containers import Opening
from offhand.ui.transcript.segments import (
    LONGEST_LINE,
    LONGEST_RUN,
    LONGEST_SLICE,
    LONGEST_TABLE,
    Segments,
    slice_block,
    slice_text,
)

TEXT = Block(BlockKind.FLOW, "text\n")
CODE = Block(BlockKind.CODE, "```\nx\n```\n", "", "x\n")
TABLE = Block(BlockKind.TABLE, "|a|\n|-|\n")
blocks = st.lists(st.sampled_from([TEXT, CODE, TABLE, Block(BlockKind.FLOW, "x" * LONGEST_RUN)]), max_size=12)


def shape(segments: Segments) -> list[tuple[BlockKind, int]]:
    return [(segment.kind, len(segment.blocks)) for segment in segments]


def test_text_gathers_and_code_stands_alone() -> None:
    segments = Segments()
    segments.arrange([TEXT, TEXT, CODE, CODE, TEXT, TABLE], [])
    assert shape(segments) == [
        (BlockKind.FLOW, 2),
        (BlockKind.CODE, 1),
        (BlockKind.CODE, 1),
        (BlockKind.FLOW, 1),
        (BlockKind.TABLE, 1),
    ]


def test_long_text_begins_another_segment() -> None:
    segments = Segments()
    segments.arrange([Block(BlockKind.FLOW, "x" * LONGEST_RUN), TEXT], [])
    assert shape(segments) == [(BlockKind.FLOW, 1), (BlockKind.FLOW, 1)]


def test_an_open_fence_keeps_its_segment_when_it_closes() -> None:
    segments = Segments()
    segments.arrange([], [TEXT])
    segments.arrange([TEXT], [CODE])
    text, code = segments
    assert not code.is_sealed
    segments.arrange([CODE], [])
    assert segments == [text, code]
    assert code.is_sealed


def test_a_tail_that_turns_into_something_else_leaves_nothing_behind() -> None:
    segments = Segments()
    segments.arrange([TEXT], [CODE])
    segments.arrange([], [TEXT])
    assert shape(segments) == [(BlockKind.FLOW, 2)]
    segments.arrange([], [])
    assert shape(segments) == [(BlockKind.FLOW, 1)]


@given(blocks, st.data())
def test_steps_give_what_one_go_gives(everything: list[Block], data: st.DataObject) -> None:
    whole, stepwise = Segments(), Segments()
    whole.arrange(everything, [])
    at = 0
    while at < len(everything):
        step = data.draw(st.integers(1, 3))
        tail = data.draw(st.lists(st.sampled_from([TEXT, CODE, TABLE]), max_size=2))
        stepwise.arrange(everything[at : at + step], tail)
        at += step
    stepwise.arrange([], [])
    assert [segment.sealed for segment in stepwise] == [segment.sealed for segment in whole]


def test_long_code_is_cut_and_only_its_first_slice_has_a_head() -> None:
    code = "line\n" * LONGEST_SLICE
    segments = Segments()
    segments.arrange([Block(BlockKind.CODE, f"```\n{code}```\n", "", code), CODE], [])
    assert [segment.is_continued for segment in segments][:2] == [False, True]
    assert not segments[-1].is_continued
    assert "\n".join(block.code for segment in segments[:-1] for block in segment.blocks) == code


@given(st.text(alphabet="ab\n", max_size=200).map(lambda text: text * 60))
def test_slices_lose_nothing(text: str) -> None:
    slices = slice_text(text)
    assert "\n".join(slices).replace("\n", "") == text.replace("\n", "")
    assert all(len(piece) <= LONGEST_SLICE + LONGEST_LINE for piece in slices)


def test_a_line_without_end_is_cut() -> None:
    pieces = slice_block(Block(BlockKind.PLAIN, "ha" * 50_000))
    assert max(len(line) for piece in pieces for line in piece.code.split("\n")) <= LONGEST_LINE
    assert pieces[0].source == "ha" * 50_000
    assert {piece.source for piece in pieces[1:]} == {""}


def test_what_wraps_is_not_cut() -> None:
    assert slice_block(TEXT) == [TEXT]


def test_a_long_table_goes_on_under_the_same_head() -> None:
    head = "| n |\n|---|\n"
    rows = [
        Block(BlockKind.TABLE, f"| {number} |\n", opening=Opening(head=head))
        for number in range(LONGEST_TABLE * 2 + 5)
    ]
    segments = Segments()
    segments.arrange([Block(BlockKind.TABLE, head), *rows], [])
    assert [len(segment.blocks) for segment in segments] == [LONGEST_TABLE + 1, LONGEST_TABLE + 1, 4]
    assert [segment.is_continued for segment in segments] == [False, True, True]
    assert [block for segment in segments for block in segment.blocks][1:] == rows


def test_another_table_stands_alone() -> None:
    segments = Segments()
    segments.arrange([TABLE, TABLE], [])
    assert shape(segments) == [(BlockKind.TABLE, 1), (BlockKind.TABLE, 1)]
