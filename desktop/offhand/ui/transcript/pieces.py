"""A listing or a table across the pieces that it was cut into, as it was written. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import join_sources

if TYPE_CHECKING:
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.segments import Segment


def find_pieces(entry: Entry, segment: Segment) -> list[Segment]:
    """List the segments of what begins in one."""
    return entry.segments.pieces_of(segment)


def read_code(entry: Entry, segment: Segment) -> str:
    """Return the whole code that begins in a segment, its longest lines uncut."""
    return "".join(block.code for piece in find_pieces(entry, segment) for block in piece.blocks)


def read_table(entry: Entry, segment: Segment) -> str:
    """Return the Markdown of the table that begins in a segment."""
    blocks = [block for piece in find_pieces(entry, segment) for block in piece.blocks]
    return join_sources(blocks).strip("\n") + "\n"
