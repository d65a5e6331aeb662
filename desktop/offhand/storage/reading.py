"""A database opened to read it only, while its owner may be writing, whatever version wrote it.

One of an earlier version is copied and brought to our shape in the copy.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.storage import schema
from offhand.storage.database import open_for_reading, open_for_writing, open_in_memory
from offhand.storage.snapshots import copy_database

if TYPE_CHECKING:
    import sqlite3


class Reading:
    """Open a database for ``Database``; ``close`` removes the copy, where one was needed."""

    def __init__(self) -> None:
        """Nothing is copied before it is needed."""
        self._room: str | None = None

    def connect(self, path: Path) -> sqlite3.Connection:
        """Return a connection that changes nothing of what is there; raises ``sqlite3.Error``, ``OSError``.

        Where there is no database yet, it is one without chats.
        """
        if not path.exists() or path.stat().st_size == 0:
            connection = open_in_memory()
            schema.migrate(connection)
            return connection
        connection = open_for_reading(path)
        if schema.list_missing(connection) and not schema.is_newer(connection):
            with closing(connection):
                return self._bring_up(connection)
        return connection

    def close(self) -> None:
        """Remove the copy."""
        if self._room is not None:
            shutil.rmtree(self._room, ignore_errors=True)

    def _bring_up(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        self._room = tempfile.mkdtemp(prefix="offhand-")
        copy = Path(self._room) / "offhand.db"
        copy_database(connection, copy)
        fresh = open_for_writing(copy)
        schema.migrate(fresh)
        return fresh
