"""What a message is made of from top to bottom, from the view of its widgets. No Qt in here.

A part keeps its height for a width, so that a message takes its place without being laid out, and a
revision, so that a widget knows when to look again.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.ui.transcript.segments import Segment

LETTER_WIDTH = 7
LINE = 20
BLOCK = 26
"""px, for guesses."""


class PartKind(Enum):
    """Name what a message is made of, from the view of its widgets."""

    HEADER = "header"
    PICTURES = "pictures"
    ATTACHED_TEXTS = "attached texts"
    REASONING = "reasoning"
    THOUGHT = "thought"
    TEXT = "text"
    LISTING = "listing"
    CITATIONS = "citations"
    STATUS = "status"
    FAILURE = "failure"
    CUT = "cut"
    FORK = "fork"
    FOOTER = "footer"
    ORIGIN = "origin"
    CONTEXT = "context"

    __hash__ = object.__hash__  # that of an Enum is Python, and tables are read by these for every part


GUESSES = {
    PartKind.HEADER: 24,
    PartKind.PICTURES: 188,
    PartKind.ATTACHED_TEXTS: 48,
    PartKind.REASONING: 30,
    PartKind.CITATIONS: 80,
    PartKind.STATUS: 26,
    PartKind.FAILURE: 150,
    PartKind.CUT: 40,
    PartKind.FORK: 30,
    PartKind.FOOTER: 34,
    PartKind.ORIGIN: 38,
    PartKind.CONTEXT: 44,
}


class Part(msgspec.Struct, eq=False, gc=False):
    """Be one stretch of a message that a widget can show, which holds nothing that could hold it."""

    kind: PartKind
    segment: Segment | None = None
    revision: int = 0
    height: int = 0
    """px at ``width`` and ``zoom``; 0 where it was not measured yet."""
    width: int = 0
    zoom: float = 1.0
    number: int = -1
    """Where it stands among the parts of its message."""
    _basis: tuple[float, ...] = ()
    _guess: int = 0

    def height_for(self, width: int, zoom: float) -> int:
        """Return the measured height, or a guess; ``zoom`` is how many times as large everything is."""
        if self.height and self.width == width and self.zoom == zoom:
            return self.height
        if self.segment is None:
            return round(GUESSES[self.kind] * zoom)
        basis = (width, zoom, self.segment.sealed_length, len(self.segment.tail))
        if basis != self._basis:
            guess = self._make_guess(self.segment, round(width / zoom))
            self._basis, self._guess = basis, round(guess * zoom)
        return self._guess

    def _make_guess(self, segment: Segment, width: int) -> int:
        if self.kind is PartKind.LISTING:
            lines = sum(block.code.count("\n") or block.source.count("\n") for block in segment.blocks)
            return LINE * (2 + lines)
        return max(guess_height(segment.length, width), BLOCK * len(segment.blocks))


def find_part(parts: Iterable[Part], text: Segment | PartKind) -> Part | None:
    """Return the part that shows a text, None where it is folded away."""
    return next((part for part in parts if (part.segment or part.kind) is text), None)


def guess_height(letters: int, width: int) -> int:
    """Guess how tall so much text is."""
    return LINE * (1 + letters * LETTER_WIDTH // max(1, width))
