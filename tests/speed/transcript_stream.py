"""Stream one answer into a window, plainly or into the transcript, and print what it took."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.ui.bridge import ConversationBridge
from tests.speed.programs.heartbeat import Heartbeat
from tests.speed.table import gaps_between
from tests.speed.transcript_room import Room, Typist, run
from tests.speed.transcript_text import write_section, write_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FRAME = 16
"""ms between two appends of the bare limit, as in ``bare_stream``."""
PACKET = 0.01
"""Seconds between two packets of tokens."""


@dataclass
class Streamed:
    """Hold what one answer took; ms, except ``cpu``, which is seconds."""

    cpu: float = 0.0
    gaps: list[float] = field(default_factory=list[float])
    work: list[float] = field(default_factory=list[float])
    """CPU time of the UI thread between two beats."""
    collections: list[float] = field(default_factory=list[float])
    keys: list[float] = field(default_factory=list[float])
    latencies: list[float] = field(default_factory=list[float])


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
        self._passed = 0
        room.view.arranged.connect(self.take)
        room.painted.connect(self._note)

    def come(self) -> None:
        """Hear that a piece came just now."""
        self._waiting.append(time.perf_counter())

    def pass_on(self, message_id: str = "", text: str = "") -> None:
        """Hear that all there was has been passed on."""
        del message_id, text
        self._passed = len(self._waiting)

    def take(self) -> None:
        """Hear that what was passed on is in its place, and will be painted."""
        self._arranged += self._waiting[: self._passed]
        del self._waiting[: self._passed]
        self._passed = 0

    def _note(self, moment: float) -> None:
        self.found += [(moment - came) * 1000 for came in self._arranged]
        self._arranged.clear()


async def stream_answer(room: Room, tokens: Sequence[str], rate: int, *, below: int = 0) -> Streamed:
    """Stream an answer into the transcript, through the bridge, below so many messages."""
    answer = Message(id="answer", role=Role.ASSISTANT, parts=(), reply=Reply(asked_model="x-ai/grok-4"))
    room.show_chat([*write_chat(below), answer])
    await asyncio.sleep(0.3)
    bridge = ConversationBridge(lambda _model: None)
    latency = _Latency(room)
    bridge.text_grew.connect(latency.pass_on)  # first, since the view may show it at once
    bridge.text_grew.connect(room.view.grow_text)
    bridge.message_was_added(answer)

    def take(token: str) -> None:
        latency.come()
        bridge.event_was_heard("answer", TextDelta(token))

    streamed = await _pour(room, tokens, rate, take)
    bridge.flush()
    room.view.flush()
    entry = room.view.column.find("answer")
    if entry is None or entry.text != "".join(tokens):
        raise RuntimeError("the answer was not shown, so that nothing was measured")
    ended = Message(
        id="answer",
        role=Role.ASSISTANT,
        parts=(TextPart("".join(tokens)),),
        reply=Reply(asked_model="x-ai/grok-4", finish=FinishReason.STOP),
    )
    room.view.update_message(ended)
    streamed.latencies = latency.found
    return streamed


async def stream_plainly(room: Room, tokens: Sequence[str], rate: int) -> Streamed:
    """Append the same text plainly, once a frame: the bare limit."""
    room.show_plain()
    await asyncio.sleep(0.3)
    latency = _Latency(room)
    pieces: list[str] = []

    def take(token: str) -> None:
        latency.come()
        pieces.append(token)

    def show() -> None:
        if pieces:
            room.append_plainly("".join(pieces))
            pieces.clear()
            latency.pass_on()
            latency.take()

    timer = QTimer(room)
    timer.setInterval(FRAME)
    timer.timeout.connect(show)
    timer.start()
    streamed = await _pour(room, tokens, rate, take)
    timer.stop()
    streamed.latencies = latency.found
    return streamed


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
    used = time.process_time() - cpu
    heartbeat.stop()
    gaps = [gap * 1000 for gap in gaps_between(heartbeat.moments)]
    work = [gap * 1000 for gap in gaps_between(heartbeat.worked)]
    return Streamed(used, gaps, work, heartbeat.collections, typist.finish())


def main() -> None:
    """Stream once."""
    parser = argparse.ArgumentParser(description="Measure one streamed answer.")
    parser.add_argument("who", choices=("bare", "offhand"))
    parser.add_argument("--tokens", type=int, required=True)
    parser.add_argument("--rate", type=int, required=True, help="tokens a second")
    parser.add_argument("--below", type=int, default=0, help="how many messages stand before it")
    options = parser.parse_args()
    tokens = write_tokens(options.tokens)
    if options.who == "bare":
        streamed = run(lambda room: stream_plainly(room, tokens, options.rate))
    else:
        streamed = run(lambda room: stream_answer(room, tokens, options.rate, below=options.below))
    print(json.dumps(asdict(streamed)), flush=True)


if __name__ == "__main__":
    main()
