"""The layouts of the keyboard, all of them: on which key a symbol is while which layout is in use.

By libxkbcommon and its part for X, which Qt's own plug-in for X needs anyway.
"""

from __future__ import annotations

import ctypes as c
from functools import cache
from typing import TYPE_CHECKING

from offhand.system.x11.library import declare

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

LAYOUT_SHIFT, LAYOUT_MASK = 13, 0b11
"""Where the state of the keyboard holds the layout (XKB protocol, "Compatibility")."""


class _Library:
    """Hold the functions; raises ``OSError`` where they are not there."""

    def __init__(self) -> None:
        common, x11 = c.CDLL("libxkbcommon.so.0"), c.CDLL("libxkbcommon-x11.so.0")
        pointer, number = c.c_void_p, c.c_uint32
        self.make_context = declare(common, "xkb_context_new", pointer, c.c_int)
        self.free_context = declare(common, "xkb_context_unref", None, pointer)
        self.set_up = declare(
            *(x11, "xkb_x11_setup_xkb_extension", c.c_int, pointer, c.c_uint16, c.c_uint16, c.c_int),
            *(pointer, pointer, pointer, pointer),
        )
        self.find_keyboard = declare(x11, "xkb_x11_get_core_keyboard_device_id", c.c_int32, pointer)
        self.read = declare(
            *(x11, "xkb_x11_keymap_new_from_device", pointer, pointer, pointer, c.c_int32, c.c_int)
        )
        self.free = declare(common, "xkb_keymap_unref", None, pointer)
        self.first = declare(common, "xkb_keymap_min_keycode", number, pointer)
        self.last = declare(common, "xkb_keymap_max_keycode", number, pointer)
        self.count = declare(common, "xkb_keymap_num_layouts", number, pointer)
        self.count_of_key = declare(common, "xkb_keymap_num_layouts_for_key", number, pointer, number)
        self.symbols = declare(
            *(common, "xkb_keymap_key_get_syms_by_level", c.c_int, pointer, number, number, number),
            c.POINTER(c.POINTER(number)),
        )


@cache
def _load() -> _Library:
    return _Library()


class Layouts:
    """Look symbols up in the layouts as they were read; use as long as the connection is open."""

    def __init__(self, connection: Connection) -> None:
        """Read them; raises ``OSError``."""
        library = _load()
        self._keys: dict[int, dict[int, int]] = {}
        """By symbol: layout, counted from 0, and the key that makes it there without any modifier."""
        context = library.make_context(0)
        # A version that everybody has (xkbcommon-x11.h).
        library.set_up(connection.link, 1, 0, 0, None, None, None, None)
        device = library.find_keyboard(connection.link)
        keymap = library.read(context, connection.link, device, 0) if device >= 0 else None
        try:
            if not keymap:
                raise ConnectionError("the layouts of the keyboard cannot be read")
            self._read(library, keymap)
        finally:
            library.free(keymap)
            library.free_context(context)

    def find(self, symbol: int, layout: int) -> tuple[int, int] | None:
        """Return the key of a symbol and the layout to use it in, which is the given one if that has it."""
        places = self._keys.get(symbol)
        if not places:
            return None
        if layout in places:
            return places[layout], layout
        other = min(places)
        return places[other], other

    def list_keys(self, *symbols: int) -> set[int]:
        """List the keys that make any of these symbols in any layout."""
        return {code for symbol in symbols for code in self._keys.get(symbol, {}).values()}

    def _read(self, library: _Library, keymap: int) -> None:
        found = c.POINTER(c.c_uint32)()
        layouts = range(library.count(keymap))
        for code in range(library.first(keymap), library.last(keymap) + 1):
            if library.count_of_key(keymap, code):
                for layout in layouts:  # one that a key has not is taken from those that it has
                    if library.symbols(keymap, code, layout, 0, c.byref(found)) == 1:
                        self._keys.setdefault(int(found[0]), {}).setdefault(layout, code)
