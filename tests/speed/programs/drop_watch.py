"""What a drop of photographs costs: the time, what the UI thread feels of it, and the memory at its peak."""

from __future__ import annotations

import time
from pathlib import Path

from field_watch import tell
from heartbeat import Heartbeat


class DropWatch:
    """Watch from ``begin`` to ``end`` and tell all of it as one line."""

    def __init__(self) -> None:
        self._heart = Heartbeat()
        self._before = 0.0

    def begin(self) -> None:
        """Begin; the peak of the memory is that from now on."""
        Path("/proc/self/clear_refs").write_text("5")
        self._before = _read_memory("VmRSS")
        self._heart.start()

    def end(self) -> None:
        """Tell what it took."""
        self._heart.stop()
        moments = self._heart.moments
        tell(
            event="done",
            at=time.monotonic(),
            moments=moments,
            seconds=moments[-1] - moments[0],
            cpu=self._heart.cpu,
            memory=_read_memory("VmHWM") - self._before,
        )


def _read_memory(name: str) -> float:
    """Read a line of the process's status, in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError(name)
