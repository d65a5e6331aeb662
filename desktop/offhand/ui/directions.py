"""Text in its own direction: an English title stays one where everything else is laid out from the right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter


def is_right_to_left(text: str) -> bool:
    """Say whether a text begins with letters that are read from right to left (UAX 9, rule P2)."""
    directions = (bidirectional(letter) for letter in text)
    return next((one != "L" for one in directions if one in {"L", "R", "AL"}), False)


def find_direction(text: str) -> Qt.LayoutDirection:
    """Return the direction in which a text is read."""
    return Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight


def draw_text(painter: QPainter, room: QRect, side: Qt.AlignmentFlag, text: str) -> None:
    """Draw a line in its own direction, on the side that ``side`` means where the painter draws."""
    usual = painter.layoutDirection()
    painter.setLayoutDirection(find_direction(text))
    painter.drawText(room, QStyle.visualAlignment(usual, side) | Qt.AlignmentFlag.AlignAbsolute, text)
    painter.setLayoutDirection(usual)
