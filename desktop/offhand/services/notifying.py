"""What the program asks of whoever can tell things outside of our windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification

Acted = Callable[[str, str], object]
"""Hears the id of the action that was chosen, and the desktop's proof that the user wants a window
now (xdg-activation), which may be empty."""


class Notifier(Protocol):
    """Show notifications; ``app.notifications.Notifications`` does."""

    def show(self, notification: Notification, acted: Acted | None = None) -> None:
        """Show it, or replace what stands under its key; returns at once and never fails."""
        ...

    def withdraw(self, key: str) -> None:
        """Take back what stands under a key, if anything does."""
        ...
