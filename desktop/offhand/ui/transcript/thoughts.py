"""Readable thinking, cut into slices that widgets can show however long it is. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_SLICE = 8_000
MOST_LINES = 250
"""Characters and lines shown by one widget."""


class Thoughts:
    """Keep the thinking of one answer; slices that are full stay the same objects."""

    def __init__(self, text: str = "") -> None:
        self.text = ""
        """The thinking exactly as it came."""
        self.segments: list[Segment] = []
        self._open = ""
        """What stands in the last slice, with the line ends behind it."""
        if text:
            self.grow(text)

    def grow(self, text: str) -> list[Segment]:
        """Take more and return the slices that changed."""
        self.text += text
        self._open += text if self.segments else text.lstrip("\n")
        changed: list[Segment] = []
        for start, end in _cut(self._open):
            if changed or not self.segments:
                self.segments.append(Segment(BlockKind.THOUGHT, is_continued=bool(self.segments)))
            piece = self._open[start:end].rstrip("\n")
            self.segments[-1].tail = [Block(BlockKind.THOUGHT, self._open[start:end], code=piece)]
            changed.append(self.segments[-1])
        for segment in changed[:-1]:
            for block in segment.tail:
                segment.seal(block)
            segment.tail = []
        self._open = self._open[_last_start(self._open) :]
        return changed


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Yield where slices start and end: at the end of a line, of a word, or anywhere."""
    start = 0
    while (end := _find_end(text, start)) is not None:
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _find_end(text: str, start: int) -> int | None:
    """Return where a slice ends, None where the rest of the text fits into it."""
    limit = start + LONGEST_SLICE
    if text.count("\n", start, limit) >= MOST_LINES:
        for _ in range(MOST_LINES):
            start = text.index("\n", start) + 1
        return start
    if len(text) <= limit:
        return None
    end = text.rfind("\n", start, limit) + 1 or text.rfind(" ", start, limit) + 1
    return end if end > start else limit


def _last_start(text: str) -> int:
    """Return where the last slice starts."""
    return max((start for start, _ in _cut(text)), default=0)
