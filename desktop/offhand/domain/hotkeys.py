"""Hotkeys that work in every program: what is asked of the desktop, and what it says to that."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.domain.chords import Chord


class Binding(msgspec.Struct, frozen=True, kw_only=True):
    """Tie a chord to an action."""

    id: str
    """Stays the same between runs, since some desktops remember what the user made of it."""
    chord: Chord
    label: str
    """What it does, for the desktop's own list of shortcuts."""
    opens_window: bool = False
    """What is typed next is meant for the window that it opens."""


class Outcome(Enum):
    """Say what became of a binding."""

    BOUND = "bound"
    TAKEN = "taken"
    """Another program has the chord."""
    NO_KEY = "no key"
    """No key does it: this keyboard has none that makes the chord, or the desktop gave it none."""
    REFUSED = "refused"
    """The desktop, or the user when it asked, said no."""
    FAILED = "failed"
    """The desktop broke while it was asked."""
    UNAVAILABLE = "unavailable"
    """There is no way to bind anything here."""


class BindingResult(msgspec.Struct, frozen=True, kw_only=True):
    """Tell what became of one binding."""

    id: str
    outcome: Outcome
    trigger: str = ""
    """Which keys really do it, in the desktop's words, where it chose or named them itself."""
    by_position: bool = False
    """The layout has no such letter, so the key serves that has it on a US keyboard."""


class Press(msgspec.Struct, frozen=True, kw_only=True):
    """Tell that a hotkey was pressed, with what window managers want to see before a window may rise."""

    id: str
    time: int = 0
    """Milliseconds on the display's own clock, 0 where it is not known."""
    token: str = ""
    """For ``XDG_ACTIVATION_TOKEN``, empty where there is none."""


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """Say what a user writes where, to have the desktop itself run a command at a chord."""

    text: str
    """To be copied."""
    place: str
    """Where it goes: a file, or the way through the settings."""
    is_command: bool = True
    """It is the command alone; else a line for the file."""
    can_write: bool = False
    """We can write it ourselves."""


class BindingNotWritten(Exception):
    """Say why a desktop's settings were not changed; its message is a clause."""


class BackendState(Enum):
    """Say whether hotkeys can work."""

    READY = "ready"
    WAITING = "waiting"
    """The desktop is being asked, or a part of it went away and may come back."""
    UNAVAILABLE = "unavailable"


class BackendStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Tell how hotkeys work here, or why they cannot."""

    backend: str
    """What they go through, such as ``X11``."""
    state: BackendState
    reason: str = ""
    """A clause for people, such as ``the portal has no GlobalShortcuts``; empty where all is well."""
