"""Chords that the desktop itself ties to our commands, where we cannot take them from other programs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import Recipe


class Recipes(Protocol):
    """Know one desktop; ``write``, and what it returns, block."""

    def find(self, action: HotkeyAction, chord: str) -> Recipe:
        """Find what to write where."""
        ...

    def write(self, action: HotkeyAction, chord: str) -> Callable[[], None]:
        """Write it, and return what takes it back; raises ``BindingNotWritten``."""
        ...


class HandBindings:
    """Find such bindings, write them when told to, and take them back."""

    def __init__(self, recipes: Recipes) -> None:
        self._recipes = recipes
        self._written: dict[str, Callable[[], None]] = {}

    def find(self, action: HotkeyAction, chord: str) -> Recipe:
        """Find what to write where."""
        return self._recipes.find(action, chord)

    def can_undo(self, action: HotkeyAction) -> bool:
        """Say whether something was written in this run that can be taken back."""
        return action.id in self._written

    async def write(self, action: HotkeyAction, chord: str) -> None:
        """Write it into the desktop's settings; raises ``BindingNotWritten``.

        Written again, it is still what stood there at first that comes back.
        """
        undo = await asyncio.to_thread(self._recipes.write, action, chord)
        self._written.setdefault(action.id, undo)

    async def undo(self, action: HotkeyAction) -> None:
        """Put back what stood there; raises ``BindingNotWritten``."""
        await asyncio.to_thread(self._written[action.id])
        del self._written[action.id]
