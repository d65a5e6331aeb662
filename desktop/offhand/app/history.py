"""Chats that last: the database, what saves into it behind the screen, and the library over both."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem, UsageProblem
from offhand.domain.opening import OpeningMode, OpeningReport
from offhand.domain.settings import DATA_FOLDER
from offhand.domain.store_errors import StoreNewer
from offhand.services.attention import Attention
from offhand.services.budgets import Budgets
from offhand.services.costs import Costs
from offhand.services.drafts import Drafts
from offhand.services.estimation import Estimation
from offhand.services.exchanging import Exchanging
from offhand.services.favourites import Favourites
from offhand.services.leftovers import Leftovers
from offhand.services.library import Library
from offhand.services.local_zone import LocalZone
from offhand.services.memory_search import MemoryIndex
from offhand.services.model_directory import ModelDirectory
from offhand.services.offers import Offers
from offhand.services.reckoning import Reckoning
from offhand.services.search import Search
from offhand.services.shelving import Shelving
from offhand.services.snapshots import Snapshots
from offhand.services.spending_book import SpendingBook
from offhand.services.sweeping import sweep_blobs
from offhand.services.tasks import TaskScope
from offhand.services.temporary import TemporaryChats
from offhand.services.tier_prices import TierPrices
from offhand.services.usage import Usage
from offhand.services.write_behind import WriteBehind
from offhand.storage import schema
from offhand.storage.blobs import DiskBlobs
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_in_memory
from offhand.storage.drafts import DraftDatabase
from offhand.storage.habits import HabitDatabase
from offhand.storage.search_index import SearchIndex
from offhand.storage.spending import SpendingDatabase
from offhand.storage.spill import NoSpill, SpillFile
from offhand.words import tr

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from offhand.app.core import Core
    from offhand.domain.listing import Relisting
    from offhand.domain.settings import Settings
    from offhand.services.export.exporter import Exporter
    from offhand.services.imports.importer import Importer
    from offhand.services.ports import MessageIndex
    from offhand.services.spending_ports import UsageSource
    from offhand.services.write_behind import SaveStatus

SPILL = "offhand.spill"
FIRST_WAIT = 1.0
LONGEST_WAIT = 30.0
"""Seconds between two tries to open a database that cannot be opened."""

INDEX_AFTER = 1.5
RECKON_AFTER = 2.0
SWEEP_AFTER = 60.0
"""Seconds from the start."""
REOPENING = 3.0
"""Seconds after which a database that could only be read is opened again."""

_log = logging.getLogger(__name__)


class History:
    """Build what keeps chats; nothing of it is kept in the demo."""

    def __init__(self, core: Core, failed: Callable[[str, BaseException], None]) -> None:
        """Join the parts; no file is touched before ``open``."""
        self._core = core
        self._is_kept = is_kept = core.options.keeps_blobs and not core.options.is_demo
        path = core.folders.database_file
        self.report = OpeningReport(mode=OpeningMode.WRITE)
        connect = self._connect if is_kept else _open_nothing
        self._database = Database(path, "chats", connect, _note_damage if is_kept else None)
        self._scope = TaskScope("history", failed)
        self.spill = SpillFile(path.with_name(SPILL)) if is_kept else NoSpill()
        self.store = ChatDatabase(self._database)
        self.saver = WriteBehind(self.store, self.spill, self._scope)
        self.library = Library(core.backing, self.store, self.saver, failed)
        self.models = ModelDirectory(
            core.catalogue,
            Offers(core.client, time.monotonic),
            Favourites(core.state),
            self.library.heads.list_recent_models,
        )
        self.drafts = Drafts(DraftDatabase(self._database), self.saver, core.backing.clock)
        self.costs = Costs(
            core.client,
            self.library,
            self.store,
            self.saver,
            self._scope,
            clock=core.backing.clock,
            find_address=lambda: core.settings.endpoint.base_url,
            gate=core.backing.gate,
        )
        self.estimation = self._make_estimation(core)
        spending = SpendingDatabase(self._database)
        book = SpendingBook(self.library, spending, self._scope, Reckoning(core.backing))
        self.leftovers = Leftovers(self.store, spending, book, core.backing)
        self.budgets = Budgets(book, self.estimation, LocalZone())
        if not core.options.is_demo:
            core.backing.gate.appoint(self.budgets)
        self.usage = Usage(self._open_usage, self.saver, clock=core.backing.clock, zone=LocalZone())
        self.temporary = TemporaryChats(self.library, core.temporary_blobs)
        self.attention = Attention(self.library)
        self.shelving = Shelving(self.library, self.store, core.blobs, core.backing.clock)
        self._failed = failed
        self.search = self._make_search(core.folders.search_file)
        self.exchanging = Exchanging(self.make_exporter, self.make_importer, self.saver, self._note_import)
        self._leaves = [
            self.saver.on_change(self._follow_saving),
            core.preferences.on_change(self._follow_settings),
            self.library.heads.on_move(self._note_move, self.search.refresh),
        ]
        self._reopening: asyncio.Task[None] | None = None

    def _make_estimation(self, core: Core) -> Estimation:
        tiers = TierPrices(
            core.client,
            self._scope,
            clock=core.backing.clock,
            find_address=lambda: core.settings.endpoint.base_url,
        )
        habits = HabitDatabase(self._database)
        return Estimation(self.library, core.backing, habits, self._scope, tiers)

    async def open(self) -> None:
        """Open the database and bring what the last run left in order, however long that takes.

        Until it can be opened chats go on in memory. Where it can only be read this returns, and
        what the last run left is seen to once it can be written.
        """
        wait = FIRST_WAIT
        while True:
            try:
                await self.library.open(self.spill)
            except StoreProblem as problem:
                _log.warning("the chats cannot be opened: %s", type(problem).__name__)
                self.saver.note_problem(problem)
                if self.report.mode is OpeningMode.READ_ONLY:
                    self.library.announce("")
                    return
                await asyncio.sleep(wait)
                wait = min(LONGEST_WAIT, 2 * wait)
            else:
                self.saver.note_problem(self.report.problem)
                await self.spill.prepare()
                self._scope.start(self._tidy(), "shelves")
                self._scope.start(self.estimation.load(), "estimates")
                self._scope.start(self._settle_costs(), "costs")
                self._scope.start(self._reckon_leftovers(), "leftovers")
                self._scope.start(self._start_indexing(), "indexing")
                self._scope.start(self._sweep(), "sweep")
                self._scope.start(self._keep_snapshots(), "snapshots")
                return

    async def _settle_costs(self) -> None:
        """Ask for what earlier runs could not learn, and estimate what nobody tells."""
        await self.costs.ask_again()
        await self.leftovers.reckon()

    async def _reckon_leftovers(self) -> None:
        """Have the caps know of what was cut off, also while its cost is asked for."""
        await asyncio.sleep(RECKON_AFTER)
        await self.leftovers.reckon()

    def make_exporter(self) -> Exporter:
        """Build what writes chats to files; called in a thread, as it brings much along."""
        from offhand.app.exchange import make_exporter  # noqa: PLC0415 - see above

        return make_exporter(self.store, self._core.blobs)

    def make_importer(self) -> Importer:
        """Build what takes chats in; called in a thread, as it brings much along."""
        from offhand.app.exchange import make_importer  # noqa: PLC0415 - see above

        return make_importer(self._core, self.store, self._database)

    async def close(self) -> None:
        """Stop what runs, keep what is left, and close the database."""
        for leave in self._leaves:
            leave()
        self.attention.close()
        await self.usage.close()
        await self.library.close()
        await self._scope.close()
        await self.search.close()
        await self._database.close()

    def _open_usage(self) -> UsageSource:
        """Open the database once more, to be read without holding up what is saved."""
        from offhand.storage.reading import Reading  # noqa: PLC0415 - when somebody looks
        from offhand.storage.usage import UsageDatabase  # noqa: PLC0415 - as above

        if not self._is_kept:
            return UsageDatabase(self._database)
        reading = Reading()
        return UsageDatabase(Database(self._database.path, "usage", reading.connect), reading.close)

    def _make_search(self, path: Path) -> Search:
        search = Search(self._make_index(path), date.today, self._note_failed_search)
        self.saver.on_saved(search.refresh)
        return search

    def _make_index(self, path: Path) -> MessageIndex:
        blobs = self._core.blobs
        if self._is_kept and isinstance(blobs, DiskBlobs):
            return SearchIndex(path, self._database, blobs.read)
        return MemoryIndex(self.library, self.shelving, blobs)

    async def _start_indexing(self) -> None:
        """Have the search index compared with the chats once the window is there."""
        await asyncio.sleep(INDEX_AFTER)
        self.search.refresh()

    def _note_move(self, move: Relisting) -> None:
        """Have what was removed for good found no longer."""
        if move.after is None:
            self.search.refresh()

    def _note_failed_search(self, name: str, error: BaseException) -> None:
        """Log that the index could not be kept up; searching says what is wrong, and it is tried again."""
        if isinstance(error, StoreProblem):
            _log.warning("the search index is behind: %s", type(error).__name__)
        else:
            self._failed(name, error)

    async def _keep_snapshots(self) -> None:
        """Copy the chats every day, where they are kept and can be written."""
        if not self._is_kept or self.report.mode is OpeningMode.READ_ONLY:
            return
        from offhand.storage.daily_copies import DailyCopies  # noqa: PLC0415 - brings SQLite along

        copies = DailyCopies(lambda: self._database.path, _note_damage)
        await Snapshots(copies, self._core.backing.clock).run()

    async def _sweep(self) -> None:
        """Delete what nothing refers to, long after anybody could wait for the disk."""
        await asyncio.sleep(SWEEP_AFTER)
        if isinstance(self._core.blobs, DiskBlobs):
            await sweep_blobs(self.store, self._core.blobs, self._core.backing.clock())

    async def _tidy(self) -> None:
        """Read what there is to choose from, and empty the bin of what is old."""
        try:
            await self.shelving.load()
            await self.shelving.clear_old()
        except StoreProblem as problem:
            _log.warning("the bin stays as it is: %s", type(problem).__name__)

    def _connect(self, path: Path) -> sqlite3.Connection:
        from offhand.storage.opening import open_store  # noqa: PLC0415 - brings SQLite along, on its thread

        opened = open_store(path)
        self.report = opened.report
        return opened.connection

    def _note_import(self, chat_id: str) -> None:
        """List a chat that came in, and have its words found."""
        self.library.announce(chat_id)
        self.search.refresh()

    def _follow_settings(self, old: Settings, new: Settings) -> None:
        """Take the chats along when the data moves to another folder."""
        path = self._core.folders.database_file
        if old.get(DATA_FOLDER) != new.get(DATA_FOLDER) and self._is_kept and path != self._database.path:
            self._scope.start(self._relocate(path), "data folder")

    async def _relocate(self, path: Path) -> None:
        try:
            await self.saver.flush()
            await self.search.release()
            await self._database.relocate(path)
        except FileExistsError:
            what = tr("there are chats in that folder already; they are shown from the next start on")
            raise UsageProblem(what=what) from None
        await self.spill.relocate(path.with_name(SPILL))

    def _follow_saving(self, status: SaveStatus) -> None:
        """Open a database again that could only be read, in case that has passed."""
        may_pass = self.report.mode is OpeningMode.READ_ONLY and not isinstance(
            self.report.problem, StoreNewer
        )
        if status.problem is not None and may_pass and (self._reopening is None or self._reopening.done()):
            self._reopening = self._scope.start(self._reopen(), "reopen")

    async def _reopen(self) -> None:
        while self.report.mode is OpeningMode.READ_ONLY:
            await asyncio.sleep(REOPENING)
            await self._database.reopen()
            with suppress(StoreProblem):
                await self.store.count_chats()  # any work opens it
        await self.open()


def _note_damage(path: Path) -> None:
    """Have the next start look through all of a database, and salvage it."""
    from offhand.storage.opening import mark_suspect  # noqa: PLC0415 - brings SQLite along

    mark_suspect(path)


def _open_nothing(path: Path) -> sqlite3.Connection:
    del path
    connection = open_in_memory()
    schema.migrate(connection)
    return connection
