"""Hotkeys on macOS: Carbon's hot keys, which need no permission to watch the keyboard.

Written after the headers of HIToolbox (CarbonEvents.h, Events.h); the calls are tested against a
record of them.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chords import Chord

ALREADY_REGISTERED = -9878  # eventHotKeyExistsErr
# Qt calls the Command key Ctrl and the Control key Meta.
MODIFIERS = {Modifier.CTRL: 0x0100, Modifier.SHIFT: 0x0200, Modifier.ALT: 0x0800, Modifier.META: 0x1000}

# Events.h: places on the keyboard, whatever is printed on the keys.
_TABLE = """
Space 49 | Esc 53 | Tab 48 | Backtab 48 | Backspace 51 | Return 36 | Enter 76
Ins 114 | Help 114 | Del 117 | Home 115 | End 119 | PgUp 116 | PgDown 121
Left 123 | Right 124 | Down 125 | Up 126
F1 122 | F2 120 | F3 99 | F4 118 | F5 96 | F6 97 | F7 98 | F8 100 | F9 101 | F10 109
F11 103 | F12 111 | F13 105 | F14 107 | F15 113 | F16 106 | F17 64 | F18 79 | F19 80 | F20 90
"""
PLACES = {
    name: int(place)
    for name, place in (cell.split() for cell in _TABLE.strip().replace("\n", "|").split("|"))
}
US_PLACES = {
    **dict(zip("ASDFHGZXCV", range(10), strict=True)),
    **dict(zip("BQWERYT123465=97-80]OU[IP", range(11, 36), strict=True)),
    **dict(zip("LJ'K;\\,/NM.", range(37, 48), strict=True)),
    "`": 50,
}

_log = logging.getLogger(__name__)


class Carbon(Protocol):
    """Be what is called of the Carbon framework."""

    def register(self, number: int, place: int, modifiers: int, /) -> int:
        """Register and return the status, 0 where it went well."""
        ...

    def unregister(self, number: int, /) -> None:
        """Forget a hotkey."""
        ...

    def find_place(self, character: str, /) -> int | None:
        """Find the key that types a character by itself in the layout in use, None where none does."""
        ...

    def listen(self, pressed: Callable[[int], None], /) -> None:
        """Tell the number of every hotkey that is pressed."""
        ...

    def close(self) -> None:
        """Tell of no more."""
        ...


class MacSystem:
    """Register chords with macOS."""

    name = "macOS"

    def __init__(self, carbon: Carbon) -> None:
        """Talk through ``carbon``."""
        self._carbon = carbon

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Tell the number of every hotkey that is pressed."""
        self._carbon.listen(pressed)

    def register(self, number: int, chord: Chord) -> Outcome:
        """Take a chord."""
        place = self._find_place(chord.key)
        if place is None:
            return Outcome.NO_KEY
        held = sum(MODIFIERS[modifier] for modifier in chord.modifiers)
        status = self._carbon.register(number, place, held)
        if status == ALREADY_REGISTERED:
            return Outcome.TAKEN
        if status:
            _log.warning("macOS refused a hotkey with status %d", status)
            return Outcome.FAILED
        return Outcome.BOUND

    def unregister(self, number: int) -> None:
        """Give a chord back."""
        self._carbon.unregister(number)

    def close(self) -> None:
        """Tell of no more presses."""
        self._carbon.close()

    def _find_place(self, key: str) -> int | None:
        if key in PLACES:
            return PLACES[key]
        if len(key) != 1:
            return None
        place = self._carbon.find_place(key.lower())
        # A layout without Latin letters: where they are on a US keyboard.
        return place if place is not None else US_PLACES.get(key)
