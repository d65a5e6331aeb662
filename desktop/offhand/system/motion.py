"""Whether the system wants less motion, and word when that changes.

On Linux the desktop portal knows (org.freedesktop.portal.Settings; the key ``reduced-motion`` of
org.freedesktop.appearance, and before there was that, GNOME's ``enable-animations``). Windows and macOS
are asked once, at the start.
"""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival, Body

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
REDUCED = ("org.freedesktop.appearance", "reduced-motion")
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of winuser.h
_PATIENCE = 5.0
_log = logging.getLogger(__name__)


class MotionWatch:
    """Ask once, and hear of changes where the portal tells of them."""

    def __init__(
        self, tell: Callable[[bool], None], *, address: str | None = None, platform: str = sys.platform
    ) -> None:
        """``tell`` takes whether less motion is wanted; ``address`` is that of the bus."""
        self._tell = tell
        self._address = address
        self._platform = platform
        self._bus: Bus | None = None
        self._reduced: int | None = None
        """What the newer key says, None where the system does not know it."""

    async def open(self) -> None:
        """Begin; a system that cannot be asked is taken to have no wish."""
        if self._platform in {"win32", "darwin"}:
            reduces = await asyncio.to_thread(_ask_windows if self._platform == "win32" else _ask_macos)
            self._tell(reduces)
            return
        from offhand.system.dbus.bus import (  # noqa: PLC0415 - where there is a bus, after the first paint
            BusProblem,
            connect_bus,
        )

        try:
            self._bus = await connect_bus(self._lose, self._address)
            await self._bus.subscribe(interface=SETTINGS, member="SettingChanged")
            self._bus.listen(self._hear)
            self._reduced = cast("int | None", await self._read(*REDUCED))
            animates = await self._read(*ANIMATIONS) if self._reduced is None else None
        except (BusProblem, TimeoutError) as problem:
            _log.info("nobody tells how much may move: %s", type(problem).__name__)
            return
        self._tell(self._reduced == 1 or animates is False)

    def close(self) -> None:
        """Hear nothing more."""
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    async def _read(self, space: str, key: str) -> object:
        """Return a value, None where it is not known."""
        from offhand.system.dbus.bus import CallRefused  # noqa: PLC0415 - as above
        from offhand.system.dbus.messages import Call  # noqa: PLC0415 - likewise

        if self._bus is None:
            return None
        call = Call(
            destination=NAME, path=PATH, interface=SETTINGS, member="Read", signature="ss", body=(space, key)
        )
        try:
            answer: Body = await self._bus.call(call, _PATIENCE)
        except CallRefused:
            return None
        return _unwrap(answer[0]) if answer else None

    def _hear(self, signal: Arrival) -> None:
        if signal.interface != SETTINGS or signal.member != "SettingChanged" or signal.signature != "ssv":
            return
        space, key, value = signal.body
        if (space, key) == REDUCED:
            self._reduced = cast("int", _unwrap(value))
            self._tell(self._reduced == 1)
        elif (space, key) == ANIMATIONS and self._reduced is None:
            self._tell(_unwrap(value) is False)

    def _lose(self) -> None:
        self._bus = None


def _unwrap(value: Any) -> object:  # noqa: ANN401 - a variant, of whatever the portal holds
    while isinstance(value, tuple):
        value = cast("tuple[str, Any]", value)[1]  # ``Read`` puts a variant into a variant
    return value


def _ask_windows() -> bool:
    import ctypes  # noqa: PLC0415 - for this system alone

    animates = ctypes.c_int(1)
    user32 = cast("Any", ctypes).windll.user32
    user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def _ask_macos() -> bool:
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        told = subprocess.run(  # noqa: S603 - a fixed command of the system's
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.stdout.strip() == "1"
