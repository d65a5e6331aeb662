"""The screens as they stood at one moment, and pieces cut out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from offhand.domain.regions import Layout, Rect


class Frozen(msgspec.Struct, frozen=True):
    """Hold a picture of every screen; images and screens are in the order of the layout's panes."""

    layout: Layout
    screens: tuple[QScreen, ...]
    images: tuple[QImage, ...]

    def crop(self, rect: Rect) -> QImage:
        """Cut a rectangle out, pixel by pixel; where it reaches beyond every screen it is black."""
        for pane, image in zip(self.layout.panes, self.images, strict=True):
            if pane.area.meet(rect) == rect:
                return image.copy(
                    rect.left - pane.area.left, rect.top - pane.area.top, rect.width, rect.height
                )
        piece = QImage(rect.width, rect.height, QImage.Format.Format_RGB32)
        piece.fill(Qt.GlobalColor.black)
        painter = QPainter(piece)
        for pane, image in zip(self.layout.panes, self.images, strict=True):
            part = pane.area.meet(rect)
            if not part.is_empty:
                source = to_qt(part).translated(-pane.area.left, -pane.area.top)
                painter.drawImage(QPoint(part.left - rect.left, part.top - rect.top), image, source)
        painter.end()
        return piece


def to_qt(rect: Rect) -> QRect:
    """Return a rectangle as Qt has it."""
    return QRect(rect.left, rect.top, rect.width, rect.height)
