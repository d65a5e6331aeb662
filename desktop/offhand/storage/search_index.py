"""The index of every message: ``services.ports.MessageIndex`` over a database file of its own.

One thread writes it, in the background and a little at a time; another one searches. Neither waits
for the other or for what saves chats, and a newer search ends the one before it. All of it is
derived: an index that is missing, damaged or of another shape is made again.

SQLite is imported on these threads, as in ``database``.
"""

# ruff: noqa: PLC0415 - imported on the threads, as said above

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.domain.store_errors import StoreDamaged
from offhand.storage.database import Database

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.findings import Findings, IndexProgress
    from offhand.domain.query import Query
    from offhand.storage.search.finding import Searcher
    from offhand.storage.search.indexing import Indexer

PAUSE = 0.01
"""Seconds between two steps, so that an index being built leaves the machine to others."""

PATIENCE = 0.05
"""Seconds that a step waits for searches to end: both need the interpreter, and somebody is typing."""

_log = logging.getLogger(__name__)


class SearchIndex:
    """Find messages, and keep up with the chats."""

    def __init__(
        self,
        path: Path,
        store: Database,
        read_blob: Callable[[str], bytes | None] | None = None,
        *,
        pause: float = PAUSE,
    ) -> None:
        """Name the file of the index, and the database of chats, which has to be open longer than this.

        ``read_blob`` is called on the threads here; what is attached to messages is found by it alone.
        """
        self._read_blob = read_blob
        self._path = path
        self._store = store
        self._pause = pause
        self._writer = Database(path, "search index", self._open_for_indexing)
        self._reader = Database(path, "search", self._open_for_searching)
        self._indexer: Indexer | None = None
        self._searcher: Searcher | None = None
        self._is_there = self._is_damaged = False
        self._newest = self._trimmed = self._searching = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    async def find(self, query: Query, limit: int) -> Findings | None:
        """Return at most ``limit`` hits, None where another search began meanwhile; raises ``StoreProblem``.

        ``StoreDamaged`` is raised once; the next ``refresh`` makes the index again.
        """
        self._newest += 1
        number = self._newest
        self._reader.interrupt()
        self._searching += 1
        self._quiet.clear()
        try:
            if not self._is_there:
                await self._open()
            return await self._reader.run(partial(self._find, query=query, limit=limit, number=number))
        except StoreDamaged:
            self._is_damaged = True
            raise
        except asyncio.CancelledError:
            if number == self._newest:
                self._newest += 1
                self._reader.interrupt()
            raise
        finally:
            self._searching -= 1
            if not self._searching:
                self._quiet.set()

    async def refresh(self, progressed: Callable[[IndexProgress], None]) -> None:
        """Take in what was saved or removed since the last time; raises ``StoreProblem``."""
        if self._is_damaged:
            await self._start_anew()
        try:
            await self._catch_up(progressed)
        except StoreDamaged:
            # Once: what is damaged may be the store.
            await self._start_anew()
            await self._catch_up(progressed)

    async def release(self) -> None:
        """End what runs and close the files, until they are opened anew by what follows."""
        self._interrupt()
        await self._let_go()

    async def close(self) -> None:
        """End what runs and close the files."""
        self._interrupt()
        await self._reader.close()
        await self._writer.close()

    async def _catch_up(self, progressed: Callable[[IndexProgress], None]) -> None:
        try:
            await self._open()
            progressed(await self._writer.run(self._begin))
            has_more = True
            while has_more:
                await asyncio.sleep(self._pause)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._quiet.wait(), PATIENCE)
                has_more, progress = await self._writer.run(self._step)
                progressed(progress)
            handled = await self._writer.run(self._settle)
        except BaseException:
            # What it knows may not be what was kept.
            await self._writer.reopen()
            raise
        await self._trim_queue(handled)

    async def _open(self) -> None:
        """Have the store open, in its newest shape, and the index beside it."""
        await self._store.run(_touch)
        await self._writer.run(_touch)
        self._is_there = True

    def _interrupt(self) -> None:
        self._newest += 1
        self._reader.interrupt()
        self._writer.interrupt()

    async def _let_go(self) -> None:
        self._is_there = False
        await self._reader.reopen()
        await self._writer.reopen()

    async def _start_anew(self) -> None:
        _log.warning("the search index is damaged and is made again")
        await self._let_go()
        await asyncio.to_thread(_remove, self._path)
        self._is_damaged = False

    async def _trim_queue(self, handled: int) -> None:
        if handled > self._trimmed:
            with suppress(StoreProblem):  # what stays there is passed over
                await self._store.run(partial(_trim, handled=handled))
                self._trimmed = handled

    def _open_for_indexing(self, path: Path) -> sqlite3.Connection:
        from offhand.storage.search.shape import open_for_indexing

        return open_for_indexing(path, self._store.path)

    def _open_for_searching(self, path: Path) -> sqlite3.Connection:
        from offhand.storage.search.shape import open_for_searching

        return open_for_searching(path, self._store.path)

    def _begin(self, connection: sqlite3.Connection) -> IndexProgress:
        return self._indexer_of(connection).begin()

    def _step(self, connection: sqlite3.Connection) -> tuple[bool, IndexProgress]:
        indexer = self._indexer_of(connection)
        return indexer.step(), indexer.progress

    def _settle(self, connection: sqlite3.Connection) -> int:
        return self._indexer_of(connection).settle()

    def _find(self, connection: sqlite3.Connection, query: Query, limit: int, number: int) -> Findings | None:
        import sqlite3

        from offhand.storage.search.finding import Superseded

        def is_wanted() -> bool:
            return number == self._newest

        try:
            return self._searcher_of(connection).find(query, limit, is_wanted)
        except Superseded:
            return None
        except sqlite3.OperationalError:
            if is_wanted():
                raise
            return None

    def _indexer_of(self, connection: sqlite3.Connection) -> Indexer:
        """Return the indexer of a connection, which knows nothing yet where it was just opened."""
        if self._indexer is None or self._indexer.connection is not connection:
            from offhand.storage.search.attached import AttachedTexts
            from offhand.storage.search.indexing import Indexer

            self._indexer = Indexer(connection, AttachedTexts(self._read_blob))
        return self._indexer

    def _searcher_of(self, connection: sqlite3.Connection) -> Searcher:
        if self._searcher is None or self._searcher.connection is not connection:
            from offhand.storage.search.attached import MOST_KEPT, AttachedTexts
            from offhand.storage.search.finding import Searcher

            self._searcher = Searcher(connection, AttachedTexts(self._read_blob, most_kept=MOST_KEPT))
        return self._searcher


def _touch(connection: sqlite3.Connection) -> None:
    """Do nothing but have the database opened."""
    del connection


def _trim(connection: sqlite3.Connection, handled: int) -> None:
    connection.execute("DELETE FROM search_queue WHERE number <= ?", (handled,))


def _remove(path: Path) -> None:
    from offhand.storage.search.shape import remove

    remove(path)
