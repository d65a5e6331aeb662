"""What ``offhand doctor`` finds of the desktop around the windows: tray, notifications, start at login."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from offhand.cli.findings import Finding, State
from offhand.system.probe import PORTAL, DisplayKind
from offhand.system.sandbox import Sandbox, find_sandbox
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.system.autostart.interface import Autostart
    from offhand.system.probe import Display, SessionBus

NOTIFICATIONS = "org.freedesktop.Notifications"
LOSS = later("closing the window hides it only if you say so, and the icon is nowhere")


def find_tray(bus: SessionBus, display: Display, platform: str = sys.platform) -> Finding:
    """Tell what an icon can stand in."""
    if platform in {"win32", "darwin"}:
        return Finding(tr("Tray"), State.OK, tr("the system's own"))
    if bus.has_tray:
        return Finding(tr("Tray"), State.OK, "StatusNotifier")
    if display.kind is DisplayKind.X11 and display.answers and _has_embedding_tray(display.name):
        return Finding(tr("Tray"), State.OK, "XEmbed")
    lack = tr("a StatusNotifierWatcher that shows nothing") if bus.has_tray is False else "none"
    return Finding(tr("Tray"), State.WARN, f"{lack}: {tr(LOSS)}")


def find_notifications(bus: SessionBus, platform: str = sys.platform) -> Finding:
    """Tell what shows notifications."""
    if platform in {"win32", "darwin"}:
        return Finding(tr("Notifications"), State.OK, tr("through the tray"))
    in_sandbox = find_sandbox() is not Sandbox.NONE
    name, through = (PORTAL, tr("through the portal")) if in_sandbox else (NOTIFICATIONS, NOTIFICATIONS)
    if bus.knows(name):
        return Finding(tr("Notifications"), State.OK, through)
    return Finding(tr("Notifications"), State.WARN, tr("none: unseen answers are told in the task bar alone"))


async def find_autostart(autostart: Autostart) -> Finding:
    """Tell whether the program starts when the user logs in."""
    is_on = await autostart.read()
    missing = getattr(autostart, "name_missing", None)
    if missing is not None and (gone := missing()):
        return Finding(tr("Autostart"), State.WARN, tr("on, but {gone} is not there any more", gone=gone))
    told = {True: "on", False: "off", None: tr("known to the desktop alone")}
    return Finding(tr("Autostart"), State.OK, told[is_on])


def _has_embedding_tray(display: str) -> bool:
    from offhand.system.tray.xembed import XembedWatch  # noqa: PLC0415 - where there is an X server

    try:
        watch = XembedWatch(_ignore, display or None)
    except OSError:
        return False
    try:
        return watch.find_owner() != 0
    except OSError:
        return False
    finally:
        watch.close()


def _ignore() -> None:
    """Hear of no change: one look is enough."""
