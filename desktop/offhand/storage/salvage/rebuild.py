"""A fresh database of what a damaged one still holds.

The damaged file is only read. First come the tables that its own list of tables names; then trees
of pages that nothing leads to, whose rows tell by their looks where they belong. That brings the
rows back even where the list itself is gone.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.store_errors import StoreNewer
from offhand.storage import schema
from offhand.storage.salvage.pages import PageFile
from offhand.storage.salvage.tables import Table, describe_tables, find_table
from offhand.storage.salvage.trees import Forest, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SCHEMA_ROOT = 1
SCHEMA_COLUMNS = 5
"""Kind, name, table, root page, and the statement that made it."""
MESSAGE_INDEX = "messages_by_chat"
"""It names every message, with its chat, on other pages than the messages themselves."""
SEQUENCE = "sqlite_sequence"
UNKNOWN_ROOM = 100_000
"""Numbers left out where nothing says how far the count of messages had come."""
LISTED = "CREATE TEMP TABLE listed (chat TEXT NOT NULL, seq INTEGER NOT NULL)"


class Losses(msgspec.Struct, frozen=True, kw_only=True):
    """Count what made no sense."""

    unreadable_pages: int
    broken_rows: int


def copy_rows(damaged: Path, fresh: sqlite3.Connection) -> Losses:
    """Fill an empty database with every row that can be read; raises ``OSError`` and ``sqlite3.Error``.

    The fresh one gets the shape that the damaged one had, as far as that can be told.
    """
    with PageFile(damaged) as pages:
        forest = Forest(pages)
        roots = _find_roots(forest)
        fresh.execute(LISTED)
        schema.migrate(fresh, _find_applied(forest, roots))
        fresh.execute("PRAGMA foreign_keys = OFF")
        tables = describe_tables(fresh)
        fresh.execute("BEGIN")
        broken = _copy_known(forest, roots, tables, fresh)
        if forest.unreadable or forest.broken_rows or broken:
            _list_messages(forest, roots, fresh)
        _copy_lost(forest, tables, fresh)
        _go_on_counting(forest, roots, fresh)
        fresh.execute("COMMIT")
        return Losses(unreadable_pages=forest.unreadable, broken_rows=forest.broken_rows + broken)


def _find_roots(forest: Forest) -> dict[str, int]:
    """Map the names of tables and indexes to the pages where they begin, as the file lists them."""
    roots: dict[str, int] = {}
    for row in forest.walk(SCHEMA_ROOT):
        if len(row.values) == SCHEMA_COLUMNS:
            _, name, _, root, _ = row.values
            if isinstance(name, str) and isinstance(root, int) and root > SCHEMA_ROOT:
                roots[name] = root
    return roots


def _find_applied(forest: Forest, roots: dict[str, int]) -> tuple[str, ...]:
    """List the migrations that the damaged database has been through; all of ours where it does not say.

    Raises ``StoreNewer`` where it names one of a newer version.
    """
    rows = forest.walk(roots["migrations"]) if "migrations" in roots else ()
    names = {row.values[0] for row in rows if row.values and isinstance(row.values[0], str)}
    known = tuple(name for name, _ in schema.MIGRATIONS)
    if schema.name_newer(names):
        raise StoreNewer(path="")
    # Each builds on those before it, so that one which is named tells of others whose names are damaged.
    last = max((number for number, name in enumerate(known, 1) if name in names), default=len(known))
    return known[:last]


def _copy_known(
    forest: Forest, roots: dict[str, int], tables: dict[str, Table], fresh: sqlite3.Connection
) -> int:
    """Copy the tables whose place is known and return how many of their rows made no sense."""
    broken = 0
    for name, root in roots.items():
        if name not in tables and name not in {MESSAGE_INDEX, SEQUENCE}:
            forest.skip(root)
    for name, table in tables.items():
        if name in roots and forest.is_table(roots[name]) == table.has_numbers:
            broken += _insert(fresh, table, forest.walk(roots[name]))
    return broken


def _list_messages(forest: Forest, roots: dict[str, int], fresh: sqlite3.Connection) -> None:
    """Keep what the index names, so that a message that is gone is known to be gone."""
    if MESSAGE_INDEX in roots and not forest.is_table(roots[MESSAGE_INDEX]):
        entries = (row.values for row in forest.walk(roots[MESSAGE_INDEX]))
        fresh.executemany(
            "INSERT INTO listed VALUES (?, ?)",
            (entry for entry in entries if tuple(map(type, entry)) == (str, int)),
        )


def _go_on_counting(forest: Forest, roots: dict[str, int], fresh: sqlite3.Connection) -> None:
    """Never give a message the number of one that is lost: what was made of its text may outlive it."""
    rows = forest.walk(roots[SEQUENCE]) if SEQUENCE in roots else ()
    used = [row.values[1] for row in rows if row.values[:1] == ("messages",) and len(row.values) > 1]
    counted = max((number for number in used if isinstance(number, int)), default=0)
    fresh.execute(
        "UPDATE sqlite_sequence SET seq = max(seq, ?, ifnull((SELECT max(message) FROM replies), 0),"
        " ifnull((SELECT max(seq) FROM listed), 0)) + ? WHERE name = 'messages'",
        (counted, 0 if counted else UNKNOWN_ROOM),
    )


def _copy_lost(forest: Forest, tables: dict[str, Table], fresh: sqlite3.Connection) -> None:
    """Copy trees that nothing leads to, as far as their rows tell where they belong."""
    homes: list[tuple[Table, int]] = []
    for root in forest.find_lost_roots():
        table = find_table(list(tables.values()), forest.peek(root))
        if table is not None:
            homes.append((table, root))
    order = list(tables)
    for table, root in sorted(homes, key=lambda home: order.index(home[0].name)):
        accepts = _CHECKS.get(table.name, _accept)
        _insert(fresh, table, (row for row in forest.walk(root) if accepts(fresh, row)))


def _insert(fresh: sqlite3.Connection, table: Table, rows: Iterator[Row]) -> int:
    """Put rows that are not there yet into their table and return how many do not fit it."""
    broken = 0
    for row in rows:
        values = table.fit(row)
        if values is None:
            broken += 1
            continue
        names = ", ".join(column.name for column in table.columns[: len(values)])
        marks = ", ".join("?" * len(values))
        try:
            fresh.execute(f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})", values)
        except sqlite3.IntegrityError:
            broken += 1
    return broken


def _accept(_fresh: sqlite3.Connection, _row: Row) -> bool:
    return True


def _names_a_chat(fresh: sqlite3.Connection, row: Row) -> bool:
    """Tell a tag from an entry of the index over them, which holds the same the other way round."""
    chat = row.values[1]
    return fresh.execute("SELECT 1 FROM chats WHERE id = ?", (chat,)).fetchone() is not None


_CHECKS: dict[str, Callable[[sqlite3.Connection, Row], bool]] = {"tags": _names_a_chat}
