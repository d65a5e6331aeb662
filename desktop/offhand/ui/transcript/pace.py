"""How often the transcript takes what came: at once after a pause, else at a pace that follows the cost."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME = 0.016
LONGEST_FRAME = 0.05
"""Seconds between two updates; between these it follows what an update costs."""
LATEST = 0.1
"""Seconds until an update that waits for another one is made by itself."""


class Pace(QObject):
    """Say when an update is due."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = FRAME
        self._last = 0.0
        self._is_waiting = False
        """What the timer runs for may come sooner, with another update."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.due)

    @property
    def is_quick(self) -> bool:
        """Say whether there was an update just now, so that another one is likely soon."""
        return time.perf_counter() - self._last < LATEST

    def ask(self, *, may_be_now: bool) -> None:
        """Have an update made, before this returns where that may be and a frame has passed."""
        if self._timer.isActive() and not self._is_waiting:
            return
        self._is_waiting = False
        rest = self._frame - (time.perf_counter() - self._last)
        if rest <= 0 and may_be_now:
            self._timer.stop()
            self.due.emit()
        else:
            self._timer.start(max(0, round(rest * 1000)))

    def ask_along(self) -> None:
        """Have an update made together with the next one that is asked for, or alone where none is."""
        if not self._timer.isActive():
            self._is_waiting = True
            self._timer.start(round(LATEST * 1000))

    def stop(self) -> None:
        """Forget what was asked for."""
        self._timer.stop()

    def note(self, begun: float) -> None:
        """Hear that an update was made which began at a moment of ``perf_counter``."""
        self._last = time.perf_counter()
        self._frame = min(LONGEST_FRAME, max(FRAME, 2 * (self._last - begun)))
