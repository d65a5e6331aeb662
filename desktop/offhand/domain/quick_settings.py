"""Settings of the quick prompt."""

from __future__ import annotations

from typing import Any

from offhand.domain.quick import FRESH_STARTS, MOMENT
from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

QUICK_FRESH = Setting[str](
    key="quick_fresh_chat",
    kind=Kind.CHOICE,
    default=MOMENT,
    group=Group.QUICK,
    label=later("Fresh chat"),
    meaning=later("When the quick prompt begins a new chat instead of going on with the one before."),
    choices=FRESH_STARTS,
)
QUICK_SELECTION = Setting[bool](
    key="quick_selection",
    kind=Kind.SWITCH,
    default=True,
    group=Group.QUICK,
    label=later("Attach selected text"),
    meaning=later("Text that is selected in another program goes along, on a chip that can be removed."),
)
QUICK_CLIPBOARD = Setting[bool](
    key="quick_clipboard",
    kind=Kind.SWITCH,
    default=True,
    group=Group.QUICK,
    label=later("Offer the clipboard"),
    meaning=later("What was copied is offered on a grey chip, and goes along when that is clicked."),
)

QUICK_SETTINGS: tuple[Setting[Any], ...] = (
    QUICK_FRESH,
    QUICK_SELECTION,
    QUICK_CLIPBOARD,
)
"""In the order of the dialog."""
