"""What every way to start at login can do."""

from __future__ import annotations

from typing import Protocol


class NotChanged(Exception):
    """Say in a clause why the start at login is as it was."""


class Autostart(Protocol):
    """Know and change whether the program starts when the user logs in. Calls may wait for the disk."""

    async def read(self) -> bool | None:
        """Say what is really there; None where the system does not tell."""
        ...

    async def write(self, *, on: bool) -> None:
        """Have it start, or not; raises ``NotChanged``."""
        ...
