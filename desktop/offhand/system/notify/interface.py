"""What every way to notifications can do, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification

Heard = Callable[[str, str, str], None]
"""Hears the key of a notification, the id of the action that was chosen, and an activation token."""
Gone = Callable[[str], None]
"""Hears the key of a notification that was closed, by whomever."""


class NotShown(Exception):
    """Say in a clause why a notification is not on the screen."""


class NotificationWay(Protocol):
    """Show notifications on a desktop."""

    async def show(self, notification: Notification) -> None:
        """Show it, or replace what stands under its key; raises ``NotShown``."""
        ...

    async def withdraw(self, key: str) -> None:
        """Take back what stands under a key, if anything does."""
        ...

    async def close(self) -> None:
        """Take everything back, and hear nothing more."""
        ...
