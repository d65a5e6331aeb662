"""The keyboard as the X server maps it: which keys make a symbol, and which bits the modifiers are."""

from __future__ import annotations

import ctypes as c
from typing import TYPE_CHECKING

import msgspec

from offhand.system.x11 import library
from offhand.system.x11.library import load_keysyms

if TYPE_CHECKING:
    from collections.abc import Collection

    from offhand.system.x11.connection import Connection

FIRST_KEY_PLACE, LAST_KEY_PLACE = 34, 35
"""Where the connection's setup (X protocol, "Connection Setup") says which keycodes there are."""
GROUPS = ((0, 1), (2, 3))
"""Columns of the first two layouts: without Shift, and with it."""
ALT, SUPER = (0xFFE9, 0xFFEA), (0xFFEB, 0xFFEC)
NUM_LOCK, SCROLL_LOCK = (0xFF7F,), (0xFF14,)


class Key(msgspec.Struct, frozen=True):
    """Name a key, and whether its symbol takes Shift."""

    code: int
    shifted: bool = False


class Keyboard:
    """Look things up in the mapping as it was read last."""

    def __init__(self, connection: Connection) -> None:
        """Read the mapping; raises ``OSError``."""
        self._connection = connection
        self._library = load_keysyms()
        setup = c.cast(connection.xcb.setup(connection.link), c.POINTER(c.c_uint8))
        self._codes = range(setup[FIRST_KEY_PLACE], setup[LAST_KEY_PLACE] + 1)
        self._symbols: c.c_void_p | None = None
        self.read()

    def read(self) -> None:
        """Read the mapping anew, after the user has changed the layout; raises ``OSError``."""
        self.close()
        self._symbols = c.c_void_p(self._library.read(self._connection.link))
        owners = self._read_modifiers()
        self.alt = _first(owners, ALT) or library.MOD1
        self.super = _first(owners, SUPER) or library.MOD4
        num, scroll = _first(owners, NUM_LOCK), _first(owners, SCROLL_LOCK)
        self.locks = tuple(lock for lock in (library.LOCK, num, scroll) if lock)
        """The modifiers that stay on when their key is let go."""

    def find_keys(self, symbols: Collection[int]) -> list[Key]:
        """Find the keys that make a symbol, in the first layout that has it.

        A key of another layout would be the one of another letter while the first is in use.
        """
        for columns in GROUPS:
            for shifted, column in enumerate(columns):
                found = [code for code in self._codes if self._find_symbol(code, column) in symbols]
                if found:
                    return [Key(code, shifted=bool(shifted)) for code in found]
        return []

    def is_down(self, code: int) -> bool:
        """Say whether a key is held; raises ``ConnectionError``."""
        x, link = self._connection.xcb, self._connection.link
        reply = x.keymap_reply(link, x.keymap(link), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return bool(reply.contents.keys[code // 8] & 1 << code % 8)
        finally:
            x.free(reply)

    def close(self) -> None:
        """Forget the mapping."""
        if self._symbols is not None:
            self._library.free(self._symbols)
            self._symbols = None

    def _find_symbol(self, code: int, column: int) -> int:
        return int(self._library.find(self._symbols, code, column))

    def _read_modifiers(self) -> dict[int, int]:
        """Return the modifier bit by the symbol of the key that makes it."""
        x, link = self._connection.xcb, self._connection.link
        reply = x.modifiers_reply(link, x.modifiers(link), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            width, keys = int(reply.contents.width), x.modifier_keys(reply)
            owners: dict[int, int] = {}
            for place in range(8 * width):
                if code := int(keys[place]):
                    for column in GROUPS[0]:
                        owners.setdefault(self._find_symbol(code, column), 1 << place // width)
            return owners
        finally:
            x.free(reply)


def _first(owners: dict[int, int], symbols: tuple[int, ...]) -> int:
    return next((owners[symbol] for symbol in symbols if symbol in owners), 0)
