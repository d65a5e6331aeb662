"""What a streamed answer costs and how it feels: CPU, gaps, growth, and from event to screen.

``uv run python -m tests.speed.transcript_stream`` prints the figures beside the budgets of the design.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.ui.bridge import ConversationBridge
from tests.speed.transcript_room import Heartbeat, Room, Typist, run
from tests.speed.transcript_text import write_section, write_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FRAME = 1 / 60
PACKET = 0.01
"""Seconds between two packets of tokens."""


@dataclass
class Streamed:
    """Hold what one answer took; ms, except ``cpu``, which is seconds."""

    cpu: float = 0.0
    gaps: list[float] = field(default_factory=list[float])
    keys: list[float] = field(default_factory=list[float])
    latencies: list[float] = field(default_factory=list[float])


def share(values: Sequence[float], part: float) -> float:
    """Return the value that ``part`` of the sorted values do not exceed."""
    return values[min(len(values) - 1, int(part * len(values)))] if values else 0.0


def write_chat(count: int) -> list[Message]:
    """Write a chat of so many messages."""
    messages: list[Message] = []
    for number in range(count):
        if number % 2:
            text = write_section(number)[: 200 + number * 37 % 1300]
            reply = Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP)
            messages.append(
                Message(id=f"m{number}", role=Role.ASSISTANT, parts=(TextPart(text),), reply=reply)
            )
        else:
            parts = (TextPart(f"Question {number}: what comes after that, and why?"),)
            messages.append(Message(id=f"m{number}", role=Role.USER, parts=parts))
    return messages


class _Latency:
    """Follow pieces of text from the event to the paint that shows them."""

    def __init__(self, room: Room) -> None:
        self._waiting: list[float] = []
        self._arranged: list[float] = []
        self.found: list[float] = []
        room.view.arranged.connect(self._take)
        room.painted.connect(self._note)

    def come(self) -> None:
        """Hear that a piece came just now."""
        self._waiting.append(time.perf_counter())

    def pass_on(self, message_id: str, text: str) -> None:
        """Hear that the bridge passed on all there was."""
        del message_id, text
        self._passed = len(self._waiting)

    _passed = 0

    def _take(self) -> None:
        self._arranged += self._waiting[: self._passed]
        del self._waiting[: self._passed]
        self._passed = 0

    def _note(self, moment: float) -> None:
        self.found += [(moment - came) * 1000 for came in self._arranged]
        self._arranged.clear()


async def stream_answer(room: Room, tokens: Sequence[str], rate: int, *, before: int = 0) -> Streamed:
    """Stream an answer into the transcript, through the bridge, below ``before`` messages."""
    answer = Message(id="answer", role=Role.ASSISTANT, parts=(), reply=Reply(asked_model="x-ai/grok-4"))
    room.show_chat([*write_chat(before), answer])
    await asyncio.sleep(0.3)
    bridge = ConversationBridge(lambda _model: None)
    latency = _Latency(room)
    bridge.text_grew.connect(room.view.grow_text)
    bridge.text_grew.connect(latency.pass_on)

    def take(token: str) -> None:
        latency.come()
        bridge.event_was_heard("answer", TextDelta(token))

    streamed = await _pour(room, tokens, rate, take)
    bridge.flush()
    ended = Message(
        id="answer",
        role=Role.ASSISTANT,
        parts=(TextPart("".join(tokens)),),
        reply=Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP),
    )
    room.view.update_message(ended)
    streamed.latencies = sorted(latency.found)
    return streamed


async def stream_plainly(room: Room, tokens: Sequence[str], rate: int) -> Streamed:
    """Append the same text plainly, once a frame: the bare limit."""
    room.show_plain()
    await asyncio.sleep(0.3)
    pieces: list[str] = []
    last = 0.0

    def take(token: str) -> None:
        nonlocal last
        pieces.append(token)
        if time.perf_counter() - last >= FRAME:
            last = time.perf_counter()
            room.append_plainly("".join(pieces))
            pieces.clear()

    return await _pour(room, tokens, rate, take)


async def _pour(room: Room, tokens: Sequence[str], rate: int, take: Callable[[str], None]) -> Streamed:
    room.field.clear()
    room.field.drawn.clear()
    heartbeat, typist = Heartbeat(), Typist(room.field)
    cpu = time.process_time()
    heartbeat.start()
    typist.start()
    begun = time.perf_counter()
    at = 0
    while at < len(tokens):
        due = min(len(tokens), int((time.perf_counter() - begun) * rate) + 1)
        for token in tokens[at:due]:
            take(token)
        at = max(at, due)
        await asyncio.sleep(PACKET)
    await asyncio.sleep(0.1)
    return Streamed(time.process_time() - cpu, heartbeat.stop(), typist.finish())


@dataclass(frozen=True)
class StreamFigures:
    """Hold the figures of one run."""

    bare: Streamed
    ours: Streamed
    among_many: Streamed
    short: Streamed
    long: Streamed


def measure_stream(tokens: int = 20_000, rate: int = 500, *, chat: int = 10_000) -> StreamFigures:
    """Stream plainly, then into an empty chat, then below ``chat`` messages, then for growth."""
    text = write_tokens(tokens)
    growth = write_tokens(16_000)

    return StreamFigures(
        bare=run(lambda room: stream_plainly(room, text, rate)),
        ours=run(lambda room: stream_answer(room, text, rate)),
        among_many=run(lambda room: stream_answer(room, text[: tokens // 4], rate, before=chat)),
        short=run(lambda room: stream_answer(room, growth[:4_000], rate)),
        long=run(lambda room: stream_answer(room, growth, rate)),
    )


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Measure streaming into the transcript.")
    parser.add_argument("--tokens", type=int, default=20_000)
    parser.add_argument("--rate", type=int, default=500)
    options = parser.parse_args()
    found = measure_stream(options.tokens, options.rate)
    rows = [
        ("CPU / plain append", found.ours.cpu / found.bare.cpu, "<= 1.5"),
        (f"CPU, seconds (plain: {found.bare.cpu:.1f})", found.ours.cpu, ""),
        ("CPU, 16,000 / 4,000 tokens", found.long.cpu / found.short.cpu, "<= 4.4"),
    ]
    for name, one in (("plain", found.bare), ("ours", found.ours), ("ours in 10,000", found.among_many)):
        rows += [
            (f"gap p99 ms, {name}", share(one.gaps, 0.99), "<= 16"),
            (f"gap worst ms, {name}", one.gaps[-1], "<= 40"),
            (f"key drawn ms, median, {name}", share(one.keys, 0.5), "<= 8"),
            (f"key drawn ms, worst, {name}", one.keys[-1], ""),
            (f"event to screen ms, median, {name}", share(one.latencies, 0.5), "<= 35"),
            (f"event to screen ms, p99, {name}", share(one.latencies, 0.99), "<= 60"),
        ]
    for name, value, budget in rows:
        print(f"{name:45} {value:8.2f}  {budget}")


if __name__ == "__main__":
    main()
