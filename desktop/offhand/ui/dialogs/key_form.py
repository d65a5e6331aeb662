"""The field for the API key, and what becomes of it: shared by the first-run page and the settings.

Nothing waits here: each step is a task, the form shows that it is under way and lets it be
cancelled. Each failure gets its own words and the buttons that help.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from offhand.domain.errors import AppError, KeyProblem, KeyringProblem, KeyUncheckable
from offhand.services.explanation import Action, explain
from offhand.ui.dialogs.busy_line import BusyLine
from offhand.ui.dialogs.key_words import list_key_facts
from offhand.ui.dialogs.notice import Notice
from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine
    from typing import Any

    from offhand.domain.account import KeyInfo
    from offhand.services.account import KeyStatus
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

    Operation = Callable[[], Coroutine[Any, Any, None]]

PATIENCE = 60
"""Seconds for the system's password window."""
CREDIT_PAGE = "https://openrouter.ai/settings/credits"
SAVE_ANYWAY = later("save anyway")
ACTION_LABELS = {
    Action.RETRY: later("Try again"),
    Action.UNLOCK: later("Unlock keyring"),
    Action.USE_SESSION_KEY: later("Use for this session only"),
    Action.ADD_CREDIT: later("Add credit"),
    Action.COPY_DETAILS: later("Copy details"),
}
"""The actions that make sense here, and their buttons."""


class AccountPort(Protocol):
    """Keep and test the key; ``services.account.Account`` does."""

    async def save_key(self, text: str) -> None:
        """Check the text and keep it in the keyring; raises ``KeyProblem`` and ``KeyringProblem``."""
        ...

    async def use_for_session(self, text: str) -> None:
        """Check the text and keep it in memory alone; raises ``KeyProblem``."""
        ...

    async def test_key(self, text: str | None = None) -> KeyInfo:
        """Ask the API about this key, or the one in use; raises ``AppError``."""
        ...

    async def delete_key(self) -> bool:
        """Forget the key and say whether there was one; raises ``KeyringProblem``."""
        ...

    async def unlock(self, patience: float) -> None:
        """Have the system ask the user to unlock; raises ``KeyringProblem``."""
        ...

    async def status(self) -> KeyStatus:
        """Say where the key comes from; trouble is told, not raised."""
        ...


