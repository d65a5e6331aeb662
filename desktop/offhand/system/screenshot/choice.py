"""Which ways to a picture of the screens there are here, from what can be seen without asking anybody."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.system.probe import DisplayKind, find_display
from offhand.words import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.system.probe import Display


class Way(Enum):
    """Name the ways, as people may read them."""

    GRAB = "the window system"
    PORTAL = "the portal"


class Choice(msgspec.Struct, frozen=True):
    """Hold the ways in the order in which they are tried, and for none the reason: a clause for people."""

    ways: tuple[Way, ...]
    reason: str = ""


def choose_ways(
    display: Display | None = None,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Choice:
    """Choose the ways; opens nothing.

    A Wayland session shows its screens through the portal alone, also where the window itself is drawn
    by Xwayland: what could be grabbed there are the windows of X programs, on black.
    """
    if platform in {"win32", "darwin"}:
        return Choice((Way.GRAB,))
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal", "vnc", "linuxfb"}:
        return Choice((), later("windows are not drawn on a desktop here"))
    found = display or find_display(environment)
    has_bus = bool(environment.get("DBUS_SESSION_BUS_ADDRESS"))
    if found.kind is DisplayKind.WAYLAND or environment.get("XDG_SESSION_TYPE") == "wayland":
        if not has_bus:
            return Choice((), later("Wayland has a portal for it, and there is no session bus to reach that"))
        return Choice((Way.PORTAL,))
    if found.kind is DisplayKind.X11:
        return Choice((Way.GRAB, Way.PORTAL) if has_bus else (Way.GRAB,))
    return Choice((), later("there is no display"))
