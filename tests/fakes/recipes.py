"""A desktop into whose settings bindings are written, and which notes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.hotkeys import BindingNotWritten, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.hotkey_actions import HotkeyAction


class StagedRecipes:
    """Tie keys to commands."""

    def __init__(self) -> None:
        self.written: dict[str, str] = {}
        """Chords by the ids of actions."""
        self.can_write = True
        self.is_line = False
        self.trouble = ""

    def find(self, action: HotkeyAction, chord: str) -> Recipe:
        """Find what to write."""
        command = " ".join(["offhand", *action.words])
        is_line = self.is_line and bool(chord)
        return Recipe(
            text=f"bindsym {chord} exec {command}" if is_line else command,
            place="the staged settings",
            is_command=not is_line,
            can_write=self.can_write and bool(chord),
        )

    def write(self, action: HotkeyAction, chord: str) -> Callable[[], None]:
        """Write it."""
        self._check()
        before = dict(self.written)
        self.written[action.id] = chord

        def undo() -> None:
            self._check()
            self.written = before

        return undo

    def _check(self) -> None:
        if self.trouble:
            raise BindingNotWritten(self.trouble)
