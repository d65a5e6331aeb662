"""Rounds of a talker that is killed in the middle, and the count of what is left of its chats."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.domain.chat import Chat, Shelf
from tests.fakes.answers import Answer, chunk, sse, text_chunk
from tests.faults.ledger import Ledger
from tests.faults.talker import name_question

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.message import Message
    from tests.fakes.framing import RecordedRequest

STREAMS = 8
GRACE = 0.1
"""Seconds of an answer that a kill may cost."""
LONGEST_TALK = 1.5
"""Seconds after which a talker is killed at the latest."""
PATIENCE = 30.0
PIECES = 1200
PACE = 0.004


def write_answer(question: str) -> str:
    """Return an answer in which every stretch is unlike any other."""
    return "".join(f"{question}: piece {number} – «ß東🙂». " for number in range(PIECES))


def answer(request: RecordedRequest) -> Answer:
    """Stream the answer of a question, a piece every few milliseconds."""
    question = request.json["messages"][-1]["content"]
    text = write_answer(question)
    size = len(text) // PIECES
    pieces = [text_chunk(text[at : at + size]) for at in range(0, len(text), size)]
    return sse(*pieces, chunk(finish="stop"), pace=PACE)


@dataclass
class Tally:
    """Count what the kills have cost."""

    streams: int = 0
    heard: int = 0
    """Characters that had come more than the grace before the kill."""
    lost: int = 0
    """Those of them that are gone."""
    wrong: int = 0
    """Answers that are not the beginning of what was sent."""
    missing_chats: int = 0
    broken: list[str] = field(default_factory=list[str])
    """What the integrity check says of a database."""


class Killing:
    """Kill a talker over one data folder, round after round."""

    def __init__(self, data: Path, ledgers: Path, base_url: str, beside: int = 1) -> None:
        """``beside`` is how many models each question goes to; there are always as many answers."""
        self._beside = beside
        self._data = data
        self._ledgers = ledgers
        self._base_url = base_url
        self._kept: dict[tuple[str, int], int] = {}
        self.tally = Tally()

    def run_round(
        self,
        number: int,
        meanwhile: Callable[[], None] | None = None,
        afterwards: Callable[[], None] | None = None,
    ) -> None:
        """Start a talker, kill it at a random moment, and look at what is left.

        ``meanwhile`` is called while it talks, ``afterwards`` when it is dead.
        """
        path = self._ledgers / f"{number}.ledger"
        with Ledger(path) as ledger:
            killed = self._talk(number, path, meanwhile)
            if afterwards is not None:
                afterwards()
            self._check_file()
            chats = asyncio.run(self._reopen())
            self._count(number, ledger, killed, chats)

    def _talk(self, number: int, path: Path, meanwhile: Callable[[], None] | None) -> float:
        command = [sys.executable, "-m", "tests.faults.talker", "--round", str(number)]
        command += ["--data-dir", str(self._data), "--base-url", self._base_url]
        command += ["--ledger", str(path), "--streams", str(STREAMS // self._beside)]
        command += ["--beside", str(self._beside)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout is not None
                assert process.stdout.readline() == "talking\n"
                time.sleep(random.uniform(0, LONGEST_TALK / 3))
                if meanwhile is not None:
                    meanwhile()
                time.sleep(random.uniform(0, LONGEST_TALK))
            finally:
                killed = time.monotonic()
                process.kill()
        return killed

    def _check_file(self) -> None:
        """Look at the database as the kill left it, before the program mends anything."""
        with closing(sqlite3.connect(self._data / "offhand.db")) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            self.tally.broken.append(verdict)

    async def _reopen(self) -> dict[str, Chat]:
        core = Core(Options(data_dir=str(self._data), base_url=self._base_url), _refuse)
        history = History(core, _refuse)
        await asyncio.wait_for(history.open(), PATIENCE)
        chats: dict[str, Chat] = {}
        start = 0
        while heads := await history.store.list_heads(Shelf(), start=start):
            start += len(heads)
            for head in heads:
                chat = await history.store.read_chat(head.id)
                assert chat is not None
                chats[chat.title] = chat
        await history.close()
        await core.close()
        return chats

    def _count(self, number: int, ledger: Ledger, killed: float, chats: dict[str, Chat]) -> None:
        for row in range(STREAMS):
            title = name_question(number, row // self._beside)
            asked = ledger.read_question(row)
            if asked is None or asked > killed - GRACE:
                continue
            self.tally.streams += 1
            if title not in chats:
                self.tally.missing_chats += 1
                continue
            text = _find_answer(chats[title], row % self._beside).text
            heard = ledger.count_until(row, killed - GRACE)
            self.tally.heard += heard
            self.tally.lost += max(0, heard - len(text))
            self.tally.wrong += not write_answer(title).startswith(text)
            self._kept[title, row % self._beside] = len(text)
        self._compare_older(chats)

    def _compare_older(self, chats: dict[str, Chat]) -> None:
        """See that earlier rounds are as they were."""
        for (title, place), length in self._kept.items():
            if title not in chats:
                self.tally.missing_chats += 1
            else:
                self.tally.lost += max(0, length - len(_find_answer(chats[title], place).text))


def _find_answer(chat: Chat, place: int) -> Message:
    return [message for message in chat.messages.values() if message.reply is not None][place]


def _refuse(name: str, error: BaseException) -> None:
    message = f"{name} failed"
    raise AssertionError(message) from error
