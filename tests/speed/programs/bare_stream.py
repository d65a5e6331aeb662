"""The bare limit of streaming: qasync, httpx, and the text appended as it is at 60 Hz."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time

import httpx
import qasync
from field_watch import FieldWatch, tell
from heartbeat import Heartbeat
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget

BASE_URL = os.environ["OFFHAND_BASE_URL"]
FRAME = 16
"""ms."""
SETTLING = 1.0
"""Seconds before the question is asked."""


class Field(QPlainTextEdit):
    """Be a field of its own class, for it to be watched."""


class Window(QMainWindow):
    """Hold a text to read and a field to type into."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[str] = []
        self._letters = 0
        self.shown: list[tuple[float, int]] = []
        """When how many letters of the text were on the screen."""
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self.field = Field()
        self.field.setFixedHeight(40)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self._text)
        column.addWidget(self.field)
        self.setCentralWidget(inside)
        self.resize(1060, 740)
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._show)

    def start(self) -> None:
        """Show what comes from now on."""
        self._timer.start()

    def take(self, text: str) -> None:
        """Keep text for the next frame."""
        self._pieces.append(text)

    def _show(self) -> None:
        if self._pieces:
            cursor = QTextCursor(self._text.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            text = "".join(self._pieces)
            cursor.insertText(text)
            self._letters += len(text)
            self._pieces.clear()
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.maximum())

    def event(self, event: QEvent) -> bool:
        """Paint, and note what is on the screen by then."""
        handled = super().event(event)
        if event.type() is QEvent.Type.UpdateRequest and (
            not self.shown or self.shown[-1][1] < self._letters
        ):
            self.shown.append((time.monotonic(), self._letters))
        return handled


async def stream(window: Window, client: httpx.AsyncClient) -> None:
    """Ask, and pass on the text of each event."""
    body = {"model": "x-ai/grok-4", "stream": True, "messages": [{"role": "user", "content": "Go on"}]}
    async with client.stream("POST", f"{BASE_URL}/chat/completions", json=body) as answer:
        async for line in answer.aiter_lines():
            if line.startswith("data: {") and (
                text := json.loads(line[6:])["choices"][0]["delta"]["content"]
            ):
                window.take(text)


async def run(window: Window, watch: FieldWatch) -> None:
    """Measure one answer."""
    # The first client takes a tenth of a second, and the first request imports more: no streaming.
    async with httpx.AsyncClient() as client:
        await client.get(f"{BASE_URL}/models")
        await asyncio.sleep(SETTLING)
        heart = Heartbeat()
        tell(event="asked")
        heart.start()
        window.start()
        await stream(window, client)
        heart.stop()
    tell(event="streamed", moments=heart.moments, cpu=heart.cpu, drawn=watch.drawn, shown=window.shown)
    await asyncio.Event().wait()


def main() -> None:
    """Show the window and stream into it."""
    watch = FieldWatch()
    watch.watch(Field)
    application = QApplication(sys.argv[:1])
    window = Window()
    window.show()
    window.field.setFocus()
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(run(window, watch))  # pyright: ignore[reportUnknownMemberType] - qasync has no types


main()
