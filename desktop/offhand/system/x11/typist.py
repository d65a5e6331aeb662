"""Pressing keys in the window that has the keyboard, if it is the right one, and under any layout.

What is pressed goes to whoever has the keyboard. So the server is held while we look who that is and
press: nobody can take it in between.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from offhand.domain.putting_back import Hindrance
from offhand.system.x11.extensions import FakeKeys, LayoutLock
from offhand.system.x11.keyboard import Keyboard
from offhand.system.x11.layouts import LAYOUT_MASK, LAYOUT_SHIFT, Layouts

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection
    from offhand.system.x11.manners import Keys
    from offhand.system.x11.windows import Windows

LOOK_AGAIN = 0.01
"""Seconds between two looks."""
LETTING_GO = 0.6
"""Seconds for the keys of the shortcut to be let go before anything else is done."""
MODIFIERS_UP = 1.0
"""Seconds for modifiers to be let go, before we let them go."""
FOCUS = 1.0
"""Seconds for a window to get the keyboard."""
DEEPEST = 64
"""Windows in one another."""
ALL_MODIFIERS = 0xFF
MODIFIER_KEYS = (*range(0xFFE1, 0xFFE5), *range(0xFFE7, 0xFFEF), 0xFE03, 0xFE11)
"""Shift, Control, Meta, Alt, Super and Hyper, and those for the third and the fifth level of a key."""


class Typist:
    """Press keys over one connection."""

    def __init__(self, connection: Connection, windows: Windows) -> None:
        """Read the keyboard; raises ``OSError`` where the server lets nobody press keys."""
        self._x = connection
        self._windows = windows
        self._keys = FakeKeys(connection)
        self._layouts = Layouts(connection)
        keyboard = Keyboard(connection)
        self._locks = sum(set(keyboard.locks))
        keyboard.close()

    def wait_released(self) -> None:
        """Wait until no key is down, for a while: a held one would repeat in the next window."""
        end = time.monotonic() + LETTING_GO
        while any(self._read_keys()) and time.monotonic() < end:
            time.sleep(LOOK_AGAIN)

    def give_keyboard(self, window: int) -> bool:
        """Have a window given the keyboard, and say whether it has got it."""
        if not self.has_keyboard(window):
            self._windows.hand_over(window, self._x.read_time())
            self._windows.finish()
        end = time.monotonic() + FOCUS
        while not (is_there := self.has_keyboard(window)) and time.monotonic() < end:
            time.sleep(LOOK_AGAIN)
        return is_there

    def has_keyboard(self, window: int) -> bool:
        """Say whether keys go to a window, or to one in it."""
        if self._windows.read_front() != window:
            return False
        focus = self._windows.read_focus()
        # Some programs have the keyboard in a window that lies elsewhere; it is theirs all the same.
        if self._windows.belong_together(focus, window):
            return True
        for _ in range(DEEPEST):
            if focus == window:
                return True
            if focus <= 1:  # nobody, or wherever the mouse is
                return False
            focus = self._windows.find_parent(focus)
        return False

    def free_modifiers(self) -> bool:
        """Wait until no modifier is held, let them go then, and say whether none is."""
        end = time.monotonic() + MODIFIERS_UP
        while self._read_modifiers() and time.monotonic() < end:
            time.sleep(LOOK_AGAIN)
        if self._read_modifiers():
            held = self._read_keys()
            for code in self._layouts.list_keys(*MODIFIER_KEYS):
                if held[code // 8] & 1 << code % 8:
                    self._keys.release(code)
            self._x.read_time()
        return not self._read_modifiers()

    def can_press(self, chord: Keys) -> bool:
        """Say whether the keyboard has the keys in any of its layouts."""
        return self._find(chord, 0) is not None

    def press(self, window: int, *chords: Keys) -> Hindrance | None:
        """Press chords one after another in a window, all or none; returns what kept us from it."""
        layout = self._read_state() >> LAYOUT_SHIFT & LAYOUT_MASK
        found = [self._find(chord, layout) for chord in chords]
        if None in found:
            return Hindrance.NO_KEY
        lock = LayoutLock(self._x)
        self._x.xcb.hold_server(self._x.link)
        try:
            if not self.has_keyboard(window):
                return Hindrance.NO_FOCUS
            if self._read_modifiers():
                return Hindrance.KEYS_HELD
            for place in found:
                if place is not None:
                    codes, needed = place
                    self._press(codes, needed, layout, lock)
        finally:
            self._x.xcb.free_server(self._x.link)
            self._x.xcb.flush(self._x.link)
        self._x.read_time()  # all has arrived when the server has answered
        return None

    def _press(self, codes: list[int], needed: int, layout: int, lock: LayoutLock) -> None:
        if needed != layout:
            lock.use(needed)
        held = self._read_keys()
        for code in codes:
            if held[code // 8] & 1 << code % 8:
                self._keys.release(code)  # a key that is down cannot be pressed
            self._keys.press(code)
        for code in reversed(codes):
            self._keys.release(code)
        if needed != layout:
            self._read_state()  # the keys are through when the server has answered
            lock.use(layout)

    def _find(self, chord: Keys, layout: int) -> tuple[list[int], int] | None:
        """Return the keys of a chord in order, and the layout that they need."""
        main = self._layouts.find(chord.symbol, layout)
        held = [self._layouts.find(symbol, layout) for symbol in chord.held]
        if main is None:
            return None
        codes = [place[0] for place in held if place is not None]
        return ([*codes, main[0]], main[1]) if len(codes) == len(held) else None

    def _read_modifiers(self) -> int:
        return self._read_state() & ALL_MODIFIERS & ~self._locks

    def _read_state(self) -> int:
        x, link = self._x.xcb, self._x.link
        reply = x.pointer_reply(link, x.pointer(link, self._x.root), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return int(reply.contents.mask)
        finally:
            x.free(reply)

    def _read_keys(self) -> bytes:
        x, link = self._x.xcb, self._x.link
        reply = x.keymap_reply(link, x.keymap(link), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return bytes(reply.contents.keys)
        finally:
            x.free(reply)
