"""What a hotkey can do. Whoever carries an action out offers it; one that nobody offers is not shown."""

from __future__ import annotations

import msgspec

from offhand.words import later


class HotkeyAction(msgspec.Struct, frozen=True, kw_only=True):
    """Declare what a hotkey can be bound to."""

    id: str
    """Stands in the settings and in the desktop's own list, so it stays the same between versions."""
    label: str
    meaning: str = ""
    opens_window: bool = False
    """What is typed next is meant for the window that it opens."""
    default: str = ""
    """The chord that it has until the user says otherwise; empty for none."""
    words: tuple[str, ...] = ()
    """What follows ``offhand`` on a command line that does the same, empty where none does."""


QUICK = HotkeyAction(
    id="quick",
    label=later("Quick prompt"),
    meaning=later("Shows and hides the quick prompt from every program."),
    opens_window=True,
    default="Ctrl+Alt+Space",
    words=("quick",),
)
SHOT = HotkeyAction(
    id="shot",
    label=later("Region question"),
    meaning=later("Lets you choose a part of the screen, and asks about it in the quick prompt."),
    default="Ctrl+Alt+Shift+Space",
    words=("shot",),
)
REPEAT_SHOT = HotkeyAction(
    id="repeat_shot",
    label=later("Same region again"),
    meaning=later("Asks about the part of the screen that was chosen last."),
    opens_window=True,
    words=("shot", "--repeat"),
)

COMMAND_PREFIX = "command:"
"""Begins the id of a saved command's action; its name follows."""
