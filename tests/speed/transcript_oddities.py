"""Messages that nobody should send: how long each of them holds the UI thread, opened and streamed.

``uv run python -m tests.speed.transcript_oddities`` prints the longest gap of each; 50 ms is allowed.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from tests.speed.transcript_room import Heartbeat, Room, run
from tests.speed.transcript_text import write_section

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

ALLOWED = 50
"""ms."""
PIECES = 200
"""Flushes over which an oddity is streamed."""


def write_oddities() -> dict[str, str]:
    """Write the messages, by name."""
    return {
        "ha": "ha" * 50_000,
        "5 MB in lines": ("Some words that make a line of text, again and again.\n" * 93_000)[:5_000_000],
        "5 MB in one line": "word " * 1_000_000,
        "table": "| a | b | c |\n|---|---|---|\n" + "| 1 | two *words* | `3` |\n" * 3_000,
        "quotes": ">" * 10_000 + " deep\n",
        "quote lines": "".join(">" * (1 + number % 40) + " x\n" for number in range(10_000)),
        "brackets": "[" * 2_000 + "\n",
        "code line": "```py\n" + "x = 1; " * 28_572 + "\n```\n",
        "code": "```py\n" + "def f(x):\n    return x + 1\n" * 5_000 + "```\n",
        "paragraphs": "a\n\n" * 20_000,
        "items": "- an item\n" * 10_000,
        "nested items": "".join("  " * (number % 12) + "- x\n" for number in range(5_000)),
        "emphasis": "*a **b _c " * 2_000,
        "formulas": "$x^2$ and " * 2_000,
        "mixed, 1 MB": "".join(write_section(number) for number in range(750)),
    }


def _done(text: str) -> Message:
    reply = Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP)
    return Message(id="odd", role=Role.ASSISTANT, parts=(TextPart(text),), reply=reply)


def open_oddity(text: str) -> Callable[[Room], Awaitable[float]]:
    """Measure opening a chat that holds such a message, and scrolling through it."""

    async def measure(room: Room) -> float:
        room.show_chat([_done("Hello.")])
        await asyncio.sleep(0.1)
        heartbeat = Heartbeat()
        heartbeat.start()
        room.view.show_chat([_done(text)])
        await asyncio.sleep(0.3)
        bar = room.view.verticalScrollBar()
        for step in range(10):
            bar.setValue(bar.maximum() * step // 10)
            await asyncio.sleep(0.02)
        gaps = heartbeat.stop()
        room.view.show_chat([])
        return gaps[-1]

    return measure


def stream_oddity(text: str) -> Callable[[Room], Awaitable[float]]:
    """Measure such a message while it comes, a part each frame."""

    async def measure(room: Room) -> float:
        reply = Reply(asked_model="x-ai/grok-4")
        room.show_chat([Message(id="odd", role=Role.ASSISTANT, parts=(), reply=reply)])
        await asyncio.sleep(0.1)
        heartbeat = Heartbeat()
        heartbeat.start()
        step = len(text) // PIECES + 1
        begun = time.perf_counter()
        for at in range(0, len(text), step):
            room.view.grow_text("odd", text[at : at + step])
            await asyncio.sleep(0.03)
            if time.perf_counter() - begun > 12:
                break
        room.view.update_message(_done(text))
        await asyncio.sleep(0.2)
        gaps = heartbeat.stop()
        room.view.show_chat([])
        return gaps[-1]

    return measure


def measure_oddities(names: list[str] | None = None) -> dict[str, tuple[float, float]]:
    """Return the longest gap of each oddity, opened and streamed, in ms."""
    run(open_oddity(write_section(1)))  # what is imported once is no part of it
    oddities = write_oddities()
    found: dict[str, tuple[float, float]] = {}
    for name in names or oddities:
        text = oddities[name]
        found[name] = run(open_oddity(text)), run(stream_oddity(text))
    return found


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Measure messages that nobody should send.")
    parser.add_argument("--only", action="append", choices=list(write_oddities()))
    options = parser.parse_args()
    print(f"{'longest gap, ms':20} {'opened':>8} {'streamed':>9}   allowed {ALLOWED}")
    for name in options.only or write_oddities():
        opened, streamed = measure_oddities([name])[name]
        print(f"{name:20} {opened:8.1f} {streamed:9.1f}", flush=True)


if __name__ == "__main__":
    main()
