"""What is spent and may be, joined to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from offhand.domain.commands import USAGE
from offhand.domain.setting import Group
from offhand.services.wording.caps import describe_key, word_key, word_low_key
from offhand.ui.actions import add_action
from offhand.ui.spending.cap_watch import CapWatch
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.settings import Settings
    from offhand.ui.desk import Desk
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.spending.usage_desk import UsageDesk
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class SpendingDesk(QObject):
    """Look after the caps of one window, and show what the key may still spend."""

    def __init__(
        self, workings: Workings, window: MainWindow, desk: Desk, appearance: Appearance, icons: Icons
    ) -> None:
        """Put the key's limit into the status bar, and hear what is wanted in the window."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._workings = workings
        self._looks = (appearance, icons)
        self.usage: UsageDesk | None = None
        self._limit = workings.key_limit
        self.key = _build_key_button()
        window.statusBar().addPermanentWidget(self.key)
        self.key.hide()
        self.key.clicked.connect(self.open_usage)
        window.exchange.usage_wanted.connect(self.open_usage)
        add_action(window, USAGE, self.open_usage)
        self.caps = CapWatch(workings, window.page.forecasting, self)
        window.page.remedies.caps_wanted.connect(self.open_caps)
        window.chat_shown.connect(self.caps.show)
        window.page.forecasting.changed.connect(self._warn)
        self._leaves = [self._limit.on_change(self._show_key)]
        self._is_demo = workings.is_demo
        if not workings.is_demo:
            self._leaves += [
                workings.account.on_change(self._limit.renew),
                workings.budgets.book.on_change(self._limit.refresh),
                workings.preferences.on_change(self._follow_settings),
            ]

    def open(self) -> None:
        """Ask for the first time, once there is a loop to ask in."""
        conversation = self._window.page.conversation
        if conversation is not None:
            self.caps.show(conversation)
        if not self._is_demo:
            self._limit.refresh()

    def open_caps(self) -> None:
        """Open the settings where the caps are."""
        self._desk.open_settings(Group.SPENDING)

    def open_usage(self) -> None:
        """Open the usage page, or bring it to the front."""
        if self.usage is None:
            from offhand.ui.spending.usage_desk import UsageDesk  # noqa: PLC0415 - when it is opened first

            self.usage = UsageDesk(self._workings, *self._looks, self._window.page.name_model, self)
            self.usage.message_wanted.connect(self._show_message)
            self.usage.caps_wanted.connect(self.open_caps)
        self.usage.open()

    def close(self) -> None:
        """Hear nothing more."""
        if self.usage is not None:
            self.usage.close()
        for leave in self._leaves:
            leave()
        self.caps.close()

    def _show_message(self, chat_id: str, message_id: str) -> None:
        self._window.opener.show_message(chat_id, message_id)
        self._window.come_to_front()

    def _show_key(self) -> None:
        info = self._limit.info
        self.key.setVisible(info is not None)
        if info is not None:
            words = word_key(info)
            self.key.setText(words)
            self.key.setAccessibleName(tr("Key: {words}", words=words))
            self.key.setAccessibleDescription(tr("{info} Opens the usage page", info=describe_key(info)))
            self.key.setToolTip(describe_key(info))
        self._warn()

    def _warn(self) -> None:
        words = word_low_key(self._limit.info, self.caps.cost)
        if words != self.caps.warn:
            self.caps.warn = words
            self.caps.refresh()

    def _follow_settings(self, old: Settings, new: Settings) -> None:
        if old.endpoint != new.endpoint:
            self._limit.renew()


def _build_key_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("keyLimit")
    button.setProperty("role", "status")
    return button
