"""What the desktop of this session would run at a chord, and where that is written."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.chords import parse_chord
from offhand.system.hotkeys.gnome import write_gnome_binding
from offhand.system.hotkeys.recipes import find_recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import Recipe

EVERYWHERE = ("/usr/local/bin", "/usr/bin", "/bin")
"""Where a desktop, too, looks for programs."""


class DesktopRecipes:
    """Find and write what ties keys to commands on one desktop."""

    def __init__(
        self,
        application: str,
        *,
        options: tuple[str, ...] = (),
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        """``options`` go along on the command line, so that it finds the instance that runs."""
        self._desktop = environment.get("XDG_CURRENT_DESKTOP", "")
        self._program = find_program(application, environment)
        self._options = options

    def find(self, action: HotkeyAction, chord: str) -> Recipe:
        """Find what to write where; without a chord it is the command alone."""
        return find_recipe(self._desktop, parse_chord(chord) if chord else None, self._write_command(action))

    def write(self, action: HotkeyAction, chord: str) -> Callable[[], None]:
        """Write it and return what takes it back; both block for a moment.

        Raises ``BindingNotWritten``, as does what is returned.
        """
        command = self._write_command(action)
        return write_gnome_binding(action.id, f"Offhand: {action.label}", parse_chord(chord), command).undo

    def _write_command(self, action: HotkeyAction) -> str:
        return shlex.join([*self._program, *action.words, *self._options])


def find_program(application: str, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Find how this program is started by a desktop, which looks in fewer folders than a shell does."""
    if environment.get("FLATPAK_ID"):
        return ["flatpak", "run", application]
    if image := environment.get("APPIMAGE"):
        return [image]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name("offhand")
    found = shutil.which("offhand", path=os.pathsep.join(EVERYWHERE))
    if found is not None and found == str(beside):
        return ["offhand"]
    return [str(beside)] if beside.exists() else [sys.executable, "-m", "offhand"]
