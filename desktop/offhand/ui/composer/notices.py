"""What the composer says: a line below the field, and an offer above it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from offhand.ui.icons import Icons


NARROW = 560
"""px of width below which the buttons of an offer stand under its sentence."""


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
    left = Signal()
    """The keyboard was in the offer that is gone."""

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
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setAccessibleDescription(tr("Take this offer away and leave everything as it is"))
        self._close.setToolTip(tr("Dismiss"))
        icons.set_icon(self._close, "close", "text")
        self._close.clicked.connect(self.take_away)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(GAP)
        self._choices.addStretch()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(GAP)
        self._body.addWidget(self._label, 1)
        self._body.addLayout(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP - 2, GAP - 2, GAP - 2)
        row.setSpacing(GAP)
        row.addLayout(self._body, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
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
        for place, (label, chosen) in enumerate(choices):
            button = QPushButton(label)
            button.setAccessibleName(label)
            button.setAccessibleDescription(text)
            button.clicked.connect(self.take_away)
            button.clicked.connect(chosen)
            self._choices.insertWidget(place, button)
            self._buttons.append(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def take_away(self) -> None:
        """Hide the offer."""
        if not self.isHidden():
            had_focus = holds_keyboard(self)
            self.hide()
            self.taken_away.emit()
            if had_focus:
                self.left.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if self.width() < zoomed(NARROW) else right)

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []


def order_tabs(widgets: Sequence[QWidget]) -> None:
    """Have the Tab key go through widgets in this order."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
