"""How blocks are gathered into segments: the stretches of a message that are shown by one widget.

Running text is gathered until it is long enough, so that a screen needs few widgets and a mouse
selects across paragraphs; code and tables stand alone, because they scroll sideways. What is
longer than anybody reads at once is cut into slices. No Qt in here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_RUN = 5_000
"""Characters after which running text begins another segment."""
MOST_BLOCKS = 60
"""Blocks after which running text begins another segment."""
LONGEST_FORMATTED = 60_000
"""Characters of one block that are parsed where the reader asks for it."""
LONGEST_TABLE = 40
"""Rows of a table shown by one widget; the rest follows under the same head."""
LONGEST_SLICE = 8_000
"""Characters of code or plain text shown by one widget."""
MOST_LINES = 250
"""Lines of code or plain text shown by one widget."""
LONGEST_LINE = 2_000
"""Characters of one line that are shown as one; the rest goes into lines below."""


@dataclass(eq=False)
class Segment:
    """Be a stretch of a message: sealed blocks, then those that may still change."""

    kind: BlockKind
    sealed: list[Block] = field(default_factory=list[Block])
    tail: list[Block] = field(default_factory=list[Block])
    is_continued: bool = False
    """Goes on what the segment above began: the rest of a long listing."""
    version: int = 0
    """Counts changes of what is sealed other than by appending."""

    @property
    def blocks(self) -> list[Block]:
        """List all blocks."""
        return [*self.sealed, *self.tail]

    sealed_length: int = 0
    """Characters that are sealed."""

    def seal(self, block: Block) -> None:
        """Add a block that will not change."""
        self.sealed.append(block)
        self.sealed_length += len(block.code or block.source)

    @property
    def length(self) -> int:
        """Count the characters, roughly."""
        return self.sealed_length + sum(len(block.code or block.source) for block in self.tail)

    @property
    def language(self) -> str:
        """Name the language of code."""
        return next((block.language for block in self.blocks), "")

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

    def arrange(self, sealed: Sequence[Block], tail: Sequence[Block]) -> None:
        """Take newly sealed blocks, then the blocks that are open now instead of those before."""
        first = next((index for index, segment in enumerate(self) if segment.tail), len(self))
        for segment in self[first:]:
            segment.tail = []
        at = max(0, first - 1)
        for block in sealed:
            for piece in slice_block(block):
                at = self._find_place(piece, at)
                self[at].seal(piece)
        for block in tail:
            for piece in slice_block(block):
                at = self._find_place(piece, at)
                self[at].tail.append(piece)
        while self and self[-1].is_empty:
            self.pop()

    def offers_format(self, segment: Segment) -> bool:
        """Say whether a segment begins something that was left unparsed and can be parsed after all."""
        block = segment.sealed[0] if segment.is_sealed and segment.sealed else None
        return block is not None and block.is_unparsed and 0 < len(block.source) <= LONGEST_FORMATTED

    def show_formatted(self, segment: Segment) -> None:
        """Parse what such a segment begins, however long that takes."""
        start = next(index for index, other in enumerate(self) if other is segment)
        end = start + 1
        while end < len(self) and self[end].is_continued:
            end += 1
        formatted = Segment(BlockKind.FLOW)
        formatted.seal(replace(segment.sealed[0], kind=BlockKind.FLOW, code="", is_unparsed=False))
        self[start:end] = [formatted]

    def _find_place(self, block: Block, at: int) -> int:
        """Return the segment that takes a block, from the one that took the last."""
        while at < len(self):
            segment = self[at]
            is_last = at + 1 == len(self) or self[at + 1].is_empty
            if is_last and segment.kind is block.kind and _fits(segment, block):
                return at
            if segment.is_empty:
                del self[at:]
                break
            at += 1
        return self._add(block)

    def _add(self, block: Block) -> int:
        previous = self[-1] if self else None
        goes_on = block.source == "" or bool(block.opening.head)
        continued = goes_on and previous is not None and previous.kind is block.kind
        self.append(Segment(block.kind, is_continued=continued))
        return len(self) - 1


def _fits(segment: Segment, block: Block) -> bool:
    if segment.is_empty:
        return True
    if segment.kind is BlockKind.TABLE:
        return bool(block.opening.head) and len(segment.blocks) <= LONGEST_TABLE
    is_short = len(segment.sealed) < MOST_BLOCKS and segment.sealed_length < LONGEST_RUN
    return segment.kind is BlockKind.FLOW and is_short


def slice_block(block: Block) -> list[Block]:
    """Cut a long block; of code and plain text the first slice keeps the source."""
    if block.kind not in {BlockKind.CODE, BlockKind.PLAIN}:
        return [block]
    text = block.code if block.kind is BlockKind.CODE else block.source
    if len(text) <= LONGEST_LINE:
        return [replace(block, code=text)]
    slices = slice_text(text)
    return [
        replace(block, code=piece, source="" if number else block.source)
        for number, piece in enumerate(slices)
    ]


def slice_text(text: str) -> list[str]:
    """Cut text into slices at line ends, and lines that are too long into several."""
    slices: list[str] = []
    current: list[str] = []
    size = 0
    for line in text.split("\n"):
        for start in range(0, max(1, len(line)), LONGEST_LINE):
            piece = line[start : start + LONGEST_LINE]
            if current and (size + len(piece) > LONGEST_SLICE or len(current) >= MOST_LINES):
                slices.append("\n".join(current))
                current, size = [], 0
            current.append(piece)
            size += len(piece) + 1
    slices.append("\n".join(current))
    return slices
