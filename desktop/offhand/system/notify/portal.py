"""Notifications through the desktop portal (org.freedesktop.portal.Notification), out of a sandbox.

The portal knows notifications by names that we give, replaces by them, and says only what was
chosen: when one goes away by itself nobody tells.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from offhand.domain.notifications import OPEN
from offhand.system.dbus.bus import BusGone, BusProblem, CallRefused, NoBus, connect_bus
from offhand.system.dbus.messages import Call
from offhand.system.dbus.portal import NAME, PATH, Portal, PortalGone
from offhand.system.notify.interface import NotShown
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.notifications import Notification
    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival, Body
    from offhand.system.notify.interface import Heard

INTERFACE = "org.freedesktop.portal.Notification"
PATIENCE = 5.0
"""Seconds for the portal, which may have to be started for this."""
FAREWELL = 0.5


class PortalNotifications:
    """Show notifications through the portal."""

    def __init__(self, heard: Heard, *, application: str, address: str | None = None) -> None:
        """Prepare; ``application`` is the name of the installed desktop file."""
        self._heard = heard
        self._application = application
        self._address = address
        self._bus: Bus | None = None
        self._portal: Portal | None = None
        self._shown: set[str] = set()
        self._turn = asyncio.Lock()

    async def show(self, notification: Notification) -> None:
        """Show it, or replace what stands under its key; raises ``NotShown``."""
        async with self._turn:
            try:
                bus = await self._reach()
                await self._call(
                    bus, "AddNotification", "sa{sv}", (notification.key, _describe(notification))
                )
            except TimeoutError:
                raise NotShown(later("the desktop portal does not answer")) from None
            except NoBus as problem:
                raise NotShown(tr("there is no session bus: {problem}", problem=problem)) from None
            except CallRefused as refused:
                raise NotShown(refused.text or refused.name) from None
            except (BusGone, PortalGone):
                raise NotShown(later("the desktop portal has gone")) from None
            self._shown.add(notification.key)

    async def withdraw(self, key: str) -> None:
        """Take back what stands under a key, if anything does."""
        async with self._turn:
            if key in self._shown and self._bus is not None:
                self._shown.discard(key)
                with suppress(BusProblem, TimeoutError):
                    await self._call(self._bus, "RemoveNotification", "s", (key,))

    async def close(self) -> None:
        """Take everything back: nobody would hear what is chosen there."""
        bus, self._bus = self._bus, None
        if bus is None:
            return
        with suppress(BusProblem, TimeoutError):
            async with asyncio.timeout(FAREWELL):
                for key in self._shown:
                    await self._call(bus, "RemoveNotification", "s", (key,))
        self._shown.clear()
        bus.close()

    async def _reach(self) -> Bus:
        if self._bus is None:
            bus = await connect_bus(self._lose, self._address)
            portal = Portal(bus, self._application, self._shown.clear)
            portal.listen(self._take)
            try:
                await portal.open()
            except BaseException:
                bus.close()
                raise
            self._bus, self._portal = bus, portal
        assert self._portal is not None  # noqa: S101 - it comes and goes with the bus
        async with asyncio.timeout(PATIENCE):
            await self._portal.register()
        return self._bus

    async def _call(self, bus: Bus, member: str, signature: str, body: Body) -> Body:
        call = Call(
            destination=NAME, path=PATH, interface=INTERFACE, member=member, signature=signature, body=body
        )
        return await bus.call(call, PATIENCE)

    def _take(self, signal: Arrival) -> None:
        if (signal.interface, signal.member, signal.signature) == (INTERFACE, "ActionInvoked", "ssav"):
            key, action, parameters = signal.body
            if key in self._shown:
                self._shown.discard(key)  # it goes away with what was chosen
                self._heard(key, action, _find_token(parameters))

    def _lose(self) -> None:
        self._bus = self._portal = None
        self._shown.clear()


def _describe(notification: Notification) -> dict[str, tuple[str, Any]]:
    told: dict[str, tuple[str, Any]] = {
        "title": ("s", notification.title),
        "body": ("s", notification.body),
        "priority": ("s", "high" if notification.is_failure else "normal"),
    }
    if any(action.id == OPEN for action in notification.actions):
        told["default-action"] = ("s", OPEN)
    # The default action has no button here, unless it is named among them.
    buttons = [{"label": ("s", each.label), "action": ("s", each.id)} for each in notification.actions]
    if buttons:
        told["buttons"] = ("aa{sv}", buttons)
    return told


def _find_token(parameters: list[tuple[str, Any]]) -> str:
    """Find the activation token, which since version 2 comes last in a dictionary."""
    for signature, value in reversed(parameters):
        if signature == "a{sv}":
            token: object = cast("dict[str, tuple[str, object]]", value).get("activation-token", ("s", ""))[1]
            return token if isinstance(token, str) else ""
    return ""
