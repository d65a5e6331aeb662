"""How the parts of a message lie in its row: gaps, sides, and the card of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.labels import ICON_INSET
from offhand.ui.transcript.openings import QUOTE
from offhand.ui.transcript.part_views import CORNER_WIDTH, GAPS, OUTSETS
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.styles import LIST_INDENT, QUOTE_INDENT
from offhand.ui.zoom import zoomed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.extents import Room
    from offhand.ui.transcript.openings import Level

TOP = 10
MOST_INSET = 3
"""Of the width, that share is the most by which code in lists is set in."""
BOTTOM = 8
RING = 10
"""px beside the text, for the frame of the message that has the keyboard."""
CARD = 12
"""px around a question inside its card."""
ON_CARD = frozenset({PartKind.TEXT, PartKind.PICTURES, PartKind.ATTACHED_TEXTS})
"""Parts of a question that lie on its card."""
CORNER_TOP = TOP - 6
"""px where the buttons of a question begin, in the upper right corner."""


def is_in_corner(entry: Entry, part: Part) -> bool:
    """Say whether a part holds the buttons of a question, which take no room below the others."""
    return entry.is_question and part.kind is PartKind.FOOTER


def find_sides(entry: Entry, part: Part, width: int) -> tuple[int, int]:
    """Return where a part begins, counted from the left, and its width, in a column of a width."""
    if is_in_corner(entry, part):
        return RING + width - zoomed(CORNER_WIDTH) + ICON_INSET, zoomed(CORNER_WIDTH)
    if entry.is_question and part.kind in ON_CARD:
        return RING + CARD, width - 2 * CARD
    if part.kind is PartKind.LISTING and part.segment is not None and (levels := part.segment.levels):
        inset = find_insets(levels, width)[-1]
        return RING + inset, width - inset
    outset = OUTSETS.get(part.kind, 0)
    return RING - outset, width + outset


def find_insets(levels: Sequence[Level], width: int) -> list[int]:
    """Return how far each of some items and quotes is set in, and last what stands in all of them."""
    insets = [0]
    for level in levels:
        insets.append(insets[-1] + (QUOTE_INDENT if level.marker == QUOTE else LIST_INDENT))
    most = width // MOST_INSET
    return insets if insets[-1] <= most else [inset * most // insets[-1] for inset in insets]


def measure_part(entry: Entry, part: Part, room: Room) -> int:
    """Return the height of a part, measured or guessed, with the gap below it."""
    if is_in_corner(entry, part):
        return 0
    width, zoom = room
    height = part.height_for(find_sides(entry, part, width)[1], zoom) + GAPS.get(part.kind, 0)
    return height + CARD if _is_above_card(entry, part) else height


def find_card(entry: Entry) -> tuple[int, int]:
    """Return top and bottom of the card of a question, in px from the top of its row; none is 0 px tall."""
    if not entry.is_question:
        return 0, 0
    first = next((part for part in entry.parts if part.kind in ON_CARD), None)
    last = next((part for part in reversed(entry.parts) if part.kind in ON_CARD), None)
    if first is None or last is None:
        return 0, 0
    extents = entry.extents
    return TOP + extents.top_of(first) - CARD, TOP + extents.top_of(last) + extents.height_of(last)


def _is_above_card(entry: Entry, part: Part) -> bool:
    if not entry.is_question or part.kind in ON_CARD or part.number + 1 >= len(entry.parts):
        return False
    return entry.parts[part.number + 1].kind in ON_CARD
