"""What is drawn behind and around a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QWidget

    from offhand.ui.theme import Theme

BRIGHTEST = 0.22
"""How much of the accent there is behind a message that flashes."""
ROUND = 10
"""px of a corner."""


def paint_ground(row: QWidget, theme: Theme, card: QRectF | None, light: float, *, has_frame: bool) -> None:
    """Draw the card of a question, a light from 0 to 1, and a frame around the message."""
    painter = QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    whole = row.rect().toRectF()
    if card is not None:
        painter.setBrush(theme.question_background)
        painter.drawRoundedRect(card, ROUND, ROUND)
    if light:
        colour = QColor(theme.accent)
        colour.setAlphaF(BRIGHTEST * light)
        painter.setBrush(colour)
        painter.drawRoundedRect(whole, ROUND, ROUND)
    if has_frame:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), ROUND, ROUND)
    painter.end()
