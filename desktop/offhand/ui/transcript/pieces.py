"""A listing or a table across the slices that it was cut into, as it was written. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind

if TYPE_CHECKING:
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.segments import Segment


def find_pieces(entry: Entry, segment: Segment) -> list[Segment]:
    """List the segments of what begins in one."""
    start = next((index for index, other in enumerate(entry.segments) if other is segment), None)
    if start is None:
        return [segment]
    pieces = [segment]
    for other in entry.segments[start + 1 :]:
        if not other.is_continued:
            break
        pieces.append(other)
    return pieces


def read_code(entry: Entry, segment: Segment) -> str:
    """Return the whole code that begins in a segment, its longest lines uncut."""
    source = segment.blocks[0].source if segment.blocks else ""
    for block in entry.stream.sealed:
        if block.kind is BlockKind.CODE and block.source == source:
            return block.code
    return "\n".join(block.code for piece in find_pieces(entry, segment) for block in piece.blocks)


def read_table(entry: Entry, segment: Segment) -> str:
    """Return the Markdown of the table that begins in a segment."""
    blocks = [block for piece in find_pieces(entry, segment) for block in piece.blocks]
    return "".join(block.source for block in blocks).strip("\n") + "\n"
