"""What is used of libxcb, with its types; loaded when it is needed first.

Structures and numbers are those of xcb/xproto.h.
"""

from __future__ import annotations

import ctypes as c
from functools import cache
from typing import Any

PROPERTY_NOTIFY = 28
CLIENT_MESSAGE = 33

EVENT_MASK = 1 << 11  # XCB_CW_EVENT_MASK
PROPERTY_CHANGE = 1 << 22
SUBSTRUCTURE_NOTIFY, SUBSTRUCTURE_REDIRECT = 1 << 19, 1 << 20
INPUT_ONLY = 2
APPEND, REPLACE = 2, 0
CARDINAL = 6


class Cookie(c.Structure):
    """Stand for a request that is on its way."""

    _fields_ = (("sequence", c.c_uint),)


class Event(c.Structure):
    """Hold what every event begins with; the rest is read by its kind."""

    _fields_ = (
        ("kind", c.c_uint8),
        ("detail", c.c_uint8),
        ("sequence", c.c_uint16),
        ("rest", c.c_uint8 * 32),
    )


class PropertyEvent(c.Structure):
    """Tell that a property changed, and when."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("window", c.c_uint32)),
        *(("atom", c.c_uint32), ("time", c.c_uint32), ("state", c.c_uint8), ("pad1", c.c_uint8 * 3)),
    )


class MessageEvent(c.Structure):
    """Carry a message from one client to another."""

    _fields_ = (
        *(("kind", c.c_uint8), ("format", c.c_uint8), ("sequence", c.c_uint16), ("window", c.c_uint32)),
        *(("message", c.c_uint32), ("data", c.c_uint8 * 20)),
    )


class Error(c.Structure):
    """Say what the server refused."""

    _fields_ = (
        *(("kind", c.c_uint8), ("code", c.c_uint8), ("sequence", c.c_uint16), ("resource", c.c_uint32)),
        *(("minor", c.c_uint16), ("major", c.c_uint8)),
    )


class AtomReply(c.Structure):
    """Hold the number of a name."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("atom", c.c_uint32),
    )


class ScreenIterator(c.Structure):
    """Walk over screens; a screen begins with its root window."""

    _fields_ = (("data", c.POINTER(c.c_uint32)), ("left", c.c_int), ("index", c.c_int))


def declare(library: c.CDLL, name: str, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 - ctypes has no types for this
    """Give a function its types."""
    function = library[name]
    function.restype = result
    function.argtypes = arguments
    return function


class Xcb:
    """Hold the functions of libxcb; raises ``OSError`` where it is not there."""

    def __init__(self) -> None:
        x = c.CDLL("libxcb.so.1")
        link, window, value = c.c_void_p, c.c_uint32, c.c_uint32
        small, short, size = c.c_uint8, c.c_uint16, c.c_uint32
        self.connect = declare(x, "xcb_connect", link, c.c_char_p, c.POINTER(c.c_int))
        self.has_error = declare(x, "xcb_connection_has_error", c.c_int, link)
        self.descriptor = declare(x, "xcb_get_file_descriptor", c.c_int, link)
        self.disconnect = declare(x, "xcb_disconnect", None, link)
        self.setup = declare(x, "xcb_get_setup", c.c_void_p, link)
        self.screens = declare(x, "xcb_setup_roots_iterator", ScreenIterator, c.c_void_p)
        self.next_screen = declare(x, "xcb_screen_next", None, c.POINTER(ScreenIterator))
        self.new_id = declare(x, "xcb_generate_id", value, link)
        self.flush = declare(x, "xcb_flush", c.c_int, link)
        self.poll = declare(x, "xcb_poll_for_event", c.POINTER(Event), link)
        self.check = declare(x, "xcb_request_check", c.POINTER(Error), link, Cookie)
        self.intern = declare(x, "xcb_intern_atom", Cookie, link, small, short, c.c_char_p)
        self.intern_reply = declare(
            x, "xcb_intern_atom_reply", c.POINTER(AtomReply), link, Cookie, c.c_void_p
        )
        self.create_window = declare(
            *(x, "xcb_create_window", Cookie, link, small, window, window),
            *(c.c_int16, c.c_int16, short, short, short, short, window, value, c.POINTER(value)),
        )
        self.change_property = declare(
            x, "xcb_change_property", Cookie, link, small, window, value, value, small, size, c.c_void_p
        )
        self.send_event = declare(x, "xcb_send_event", Cookie, link, small, window, value, c.c_void_p)
        self.free = declare(c.CDLL(None), "free", None, c.c_void_p)


@cache
def load_xcb() -> Xcb:
    """Load libxcb once; raises ``OSError`` where it is not there."""
    return Xcb()
