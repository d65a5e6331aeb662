"""Find words in a chat in a window, as plain text or in the transcript, and print the figures."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from tests.speed.programs.heartbeat import Heartbeat
from tests.speed.table import gaps_between
from tests.speed.transcript_room import Room, run
from tests.speed.transcript_stream import write_chat
from tests.speed.transcript_text import write_section

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = "NEITHER short"
SETTLING = 8.0
"""Seconds until a long message has been taken apart for the screen."""


@dataclass(frozen=True)
class FindFigures:
    """Hold the figures of one search."""

    first: float
    """ms until the first hit was in view."""
    all: float
    """Seconds until all were counted."""
    gaps: list[float]
    """ms."""
    total: int


def _write_long(length: int) -> list[Message]:
    text = "".join(write_section(number) for number in range(length // 1_000))[:length]
    reply = Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP)
    return [Message(id="long", role=Role.ASSISTANT, parts=(TextPart(text),), reply=reply)]


async def find_plainly(room: Room, messages: Sequence[Message]) -> FindFigures:
    """Have a plain text edit look for every hit, one after the other."""
    room.show_plain()
    room.plain.setPlainText("\n\n".join(message.text for message in messages))
    room.plain.moveCursor(QTextCursor.MoveOperation.Start)
    await asyncio.sleep(0.5)
    heartbeat = Heartbeat()
    heartbeat.start()
    begun = time.perf_counter()
    first, total = 0.0, 0
    while room.plain.find(WORDS):
        total += 1
        first = first or time.perf_counter() - begun
    taken = time.perf_counter() - begun
    await asyncio.sleep(0.05)
    heartbeat.stop()
    return _gather(heartbeat, first, taken, total)


async def find_in_transcript(room: Room, messages: Sequence[Message]) -> FindFigures:
    """Find from the start of the chat."""
    room.show_chat(messages)
    room.view.verticalScrollBar().setValue(0)
    await asyncio.sleep(0.5)
    deadline = time.perf_counter() + SETTLING
    while room.view.column.is_waiting and time.perf_counter() < deadline:
        await asyncio.sleep(0.05)
    finder = room.view.finder
    heartbeat = Heartbeat()
    heartbeat.start()
    begun = time.perf_counter()
    finder.search(WORDS)
    first = 0.0
    while finder.is_searching:
        await asyncio.sleep(0.005)
        if finder.number and not first:
            first = time.perf_counter() - begun
    taken = time.perf_counter() - begun
    heartbeat.stop()
    figures = _gather(heartbeat, first, taken, finder.total)
    finder.search("")
    room.view.show_chat([])
    return figures


def _gather(heartbeat: Heartbeat, first: float, taken: float, total: int) -> FindFigures:
    gaps = [gap * 1000 for gap in gaps_between(heartbeat.moments)]
    return FindFigures(first * 1000, taken, gaps, total)


def main() -> None:
    """Find once."""
    parser = argparse.ArgumentParser(description="Measure find in chat.")
    parser.add_argument("who", choices=("bare", "offhand"))
    parser.add_argument("--messages", type=int, default=0)
    parser.add_argument("--length", type=int, default=0, help="characters of one message instead of many")
    options = parser.parse_args()
    messages = _write_long(options.length) if options.length else write_chat(options.messages)
    find = find_plainly if options.who == "bare" else find_in_transcript
    print(json.dumps(asdict(run(lambda room: find(room, messages)))), flush=True)


if __name__ == "__main__":
    main()
