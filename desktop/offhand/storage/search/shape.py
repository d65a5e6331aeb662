"""The shape of the index, and opening it beside the database of chats, which it only reads.

Messages are taken in order of their ``seq``. Each ``SHARD_SIZE`` of them share a table of words
(FTS5, without the text itself), so that a search begins with the newest messages and stops when a
page is full, whatever the words; and so that removing a chat means to make the few shards again
that it was in, after which no word of it is left. Beside the words of a shard stands its
vocabulary, each different word once: who looks for the inside of words looks through these.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from offhand.paths import FILE_MODE, make_private
from offhand.storage.database import PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x4F464853
"""``OFHS``."""
SHAPE = 1
"""Grows with every change of this script, or of what is taken from a message or how it is folded."""

SHARD_BITS = 13
SHARD_SIZE = 1 << SHARD_BITS
TITLES = 0
"""The serial number of the vocabulary of titles; those of shards begin with 1."""

SCRIPT = """
CREATE TABLE progress (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE chats (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE models (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE docs (
    seq INTEGER PRIMARY KEY, chat INTEGER NOT NULL, created REAL NOT NULL, cost REAL
) STRICT;
-- Answers that are still on their way.
CREATE TABLE waiting (seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE shards (
    number INTEGER PRIMARY KEY,
    serial INTEGER NOT NULL,
    oldest REAL NOT NULL,
    newest REAL NOT NULL,
    is_ordered INTEGER NOT NULL,
    is_stale INTEGER NOT NULL,
    last_message TEXT NOT NULL
) STRICT;
CREATE TABLE presence (chat INTEGER NOT NULL, shard INTEGER NOT NULL, PRIMARY KEY (chat, shard))
    STRICT, WITHOUT ROWID;
CREATE INDEX presence_by_shard ON presence (shard);
CREATE TABLE vocabulary (
    number INTEGER PRIMARY KEY AUTOINCREMENT, serial INTEGER NOT NULL, words BLOB NOT NULL
) STRICT;
CREATE INDEX vocabulary_by_serial ON vocabulary (serial);
CREATE VIRTUAL TABLE titles USING fts5 (words, tokenize = 'ascii');
"""
TABLES = frozenset(
    {"progress", "chats", "models", "docs", "waiting", "shards", "presence", "vocabulary", "titles"}
)


def open_for_indexing(path: Path, store: Path) -> sqlite3.Connection:
    """Open the index, made anew where it is missing, damaged or of another shape.

    The chats are attached as ``store``. Raises ``sqlite3.Error`` or ``OSError``.
    """
    make_private(path.parent)
    if path.exists() and not _is_ours(path):
        remove(path)
    if not path.exists():
        path.touch(FILE_MODE)
    connection = _connect(path, "rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = ON")
        if not connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            _create(connection)
        _attach(connection, store)
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_searching(path: Path, store: Path) -> sqlite3.Connection:
    """Open an index that is there, with the chats attached as ``store``; raises ``sqlite3.Error``."""
    connection = _connect(path, "ro")
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("CREATE TABLE temp.scope (chat INTEGER PRIMARY KEY)")
        _attach(connection, store)
    except BaseException:
        connection.close()
        raise
    return connection


def remove(path: Path) -> None:
    """Remove an index with its companions; nobody may have it open. Raises ``OSError``."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def name_table(serial: int) -> str:
    """Name the table with the words of a shard."""
    return f"words_{serial}"


def create_table(connection: sqlite3.Connection, serial: int) -> None:
    """Create the table for the words of a shard."""
    connection.execute(
        f"CREATE VIRTUAL TABLE {name_table(serial)}"
        " USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii')"
    )


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # A search is the same few statements on table after table.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        cached_statements=1024,
    )


def _attach(connection: sqlite3.Connection, store: Path) -> None:
    address = f"{store.absolute().as_uri()}?mode=ro"
    try:
        connection.execute("ATTACH ? AS store", (address,))
        connection.execute("SELECT 1 FROM store.sqlite_schema LIMIT 1").fetchone()
    except sqlite3.OperationalError:
        # As in ``database.open_for_reading``: a folder where nothing can be written.
        if any(name == "store" for _, name, _ in connection.execute("PRAGMA database_list")):
            connection.execute("DETACH store")
        connection.execute("ATTACH ? AS store", (f"{address}&immutable=1",))


def _is_ours(path: Path) -> bool:
    """Say whether a file is an index of this shape, as far as its first page tells."""
    try:
        with closing(_connect(path, "rw")) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            (shape,) = connection.execute("PRAGMA user_version").fetchone()
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False
    return (mark, shape) == (APPLICATION_ID, SHAPE) and there >= TABLES


def _create(connection: sqlite3.Connection) -> None:
    script = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SHAPE};"
    connection.executescript(f"BEGIN; {script} {SCRIPT} COMMIT;")
