"""What the composer says: a line below the field, and an offer above it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.ui.icons import Icons


class Hint(QLabel):
    """Say something in passing; a screen reader says it too."""

    def __init__(self) -> None:
        """Start silent and without taking room."""
        super().__init__()
        self.setObjectName("hint")
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str) -> None:
        """Show a line until it is taken back; nothing takes it away."""
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


class Offer(QFrame):
    """Put a choice before the user without standing in the way."""

    taken_away = Signal()

    def __init__(self, icons: Icons) -> None:
        """Start hidden."""
        super().__init__()
        self._icons = icons
        self._buttons: list[QPushButton] = []
        self.setObjectName("offer")
        self.setProperty("role", "warning")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setObjectName("dismissOffer")
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName("Dismiss")
        self._close.setAccessibleDescription("Take this offer away and leave everything as it is")
        self._close.setToolTip("Dismiss")
        icons.set_icon(self._close, "close", "text")
        self._close.clicked.connect(self.take_away)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP + 4, GAP - 2, GAP - 2, GAP - 2)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """Return what can be pressed, from left to right."""
        return (*self._buttons, self._close)

    def present(self, text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a sentence and a button for each choice; any of them takes the offer away."""
        self._drop_buttons()
        self._label.setText(text)
        self.setAccessibleName(text)
        for place, (label, chosen) in enumerate(choices, start=1):
            button = QPushButton(label)
            button.setAccessibleName(label)
            button.setAccessibleDescription(text)
            button.clicked.connect(self.take_away)
            button.clicked.connect(chosen)
            self._row.insertWidget(place, button)
            self._buttons.append(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def take_away(self) -> None:
        """Hide the offer."""
        if not self.isHidden():
            self.hide()
            self.taken_away.emit()

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []


def order_tabs(widgets: Sequence[QWidget]) -> None:
    """Have the Tab key go through widgets in this order."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
