"""Keeping the keyboard still between a hotkey and the window that it opens.

The server holds back what is typed meanwhile and delivers it to whoever has the keyboard when the
hold ends, so that no letter goes to the program of before. A thread ends the hold where nobody
else does: nobody shall sit before a dead keyboard because we are slow.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from offhand.system.x11 import library

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

LONGEST = 0.3
"""Seconds; a window needs a tenth of it."""


class KeyboardHold:
    """Hold the keyboard for one connection, which must have it grabbed or be able to grab it."""

    def __init__(self, connection: Connection, longest: float = LONGEST) -> None:
        """Prepare; ``longest`` is seconds."""
        self._x = connection
        self._longest = longest
        self._changing = threading.Lock()
        self._limit: threading.Timer | None = None

    @property
    def is_on(self) -> bool:
        """Say whether the keyboard is being held."""
        return self._limit is not None

    def begin(self) -> None:
        """Hold the keyboard from now on; a hold that goes on starts anew."""
        with self._changing:
            self._stop_counting()
            x, link = self._x.xcb, self._x.link
            cookie = x.grab_keyboard(
                *(link, 0, self._x.root, library.CURRENT_TIME),
                *(library.ASYNCHRONOUS, library.SYNCHRONOUS),
            )
            x.discard(link, cookie.sequence)
            x.flush(link)
            self._limit = threading.Timer(self._longest, self.end)
            self._limit.name = "keyboard hold"
            self._limit.daemon = True
            self._limit.start()

    def end(self) -> None:
        """Let what was typed go to the window that has the keyboard now."""
        with self._changing:
            if self._limit is not None:
                self._stop_counting()
                self._x.xcb.ungrab_keyboard(self._x.link, library.CURRENT_TIME)
                self._x.xcb.flush(self._x.link)

    def close(self) -> None:
        """Let go, and wait for the thread: the connection is closed next."""
        limit = self._limit
        self.end()
        if limit is not None:
            limit.join()

    def _stop_counting(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
