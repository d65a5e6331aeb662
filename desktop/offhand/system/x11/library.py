"""What is used of libxcb, with its types; loaded when it is needed first.

Structures and numbers are those of xcb/xproto.h.
"""

from __future__ import annotations

import ctypes as c
from functools import cache
from typing import Any

KEY_PRESS = 2
FOCUS_IN = 9
DESTROY_NOTIFY = 17
PROPERTY_NOTIFY = 28
SELECTION_CLEAR = 29
SELECTION_REQUEST = 30
SELECTION_NOTIFY = 31
CLIENT_MESSAGE = 33
MAPPING_NOTIFY = 34
BAD_ACCESS = 10

SHIFT, LOCK, CONTROL, MOD1, MOD2, MOD3, MOD4, MOD5 = (1 << bit for bit in range(8))
SYNCHRONOUS, ASYNCHRONOUS = 0, 1
CURRENT_TIME = 0

ANY_BUTTON = 0b11111 << 8

EVENT_MASK = 1 << 11  # XCB_CW_EVENT_MASK
FOCUS_CHANGE, PROPERTY_CHANGE = 1 << 21, 1 << 22
STRUCTURE_NOTIFY = 1 << 17
SUBSTRUCTURE_NOTIFY, SUBSTRUCTURE_REDIRECT = 1 << 19, 1 << 20
INPUT_ONLY = 2
APPEND, REPLACE = 2, 0
ANY_TYPE = 0
PRIMARY, ATOM, CARDINAL, INTEGER, STRING = 1, 4, 6, 19, 31
NEW_VALUE, VALUE_TAKEN = 0, 1


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


class KeyEvent(c.Structure):
    """Tell that a key went down, when, and what else was held."""

    _fields_ = (
        *(("kind", c.c_uint8), ("key", c.c_uint8), ("sequence", c.c_uint16), ("time", c.c_uint32)),
        *(("root", c.c_uint32), ("event", c.c_uint32), ("child", c.c_uint32), ("places", c.c_int16 * 4)),
        *(("state", c.c_uint16), ("same_screen", c.c_uint8), ("pad", c.c_uint8)),
    )


class PropertyEvent(c.Structure):
    """Tell that a property changed, and when."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("window", c.c_uint32)),
        *(("atom", c.c_uint32), ("time", c.c_uint32), ("state", c.c_uint8), ("pad1", c.c_uint8 * 3)),
    )


class FocusEvent(c.Structure):
    """Tell that a window got or lost the keyboard."""

    _fields_ = (
        *(("kind", c.c_uint8), ("detail", c.c_uint8), ("sequence", c.c_uint16), ("window", c.c_uint32)),
        *(("mode", c.c_uint8), ("pad", c.c_uint8 * 3)),
    )


class FocusReply(c.Structure):
    """Say which window has the keyboard."""

    _fields_ = (
        *(("kind", c.c_uint8), ("revert_to", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("focus", c.c_uint32),
    )


class SelectionEvent(c.Structure):
    """Tell where a selection was put, or that it was not."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("time", c.c_uint32)),
        *(("requestor", c.c_uint32), ("selection", c.c_uint32)),
        *(("target", c.c_uint32), ("property", c.c_uint32)),
    )


class RequestEvent(c.Structure):
    """Ask the owner of a selection for it."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("time", c.c_uint32)),
        *(("owner", c.c_uint32), ("requestor", c.c_uint32), ("selection", c.c_uint32)),
        *(("target", c.c_uint32), ("property", c.c_uint32)),
    )


class ClearEvent(c.Structure):
    """Tell that a selection has another owner."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("time", c.c_uint32)),
        *(("owner", c.c_uint32), ("selection", c.c_uint32)),
    )


class DestroyEvent(c.Structure):
    """Tell that a window has gone."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("event", c.c_uint32)),
        ("window", c.c_uint32),
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


class NameReply(c.Structure):
    """Begin the name of a number."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        *(("length_of_name", c.c_uint16), ("pad1", c.c_uint8 * 22)),
    )


class OwnerReply(c.Structure):
    """Name the window that owns a selection."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("owner", c.c_uint32),
    )


class PointerReply(c.Structure):
    """Tell where the mouse is, and which buttons and modifiers are held."""

    _fields_ = (
        *(("kind", c.c_uint8), ("same_screen", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        *(("root", c.c_uint32), ("child", c.c_uint32), ("places", c.c_int16 * 4), ("mask", c.c_uint16)),
    )


class TreeReply(c.Structure):
    """Name the window that a window lies in."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        *(("root", c.c_uint32), ("parent", c.c_uint32)),
    )


