"""Settings of the hotkeys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

HOTKEYS_ON = Setting[bool](
    key="hotkeys_on",
    kind=Kind.SWITCH,
    default=True,
    group=Group.HOTKEYS,
    label=later("Use hotkeys"),
    meaning=later("Off: Offhand takes no key from other programs."),
)
HOTKEYS = Setting[Mapping[str, str]](
    key="hotkeys",
    kind=Kind.CHORDS,
    default={},
    group=Group.HOTKEYS,
    label=later("Hotkeys"),
    meaning=later("Which chord does what in every program; an empty one switches an action's hotkey off."),
)
FORMER_QUICK_HOTKEY = "quick_hotkey"
"""The setting that held the only hotkey there was."""

HOTKEY_SETTINGS: tuple[Setting[Any], ...] = (HOTKEYS_ON, HOTKEYS)
"""In the order of the dialog."""
