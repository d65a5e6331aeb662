"""A trial of the hotkeys: wait for one to be pressed, and say whether it came."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.hotkeys import Press
    from offhand.services.hotkeys import Hotkeys

PATIENCE = 10
"""Seconds."""
SECOND = 1.0


async def await_press(
    hotkeys: Hotkeys, ticked: Callable[[int], None], patience: int = PATIENCE
) -> Press | None:
    """Wait for any hotkey, which does nothing else meanwhile; None where none came.

    ``ticked`` hears how many seconds are left.
    """
    heard: asyncio.Future[Press] = asyncio.get_running_loop().create_future()

    def take(press: Press) -> None:
        if not heard.done():
            heard.set_result(press)

    hotkeys.divert(take)
    try:
        for left in range(patience, 0, -1):
            ticked(left)
            done, _ = await asyncio.wait([heard], timeout=SECOND)
            if done:
                return heard.result()
        return None
    finally:
        hotkeys.divert(None)
