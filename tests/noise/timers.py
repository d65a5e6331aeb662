"""Timers that a test leaves ticking: they wake the program up for nobody."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast
from weakref import WeakSet

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Generator


@contextmanager
def watch_timers() -> Generator[Callable[[], list[str]], None, None]:
    """Remember every ``QTimer`` that Python starts, and give a function that describes the active ones.

    A timer whose owner has been deleted is gone with it; one that Qt starts within itself is not seen.
    """
    started: WeakSet[QTimer] = WeakSet()
    start = cast("Callable[..., None]", QTimer.start)

    def remember(timer: QTimer, *interval: int) -> None:
        started.add(timer)
        start(timer, *interval)

    def find_ticking() -> list[str]:
        if _list_active(started):
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return _list_active(started)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QTimer, "start", remember)
        yield find_ticking


def _list_active(timers: WeakSet[QTimer]) -> list[str]:
    return [
        f"timer {timer.objectName()!r} ticking every {timer.interval()} ms"
        for timer in timers
        if shiboken6.isValid(timer) and timer.isActive()
    ]
