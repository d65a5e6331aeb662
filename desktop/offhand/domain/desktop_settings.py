"""Settings of how the program stands on the desktop: notifications, tray, closing, the start."""

from __future__ import annotations

from typing import Any

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

QUIT, KEEP_RUNNING = "quit", "keep running"
SHOW_OR_HIDE, ASK, DO_NOTHING = "show or hide", "quick prompt", "nothing"

WHEN_CLOSED = Setting[str](
    key="when_closed",
    kind=Kind.CHOICE,
    default=QUIT,
    group=Group.DESKTOP,
    label=later("When the window is closed"),
    meaning=later(
        "Quit, or keep running: answers go on, hotkeys work, and the tray or another start "
        "brings the window back. Ctrl+Q always quits."
    ),
    choices=(QUIT, KEEP_RUNNING),
)
TRAY_ICON = Setting[bool](
    key="tray_icon",
    kind=Kind.SWITCH,
    default=True,
    group=Group.DESKTOP,
    label=later("Icon in the tray"),
    meaning=later("Shows whether answers are on their way or failed. Not every desktop has a tray."),
)
TRAY_CLICK = Setting[str](
    key="tray_click",
    kind=Kind.CHOICE,
    default=SHOW_OR_HIDE,
    group=Group.DESKTOP,
    label=later("Click on the tray icon"),
    meaning=later(
        "Shows or hides the window, calls the quick prompt, or does nothing. The menu is always there."
    ),
    choices=(SHOW_OR_HIDE, ASK, DO_NOTHING),
)
START_AT_LOGIN = Setting[bool](
    key="start_at_login",
    kind=Kind.SWITCH,
    default=False,
    group=Group.DESKTOP,
    label=later("Start when I log in"),
    meaning=later(
        "Starts without a window, for the hotkey and the tray. Shows what is really set on this system."
    ),
)
NOTIFY = Setting[bool](
    key="notify",
    kind=Kind.SWITCH,
    default=True,
    group=Group.DESKTOP,
    label=later("Tell of answers"),
    meaning=later("Shows a notification when an answer ends, or fails, that you do not see."),
)
NOTIFY_AFTER = Setting[int](
    key="notify_after",
    kind=Kind.WHOLE,
    default=0,
    group=Group.DESKTOP,
    label=later("Tell of slow answers only"),
    meaning=later(
        "Seconds that an answer must have taken to be told of. 0: every one. Failures are always told."
    ),
    minimum=0,
    maximum=3600,
)
NOTIFY_BEGINNING = Setting[bool](
    key="notify_beginning",
    kind=Kind.SWITCH,
    default=False,
    group=Group.DESKTOP,
    label=later("Show the answer's beginning"),
    meaning=later("Notifications hold more than the chat's title. A locked screen may show them to anybody."),
)

DESKTOP_SETTINGS: tuple[Setting[Any], ...] = (
    WHEN_CLOSED,
    TRAY_ICON,
    TRAY_CLICK,
    START_AT_LOGIN,
    NOTIFY,
    NOTIFY_AFTER,
    NOTIFY_BEGINNING,
)
"""In the order of the dialog."""
