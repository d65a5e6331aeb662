"""Watching for a tray of the newer kind: org.kde.StatusNotifierWatcher with somebody who shows its items."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.system.dbus.bus import BusProblem, CallRefused, connect_bus
from offhand.system.dbus.messages import Call

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival
    from offhand.system.tray.interface import StartTask

NAME = "org.kde.StatusNotifierWatcher"
PATH = "/StatusNotifierWatcher"
PROPERTIES = "org.freedesktop.DBus.Properties"
HOST_CAME, HOST_WENT = "StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"
PATIENCE = 5.0
"""Seconds for the watcher to answer."""


class StatusNotifierWatch:
    """Know whether items are shown, from ``open`` until ``close``."""

    def __init__(self, changed: Callable[[], None], start: StartTask, address: str | None = None) -> None:
        """Prepare; ``changed`` is called whenever something may be otherwise.

        ``address`` is that of the bus, which is the session's by default.
        """
        self._changed = changed
        self._start = start
        self._address = address
        self._bus: Bus | None = None
        self.owner = ""
        """Who answers for the watcher, empty where nobody does."""
        self.has_host = False
        """Somebody shows what is registered there: a watcher alone may do so for nobody."""

    async def open(self) -> None:
        """Begin to hear; without a bus there is nothing to hear, ever."""
        try:
            self._bus = await connect_bus(self._lose, self._address)
        except BusProblem:
            return
        self._bus.listen(self._take)
        with suppress(BusProblem, TimeoutError):
            # From the bus alone: anybody else may send a signal of this name.
            await self._bus.subscribe(sender="org.freedesktop.DBus", member="NameOwnerChanged", arg0=NAME)
            await self._bus.subscribe(sender=NAME, interface=NAME)
            with suppress(CallRefused):
                (self.owner,) = await self._bus.ask("GetNameOwner", "s", (NAME,))
        await self._look()

    def close(self) -> None:
        """Hear nothing more."""
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()

    def _take(self, signal: Arrival) -> None:
        if signal.member == "NameOwnerChanged" and signal.sender == "org.freedesktop.DBus":
            name, _, owner = signal.body
            if name == NAME and owner != self.owner:
                self.owner, self.has_host = owner, False
                self._changed()
                self._start(self._look(), "tray")
        elif signal.sender == self.owner and signal.member in {HOST_CAME, HOST_WENT}:
            self._start(self._look(), "tray")

    async def _look(self) -> None:
        """Ask whether anybody shows items."""
        asked, has_host = self.owner, False
        if asked and self._bus is not None:
            call = Call(
                destination=asked,
                path=PATH,
                interface=PROPERTIES,
                member="Get",
                signature="ss",
                body=(NAME, "IsStatusNotifierHostRegistered"),
            )
            with suppress(BusProblem, TimeoutError, ValueError):
                (answer,) = await self._bus.call(call, PATIENCE)
                has_host = answer == ("b", True)
        if asked == self.owner:
            self.has_host = has_host
            self._changed()

    def _lose(self) -> None:
        self._bus = None
        self.owner = ""
        self.has_host = False
        self._changed()
