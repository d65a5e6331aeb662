"""A second pair of eyes: a thread that sees when the screen has not answered for a long time."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HUNG_AFTER = 8.0
"""Seconds of work without a look at keys and mouse that nobody would wait for."""


class Watchdog:
    """Call back when the loop hangs, and when it no longer does.

    It looks twice in the time that a hang takes, and not more often: an idle program sleeps.
    """

    def __init__(
        self, hung: Callable[[], None], over: Callable[[], None], *, patience: float = HUNG_AFTER
    ) -> None:
        """Name what is called, on the thread; ``patience`` is seconds."""
        self._hung = hung
        self._over = over
        self._patience = patience
        self._busy_since: float | None = None
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def note_work(self) -> None:
        """Hear that the loop begins to work."""
        self._busy_since = time.monotonic()

    def note_rest(self) -> None:
        """Hear that the loop waits for something to do."""
        self._busy_since = None

    def close(self) -> None:
        """Watch no longer."""
        self._closed.set()
        self._thread.join(1.0)

    def _watch(self) -> None:
        is_hanging = False
        while not self._closed.wait(self._patience / 2):
            since = self._busy_since
            hangs = since is not None and time.monotonic() - since > self._patience
            if hangs and not is_hanging:
                self._hung()
            elif is_hanging and not hangs:
                self._over()
            is_hanging = hangs
        if is_hanging:
            self._over()
