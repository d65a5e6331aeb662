"""What a user writes into a desktop's own settings where Offhand cannot take a chord itself."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from offhand.domain.chords import Modifier
from offhand.system.hotkeys.keysyms import name_keysym

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.chords import Chord

GSETTINGS_PATIENCE = 5.0
MEDIA_KEYS = "org.gnome.settings-daemon.plugins.media-keys"
FOLDER = "/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings"

_GNOME = {
    Modifier.META: "<Super>",
    Modifier.CTRL: "<Control>",
    Modifier.ALT: "<Alt>",
    Modifier.SHIFT: "<Shift>",
}
_SWAY = {Modifier.META: "Mod4", Modifier.CTRL: "Ctrl", Modifier.ALT: "Mod1", Modifier.SHIFT: "Shift"}
_HYPRLAND = {Modifier.META: "SUPER", Modifier.CTRL: "CTRL", Modifier.ALT: "ALT", Modifier.SHIFT: "SHIFT"}
_PLACES = {
    "gnome": "Settings, Keyboard, Custom Shortcuts",
    "kde": "System Settings, Shortcuts, Add New, Command",
    "sway": "~/.config/sway/config",
    "i3": "~/.config/i3/config",
    "hyprland": "~/.config/hypr/hyprland.conf",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """Say what to write where."""

    text: str
    """To be copied."""
    place: str
    """Where it goes: a file, or the way through the settings."""
    can_write: bool = False
    """``write_gnome_binding`` does it."""


class RecipeFailed(Exception):
    """Say why a desktop's settings were not changed; its message is a clause."""


def find_recipe(desktop: str, chord: Chord, command: str) -> Recipe:
    """Find what to write on a desktop, named as in ``XDG_CURRENT_DESKTOP``, to have a chord run a command."""
    match _recognise(desktop):
        case "sway" | "i3":
            text = f"bindsym {_join(_SWAY, chord, '+')} exec {command}"
        case "hyprland":
            held = " ".join(name for modifier, name in _HYPRLAND.items() if modifier in chord.modifiers)
            text = f"bind = {held}, {name_keysym(chord.key)}, exec, {command}"
        case _:
            text = command
    can_write = _recognise(desktop) == "gnome" and _find_gsettings() is not None
    return Recipe(text=text, place=find_place(desktop), can_write=can_write)


def find_place(desktop: str) -> str:
    """Find where the user of a desktop ties keys to commands."""
    return _PLACES.get(_recognise(desktop), "the keyboard settings of this desktop")


def _recognise(desktop: str) -> str:
    """Find the desktop that we know among the names that it goes by, empty where there is none."""
    names = [name.strip().casefold() for name in desktop.replace(",", ":").split(":")]
    return next((name for name in _PLACES if name in names), "")


def write_gnome_binding(
    name: str, label: str, chord: Chord, command: str, environment: Mapping[str, str] | None = None
) -> None:
    """Add a custom shortcut to GNOME's settings, or change the one of this name; blocks for a moment.

    The user's other shortcuts stay as they are. Raises ``RecipeFailed``.
    """
    path = f"{FOLDER}/offhand-{name}/"
    own = f"{MEDIA_KEYS}.custom-keybinding:{path}"
    binding = _join(_GNOME, chord, "")
    for key, value in (("name", label), ("command", command), ("binding", binding)):
        _run("set", own, key, _quote(value), environment=environment)
    listed = read_list(_run("get", MEDIA_KEYS, "custom-keybindings", environment=environment))
    # Last, so that a shortcut that is listed is complete.
    if path not in listed:
        values = ", ".join(_quote(each) for each in (*listed, path))
        _run("set", MEDIA_KEYS, "custom-keybindings", f"[{values}]", environment=environment)


def _join(names: dict[Modifier, str], chord: Chord, glue: str) -> str:
    held = [name for modifier, name in names.items() if modifier in chord.modifiers]
    return glue.join([*held, name_keysym(chord.key)])


def _find_gsettings() -> str | None:
    return shutil.which("gsettings")


def _run(*words: str, environment: Mapping[str, str] | None) -> str:
    program = _find_gsettings()
    if program is None:
        raise RecipeFailed("gsettings is not installed")
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, and no shell
            [program, *words],
            env={**(environment or os.environ), "LC_ALL": "C.UTF-8"},  # for names with accents
            capture_output=True,
            text=True,
            timeout=GSETTINGS_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RecipeFailed("gsettings did not answer") from error
    if done.returncode:
        raise RecipeFailed(done.stderr.strip() or f"gsettings ended with {done.returncode}")
    return done.stdout


def read_list(told: str) -> tuple[str, ...]:
    """Read a list of texts as gsettings prints it; raises ``RecipeFailed`` for anything else."""
    try:
        found: object = ast.literal_eval(told.strip().removeprefix("@as "))
    except (ValueError, SyntaxError) as error:
        raise RecipeFailed("the list of shortcuts could not be read") from error
    texts = cast("list[object]", found) if isinstance(found, list) else [None]
    if not all(isinstance(text, str) for text in texts):
        raise RecipeFailed("the list of shortcuts could not be read")
    return tuple(cast("list[str]", texts))


def _quote(text: str) -> str:
    """Quote a text for gsettings (GVariant text format)."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"
