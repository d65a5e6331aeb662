"""Comparing the index as a whole with the store, whatever happened to either of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.storage.search.shape import SHARD_BITS, TITLES, name_table
from offhand.storage.search.shards import range_of

if TYPE_CHECKING:
    import sqlite3

IN_STORE = "store.messages INDEXED BY messages_by_chat WHERE +seq <= ?"
"""The index of the store is far smaller than its table; the plus keeps it in use."""
IN_INDEX = "(SELECT seq FROM docs UNION ALL SELECT seq FROM waiting)"
SHARD = f"(seq - 1) >> {SHARD_BITS}"


def has_queue(connection: sqlite3.Connection) -> bool:
    """Say whether the store tells what has changed; one that cannot be brought to our shape may not."""
    row = connection.execute("SELECT 1 FROM store.sqlite_schema WHERE name = 'search_queue'").fetchone()
    return row is not None


def drop_orphans(connection: sqlite3.Connection) -> None:
    """Remove tables that no shard has: of shards that were being made again when the program ended."""
    serials = [serial for (serial,) in connection.execute("SELECT serial FROM shards")]
    wanted = {name_table(serial) for serial in serials}
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE name GLOB 'words_*' AND sql LIKE 'CREATE VIRTUAL TABLE %'"
    ).fetchall()
    for (name,) in tables:
        if name not in wanted:
            connection.execute(f"DROP TABLE {name}")
    connection.execute(
        "DELETE FROM vocabulary WHERE serial != ? AND serial NOT IN (SELECT serial FROM shards)", (TITLES,)
    )


def find_unlike_shards(connection: sqlite3.Connection, last: int) -> list[int]:
    """Name the shards that do not hold the messages that the store has up to ``last``."""
    unlike = {number for number, message in _list_last_messages(connection) if not message}
    counted = connection.execute(f"SELECT count(*), total(seq) FROM {IN_STORE}", (last,)).fetchone()
    if counted != connection.execute(f"SELECT count(*), total(seq) FROM {IN_INDEX}").fetchone():
        there = _count_by_shard(connection, IN_STORE, last)
        here = _count_by_shard(connection, IN_INDEX)
        unlike |= {number for number in there | here if there.get(number) != here.get(number)}
    return sorted(unlike)


def _list_last_messages(connection: sqlite3.Connection) -> list[tuple[int, bool]]:
    """Say for each shard whether its last message is the one that the store has there.

    A store that was put back to an earlier state gives the same numbers to other messages.
    """
    found: list[tuple[int, bool]] = []
    for number, message in connection.execute("SELECT number, last_message FROM shards").fetchall():
        first, last = range_of(number)
        row = connection.execute(
            "SELECT m.id FROM docs d LEFT JOIN store.messages m ON m.seq = d.seq"
            " WHERE d.seq BETWEEN ? AND ? ORDER BY d.seq DESC LIMIT 1",
            (first, last),
        ).fetchone()
        found.append((number, row is None or row[0] == message))
    return found


def _count_by_shard(
    connection: sqlite3.Connection, source: str, *values: int
) -> dict[int, tuple[int, float]]:
    rows = connection.execute(f"SELECT {SHARD}, count(*), total(seq) FROM {source} GROUP BY 1", values)
    return {number: (count, total) for number, count, total in rows}
