"""Sealing must give what parsing the whole text at once gives, however the text arrives."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offhand.ui.transcript.blocks import Block, BlockKind, build_parser, join_sources, parse_block, read_block
from offhand.ui.transcript.cuts import TEXT
from offhand.ui.transcript.markdown import MarkdownStream
from offhand.ui.transcript.openings import CONTINUED, NOTHING, Opening

if TYPE_CHECKING:
    from markdown_it.token import Token

PIECES = [
    *("word", " ", "\n", "\n\n", "\r\n", "\r", "# ", "#", "- ", "1. ", "2) ", "> ", ">", "    ", "  ", "\t"),
    *("```", "```py\n", "~~~", "`", "``", "---", "===", "***", "*", "**", "_", "~~", "-", "=", "|", "\\"),
    *("| a | b |\n", "|---|:-:|\n", "| 1 | 2 |\n", "[a]", "[a]: /url\n", "[a]: <", "'title", "[b]: /x 'y'\n"),
    *("(http://x)", "![", "<b>", "</b>", "<!--", "$$", "$", "\\[", "\\]", "\\(", "\\)", "x^2"),
    *("\0", "\u2028", "é", "漢字", "🎉", "- [ ] ", "&amp;"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


MIXED = """\
# Title

Some *text* over
two lines.
Setext
------

- a
- b

  loose
    - deep

> quote
lazy

```python
x = 1

# not a heading
```

| a | b |
|---|---|
| 1 | 2 |
after

$$
a
- b
$$

1. one
2. two
[ref] and [other]

