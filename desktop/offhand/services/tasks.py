"""Owners of tasks: the one place where asyncio tasks are started.

Every task has a name and a scope; the scope can cancel and await what it started. A task that
fails tells the scope's ``failed`` callback, so that nothing is lost in silence.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

T = TypeVar("T")


class TaskScope:
    """Own tasks of one part of the program."""

    def __init__(self, name: str, failed: Callable[[str, BaseException], None] | None = None) -> None:
        """Name the owner; ``failed`` hears the task's name and its exception."""
        self._name = name
        self._failed = failed
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    def start(self, work: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        """Start work under a name; raises ``RuntimeError`` after ``close``."""
        if self._closed:
            work.close()
            message = f"{self._name} is closed"
            raise RuntimeError(message)
        task = asyncio.get_running_loop().create_task(work, name=f"{self._name}: {name}")
        self._tasks.add(task)
        task.add_done_callback(self._forget)
        return task

    @property
    def is_idle(self) -> bool:
        """Say whether nothing runs."""
        return not self._tasks

    @property
    def is_closed(self) -> bool:
        """Say whether no more work is accepted."""
        return self._closed

    async def wait_idle(self) -> None:
        """Wait until all that runs has ended by itself; how it ended is not told here."""
        while tasks := [task for task in self._tasks if task is not asyncio.current_task()]:
            await asyncio.wait(tasks)

    async def cancel(self) -> None:
        """Cancel all that runs and wait until it has ended."""
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def close(self, patience: float = 2.0) -> None:
        """Accept no more work, cancel what runs, and wait up to ``patience`` seconds for it."""
        self._closed = True
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=patience)

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None and self._failed is not None:
            self._failed(task.get_name(), error)
