"""One daemon thread for calls that may block for ever.

A keyring call can wait for a dialog that nobody answers. On a thread of an executor that would
keep the process alive at its end (measured with ThreadPoolExecutor and with qasync's), so these
calls have a daemon thread of their own. They run one after another: the libraries are not safe
side by side.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from offhand.domain.errors import KeyringSilent

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.errors import AppError

T = TypeVar("T")


class _Job(Generic[T]):
    """Hold one call and who waits for it; no repr, as the call may close over the key."""

    def __init__(self, call: Callable[[], T], deadline: float) -> None:
        self.call = call
        self.deadline = deadline
        self.is_abandoned = False
        """Nobody waits any more: not to be started."""
        self.is_overdue = False
        """It was still running when its time was over."""
        self._loop = asyncio.get_running_loop()
        self.outcome: asyncio.Future[T] = self._loop.create_future()

    def settle(self, result: T | None, error: AppError | None) -> None:
        """Hand the outcome to the loop of the one who waits; called from any thread."""
        try:
            self._loop.call_soon_threadsafe(self._settle, result, error)
        except RuntimeError:
            # The loop was closed meanwhile, so nobody waits.
            return

    def _settle(self, result: Any, error: AppError | None) -> None:  # noqa: ANN401 - a T where error is None
        if self.outcome.done():
            return
        if error is None:
            self.outcome.set_result(result)
        else:
            self.outcome.set_exception(error)


class KeyringThread:
    """Run blocking calls in turn, each with a limit of time."""

    def __init__(self, translate: Callable[[Exception], AppError]) -> None:
        """Take the function that turns a library's error into ours; the thread starts with the first call."""
        self._translate = translate
        self._queue: queue.SimpleQueue[_Job[Any] | None] = queue.SimpleQueue()
        self._pending: list[_Job[Any]] = []
        """Queued and running jobs, oldest first."""
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    async def run(self, call: Callable[[], T], limit: float) -> T:
        """Return what the call returns; raises ``AppError``, ``KeyringSilent`` after ``limit`` seconds.

        The limit counts from the end of what is allowed to the calls before it, such as a dialog that
        the user is just answering. While an overdue call still blocks the thread, later ones fail at
        once. A call that was given up before it began never runs.
        """
        job = self._enqueue(call, limit)
        try:
            async with asyncio.timeout(job.deadline - time.monotonic()):
                return await job.outcome
        except TimeoutError:
            self._give_up(job, limit)
            raise KeyringSilent(seconds=limit) from None
        finally:
            job.is_abandoned = True

    def close(self, patience: float = 1.0) -> None:
        """End the thread after the calls it still has, waiting at most ``patience`` seconds.

        A thread that hangs is not waited for: it ends with the process.
        """
        if self._thread is None:
            return
        self._queue.put(None)
        with self._lock:
            hangs = any(job.is_overdue for job in self._pending)
        if not hangs:
            self._thread.join(patience)
        self._thread = None

    def _enqueue(self, call: Callable[[], T], limit: float) -> _Job[T]:
        now = time.monotonic()
        with self._lock:
            if any(job.is_overdue for job in self._pending):
                raise KeyringSilent(seconds=limit)
            before = max((job.deadline for job in self._pending), default=now)
            job = _Job(call, max(now, before) + limit)
            self._pending.append(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="keyring", daemon=True)
            self._thread.start()
        self._queue.put(job)
        return job

    def _give_up(self, overdue: _Job[Any], limit: float) -> None:
        """Fail everything that waits behind a call whose time is over."""
        with self._lock:
            waiting = [job for job in self._pending if job is not overdue]
            overdue.is_overdue = overdue in self._pending
        for job in waiting:
            job.is_abandoned = True
            job.settle(None, KeyringSilent(seconds=limit))

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            try:
                if not job.is_abandoned:
                    job.settle(job.call(), None)
            except Exception as error:  # noqa: BLE001 - the thread's edge: keyring lets raw errors of three libraries through
                # Frames of the failed call hold the key, so they stay behind.
                job.settle(None, self._translate(error).with_traceback(None))
            finally:
                with self._lock:
                    self._pending.remove(job)
