"""Chats going out and in over a real database and real files, as the program joins them."""

from __future__ import annotations

import json
import zipfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offhand.app.exchange import make_exporter
from offhand.services.attachments import Attachments
from offhand.services.imports.importer import Importer
from offhand.storage.blobs import DiskBlobs
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from offhand.storage.foreign_tables import read_rows
from offhand.storage.known_chats import KnownChats
from offhand.storage.opening import open_store

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from offhand.domain.chat import Chat
    from offhand.domain.exchange import ImportReport
    from offhand.domain.message import Message, Role
    from offhand.services.export.exporter import Exporter

NOW = 1_800_000_000.0


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold one data folder and what goes in and out of it."""

    store: ChatDatabase
    blobs: DiskBlobs
    exporter: Exporter
    importer: Importer

    async def read_all(self) -> list[Chat]:
        found = [await self.store.read_chat(name) for name in await self.exporter.list_chats(with_bin=True)]
        return [chat for chat in found if chat is not None]


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncGenerator[Desk]:
    def connect(path: Path) -> sqlite3.Connection:
        return open_store(path).connection

    database = Database(folder / "offhand.db", "test chats", connect)
    blobs = DiskBlobs(folder)
    attachments = Attachments(blobs)
    store = ChatDatabase(database)
    importer = Importer(store, KnownChats(database), blobs, attachments, read_rows, lambda: NOW)
    try:
        yield Desk(store, blobs, make_exporter(store, blobs), importer)
    finally:
        await database.close()
        attachments.close()


def write_json(path: Path, value: Any) -> Path:  # noqa: ANN401 - whatever JSON can hold
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def pack(path: Path, files: dict[str, Any]) -> Path:
    """Make an archive; what is not bytes is written as JSON."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    return path


def count(report: ImportReport) -> tuple[int, int, int]:
    return report.imported, report.updated, report.known


def find_message(chat: Chat, words: str) -> Message:
    (found,) = [message for message in chat.messages.values() if words in message.text]
    return found


def tell(messages: tuple[Message, ...]) -> list[tuple[Role, str]]:
    return [(message.role, message.text) for message in messages]
