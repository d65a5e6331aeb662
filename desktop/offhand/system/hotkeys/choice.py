"""Which way to hotkeys there is here: decided in one place, from what can be seen without asking anybody."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.system.hotkeys.absent import NoHotkeys
from offhand.system.probe import DisplayKind, find_display
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.system.hotkeys.interface import Changed, Heard, HotkeyBackend, StartTask
    from offhand.system.probe import Display


class Way(Enum):
    """Name the ways, as people may read them."""

    X11 = "X11"
    PORTAL = "portal"
    WINDOWS = "Windows"
    MACOS = "macOS"
    NONE = "none"


class Choice(msgspec.Struct, frozen=True):
    """Hold the way, and for none the reason: a clause for people."""

    way: Way
    reason: str = ""


def choose_way(
    display: Display | None = None,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Choice:
    """Choose a way to hotkeys; opens nothing.

    A Wayland session goes through its portal also where the window itself is drawn by Xwayland, whose
    grabs hold only while an X window has the keyboard.
    """
    native = {"win32": Way.WINDOWS, "darwin": Way.MACOS}
    if platform in native:
        return Choice(native[platform])
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal", "vnc", "linuxfb"}:
        return Choice(Way.NONE, later("windows are not drawn on a desktop here"))
    return _choose_on_linux(display or find_display(environment), environment)


def _choose_on_linux(found: Display, environment: Mapping[str, str]) -> Choice:
    if found.kind is DisplayKind.WAYLAND or environment.get("XDG_SESSION_TYPE") == "wayland":
        if not environment.get("DBUS_SESSION_BUS_ADDRESS"):
            return Choice(
                Way.NONE, later("Wayland has a portal for them, and there is no session bus to reach it")
            )
        return Choice(Way.PORTAL)
    if found.kind is DisplayKind.X11:
        return Choice(Way.X11) if found.answers else Choice(Way.NONE, later("the X server does not answer"))
    return Choice(Way.NONE, later("there is no display"))


def open_backend(
    choice: Choice, *, heard: Heard, changed: Changed, start: StartTask, application: str
) -> HotkeyBackend:
    """Open the way that was chosen; one that cannot be opened becomes none, with the reason.

    ``application`` is the name of the installed desktop file.
    """
    try:
        return _open(choice, heard, changed, start, application)
    except OSError as error:
        detail = f"{error.strerror or error}".lower()
        return NoHotkeys(tr("{way} cannot be used: {detail}", way=choice.way.value, detail=detail))


def _open(
    choice: Choice, heard: Heard, changed: Changed, start: StartTask, application: str
) -> HotkeyBackend:
    # Each is imported where it runs: the others have no libraries here.
    match choice.way:
        case Way.X11:
            from offhand.system.hotkeys.x11 import X11Hotkeys  # noqa: PLC0415 - as said

            return X11Hotkeys(heard, changed)
        case Way.PORTAL:
            from offhand.system.hotkeys.portal import PortalHotkeys  # noqa: PLC0415 - as said

            return PortalHotkeys(heard, changed, start, application=application)
        case Way.WINDOWS:
            from offhand.system.hotkeys.native import NativeHotkeys  # noqa: PLC0415 - as said
            from offhand.system.hotkeys.user32 import LoadedUser32  # noqa: PLC0415 - as said
            from offhand.system.hotkeys.windows import WindowsSystem  # noqa: PLC0415 - as said

            return NativeHotkeys(WindowsSystem(LoadedUser32()), heard)
        case Way.MACOS:
            from offhand.system.hotkeys.carbon import LoadedCarbon  # noqa: PLC0415 - as said
            from offhand.system.hotkeys.macos import MacSystem  # noqa: PLC0415 - as said
            from offhand.system.hotkeys.native import NativeHotkeys  # noqa: PLC0415 - as said

            return NativeHotkeys(MacSystem(LoadedCarbon()), heard)
        case Way.NONE:
            return NoHotkeys(choice.reason)
