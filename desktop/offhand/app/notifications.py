"""Notifications of this run: shown in turn, heard, and taken back at the end."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.assets import find_asset
from offhand.system.notify.choice import open_way
from offhand.system.notify.interface import NotShown

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification
    from offhand.services.notifying import Acted
    from offhand.services.tasks import TaskScope
    from offhand.system.notify.interface import NotificationWay

_log = logging.getLogger(__name__)


class Notifications(QObject):
    """Be the notifier of one program; nothing is loaded or asked before there is something to tell."""

    not_shown = Signal(object)
    """With the ``Notification`` that nothing here can show."""

    def __init__(self, scope: TaskScope, *, application: str) -> None:
        """Show nothing yet; ``application`` is the name of the installed desktop file."""
        super().__init__()
        self._scope = scope
        self._application = application
        self._way: NotificationWay | None = None
        self._acted: dict[str, Acted] = {}
        self._turn = asyncio.Lock()

    def use(self, way: NotificationWay) -> None:
        """Show everything this way, where the system has none of its own that we know to use."""
        self._way = way

    def show(self, notification: Notification, acted: Acted | None = None) -> None:
        """Show it, or replace what stands under its key."""
        if self._scope.is_closed:
            return
        self._acted.pop(notification.key, None)
        if acted is not None:
            self._acted[notification.key] = acted
        self._scope.start(self._show(notification), "notification")

    def withdraw(self, key: str) -> None:
        """Take back what stands under a key, if anything does."""
        self._acted.pop(key, None)
        if not self._scope.is_closed:
            self._scope.start(self._withdraw(key), "notification")

    async def close(self) -> None:
        """Take everything back."""
        self._acted.clear()
        way, self._way = self._way, None
        if way is not None:
            await way.close()

    def hear(self, key: str, action: str, token: str) -> None:
        """Pass on what was chosen."""
        acted = self._acted.get(key)
        if acted is not None:
            acted(action, token)

    def forget(self, key: str) -> None:
        """Hear that a notification has gone."""
        self._acted.pop(key, None)

    async def _show(self, notification: Notification) -> None:
        try:
            async with self._turn:
                await (await self._open()).show(notification)
        except NotShown as reason:
            _log.info("a notification is not shown: %s", reason)
            self._acted.pop(notification.key, None)
            self.not_shown.emit(notification)

    async def _withdraw(self, key: str) -> None:
        async with self._turn:
            if self._way is not None:
                await self._way.withdraw(key)

    async def _open(self) -> NotificationWay:
        """Find the way of this desktop; loading what talks to it would hold up the screen."""
        if self._way is None:
            icon = str(find_asset("icons/offhand.svg"))
            opened = await asyncio.to_thread(
                open_way, self.hear, self.forget, application=self._application, icon=icon
            )
            self._way = self._way or opened
        return self._way
