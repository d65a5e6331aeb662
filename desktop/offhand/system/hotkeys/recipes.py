"""What a user writes into a desktop's own settings where Offhand cannot take a chord itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import Recipe
from offhand.system.hotkeys.gnome import find_gsettings
from offhand.system.hotkeys.keysyms import name_keysym
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.chords import Chord

_SWAY = {Modifier.META: "Mod4", Modifier.CTRL: "Ctrl", Modifier.ALT: "Mod1", Modifier.SHIFT: "Shift"}
_HYPRLAND = {Modifier.META: "SUPER", Modifier.CTRL: "CTRL", Modifier.ALT: "ALT", Modifier.SHIFT: "SHIFT"}
_PLACES = {
    "gnome": later("Settings, Keyboard, Custom Shortcuts"),
    "kde": later("System Settings, Shortcuts, Add New, Command"),
    "sway": "~/.config/sway/config",
    "i3": "~/.config/i3/config",
    "hyprland": "~/.config/hypr/hyprland.conf",
}


def find_recipe(desktop: str, chord: Chord | None, command: str) -> Recipe:
    """Find what to write on a desktop, named as in ``XDG_CURRENT_DESKTOP``, to have a chord run a command.

    Without a chord it is the command alone.
    """
    match _recognise(desktop):
        case "sway" | "i3" if chord is not None:
            text = f"bindsym {_join(_SWAY, chord, '+')} exec {command}"
        case "hyprland" if chord is not None:
            held = " ".join(name for modifier, name in _HYPRLAND.items() if modifier in chord.modifiers)
            text = f"bind = {held}, {name_keysym(chord.key)}, exec, {command}"
        case _:
            text = command
    is_gnome = _recognise(desktop) == "gnome"
    return Recipe(
        text=text,
        place=find_place(desktop),
        is_command=text == command,
        can_write=is_gnome and chord is not None and find_gsettings() is not None,
    )


def find_place(desktop: str) -> str:
    """Find where the user of a desktop ties keys to commands."""
    return tr(_PLACES.get(_recognise(desktop), later("the keyboard settings of this desktop")))


def _recognise(desktop: str) -> str:
    """Find the desktop that we know among the names that it goes by, empty where there is none."""
    names = [name.strip().casefold() for name in desktop.replace(",", ":").split(":")]
    return next((name for name in _PLACES if name in names), "")


def _join(names: dict[Modifier, str], chord: Chord, glue: str) -> str:
    held = [name for modifier, name in names.items() if modifier in chord.modifiers]
    return glue.join([*held, name_keysym(chord.key)])
