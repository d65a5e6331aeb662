"""``services.ports.SnapshotStore`` over the folder of snapshots: one copy a day of what has changed."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from offhand.domain.store_errors import DiskFull, StoreDamaged
from offhand.storage.database import open_for_reading, translating
from offhand.storage.snapshots import find_folder, list_snapshots, take_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOM = 3
"""Times the size of the database that has to be free: a copy must not be what fills the disk."""


class DailyCopies:
    """Take copies of the database at a path, which may change while the program runs."""

    def __init__(self, find_database: Callable[[], Path], note_damage: Callable[[Path], None]) -> None:
        """Name the database, and who hears that the copy of it does not pass its check."""
        self._find_database = find_database
        self._note_damage = note_damage

    async def find_newest(self) -> float:
        """Return when the newest daily copy was taken (Unix seconds), 0 where there is none."""
        return await asyncio.to_thread(self._find_newest)

    async def take(self, at: float) -> bool:
        """Take a copy and say whether there was anything new to copy; raises ``StoreProblem``."""
        return await asyncio.to_thread(self._take, at)

    def _find_newest(self) -> float:
        kept = list_snapshots(find_folder(self._find_database()))
        return max((snapshot.taken for snapshot in kept if not snapshot.label), default=0.0)

    def _take(self, at: float) -> bool:
        path = self._find_database()
        if not path.exists() or _find_change(path) <= self._find_newest():
            return False
        with translating(path):
            size = path.stat().st_size
            if shutil.disk_usage(path.parent).free < ROOM * size:
                raise DiskFull(path=str(find_folder(path)))
            try:
                with closing(open_for_reading(path)) as source:
                    take_snapshot(source, find_folder(path), at)
            except StoreDamaged:
                # What was copied is what is there: the next start looks through all of it.
                self._note_damage(path)
                raise
        return True


def _find_change(path: Path) -> float:
    """Return when the database or its log was last written."""
    log = path.with_name(f"{path.name}-wal")
    times = [file.stat().st_mtime for file in (path, log) if file.exists()]
    return max(times)
