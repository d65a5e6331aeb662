"""What a test must not leave behind: running tasks, threads, windows and ticking timers."""

from __future__ import annotations

import asyncio
import functools
import gc
import sys
import threading
import time
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtWidgets import QWidget

P = ParamSpec("P")

# Seconds for a thread that was told to end. Only a test that fails waits this long.
_PATIENCE = 2.0
# Loop turns in which a cancelled task may finish: its own, its awaiter's, and those of two callbacks.
_TURNS = 5


class Stock:
    """Hold what was alive before a test; by reference, since ids are used again."""

    def __init__(self, threads: list[threading.Thread], windows: list[QWidget]) -> None:
        self.threads = threads
        self.windows = windows


def take_stock() -> Stock:
    """Note the threads and windows that are alive."""
    return Stock(threading.enumerate(), _list_windows())


def list_new(before: Stock) -> list[str]:
    """Describe the threads and windows that were not there before."""
    return _name_threads(before.threads) + _name_windows(before.windows)


def _name_threads(before: list[threading.Thread]) -> list[str]:
    deadline = time.monotonic() + _PATIENCE
    new = [thread for thread in threading.enumerate() if thread not in before]
    for thread in new:
        # A thread that Qt or C started shows up as a dummy, which cannot be joined.
        if not isinstance(thread, threading._DummyThread):  # pyright: ignore[reportPrivateUsage] - there is no public name
            thread.join(max(0.0, deadline - time.monotonic()))
    return [
        f"thread {thread.name!r}"
        for thread in new
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)  # pyright: ignore[reportPrivateUsage] - as above
    ]


def _name_windows(before: list[QWidget]) -> list[str]:
    if not _new_windows(before):
        return []
    # Widgets in a reference circle go with the next collection; deleted ones with the next event.
    gc.collect()
    _deliver_deletions()
    return [f"{type(window).__name__} {window.windowTitle()!r}" for window in _new_windows(before)]


def _new_windows(before: list[QWidget]) -> list[QWidget]:
    return [window for window in _list_windows() if window not in before]


def _list_windows() -> list[QWidget]:
    # Tests that need no Qt shall not pay for it.
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as said

    return QApplication.topLevelWidgets() if QApplication.instance() else []


def _deliver_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only where windows were seen

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def refuse_tasks(test: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
    """Wrap an asynchronous test so that it fails where tasks of its own still run at its end."""

    @functools.wraps(test)
    async def watched(*arguments: P.args, **named: P.kwargs) -> None:
        before = asyncio.all_tasks()
        await test(*arguments, **named)
        for _ in range(_TURNS):
            if not asyncio.all_tasks() - before:
                return
            await asyncio.sleep(0)
        left = sorted(task.get_name() for task in asyncio.all_tasks() - before)
        if left:
            message = f"left running: {', '.join(left)}"
            raise AssertionError(message)

    return watched
