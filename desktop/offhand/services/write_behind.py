"""Saving behind the screen: what changed is gathered, and kept a moment later in one transaction.

Nothing waits for the disk. Only the newest state of a chat or message is kept, so that a burst of
changes is one write. While the store cannot take them, changes stay here, go to the spill as well,
and are tried again until they are kept; whoever listens hears that something is unsaved, and why.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.domain.store_errors import DiskFull, FolderReadOnly, StoreBusy
from offhand.services.listeners import Listeners
from offhand.services.pending import PendingChanges

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.changes import ChatRow, DraftRow, JournalPiece, MessageRow
    from offhand.services.ports import ChatStore, Spill
    from offhand.services.tasks import TaskScope

GATHER = 0.04
"""Seconds from a change to its write: a piece of an answer is at most 100 ms behind the wire."""
SYNC = 0.5
"""Seconds between two journal writes that a power cut survives too."""
FIRST_RETRY = 0.2
LONGEST_RETRY = 5.0
BUSY_PATIENCE = 2.0
"""Seconds for which another program may hold the database before anybody is told."""


class SaveStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Tell whether changes are kept."""

    problem: StoreProblem | None = None
    """Why not, None while all is well."""
    chats: frozenset[str] = frozenset()
    """Those with something that is not kept."""


class WriteBehind:
    """Keep changes of chats, sooner or later."""

    def __init__(self, store: ChatStore, spill: Spill, scope: TaskScope) -> None:
        """Name the store, and where changes wait that it does not take; ``scope`` owns the task."""
        self._store = store
        self._spill = spill
        self._scope = scope
        self._pending = PendingChanges()
        self._unspilled = PendingChanges()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._is_closing = False
        self._saving = asyncio.Lock()
        self._problem: StoreProblem | None = None
        self._failing_since = 0.0
        self._next_try = 0.0
        self._wait = FIRST_RETRY
        self._last_sync = 0.0
        self._has_spilled = False
        self._status = SaveStatus()
        self._listeners: Listeners[[SaveStatus]] = Listeners()
        self._saved: list[Callable[[], None]] = []

    @property
    def status(self) -> SaveStatus:
        """Return whether changes are kept."""
        return self._status

    @property
    def unsaved_chats(self) -> frozenset[str]:
        """Name the chats with something that waits to be kept."""
        return self._pending.chats

    def on_change(self, callback: Callable[[SaveStatus], None]) -> Callable[[], None]:
        """Tell when changes can no longer be kept, or can again; returns what ends that."""
        return self._listeners.add(callback)

    def on_saved(self, callback: Callable[[], None]) -> None:
        """Tell after each write that chats or messages were kept."""
        self._saved.append(callback)

    def put_chat(self, row: ChatRow) -> None:
        """Keep a chat's newest state."""
        self._pending.put_chat(row)
        self._unspilled.put_chat(row)
        self._start()

    def put_message(self, row: MessageRow) -> None:
        """Keep a message's newest state."""
        self._pending.put_message(row)
        self._unspilled.put_message(row)
        self._start()

    def put_piece(self, chat: str, piece: JournalPiece) -> None:
        """Keep a piece of an answer that is on its way."""
        self._pending.put_piece(chat, piece)
        self._unspilled.put_piece(chat, piece)
        self._start()

    def put_draft(self, row: DraftRow) -> None:
        """Keep what is typed in a chat now."""
        self._pending.put_draft(row)
        self._unspilled.put_draft(row)
        self._start()

    def drop_chat(self, chat_id: str) -> None:
        """Forget what is not yet kept of a chat that is being removed."""
        self._pending.drop_chat(chat_id)
        self._unspilled.drop_chat(chat_id)

    def note_problem(self, problem: StoreProblem | None) -> None:
        """Hear from whoever opens the store why it cannot be opened, or None once it is open."""
        self._problem = problem
        self._announce(SaveStatus(problem=problem, chats=self._pending.chats))
        if self._pending:
            self._start()

    async def flush(self) -> None:
        """Keep everything now; raises ``StoreProblem`` where that fails, and goes on trying."""
        await self._save()
        if self._problem is not None:
            await self._spill_fresh()
            raise self._problem
        if not self._pending:
            await self._end_task()

    async def close(self) -> None:
        """Keep what is left; what the store does not take stays in the spill for the next run."""
        self._is_closing = True
        await self._end_task()
        await self._save()
        await self._spill_fresh()

    async def _end_task(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _start(self) -> None:
        self._wake.set()
        if not self._is_closing and (self._task is None or self._task.done()):
            self._task = self._scope.start(self._run(), "write-behind")

    async def _run(self) -> None:
        """Save until nothing waits any more: with nothing to keep, nothing runs."""
        while self._pending or self._problem is not None:
            patience = None if self._problem is None else max(0.0, self._next_try - _now())
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), patience)
            await asyncio.sleep(GATHER)
            self._wake.clear()
            if self._problem is None or _now() >= self._next_try:
                await self._save()
            if self._problem is not None:
                await self._spill_fresh()

    async def _save(self) -> None:
        async with self._saving:
            changes = self._pending.take()
            self._unspilled.take()
            if not changes:
                return
            is_durable = bool(changes.chats or changes.messages) or _now() - self._last_sync >= SYNC
            try:
                await self._store.save(changes, durable=is_durable)
            except StoreProblem as problem:
                self._give_back()
                await self._note_failure(problem)
            except BaseException:
                self._give_back()
                raise
            else:
                self._pending.forget_taken()
                self._unspilled.forget_taken()
                if is_durable:
                    self._last_sync = _now()
                await self._note_success()
                if changes.chats or changes.messages:
                    for callback in tuple(self._saved):
                        callback()

    def _give_back(self) -> None:
        self._pending.give_back()
        self._unspilled.give_back()

    async def _note_failure(self, problem: StoreProblem) -> None:
        if self._problem is None:
            self._failing_since = _now()
            self._wait = FIRST_RETRY
        self._problem = problem
        self._next_try = _now() + self._wait
        self._wait = min(LONGEST_RETRY, self._wait * (1.5 if isinstance(problem, StoreBusy) else 2))
        if not isinstance(problem, StoreBusy | DiskFull | FolderReadOnly) and len(self._pending.chats) > 1:
            await self._save_apart()
        if not isinstance(problem, StoreBusy) or _now() - self._failing_since >= BUSY_PATIENCE:
            self._announce(SaveStatus(problem=self._problem, chats=self._pending.chats))

    async def _save_apart(self) -> None:
        """Keep chat by chat, so that one that cannot be kept does not hold up the others."""
        for chat_id in sorted(self._pending.chats):
            changes = self._pending.take(chat_id)
            try:
                await self._store.save(changes)
            except StoreProblem as problem:
                self._problem = problem
                self._pending.give_back()
            except BaseException:
                self._pending.give_back()
                raise
            else:
                self._pending.forget_taken()

    async def _note_success(self) -> None:
        self._problem = None
        if self._has_spilled:
            self._has_spilled = False
            await self._spill.clear()
        self._announce(SaveStatus())

    async def _spill_fresh(self) -> None:
        """Put what came since the last time where it outlives us; trouble there is no news."""
        changes = self._unspilled.take()
        self._unspilled.forget_taken()
        if changes:
            self._has_spilled = await self._spill.append(changes) or self._has_spilled

    def _announce(self, status: SaveStatus) -> None:
        if (status.problem is None) == (self._status.problem is None) and status.chats == self._status.chats:
            return
        self._status = status
        self._listeners.tell(status)


def _now() -> float:
    return asyncio.get_running_loop().time()
