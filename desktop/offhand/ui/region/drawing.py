"""What is drawn over a frozen screen: shade, mark, its size, a lens, and the keys that help.

The colours are the same in every theme, since what lies below may be anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from offhand.domain.regions import GRIPS, Rect, place_grip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage

SHADE = QColor(0, 0, 0, 115)
PANEL = QColor(20, 22, 26, 235)
EDGE = QColor(255, 255, 255, 70)
WORDS = QColor(255, 255, 255)
WHITE = QColor(255, 255, 255)
GRIP = 9
"""px of the side of a grip."""
GAP = 8
"""px between a panel and what it stands beside."""
PADDING_X, PADDING_Y = 10, 5
LENS_PIXELS = 15
"""Pixels that a lens shows in either direction; odd, so that one is in the middle."""
LENS_ZOOM = 8
LENS_DISTANCE = 24
"""px from the pointer."""
_CORNER = 7


def name_mark(mark: Rect) -> str:
    """Word the size of a mark."""
    return f"{mark.width} × {mark.height}"


def shade(painter: QPainter, exposed: QRect, mark: QRect) -> None:
    """Darken all but the mark; both are in pixels of the picture."""
    dark = QPainterPath()
    dark.addRect(QRectF(exposed))
    bright = QPainterPath()
    bright.addRect(QRectF(mark.intersected(exposed)))
    painter.fillPath(dark.subtracted(bright), SHADE)


def draw_mark(painter: QPainter, mark: QRectF, accent: QColor) -> None:
    """Draw a line around a mark, on the outside, and where it can be taken hold of."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for distance, colour in ((1.5, accent), (0.5, WHITE)):
        painter.setPen(QPen(colour, 1))
        painter.drawRect(mark.adjusted(-distance, -distance, distance - 1, distance - 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(accent, 1.5))
    painter.setBrush(WHITE)
    around = Rect(round(mark.x()), round(mark.y()), round(mark.width()), round(mark.height()))
    for grip in GRIPS:
        middle = QPointF(*place_grip(around, grip))
        painter.drawEllipse(middle, GRIP / 2, GRIP / 2)


def draw_size(painter: QPainter, mark: QRectF, bounds: QRect, words: str) -> None:
    """Write a size above the upper left corner of a mark, or in it where there is no room above."""
    size = _measure(painter, words)
    top = mark.top() - GAP - size.height()
    if top < bounds.top():
        top = mark.top() + GAP
    _draw_panel(painter, _keep_inside(QRectF(QPointF(mark.left(), top), size), bounds), words)


def draw_help(painter: QPainter, bounds: QRect, words: str, *, avoided: QRect) -> None:
    """Write a line at the bottom of the screen, or at its top where the mark is in the way."""
    size = _measure(painter, words)
    if size.width() > bounds.width() - 2 * GAP:
        size = QSizeF(bounds.width() - 2 * GAP, size.height() * 2 - PADDING_Y)
    left = bounds.left() + (bounds.width() - size.width()) / 2
    low = QRectF(QPointF(left, bounds.bottom() + 1 - size.height() - 4 * GAP), size)
    high = QRectF(QPointF(left, bounds.top() + 4.0 * GAP), size)
    is_free = avoided.isEmpty() or not low.adjusted(-GAP, -GAP, GAP, GAP).intersects(QRectF(avoided))
    _draw_panel(painter, low if is_free else high, words)


def draw_lens(painter: QPainter, place: QPointF, bounds: QRect, image: QImage, pixel: QPoint) -> None:
    """Show the pixels around the pointer in large, the one that it is on in the middle."""
    side = LENS_PIXELS * LENS_ZOOM
    left, top = place.x() + LENS_DISTANCE, place.y() + LENS_DISTANCE
    if left + side > bounds.right():
        left = place.x() - LENS_DISTANCE - side
    if top + side > bounds.bottom():
        top = place.y() - LENS_DISTANCE - side
    frame = QRectF(left, top, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.fillRect(frame, Qt.GlobalColor.black)
    half = LENS_PIXELS // 2
    wanted = QRect(pixel.x() - half, pixel.y() - half, LENS_PIXELS, LENS_PIXELS)
    there = wanted.intersected(image.rect())
    if not there.isEmpty():
        shift = QPointF(there.topLeft() - wanted.topLeft()) * LENS_ZOOM
        target = QRectF(frame.topLeft() + shift, QSizeF(there.size()) * LENS_ZOOM)
        painter.drawImage(target, image, QRectF(there))
    middle = QRectF(frame.x() + half * LENS_ZOOM, frame.y() + half * LENS_ZOOM, LENS_ZOOM, LENS_ZOOM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect, colour in ((frame, PANEL), (frame.adjusted(1, 1, -1, -1), WHITE), (middle, PANEL)):
        painter.setPen(QPen(colour, 1))
        painter.drawRect(rect)
    painter.setPen(QPen(WHITE, 1))
    painter.drawRect(middle.adjusted(1, 1, -1, -1))


def _draw_panel(painter: QPainter, rect: QRectF, words: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(EDGE, 1))
    painter.setBrush(PANEL)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    painter.setPen(WORDS)
    painter.setFont(_find_font(painter))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(rect, int(flags), words)


def _measure(painter: QPainter, words: str) -> QSizeF:
    painter.setFont(_find_font(painter))
    metrics = painter.fontMetrics()
    return QSizeF(metrics.horizontalAdvance(words) + 2 * PADDING_X + 2, metrics.height() + 2 * PADDING_Y)


def _find_font(painter: QPainter) -> QFont:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.Medium)
    return font


def _keep_inside(rect: QRectF, bounds: QRect) -> QRectF:
    left = min(max(rect.left(), bounds.left()), bounds.right() + 1 - rect.width())
    top = min(max(rect.top(), bounds.top()), bounds.bottom() + 1 - rect.height())
    return QRectF(QPointF(left, top), rect.size())
