"""Putting a text into the window of before, where the desktop lets nobody do it: the text is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from offhand.domain.putting_back import Hindrance, PutBackOutcome, Target

if TYPE_CHECKING:
    from collections.abc import Callable


class PlainPutBack:
    """Copy what should go elsewhere, for the user to paste it."""

    async def look(self) -> Target:
        """Know nothing of other windows."""
        return Target(hindrance=Hindrance.UNSUPPORTED)

    async def insert(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Copy a text."""
        del leave
        QGuiApplication.clipboard().setText(text)
        return PutBackOutcome(hindrance=Hindrance.UNSUPPORTED, is_copied=True)

    async def replace(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Copy a text: what is selected there is replaced when it is pasted."""
        return await self.insert(text, leave=leave)

    async def undo(self, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Leave it to the user."""
        del leave
        return PutBackOutcome(hindrance=Hindrance.NO_UNDO)

    def close(self) -> None:
        """Let go of nothing."""
