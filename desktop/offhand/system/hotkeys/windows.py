"""Hotkeys on Windows: ``RegisterHotKey``, whose messages arrive in the thread that Qt's event loop runs in.

Written after the documentation of user32; the calls are tested against a record of them.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chords import Chord

ALREADY_REGISTERED = 1409
MODIFIERS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}
NO_REPEAT = 0x4000
_SHIFT, _CONTROL_OR_ALT = 1, 6
_LAST_FUNCTION = 24

# "Virtual-Key Codes" in the documentation of Windows.
_TABLE = """
Space 20 | Esc 1B | Tab 09 | Backtab 09 | Backspace 08 | Return 0D | Enter 0D | Ins 2D | Del 2E
Home 24 | End 23 | Left 25 | Up 26 | Right 27 | Down 28 | PgUp 21 | PgDown 22
Pause 13 | Print 2C | ScrollLock 91 | Menu 5D | Help 2F | Search AA | Favorites AB | Home Page AC
Volume Mute AD | Volume Down AE | Volume Up AF | Launch Mail B4 | Calculator B7 | Back A6 | Forward A7
Media Next B0 | Media Previous B1 | Media Stop B2
Media Play B3 | Media Pause B3 | Toggle Media Play/Pause B3
"""
KEYS = {
    **{
        name.strip(): int(code, 16)
        for name, code in (cell.rsplit(maxsplit=1) for cell in _TABLE.strip().replace("\n", "|").split("|"))
    },
    **{f"F{number}": 0x6F + number for number in range(1, _LAST_FUNCTION + 1)},
}

_log = logging.getLogger(__name__)


class User32(Protocol):
    """Be what is called of user32.dll."""

    def register(self, number: int, modifiers: int, key: int, /) -> int:
        """Register and return the error's number, 0 where it went well."""
        ...

    def unregister(self, number: int, /) -> None:
        """Forget a hotkey."""
        ...

    def scan(self, character: str, /) -> int:
        """Return the key of a character in its low byte and what is held in the next, -1 for no key."""
        ...

    def listen(self, pressed: Callable[[int], None], /) -> None:
        """Tell the number in every hotkey message."""
        ...

    def close(self) -> None:
        """Tell of no more."""
        ...


class WindowsSystem:
    """Register chords with Windows."""

    name = "Windows"

    def __init__(self, user32: User32) -> None:
        """Talk through ``user32``."""
        self._user32 = user32

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Tell the number of every hotkey that is pressed."""
        self._user32.listen(pressed)

    def register(self, number: int, chord: Chord) -> Outcome:
        """Take a chord; holding it down is one press."""
        found = self._find_key(chord.key)
        if found is None:
            return Outcome.NO_KEY
        key, held = found
        for modifier in chord.modifiers:
            held |= MODIFIERS[modifier]
        error = self._user32.register(number, held | NO_REPEAT, key)
        if error == ALREADY_REGISTERED:
            return Outcome.TAKEN
        if error:
            _log.warning("Windows refused a hotkey with error %d", error)
            return Outcome.FAILED
        return Outcome.BOUND

    def unregister(self, number: int) -> None:
        """Give a chord back."""
        self._user32.unregister(number)

    def close(self) -> None:
        """Tell of no more presses."""
        self._user32.close()

    def _find_key(self, key: str) -> tuple[int, int] | None:
        """Find the code of a key, and the modifiers that it takes by itself."""
        if key in KEYS:
            return KEYS[key], 0
        if len(key) != 1:
            return None
        if key.isascii() and key.isalnum():
            return ord(key), 0  # the layouts give these codes to the keys of these letters
        found = self._user32.scan(key.lower())
        code, held = found & 0xFF, found >> 8 & 0xFF
        if found == -1 or held & _CONTROL_OR_ALT:
            return None
        return code, MODIFIERS[Modifier.SHIFT] if held & _SHIFT else 0
