"""Messages as they are searched: the text of every part, as it stands on the screen. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind, join_rows, parse_block
from offhand.ui.transcript.citations import spell_citation
from offhand.ui.transcript.cuts import LONGEST_LINE
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.parts import PartKind
from offhand.ui.transcript.segments import Segment, show_plainly
from offhand.ui.transcript.skimming import may_hold
from offhand.ui.transcript.spelling import Lines

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from offhand.ui.transcript.blocks import Block
    from offhand.ui.transcript.folding import Query

PLAIN_KINDS = frozenset({BlockKind.CODE, BlockKind.PLAIN, BlockKind.THOUGHT})
"""Shown as they were written."""


@dataclass(frozen=True)
class Passage:
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
        self._entry = entry
        self._texts = entry.texts
        self._kept: dict[Block | int, str] = {}

    def __len__(self) -> int:
        """Count the texts."""
        return len(self._texts)

    def goes_on(self, number: int) -> bool:
        """Say whether the last line of a text was cut and goes on in the one that follows."""
        text = self._texts[number]
        following = self._texts[number + 1] if number + 1 < len(self._texts) else None
        return isinstance(text, Segment) and _goes_on(text, following)

    def read(self, number: int, query: Query) -> str:
        """Return a text, of which everything may be left out that cannot hold a hit."""
        text = self._texts[number]
        if isinstance(text, PartKind) or text.kind in PLAIN_KINDS:
            kept = self._kept.get(number)
            if kept is None:
                kept = self._kept[number] = read_passage(self._entry, text, None, is_searched=True).text
            return kept
        blocks = [block for block in _list_readable(text) if may_hold(block.source, query)]
        return "\n".join(self._read_block(block) for block in blocks)

    def _read_block(self, block: Block) -> str:
        kept = self._kept.get(block)
        if kept is None:
            kept = self._kept[block] = _read_block(self._entry, block, is_searched=True)
        return kept


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
    return Passage("\n".join(_read_block(entry, block, is_searched=is_searched) for block in blocks))


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


def _read_block(entry: Entry, block: Block, *, is_searched: bool) -> str:
    tokens = parse_block(block.source, entry.stream.references, block.opening)
    return "\n".join(Lines(is_searched=is_searched).read(tokens))
