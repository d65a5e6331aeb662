"""A picture of the screens by the desktop's portal (org.freedesktop.portal.Screenshot).

First all of the screens are asked for; where the desktop refuses that to programs it is asked to have
its user choose, which no desktop refuses.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.screen_errors import ScreenGarbled, ScreenRefused, ScreenUnseen
from offhand.system.dbus.bus import BusGone, CallRefused, NoBus, connect_bus
from offhand.system.dbus.portal import Declined, Portal, PortalGone
from offhand.system.screenshot.picture_file import find_path, take_picture
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

INTERFACE = "org.freedesktop.portal.Screenshot"

_log = logging.getLogger(__name__)


class Portrayed(msgspec.Struct, frozen=True):
    """Hold what the portal handed over."""

    image: QImage
    is_chosen: bool
    """The user has chosen what is on it, in a dialog of the desktop."""


async def ask_portal(application: str, address: str | None = None) -> Portrayed | None:
    """Ask the portal for a picture, None where the user said no.

    ``application`` is the name of the installed desktop file; ``address`` that of the bus, which is the
    session's by default. Raises ``ScreenProblem``. The file is read in a thread and deleted.
    """
    try:
        bus = await connect_bus(_ignore, address)
    except NoBus as problem:
        raise ScreenUnseen(reason=tr("there is no session bus: {problem}", problem=problem)) from problem
    try:
        portal = Portal(bus, application, _ignore)
        await portal.open()
        return await _ask(portal)
    except PortalGone as problem:
        raise ScreenRefused(detail=later("its portal has gone")) from problem
    except BusGone as problem:
        raise ScreenUnseen(reason=later("the session bus has gone")) from problem
    except TimeoutError as problem:
        raise ScreenUnseen(reason=later("the portal of this desktop does not answer")) from problem
    finally:
        bus.close()


async def _ask(portal: Portal) -> Portrayed | None:
    try:
        await portal.register()
    except CallRefused as problem:
        raise ScreenUnseen(reason=later("this desktop has no portal")) from problem
    if not await portal.read_version(INTERFACE):
        raise ScreenUnseen(reason=later("the portal of this desktop takes no screenshots"))
    for is_chosen in (False, True):
        try:
            address = await _request(portal, is_chosen=is_chosen)
        except Declined as declined:
            if declined.by_user:
                return None
            detail = ""
        except CallRefused as refused:
            detail = refused.text or refused.name
        else:
            image = await asyncio.to_thread(take_picture, find_path(address))
            return Portrayed(image, is_chosen)
        _log.info("the portal refused a screenshot%s", " that the user chooses" if is_chosen else "")
    raise ScreenRefused(detail=detail)


async def _request(portal: Portal, *, is_chosen: bool) -> str:
    """Ask once and return the address of the file."""
    options = {"interactive": ("b", is_chosen), "modal": ("b", False)}
    results = await portal.request(INTERFACE, "Screenshot", "s", ("",), options)
    kind, address = results.get("uri", ("", ""))
    if kind != "s" or not isinstance(address, str) or not address:
        raise ScreenGarbled(reason=later("the portal named no file"))
    return address


def _ignore() -> None:
    """Do nothing where the bus or the portal goes: whoever waits hears of it."""
