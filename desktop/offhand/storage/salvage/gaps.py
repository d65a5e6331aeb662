"""Filling what a damaged database lost from the newest sound snapshot."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from offhand.domain.store_errors import StoreDamaged
from offhand.storage import schema
from offhand.storage.salvage.tables import describe_tables
from offhand.storage.snapshots import check_copy, copy_database, find_folder, list_snapshots

if TYPE_CHECKING:
    from pathlib import Path


def fill_gaps(database: Path, connection: sqlite3.Connection) -> tuple[str, int]:
    """Add rows that only a snapshot has, and return its path and how many messages came out of it.

    What is there already is newer and stays, unless it was cut. Returns no path where no snapshot
    is sound. The connection has our newest shape and is in autocommit mode.
    """
    for snapshot in list_snapshots(find_folder(database)):
        try:
            check_copy(snapshot.path)
            with TemporaryDirectory(dir=database.parent, prefix=".salvage-") as room:
                count = _fill(connection, snapshot.path, database.parent / room / "copy.db")
        except (StoreDamaged, sqlite3.Error):
            continue
        return str(snapshot.path), count
    return "", 0


def _fill(connection: sqlite3.Connection, snapshot: Path, copy: Path) -> int:
    """Bring a copy of a snapshot to our shape, so that the snapshot stays as it is, and take its rows."""
    with closing(sqlite3.connect(f"{snapshot.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source:
        copy_database(source, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as older:
        schema.migrate(older)
    connection.execute("ATTACH ? AS snapshot", (str(copy),))
    try:
        return _take_rows(connection)
    finally:
        connection.execute("DETACH snapshot")


def _take_rows(connection: sqlite3.Connection) -> int:
    before = _count_messages(connection)
    connection.execute("BEGIN")
    try:
        whole = connection.execute(
            "UPDATE main.messages AS m SET parts = s.parts FROM snapshot.messages AS s"
            " WHERE s.id = m.id AND NOT json_valid(m.parts) AND json_valid(s.parts)"
        ).rowcount
        for table in describe_tables(connection).values():
            names = ", ".join(column.name for column in table.columns)
            connection.execute(
                f"INSERT OR IGNORE INTO main.{table.name} ({names}) SELECT {names} FROM snapshot.{table.name}"
            )
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return whole + _count_messages(connection) - before


def _count_messages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM main.messages").fetchone()[0])