class PropertyReply(c.Structure):
    """Begin the value of a property."""

    _fields_ = (
        *(("kind", c.c_uint8), ("format", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        *(("type", c.c_uint32), ("left", c.c_uint32), ("items", c.c_uint32), ("pad", c.c_uint8 * 12)),
    )


class ModifierReply(c.Structure):
    """Begin the list of keys that make each modifier."""

    _fields_ = (
        *(("kind", c.c_uint8), ("width", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("pad", c.c_uint8 * 24),
    )


class KeymapReply(c.Structure):
    """Hold a bit for each key that is down."""

    _fields_ = (
        *(("kind", c.c_uint8), ("pad", c.c_uint8), ("sequence", c.c_uint16), ("length", c.c_uint32)),
        ("keys", c.c_uint8 * 32),
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
        self.name = declare(x, "xcb_get_atom_name", Cookie, link, value)
        self.name_reply = declare(
            x, "xcb_get_atom_name_reply", c.POINTER(NameReply), link, Cookie, c.c_void_p
        )
        self.name_text = declare(x, "xcb_get_atom_name_name", c.c_void_p, c.POINTER(NameReply))
        self.create_window = declare(
            *(x, "xcb_create_window", Cookie, link, small, window, window),
            *(c.c_int16, c.c_int16, short, short, short, short, window, value, c.POINTER(value)),
        )
        self.change_property = declare(
            x, "xcb_change_property", Cookie, link, small, window, value, value, small, size, c.c_void_p
        )
        self.property = declare(x, "xcb_get_property", Cookie, link, small, window, value, value, size, size)
        self.property_reply = declare(
            x, "xcb_get_property_reply", c.POINTER(PropertyReply), link, Cookie, c.c_void_p
        )
        self.property_value = declare(x, "xcb_get_property_value", c.c_void_p, c.POINTER(PropertyReply))
        self.delete_property = declare(x, "xcb_delete_property", Cookie, link, window, value)
        self.send_event = declare(x, "xcb_send_event", Cookie, link, small, window, value, c.c_void_p)
        self.free = declare(c.CDLL(None), "free", None, c.c_void_p)
        self._declare_selections(x)
        self._declare_input(x)

    def _declare_selections(self, x: c.CDLL) -> None:
        link, window, value = c.c_void_p, c.c_uint32, c.c_uint32
        self.selection_owner = declare(x, "xcb_get_selection_owner", Cookie, link, value)
        self.selection_owner_reply = declare(
            x, "xcb_get_selection_owner_reply", c.POINTER(OwnerReply), link, Cookie, c.c_void_p
        )
        self.own_selection = declare(x, "xcb_set_selection_owner", Cookie, link, window, value, value)
        self.convert_selection = declare(
            x, "xcb_convert_selection", Cookie, link, window, value, value, value, value
        )
        self.tree = declare(x, "xcb_query_tree", Cookie, link, window)
        self.tree_reply = declare(x, "xcb_query_tree_reply", c.POINTER(TreeReply), link, Cookie, c.c_void_p)
        self.hold_server = declare(x, "xcb_grab_server", Cookie, link)
        self.free_server = declare(x, "xcb_ungrab_server", Cookie, link)

    def _declare_input(self, x: c.CDLL) -> None:
        link, window, value = c.c_void_p, c.c_uint32, c.c_uint32
        small, short = c.c_uint8, c.c_uint16
        self.grab_key = declare(
            *(x, "xcb_grab_key_checked", Cookie, link, small, window, short, small, small, small)
        )
        self.ungrab_key = declare(x, "xcb_ungrab_key", Cookie, link, small, window, short)
        self.grab_keyboard = declare(x, "xcb_grab_keyboard", Cookie, link, small, window, value, small, small)
        self.ungrab_keyboard = declare(x, "xcb_ungrab_keyboard", Cookie, link, value)
        self.focus = declare(x, "xcb_get_input_focus", Cookie, link)
        self.focus_reply = declare(
            x, "xcb_get_input_focus_reply", c.POINTER(FocusReply), link, Cookie, c.c_void_p
        )
        self.change_window = declare(
            x, "xcb_change_window_attributes", Cookie, link, window, value, c.POINTER(value)
        )
        self.discard = declare(x, "xcb_discard_reply", None, link, c.c_uint)
        self.modifiers = declare(x, "xcb_get_modifier_mapping", Cookie, link)
        self.modifiers_reply = declare(
            *(x, "xcb_get_modifier_mapping_reply", c.POINTER(ModifierReply), link, Cookie, c.c_void_p)
        )
        self.modifier_keys = declare(
            *(x, "xcb_get_modifier_mapping_keycodes", c.POINTER(small), c.POINTER(ModifierReply))
        )
        self.pointer = declare(x, "xcb_query_pointer", Cookie, link, window)
        self.pointer_reply = declare(
            x, "xcb_query_pointer_reply", c.POINTER(PointerReply), link, Cookie, c.c_void_p
        )
        self.keymap = declare(x, "xcb_query_keymap", Cookie, link)
        self.keymap_reply = declare(
            x, "xcb_query_keymap_reply", c.POINTER(KeymapReply), link, Cookie, c.c_void_p
        )


class Keysyms:
    """Hold the functions of libxcb-keysyms; raises ``OSError`` where it is not there."""

    def __init__(self) -> None:
        x = c.CDLL("libxcb-keysyms.so.1")
        self.read = declare(x, "xcb_key_symbols_alloc", c.c_void_p, c.c_void_p)
        self.free = declare(x, "xcb_key_symbols_free", None, c.c_void_p)
        self.find = declare(x, "xcb_key_symbols_get_keysym", c.c_uint32, c.c_void_p, c.c_uint8, c.c_int)


@cache
def load_keysyms() -> Keysyms:
    """Load libxcb-keysyms once; raises ``OSError`` where it is not there."""
    return Keysyms()


@cache
def load_xcb() -> Xcb:
    """Load libxcb once; raises ``OSError`` where it is not there."""
    return Xcb()
