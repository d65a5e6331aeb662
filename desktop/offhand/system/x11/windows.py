"""Windows of every program, as the window manager knows them (EWMH): which is in front, and who shall be."""

from __future__ import annotations

import ctypes as c
import struct
from typing import TYPE_CHECKING

from offhand.system.x11 import library

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

DIRECT_USER_ACTION = 2
"""Source indication of EWMH, "_NET_ACTIVE_WINDOW"."""
ADD = 1
MASK_PLACE = 4
"""Where the connection's setup holds the bits that tell the resources of one client apart, in 32 bits."""
LONGEST = 4096
"""Units of 32 bits of a property that are read."""


class Windows:
    """Look at windows over one connection, and ask the window manager to act on them.

    What is asked for takes a round trip to the server each; all raise ``ConnectionError`` where it
    has gone.
    """

    def __init__(self, connection: Connection) -> None:
        """Prepare; the connection is closed by whoever made it."""
        self._x = connection
        self._atoms: dict[str, int] = {}
        setup = c.cast(connection.xcb.setup(connection.link), c.POINTER(c.c_uint32))
        self._own = int(setup[MASK_PLACE])

    def read_front(self) -> int:
        """Return the window that has the keyboard, 0 where there is none or nobody says."""
        found = self.read_numbers(self._x.root, "_NET_ACTIVE_WINDOW")
        return found[0] if found else 0

    def read_focus(self) -> int:
        """Return the window that keys really go to, which a window manager may call its front before."""
        x, link = self._x.xcb, self._x.link
        reply = x.focus_reply(link, x.focus(link), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return int(reply.contents.focus)
        finally:
            x.free(reply)

    def watch_focus(self, window: int) -> None:
        """Have the connection hear when a window gets or loses the keyboard."""
        masks = (c.c_uint32 * 1)(library.FOCUS_CHANGE)
        self._x.xcb.change_window(self._x.link, window, library.EVENT_MASK, masks)

    def find_parent(self, window: int) -> int:
        """Return the window that a window lies in, 0 for the root and where it has gone."""
        x, link = self._x.xcb, self._x.link
        reply = x.tree_reply(link, x.tree(link, window), None)
        if not reply:
            if x.has_error(link):
                raise ConnectionResetError("the X server has gone")
            return 0
        try:
            return int(reply.contents.parent)
        finally:
            x.free(reply)

    def read_words(self, window: int, name: str) -> tuple[str, ...]:
        """Return a property that is made of Latin-1 words, such as WM_CLASS (ICCCM 4.1.2.5)."""
        data = self._read(window, name, 8)
        return tuple(word.decode("latin-1") for word in data.split(b"\0") if word)

    def read_numbers(self, window: int, name: str) -> tuple[int, ...]:
        """Return a property that is made of numbers, nothing where there is no such property."""
        data = self._read(window, name, 32)
        return struct.unpack(f"={len(data) // 4}I", data)

    def find_owner(self, selection: str) -> int:
        """Return the window that owns a selection, 0 where nobody does."""
        x, link = self._x.xcb, self._x.link
        cookie = x.selection_owner(link, self._atom(selection))
        reply = x.selection_owner_reply(link, cookie, None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return int(reply.contents.owner)
        finally:
            x.free(reply)

    def is_button_down(self) -> bool:
        """Say whether a button of the mouse is held."""
        x, link = self._x.xcb, self._x.link
        reply = x.pointer_reply(link, x.pointer(link, self._x.root), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return bool(reply.contents.mask & library.ANY_BUTTON)
        finally:
            x.free(reply)

    def belong_together(self, first: int, second: int) -> bool:
        """Say whether two windows were made by one client."""
        return bool(first and second) and first & ~self._own == second & ~self._own

    def activate(self, window: int, moment: int) -> None:
        """Have a window raised and given the keyboard, as the user's doing at a moment in ms."""
        self._x.write_cardinal(window, self._atom("_NET_WM_USER_TIME"), moment)
        self._send(window, "_NET_ACTIVE_WINDOW", DIRECT_USER_ACTION, moment)

    def hand_over(self, window: int, moment: int) -> None:
        """Have another program's window given the keyboard, at a moment in ms."""
        self._send(window, "_NET_ACTIVE_WINDOW", DIRECT_USER_ACTION, moment)

    def leave_lists(self, window: int) -> None:
        """Keep a window that is on the screen out of task bars and pagers."""
        for state in ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"):
            self._send(window, "_NET_WM_STATE", ADD, self._atom(state))

    def finish(self) -> None:
        """Have all that was asked for on its way."""
        self._x.xcb.flush(self._x.link)

    def _read(self, window: int, name: str, width: int) -> bytes:
        """Return a property that is made of so many bits each, nothing where there is no such property."""
        x, link = self._x.xcb, self._x.link
        cookie = x.property(link, 0, window, self._atom(name), library.ANY_TYPE, 0, LONGEST)
        reply = x.property_reply(link, cookie, None)
        if not reply:
            if x.has_error(link):
                raise ConnectionResetError("the X server has gone")
            return b""  # the window has gone
        try:
            told = reply.contents
            if told.format != width or not told.items:
                return b""
            return c.string_at(x.property_value(reply), int(told.items) * width // 8)
        finally:
            x.free(reply)

    def _send(self, window: int, kind: str, *numbers: int) -> None:
        data = struct.pack("=5I", *numbers, *([0] * (5 - len(numbers))))
        mask = library.SUBSTRUCTURE_NOTIFY | library.SUBSTRUCTURE_REDIRECT
        self._x.send_message(window, self._atom(kind), data, width=32, mask=mask)

    def _atom(self, name: str) -> int:
        if name not in self._atoms:
            self._atoms[name] = self._x.intern(name)
        return self._atoms[name]
