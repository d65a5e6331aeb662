"""Show one message that nobody should send in a window, and print the gaps that it makes."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from tests.speed.odd_messages import Odd, write_oddities
from tests.speed.programs.heartbeat import Heartbeat
from tests.speed.table import gaps_between
from tests.speed.transcript_room import HEIGHT, WIDTH, Room, run
from tests.speed.transcript_text import write_section

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PIECES = 200
"""Flushes over which an oddity is streamed."""
FRAME = 0.03
"""Seconds."""
NARROWEST, STEP = 480, 60
"""px of the window, and of one step on the way there."""
READY = 15.0
"""Seconds that such a message has to be taken apart, before it is changed."""
LARGER = 150
"""Percent."""


@dataclass
class Held:
    """Hold for how long nothing else had its turn, in ms: gaps on the clock, and work in them."""

    gaps: list[float] = field(default_factory=list[float])
    work: list[float] = field(default_factory=list[float])
    """CPU time of the UI thread."""

    def add(self, heartbeat: Heartbeat) -> None:
        """End a heartbeat and take what it found."""
        heartbeat.stop()
        self.gaps += [gap * 1000 for gap in gaps_between(heartbeat.moments)]
        self.work += [gap * 1000 for gap in gaps_between(heartbeat.worked)]


def _end(heartbeat: Heartbeat) -> Held:
    held = Held()
    held.add(heartbeat)
    return held


def _unfold(room: Room) -> None:
    entry = room.view.column.find("odd")
    if entry is not None and entry.reasoning:
        entry.unfold_reasoning(is_open=True)
        room.view.arrange()


async def _scroll(room: Room) -> None:
    bar = room.view.verticalScrollBar()
    for step in range(10):
        bar.setValue(bar.maximum() * step // 10)
        await asyncio.sleep(FRAME)


def open_oddity(odd: Odd) -> Callable[[Room], Awaitable[Held]]:
    """Measure opening a chat that holds such a message, and scrolling through it."""

    async def measure(room: Room) -> Held:
        room.show_chat([Odd("Hello.").write()])
        await asyncio.sleep(0.1)
        heartbeat = Heartbeat()
        heartbeat.start()
        room.view.show_chat([odd.write()])
        _unfold(room)
        await asyncio.sleep(0.3)
        await _scroll(room)
        held = _end(heartbeat)
        room.view.show_chat([])
        return held

    return measure


async def _pour(text: str, grow: Callable[[str, str], None], until: float) -> None:
    step = len(text) // PIECES + 1
    for at in range(0, len(text), step):
        grow("odd", text[at : at + step])
        await asyncio.sleep(FRAME)
        if time.perf_counter() > until:
            break


def stream_oddity(odd: Odd, seconds: float) -> Callable[[Room], Awaitable[Held]]:
    """Measure such a message while it comes, a part each frame; a question comes at once."""

    async def measure(room: Room) -> Held:
        room.show_chat([Odd("Hello.").write()])
        await asyncio.sleep(0.1)
        message = odd.write(is_open=True)
        heartbeat = Heartbeat()
        heartbeat.start()
        until = time.perf_counter() + seconds
        room.view.add_message(message)
        if not odd.is_question:
            await _pour(odd.reasoning[:1], room.view.grow_reasoning, until)
            _unfold(room)
            await _pour(odd.reasoning[1:], room.view.grow_reasoning, until)
            await _pour(odd.text, room.view.grow_text, until)
            room.view.update_message(odd.write())
        await asyncio.sleep(0.2)
        held = _end(heartbeat)
        room.view.show_chat([])
        return held

    return measure


def change_oddity(odd: Odd) -> Callable[[Room], Awaitable[Held]]:
    """Measure a window that becomes narrow and wide, dark and light, large and small, with such a message."""

    async def measure(room: Room) -> Held:
        room.show_chat([odd.write()])
        _unfold(room)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(READY):
                await room.settle()
        bar = room.view.verticalScrollBar()
        held = Held()
        for share in (0, 0.5, 1):
            bar.setValue(round(bar.maximum() * share))
            await asyncio.sleep(0.5)
            heartbeat = Heartbeat()
            heartbeat.start()
            for width in (*range(WIDTH, NARROWEST, -STEP), *range(NARROWEST, WIDTH + 1, STEP)):
                room.resize(width, HEIGHT)
                await asyncio.sleep(FRAME)
            for theme in ("dark", "light"):
                room.appearance.set_choice(theme)
                await asyncio.sleep(0.2)
            for percent in (LARGER, 100):
                room.appearance.set_zoom(percent)
                await asyncio.sleep(0.2)
            held.add(heartbeat)
        room.view.show_chat([])
        return held

    return measure


async def rest(room: Room) -> Held:
    """Measure a window in which nothing happens: the bare limit."""
    room.show_plain()
    await asyncio.sleep(0.1)
    heartbeat = Heartbeat()
    heartbeat.start()
    await asyncio.sleep(1.0)
    return _end(heartbeat)


def main() -> None:
    """Show one of them in one way."""
    parser = argparse.ArgumentParser(description="Measure one message that nobody should send.")
    parser.add_argument("name", choices=list(write_oddities()))
    parser.add_argument("way", choices=("rest", "opened", "streamed", "changed"))
    parser.add_argument("--seconds", type=float, default=12.0, help="how long it is streamed at most")
    options = parser.parse_args()
    odd = write_oddities()[options.name]
    run(open_oddity(Odd(write_section(1))))  # what is imported once is no part of it
    ways = {
        "rest": rest,
        "opened": open_oddity(odd),
        "streamed": stream_oddity(odd, options.seconds),
        "changed": change_oddity(odd),
    }
    print(json.dumps(asdict(run(ways[options.way]))), flush=True)


if __name__ == "__main__":
    main()
