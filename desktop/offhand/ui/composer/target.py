"""The bar above the composer that says where the next question goes, if not to the end of what is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from offhand.ui.elided import ElidedLabel
from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LineBar(QFrame):
    """Say something in a line, with a button beside it."""

    pressed = Signal()
    left = Signal()
    """The keyboard was in the bar that is gone."""

    def __init__(self, name: str, label: str, meaning: str, parent: QWidget | None = None) -> None:
        """Start hidden; ``label`` and ``meaning`` are those of the button."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "bar")
        self._words = ElidedLabel()
        self._words.setProperty("role", "muted")
        self._button = QPushButton(label, self)
        self._button.setAccessibleDescription(meaning)
        self._button.setToolTip(meaning)
        self._button.setProperty("role", "quiet")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, 2, 2, 2)
        row.setSpacing(GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said, empty while nothing is."""
        return self._words.whole

    def say(self, words: str) -> None:
        """Show a line until it is taken back; nothing takes it away."""
        if words == self._words.whole:
            return
        had_keyboard = not words and holds_keyboard(self)
        self._words.show_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if had_keyboard:
            self.left.emit()
