"""A store that can be told to refuse, over a real database, and a spill in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.storage import schema
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_for_writing, open_in_memory

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from offhand.domain.changes import Changes
    from offhand.domain.errors import StoreProblem


def connect(path: Path) -> sqlite3.Connection:
    """Open a file, or where the name is empty a database in memory, in our shape."""
    connection = open_for_writing(path) if path.name else open_in_memory()
    schema.migrate(connection)
    return connection


class FakeStore(ChatDatabase):
    """Refuse to save while ``problem`` is set, and remember what was asked."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.problem: StoreProblem | None = None
        self.bad_chat = ""
        """A chat that nothing can be saved of."""
        self.saved: list[tuple[Changes, bool]] = []

    async def save(self, changes: Changes, *, durable: bool = True) -> None:
        if self.problem is not None and (not self.bad_chat or self.bad_chat in str(changes)):
            raise self.problem
        await super().save(changes, durable=durable)
        self.saved.append((changes, durable))


class FakeSpill:
    """Hold changes in memory."""

    def __init__(self) -> None:
        self.held: list[Changes] = []
        self.cleared = 0

    async def prepare(self) -> None:
        pass

    async def append(self, changes: Changes) -> bool:
        self.held.append(changes)
        return True

    async def read(self) -> tuple[Changes, ...]:
        return tuple(self.held)

    async def clear(self) -> None:
        self.held.clear()
        self.cleared += 1
