"""Keeping the index up with the chats: step by step, each in a transaction of its own.

What is new is taken in by its ``seq``. What has changed besides stands in ``search_queue``, which
triggers of the store fill. At the start the index is compared with the store as a whole, so that it
does not matter what happened to either in between: a shard that does not hold what it should is
made again, which is also how anything leaves the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.findings import IndexProgress
from offhand.storage.database import transaction
from offhand.storage.search.comparing import drop_orphans, find_unlike_shards, has_queue
from offhand.storage.search.rebuilding import Rebuild
from offhand.storage.search.shards import SELECTED, Row, ShardWriter, range_of, read_row, shard_of
from offhand.storage.search.titles import TitleWriter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from offhand.storage.search.attached import AttachedTexts

BATCH = 128
"""Messages taken in at once."""
CHANGES = 1_000
"""Entries of the queue handled at once."""
LONGEST_BATCH = 1_000_000
"""Characters taken in at once, but at least one message."""


class Indexer:
    """Take in what the index does not hold yet, a little with each step."""

    def __init__(self, connection: sqlite3.Connection, texts: AttachedTexts) -> None:
        """Take an open index, and what reads attached texts; nothing is read before the first step."""
        self.connection = connection
        self._texts = texts
        self._titles = TitleWriter(connection)
        self._last = self._handled = self._done = self._remaining = 0
        self._doubtful: dict[int, int] = {}
        self._open: ShardWriter | None = None
        self._rebuilt: Rebuild | None = None
        self._has_queue = False
        self._is_compared = False
        self._has_dropped = False

    def begin(self) -> IndexProgress:
        """Look at what there is to do; the first time, compare the whole."""
        if not self._is_compared:
            with transaction(self.connection, durable=False):
                self._compare()
            self._is_compared = True
        newest, *_ = self.connection.execute("SELECT coalesce(max(seq), 0) FROM store.messages").fetchone()
        self._remaining = newest - self._last
        if self._remaining > BATCH:
            # There are no messages any more for some numbers. Counted is what the store has an index of.
            (self._remaining,) = self.connection.execute(
                "SELECT count(*) FROM store.messages INDEXED BY messages_by_chat WHERE +seq > ?",
                (self._last,),
            ).fetchone()
        return self.progress

    @property
    def progress(self) -> IndexProgress:
        """Say how far the index has come."""
        doubtful = sum(self._doubtful.values())
        return IndexProgress(
            done=max(0, self._done - doubtful), total=max(0, self._done) + max(0, self._remaining)
        )

    def step(self) -> bool:
        """Do a little of what there is to do and say whether there may be more."""
        with transaction(self.connection, durable=False):
            return (
                self._handle_queue()
                or self._titles.step()
                or self._take_in_new()
                or self._take_in_ended()
                or self._make_again()
            )

    def settle(self) -> int:
        """Have nothing of what was dropped stay behind in the log of the database.

        Returns up to which number the queue of the store is done with.
        """
        if self._has_dropped:
            busy, *_ = self.connection.execute("PRAGMA main.wal_checkpoint(TRUNCATE)").fetchone()
            self._has_dropped = bool(busy)
        return self._handled

    def _compare(self) -> None:
        connection = self.connection
        self._has_queue = has_queue(connection)
        drop_orphans(connection)
        newest, *_ = connection.execute("SELECT coalesce(max(seq), 0) FROM store.messages").fetchone()
        self._last = min(self._recall("last"), newest)
        queued = 0
        if self._has_queue:
            (queued,) = connection.execute(
                "SELECT coalesce(max(seq), 0) FROM store.sqlite_sequence WHERE name = 'search_queue'"
            ).fetchone()
        # A new index has nothing to change, and one that is ahead of its queue belonged to another store.
        self._handled = min(self._recall("handled"), queued) if self._last else queued
        (self._done,) = connection.execute("SELECT count(*) FROM docs").fetchone()
        for number in find_unlike_shards(connection, self._last):
            self._mark_stale(number)
            self._doubtful[number] = self._count_docs(number)
        self._titles.compare()

    def _handle_queue(self) -> bool:
        if not self._has_queue:
            return False
        rows = self.connection.execute(
            "SELECT number, message, chat FROM store.search_queue WHERE number > ? ORDER BY number LIMIT ?",
            (self._handled, CHANGES),
        ).fetchall()
        for _, seq, _ in rows:
            if seq is not None and seq <= self._last:
                self._mark_stale(shard_of(seq))
        for chat in {chat for *_, chat in rows if chat is not None}:
            self._titles.refresh(chat)
        if rows:
            self._handled = rows[-1][0]
            self._remember("handled", self._handled)
        return bool(rows)

    def _take_in_new(self) -> bool:
        rows = self._read("m.seq > ? ORDER BY m.seq LIMIT ?", self._last, BATCH)
        if not rows:
            return False
        number = rows[0].shard
        rows = [row for row in rows if row.shard == number]
        if self._open is None or self._open.number != number:
            self._open = ShardWriter.resume(self.connection, number)
            self._open = self._open or ShardWriter.create(self.connection, number)
        self._put(self._open, rows)
        self._last = rows[-1].seq
        self._remember("last", self._last)
        self._remaining -= len(rows)
        if self._last == range_of(number)[1]:
            self._open.finish()
            self._open = None
        return True

    def _take_in_ended(self) -> bool:
        """Take in answers that were on their way before."""
        connection = self.connection
        seqs = connection.execute(
            "SELECT w.seq FROM waiting w LEFT JOIN store.replies r ON r.message = w.seq"
            " WHERE r.message IS NULL OR r.finish IS NOT NULL LIMIT ?",
            (BATCH,),
        ).fetchall()
        for (seq,) in seqs:
            connection.execute("DELETE FROM waiting WHERE seq = ?", (seq,))
            for row in self._read("m.seq = ?", seq):
                self._put(self._writer_of(row.shard), [row])
                if self._rebuilt is not None and self._rebuilt.number == row.shard:
                    self._mark_stale(row.shard)  # it may have been passed over already
        return bool(seqs)

    def _make_again(self) -> bool:
        if self._rebuilt is None:
            number = next(iter(self._list_stale()), None)
            if number is None:
                return False
            self._rebuilt = Rebuild(self.connection, number)
        rebuild = self._rebuilt
        rows = self._read(
            "m.seq BETWEEN ? AND ? ORDER BY m.seq LIMIT ?",
            rebuild.at + 1,
            min(self._last, range_of(rebuild.number)[1]),
            BATCH,
        )
        if rows:
            rebuild.put(rows)
            return True
        rebuild.finish()
        if self._open is not None and self._open.number == rebuild.number:
            self._open = None
        self._doubtful.pop(rebuild.number, None)
        self._rebuilt, self._has_dropped = None, True
        return True

    def _writer_of(self, number: int) -> ShardWriter:
        if self._open is not None and self._open.number == number:
            return self._open
        return ShardWriter.resume(self.connection, number) or ShardWriter.create(self.connection, number)

    def _put(self, shard: ShardWriter, rows: Iterable[Row]) -> None:
        """Put messages into a shard, except for answers that are still on their way."""
        ready: list[Row] = []
        for row in rows:
            if row.is_open:
                self.connection.execute("INSERT OR IGNORE INTO waiting VALUES (?)", (row.seq,))
            else:
                ready.append(row)
                self._titles.note(row.chat)
        shard.put(ready)
        shard.save()
        self._done += len(ready)

    def _read(self, condition: str, *values: int) -> list[Row]:
        rows: list[Row] = []
        length = 0
        for found in self.connection.execute(f"SELECT {SELECTED} WHERE {condition}", values):
            rows.append(read_row(found, self._texts))
            length += len(found[5]) + sum(map(len, rows[-1].attached))
            if length > LONGEST_BATCH:
                break
        return rows

    def _mark_stale(self, number: int) -> None:
        self.connection.execute("UPDATE shards SET is_stale = 1 WHERE number = ?", (number,))
        if self._rebuilt is not None and self._rebuilt.number == number:
            self._rebuilt.drop()
            self._rebuilt = None

    def _list_stale(self) -> list[int]:
        rows = self.connection.execute("SELECT number FROM shards WHERE is_stale ORDER BY number DESC")
        return [number for (number,) in rows]

    def _count_docs(self, number: int) -> int:
        (count,) = self.connection.execute(
            "SELECT count(*) FROM docs WHERE seq BETWEEN ? AND ?", range_of(number)
        ).fetchone()
        return count

    def _recall(self, name: str) -> int:
        row = self.connection.execute("SELECT value FROM progress WHERE name = ?", (name,)).fetchone()
        return row[0] if row else 0

    def _remember(self, name: str, value: int) -> None:
        self.connection.execute("INSERT OR REPLACE INTO progress VALUES (?, ?)", (name, value))
