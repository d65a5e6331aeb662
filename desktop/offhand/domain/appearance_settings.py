"""The settings of what the program looks like."""

from __future__ import annotations

from offhand.domain.setting import Group, Kind, Setting

THEME = Setting[str](
    key="theme",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label="Theme",
    meaning="Light, dark, or whatever the system uses.",
    choices=("system", "light", "dark"),
)
CONTRAST = Setting[str](
    key="contrast",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label="Contrast",
    meaning="High: black and white, strong edges, and a thick ring where the keyboard is.",
    choices=("system", "normal", "high"),
)
ZOOM = Setting[int](
    key="zoom",
    kind=Kind.WHOLE,
    default=100,
    group=Group.APPEARANCE,
    label="Zoom",
    meaning="How large everything is, in percent. Ctrl and plus, minus, zero or the wheel change it too.",
    minimum=50,
    maximum=300,
)
MOTION = Setting[str](
    key="motion",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label="Motion",
    meaning="Reduced: nothing turns, flashes or fades.",
    choices=("system", "full", "reduced"),
)
AT_START = Setting[str](
    key="at_start",
    kind=Kind.CHOICE,
    default="last chat",
    group=Group.APPEARANCE,
    label="At the start",
    meaning="Show the chat that was in view last, or a new one.",
    choices=("last chat", "new chat"),
)

APPEARANCE_SETTINGS = (THEME, CONTRAST, ZOOM, MOTION, AT_START)
