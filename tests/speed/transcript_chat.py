"""A chat of 10,000 messages: how fast it opens and scrolls, and what it keeps in memory.

``uv run python -m tests.speed.transcript_chat`` prints the figures beside the budgets of the design.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from dataclasses import dataclass

from tests.speed.transcript_room import Room, resident_megabytes, run
from tests.speed.transcript_stream import share, write_chat

STEP = 120
"""px of one step, as a notch of a wheel."""


@dataclass(frozen=True)
class ChatFigures:
    """Hold the figures of one chat; times in ms, memory in MB."""

    first_paint: float
    frames: list[float]
    """Of every step of scrolling, to the end of its paint, in rising order."""
    before: float
    after_opening: float
    after_half: float
    after_all: float
    """Resident memory when everything has been scrolled through."""


async def _measure(room: Room, count: int, steps: int) -> ChatFigures:
    room.show_chat(write_chat(4))
    await asyncio.sleep(0.3)
    messages = write_chat(count)
    before = resident_megabytes()
    begun = time.perf_counter()
    room.view.show_chat(messages)
    room.view.viewport().repaint()
    first_paint = (time.perf_counter() - begun) * 1000
    await asyncio.sleep(0.2)
    opened = resident_megabytes()
    bar = room.view.verticalScrollBar()
    frames: list[float] = []
    for _ in range(steps):
        begun = time.perf_counter()
        bar.setValue(bar.value() - STEP)
        room.view.viewport().repaint()
        frames.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0)
    memory: list[float] = []
    for start in (0, 1):
        for number in range(steps):
            bar.setValue(round(bar.maximum() * (start + number / steps) / 2))
            await asyncio.sleep(0)
        await room.settle()
        memory.append(resident_megabytes())
    return ChatFigures(first_paint, sorted(frames), before, opened, memory[0], memory[1])


def measure_chat(count: int = 10_000, steps: int = 600) -> ChatFigures:
    """Open a chat of ``count`` messages, scroll up from its end, then jump through all of it."""

    async def measure(room: Room) -> ChatFigures:
        return await _measure(room, count, steps)

    return run(measure)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Measure a long chat.")
    parser.add_argument("--messages", type=int, default=10_000)
    options = parser.parse_args()
    found = measure_chat(options.messages)
    rows = [
        ("first paint ms", found.first_paint, "<= 100"),
        ("scroll frame ms, median", share(found.frames, 0.5), ""),
        ("scroll frame ms, p99", share(found.frames, 0.99), "<= 16"),
        ("scroll frame ms, worst", found.frames[-1], ""),
        ("memory MB before", found.before, ""),
        ("memory MB opened", found.after_opening, ""),
        ("memory MB, half scrolled", found.after_half, ""),
        ("memory MB, all scrolled", found.after_all, "as half"),
    ]
    for name, value, budget in rows:
        print(f"{name:30} {value:8.1f}  {budget}")


if __name__ == "__main__":
    main()
