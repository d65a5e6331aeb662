"""What is kept already of chats that come from elsewhere: asked before an import keeps anything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from offhand.storage.database import Database

STEP = 500
"""Values of one question; SQLite takes some ten thousand."""


class KnownChats:
    """Answer ``services.imports.ports.KnownChats`` from the database."""

    def __init__(self, database: Database) -> None:
        """Take a database whose shape is ours; it is closed by whoever made it."""
        self._database = database

    async def find_sources(self, sources: Iterable[str]) -> dict[str, str]:
        """Map sources to the chats that came from them; raises ``StoreProblem``."""
        return await self._database.run(
            partial(_find, query="SELECT source, id FROM chats WHERE source IN ({})", values=tuple(sources))
        )

    async def find_messages(self, ids: Iterable[str]) -> dict[str, str]:
        """Map messages that are kept to their chats; raises ``StoreProblem``."""
        return await self._database.run(
            partial(_find, query="SELECT id, chat FROM messages WHERE id IN ({})", values=tuple(ids))
        )


def _find(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(values), STEP):
        some = values[start : start + STEP]
        found.update(connection.execute(query.format(", ".join("?" * len(some))), some).fetchall())
    return found
