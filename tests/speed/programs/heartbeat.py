"""A heartbeat in the UI thread: how long nothing else gets its turn while something goes on."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 5
"""ms."""


class Heartbeat(QObject):
    """Beat from ``start`` to ``stop`` and keep the moments and the CPU time of the process.

    It belongs to the UI thread, whose own CPU time it keeps at each beat as well: on a machine that others
    use, that alone tells who held whom.
    """

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[float] = []
        self.worked: list[float] = []
        """Seconds of CPU time of this thread at each moment."""
        self.collections: list[float] = []
        """ms of CPU time that each collection of garbage took, in whatever thread: all others stand still."""
        self.cpu = 0.0
        self._begun = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self.cpu = time.process_time()
        gc.callbacks.append(self._note_collection)
        self._beat()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._beat()
        gc.callbacks.remove(self._note_collection)
        self.cpu = time.process_time() - self.cpu

    def _note_collection(self, phase: str, _facts: dict[str, int]) -> None:
        now = time.thread_time() * 1000
        if phase == "start":
            self._begun = now
        else:
            self.collections.append(now - self._begun)

    def _beat(self) -> None:
        self.moments.append(time.monotonic())
        self.worked.append(time.thread_time())
