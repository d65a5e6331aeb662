"""How blocks become the stretches that widgets show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.cuts import CODE as CODE_LIMIT
from offhand.ui.transcript.cuts import LONGEST_LINE, cut_lines, find_cut
from offhand.ui.transcript.markdown import MarkdownStream
from offhand.ui.transcript.openings import Opening
from offhand.ui.transcript.segments import (
    LONGEST_FORMATTED,
    LONGEST_RUN,
    LONGEST_TABLE,
    MOST_CELLS,
    Segments,
    show_plainly,
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


def test_text_full_of_marks_begins_another_segment_sooner() -> None:
    segments = Segments()
    segments.arrange([Block(BlockKind.FLOW, "[" * 300 + "\n")] * 10, [])
    assert max(len(segment.blocks) for segment in segments) < 5


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


def arrange(text: str) -> Segments:
    stream, segments = MarkdownStream(), Segments()
    stream.feed(text)
    stream.finish()
    segments.arrange(stream.sealed, [])
    return segments


def test_long_code_comes_in_pieces_of_which_only_the_first_has_a_head() -> None:
    code = "line\n" * 2_000
    segments = arrange(f"```\n{code}```\n\n```\nother\n```\n")
    assert [segment.is_continued for segment in segments][:2] == [False, True]
    assert not segments[-1].is_continued
    pieces = segments.pieces_of(segments[0])
    assert pieces == segments[:-1]
    assert "".join(block.code for segment in pieces for block in segment.blocks) == code


def test_a_fence_that_ends_where_its_code_was_cut_leaves_no_empty_piece() -> None:
    code = "line\n" * (CODE_LIMIT.lines - 1)
    (segment,) = arrange(f"```\n{code}```\n")
    assert [block.code for block in segment.blocks] == [code, ""]
    assert show_plainly(segment) == code.removesuffix("\n")


@given(st.text(alphabet="ab\n", max_size=200).map(lambda text: text * 60))
def test_pieces_lose_nothing(text: str) -> None:
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = find_cut(text, start, CODE_LIMIT) or len(text)
        pieces.append(text[start:end])
        start = end
    assert "".join(pieces) == text
    assert all(len(piece) <= CODE_LIMIT.characters + LONGEST_LINE for piece in pieces)
    assert all(piece.count("\n") <= CODE_LIMIT.lines for piece in pieces)


def test_a_line_without_end_is_cut() -> None:
    shown = [show_plainly(segment) for segment in arrange("ha" * 50_000)]
    assert "".join(shown).replace("\n", "") == "ha" * 50_000
    assert max(len(line) for text in shown for line in text.split("\n")) <= LONGEST_LINE
    assert cut_lines("x" * LONGEST_LINE) == "x" * LONGEST_LINE


def test_what_is_not_too_long_is_offered_to_be_formatted() -> None:
    text = "*word* " * 3_000
    segments = arrange(text)
    assert [segments.offers_format(segment) for segment in segments] == [True, *[False] * (len(segments) - 1)]
    segments.show_formatted(segments[0])
    assert [(segment.kind, segment.length) for segment in segments] == [(BlockKind.FLOW, len(text))]
    longer = arrange("*word* " * LONGEST_FORMATTED)
    assert not any(longer.offers_format(segment) for segment in longer)


def test_what_defines_links_takes_no_place() -> None:
    text = "".join(f"[{number}]: https://example.org/{number}\n" for number in range(1_000))
    assert shape(arrange(f"before\n\n{text}\nafter\n")) == [(BlockKind.FLOW, 2)]


def test_a_wide_table_has_fewer_rows_in_a_piece() -> None:
    columns = 50
    head = "|x" * columns + "|\n" + "|-" * columns + "|\n"
    segments = arrange(head + ("|1" * columns + "|\n") * 20)
    assert all(segment.kind is BlockKind.TABLE for segment in segments)
    assert max(len(segment.blocks) for segment in segments) <= MOST_CELLS // columns + 1


def test_a_table_of_too_many_columns_is_shown_as_it_was_written() -> None:
    columns = 1_000
    segments = arrange("|x" * columns + "|\n" + "|-" * columns + "|\n" + "|1" * columns + "|\n")
    assert {segment.kind for segment in segments} == {BlockKind.PLAIN}


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
