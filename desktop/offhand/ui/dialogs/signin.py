"""Signing in instead of pasting a key: through the browser, or with a code where none can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from offhand.domain.signin import SignInUnreachable
from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from offhand.ui.dialogs.key_form import KeyForm
    from offhand.ui.icons import Icons

INVITATION = later("OpenRouter makes a key for Offhand in your browser; nothing has to be copied.")
INSTEAD = later("No browser on this computer, or does it not come back?")
STEPS = later(
    "Open this address in any browser, agree there, and copy the code that it shows into the field."
)


class SignInPort(Protocol):
    """Get a key by way of a page; ``services.signin.SignIn`` does."""

    @property
    def is_offered(self) -> bool:
        """Say whether the configured server has such a page."""
        ...

    @property
    def patience(self) -> float:
        """Tell for how many seconds the browser is waited for."""
        ...

    async def sign_in(self, show: Callable[[str], object]) -> str:
        """Show the page and return the key that it made; raises ``AppError``."""
        ...

    def begin_by_hand(self) -> str:
        """Return the address of a page that shows a code."""
        ...

    async def redeem(self, text: str) -> str:
        """Return the key for a code; raises ``AppError``."""
        ...


class SignInBox(QWidget):
    """Offer both ways, and give the key that comes of them to the form below."""

    def __init__(
        self,
        sign_in: SignInPort,
        form: KeyForm,
        icons: Icons,
        open_address: Callable[[str], object],
        *,
        leads: bool = False,
    ) -> None:
        """``form`` runs the steps and keeps the key; ``open_address`` shows a page in the browser.

        ``leads``: it is what a newcomer should do first.
        """
        super().__init__()
        self._sign_in = sign_in
        self._form = form
        self._open_address = open_address
        self._key = ""
        self._needs_address = False
        self.button = _make_button("signIn", tr("Sign in with OpenRouter"), tr(INVITATION))
        icons.set_icon(self.button, "external", "on_accent" if leads else "text")
        if leads:
            self.button.setProperty("role", "primary")
            form.save_button.setProperty("role", "")
        self.by_hand = _make_button(
            "useCode", tr("Use a code"), tr("Show an address, and a field for its code")
        )
        self.by_hand.setProperty("role", "quiet")
        self.address = QLineEdit()
        self.code = QLineEdit()
        self.go_on = _make_button("useCodeNow", tr("Continue"), tr("Get a key for the code"))
        self._card = self._build_card()
        self._lay_out(leads=leads)
        self.button.clicked.connect(self.start)
        self.by_hand.clicked.connect(self.show_address)
        self.code.returnPressed.connect(self._redeem)
        self.go_on.clicked.connect(self._redeem)
        form.busy_changed.connect(self._follow)
        form.settled.connect(self._hand_over)
        form.saved.connect(self._put_away)
        self.refresh()

    def refresh(self) -> None:
        """Show this where the configured server has a page to sign in."""
        self.setVisible(self._sign_in.is_offered)

    def start(self) -> None:
        """Send the user to the browser."""
        self._put_away()
        patience = round(self._sign_in.patience)
        self._form.run(self._go_to_browser, tr("Waiting for you in the browser…"), patience)

    def show_address(self) -> None:
        """Show where a code can be had, and the field for it; the browser is waited for no longer."""
        self._form.cancel()
        self.address.setText(self._sign_in.begin_by_hand())
        self.address.setCursorPosition(0)
        self.code.clear()
        self._card.show()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again whether there is such a page."""
        super().showEvent(event)
        self.refresh()

    async def _go_to_browser(self) -> None:
        try:
            self._key = await self._sign_in.sign_in(self._open_address)
        except SignInUnreachable:
            self._needs_address = True
            raise

    def _redeem(self) -> None:
        self._form.run(self._exchange, tr("Getting a key for the code…"))

    async def _exchange(self) -> None:
        self._key = await self._sign_in.redeem(self.code.text())

    def _hand_over(self) -> None:
        """Have the key kept like one that was pasted, with all that can be done where that fails."""
        if self._needs_address:
            self._needs_address = False
            self.show_address()
        key, self._key = self._key, ""
        if key:
            self._form.take_key(key)

    def _follow(self, is_busy: bool) -> None:
        """Begin nothing new while something is under way; the other way stays open."""
        self.button.setEnabled(not is_busy)
        self.go_on.setEnabled(not is_busy)

    def _put_away(self) -> None:
        self.code.clear()
        self._card.hide()

    def _open(self) -> None:
        self._open_address(self.address.text())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())

    def _build_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("codeCard")
        card.hide()
        _name(self.address, "signInAddress", tr("Sign-in address"), tr("The page that shows a code"))
        self.address.setReadOnly(True)
        _name(self.code, "signInCode", tr("Sign-in code"), tr("The code that the page showed"))
        self.code.setPlaceholderText(tr("The code from the page"))
        copy = _make_button("copyAddress", tr("Copy address"), tr("Copy the address of the page"))
        copy.clicked.connect(self._copy)
        open_page = _make_button(
            "openAddress", tr("Open page"), tr("Open the page in the browser of this computer")
        )
        open_page.clicked.connect(self._open)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(_label(tr(STEPS), "muted"))
        column.addWidget(self.address)
        ways = FlowLayout(None, GAP)
        ways.addWidget(copy)
        ways.addWidget(open_page)
        column.addLayout(ways)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.code, 1)
        line.addWidget(self.go_on)
        column.addLayout(line)
        return card

    def _lay_out(self, *, leads: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.button, 0, Qt.AlignmentFlag(0) if leads else Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_label(tr(INVITATION), "muted"))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(_label(tr(INSTEAD), "muted"), 1)
        line.addWidget(self.by_hand)
        column.addLayout(line)
        column.addWidget(self._card)


def _make_button(identity: str, name: str, description: str) -> QPushButton:
    button = QPushButton(name)
    _name(button, identity, name, description)
    button.setAutoDefault(False)
    return button


def _name(control: QWidget, identity: str, name: str, description: str) -> None:
    control.setObjectName(identity)
    control.setAccessibleName(name)
    control.setAccessibleDescription(description)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
