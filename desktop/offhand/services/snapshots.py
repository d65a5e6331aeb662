"""A copy of all chats every day that the program runs."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.ports import SnapshotStore

FIRST_LOOK = 120.0
"""Seconds from the start: long after anybody could wait for the disk."""
PAUSE = 3_600.0
"""Seconds between two looks; a machine that slept has its copy within the hour."""
DAY = 86_400.0

_log = logging.getLogger(__name__)


class Snapshots:
    """Take copies while it runs; what goes wrong with one is logged, and tried again."""

    def __init__(self, store: SnapshotStore, clock: Callable[[], float]) -> None:
        """Name where copies are kept."""
        self._store = store
        self._clock = clock

    async def run(self, first: float = FIRST_LOOK, pause: float = PAUSE) -> None:
        """Look now and then whether a copy is due, until cancelled."""
        await asyncio.sleep(first)
        while True:
            await self.look()
            await asyncio.sleep(pause)

    async def look(self) -> bool:
        """Take a copy where the last one is a day old, and say whether one was taken."""
        now = self._clock()
        newest = await self._store.find_newest()
        if newest <= now < newest + DAY:
            return False
        try:
            return await self._store.take(now)
        except StoreProblem as problem:
            _log.warning("no snapshot was taken: %s", type(problem).__name__)
            return False
