"""The thin bar under an answer that ended early: how, when, and how it can go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from offhand.services.explanation import Action
from offhand.ui.transcript.labels import fit_layout
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

LABELS = {
    Action.CONTINUE: (later("Continue"), later("Have the rest of this answer written")),
    Action.RETRY: (later("Retry"), later("Ask again for this answer")),
    Action.OPEN_SETTINGS: (later("Settings"), later("Open the settings")),
    Action.CHOOSE_MODEL: (later("Choose another model"), later("Choose the model that answers")),
}


class CutBar(QFrame):
    """Say that there is more to an answer, and offer to get it."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._id = ""
        self.setProperty("role", "bar")
        self._words = QLabel(self)
        self._words.setProperty("role", "muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        self._buttons: dict[Action, QPushButton] = {}
        for action, (label, meaning) in LABELS.items():
            button = QPushButton(tr(label), self)
            button.setObjectName(action.value)
            button.setAccessibleDescription(tr(meaning))
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self._act, action))
            row.addWidget(button)
            self._buttons[action] = button

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show how this message ended."""
        self._id = entry.message.id
        cut = entry.ending.cut
        if cut is None:
            return
        self._words.setText(cut.words)
        self._words.setToolTip(cut.cause)
        self._words.setAccessibleDescription(cut.cause)
        for action, button in self._buttons.items():
            button.setVisible(action in cut.actions)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        return fit_layout(self, width)

    def _act(self, action: Action) -> None:
        match action:
            case Action.CONTINUE:
                self._intents.continue_requested.emit(self._id)
            case Action.RETRY:
                self._intents.retry_requested.emit(self._id)
            case _:
                self._intents.action_requested.emit(self._id, action)
