"""Stream several answers at once into a window, plainly or side by side, and print what it took."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.ui.comparing.answer_column import AnswerColumn
from offhand.ui.comparing.columns import AnswerColumns
from offhand.ui.comparing.feed import AnswersFeed
from offhand.ui.icons import Icons
from offhand.ui.transcript.view import TranscriptView
from tests.speed.programs.heartbeat import Heartbeat
from tests.speed.table import gaps_between
from tests.speed.transcript_room import Room, Typist, run
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.message import Blob
    from offhand.services.hearing import ConversationListener

COUNT = 4
FRAME = 1 / 60
PACKET = 0.01
"""Seconds between two packets of tokens of an answer."""
WIDTH, HEIGHT = 1280, 800


class Streamed(msgspec.Struct):
    """Hold what the answers took; ms, except ``cpu``, which is seconds."""

    cpu: float
    gaps: list[float]
    keys: list[float]


class _Talk:
    """Stand for the conversation: it has a listener and nothing else."""

    def __init__(self) -> None:
        self.listener: ConversationListener | None = None

    def listen(self, listener: ConversationListener) -> Callable[[], None]:
        """Take the listener."""
        self.listener = listener
        return lambda: None


async def stream_columns(room: Room, tokens: Sequence[str], rate: int) -> Streamed:
    """Stream answers side by side, each through a feed of its own words."""
    room.view.hide()
    columns = AnswerColumns(lambda parent: _make_column(room, parent), room.appearance)
    _put(room, columns)
    answers = [
        Message(id=f"a{number}", role=Role.ASSISTANT, parts=(), reply=Reply(asked_model=f"maker/{number}"))
        for number in range(COUNT)
    ]
    talk, feed = _Talk(), AnswersFeed(lambda _model: None, room)
    feed.attach(talk, answers)  # pyright: ignore[reportArgumentType] - it listens to it and no more
    columns.show_answers(answers, _name, "a0")
    for column in columns.columns:
        feed.text_grew.connect(column.grow_text)
    await asyncio.sleep(0.3)

    def take(number: int, token: str) -> None:
        if talk.listener is not None:
            talk.listener.event_was_heard(f"a{number}", TextDelta(token))

    streamed = await _pour(room, tokens, rate, take)
    for answer in answers:
        ended = msgspec.structs.replace(
            answer,
            parts=(TextPart("".join(tokens)),),
            reply=Reply(asked_model="maker/x", finish=FinishReason.STOP),
        )
        feed.reply_has_ended(ended)
    shown = [column.view.column.find(column.message_id) for column in columns.columns]
    if [entry.text if entry is not None else "" for entry in shown] != ["".join(tokens)] * COUNT:
        raise RuntimeError("the answers were not shown, so that nothing was measured")
    feed.detach()
    return streamed


async def stream_plainly(room: Room, tokens: Sequence[str], rate: int) -> Streamed:
    """Append the same texts to plain fields, once a frame: the bare limit."""
    room.view.hide()
    place = QWidget()
    row = QHBoxLayout(place)
    fields = [QPlainTextEdit() for _ in range(COUNT)]
    for field in fields:
        field.setReadOnly(True)
        row.addWidget(field)
    _put(room, place)
    await asyncio.sleep(0.3)
    pieces: list[list[str]] = [[] for _ in fields]
    last = [0.0] * COUNT

    def take(number: int, token: str) -> None:
        pieces[number].append(token)
        if time.perf_counter() - last[number] >= FRAME:
            last[number] = time.perf_counter()
            cursor = fields[number].textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText("".join(pieces[number]))
            fields[number].setTextCursor(cursor)
            pieces[number].clear()

    return await _pour(room, tokens, rate, take)


async def _pour(room: Room, tokens: Sequence[str], rate: int, take: Callable[[int, str], None]) -> Streamed:
    heartbeat, typist = Heartbeat(), Typist(room.field)
    cpu = time.process_time()
    heartbeat.start()
    typist.start()
    begun = time.perf_counter()
    at = [0] * COUNT
    while min(at) < len(tokens):
        for number in range(COUNT):  # no two of them in step, as from different servers
            due = min(len(tokens), int((time.perf_counter() - begun) * rate) + 1)
            for token in tokens[at[number] : due]:
                take(number, token)
            at[number] = max(at[number], due)
            await asyncio.sleep(PACKET / COUNT)
    await asyncio.sleep(0.1)
    used = time.process_time() - cpu
    heartbeat.stop()
    gaps = [gap * 1000 for gap in gaps_between(heartbeat.moments)]
    return Streamed(used, gaps, typist.finish())


def _put(room: Room, widget: QWidget) -> None:
    layout = room.layout()
    if layout is not None:
        layout.removeWidget(room.field)
        layout.addWidget(widget)
        layout.addWidget(room.field)
    room.resize(WIDTH, HEIGHT)
    room.show()


def _make_column(room: Room, parent: QWidget) -> AnswerColumn:
    icons = Icons(room.appearance)
    view = TranscriptView(room.appearance, icons, room.scope, _no_picture, _open_nothing)
    return AnswerColumn(view, icons, room.appearance, parent)


def _name(message: Message) -> str:
    return message.reply.asked_model if message.reply is not None else ""


async def _no_picture(_blob: Blob, _edge: int) -> bytes:
    return b""


def _open_nothing(_target: str) -> None:
    return


def main() -> None:
    """Stream once."""
    parser = argparse.ArgumentParser(description="Measure four streamed answers.")
    parser.add_argument("who", choices=("bare", "offhand"))
    parser.add_argument("--tokens", type=int, required=True, help="of each answer")
    parser.add_argument("--rate", type=int, required=True, help="tokens a second, of each answer")
    options = parser.parse_args()
    tokens = write_tokens(options.tokens)
    measure = stream_plainly if options.who == "bare" else stream_columns
    streamed = run(lambda room: measure(room, tokens, options.rate))
    print(json.dumps(msgspec.structs.asdict(streamed)), flush=True)


if __name__ == "__main__":
    main()
