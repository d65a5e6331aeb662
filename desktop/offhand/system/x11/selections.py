"""What other programs have selected or copied, asked for as ICCCM 2 says, with a limit in time and size.

The owner answers when it likes, or never: this blocks, so it belongs into a thread.
"""

from __future__ import annotations

import ctypes as c
import select
import time
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.system.x11 import library

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.x11.connection import Connection

TEXT_TARGETS = ("UTF8_STRING", "text/plain;charset=utf-8", "STRING")
"""In the order of preference; the last is Latin-1 (ICCCM 2.6.2)."""
LATIN = "STRING"


class Content(msgspec.Struct, frozen=True):
    """Hold what an owner gave."""

    data: bytes
    is_cut: bool = False
    """There was more than was read."""
    type: int = 0
    """What the owner said that it is."""
    width: int = 8
    """Bits of a unit."""


class SelectionReader:
    """Ask the owners of selections, all questions together within one limit in time."""

    def __init__(
        self, connection: Connection, patience: float, largest: int, step: float | None = None
    ) -> None:
        """Count ``patience`` seconds from now, and ``step`` for each wait; ``largest`` is bytes a form."""
        self._x = connection
        self._end = time.monotonic() + patience
        self._step = patience if step is None else step
        self._largest = largest
        self._window = connection.make_window(events=library.PROPERTY_CHANGE)
        self._place = connection.intern("OFFHAND_SELECTION")
        self._incremental = connection.intern("INCR")

    def list_targets(self, selection: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the known forms that a selection can be had in, in their order.

        Raises ``TimeoutError`` where the owner does not answer, ``ConnectionError`` where the server
        has gone.
        """
        offered = self.list_all(selection)
        return tuple(name for name in known if self._x.intern(name) in offered)

    def list_all(self, selection: str) -> tuple[int, ...]:
        """Return the numbers of all forms that a selection can be had in; raises as above."""
        found = self.read(selection, "TARGETS")
        if found is None:
            return ()
        count = len(found.data) // 4
        return tuple((c.c_uint32 * count).from_buffer_copy(found.data[: count * 4]))

    def read(self, selection: str, target: str | int) -> Content | None:
        """Return a selection in one form, None where its owner does not have it; raises as above."""
        x, link = self._x.xcb, self._x.link
        form = self._x.intern(target) if isinstance(target, str) else target
        numbers = (self._x.intern(selection), form)
        x.delete_property(link, self._window, self._place)
        x.convert_selection(link, self._window, *numbers, self._place, library.CURRENT_TIME)
        x.flush(link)
        answer: list[int] = []

        def is_answer(event: c.c_void_p, kind: int) -> bool:
            if kind != library.SELECTION_NOTIFY:
                return False
            told = c.cast(event, c.POINTER(library.SelectionEvent)).contents
            # What was asked for another reader, and given up, may be answered late.
            if (told.requestor, told.selection, told.target) != (self._window, *numbers):
                return False
            answer.append(int(told.property))
            return True

        self._wait(is_answer)
        if not answer[0]:
            return None
        kind, content = self._take()
        return self._gather() if kind == self._incremental else content

    def read_text(self, selection: str) -> Content | None:
        """Return a selection as UTF-8, None where it is no text; raises as above."""
        for target in TEXT_TARGETS:
            found = self.read(selection, target)
            if found is not None:
                data = found.data.decode("latin-1").encode() if target == LATIN else found.data
                return Content(data, is_cut=found.is_cut)
        return None

    def _gather(self) -> Content:
        """Take the pieces of what is too long for one property (ICCCM 2.7.2)."""
        pieces: list[bytes] = []
        size = 0
        last = Content(b"")
        while True:
            self._wait(self._is_new_value)
            _, piece = self._take()
            if not piece.data:
                return replace(last, data=b"".join(pieces))
            last = piece
            pieces.append(piece.data)
            size += len(piece.data)
            if size > self._largest or piece.is_cut:
                return replace(piece, data=b"".join(pieces)[: self._largest], is_cut=True)

    def _is_new_value(self, event: c.c_void_p, kind: int) -> bool:
        if kind != library.PROPERTY_NOTIFY:
            return False
        told = c.cast(event, c.POINTER(library.PropertyEvent)).contents
        return told.window == self._window and told.atom == self._place and told.state == library.NEW_VALUE

    def _take(self) -> tuple[int, Content]:
        """Return the kind and the value of our property, and take it away."""
        x, link = self._x.xcb, self._x.link
        cookie = x.property(link, 0, self._window, self._place, library.ANY_TYPE, 0, self._largest // 4 + 1)
        reply = x.property_reply(link, cookie, None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            told = reply.contents
            size = int(told.items) * int(told.format) // 8
            data = c.string_at(x.property_value(reply), size) if size else b""
            is_cut = bool(told.left) or size > self._largest
            kind, width = int(told.type), int(told.format) or 8
        finally:
            x.free(reply)
        x.delete_property(link, self._window, self._place)
        x.flush(link)
        return kind, Content(data[: self._largest], is_cut, kind, width)

    def _wait(self, is_wanted: Callable[[c.c_void_p, int], bool]) -> None:
        x, link = self._x.xcb, self._x.link
        end = min(self._end, time.monotonic() + self._step)
        while True:
            event = x.poll(link)
            if event:
                try:
                    if is_wanted(event, event.contents.kind & 0x7F):
                        return
                finally:
                    x.free(event)
                continue
            if x.has_error(link):
                raise ConnectionResetError("the X server has gone")
            left = end - time.monotonic()
            if left <= 0 or not select.select([x.descriptor(link)], [], [], left)[0]:
                raise TimeoutError("the owner of the selection does not answer")
