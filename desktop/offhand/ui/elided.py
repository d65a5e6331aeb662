"""A label that shows as much of a text as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ElidedLabel(QLabel):
    """Show one line; all of it is in the tool tip, and told to screen readers."""

    def __init__(self, *, is_strong: bool = False) -> None:
        """Start without a text."""
        super().__init__()
        self.whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if is_strong:
            font = self.font()
            font.setWeight(font.Weight.DemiBold)
            self.setFont(font)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text anew, also where a neighbour took the room."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        text = " ".join(self.whole.split())
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width()))
