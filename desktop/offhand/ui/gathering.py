"""The words of one answer on their way to the screen: many pieces come in, one a frame goes out."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SHORTEST_FRAME = 0.033
LONGEST_FRAME = 0.05
"""Seconds between two updates of the screen; between them it follows what updates cost."""
SHARE = 20
"""Of the time, the part that updates may take; painting takes about as much again."""
SMOOTHING = 0.2
"""How much the last update counts beside those before."""
PLENTY = 40
"""Characters of one update that say that text comes faster than anybody reads it, so that fewer will do."""


class TextGathering(QObject):
    """Gather text and pass it on once a frame; with nothing to pass on no timer runs.

    A frame grows while updates are slow, and while text comes faster than it is read.
    """

    text_grew = Signal(str, str)
    reasoning_grew = Signal(str, str)
    """With the answer's id, both."""

    def __init__(self, parent: QObject) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._message_id = ""
        self._frame = SHORTEST_FRAME
        self._last_flush = 0.0
        self._cost = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.flush)

    @property
    def has_text(self) -> bool:
        """Say whether words of the answer itself wait to be passed on."""
        return bool(self._text)

    def take_text(self, message_id: str, text: str) -> None:
        """Take more of an answer; whoever changes to another one has passed on what there was."""
        self._message_id = message_id
        if not self._text:
            self._schedule()
        self._text.append(text)

    def take_reasoning(self, message_id: str, text: str) -> None:
        """Take more of what can be read of its thinking."""
        self._message_id = message_id
        self._reasoning.append(text)
        self._schedule()

    def flush(self) -> None:
        """Pass on what was gathered."""
        self._timer.stop()
        begun = time.perf_counter()
        if self._reasoning:
            piece = "".join(self._reasoning)
            self._reasoning.clear()
            self.reasoning_grew.emit(self._message_id, piece)
        gained = 0
        if self._text:
            piece = "".join(self._text)
            gained = len(piece)
            self._text.clear()
            self.text_grew.emit(self._message_id, piece)
        self._last_flush = time.perf_counter()
        self._cost += SMOOTHING * (self._last_flush - begun - self._cost)
        shortest = LONGEST_FRAME if gained >= PLENTY else SHORTEST_FRAME
        self._frame = min(LONGEST_FRAME, max(shortest, SHARE * self._cost))

    def forget(self) -> None:
        """Let go of what was gathered."""
        self._timer.stop()
        self._text.clear()
        self._reasoning.clear()

    def _schedule(self) -> None:
        if self._timer.isActive():
            return
        rest = self._frame - (time.perf_counter() - self._last_flush)
        self._timer.start(max(0, round(rest * 1000)))
