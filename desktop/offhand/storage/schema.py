"""The database's shape: named migrations, each applied once, in order, in a transaction of its own.

A migration that was released is never changed; the shape moves on by adding one. A database that
holds a name we do not know was written by a newer version.
"""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING

from offhand.domain.store_errors import StoreNewer
from offhand.storage.database import open_in_memory
from offhand.storage.spending_shape import ESTIMATES, OWN_KEYS, SPENDING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

APPLICATION_ID = 0x4F464844
"""``OFHD``, in the file's header (https://sqlite.org/fileformat2.html#application_id)."""

_NAME = re.compile(r"\d{4} [\w :/-]+")

LEDGER = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL) STRICT"

CHATS = """
CREATE TABLE folders (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE chats (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    title_origin TEXT NOT NULL,
    model TEXT NOT NULL,
    leaf TEXT,
    created REAL NOT NULL,
    touched REAL NOT NULL,
    is_pinned INTEGER NOT NULL,
    is_archived INTEGER NOT NULL,
    binned REAL,
    folder TEXT REFERENCES folders (id) ON DELETE SET NULL,
    source TEXT
) STRICT;
CREATE INDEX chats_by_touch ON chats (touched DESC, id) WHERE binned IS NULL AND is_archived = 0;
CREATE INDEX chats_put_away ON chats (touched DESC, id) WHERE binned IS NOT NULL OR is_archived = 1;
CREATE INDEX chats_by_folder ON chats (folder) WHERE folder IS NOT NULL;
CREATE INDEX chats_by_source ON chats (source) WHERE source IS NOT NULL;

CREATE TABLE tags (
    chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (tag, chat)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_chat ON tags (chat);

-- seq is never used again, since the search index outlives a message by a moment.
CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    parent TEXT,
    role TEXT NOT NULL,
    created REAL NOT NULL,
    parts TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_chat ON messages (chat);

CREATE TABLE replies (
    message INTEGER PRIMARY KEY REFERENCES messages (seq) ON DELETE CASCADE,
    asked_model TEXT NOT NULL,
    served_model TEXT,
    provider TEXT,
    generation_id TEXT,
    started REAL NOT NULL,
    first_token REAL,
    first_text REAL,
    ended REAL,
    finish TEXT,
    native_finish TEXT,
    retries INTEGER NOT NULL,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    cached_tokens INTEGER,
    reasoning_tokens INTEGER,
    cost TEXT,
    upstream_cost TEXT,
    is_byok INTEGER,
    usage TEXT,
    error TEXT
) STRICT;
CREATE INDEX replies_open ON replies (message) WHERE finish IS NULL;

CREATE TABLE attachments (
    message INTEGER NOT NULL REFERENCES messages (seq) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (message, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_by_blob ON attachments (sha256);

CREATE TABLE journal (
    message TEXT NOT NULL,
    number INTEGER NOT NULL,
    at REAL NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;
"""

SEARCH = """
-- What the search index has to look at again: a message, or the title of a chat. It empties this.
CREATE TABLE search_queue (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER,
    chat TEXT
) STRICT;
CREATE TRIGGER message_changed AFTER UPDATE OF parts ON messages
WHEN OLD.parts IS NOT NEW.parts AND OLD.parts <> '[]'
BEGIN
    INSERT INTO search_queue (message) VALUES (NEW.seq);
END;
CREATE TRIGGER message_removed AFTER DELETE ON messages
BEGIN
    INSERT INTO search_queue (message) VALUES (OLD.seq);
END;
CREATE TRIGGER chat_renamed AFTER UPDATE OF title ON chats
WHEN OLD.title IS NOT NEW.title
BEGIN
    INSERT INTO search_queue (chat) VALUES (NEW.id);
END;
CREATE TRIGGER chat_removed AFTER DELETE ON chats
BEGIN
    INSERT INTO search_queue (chat) VALUES (OLD.id);
END;
"""

# No chat is named that must exist: a draft may come before the first question of its chat.
DRAFTS = """
CREATE TABLE drafts (
    chat TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    caret INTEGER NOT NULL,
    parts TEXT NOT NULL,
    changed REAL NOT NULL
) STRICT;
CREATE INDEX messages_by_user ON messages (seq) WHERE role = 'user';
"""

# chosen is JSON, the id of a message by the id of the one above it; origin a list of three ids.
BRANCHES = """
ALTER TABLE chats ADD COLUMN chosen TEXT NOT NULL DEFAULT '{}';
ALTER TABLE chats ADD COLUMN origin TEXT;
CREATE INDEX replies_unpriced ON replies (ended)
    WHERE cost IS NULL AND generation_id IS NOT NULL AND finish IS NOT NULL;
"""

SHELVES = """
DROP INDEX chats_by_touch;
DROP INDEX chats_put_away;
DROP INDEX chats_by_folder;
CREATE INDEX shelf_main ON chats (is_pinned DESC, touched DESC, id, is_archived, binned)
    WHERE binned IS NULL AND is_archived = 0;
CREATE INDEX shelf_archive ON chats (touched DESC, id, is_archived, binned)
    WHERE binned IS NULL AND is_archived = 1;
CREATE INDEX shelf_bin ON chats (binned DESC, id) WHERE binned IS NOT NULL;
CREATE INDEX shelf_folder ON chats (folder, is_pinned DESC, touched DESC, id, is_archived, binned)
    WHERE folder IS NOT NULL;
"""

