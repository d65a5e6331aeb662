"""What can be done with an answer, in one row with its keys; a narrow row leaves out what has no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from offhand.domain import quick_commands
from offhand.services.wording.putting_back import name_program
from offhand.ui.quick_prompt.key_button import KeyButton
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.domain.commands import Command
    from offhand.domain.putting_back import Target

SPACING = 2


class AnswerRow(QWidget):
    """Offer the commands of the quick prompt."""

    copy_wanted = Signal()
    insert_wanted = Signal()
    replace_wanted = Signal()
    continue_wanted = Signal()
    retry_wanted = Signal()
    escape_wanted = Signal()

    def __init__(self, *, puts_back: bool) -> None:
        """``puts_back``: answers can go into the window of before."""
        super().__init__()
        self.setObjectName("answerRow")
        self._is_complete = False
        self._wanted: dict[KeyButton, bool] = {}
        self._can_replace = False
        self.copy = self._add(quick_commands.QUICK_COPY)
        self.insert = self._add(quick_commands.QUICK_INSERT, wanted=puts_back)
        self.replace = self._add(quick_commands.QUICK_REPLACE, wanted=puts_back)
        self.go_on = self._add(quick_commands.QUICK_CONTINUE)
        self.retry = self._add(quick_commands.QUICK_RETRY)
        self.escape = self._add(quick_commands.QUICK_CLOSE)
        # What goes first where there is no room; their keys and the menu of the answer remain.
        self._expendable = (self.retry, self.replace)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP, GAP)
        row.setSpacing(SPACING)
        for button in self._wanted:
            if button is self.escape:
                row.addStretch(1)
            row.addWidget(button)
        self.copy.clicked.connect(self.copy_wanted)
        self.insert.clicked.connect(self.insert_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.go_on.clicked.connect(self.continue_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        self.escape.clicked.connect(self.escape_wanted)

    def show_state(self, *, is_answering: bool, has_text: bool) -> None:
        """Offer what can be done now."""
        self.copy.setEnabled(has_text)
        self.insert.setEnabled(has_text and not is_answering)
        self._is_complete = has_text and not is_answering
        self.replace.setEnabled(self._is_complete and self._can_replace)
        self.retry.setEnabled(not is_answering)
        self.escape.offer(quick_commands.QUICK_STOP if is_answering else quick_commands.QUICK_CLOSE)
        self._fit()

    def show_target(self, target: Target) -> None:
        """Offer what the window of before takes, and name it."""
        name = name_program(target.program)
        self._wanted[self.replace] = self._wanted[self.insert] and target.hindrance is None
        self._can_replace = bool(target.selected)
        self.replace.setEnabled(self._is_complete and self._can_replace)
        if target.hindrance is None:
            self.insert.setToolTip(tr("Put the answer where the caret is in {name}", name=name))
            self.replace.setToolTip(
                tr("Put the answer in the place of the selected text in {name}", name=name)
                if target.selected
                else tr("No text that can be replaced is selected in {name}", name=name)
            )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _add(self, command: Command, *, wanted: bool = True) -> KeyButton:
        button = KeyButton(command)
        self._wanted[button] = wanted
        return button

    def _fit(self) -> None:
        shown = [button for button, wanted in self._wanted.items() if wanted]
        room = self.width() - zoomed(2 * GAP)
        for button in shown:
            button.show_keys(shown=True)
        for expendable in (None, *self._expendable):
            if expendable in shown:
                shown.remove(expendable)
            if self._measure(shown) <= room:
                break
        else:
            for button in shown:
                button.show_keys(shown=False)
        for button in self._wanted:
            button.setVisible(button in shown)

    def _measure(self, buttons: list[KeyButton]) -> int:
        return sum(button.sizeHint().width() + zoomed(SPACING) for button in buttons)
