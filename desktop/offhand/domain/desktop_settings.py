"""Settings of how the program stands on the desktop: notifications, tray, closing, the start."""

from __future__ import annotations

from typing import Any

from offhand.domain.setting import Group, Kind, Setting

NOTIFY = Setting[bool](
    key="notify",
    kind=Kind.SWITCH,
    default=True,
    group=Group.DESKTOP,
    label="Tell of answers",
    meaning="Shows a notification when an answer ends, or fails, that you do not see.",
)
NOTIFY_AFTER = Setting[int](
    key="notify_after",
    kind=Kind.WHOLE,
    default=0,
    group=Group.DESKTOP,
    label="Tell of slow answers only",
    meaning="Seconds that an answer must have taken to be told of. 0: every one. Failures are always told.",
    minimum=0,
    maximum=3600,
)
NOTIFY_BEGINNING = Setting[bool](
    key="notify_beginning",
    kind=Kind.SWITCH,
    default=False,
    group=Group.DESKTOP,
    label="Show the answer's beginning",
    meaning="Notifications hold more than the chat's title. A locked screen may show them to anybody.",
)

DESKTOP_SETTINGS: tuple[Setting[Any], ...] = (NOTIFY, NOTIFY_AFTER, NOTIFY_BEGINNING)
"""In the order of the dialog."""