# context is JSON, a list of marks; habits are what was learned of models from the usage of their answers.
CONTEXT = """
ALTER TABLE chats ADD COLUMN context TEXT NOT NULL DEFAULT '[]';
CREATE TABLE habits (
    model TEXT PRIMARY KEY,
    habit TEXT NOT NULL,
    changed REAL NOT NULL
) STRICT;
"""

# own is JSON, values of settings by their key.
OWN_SETTINGS = """
ALTER TABLE chats ADD COLUMN own TEXT NOT NULL DEFAULT '{}';
"""

# comparing is JSON, two lists: models that are asked together, and answers that stand side by side.
COMPARING = """
ALTER TABLE chats ADD COLUMN comparing TEXT NOT NULL DEFAULT '[[], []]';
"""

# Both are JSON: what was sent for an answer, and what the list of models said at its end.
RECEIPTS = """
ALTER TABLE replies ADD COLUMN sent TEXT;
ALTER TABLE replies ADD COLUMN listed TEXT;
"""

MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("0001 chats", CHATS),
    ("0002 search", SEARCH),
    ("0003 drafts", DRAFTS),
    ("0004 branches", BRANCHES),
    ("0005 shelves", SHELVES),
    ("0006 context", CONTEXT),
    ("0007 own settings", OWN_SETTINGS),
    ("0008 comparing", COMPARING),
    ("0009 spending", SPENDING),
    ("0010 receipts", RECEIPTS),
    ("0011 estimates", ESTIMATES),
    ("0012 own keys", OWN_KEYS),
)
"""Names and SQL, oldest first."""

DERIVED_TABLES = frozenset({"search_queue", "habits"})
"""Tables that only hold what was made of the others, or say how far that has come, as with an index.

A salvage leaves them empty, so that it is made anew.
"""


def name_newer(names: Iterable[str]) -> bool:
    """Say whether one of the names is that of a migration which a newer version made.

    One of ours in which damage has changed a figure or a letter is none.
    """
    ours = {part for name, _ in MIGRATIONS for part in name.split(" ", 1)}
    return any(_NAME.fullmatch(name) and ours.isdisjoint(name.split(" ", 1)) for name in names)


def list_applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """List the migrations that a database has been through."""
    known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").fetchone()
    if known is None:
        return ()
    rows: list[tuple[str]] = connection.execute("SELECT name FROM migrations ORDER BY name").fetchall()
    return tuple(name for (name,) in rows)


def is_newer(connection: sqlite3.Connection) -> bool:
    """Say whether a newer version has written to a database."""
    return not set(list_applied(connection)) <= {name for name, _ in MIGRATIONS}


def is_outdated(connection: sqlite3.Connection) -> bool:
    """Say whether a database with content lacks migrations that we have."""
    applied = list_applied(connection)
    return bool(applied) and len(applied) < len(MIGRATIONS)


def has_our_shape(connection: sqlite3.Connection) -> bool:
    """Say whether a database has the tables and columns that the migrations make.

    SQLite believes its own list of tables, even one that a flipped bit has changed.
    """
    with closing(open_in_memory()) as fresh:
        migrate(fresh)
        expected = list_columns(fresh)
    found = list_columns(connection)
    return all(found.get(name) == columns for name, columns in expected.items())


def list_missing(connection: sqlite3.Connection) -> tuple[str, ...]:
    """List the migrations that a database has yet to go through, in their order."""
    applied = set(list_applied(connection))
    return tuple(name for name, _ in MIGRATIONS if name not in applied)


def migrate(connection: sqlite3.Connection, wanted: Collection[str] | None = None) -> None:
    """Bring a database to our shape; raises ``StoreNewer`` and changes nothing where it is ahead of us.

    The connection must be in autocommit mode. A migration that fails leaves the shape before it.
    ``wanted`` names the only migrations that are to be applied, for a shape of old.
    """
    if is_newer(connection):
        raise StoreNewer(path=_name_file(connection))
    applied = set(list_applied(connection))
    if not applied:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(LEDGER)
    for name, script in MIGRATIONS:
        if name not in applied and (wanted is None or name in wanted):
            _apply(connection, name, script)


def _apply(connection: sqlite3.Connection, name: str, script: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _split(script):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES (?, datetime('now'))", (name,))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def list_columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Map tables to their columns."""
    columns: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT s.name, i.name FROM sqlite_schema s, pragma_table_info(s.name) i"
        " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' ORDER BY s.name, i.cid"
    ):
        columns.setdefault(table, []).append(column)
    return columns


def _split(script: str) -> list[str]:
    """Cut a script into statements: ``executescript`` would commit by itself. No text holds a semicolon."""
    from sqlite3 import complete_statement  # noqa: PLC0415 - imported on the thread, as in ``database``

    statements: list[str] = []
    begun = ""
    for piece in script.split(";"):
        begun += f"{piece};"
        if complete_statement(begun):  # a trigger holds statements of its own
            statements.append(begun)
            begun = ""
    return [statement for statement in statements if statement.strip(" \n;")]


def _name_file(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
