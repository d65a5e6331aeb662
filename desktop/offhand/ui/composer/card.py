"""The rounded frame around field, chips and buttons, which shows when the field has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
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
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Fill and frame; stronger with the focus."""
        if not self._field.has_card:
            return
        is_focused = self._field.hasFocus()
        width = 2.0 if is_focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A pen would draw the same, but the first one has all enumerations of ``Qt`` made, which takes a
        # tenth of the first paint.
        palette = self.palette()
        painter.fillPath(self._draw_outline(0.0), palette.accent() if is_focused else palette.dark())
        painter.fillPath(self._draw_outline(width), palette.base())

    def _draw_outline(self, inset: float) -> QPainterPath:
        path = QPainterPath()
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        path.addRoundedRect(edge, RADIUS - inset, RADIUS - inset)
        return path
