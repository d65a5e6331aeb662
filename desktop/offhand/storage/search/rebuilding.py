"""Making a shard again beside the old one, which is searched until the new one takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.storage.search.shards import Row, ShardWriter, drop_table, range_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


class Rebuild:
    """Be one shard that is being made again."""

    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        """Begin a table of its own."""
        self._connection = connection
        self._shard = ShardWriter.create(connection, number)
        self._seen: set[int] = set()
        self.number = number
        self.at = range_of(number)[0] - 1
        """The last message that was looked at."""

    def put(self, rows: Sequence[Row]) -> None:
        """Take in the next messages; answers that are still on their way wait."""
        ready = [row for row in rows if not row.is_open]
        self._shard.put(ready)
        self._seen.update(row.seq for row in ready)
        self._connection.executemany(
            "INSERT OR IGNORE INTO waiting VALUES (?)", [(row.seq,) for row in rows if row.is_open]
        )
        self.at = rows[-1].seq

    def finish(self) -> None:
        """Take the place of the old shard, of which nothing is left."""
        connection = self._connection
        bounds = range_of(self.number)
        (old,) = connection.execute("SELECT serial FROM shards WHERE number = ?", (self.number,)).fetchone()
        drop_table(connection, old)
        docs = connection.execute("SELECT seq FROM docs WHERE seq BETWEEN ? AND ?", bounds).fetchall()
        gone = [doc for doc in docs if doc[0] not in self._seen]
        connection.executemany("DELETE FROM docs WHERE seq = ?", gone)
        connection.execute("DELETE FROM presence WHERE shard = ?", (self.number,))
        connection.execute(
            "INSERT INTO presence SELECT DISTINCT chat, ? FROM docs WHERE seq BETWEEN ? AND ?",
            (self.number, *bounds),
        )
        self._shard.finish()
        if self._seen:
            self._shard.save()
            connection.execute("UPDATE shards SET is_stale = 0 WHERE number = ?", (self.number,))
        else:
            self.drop()
            connection.execute("DELETE FROM shards WHERE number = ?", (self.number,))

    def drop(self) -> None:
        """Give it up."""
        drop_table(self._connection, self._shard.serial)
