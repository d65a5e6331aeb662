"""What desktop is here: display, session bus, portal. Looks only; changes nothing, starts nothing.

Every look is bounded in time, since a display or bus that hangs is one of the things to find.
"""

from __future__ import annotations

import os
import re
import socket
import sys
import threading
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import msgspec

from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

PORTAL = "org.freedesktop.portal.Desktop"
PORTAL_PARTS = "org.freedesktop.portal"
ACCESSIBILITY = "org.a11y.Bus"
TRAY = "org.kde.StatusNotifierWatcher"
SECRET_SERVICE = "org.freedesktop.secrets"  # noqa: S105 - the name of a service
PATIENCE = 1.0
"""Seconds for a display or bus to answer; a working one takes a hundredth."""


class _Reply(Protocol):
    body: tuple[object, ...]


class _Connection(Protocol):
    """Give types to what is used of jeepney's connection."""

    def send_and_get_reply(self, message: object, *, timeout: float) -> _Reply: ...


class DisplayKind(Enum):
    """Name what windows are drawn on."""

    WAYLAND = "Wayland"
    X11 = "X11"
    NATIVE = "the system's own"
    NONE = "none"


class Display(msgspec.Struct, frozen=True, kw_only=True):
    """Say which display there is and whether it answers."""

    kind: DisplayKind
    name: str = ""
    answers: bool = True


class SessionBus(msgspec.Struct, frozen=True, kw_only=True):
    """Say which services the session bus knows."""

    running: frozenset[str] = frozenset()
    startable: frozenset[str] = frozenset()
    shortcuts: int | None = None
    """The version of GlobalShortcuts of a portal that runs, 0 where it has none; None where none runs."""
    screenshots: int | None = None
    """That of Screenshot, likewise."""
    has_tray: bool | None = None
    """Whether the watcher of icons has somebody who shows them; None where there is no watcher."""
    problem: str = ""
    """Why nothing is known; empty where the bus answered."""

    def knows(self, name: str) -> bool:
        """Say whether a service runs or would be started by whoever asks for it."""
        return name in self.running or name in self.startable


def find_display(environment: Mapping[str, str] = os.environ) -> Display:
    """Find the display that a window would open on, in the order in which Qt looks."""
    if sys.platform in {"win32", "darwin"}:
        return Display(kind=DisplayKind.NATIVE)
    wayland, x11 = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if wayland:
        # An absolute name is a path of its own (wl_display_connect).
        path = Path(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), wayland)
        return Display(kind=DisplayKind.WAYLAND, name=wayland, answers=_answers(str(path)))
    if x11:
        local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", x11)
        answers = _answers(f"/tmp/.X11-unix/X{local[1]}") if local else True  # noqa: S108 - fixed by X
        return Display(kind=DisplayKind.X11, name=x11, answers=answers)
    return Display(kind=DisplayKind.NONE)


def name_desktop(environment: Mapping[str, str] = os.environ) -> str:
    """Name the desktop environment, empty where nobody says."""
    named = environment.get("XDG_CURRENT_DESKTOP") or environment.get("DESKTOP_SESSION") or ""
    return named.replace(":", ", ")


def ask_bus(patience: float = PATIENCE) -> SessionBus:
    """Ask the session bus for the names of its services."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return SessionBus(problem="DBUS_SESSION_BUS_ADDRESS is not set")
    heard: list[SessionBus] = []
    # A bus that accepts and then says nothing keeps the thread, not the program.
    thread = threading.Thread(target=lambda: heard.append(_read_names(patience)), name="bus", daemon=True)
    thread.start()
    thread.join(patience)
    return (
        heard[0]
        if heard
        else SessionBus(problem=tr("it did not answer within {patience:g} s", patience=patience))
    )


def _read_names(patience: float) -> SessionBus:
    from jeepney import DBus  # noqa: PLC0415 - Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only

    try:
        with open_dbus_connection(auth_timeout=patience) as opened:
            connection = cast("_Connection", opened)
            running, startable = (
                frozenset(
                    cast("tuple[list[str]]", connection.send_and_get_reply(ask, timeout=patience).body)[0]
                )
                for ask in (DBus().ListNames(), DBus().ListActivatableNames())
            )
            shortcuts, screenshots = (
                _read_version(connection, part, patience) if PORTAL in running else None
                for part in ("GlobalShortcuts", "Screenshot")
            )
            has_tray = _read_host(connection, patience) if TRAY in running else None
    except (OSError, EOFError) as error:
        return SessionBus(problem=(getattr(error, "strerror", None) or later("it hung up")).lower())
    except (ValueError, RuntimeError):
        # An address that is none, or not of this machine; an answer that is no D-Bus.
        return SessionBus(problem=later("its address or its answer makes no sense"))
    return SessionBus(
        running=running,
        startable=startable,
        shortcuts=shortcuts,
        screenshots=screenshots,
        has_tray=has_tray,
    )


def _read_host(connection: _Connection, patience: float) -> bool:
    """Ask the watcher of icons whether anybody shows them."""
    from jeepney import DBusAddress, Properties  # noqa: PLC0415 - Linux only

    watcher = DBusAddress("/StatusNotifierWatcher", TRAY, TRAY)
    question = cast("Any", Properties(watcher)).get("IsStatusNotifierHostRegistered")
    (answer,) = connection.send_and_get_reply(question, timeout=patience).body or ("",)
    return answer == ("b", True)


def _read_version(connection: _Connection, part: str, patience: float) -> int:
    """Ask a portal that runs which version of a part it has, 0 where it has none."""
    from jeepney import DBusAddress, Properties  # noqa: PLC0415 - Linux only

    portal = DBusAddress("/org/freedesktop/portal/desktop", PORTAL, f"{PORTAL_PARTS}.{part}")
    question = cast("Any", Properties(portal)).get("version")
    (answer,) = connection.send_and_get_reply(question, timeout=patience).body or ("",)
    # A variant is a pair; an error, which there is where no such part is, is a text.
    version = cast("tuple[object, ...]", answer)[1] if isinstance(answer, tuple) else 0
    return version if isinstance(version, int) else 0


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as plug:
        plug.settimeout(PATIENCE)
        try:
            plug.connect(path)
        except OSError:
            return False
    return True
