"""Notifications over org.freedesktop.Notifications, as all desktops but sandboxes have it.

Written after the Desktop Notifications Specification 1.3. The bus is not touched before there is
something to tell. A service that went away forgets what it showed, and so do we.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Any

from offhand.domain.notifications import OPEN
from offhand.system.dbus.bus import BusGone, BusProblem, CallRefused, NoBus, connect_bus
from offhand.system.dbus.messages import Call
from offhand.system.notify.interface import NotShown
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification
    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival, Body, Variant
    from offhand.system.notify.interface import Gone, Heard

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE = 5.0
"""Seconds for the service, which may have to be started for this."""
FAREWELL = 0.5
"""Seconds for it at the end of the program."""
NORMAL, CRITICAL = 1, 2
USUAL_TIME = -1
"""The service decides how long it stays."""


class FreedesktopNotifications:
    """Show notifications on the session bus."""

    def __init__(
        self, heard: Heard, gone: Gone, *, application: str, icon: str = "", address: str | None = None
    ) -> None:
        """Prepare; ``application`` names the desktop file, ``icon`` is a path or a name of the theme.

        ``address`` is that of the bus, which is the session's by default.
        """
        self._heard = heard
        self._gone = gone
        self._application = application
        self._icon = icon
        self._address = address
        self._bus: Bus | None = None
        self._owner = ""
        self._abilities: frozenset[str] = frozenset()
        self._numbers: dict[str, int] = {}
        self._tokens: dict[int, str] = {}
        self._turn = asyncio.Lock()

    async def show(self, notification: Notification) -> None:
        """Show it, or replace what stands under its key; raises ``NotShown``."""
        async with self._turn:
            try:
                async with asyncio.timeout(PATIENCE):
                    bus = await self._reach()
                    (number,) = await self._call(bus, "Notify", "susssasa{sv}i", self._write(notification))
            except TimeoutError:
                raise NotShown(later("the service for notifications does not answer")) from None
            except NoBus as problem:
                raise NotShown(tr("there is no session bus: {problem}", problem=problem)) from None
            except CallRefused as refused:
                raise NotShown(refused.text or refused.name) from None
            except (BusGone, ValueError) as problem:  # an answer of another shape is one as well
                raise NotShown(later("the session bus makes no sense")) from problem
            if isinstance(number, int):
                self._numbers[notification.key] = number

    async def withdraw(self, key: str) -> None:
        """Take back what stands under a key, if anything does."""
        async with self._turn:
            number = self._numbers.pop(key, 0)
            if number and self._bus is not None:
                with suppress(BusProblem, TimeoutError):
                    await self._call(self._bus, "CloseNotification", "u", (number,))

    async def close(self) -> None:
        """Take everything back: nobody would hear what is chosen there."""
        bus, self._bus = self._bus, None
        if bus is None:
            return
        with suppress(BusProblem, TimeoutError):
            async with asyncio.timeout(FAREWELL):
                for number in self._numbers.values():
                    await self._call(bus, "CloseNotification", "u", (number,))
        self._numbers.clear()
        bus.close()

    async def _reach(self) -> Bus:
        """Connect, and learn what the service can do where it is a new one; raises as calls do."""
        if self._bus is None:
            self._bus = await self._connect()
        if not self._owner:
            with suppress(CallRefused):  # what runs without a file can be called all the same
                await self._bus.ask("StartServiceByName", "su", (NAME, 0))
            (owner,) = await self._bus.ask("GetNameOwner", "s", (NAME,))
            (abilities,) = await self._call(self._bus, "GetCapabilities")
            self._abilities = frozenset(str(ability) for ability in abilities)
            self._owner = owner
        return self._bus

    async def _connect(self) -> Bus:
        bus = await connect_bus(self._lose, self._address)
        bus.listen(self._take)
        try:
            # From the bus alone: anybody else may send a signal of this name.
            await bus.subscribe(sender="org.freedesktop.DBus", member="NameOwnerChanged", arg0=NAME)
            await bus.subscribe(sender=NAME, interface=NAME)
        except BaseException:
            bus.close()
            raise
        return bus

    async def _call(self, bus: Bus, member: str, signature: str = "", body: Body = ()) -> Body:
        call = Call(
            destination=NAME, path=PATH, interface=NAME, member=member, signature=signature, body=body
        )
        return await bus.call(call, PATIENCE)

    def _write(self, notification: Notification) -> tuple[Any, ...]:
        hints: dict[str, Variant] = {
            "desktop-entry": ("s", self._application),
            "urgency": ("y", NORMAL),
            "category": ("s", "transfer.error" if notification.is_failure else "im.received"),
        }
        actions: list[str] = []
        if "actions" in self._abilities:
            for action in notification.actions:
                actions += [action.id, action.label]
        body = notification.body if "body" in self._abilities else ""
        if "body-markup" in self._abilities:
            body = escape(body, quote=False)
        replaced = self._numbers.get(notification.key, 0)
        return ("Offhand", replaced, self._icon, notification.title, body, actions, hints, USUAL_TIME)

    def _take(self, signal: Arrival) -> None:
        if signal.member == "NameOwnerChanged" and signal.sender == "org.freedesktop.DBus":
            name, _, owner = signal.body
            if name == NAME and owner != self._owner:
                self._forget()
            return
        if signal.interface != NAME or not self._owner or signal.sender != self._owner:
            return  # somebody else says so
        match (signal.member, signal.signature):
            case ("ActivationToken", "us"):
                self._tokens[signal.body[0]] = signal.body[1]
            case ("ActionInvoked", "us"):
                number, action = signal.body
                if (key := self._find_key(number)) is not None:
                    self._heard(key, action or OPEN, self._tokens.pop(number, ""))
            case ("NotificationClosed", "uu"):
                number = signal.body[0]
                self._tokens.pop(number, None)
                if (key := self._find_key(number)) is not None:
                    del self._numbers[key]
                    self._gone(key)
            case _:
                pass

    def _find_key(self, number: int) -> str | None:
        return next((key for key, known in self._numbers.items() if known == number), None)

    def _lose(self) -> None:
        self._bus = None
        self._forget()

    def _forget(self) -> None:
        """Hear that whoever showed our notifications has gone, and they with it."""
        self._owner = ""
        self._abilities = frozenset()
        gone = list(self._numbers)
        self._numbers.clear()
        self._tokens.clear()
        for key in gone:
            self._gone(key)
