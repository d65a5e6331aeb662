"""Requests of X extensions, written byte by byte: libxcb's libraries for them need not be installed."""

from __future__ import annotations

import ctypes as c
import struct
from typing import TYPE_CHECKING

from offhand.system.x11.library import declare

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

PRESS, RELEASE = 2, 3
FAKE_INPUT = 2
"""The request of XTEST (XTEST protocol, "XTestFakeInput")."""
USE_EXTENSION, LATCH_LOCK_STATE = 0, 5
"""Requests of XKEYBOARD (XKB protocol, 16.2 and "XkbLatchLockState")."""
CORE_KEYBOARD = 0x100
VERSION = (1, 0)


class _Extension(c.Structure):
    _fields_ = (("name", c.c_char_p), ("number", c.c_int))


class _Presence(c.Structure):
    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("is_there", c.c_uint8),
    )


class _Piece(c.Structure):
    _fields_ = (("start", c.c_void_p), ("size", c.c_size_t))


class _Request(c.Structure):
    _fields_ = (
        *(("count", c.c_size_t), ("extension", c.POINTER(_Extension))),
        *(("number", c.c_uint8), ("is_void", c.c_uint8)),
    )


class Extension:
    """Send requests of one extension."""

    def __init__(self, connection: Connection, name: str) -> None:
        """Ask whether the server has it; raises ``ProcessLookupError`` where it has not."""
        self._x = connection
        self._it = _Extension(name.encode("ascii"), 0)
        library = c.CDLL("libxcb.so.1")
        ask = declare(
            *(library, "xcb_get_extension_data", c.POINTER(_Presence), c.c_void_p, c.POINTER(_Extension))
        )
        self._send = declare(
            *(library, "xcb_send_request", c.c_uint, c.c_void_p, c.c_int),
            *(c.POINTER(_Piece), c.POINTER(_Request)),
        )
        found = ask(connection.link, c.byref(self._it))
        # libxcb hangs up on a request of an extension that is not there.
        if not found or not found.contents.is_there:
            raise ProcessLookupError(f"the X server has no {name}")

    def request(self, number: int, body: bytes, *, is_answered: bool = False) -> None:
        """Send a request, whose answer is thrown away; ``body`` is what follows its first four bytes."""
        data = c.create_string_buffer(bytes(4) + body, 4 + len(body))
        # libxcb takes the two places before the first piece for itself.
        pieces = (_Piece * 3)()
        pieces[2] = _Piece(c.addressof(data), len(data))
        request = _Request(1, c.pointer(self._it), number, not is_answered)
        first = c.cast(c.addressof(pieces) + 2 * c.sizeof(_Piece), c.POINTER(_Piece))
        sequence = self._send(self._x.link, 0, first, c.byref(request))
        if is_answered:
            self._x.xcb.discard(self._x.link, sequence)


class FakeKeys:
    """Press keys as if the user did."""

    def __init__(self, connection: Connection) -> None:
        """Prepare; raises ``OSError`` where the server lets nobody do it."""
        self._test = Extension(connection, "XTEST")
        self._root = connection.root

    def press(self, code: int) -> None:
        """Push a key down."""
        self._fake(PRESS, code)

    def release(self, code: int) -> None:
        """Let a key go, whoever holds it."""
        self._fake(RELEASE, code)

    def _fake(self, kind: int, code: int) -> None:
        self._test.request(FAKE_INPUT, struct.pack("=BBxxII8xhh7xB", kind, code, 0, 0, 0, 0, 0))


class LayoutLock:
    """Choose which of the user's layouts is in use."""

    def __init__(self, connection: Connection) -> None:
        """Prepare; raises ``OSError`` where the server has one layout only."""
        self._keyboard = Extension(connection, "XKEYBOARD")
        self._keyboard.request(USE_EXTENSION, struct.pack("=HH", *VERSION), is_answered=True)

    def use(self, layout: int) -> None:
        """Have another layout in use, counted from 0."""
        body = struct.pack("=HBBBBBxxBH", CORE_KEYBOARD, 0, 0, 1, layout, 0, 0, 0)
        self._keyboard.request(LATCH_LOCK_STATE, body)
