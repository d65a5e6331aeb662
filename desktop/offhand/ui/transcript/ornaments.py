"""What is drawn beside text and is no part of it: bars of quotes, markers of lists.

Qt would draw markers itself, but so close that they touch code, and a done task as a cross.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from offhand.ui.transcript.styles import BARS, BOX, BOX_PAD, MARKER, MARKER_GAP
from offhand.ui.transcript.writer import BULLETS, CHECKED, UNCHECKED

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

CORNER = 5
NO_INK = Qt.BrushStyle.NoBrush
BAR = 3
"""px, the bar beside a quote."""


def paint_ornaments(view: QTextEdit, area: QRect) -> None:
    """Draw what stands beside the text within an area of a view."""
    layout = view.document().documentLayout()
    block = view.cursorForPosition(area.topLeft()).block()
    painter: QPainter | None = None
    end = area.bottom()
    while block.isValid() and layout.blockBoundingRect(block).top() <= end:
        look = block.blockFormat()
        bars, marker, box = look.property(BARS), look.property(MARKER), look.property(BOX)
        if bars or marker or box:
            painter = painter or _start(view)
            if box:
                _paint_code_box(painter, view, block, QColor(str(box)))
            if bars:
                _paint_bars(painter, view, block, str(bars).split())
            if marker:
                _paint_marker(painter, view, block, str(marker))
        block = block.next()
    if painter is not None:
        painter.end()


def _start(view: QTextEdit) -> QPainter:
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(view.document().defaultFont())
    return painter


def _paint_code_box(painter: QPainter, view: QTextEdit, block: QTextBlock, colour: QColor) -> None:
    document, look = view.document(), block.blockFormat()
    rect = document.documentLayout().blockBoundingRect(block)
    start = look.leftMargin() + look.indent() * document.indentWidth() - BOX_PAD
    end = look.rightMargin() - BOX_PAD
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    box = QRectF(start, rect.top() - BOX_PAD / 2, document.textWidth() - start - end, rect.height() + BOX_PAD)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, CORNER, CORNER)


def _paint_bars(painter: QPainter, view: QTextEdit, block: QTextBlock, bars: list[str]) -> None:
    layout = view.document().documentLayout()
    rect = layout.blockBoundingRect(block)
    following = str(block.next().blockFormat().property(BARS) or "").split()
    joint = layout.blockBoundingRect(block.next()).top() if following else 0.0
    is_mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
    for depth, bar in enumerate(bars):
        bottom = joint if following[depth : depth + 1] == [bar] else rect.bottom()
        left = float(bar)
        if is_mirrored:
            left = view.viewport().width() - left - BAR
        painter.fillRect(QRectF(left, rect.top(), BAR, bottom - rect.top()), view.palette().mid())


def _paint_marker(painter: QPainter, view: QTextEdit, block: QTextBlock, marker: str) -> None:
    """Draw a marker before the first line, on the side where its text starts."""
    layout = block.layout()
    line = layout.lineAt(0)
    if not line.isValid():
        return
    place = layout.position()
    text = line.naturalTextRect().translated(place)
    baseline = place.y() + line.y() + line.ascent()
    is_mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
    gap = MARKER_GAP + (BOX_PAD if block.blockFormat().hasProperty(BOX) else 0)
    edge = text.right() + gap if is_mirrored else text.left() - gap
    metrics = QFontMetricsF(painter.font())
    ink = block.charFormat().foreground()  # that of the words, which are muted in a quote
    painter.setPen(view.palette().color(QPalette.ColorRole.Text) if ink.style() is NO_INK else ink.color())
    if marker in {CHECKED, UNCHECKED}:
        side = metrics.capHeight() + 3
        left = edge if is_mirrored else edge - side
        _paint_box(painter, view, QRectF(left, baseline + 1 - side, side, side), is_checked=marker == CHECKED)
        return
    painter.setLayoutDirection(block.textDirection())
    draw_marker(painter, QPointF(edge, baseline), marker, metrics, is_mirrored=is_mirrored)


def draw_marker(
    painter: QPainter, edge: QPointF, marker: str, metrics: QFontMetricsF, *, is_mirrored: bool = False
) -> None:
    """Draw a bullet or a number that ends at a place on the baseline; mirrored, it begins there."""
    if marker in BULLETS:
        _paint_bullet(painter, edge - QPointF(0, metrics.xHeight() / 2), marker, is_mirrored=is_mirrored)
        return
    width = 0.0 if is_mirrored else metrics.horizontalAdvance(marker)
    painter.drawText(edge - QPointF(width, 0), marker)


def _paint_bullet(painter: QPainter, edge: QPointF, marker: str, *, is_mirrored: bool) -> None:
    radius = 2.6
    centre = edge + QPointF(radius if is_mirrored else -radius, 0)
    if marker == BULLETS[1]:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
    elif marker == BULLETS[0]:
        painter.setBrush(painter.pen().color())
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.fillRect(QRectF(centre.x() - 2.2, centre.y() - 2.2, 4.4, 4.4), painter.pen().color())


def _paint_box(painter: QPainter, view: QTextEdit, box: QRectF, *, is_checked: bool) -> None:
    palette = view.palette()
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not is_checked:
        painter.drawRoundedRect(box, 2.5, 2.5)
        return
    accent = palette.color(QPalette.ColorRole.Accent)
    painter.setPen(QPen(accent, 1.2))
    painter.setBrush(accent)
    painter.drawRoundedRect(box, 2.5, 2.5)
    stroke = QPen(palette.color(QPalette.ColorRole.Window), 1.7)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(stroke)
    x, y, side = box.left(), box.top(), box.width()
    painter.drawPolyline(
        [
            QPointF(x + side * 0.24, y + side * 0.54),
            QPointF(x + side * 0.43, y + side * 0.72),
            QPointF(x + side * 0.77, y + side * 0.3),
        ]
    )
