"""A store and an index over it, with messages that take a line each to make."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.findings import Findings, IndexProgress
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart, Usage
from offhand.domain.query_reading import read_query
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, transaction
from offhand.storage.opening import open_store
from offhand.storage.search_index import SearchIndex

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.message import Part

TODAY = date(2026, 3, 31)
NOON = 1_774_958_400.0
"""That day, about noon wherever this runs."""


def connect(path: Path) -> sqlite3.Connection:
    return open_store(path).connection


@dataclass
class Archive:
    """Keep messages and find them again."""

    folder: Path
    store: Database = field(init=False)
    chats: ChatDatabase = field(init=False)
    index: SearchIndex = field(init=False)
    told: list[IndexProgress] = field(default_factory=list[IndexProgress])
    at: float = NOON
    blobs: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """What is attached, by its hash."""

    def __post_init__(self) -> None:
        self.store = Database(self.folder / "offhand.db", "test store", connect)
        self.chats = ChatDatabase(self.store)
        self.index = self.make_index()

    @property
    def index_file(self) -> Path:
        return self.folder / "cache" / "search.db"

    def make_index(self) -> SearchIndex:
        return SearchIndex(self.index_file, self.store, self.blobs.get, pause=0)

    async def close(self) -> None:
        await self.index.close()
        await self.store.close()

    async def restart(self) -> None:
        """Close all, and open it again as the next run does."""
        await self.close()
        self.__post_init__()

    async def put_chat(self, chat_id: str, **fields: object) -> None:
        head = ChatHead(id=chat_id, touched=self.at, **fields)  # pyright: ignore[reportArgumentType] - tests name fields
        await self.chats.save(Changes(chats=(ChatRow(head=head, leaf=None),)))

    async def put(self, chat_id: str, *messages: Message) -> None:
        await self.chats.save(
            Changes(messages=tuple(MessageRow(chat=chat_id, message=message) for message in messages))
        )

    async def put_many(self, chat: str, count: int, text: str = "word") -> None:
        """Put many questions by the shortest way, a second apart, each ending with its number."""
        rows = [
            (f"{chat} {number}", chat, self.at + number, f'[{{"type":"text","text":"{text} n{number}"}}]')
            for number in range(count)
        ]

        def insert(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                connection.executemany(
                    "INSERT INTO messages (id, chat, role, created, parts) VALUES (?, ?, 'user', ?, ?)", rows
                )

        await self.put_chat(chat)
        await self.store.run(insert)
        self.at += count

    def read_index(self) -> bytes:
        """Return every byte of the index, its log included."""
        files = self.index_file.parent.iterdir()
        return b"".join(path.read_bytes() for path in files if not path.name.endswith("-shm"))

    def count_shards(self) -> int:
        """Count the tables of words that there are."""
        with closing(sqlite3.connect(self.index_file)) as connection:
            (count,) = connection.execute(
                "SELECT count(*) FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE words_%'"
            ).fetchone()
        return count

    def ask(self, message_id: str, text: str, *more: Part, at: float | None = None) -> Message:
        """Return a question, a minute after the message before where no time is given."""
        parts = (TextPart(text), *more) if text else more
        return Message(id=message_id, role=Role.USER, parts=parts, created=self._when(at))

    def answer(
        self,
        message_id: str,
        text: str,
        *more: Part,
        model: str = "x-ai/grok-4.3",
        cost: str | None = None,
        finish: FinishReason | None = FinishReason.STOP,
        at: float | None = None,
    ) -> Message:
        usage = None if cost is None else Usage(cost=Decimal(cost))
        parts = (TextPart(text), *more) if text else more
        reply = Reply(asked_model=model, served_model=model, usage=usage, finish=finish)
        return Message(id=message_id, role=Role.ASSISTANT, parts=parts, created=self._when(at), reply=reply)

    async def refresh(self) -> None:
        await self.index.refresh(self.told.append)

    async def find(self, text: str, limit: int = 50) -> Findings:
        found = await self.index.find(read_query(text, TODAY), limit)
        assert found is not None
        return found

    async def ids(self, text: str, limit: int = 50) -> list[str]:
        """Name what is found: messages by their ids, chats as ``[id]``."""
        found = await self.find(text, limit)
        return [hit.message or f"[{hit.chat.id}]" for hit in found.hits]

    def _when(self, at: float | None) -> float:
        self.at = at if at is not None else self.at + 60
        return self.at
