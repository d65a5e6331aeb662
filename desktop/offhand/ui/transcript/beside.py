"""What stands beside code in quotes and lists: their bars, and the marker of an item that begins with it.

Beside words ``ornaments`` draws these into the text. A listing is a widget of its own, so that the row
draws them beside it, across the gaps to what stands above and below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette

from offhand.ui.transcript.listing import HEAD
from offhand.ui.transcript.measures import RING, find_insets
from offhand.ui.transcript.openings import QUOTE
from offhand.ui.transcript.ornaments import BAR, draw_marker
from offhand.ui.transcript.part_views import GAPS
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.styles import MARKER_GAP, PARAGRAPH_GAP
from offhand.ui.transcript.writer import BULLETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.segments import Segment

Place = tuple[int, int, int, int]
"""Left, top, width and height in px."""


class Beside(msgspec.Struct, frozen=True):
    """Hold what a row draws beside its listings; px from its corner."""

    bars: tuple[tuple[int, int, int], ...] = ()
    """Left, top and bottom of each."""
    markers: tuple[tuple[int, int, str], ...] = ()
    """The right edge of each, and where the head of the listing begins beside it."""


NOTHING_BESIDE = Beside()


def find_beside(parts: Sequence[Part], shown: Iterable[tuple[Part, Place]], width: int) -> Beside:
    """Find what belongs beside the parts that are shown, in a column of a width."""
    bars: list[tuple[int, int, int]] = []
    markers: list[tuple[int, int, str]] = []
    for part, (_, top, _, height) in shown:
        segment = part.segment
        if part.kind is not PartKind.LISTING or segment is None or not segment.levels:
            continue
        levels, known = segment.levels, segment.known_levels
        insets = find_insets(levels, width)
        above, below = _segment_at(parts, part.number - 1), _segment_at(parts, part.number + 1)
        for depth, level in enumerate(levels):
            if level.marker != QUOTE:
                continue
            bar, start, end = levels[: depth + 1], top, top + height
            if above is not None and bar == known[: depth + 1] == above.last_levels[: depth + 1]:
                start -= _reach(parts[part.number - 1])
            if below is not None and bar == below.known_levels[: depth + 1] == below.levels[: depth + 1]:
                end += _reach(part)
            bars.append((RING + insets[depth], start, end))
        if marker := spell_marker(segment):
            item = max(depth for depth, level in enumerate(levels) if level.marker != QUOTE)
            markers.append((RING + insets[item + 1] - MARKER_GAP, top, marker))
    return Beside(tuple(bars), tuple(markers))


def paint_beside(row: QWidget, beside: Beside, font: QFont) -> None:
    """Draw it, markers in the font of the text around."""
    painter = QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for left, top, bottom in beside.bars:
        painter.fillRect(QRectF(left, top, BAR, bottom - top), row.palette().mid())
    painter.setFont(font)
    painter.setPen(row.palette().color(QPalette.ColorRole.Text))
    metrics = QFontMetricsF(font)
    for edge, top, marker in beside.markers:
        baseline = top + (HEAD + metrics.capHeight()) / 2
        draw_marker(painter, QPointF(edge, baseline), marker, metrics)
    painter.end()


def _reach(part: Part) -> int:
    """Return how far below a part a bar is drawn that goes on, over the blank that its text ends with."""
    return GAPS.get(part.kind, 0) + PARAGRAPH_GAP


def _segment_at(parts: Sequence[Part], number: int) -> Segment | None:
    return parts[number].segment if 0 <= number < len(parts) else None


def spell_marker(segment: Segment) -> str:
    """Return the marker of the item that a listing begins, empty where there is none."""
    if segment.begun_item is None:
        return ""
    level, depth = segment.begun_item
    if level.is_numbered:
        return f"{level.number}{level.marker[-1]}"
    return BULLETS[min(depth, len(BULLETS)) - 1]