class KeyForm(QWidget):
    """Take a key, keep it, and say how that went."""

    saved = Signal(str)
    """Says where the key is kept."""
    settled = Signal()
    busy_changed = Signal(bool)

    def __init__(
        self,
        account: AccountPort,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        open_address: Callable[[str], object],
        *,
        tests_first: bool,
    ) -> None:
        """``tests_first``: a key that the API refuses is not kept."""
        super().__init__()
        self._account = account
        self._scope = scope
        self._icons = icons
        self._open_address = open_address
        self._tests_first = tests_first
        self._task: asyncio.Task[None] | None = None
        self._again: Operation = self._save
        self._details = ""
        self.info: KeyInfo | None = None
        self.field = self._build_field()
        self._eye = self._build_eye()
        self.save_button = QPushButton(tr("Save key"))
        self.save_button.setProperty("role", "primary")
        introduce(
            self.save_button, "saveKey", tr("Save key"), tr("Keep the key in the keyring of this computer")
        )
        self.notice = Notice(icons)
        self.busy = BusyLine()
        self._buttons = FlowLayout(None, GAP)
        self._lay_out()
        self.field.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.notice.chosen.connect(self._act)
        self.busy.cancelled.connect(self.cancel)
        appearance.changed.connect(self.notice.recolour)

    def add_button(self, button: QPushButton) -> None:
        """Put a button behind ``Save key``; it is greyed out while something is under way."""
        self._buttons.addWidget(button)

    def save(self) -> None:
        """Keep the key that stands in the field."""
        self.run(self._save, tr("Testing the key…") if self._tests_first else tr("Saving the key…"))

    def take_key(self, key: str) -> None:
        """Keep a key that was not typed, as if it had been."""
        self.field.setText(key)
        self.save()

    def run(self, operation: Operation, words: str, seconds: int = 0) -> None:
        """Start an operation unless one is under way, and show its ``AppError`` if it has one."""
        if self._task is not None:
            return
        self.notice.dismiss()
        self._set_busy(is_busy=True)
        self.busy.start(words, seconds)
        self._task = self._scope.start(self._perform(operation), words)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()

    def show_info(self, info: KeyInfo) -> None:
        """Show what the API told about a key."""
        facts = list_key_facts(info)
        if info.limit_remaining is not None and info.limit_remaining <= 0:
            credit = [(Action.ADD_CREDIT.value, tr(ACTION_LABELS[Action.ADD_CREDIT]))]
            self.notice.show_message(
                "warning", tr("The key works, but nothing is left of its limit."), facts=facts, choices=credit
            )
        else:
            self.notice.show_message("success", tr("The key works."), facts=facts)

    def show_error(self, error: AppError, *, may_save: bool = False) -> None:
        """Say what went wrong and offer what helps here."""
        explanation = explain(error)
        self._details = explanation.details
        choices = [
            (action.value, tr(ACTION_LABELS[action]))
            for action in explanation.actions
            if action in ACTION_LABELS
        ]
        if may_save:
            choices.insert(0, (tr(SAVE_ANYWAY), tr("Save anyway")))
        tone = "warning" if isinstance(error, KeyringProblem | KeyUncheckable) else "danger"
        self.notice.show_message(tone, explanation.sentence, explanation.advice, choices=choices)

    def show_problem(self, error: AppError, again: Operation) -> None:
        """Show an error that was met elsewhere; ``again`` is what another try does."""
        self._again = again
        self.show_error(error)

    async def _perform(self, operation: Operation) -> None:
        try:
            await operation()
        except AppError as error:
            if operation != self._unlock:
                self._again = operation
            self.show_error(error, may_save=self._again == self._save and self._may_save_after(error))
        finally:
            self._task = None
            if shiboken6.isValid(self):
                self.busy.stop()
                self._set_busy(is_busy=False)
        self.settled.emit()

    def _may_save_after(self, error: AppError) -> bool:
        """Say whether the key may be good although its test failed."""
        return self._tests_first and not isinstance(error, KeyProblem | KeyringProblem)

    async def _save(self) -> None:
        text = self.field.text()
        if self._tests_first:
            self.info = None
            with suppress(KeyUncheckable):
                self.info = await self._account.test_key(text)
        await self._account.save_key(text)
        self._accept(tr("Saved in the keyring."))

    async def _save_untested(self) -> None:
        await self._account.save_key(self.field.text())
        self._accept(tr("Saved in the keyring; not tested yet."))

    async def _use_for_session(self) -> None:
        await self._account.use_for_session(self.field.text())
        self._accept(tr("Used until Offhand ends; it is stored nowhere."))

    async def _unlock(self) -> None:
        again = self._again
        await self._account.unlock(PATIENCE)
        await again()

    def _accept(self, words: str) -> None:
        self.field.clear()
        self.notice.show_message("success", words)
        self.saved.emit(words)

    def _act(self, choice: str) -> None:
        match choice:
            case Action.RETRY.value:
                self.run(self._again, tr("Trying again…"))
            case Action.UNLOCK.value:
                self.run(self._unlock, tr("Waiting for the password window of the keyring…"), PATIENCE)
            case Action.USE_SESSION_KEY.value:
                self.run(self._use_for_session, tr("Taking over the key…"))
            case Action.ADD_CREDIT.value:
                self._open_address(CREDIT_PAGE)
            case Action.COPY_DETAILS.value:
                QGuiApplication.clipboard().setText(self._details)
            case _:
                self.run(self._save_untested, tr("Saving the key…"))

    def _set_busy(self, *, is_busy: bool) -> None:
        for button in self.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setEnabled(not is_busy)
        self.field.setReadOnly(is_busy)
        self.busy_changed.emit(is_busy)

    def _show_key(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._icons.set_icon(self._eye, "eye-off" if shown else "eye", "muted")

    def _build_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(tr("Paste it here: sk-or-v1-…"))
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        introduce(field, "apiKey", tr("API key"), tr("The key that OpenRouter gave you"))
        return field

    def _build_eye(self) -> QToolButton:
        eye = QToolButton()
        eye.setCheckable(True)
        eye.setProperty("role", "quiet")
        introduce(eye, "showKey", tr("Show key"), tr("Show the letters of the key"))
        eye.setToolTip(tr("Show the letters"))
        self._icons.set_icon(eye, "eye", "muted")
        eye.toggled.connect(self._show_key)
        return eye

    def _lay_out(self) -> None:
        label = QLabel(tr("API key"))
        label.setBuddy(self.field)
        font = label.font()
        font.setWeight(font.Weight.DemiBold)
        label.setFont(font)
        line = QHBoxLayout()
        line.setSpacing(GAP // 2)
        line.addWidget(self.field, 1)
        line.addWidget(self._eye)
        self._buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label)
        column.addLayout(line)
        column.addLayout(self._buttons)
        column.addWidget(self.busy)
        column.addWidget(self.notice)


def introduce(control: QWidget, identity: str, name: str, description: str) -> None:
    """Name a control for tests and assistive technology; buttons leave Enter to the fields."""
    control.setObjectName(identity)
    control.setAccessibleName(name)
    control.setAccessibleDescription(description)
    if isinstance(control, QPushButton):
        control.setAutoDefault(False)
