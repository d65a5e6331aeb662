"""A picture on the screen whose every pixel is known: it tells its own place by its colours.

Called with left, top, width and height in pixels of the display; prints a line once it is drawn.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter, Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

GRAIN = 4
"""Pixels on a side of one colour."""


def name_colour(x: int, y: int) -> tuple[int, int, int]:
    """Tell red, green and blue of a pixel, from the corner of the window."""
    column, row = x // GRAIN, y // GRAIN
    return column % 256, row % 256, (column * 7 + row * 13) % 256


class Pattern(QWidget):
    """Lie over everything at its place."""

    def __init__(self, left: int, top: int, width: int, height: int) -> None:
        flags = Qt.WindowType.BypassWindowManagerHint | Qt.WindowType.FramelessWindowHint
        super().__init__(None, flags)
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        for y in range(height):
            for x in range(width):
                red, green, blue = name_colour(x, y)
                self._image.setPixel(x, y, 0xFF000000 | red << 16 | green << 8 | blue)
        self._is_told = False
        self.setGeometry(left, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, and say so once."""
        del event
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()
        if not self._is_told:
            self._is_told = True
            QTimer.singleShot(100, self._tell)

    def _tell(self) -> None:
        print("drawn", flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = Pattern(*map(int, sys.argv[1:5]))
    window.show()
    application.exec()
