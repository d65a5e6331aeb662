"""Show one message that nobody should send in a window, opened or streamed, and print the gaps."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from tests.speed.programs.heartbeat import Heartbeat
from tests.speed.table import gaps_between
from tests.speed.transcript_room import Room, run
from tests.speed.transcript_text import write_oddities, write_section

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PIECES = 200
"""Flushes over which an oddity is streamed."""


def _end(heartbeat: Heartbeat) -> list[float]:
    heartbeat.stop()
    return [gap * 1000 for gap in gaps_between(heartbeat.moments)]


def _done(text: str) -> Message:
    reply = Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP)
    return Message(id="odd", role=Role.ASSISTANT, parts=(TextPart(text),), reply=reply)


def open_oddity(text: str) -> Callable[[Room], Awaitable[list[float]]]:
    """Measure opening a chat that holds such a message, and scrolling through it."""

    async def measure(room: Room) -> list[float]:
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
        gaps = _end(heartbeat)
        room.view.show_chat([])
        return gaps

    return measure


def stream_oddity(text: str, seconds: float) -> Callable[[Room], Awaitable[list[float]]]:
    """Measure such a message while it comes, a part each frame."""

    async def measure(room: Room) -> list[float]:
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
            if time.perf_counter() - begun > seconds:
                break
        room.view.update_message(_done(text))
        await asyncio.sleep(0.2)
        gaps = _end(heartbeat)
        room.view.show_chat([])
        return gaps

    return measure


async def rest(room: Room) -> list[float]:
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
    parser.add_argument("way", choices=("rest", "opened", "streamed"))
    parser.add_argument("--seconds", type=float, default=12.0, help="how long it is streamed at most")
    options = parser.parse_args()
    text = write_oddities()[options.name]
    run(open_oddity(write_section(1)))  # what is imported once is no part of it
    ways = {"rest": rest, "opened": open_oddity(text), "streamed": stream_oddity(text, options.seconds)}
    print(json.dumps({"gaps": run(ways[options.way])}), flush=True)


if __name__ == "__main__":
    main()
