"""The account page of the settings: the key, where it lives, and what the API says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.services.account import KeyPlace
from offhand.ui.dialogs.key_form import KeyForm, introduce
from offhand.ui.dialogs.signin import SignInBox
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.account import KeyStatus
    from offhand.services.tasks import TaskScope
    from offhand.ui.dialogs.key_form import AccountPort
    from offhand.ui.dialogs.signin import SignInPort
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


DEMO_STATUS = later("The demo needs no key. One that is saved here serves as soon as you leave the demo.")
TEST_IN_DEMO = later("The demo asks nobody, so it cannot test a key")


class KeyPage(QWidget):
    """Save, test and delete the key."""

    SEARCH_WORDS = later("API key keyring save test delete credit limit sign in browser code OpenRouter")

    def __init__(
        self,
        account: AccountPort,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        open_address: Callable[[str], object],
        *,
        sign_in: SignInPort | None = None,
        is_demo: bool = False,
    ) -> None:
        """``is_demo``: nobody can be asked about a key, but one can be kept for later."""
        super().__init__()
        self._is_demo = is_demo
        self._account = account
        self._scope = scope
        self.form = KeyForm(account, scope, icons, appearance, open_address, tests_first=False)
        self._sign_in = SignInBox(sign_in, self.form, icons, open_address) if sign_in is not None else None
        self.test_button = QPushButton(tr("Test key"))
        introduce(
            self.test_button,
            "testKey",
            tr("Test key"),
            tr(TEST_IN_DEMO)
            if is_demo
            else tr("Ask the API about the key in the field, or the one in use where the field is empty"),
        )
        self.test_button.setToolTip(tr(TEST_IN_DEMO) if is_demo else "")
        self.delete_button = QPushButton(tr("Delete key"))
        introduce(self.delete_button, "deleteKey", tr("Delete key"), tr("Take the key out of the keyring"))
        self.form.add_button(self.test_button)
        self.form.add_button(self.delete_button)
        self._status = QLabel()
        self._status.setObjectName("keyStatus")
        self._status.setProperty("role", "muted")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._status)
        column.addWidget(self.form)
        if self._sign_in is not None:
            column.addSpacing(GAP)
            column.addWidget(self._sign_in)
        self.test_button.clicked.connect(self._start_test)
        self.delete_button.clicked.connect(self._start_deletion)
        self.form.settled.connect(self.refresh)

    @property
    def status_text(self) -> str:
        """Return what is said about where the key lives."""
        return self._status.text()

    def refresh(self) -> None:
        """Look anew where the key lives, and whether there is a page to sign in."""
        if self._sign_in is not None:
            self._sign_in.refresh()
        self._scope.start(self._show_status(), "look where the key lives")

    async def _show_status(self) -> None:
        status = await self._account.status()
        self._status.setText(tr(DEMO_STATUS) if self._is_demo else word_status(status))
        self.test_button.setEnabled(not self._is_demo)
        if status.problem is not None and not self.form.notice.text and not self.form.busy.text:
            self.form.show_problem(status.problem, self._show_status)

    def _start_test(self) -> None:
        self.form.run(self._test, tr("Testing the key…"))

    async def _test(self) -> None:
        self.form.show_info(await self._account.test_key(self.form.field.text() or None))

    def _start_deletion(self) -> None:
        self.form.run(self._delete, tr("Deleting the key…"))

    async def _delete(self) -> None:
        was_there = await self._account.delete_key()
        words = tr("The key is deleted.") if was_there else tr("There was no key to delete.")
        self.form.notice.show_message("success" if was_there else "warning", words)


def word_status(status: KeyStatus) -> str:
    """Say where the key lives."""
    match status.place:
        case KeyPlace.KEYRING:
            return tr("A key is kept in {backend}.", backend=status.backend or tr("the keyring"))
        case KeyPlace.SESSION:
            return tr("A key is used until Offhand ends; it is stored nowhere.")
        case KeyPlace.ENVIRONMENT:
            return tr("The key of OPENROUTER_API_KEY is used for this run; a saved one counts without it.")
        case KeyPlace.NONE if not status.is_needed:
            return tr("No key is stored. A server on this computer may do without one.")
        case KeyPlace.NONE:
            return tr("No key is stored yet.")
