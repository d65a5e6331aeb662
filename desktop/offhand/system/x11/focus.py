"""Waiting for a window to have the keyboard, which Qt says some milliseconds before it is so."""

from __future__ import annotations

import asyncio
import logging

from offhand.system.x11.connection import Connection
from offhand.system.x11.windows import Windows

LONGEST = 1.0
"""Seconds; a window needs a tenth of it, and a machine that has much to do the rest."""
LOOK_AGAIN = 0.01
"""Seconds between two looks."""

_log = logging.getLogger(__name__)


async def wait_for_focus(window: int) -> None:
    """Return once a window has the keyboard, or after a second."""
    try:
        with Connection() as x:
            windows = Windows(x)
            for _ in range(round(LONGEST / LOOK_AGAIN)):
                if windows.read_focus() == window:
                    return
                await asyncio.sleep(LOOK_AGAIN)
    except OSError as error:
        _log.warning("nobody tells who has the keyboard: %s", error)
