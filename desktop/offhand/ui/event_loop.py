"""The asyncio loop that runs inside Qt's.

qasync starts one coarse Qt timer for each callback, keeps cancelled ones, and leaves every other
task hanging when a nested Qt loop opens inside a task's step. This subclass schedules itself:
callbacks share one timer and are drained in short slices so that painting and typing come through,
delays wait in a heap behind one precise timer, the current task steps aside while a nested loop
runs, and generators that nobody reads to their end are closed. It touches private names of asyncio
and of qasync 0.28, hence that pin; the tests in ``tests/gui/test_event_loop.py`` say what it promises.
"""

from __future__ import annotations

import asyncio
import collections
import heapq
import math
import sys
import time
from asyncio import tasks as asyncio_tasks
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import QCoreApplication, QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextvars import Context

    from PySide6.QtCore import QTimerEvent
    from PySide6.QtWidgets import QApplication

SLICE = 0.004
"""Seconds of callbacks in a row before Qt gets its turn."""
LONGEST_TIMER = 2_000_000_000
"""ms; Qt counts them in 32 bits."""
EARLY = 1e-4
"""Seconds by which a timer may fire early without another round."""
TURN = 0.001
"""Seconds after which a thread at work gives up the interpreter where the screen waits for it.

Calls into Qt let go of it, so that a paint would wait Python's usual 5 ms several times.
"""
CANCELLED_BEFORE_SWEEP = 100
MOST_THREADS = 10
"""For calls that block; they are started one by one, as calls come that would have to wait."""
LAST_SECONDS = 6.0
"""To save everything when the display has gone."""
LEAST_SECONDS = 1.0
"""For what was cancelled after that."""


