"""A store of very many messages with its index, and beside it a plain FTS5 table of the same texts.

Made once and kept below the temporary folder; ``python -m tests.speed.search_archive --messages N``
makes it and prints what that took.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import os
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Any

from offhand.storage import schema
from offhand.storage.database import Database, open_for_writing
from offhand.storage.message_records import read_parts
from offhand.storage.search.entries import list_texts
from offhand.storage.search_index import SearchIndex
from tests.speed.search_words import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.domain.findings import IndexProgress

VERSION = 1
"""Grows when the archive is made in another way."""
MESSAGES_OF_A_CHAT = 250
YEARS = 3
NOW = 1_760_000_000.0
DAY = 86_400.0
BATCH = 1_000
MODELS = ("x-ai/grok-4", "x-ai/grok-4.3", "anthropic/claude-5", "openai/gpt-6")


@dataclass(frozen=True)
class Archive:
    """Name the files."""

    folder: Path

    @property
    def store(self) -> Path:
        """Name the database of chats."""
        return self.folder / "offhand.db"

    @property
    def index(self) -> Path:
        """Name Offhand's index."""
        return self.folder / "search.db"

    @property
    def plain(self) -> Path:
        """Name the plain FTS5 table."""
        return self.folder / "plain.db"

    @property
    def figures(self) -> Path:
        """Name what making it took; it is written last."""
        return self.folder / "figures.json"


def find_archive(messages: int) -> Archive:
    """Return the archive of so many messages, made where there is none; it takes a while."""
    name = f"offhand-speed-search-{os.getuid()}-{VERSION}-{schema.MIGRATIONS[-1][0][:4]}-{messages}"
    archive = Archive(Path(tempfile.gettempdir()) / name)
    if not archive.figures.exists():
        rmtree(archive.folder, ignore_errors=True)
        archive.folder.mkdir(mode=0o700)
        figures = _make(archive, messages)
        archive.figures.write_text(json.dumps(figures))
    return archive


def _make(archive: Archive, messages: int) -> dict[str, float]:
    _fill_store(archive.store, messages)
    begun = time.process_time()
    _fill_plain(archive)
    between = time.process_time()
    asyncio.run(make_index(archive))
    ended = time.process_time()
    thousands = messages / 1_000
    return {
        "plain_ms": (between - begun) * 1_000 / thousands,
        "index_ms": (ended - between) * 1_000 / thousands,
        "plain_mb": archive.plain.stat().st_size / 1e6,
        "index_mb": archive.index.stat().st_size / 1e6,
        "store_mb": archive.store.stat().st_size / 1e6,
    }


async def make_index(archive: Archive) -> None:
    """Bring Offhand's index up to the store."""
    store = Database(archive.store, "chats", open_for_writing)
    index = SearchIndex(archive.index, store, pause=0)
    await index.refresh(_ignore)
    await index.close()
    await store.close()


def _ignore(progress: IndexProgress) -> None:
    del progress


def _fill_store(path: Path, messages: int) -> None:
    writer = Writer(seed=7)
    chats = max(4, messages // MESSAGES_OF_A_CHAT)
    with closing(open_for_writing(path)) as connection:
        schema.migrate(connection)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        first = 1
        for chat in range(chats):
            count = messages * (chat + 1) // chats - messages * chat // chats
            _fill_chat(connection, writer, chat, first, count, NOW - YEARS * 365 * DAY * (1 - chat / chats))
            first += count
        connection.execute("COMMIT")


def _fill_chat(
    connection: sqlite3.Connection, writer: Writer, chat: int, first: int, count: int, begun: float
) -> None:
    source = writer.source
    start = int(source.random() * len(writer.words))
    title = " ".join(writer.words[start : start + 5])
    connection.execute(
        "INSERT INTO chats (id, title, title_origin, model, created, touched, is_pinned, is_archived)"
        " VALUES (?, ?, 'words', '', ?, ?, ?, ?)",
        (f"chat-{chat:06}", title, begun, begun + count * 60, chat % 50 == 0, chat % 17 == 0),
    )
    if chat % 40 == 0:
        connection.execute("INSERT INTO tags VALUES (?, 'work')", (f"chat-{chat:06}",))
    rows: list[tuple[Any, ...]] = []
    replies: list[tuple[Any, ...]] = []
    for seq in range(first, first + count):
        is_question = (seq - first) % 2 == 0
        at = begun + (seq - first) * 60
        parts: list[dict[str, Any]] = [{"type": "text", "text": writer.write(20 if is_question else 90)}]
        if is_question and source.random() < 0.03:
            blob = {"sha256": f"{source.getrandbits(256):064x}", "media_type": "image/png", "size": 1}
            parts.append({"type": "image", "blob": blob, "name": "screenshot.png"})
        role = "user" if is_question else "assistant"
        rows.append((seq, f"{seq:036}", f"chat-{chat:06}", role, at, json.dumps(parts, ensure_ascii=False)))
        if not is_question:
            cost = source.lognormvariate(math.log(0.004), 1.2)
            replies.append((seq, source.choice(MODELS), at, f"{cost:.6f}"))
    connection.executemany(
        "INSERT INTO messages (seq, id, chat, role, created, parts) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
    connection.executemany(
        "INSERT INTO replies (message, asked_model, started, finish, retries, cost)"
        " VALUES (?, ?, ?, 'stop', 0, ?)",
        replies,
    )


def _fill_plain(archive: Archive) -> None:
    """Make the table that the manual of FTS5 begins with, newest message last."""
    with closing(sqlite3.connect(archive.plain, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (text, content = '')")
        for rows in _read_batches(archive.store):
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO plain (rowid, text) VALUES (?, ?)", rows)
            connection.execute("COMMIT")
        connection.execute("INSERT INTO plain (plain) VALUES ('optimize')")


def _read_batches(path: Path) -> Iterator[list[tuple[int, str]]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT seq, parts FROM messages ORDER BY seq")
        while rows := found.fetchmany(BATCH):
            yield [(seq, "\n".join(list_texts(read_parts(parts)))) for seq, parts in rows]


def main() -> None:
    """Make an archive and print what that took as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, required=True)
    archive = find_archive(parser.parse_args().messages)
    print(archive.figures.read_text())


if __name__ == "__main__":
    main()
