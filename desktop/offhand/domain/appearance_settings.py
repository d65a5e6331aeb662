"""The settings of what the program looks like."""

from __future__ import annotations

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import LANGUAGES, later

LANGUAGE = Setting[str](
    key="language",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label=later("Language"),
    meaning=later(
        "What the program speaks, from the next start on. Models answer in whatever they are asked in."
    ),
    choices=("system", *LANGUAGES),
)
THEME = Setting[str](
    key="theme",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label=later("Theme"),
    meaning=later("Light, dark, or whatever the system uses."),
    choices=("system", "light", "dark"),
)
CONTRAST = Setting[str](
    key="contrast",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label=later("Contrast"),
    meaning=later("High: black and white, strong edges, and a thick ring where the keyboard is."),
    choices=("system", "normal", "high"),
)
ZOOM = Setting[int](
    key="zoom",
    kind=Kind.WHOLE,
    default=100,
    group=Group.APPEARANCE,
    label=later("Zoom"),
    meaning=later(
        "How large everything is, in percent. Ctrl and plus, minus, zero or the wheel change it too."
    ),
    minimum=50,
    maximum=300,
)
MOTION = Setting[str](
    key="motion",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label=later("Motion"),
    meaning=later("Reduced: nothing turns, flashes or fades."),
    choices=("system", "full", "reduced"),
)
AT_START = Setting[str](
    key="at_start",
    kind=Kind.CHOICE,
    default="last chat",
    group=Group.APPEARANCE,
    label=later("At the start"),
    meaning=later("Show the chat that was in view last, or a new one."),
    choices=("last chat", "new chat"),
)
SCROLL_TOGETHER = Setting[bool](
    key="scroll_together",
    kind=Kind.SWITCH,
    default=False,
    group=Group.APPEARANCE,
    label=later("Scroll answers together"),
    meaning=later(
        "Of several answers side by side, all are scrolled with one of them, and reach their ends together."
    ),
)

APPEARANCE_SETTINGS = (LANGUAGE, THEME, CONTRAST, ZOOM, MOTION, AT_START, SCROLL_TOGETHER)
