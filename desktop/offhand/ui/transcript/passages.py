"""Messages as they are searched: the text of every part, as it stands on the screen. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from offhand.ui.transcript.blocks import BlockKind, join_rows, parse_block
from offhand.ui.transcript.citations import spell_citation
from offhand.ui.transcript.cuts import LONGEST_LINE
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.openings import NOTHING
from offhand.ui.transcript.parts import PartKind
from offhand.ui.transcript.segments import Segment, show_plainly
from offhand.ui.transcript.skimming import may_hold
from offhand.ui.transcript.spelling import Lines

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from offhand.ui.transcript.blocks import Block
    from offhand.ui.transcript.folding import Query
    from offhand.ui.transcript.openings import Opening

PLAIN_KINDS = frozenset({BlockKind.CODE, BlockKind.PLAIN, BlockKind.THOUGHT})
"""Shown as they were written."""


class Passage(msgspec.Struct, frozen=True):
    """Be the text of one part of a message."""

    text: str
    goes_on: bool = False
    """Its last line was cut and goes on in the part that follows."""


class Passages:
    """Hold the texts of one message that was taken apart to its end, as ``Entry.texts`` lists them.

    Of running text and tables a search reads those blocks alone that may hold what it looks for:
    parsing the others is nearly all of the work.
    """

    def __init__(self, entry: Entry) -> None:
        """Take what is searched and nothing else: of many messages the rest would be felt."""
        texts = entry.texts
        self._references = entry.stream.references
        self._texts = [_take_text(entry, text) for text in texts]
        self._goes_on = [
            isinstance(text, Segment) and _goes_on(text, following)
            for text, following in zip(texts, [*texts[1:], None], strict=True)
        ]
        self._read: dict[tuple[str, Opening], str] = {}

    def __len__(self) -> int:
        """Count the texts."""
        return len(self._texts)

    def goes_on(self, number: int) -> bool:
        """Say whether the last line of a text was cut and goes on in the one that follows."""
        return self._goes_on[number]

    def read(self, number: int, query: Query) -> str:
        """Return a text, of which everything may be left out that cannot hold a hit."""
        text = self._texts[number]
        if isinstance(text, str):
            return text
        blocks = ((block, NOTHING) if isinstance(block, str) else block for block in text)
        return "\n".join(self._read_block(block) for block in blocks if may_hold(block[0], query))

    def _read_block(self, block: tuple[str, Opening]) -> str:
        read = self._read.get(block)
        if read is None:
            read = self._read[block] = _read_block(*block, self._references, is_searched=True)
        return read


def read_passage(
    entry: Entry,
    text: Segment | PartKind,
    following: Segment | PartKind | None,
    *,
    is_searched: bool = False,
) -> Passage:
    """Return the text of one part; the head of a table stands before its first rows alone."""
    if isinstance(text, PartKind):
        return Passage("\n".join("  ".join(spell_citation(citation)) for citation in entry.citations))
    goes_on = _goes_on(text, following)
    if text.kind is BlockKind.THOUGHT:
        return Passage("".join(block.source for block in text.blocks), goes_on)
    if text.kind in PLAIN_KINDS:
        return Passage(join_cut_lines(show_plainly(text)), goes_on)
    blocks = _list_readable(text)
    references = entry.stream.references
    lines = (
        _read_block(block.source, block.opening, references, is_searched=is_searched) for block in blocks
    )
    return Passage("\n".join(lines))


def is_cut(line: str) -> bool:
    """Say whether a line on the screen goes on in the next one."""
    return len(line) == LONGEST_LINE


def join_cut_lines(text: str) -> str:
    """Return text with the lines whole again that were too long to be shown as one."""
    if len(text) <= LONGEST_LINE:
        return text
    pieces: list[str] = []
    for line in text.split("\n"):
        pieces.extend((line, "" if is_cut(line) else "\n"))
    return "".join(pieces[:-1])


def take_apart(message: Message) -> Entry:
    """Return a message taken apart to its end, apart from any that is shown."""
    entry = Entry(message)
    entry.parse_all()
    return entry


def _goes_on(text: Segment, following: Segment | PartKind | None) -> bool:
    if not isinstance(following, Segment) or not following.is_continued or following.kind is not text.kind:
        return False
    if text.kind is BlockKind.THOUGHT:
        return not text.blocks[-1].source.endswith("\n")
    return text.kind in PLAIN_KINDS and following.blocks[0].opening.is_mid


def _list_readable(segment: Segment) -> list[Block]:
    """List the blocks of running text, or a table as one."""
    blocks = segment.blocks
    if segment.kind is not BlockKind.TABLE or not blocks:
        return blocks
    has_head = not segment.is_continued and bool(blocks[0].opening.head)
    return [join_rows(blocks, with_head=has_head)]


def _take_text(entry: Entry, text: Segment | PartKind) -> str | list[str | tuple[str, Opening]]:
    """Return a text as it is searched, or the source of its blocks, which is still to be read.

    Most sources stand alone: that makes nothing for the collector to go through.
    """
    if isinstance(text, PartKind) or text.kind in PLAIN_KINDS:
        return read_passage(entry, text, None, is_searched=True).text
    return [
        block.source if block.opening is NOTHING else (block.source, block.opening)
        for block in _list_readable(text)
    ]


def _read_block(source: str, opening: Opening, references: dict[str, Any], *, is_searched: bool) -> str:
    tokens = parse_block(source, references, opening)
    return "\n".join(Lines(is_searched=is_searched).read(tokens))
