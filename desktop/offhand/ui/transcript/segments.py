"""How blocks are gathered into segments: the stretches of a message that are shown by one widget.

Running text is gathered until it is long enough, so that a screen needs few widgets and a mouse
selects across paragraphs; code and tables stand alone, because they scroll sideways. Pieces of what
was too long stand alone as well. No Qt in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.ui.transcript.blocks import Block, BlockKind, join_sources
from offhand.ui.transcript.cuts import cut_lines
from offhand.ui.transcript.openings import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.transcript.openings import Level

LONGEST_RUN = 5_000
"""Characters after which running text begins another segment, and a table goes on in another one."""
MOST_BLOCKS = 60
"""Blocks after which running text begins another segment; those in lists of lists count several times."""
LEVELS_AT_ONCE = 3
"""Levels of lists and quotes for which a block counts once more."""
MARKS = "[*"
MARKS_AT_ONCE = 10
"""Signs that take longer to be read than words, and for how many of them a block counts once more."""
LONGEST_FORMATTED = 60_000
"""Characters of one block that are parsed where the reader asks for it."""
LONGEST_TABLE = 40
"""Rows of a table shown by one widget; the rest follows under the same head."""
MOST_CELLS = 300
"""Of a table shown by one widget."""


class Segment(msgspec.Struct, eq=False, gc=False):
    """Be a stretch of a message: sealed blocks, then those that may still change.

    A long message has 100,000 of them, which hold nothing that could hold them.
    """

    kind: BlockKind
    sealed: list[Block] = msgspec.field(default_factory=list[Block])
    tail: list[Block] = msgspec.field(default_factory=list[Block])
    is_continued: bool = False
    """Goes on what the segment above began: the rest of a long listing."""
    version: int = 0
    """Counts changes of what is sealed other than by appending."""
    wraps: bool = False
    """Lines of code are wrapped, as the reader wanted."""

    @property
    def blocks(self) -> list[Block]:
        """List all blocks."""
        return [*self.sealed, *self.tail]

    sealed_length: int = 0
    """Characters that are sealed."""
    sealed_blocks: int = 0
    """Blocks that are sealed, counted by what they cost."""

    def seal(self, block: Block) -> None:
        """Add a block that will not change."""
        self.sealed.append(block)
        self.sealed_length += len(block.code or block.source)
        self.sealed_blocks += 1 + len(block.opening.levels) // LEVELS_AT_ONCE
        if block.kind is BlockKind.FLOW:
            self.sealed_blocks += sum(map(block.source.count, MARKS)) // MARKS_AT_ONCE

    @property
    def length(self) -> int:
        """Count the characters, roughly."""
        return self.sealed_length + sum(len(block.code or block.source) for block in self.tail)

    @property
    def language(self) -> str:
        """Name the language of code."""
        return next((block.language for block in self.blocks), "")

    @property
    def levels(self) -> tuple[Level, ...]:
        """List the items and quotes that its beginning stands in."""
        block = next(iter(self.sealed or self.tail), None)
        return block.levels if block is not None else ()

    @property
    def known_levels(self) -> tuple[Level, ...]:
        """List the items and quotes that were open before it."""
        block = next(iter(self.sealed or self.tail), None)
        return block.opening.levels if block is not None else ()

    @property
    def begun_item(self) -> tuple[Level, int] | None:
        """Return the innermost item that begins with it, and of how many lists; None where none does."""
        levels, known = self.levels, self.known_levels
        items = [depth for depth, level in enumerate(levels) if level.marker != QUOTE]
        if not items or self.is_continued or known[: items[-1] + 1] == levels[: items[-1] + 1]:
            return None
        return levels[items[-1]], len(items)

    @property
    def last_levels(self) -> tuple[Level, ...]:
        """List the items and quotes that its end stands in."""
        block = next(reversed(self.tail or self.sealed), None)
        return block.levels if block is not None else ()

    @property
    def columns(self) -> int:
        """Count the columns of a table, roughly: those that its head has."""
        block = next(iter(self.sealed or self.tail), None)
        head = (block.opening.head or block.source.lstrip("\n")) if block is not None else ""
        return max(1, head.partition("\n")[0].count("|"))

    @property
    def is_empty(self) -> bool:
        """Say that it holds nothing (any more)."""
        return not self.sealed and not self.tail

    @property
    def is_sealed(self) -> bool:
        """Say that nothing of it may still change."""
        return not self.tail


class Segments(list[Segment]):
    """Keep the segments of one message in order; those that stay are the same objects."""

    structure = 0
    """Counts changes of which segments there are."""

    def arrange(self, sealed: Sequence[Block], tail: Sequence[Block]) -> None:
        """Take newly sealed blocks, then the blocks that are open now instead of those before."""
        first = self.first_open
        for index in range(first, len(self)):
            self[index].tail = []
        at = max(0, first - 1)
        for block in sealed:
            if block.kind is not BlockKind.HIDDEN:
                at = self._find_place(block, at)
                self[at].seal(block)
        for block in tail:
            at = self._find_place(block, at)
            self[at].tail.append(block)
        while self and self[-1].is_empty:
            self.pop()
            self.structure += 1

    @property
    def first_open(self) -> int:
        """Return the number of the first segment that may still change; those behind it may too."""
        first = len(self)
        while first and self[first - 1].tail:
            first -= 1
        return first

    def offers_format(self, segment: Segment) -> bool:
        """Say whether a segment begins something that was left unparsed and can be parsed after all."""
        block = segment.sealed[0] if segment.is_sealed and segment.sealed else None
        if block is None or not block.is_unparsed or block.is_continued:
            return False
        pieces = self.pieces_of(segment, LONGEST_FORMATTED)
        length = sum(piece.length for piece in pieces)
        return pieces[-1].is_sealed and not pieces[-1].sealed[-1].is_cut and length <= LONGEST_FORMATTED

    def show_formatted(self, segment: Segment) -> None:
        """Parse what such a segment begins, however long that takes."""
        start = next(index for index, other in enumerate(self) if other is segment)
        pieces = self.pieces_of(segment)
        source = "".join(join_sources(piece.sealed) for piece in pieces)
        formatted = Segment(BlockKind.FLOW)
        formatted.seal(
            replace(segment.sealed[0], kind=BlockKind.FLOW, source=source, is_unparsed=False, is_cut=False)
        )
        self[start : start + len(pieces)] = [formatted]
        self.structure += 1

    def pieces_of(self, segment: Segment, longest: int | None = None) -> list[Segment]:
        """List the segments of what begins in one, up to the first beyond so many characters."""
        start = next((index for index, other in enumerate(self) if other is segment), None)
        pieces = [segment]
        length = segment.length
        for index in range(len(self) if start is None else start + 1, len(self)):
            if not self[index].is_continued or (longest is not None and length > longest):
                break
            pieces.append(self[index])
            length += self[index].length
        return pieces

    def _find_place(self, block: Block, at: int) -> int:
        """Return the segment that takes a block, from the one that took the last."""
        while at < len(self):
            segment = self[at]
            is_last = at + 1 == len(self) or self[at + 1].is_empty
            if is_last and segment.kind is block.kind and _fits(segment, block):
                return at
            if segment.is_empty:
                del self[at:]
                self.structure += 1
                break
            at += 1
        return self._add(block)

    def _add(self, block: Block) -> int:
        previous = self[-1] if self else None
        goes_on = block.is_continued or bool(block.opening.head)
        continued = goes_on and previous is not None and previous.kind is block.kind
        self.append(Segment(block.kind, is_continued=continued))
        self.structure += 1
        return len(self) - 1


def _fits(segment: Segment, block: Block) -> bool:
    if segment.is_empty:
        return True
    match segment.kind:
        case BlockKind.TABLE:
            columns = max(1, block.opening.head.partition("\n")[0].count("|") - 1)
            rows = min(LONGEST_TABLE, MOST_CELLS // columns)
            is_short = len(segment.sealed) + len(segment.tail) <= rows and segment.length < LONGEST_RUN
            return bool(block.opening.head) and is_short
        case BlockKind.CODE:
            return block.is_continued and not block.code  # nothing but the end of a fence
        case BlockKind.FLOW:
            return segment.sealed_blocks < MOST_BLOCKS and segment.sealed_length < LONGEST_RUN
        case _:
            return False


def show_plainly(segment: Segment) -> str:
    """Return the text of code, or of what is shown as it was written, as it stands on the screen."""
    if segment.kind in {BlockKind.CODE, BlockKind.THOUGHT}:
        text = "".join(block.code for block in segment.blocks)
    else:
        text = join_sources(segment.blocks)
        text = text if segment.is_continued else text.lstrip("\n")
    return cut_lines(text.removesuffix("\n"))
