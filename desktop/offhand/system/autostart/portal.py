"""The start at login asked of the desktop portal (org.freedesktop.portal.Background), out of a sandbox.

The desktop may ask its user. What it then keeps, it tells nobody.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.system.autostart.interface import NotChanged
from offhand.system.dbus.bus import BusGone, CallRefused, NoBus, connect_bus
from offhand.system.dbus.portal import Declined, Portal, PortalGone
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERFACE = "org.freedesktop.portal.Background"
REASON = later("Offhand waits in the background for its hotkey.")
PATIENCE = 120.0
"""Seconds for the user to answer."""


class PortalAutostart:
    """Ask the portal each time."""

    def __init__(self, command: Sequence[str], application: str, address: str | None = None) -> None:
        """``command`` is what starts the program inside of the sandbox."""
        self._command = list(command)
        self._application = application
        self._address = address

    async def read(self) -> bool | None:
        """Say nothing: the portal does not tell."""
        return None

    async def write(self, *, on: bool) -> None:
        """Ask for it, or for its end; raises ``NotChanged``."""
        try:
            async with asyncio.timeout(PATIENCE):
                is_on = await self._ask(on=on)
        except NoBus as problem:
            raise NotChanged(tr("there is no session bus: {problem}", problem=problem)) from None
        except TimeoutError:
            raise NotChanged(later("the desktop did not answer")) from None
        except (BusGone, PortalGone):
            raise NotChanged(later("the desktop portal has gone")) from None
        except CallRefused as refused:
            raise NotChanged(
                tr("the desktop portal refuses: {text}", text=refused.text or refused.name)
            ) from None
        except Declined:
            raise NotChanged(later("the desktop said no")) from None
        if is_on is not on:
            raise NotChanged(later("the desktop does not allow it") if on else later("the desktop keeps it"))

    async def _ask(self, *, on: bool) -> bool:
        bus = await connect_bus(_forget, self._address)
        try:
            portal = Portal(bus, self._application, _forget)
            await portal.open()
            await portal.register()
            results = await portal.request(
                INTERFACE,
                "RequestBackground",
                "s",
                ("",),
                {
                    "reason": ("s", tr(REASON)),
                    "autostart": ("b", on),
                    "commandline": ("as", self._command),
                    "dbus-activatable": ("b", False),
                },
            )
            return results.get("autostart", ("b", False))[1] is True
        finally:
            bus.close()


def _forget() -> None:
    """Ignore the end of what is used for one question: the question hears of it."""
