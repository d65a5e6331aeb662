"""What went wrong, inside the message that failed and below what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from offhand.services.explanation import Action, Cause, Explanation
from offhand.ui.flow import FlowLayout
from offhand.ui.transcript.labels import CopyButton, fit_layout
from offhand.ui.transcript.successors import SuccessorButtons
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

LABELS = {
    Action.RETRY: later("Try again"),
    Action.OPEN_SETTINGS: later("Open settings"),
    Action.ADD_CREDIT: later("Add credit"),
    Action.CHOOSE_MODEL: later("Choose another model"),
    Action.CONTINUE: later("Continue"),
    Action.USE_SESSION_KEY: later("Use a key for this session"),
    Action.UNLOCK: later("Unlock the keyring"),
    Action.OPEN_PRIVACY: later("Open privacy settings"),
    Action.LEAVE_OUT: later("Leave out the oldest and retry"),
    Action.SEND_ANYWAY: later("Send anyway once"),
    Action.CHANGE_CAPS: later("Change caps…"),
    Action.RETRY_SHORTER: later("Retry with {longest:,} tokens"),
}
"""Copying the details is offered beside them, not as an action."""


class FailureView(QFrame):
    """Show an explanation: sentence, advice, buttons with the right one first, details folded."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._entry: Entry | None = None
        self._explanation: Explanation | None = None
        self.setProperty("role", "danger")
        self._sentence = _label(self)
        font = self._sentence.font()
        font.setWeight(font.Weight.DemiBold)
        self._sentence.setFont(font)
        self._advice = _label(self)
        self._successors = SuccessorButtons(rendering.name_model, self)
        self._successors.wanted.connect(self._ask_successor)
        self._buttons = FlowLayout(None, 8)
        self._fold = QToolButton(self)
        self._fold.setText(tr("Details"))
        self._fold.setCheckable(True)
        self._fold.setProperty("role", "quiet")
        self._fold.setAccessibleDescription(tr("Show the technical facts, for a report"))
        self._fold.toggled.connect(self._unfold)
        self._copy = CopyButton(rendering.icons, later("Copy details"), tr("Copy the technical facts"), self)
        self._copy.clicked.connect(self._copy_details)
        self._details = _label(self)
        self._details.setProperty("role", "muted")
        self._details.setFont(rendering.styles.mono)
        self._details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(6)
        column.addWidget(self._sentence)
        column.addWidget(self._advice)
        column.addWidget(self._successors)
        column.addLayout(self._buttons)
        column.addWidget(self._details)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show what is wrong with this message."""
        explanation = entry.ending.failure
        if explanation is None or (explanation == self._explanation and entry is self._entry):
            return
        self._entry, self._explanation = entry, explanation
        self._sentence.setText(explanation.sentence)
        self._advice.setText(explanation.advice)
        self._advice.setVisible(bool(explanation.advice))
        self._details.setText(explanation.details)
        self._fold.setChecked(False)
        self._fold.setVisible(bool(explanation.details))
        self._copy.setVisible(bool(explanation.details))
        successors = self._find_successors(entry, explanation)
        self._successors.show_models(successors)
        # The right one goes first, and stands out: with successors it is one of theirs.
        self._offer([action for action in explanation.actions if action in LABELS], stands_out=not successors)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        return fit_layout(self, width)

    def _find_successors(self, entry: Entry, explanation: Explanation) -> tuple[str, ...]:
        succession, reply = self._rendering.succession, entry.message.reply
        if succession is None or reply is None or explanation.cause is not Cause.MODEL:
            return ()
        return succession.find(reply.asked_model, explanation.successors)

    def _ask_successor(self, model: str) -> None:
        if self._entry is not None and self._rendering.succession is not None:
            self._rendering.succession.ask(self._entry.message.id, model)

    def _offer(self, actions: list[Action], *, stands_out: bool) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QPushButton):
                widget.hide()
                widget.deleteLater()
        for number, action in enumerate(actions):
            longest = self._explanation.longest if self._explanation is not None else None
            button = QPushButton(tr(LABELS[action], longest=longest or 0), self)
            button.setAccessibleDescription(self._explanation.advice if self._explanation else "")
            if not number and stands_out:
                button.setProperty("role", "primary")
            button.clicked.connect(partial(self._act, action))
            self._buttons.addWidget(button)
            button.show()
        self._buttons.addWidget(self._fold)
        self._buttons.addWidget(self._copy)

    def _act(self, action: Action) -> None:
        if self._entry is None:
            return
        message_id = self._entry.message.id
        match action:
            case Action.RETRY:
                self._intents.retry_requested.emit(message_id)
            case Action.CONTINUE:
                self._intents.continue_requested.emit(message_id)
            case _:
                self._intents.action_requested.emit(message_id, action)

    def _unfold(self, is_open: bool) -> None:
        self._details.setVisible(is_open)
        if self._entry is not None:
            self._intents.height_changed.emit(self._entry.message.id)

    def _copy_details(self) -> None:
        if self._explanation is not None:
            self._intents.text_copied.emit(self._explanation.details)
            self._copy.confirm()


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
