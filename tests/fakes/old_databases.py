"""Databases as each version of the program left them: kept as SQL, made once, never made again.

``python -m tests.fakes.old_databases`` writes those that are missing; it is run when a migration is
added, and what it writes is kept for ever.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from offhand.storage import schema
from offhand.storage.database import open_in_memory
from tests.fakes.chats import make_chat
from tests.fakes.databases import write_chats

FOLDER = Path(__file__).parents[1] / "data" / "databases"
MANIFEST = FOLDER / "manifest.json"
SAMPLES = ("one", "two")


def read_manifest() -> dict[str, str]:
    """Map migrations to the SHA-256 of their SQL, as they were released."""
    return json.loads(MANIFEST.read_text()) if MANIFEST.exists() else {}


def name_file(migration: str) -> Path:
    return FOLDER / f"{migration.replace(' ', '-')}.sql"


def hash_script(script: str) -> str:
    return hashlib.sha256(script.encode()).hexdigest()


def restore(migration: str, path: Path) -> None:
    """Make the database that a version left whose last migration this was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(name_file(migration).read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")


def write_missing() -> None:
    FOLDER.mkdir(exist_ok=True)
    manifest = read_manifest()
    names = [name for name, _ in schema.MIGRATIONS]
    for place, (name, script) in enumerate(schema.MIGRATIONS):
        if name not in manifest:
            name_file(name).write_text(_dump(names[: place + 1]), encoding="utf-8")
            manifest[name] = hash_script(script)
    MANIFEST.write_text(json.dumps(manifest, indent=2) + "\n")


def _dump(applied: list[str]) -> str:
    """Return a database of a shape of old, with what today's sample has in columns of that time."""
    with closing(open_in_memory()) as today, closing(open_in_memory()) as then:
        schema.migrate(today)
        write_chats(today, *map(make_chat, SAMPLES))
        schema.migrate(then, applied)
        then.execute("UPDATE migrations SET applied = '2026-11-25 00:00:00'")
        then.execute("PRAGMA foreign_keys = OFF")
        for (table,) in then.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT IN ('migrations', 'search_queue')"
        ).fetchall():
            columns = ", ".join(row[1] for row in then.execute(f"PRAGMA table_info({table})"))
            marks = ", ".join("?" * (columns.count(",") + 1))
            rows = today.execute(f"SELECT {columns} FROM {table}").fetchall()
            then.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
        return "\n".join(then.iterdump()) + "\n"


if __name__ == "__main__":
    write_missing()