class _Scheduler(QObject):
    """Run ready callbacks and due timers for one loop."""

    def __init__(self, now: Callable[[], float], loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._now = now
        self._loop = loop
        self._ready: collections.deque[asyncio.Handle] = collections.deque()
        self._delayed: list[asyncio.TimerHandle] = []
        self._ready_timer = 0
        self._delay_timer = 0
        self._armed_for = math.inf
        self._cancelled = 0
        self._stopped = False

    def call_soon(self, handle: asyncio.Handle) -> None:
        self._ready.append(handle)
        if not self._ready_timer:
            self._ready_timer = self.startTimer(0)

    def call_at(self, handle: asyncio.TimerHandle) -> None:
        heapq.heappush(self._delayed, handle)
        self._arm()

    def count_cancelled(self) -> None:
        """Drop cancelled timers once they are the greater part of the heap."""
        self._cancelled += 1
        if self._cancelled > CANCELLED_BEFORE_SWEEP and self._cancelled * 2 > len(self._delayed):
            kept = [handle for handle in self._delayed if not handle.cancelled()]
            heapq.heapify(kept)
            self._delayed = kept
            self._cancelled = 0

    def run_due(self) -> None:
        """Run what is due, where Qt's loop delivers no timers any more."""
        self._collect_due()
        if self._ready:
            self._drain(self._ready_timer)

    def stop(self) -> None:
        self._stopped = True
        self._ready.clear()
        self._delayed.clear()
        for timer in (self._ready_timer, self._delay_timer):
            if timer:
                self.killTimer(timer)
        self._ready_timer = self._delay_timer = 0

    def timerEvent(self, event: QTimerEvent) -> None:
        timer = event.timerId()
        if self._stopped:
            self.killTimer(timer)
            return
        # A current task here means that its step opened a nested Qt loop: it steps aside meanwhile.
        outer = asyncio_tasks.current_task(self._loop)
        if outer is not None:
            asyncio_tasks._leave_task(self._loop, outer)  # noqa: SLF001 - see the module's docstring
        try:
            if timer == self._delay_timer:
                self._collect_due()
            else:
                self._drain(timer)
        finally:
            if outer is not None:
                asyncio_tasks._enter_task(self._loop, outer)  # noqa: SLF001 - as above

    def _arm(self) -> None:
        while self._delayed and self._delayed[0].cancelled():
            heapq.heappop(self._delayed)
            self._cancelled = max(0, self._cancelled - 1)
        if not self._delayed:
            self._disarm()
            return
        due = self._delayed[0].when()
        if self._delay_timer and self._armed_for <= due:
            return
        self._disarm()
        wait = math.ceil((due - self._now()) * 1000)
        self._delay_timer = self.startTimer(min(LONGEST_TIMER, max(0, wait)), Qt.TimerType.PreciseTimer)
        self._armed_for = due

    def _disarm(self) -> None:
        if self._delay_timer:
            self.killTimer(self._delay_timer)
        self._delay_timer = 0
        self._armed_for = math.inf

    def _collect_due(self) -> None:
        self._disarm()
        now = self._now() + EARLY
        while self._delayed and self._delayed[0].when() <= now:
            handle = heapq.heappop(self._delayed)
            if not handle.cancelled():
                self._ready.append(handle)
        self._arm()
        if self._ready and not self._ready_timer:
            self._ready_timer = self.startTimer(0)

    def _drain(self, timer: int) -> None:
        # Qt does not deliver a timer again while its event is on the stack: a fresh one keeps the
        # other callbacks running while one of these opens a nested loop.
        self.killTimer(timer)
        self._ready_timer = self.startTimer(0)
        end = time.perf_counter() + SLICE
        try:
            for _ in range(len(self._ready)):
                if not self._ready:
                    break
                handle = self._ready.popleft()
                if not handle.cancelled():
                    handle._run()  # noqa: SLF001 - what every loop does to its handles
                if time.perf_counter() > end:
                    break
        finally:
            if not self._ready and self._ready_timer:
                self.killTimer(self._ready_timer)
                self._ready_timer = 0


def _ignore() -> None:
    """Do nothing."""


class OffhandEventLoop(qasync.QEventLoop):
    """Run asyncio inside Qt with exact timers and no leak."""

    def __init__(self, application: QApplication, lost: Callable[[], None] = _ignore) -> None:
        """Join an application whose windows may already be open.

        ``lost`` is called where Qt's loop has ended by itself, as it does when the display goes: what
        is to be saved then is saved without it, within ``LAST_SECONDS``.
        """
        self._lost = lost
        self._is_lost = False
        self._is_stopping = False
        self._end = math.inf
        self._scheduler = _Scheduler(self.time, self)
        sys.setswitchinterval(TURN)
        super().__init__(application)  # pyright: ignore[reportUnknownMemberType] - qasync has no types
        # qasync's own would start all its threads with the first call, and keep them.
        threads = ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="offhand")
        self.set_default_executor(threads)  # pyright: ignore[reportUnknownMemberType] - as above

    def run_forever(self) -> None:
        """Run until stopped, where Qt's loop ends before that without it."""
        own: Any = self  # what asyncio's own loops have here, and qasync leaves out
        before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(own._asyncgen_firstiter_hook, own._asyncgen_finalizer_hook)  # noqa: SLF001 - as said
        try:
            self._run_to_the_end()
        finally:
            sys.set_asyncgen_hooks(*before)

    def _run_to_the_end(self) -> None:
        self._is_stopping = False
        if not self._is_lost:
            super().run_forever()  # pyright: ignore[reportUnknownMemberType] - qasync has no types
        if self._is_stopping:
            return
        if not self._is_lost:
            self._is_lost = True
            self._end = self.time() + LAST_SECONDS
            self.call_soon(self._lost)
        else:
            self._end = self.time() + LEAST_SECONDS
        asyncio.events._set_running_loop(self)  # noqa: SLF001 - what every loop does
        try:
            self._run_alone()
        finally:
            asyncio.events._set_running_loop(None)  # noqa: SLF001 - as above

    def stop(self) -> None:
        """Have ``run_forever`` return."""
        self._is_stopping = True
        super().stop()  # pyright: ignore[reportUnknownMemberType] - as above

    def _run_alone(self) -> None:
        """Run callbacks, timers and what threads hand over; there is no display to listen to."""
        while not self._is_stopping and self.time() < self._end:
            QCoreApplication.sendPostedEvents()
            self._scheduler.run_due()
            time.sleep(TURN)

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Run a callback after those already waiting."""
        self._refuse_when_closed()
        handle = asyncio.Handle(callback, args, self, context)
        self._scheduler.call_soon(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a callback after ``delay`` seconds, never earlier."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a callback at a moment of ``time()``, in seconds."""
        self._refuse_when_closed()
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        self._scheduler.call_at(handle)
        return handle

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Hear from a timer that it will not be needed (a hook of asyncio's own loops)."""
        del handle
        self._scheduler.count_cancelled()

    def _refuse_when_closed(self) -> None:
        if self.is_closed():
            message = "Event loop is closed"
            raise RuntimeError(message)

    def close(self) -> None:
        """Forget what waits, and end the loop."""
        if not self.is_closed():
            self._scheduler.stop()
        super().close()