[ref]: https://example.org
"""


def split_at_once(text: str) -> MarkdownStream:
    stream = MarkdownStream()
    stream.feed(text)
    stream.finish()
    return stream


def normalise(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def describe(token: Token) -> tuple[object, ...]:
    """Leave out where a token stands, which differs between a whole and its blocks."""
    attributes = {name: value for name, value in token.attrs.items() if name != "start"}
    children = [describe(child) for child in token.children or []]
    return token.type, token.tag, token.content, token.markup, token.info, attributes, children


class Outline:
    """List what was parsed, each piece with the lists and quotes around it."""

    def __init__(self) -> None:
        self.pieces: list[Any] = []
        self._around: list[Any] = []
        self._number: list[int] = []
        self._heads: list[Any] = []

    def add(self, tokens: list[Any], opening: Opening = NOTHING) -> None:
        """Add what is parsed at once."""
        for token in tokens:
            is_known = CONTINUED in token.meta
            if token.type in {"bullet_list_open", "ordered_list_open"}:
                known = opening.levels[len(self._around)].number if is_known else 0
                self._number.append(known or int(token.attrs.get("start", 1)))
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                self._number.pop()
            elif token.type == "list_item_open":
                self._around.append((token.markup, self._number[-1]))
                if not is_known:
                    self.pieces.append(("item", tuple(self._around)))
                self._number[-1] += 1
            elif token.type == "blockquote_open":
                self._around.append(">")
            elif token.type in {"list_item_close", "blockquote_close"}:
                self._around.pop()
            elif not token.type.startswith(("table", "thead", "tbody")) and token.nesting >= 0:
                self.pieces.append((describe(token), tuple(self._around)))


@settings(max_examples=400, deadline=None)
@given(texts, st.data())
def test_splits_do_not_matter(text: str, data: st.DataObject) -> None:
    whole = split_at_once(text)
    stream, at = MarkdownStream(), 0
    while at < len(text):
        step = data.draw(st.integers(1, 9))
        stream.feed(text[at : at + step])
        if stream.read_growth() is None:
            stream.read_tail()
        at += step
    stream.finish()
    assert stream.sealed == whole.sealed
    assert stream.references.keys() == whole.references.keys()


@settings(max_examples=400, deadline=None)
@given(texts)
def test_blocks_parse_alone_as_in_the_whole(text: str) -> None:
    whole = split_at_once(text)
    environment: dict[str, Any] = {}
    expected = build_parser().parse(normalise(text), environment)
    if any(block.kind is BlockKind.PLAIN for block in whole.sealed):
        return
    outline, wanted = Outline(), Outline()
    wanted.add(expected)
    for block in whole.sealed:
        outline.add(parse_block(block.source, whole.references, block.opening), block.opening)
    assert outline.pieces == wanted.pieces


@settings(max_examples=200, deadline=None)
@given(texts, st.integers(0, 200))
def test_the_tail_shows_what_is_not_sealed(text: str, cut: int) -> None:
    stream = MarkdownStream()
    stream.feed(text[:cut])
    tail = stream.read_tail()
    shown = join_sources(stream.sealed) + join_sources(tail.blocks)
    assert normalise(text[:cut]).startswith(shown) or text[:cut].endswith("\r")


@pytest.mark.parametrize("step", [1, 2, 7, 1000])
def test_mixed_answer_seals_as_a_whole(step: int) -> None:
    stream = MarkdownStream()
    for at in range(0, len(MIXED), step):
        stream.feed(MIXED[at : at + step])
    stream.finish()
    assert stream.sealed == split_at_once(MIXED).sealed
    assert [block.kind for block in stream.sealed].count(BlockKind.TABLE) == 3
    assert [block.language for block in stream.sealed if block.kind is BlockKind.CODE] == ["python"]


def test_only_what_follows_a_complete_line_seals() -> None:
    stream = MarkdownStream()
    for text in ("text\n#", "hash is no heading\n", "# head"):
        stream.feed(text)
        stream.read_tail()
        assert stream.sealed == []
    stream.feed("ing\n")
    assert [block.source for block in stream.read_tail().blocks] == ["# heading\n"]
    assert stream.sealed[0] == Block(BlockKind.FLOW, "text\n#hash is no heading\n")


def test_an_open_fence_gives_what_it_gained() -> None:
    stream = MarkdownStream()
    stream.feed("```py\na = 1")
    tail = stream.read_tail()
    assert tail.is_open_fence
    assert tail.blocks[0].code == "a = 1"
    stream.feed("\nb")
    assert stream.read_growth() == "\nb"
    stream.feed("\n``")
    assert stream.read_growth() == ""
    stream.feed("x\n")
    assert stream.read_growth() == "\n``x"
    stream.feed("```\n")
    assert stream.read_growth() is None
    assert stream.read_tail().blocks == []
    assert stream.sealed[0].code == "a = 1\nb\n``x\n"


def test_a_line_that_may_make_a_table_of_the_line_before_is_waited_for() -> None:
    stream = MarkdownStream()
    stream.feed("text\n| a |\n|--")
    assert [block.kind for block in stream.read_tail().blocks] == [BlockKind.FLOW]
    stream.feed("x\n")
    assert [block.source for block in stream.read_tail().blocks] == ["text\n| a |\n|--x\n"]


def test_a_row_is_shown_when_it_is_complete() -> None:
    stream = MarkdownStream()
    stream.feed("| a |\n|---|\n| 1 |\n| 2")
    assert stream.read_tail().blocks[-1].source == "| 1 |\n"
    stream.feed(" |\n")
    assert stream.read_tail().blocks[-1].source == "| 2 |\n"
    stream.feed("| 3")
    stream.finish()
    assert stream.sealed[-1].source == "| 3"


def test_a_fence_whose_opening_line_is_not_complete_shows_nothing_yet() -> None:
    stream = MarkdownStream()
    stream.feed("```pyth")
    assert stream.read_tail().blocks[0].code == ""
    stream.feed("on\nx")
    growth = stream.read_growth()
    assert (growth or "").lstrip("\n").endswith("x") or stream.read_tail().blocks[0].code == "x"


def test_a_late_definition_names_the_blocks_it_touches() -> None:
    stream = MarkdownStream()
    stream.feed("see [it]\n\nplain\n\nmore\n\n[it]: https://example.org\n")
    assert stream.finish() == [0]
    link = parse_block(stream.sealed[0].source, stream.references)[1].children or []
    assert any(token.type == "link_open" for token in link)


def test_deep_nesting_loses_nothing() -> None:
    text = ">" * 10_000 + " deep\n"
    blocks = split_at_once(text).sealed
    assert {block.kind for block in blocks} == {BlockKind.PLAIN}
    assert join_sources(blocks) == text


def test_a_giant_block_is_sealed_unparsed_wherever_it_is_cut() -> None:
    text = "word " * 19 + "\n"
    text *= 3 * TEXT.characters // len(text)
    stream = MarkdownStream()
    for at in range(0, len(text), 777):
        stream.feed(text[at : at + 777])
    stream.finish()
    whole = split_at_once(text)
    assert stream.sealed == whole.sealed
    assert len(whole.sealed) > 1
    assert join_sources(whole.sealed) == text


def test_raw_html_is_text() -> None:
    tokens = parse_block("<script>alert(1)</script> <b>x</b>\n", {})
    assert {child.type for child in tokens[1].children or []} == {"text"}


def test_definitions_alone_are_shown_as_they_are() -> None:
    blocks = split_at_once("[a]: /url\n").sealed
    assert blocks == [Block(BlockKind.PLAIN, "[a]: /url\n")]


def test_nothing_gives_nothing() -> None:
    stream = MarkdownStream()
    assert stream.read_tail().blocks == []
    assert stream.finish() == []
    assert stream.sealed == []


def test_a_giant_line_is_sealed_while_it_comes() -> None:
    text = "short\n" + "x" * (2 * TEXT.characters)
    stream = MarkdownStream()
    assert stream.feed(text) >= 1
    stream.feed("y\n\nnext\n")
    stream.finish()
    assert [block.kind for block in stream.sealed] == [*[BlockKind.PLAIN] * 3, BlockKind.FLOW]
    assert [block.is_continued for block in stream.sealed] == [False, True, True, False]
    assert join_sources(stream.sealed) == text + "y\n\nnext\n"


def test_the_held_line_end_of_a_text_that_ends_in_one_is_kept() -> None:
    stream = MarkdownStream()
    stream.feed("a\r")
    stream.finish()
    assert join_sources(stream.sealed) == "a\n"


def describe_fully(token: Token) -> tuple[object, ...]:
    """Say all that is written of a token."""
    children = [describe_fully(child) for child in token.children or []]
    facts = {name: value for name, value in token.meta.items() if name != "source"}
    return token.type, token.tag, token.nesting, token.content, token.info, token.markup, facts, children


@settings(max_examples=400, deadline=None)
@given(texts, st.lists(st.integers(1, 30), min_size=1, max_size=8))
def test_what_was_read_as_it_was_found_is_what_a_block_reads_as(text: str, steps: list[int]) -> None:
    stream, at = MarkdownStream(), 0
    for step in itertools.cycle(steps):
        stream.feed(text[at : at + step])
        known = len(stream.sealed)
        for block in (*stream.read_tail().blocks, *stream.sealed[known:]):
            expected = parse_block(block.source, stream.references, block.opening)
            found = read_block(block, stream.references)
            assert [describe_fully(token) for token in found] == [describe_fully(one) for one in expected]
            starts = [token.attrs.get("start") for token in expected if token.type == "ordered_list_open"]
            assert [one.attrs.get("start") for one in found if one.type == "ordered_list_open"] == starts
        at += step
        if at >= len(text):
            break
