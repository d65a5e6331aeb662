"""Which way to notifications there is here, decided without asking anybody."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from offhand.system.notify.absent import NoNotifications
from offhand.system.sandbox import Sandbox, find_sandbox
from offhand.words import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.system.notify.interface import Gone, Heard, NotificationWay


def open_way(
    heard: Heard,
    gone: Gone,
    *,
    application: str,
    icon: str,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    sandbox: Sandbox | None = None,
) -> NotificationWay:
    """Open the way of this desktop; on Windows and macOS there is Qt's alone."""
    if platform in {"win32", "darwin"}:
        return NoNotifications(later("the tray shows them, and it is not there"))
    if not environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return NoNotifications(later("there is no session bus"))
    if (sandbox or find_sandbox(environment)) is Sandbox.NONE:
        from offhand.system.notify.freedesktop import (  # noqa: PLC0415 - brings the bus along
            FreedesktopNotifications,
        )

        return FreedesktopNotifications(heard, gone, application=application, icon=icon)
    from offhand.system.notify.portal import PortalNotifications  # noqa: PLC0415 - as above

    return PortalNotifications(heard, application=application)
