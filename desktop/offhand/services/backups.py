"""Backups and their way back, off the loop: what the window and the command line call."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from offhand.storage.backups import restore_backup, write_backup
from offhand.storage.shared_settings import share_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.storage.backups import Manifest, Replaced


class Backups:
    """Write and put back backups of one data folder."""

    def __init__(self, database: Path, settings: Path, clock: Callable[[], float]) -> None:
        """Name the files; nothing is read yet."""
        self._database = database
        self._settings = settings
        self._clock = clock

    async def write(self, target: Path, advance: Callable[[int, int], None] | None = None) -> Manifest:
        """Write a backup, also while chats are being kept; raises ``StoreProblem``.

        ``advance`` hears, in another thread, of files done and files in all. Cancelled, it leaves nothing.
        """
        with _Cancellation(advance) as watched:
            return await asyncio.to_thread(self._write, target, watched.advance)

    async def restore(self, path: Path, advance: Callable[[int, int], None] | None = None) -> Replaced:
        """Put a backup in place; raises ``StoreProblem``, having changed nothing.

        Nobody else may use the data folder, which is for the caller to see to.
        """
        with _Cancellation(advance) as watched:
            return await asyncio.to_thread(self._restore, path, watched.advance)

    def _write(self, target: Path, advance: Callable[[int, int], None]) -> Manifest:
        settings = share_settings(self._settings)
        return write_backup(self._database, target, self._clock(), settings=settings, advance=advance)

    def _restore(self, path: Path, advance: Callable[[int, int], None]) -> Replaced:
        return restore_backup(path, self._database, self._clock(), settings=self._settings, advance=advance)


class _Cancellation:
    """Carry the end of a task into the thread that works for it."""

    def __init__(self, advance: Callable[[int, int], None] | None) -> None:
        self._advance = advance
        self._is_over = threading.Event()

    def __enter__(self) -> _Cancellation:  # noqa: PYI034 - it has no subclasses
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()

    def advance(self, done: int, total: int) -> None:
        """Pass on how far it is; raises ``InterruptedError`` once nobody waits any more."""
        if self._is_over.is_set():
            raise InterruptedError
        if self._advance is not None:
            self._advance(done, total)
