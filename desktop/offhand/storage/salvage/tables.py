"""What rows of each table look like, so that rows without a known home find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.storage import schema

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from offhand.storage.salvage.records import Value
    from offhand.storage.salvage.trees import Row

FITTING: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
}


class Column(msgspec.Struct, frozen=True):
    """Describe a column of a strict table."""

    name: str
    kind: str
    can_be_missing: bool


class Table(msgspec.Struct, frozen=True):
    """Describe a table: its columns in the order in which a row of the file holds them."""

    name: str
    columns: tuple[Column, ...]
    number: int | None
    """The place of the column that is the row's number; None where no column shows it."""
    has_numbers: bool
    """Its rows are numbered, whether or not a column shows it."""

    def fit(self, row: Row) -> tuple[Value, ...] | None:
        """Return a row's values for the first of the table's columns, None where it is not of this table.

        Columns that a later migration added are missing at the end of old rows.
        """
        if (row.rowid is None) == self.has_numbers or len(row.values) > len(self.columns):
            return None
        values = list(row.values)
        if self.number is not None:
            if self.number >= len(values) or values[self.number] is not None:
                return None
            values[self.number] = row.rowid
        if not all(map(_suits, self.columns, values)):
            return None
        missing = self.columns[len(values) :]
        return tuple(values) if all(column.can_be_missing for column in missing) else None


def describe_tables(connection: sqlite3.Connection) -> dict[str, Table]:
    """Describe the tables that hold what cannot be made anew, in an order that suits their references."""
    rows = connection.execute(
        "SELECT l.name, l.wr FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name"
        " WHERE l.schema = 'main' AND l.type = 'table' AND s.type = 'table' ORDER BY s.rowid"
    ).fetchall()
    return {
        name: _describe(connection, name, has_numbers=not without_numbers)
        for name, without_numbers in rows
        if not name.startswith("sqlite_") and name not in schema.DERIVED_TABLES and name != "migrations"
    }


def find_table(tables: Sequence[Table], rows: Sequence[Row]) -> Table | None:
    """Name the table that rows belong to: the one that most of them fit, None where that is open."""
    counted = sorted(
        ((sum(table.fit(row) is not None for row in rows), table) for table in tables), key=_rank
    )
    (best, table), *others = counted or [(0, None)]
    is_clear = best * 2 > len(rows) and not any(count == best for count, _ in others)
    return table if is_clear else None


def _rank(counted: tuple[int, Table]) -> int:
    return -counted[0]


def _describe(connection: sqlite3.Connection, name: str, *, has_numbers: bool) -> Table:
    found = connection.execute(f"PRAGMA table_info({name})").fetchall()
    keys = sorted((key, place) for place, *_, key in found if key)
    if not has_numbers:
        # Such a row begins with its key (https://sqlite.org/fileformat2.html, section 2.4).
        found = [found[place] for _, place in keys] + [row for row in found if not row[5]]
    is_alias = has_numbers and len(keys) == 1 and found[keys[0][1]][2] == "INTEGER"
    columns = tuple(
        Column(title, kind, (not not_null and (not key or has_numbers)) or default is not None)
        for _, title, kind, not_null, default, key in found
    )
    return Table(name, columns, keys[0][1] if is_alias else None, has_numbers)


def _suits(column: Column, value: Value) -> bool:
    if value is None:
        return column.can_be_missing
    return isinstance(value, FITTING.get(column.kind, ()))
