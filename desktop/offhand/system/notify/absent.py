"""No way to notifications at all, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.system.notify.interface import NotShown

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification


class NoNotifications:
    """Show nothing."""

    def __init__(self, reason: str) -> None:
        """Keep the reason, a clause."""
        self._reason = reason

    async def show(self, notification: Notification) -> None:
        """Raise ``NotShown``."""
        del notification
        raise NotShown(self._reason)

    async def withdraw(self, key: str) -> None:
        """Do nothing: nothing is there."""

    async def close(self) -> None:
        """Do nothing."""
