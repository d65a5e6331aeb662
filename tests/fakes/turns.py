"""Waiting in tests of windows: until the tasks of a scope have ended and the screen has heard of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from offhand.services.tasks import TaskScope

PAUSE = 0.001
"""Seconds; a pause and not a bare turn, since threads have to run."""


async def settle(scope: TaskScope) -> None:
    """Wait until nothing runs, then deliver what was posted to widgets."""
    QApplication.processEvents()
    while not scope.is_idle:
        await asyncio.sleep(PAUSE)
        QApplication.processEvents()
    QApplication.processEvents()


async def turn() -> None:
    """Let tasks go on until they wait."""
    for _ in range(5):
        await asyncio.sleep(0)
    QApplication.processEvents()
