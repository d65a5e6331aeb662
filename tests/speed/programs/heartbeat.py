"""A heartbeat in the UI thread: how long nothing else gets its turn while something goes on."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 5
"""ms."""


class Heartbeat(QObject):
    """Beat from ``start`` to ``stop`` and keep the moments and the CPU time of the process."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[float] = []
        self.cpu = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self.cpu = time.process_time()
        self._beat()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._beat()
        self.cpu = time.process_time() - self.cpu

    def _beat(self) -> None:
        self.moments.append(time.monotonic())
