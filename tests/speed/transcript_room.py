"""A window with a transcript over a field, and with the barest text widget in its place, for measuring.

Everything runs in the program's own event loop, in this process; times are those of its UI thread. The
modules that measure with it are run by ``Session.read_figures`` and print their figures.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import math
import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from offhand.services.tasks import TaskScope
from offhand.ui.collector import Collector
from offhand.ui.event_loop import OffhandEventLoop
from offhand.ui.icons import Icons
from offhand.ui.theme import Appearance
from offhand.ui.transcript.blocks import load_parsers
from offhand.ui.transcript.view import TranscriptView

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import TypeVar

    from PySide6.QtGui import QPaintEvent

    from offhand.domain.message import Blob, Message

    T = TypeVar("T")

KEY_EVERY = 0.37
"""Seconds between two keys; no multiple of a frame."""
WIDTH, HEIGHT = 900, 700


class Field(QPlainTextEdit):
    """Be typed into, and know when that was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[tuple[int, float]] = []
        """How many letters were drawn, and when."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, and note it."""
        super().paintEvent(event)
        self.drawn.append((len(self.toPlainText()), time.perf_counter()))


class Typist(threading.Thread):
    """Press keys now and then, from outside the UI thread, as a keyboard does."""

    def __init__(self, field: Field) -> None:
        super().__init__(daemon=True)
        self._field = field
        _press()  # the first event makes the keyboard known, which belongs to the thread of the UI
        self._is_over = threading.Event()
        self.pressed: list[float] = []

    def run(self) -> None:
        """Press keys until it is over."""
        while not self._is_over.wait(KEY_EVERY):
            self.pressed.append(time.perf_counter())
            QCoreApplication.postEvent(self._field, _press(), Qt.EventPriority.HighEventPriority.value)

    def finish(self) -> list[float]:
        """Stop, and return how long each letter took to be drawn, in ms and in rising order."""
        self._is_over.set()
        self.join()
        QApplication.processEvents()
        QApplication.processEvents()
        taken: list[float] = []
        for number, moment in enumerate(self.pressed):
            drawn = next((at for count, at in self._field.drawn if count > number), None)
            taken.append((drawn - moment) * 1000 if drawn is not None else math.inf)
        return sorted(taken)


def _press() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


class Room(QWidget):
    """Hold a transcript and a field to type in."""

    painted = Signal(float)
    """Everything that was to be drawn has been, at this moment."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.appearance = appearance
        self.failures: list[BaseException] = []
        self.scope = TaskScope("transcript", lambda _name, error: self.failures.append(error))
        self.view = TranscriptView(appearance, Icons(appearance), self.scope, _no_picture, _open_nothing)
        self.plain = QPlainTextEdit()
        self.plain.setReadOnly(True)
        self.plain.hide()
        self.field = Field()
        self.field.setFixedHeight(60)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(self.plain, 1)
        column.addWidget(self.field)
        self.resize(WIDTH, HEIGHT)

    def show_plain(self) -> None:
        """Show the bare limit instead of the transcript, which has nothing to do then."""
        self.view.show_chat([])
        self.view.hide()
        self.plain.clear()
        self.plain.show()
        self.show()

    def show_chat(self, messages: Sequence[Message]) -> None:
        """Show the transcript with these messages."""
        self.plain.hide()
        self.view.show()
        self.show()
        self.view.show_chat(messages)

    def append_plainly(self, text: str) -> None:
        """Do what the barest program does with text."""
        cursor = self.plain.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        self.plain.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Paint, and note when that was done."""
        handled = super().event(event)
        if event.type() is QEvent.Type.UpdateRequest:
            self.painted.emit(time.perf_counter())
        return handled

    async def settle(self) -> None:
        """Wait until nothing goes on."""
        while self.view.column.is_waiting or not self.scope.is_idle:
            await asyncio.sleep(0.01)


def run(measure: Callable[[Room], Awaitable[T]]) -> T:
    """Run one measurement in a window of its own."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["offhand"])
    appearance = Appearance(application, "light")
    load_parsers()  # these two as the program does in the background, once its window is there
    importlib.import_module("pygments.lexers")

    async def main() -> T:
        room = Room(appearance)
        gc.collect()
        gc.freeze()  # as the program does once it has started
        collector = Collector()
        collector.open()
        try:
            return await measure(room)
        finally:
            await room.settle()
            collector.close()
            room.close()

    with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(application)) as runner:
        return runner.run(main())


def resident_megabytes() -> float:
    """Return how much memory the process has in use; 0 where the system does not say so."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


async def _no_picture(_blob: Blob, _edge: int) -> bytes:
    return b""


def _open_nothing(_target: str) -> None:
    return
