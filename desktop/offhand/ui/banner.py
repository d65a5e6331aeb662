"""Notices above the chat that stay until they are read: one sentence, perhaps a button, a close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.icons import Icons


class Banner(QFrame):
    """Show one notice."""

    dismissed = Signal(bool)
    """Tells whether the keyboard was in it."""

    def __init__(
        self, text: str, icons: Icons, action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Word the notice; ``action`` is a label and what its button does."""
        super().__init__()
        self.text = text
        self.setProperty("role", "warning")
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP // 2, GAP // 2, GAP // 2)
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row.addWidget(label, 1)
        if action is not None:
            button = QPushButton(action[0])
            button.clicked.connect(action[1])
            button.clicked.connect(self.dismiss)
            row.addWidget(button)
        close = QToolButton()
        icons.set_icon(close, "close", "muted")
        close.setProperty("role", "quiet")
        close.setAccessibleName(tr("Dismiss"))
        close.setAccessibleDescription(tr("Take this notice away"))
        close.setToolTip(tr("Dismiss"))
        close.clicked.connect(self.dismiss)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def dismiss(self) -> None:
        """Take the notice away for good."""
        had_focus = holds_keyboard(self)
        self.hide()
        self.deleteLater()
        self.dismissed.emit(had_focus)


class BannerStack(QWidget):
    """Hold the notices, the newest at the bottom, each only once."""

    left = Signal()
    """The keyboard was in a notice that is gone."""

    def __init__(self, icons: Icons) -> None:
        """Start without a notice and without taking room."""
        super().__init__()
        self._icons = icons
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)

    def announce(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> Banner:
        """Show a notice unless the same one is there, and return it."""
        for old in self.findChildren(Banner):
            if old.text == text and not old.isHidden():
                return old
        banner = Banner(text, self._icons, action)
        banner.dismissed.connect(self._follow)
        self._column.setContentsMargins(0, 0, 0, GAP)
        self._column.addWidget(banner)
        banner.show()
        return banner

    def withdraw(self, banner: Banner) -> None:
        """Take a notice away that is no longer true; one that was dismissed is gone already."""
        if banner in self.findChildren(Banner) and not banner.isHidden():
            banner.dismiss()

    def _follow(self, had_focus: bool) -> None:
        if all(banner.isHidden() for banner in self.findChildren(Banner)):
            self._column.setContentsMargins(0, 0, 0, 0)
        if had_focus:
            self.left.emit()
