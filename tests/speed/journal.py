"""Keeping an answer while it streams: its CPU, beside a plain file that each token is appended to."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from offhand.domain.changes import ChatRow, JournalPiece, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.events import TextDelta
from offhand.domain.message import Message, Reply, Role
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage import schema
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_for_writing
from offhand.storage.spill import NoSpill
from tests.speed.table import AtMost, Line, Spread
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    import sqlite3

    from offhand.domain.changes import Changes
    from tests.speed.session import Session

TOKENS = 1000
RATE = 500.0
"""Tokens a second."""


class Journal:
    """Measure what it costs to lose nothing."""

    name = "journal"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Stream the same tokens to the store and to a file, by turns."""
        del session
        rounds = 2 if quick else 6
        tokens = write_tokens(TOKENS)
        bare: list[float] = []
        ours: list[float] = []
        lags: list[float] = []
        for _ in range(rounds):
            with TemporaryDirectory() as folder:
                bare.append(asyncio.run(_append(Path(folder) / "answer.txt", tokens)))
                cost, lag = asyncio.run(_journal(Path(folder), tokens))
                ours.append(cost)
                lags.append(max(lag))
        return [
            Line(
                name="journal: CPU of 1,000 tokens at 500/s",
                unit="ms",
                bare=Spread(tuple(bare)),
                offhand=Spread(tuple(ours)),
            ),
            Line(
                name="journal: oldest token not on the disk",
                unit="ms",
                bare=Spread((0.0,)),
                offhand=Spread(tuple(lags)),
                budget=AtMost(100, "ms"),
            ),
        ]


async def _append(path: Path, tokens: list[str]) -> float:
    """Append each token to a file as it comes; returns CPU ms."""
    with path.open("a", encoding="utf-8", buffering=1) as file:
        begun = time.process_time()
        for number, token in enumerate(tokens):
            file.write(token)
            file.flush()
            await _keep_pace(number)
        return (time.process_time() - begun) * 1000


async def _journal(folder: Path, tokens: list[str]) -> tuple[float, list[float]]:
    """Give each token to the program's own saving; returns CPU ms, and how far behind writes were, in ms."""
    database = Database(folder / "offhand.db", "chats", _connect)
    scope = TaskScope("speed")
    store = _TimedStore(database)
    saver = WriteBehind(store, NoSpill(), scope)
    answer = Message(id="a", role=Role.ASSISTANT, parts=(), reply=Reply(asked_model="m"))
    saver.put_chat(ChatRow(head=ChatHead(id="c"), leaf="a"))
    saver.put_message(MessageRow(chat="c", message=answer))
    await saver.flush()
    begun = time.process_time()
    for number, token in enumerate(tokens):
        piece = JournalPiece(message="a", number=number, at=time.monotonic(), event=TextDelta(token))
        saver.put_piece("c", piece)
        await _keep_pace(number)
    await saver.flush()
    cost = (time.process_time() - begun) * 1000
    await saver.close()
    await scope.close()
    await database.close()
    return cost, store.lags


class _TimedStore(ChatDatabase):
    """Note how old the oldest piece of each write was once it was on the disk."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.lags: list[float] = []

    async def save(self, changes: Changes, *, durable: bool = True) -> None:
        await super().save(changes, durable=durable)
        if changes.pieces:
            self.lags.append((time.monotonic() - changes.pieces[0].at) * 1000)


async def _keep_pace(number: int) -> None:
    """Wait as a network would: several tokens come at once, as they do in one packet."""
    if number % 10 == 0:
        await asyncio.sleep(10 / RATE)


def _connect(path: Path) -> sqlite3.Connection:
    connection = open_for_writing(path)
    schema.migrate(connection)
    return connection
