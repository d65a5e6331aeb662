"""Before the machine sleeps everything is kept; after it woke, connections that died are found out."""

from __future__ import annotations

import asyncio
import logging
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

FLUSHING = 3.0
"""Seconds that keeping may hold the sleep up; logind itself waits no longer than five."""
SETTLED = 1.0
"""Seconds after the start, when nobody waits for the window any more."""

_log = logging.getLogger(__name__)


async def follow_sleep(flush: Callable[[], Awaitable[None]], wake: Callable[[], None]) -> None:
    """Call ``flush`` before each sleep and ``wake`` after it; returns where nobody tells of either."""
    if sys.platform != "linux":
        return
    await asyncio.sleep(SETTLED)
    from offhand.system.dbus.bus import BusProblem  # noqa: PLC0415 - brings jeepney along
    from offhand.system.sleep import Sleep  # noqa: PLC0415 - as above

    try:
        async with Sleep("Offhand", "Keep what was written") as sleep:
            while True:
                if await sleep.wait():
                    await _keep(flush)
                    sleep.release()
                else:
                    _log.info("the machine is awake again")
                    wake()
                    await sleep.hold()
    except BusProblem:
        return


async def _keep(flush: Callable[[], Awaitable[None]]) -> None:
    """Keep everything, as far as there is time for it; trouble there is told by whoever keeps."""
    with suppress(StoreProblem, TimeoutError):
        async with asyncio.timeout(FLUSHING):
            await flush()
