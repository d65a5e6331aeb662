"""What is shown instead of a chat while there is no key: one page, one field, two ways around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from offhand.ui.dialogs.key_form import KeyForm, introduce
from offhand.ui.dialogs.key_words import word_key
from offhand.ui.dialogs.signin import SignInBox
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from offhand.domain.account import KeyInfo
    from offhand.domain.errors import KeyringLocked
    from offhand.services.tasks import TaskScope
    from offhand.ui.dialogs.key_form import AccountPort
    from offhand.ui.dialogs.signin import SignInPort
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

KEYS_PAGE = "https://openrouter.ai/keys"
LOGO_SIZE = 64
"""px."""
COLUMN_WIDTH = 520
"""px."""
BELOW_FIELD = 48
"""px of the buttons below the field."""


class FirstRunPage(QScrollArea):
    """Take the first key; a key that the API refuses is not kept."""

    key_saved = Signal(str)
    """Says where the key is kept, and what is known of it."""
    demo_requested = Signal()
    skipped = Signal()

    def __init__(
        self,
        account: AccountPort,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        open_address: Callable[[str], object],
        sign_in: SignInPort | None = None,
    ) -> None:
        """``open_address`` shows a page in the user's browser; without ``sign_in`` a key is pasted."""
        super().__init__()
        self._icons = icons
        self._open_address = open_address
        self.setObjectName("firstRun")
        self.setAccessibleName(tr("First run"))
        self.form = KeyForm(account, scope, icons, appearance, open_address, tests_first=True)
        self.form.saved.connect(self._tell_saved)
        self.form.settled.connect(self._reveal_outcome)
        self._sign_in = (
            SignInBox(sign_in, self.form, icons, open_address, leads=True) if sign_in is not None else None
        )
        self._logo = QLabel()
        self._logo.setAccessibleName("Offhand")
        self._lay_out()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.form.field)
        appearance.changed.connect(self._draw_logo)
        self._draw_logo()

    @property
    def key_info(self) -> KeyInfo | None:
        """Return what the API told about the saved key, None where it was not asked."""
        return self.form.info

    def show_locked(self, problem: KeyringLocked) -> None:
        """Offer to open the keyring, which may hold a key of before; whoever looks for it hears of that."""
        self.form.show_problem(problem, self._leave_be)

    async def _leave_be(self) -> None:
        """Do nothing: the account tells that the keyring was opened."""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the field in view that has the keyboard, in a low window too."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_field)

    def _scroll_to_field(self) -> None:
        field, body = self.form.field, self.widget()
        if body is not None and self.window().focusWidget() is field:
            end = field.mapTo(body, field.rect().bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, zoomed(BELOW_FIELD))

    def _tell_saved(self, words: str) -> None:
        info = self.form.info
        self.key_saved.emit(f"{word_key(info)} {words}" if info is not None else words)

    def _reveal_outcome(self) -> None:
        """Bring what the form says into view where the window is low, once it is laid out."""
        QTimer.singleShot(0, self, self._scroll_to_notice)

    def _scroll_to_notice(self) -> None:
        if self.form.notice.text:
            self.ensureWidgetVisible(self.form.notice)

    def _draw_logo(self) -> None:
        self._logo.setPixmap(self._icons.pixmap("offhand", LOGO_SIZE))

    def _ask_for_page(self) -> None:
        self._open_address(KEYS_PAGE)

    def _lay_out(self) -> None:
        body = QWidget()
        frame = QHBoxLayout(body)
        frame.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._logo)
        column.addSpacing(GAP)
        column.addWidget(_label(tr("Welcome to Offhand"), "title"))
        column.addWidget(
            _label(
                tr("Ask Grok, or any other model on OpenRouter, from a window that stays out of your way.")
            )
        )
        column.addSpacing(MARGIN)
        column.addWidget(self._build_card())
        column.addSpacing(GAP)
        column.addLayout(self._build_ways_around())
        column.addStretch(3)
        frame.addStretch(1)
        frame.addWidget(middle, 100)
        frame.addStretch(1)
        self.setWidget(body)

    def _build_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inner.setSpacing(GAP)
        get_key = QPushButton(tr("Get a key…"))
        introduce(
            get_key, "getKey", tr("Get a key"), tr("Open {keys_page} in the browser", keys_page=KEYS_PAGE)
        )
        get_key.setToolTip(KEYS_PAGE)
        self._icons.set_icon(get_key, "external", "muted")
        get_key.clicked.connect(self._ask_for_page)
        self.form.add_button(get_key)
        if self._sign_in is not None:
            inner.addWidget(self._sign_in)
            inner.addSpacing(GAP)
        inner.addWidget(self.form)
        inner.addWidget(
            _label(tr("The key goes into the keyring of this computer, never into a file or a log."), "muted")
        )
        return card

    def _build_ways_around(self) -> QHBoxLayout:
        demo = QPushButton(tr("Try the demo"))
        introduce(demo, "tryDemo", tr("Try the demo"), tr("Recorded answers: no key, no network"))
        demo.setToolTip(tr("Recorded answers: no key, no network"))
        demo.clicked.connect(self.demo_requested)
        skip = QPushButton(tr("Not now"))
        skip.setProperty("role", "quiet")
        introduce(skip, "notNow", tr("Not now"), tr("Look around first; the settings take a key at any time"))
        skip.setToolTip(tr("The settings take a key at any time"))
        skip.clicked.connect(self.skipped)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(_label(tr("No key at hand?"), "muted"), 1)
        row.addWidget(demo)
        row.addWidget(skip)
        return row


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
