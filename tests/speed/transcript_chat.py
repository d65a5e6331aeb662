"""Open a long chat in a window, as plain text or in the transcript, scroll it, and print the figures."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tests.speed.transcript_room import Room, resident_megabytes, run
from tests.speed.transcript_stream import write_chat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractScrollArea

    from offhand.domain.message import Message

STEP = 120
"""px of one step, as a notch of a wheel."""


@dataclass(frozen=True)
class ChatFigures:
    """Hold the figures of one chat; times in ms, memory in MB."""

    first_paint: float
    frames: list[float]
    """Of every step of scrolling, to the end of its paint."""
    before: float
    after_opening: float
    after_half: float
    after_all: float
    """Resident memory when everything has been scrolled through."""


def _open(room: Room, messages: Sequence[Message], *, is_bare: bool) -> QAbstractScrollArea:
    if is_bare:
        room.plain.setPlainText("\n\n".join(message.text for message in messages))
        bar = room.plain.verticalScrollBar()
        bar.setValue(bar.maximum())
        return room.plain
    room.view.show_chat(messages)
    return room.view


async def measure_chat(room: Room, count: int, steps: int, *, is_bare: bool) -> ChatFigures:
    """Open a chat of ``count`` messages, scroll up from its end, then jump through all of it."""
    room.show_chat(write_chat(4))
    if is_bare:
        room.show_plain()
    await asyncio.sleep(0.3)
    messages = write_chat(count)
    before = resident_megabytes()
    begun = time.perf_counter()
    area = _open(room, messages, is_bare=is_bare)
    area.viewport().repaint()
    first_paint = (time.perf_counter() - begun) * 1000
    await asyncio.sleep(0.2)
    opened = resident_megabytes()
    bar = area.verticalScrollBar()
    # A plain text scrolls by lines, the transcript by px.
    step = max(1, STEP // room.plain.fontMetrics().lineSpacing()) if is_bare else STEP
    frames: list[float] = []
    for _ in range(steps):
        begun = time.perf_counter()
        bar.setValue(bar.value() - step)
        area.viewport().repaint()
        frames.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0)
    memory: list[float] = []
    for start in (0, 1):
        for number in range(steps):
            bar.setValue(round(bar.maximum() * (start + number / steps) / 2))
            await asyncio.sleep(0)
        await room.settle()
        memory.append(resident_megabytes())
    return ChatFigures(first_paint, frames, before, opened, memory[0], memory[1])


def main() -> None:
    """Open one chat."""
    parser = argparse.ArgumentParser(description="Measure a long chat.")
    parser.add_argument("who", choices=("bare", "offhand"))
    parser.add_argument("--messages", type=int, required=True)
    parser.add_argument("--steps", type=int, required=True, help="steps of scrolling")
    options = parser.parse_args()
    is_bare = options.who == "bare"
    found = run(lambda room: measure_chat(room, options.messages, options.steps, is_bare=is_bare))
    print(json.dumps(asdict(found)), flush=True)


if __name__ == "__main__":
    main()
