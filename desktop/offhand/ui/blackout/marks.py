"""What is black on a picture: boxes and strokes in pixels of it, one after the other, to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

BLACK = Qt.GlobalColor.black


class Box(msgspec.Struct, frozen=True):
    """Hold a rectangle."""

    rect: QRect

    def draw(self, painter: QPainter) -> None:
        """Draw it in pixels of the picture."""
        painter.fillRect(self.rect, BLACK)


class Stroke(msgspec.Struct):
    """Hold a line of the pen."""

    width: int
    points: list[QPoint] = msgspec.field(default_factory=list[QPoint])

    def draw(self, painter: QPainter) -> None:
        """Draw it in pixels of the picture."""
        caps, joins = Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin
        painter.setPen(QPen(BLACK, self.width, Qt.PenStyle.SolidLine, caps, joins))
        if len(self.points) == 1:
            half = self.width // 2
            painter.fillRect(
                QRect(self.points[0] - QPoint(half, half), self.points[0] + QPoint(half, half)), BLACK
            )
        else:
            painter.drawPolyline(self.points)


Mark = Box | Stroke


class Marks:
    """Hold what was marked, and what was taken back of it."""

    def __init__(self) -> None:
        """Start with none."""
        self._done: list[Mark] = []
        self._undone: list[Mark] = []

    def __bool__(self) -> bool:
        """Say whether anything is black."""
        return bool(self._done)

    @property
    def all(self) -> tuple[Mark, ...]:
        """List them from first to last."""
        return tuple(self._done)

    def add(self, mark: Mark) -> None:
        """Put another one over the picture."""
        self._done.append(mark)
        self._undone.clear()

    def undo(self) -> None:
        """Take the last one back."""
        if self._done:
            self._undone.append(self._done.pop())

    def redo(self) -> None:
        """Put back what was taken back last."""
        if self._undone:
            self._done.append(self._undone.pop())


def draw_marks(painter: QPainter, marks: tuple[Mark, ...]) -> None:
    """Draw marks, wholly black: what is half black could be made out again."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for mark in marks:
        mark.draw(painter)


def black_out(image: QImage, marks: tuple[Mark, ...]) -> QImage:
    """Return a copy of a picture of which nothing is left below the marks; belongs in a thread."""
    copy = image.copy()
    painter = QPainter(copy)
    draw_marks(painter, marks)
    painter.end()
    return copy
