"""How often the transcript takes what came: at once after a pause, else at a pace that follows the cost."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME = 0.016
LONGEST_FRAME = 0.05
"""Seconds between two updates; between these it follows what an update costs."""


class Pace(QObject):
    """Say when an update is due."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = FRAME
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.due)

    @property
    def is_quick(self) -> bool:
        """Say whether there was an update just now, so that another one is likely soon."""
        return time.perf_counter() - self._last < LONGEST_FRAME

    def ask(self, *, may_be_now: bool) -> None:
        """Have an update made, before this returns where that may be and a frame has passed."""
        if self._timer.isActive():
            return
        rest = self._frame - (time.perf_counter() - self._last)
        if rest <= 0 and may_be_now:
            self.due.emit()
        else:
            self._timer.start(max(0, round(rest * 1000)))

    def stop(self) -> None:
        """Forget what was asked for."""
        self._timer.stop()

    def note(self, begun: float) -> None:
        """Hear that an update was made which began at a moment of ``perf_counter``."""
        self._last = time.perf_counter()
        self._frame = min(LONGEST_FRAME, max(FRAME, 2 * (self._last - begun)))
