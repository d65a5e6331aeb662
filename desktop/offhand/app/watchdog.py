"""A second pair of eyes: a thread that sees when the screen has not answered for a long time.

The event loop tells when it begins to work and when it goes to sleep, which costs next to nothing;
while nothing happens in the window the thread sleeps too.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HUNG_AFTER = 8.0
"""Seconds of work without a look at keys and mouse that nobody would wait for."""
ROUND = 2.0


class Watchdog:
    """Call back when the loop hangs, and when it no longer does."""

    def __init__(
        self, hung: Callable[[], None], over: Callable[[], None], *, patience: float = HUNG_AFTER
    ) -> None:
        """Name what is called, on the thread; ``patience`` is seconds."""
        self._hung = hung
        self._over = over
        self._patience = patience
        self._round = min(ROUND, patience / 4)
        self._busy_since: float | None = None
        self._beats = 0
        self._is_asleep = False
        self._wake = threading.Event()
        self._closed = False
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def note_work(self) -> None:
        """Hear that the loop begins to work."""
        self._beats += 1
        self._busy_since = time.monotonic()
        if self._is_asleep:
            self._wake.set()

    def note_rest(self) -> None:
        """Hear that the loop waits for something to do."""
        self._busy_since = None

    def close(self) -> None:
        """Watch no longer."""
        self._closed = True
        self._wake.set()
        self._thread.join(1.0)

    def _watch(self) -> None:
        while not self._closed:
            self._wake.clear()
            self._is_asleep = True
            if self._busy_since is None:
                self._wake.wait()
            self._is_asleep = False
            self._watch_activity()

    def _watch_activity(self) -> None:
        """Look now and then until a round went by in which nothing happened."""
        while not self._closed:
            seen = self._beats
            self._wake.clear()
            self._wake.wait(self._round)
            if self._hangs():
                self._see_it_through()
            elif self._beats == seen and self._busy_since is None:
                return

    def _hangs(self) -> bool:
        since = self._busy_since
        return since is not None and time.monotonic() - since > self._patience

    def _see_it_through(self) -> None:
        self._hung()
        while self._hangs() and not self._closed:
            self._wake.clear()
            self._wake.wait(self._round)
        self._over()
