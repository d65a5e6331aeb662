"""The rounded frame around field, chips and buttons, which shows when the field has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from offhand.ui.theme import RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.composer.editor import MessageField
    from offhand.ui.theme import Appearance


class Card(QWidget):
    """Draw the frame; ``field`` is the widget whose focus it shows."""

    def __init__(self, field: MessageField, appearance: Appearance) -> None:
        super().__init__()
        self._field = field
        self._appearance = appearance
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Fill and frame; stronger with the focus."""
        if not self._field.has_card:
            return
        theme = self._appearance.theme
        is_focused = self._field.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.surface)
        width = 2.0 if is_focused else 1.0
        painter.setPen(QPen(theme.accent if is_focused else theme.outline, width))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)
