"""A connection to the X server beside Qt's, for what Qt does not offer."""

from __future__ import annotations

import ctypes as c
import select
import time
from typing import TYPE_CHECKING

from offhand.system.x11 import library
from offhand.system.x11.library import load_xcb

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

PATIENCE = 0.5
"""Seconds for the server to answer; it takes less than a thousandth."""


class Connection:
    """Talk to an X server; use as a context manager, or call ``close``."""

    def __init__(self, display: str | None = None) -> None:
        """Connect to a display, that of the environment by default; raises ``OSError``."""
        self.xcb = load_xcb()
        number = c.c_int()
        self.link = c.c_void_p(
            self.xcb.connect(display.encode() if display is not None else None, c.byref(number))
        )
        if self.xcb.has_error(self.link):
            self.xcb.disconnect(self.link)
            raise ConnectionRefusedError("the X server does not answer")
        screens = self.xcb.screens(self.xcb.setup(self.link))
        for _ in range(number.value):
            self.xcb.next_screen(c.byref(screens))
        self.root = int(screens.data[0])
        self.screen = int(number.value)
        """The number of the screen, one of which has all monitors mostly."""
        self._clock = 0
        """A window whose changes tell the time."""
        self._is_open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up; what was made goes with the connection."""
        if self._is_open:
            self._is_open = False
            self.xcb.disconnect(self.link)

    def intern(self, name: str) -> int:
        """Return the number of a name; raises ``ConnectionError`` where the server is gone."""
        cookie = self.xcb.intern(self.link, 0, len(name), name.encode("ascii"))
        reply = self.xcb.intern_reply(self.link, cookie, None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return int(reply.contents.atom)
        finally:
            self.xcb.free(reply)

    def read_name(self, atom: int) -> str:
        """Return the name of a number, empty where it has none."""
        reply = self.xcb.name_reply(self.link, self.xcb.name(self.link, atom), None)
        if not reply:
            return ""
        try:
            return c.string_at(self.xcb.name_text(reply), reply.contents.length_of_name).decode("latin-1")
        finally:
            self.xcb.free(reply)

    def make_window(self, *, events: int = 0) -> int:
        """Make a window that is never seen."""
        window = int(self.xcb.new_id(self.link))
        values = (c.c_uint32 * 1)(events)
        self.xcb.create_window(
            *(self.link, 0, window, self.root, -1, -1, 1, 1, 0),
            *(library.INPUT_ONLY, 0, library.EVENT_MASK, values),
        )
        return window

    def write_cardinal(self, window: int, atom: int, *numbers: int, append: bool = False) -> None:
        """Set a property to numbers, or add them."""
        mode = library.APPEND if append else library.REPLACE
        values = (c.c_uint32 * max(1, len(numbers)))(*numbers)
        self.xcb.change_property(self.link, mode, window, atom, library.CARDINAL, 32, len(numbers), values)

    def send_message(self, window: int, atom: int, data: bytes, *, width: int, mask: int) -> None:
        """Send 20 bytes about a window to the root, in units of ``width`` bits."""
        event = library.MessageEvent(kind=library.CLIENT_MESSAGE, format=width, window=window, message=atom)
        c.memmove(event.data, data.ljust(20, b"\0"), 20)
        self.xcb.send_event(self.link, 0, self.root, mask, c.byref(event))

    def read_time(self) -> int:
        """Ask the server for its time, in ms; raises ``OSError`` where it does not answer."""
        if not self._clock:
            self._clock = self.make_window(events=library.PROPERTY_CHANGE)
        window = self._clock
        # ICCCM 2.1: a change of nothing has a time as well.
        self.write_cardinal(window, self.intern("WM_NAME"), append=True)
        self.xcb.flush(self.link)
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            event = self.xcb.poll(self.link)
            if not event:
                if self.xcb.has_error(self.link):
                    raise ConnectionResetError("the X server has gone")
                select.select([self.xcb.descriptor(self.link)], [], [], left)
                continue
            try:
                if event.contents.kind & 0x7F == library.PROPERTY_NOTIFY:
                    return int(c.cast(event, c.POINTER(library.PropertyEvent)).contents.time)
            finally:
                self.xcb.free(event)
        raise TimeoutError("the X server does not answer")
