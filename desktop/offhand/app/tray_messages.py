"""Notifications at the icon in the tray, as Windows and macOS have them.

Qt tells of a click on a message, not of which: it is taken for the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.notifications import OPEN
from offhand.system.notify.interface import NotShown
from offhand.words import later

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification
    from offhand.system.notify.interface import Heard
    from offhand.ui.tray import Tray


class TrayMessages(QObject):
    """Show one message at a time."""

    def __init__(self, icon: Tray, heard: Heard) -> None:
        """Show them at an icon that may not be there yet."""
        super().__init__(icon)
        self._icon = icon
        self._heard = heard
        self._key = ""
        icon.message_clicked.connect(self._hear)

    async def show(self, notification: Notification) -> None:
        """Show it in the place of the one before; raises ``NotShown``."""
        if not self._icon.is_up:
            raise NotShown(later("there is no icon to show it at"))
        self._key = notification.key
        self._icon.tell(notification.title, notification.body)

    async def withdraw(self, key: str) -> None:
        """Take a click for nothing from now on; the message itself goes by itself."""
        if key == self._key:
            self._key = ""

    async def close(self) -> None:
        """Hear nothing more."""
        self._key = ""

    def _hear(self) -> None:
        key, self._key = self._key, ""
        if key:
            self._heard(key, OPEN, "")
