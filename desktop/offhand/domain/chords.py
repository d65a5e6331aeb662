"""Key chords such as ``Ctrl+Shift+Space``, in Qt's portable notation, as values.

``Ctrl`` and ``Meta`` mean what Qt means: on macOS they are the Command and the Control key.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.commands import COMMANDS
from offhand.domain.quick_commands import QUICK_COMMANDS
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.commands import Command


class Modifier(Enum):
    """Name the keys that are held; in the order in which they are written."""

    META = "Meta"
    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"


FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 36))
TYPING_KEYS = (
    *("Space", "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Ins", "Del"),
    *("Home", "End", "Left", "Up", "Right", "Down", "PgUp", "PgDown"),
)
SPARE_KEYS = (
    *("Pause", "Print", "ScrollLock", "Menu", "Help"),
    *("Volume Down", "Volume Mute", "Volume Up", "Microphone Mute"),
    *("Media Play", "Media Stop", "Media Previous", "Media Next", "Media Pause", "Toggle Media Play/Pause"),
    *("Search", "Home Page", "Launch Mail", "Calculator", "Back", "Forward", "Favorites"),
)
"""Keys that no text is typed with."""
NAMED_KEYS = (*TYPING_KEYS, *SPARE_KEYS, *FUNCTION_KEYS)

_ALIASES = {
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
    "page up": "PgUp",
    "pageup": "PgUp",
    "page down": "PgDown",
    "pagedown": "PgDown",
    "plus": "+",
    "comma": ",",
}
_KEYS = {**{key.casefold(): key for key in NAMED_KEYS}, **_ALIASES}
_MODIFIERS = {
    **{modifier.value.casefold(): modifier for modifier in Modifier},
    "control": Modifier.CTRL,
    "super": Modifier.META,
    "win": Modifier.META,
    "logo": Modifier.META,
}


class NotAChord(ValueError):
    """Say that a text is no chord; its message is a clause such as ``has no key``."""


class Chord(msgspec.Struct, frozen=True):
    """Hold keys that are pressed together; make it with ``parse_chord``."""

    key: str
    """A character, large where there is a large one, or one of ``NAMED_KEYS``."""
    modifiers: frozenset[Modifier] = frozenset()

    def __str__(self) -> str:
        """Write it as Qt does."""
        return "+".join([*(each.value for each in Modifier if each in self.modifiers), self.key])


def parse_chord(text: str) -> Chord:
    """Read a chord; large and small letters, and blanks around ``+``, make no difference.

    Raises ``NotAChord``.
    """
    *names, key = _split(text.strip())
    modifiers: set[Modifier] = set()
    for name in names:
        modifier = _MODIFIERS.get(name.casefold())
        if modifier is None:
            raise NotAChord(_refuse_part(name))
        modifiers.add(modifier)
    return Chord(_read_key(key), frozenset(modifiers))


def check_global(chord: Chord) -> str:
    """Say why a chord cannot be taken from every program, empty where it can.

    A chord that types something would be gone from all of them.
    """
    if chord.key in FUNCTION_KEYS or chord.key in SPARE_KEYS:
        return ""
    if not chord.modifiers - {Modifier.SHIFT}:
        return tr("needs Ctrl, Alt or the logo key, or nobody could type it any more")
    return ""


def find_command(chord: Chord, commands: Iterable[Command] = (*COMMANDS, *QUICK_COMMANDS)) -> Command | None:
    """Find the command of our own windows that has a chord already."""
    return next((each for each in commands if each.shortcut and parse_chord(each.shortcut) == chord), None)


def _split(text: str) -> list[str]:
    if not text:
        raise NotAChord(tr("is empty"))
    if "," in text[:-1]:
        raise NotAChord(tr("is more than one chord"))
    if text == "+" or text.endswith(("++", "+ +")):
        # The key itself is a plus.
        rest = text[:-1].rstrip().removesuffix("+")
        return [*(part.strip() for part in rest.split("+") if rest), "+"]
    return [part.strip() for part in text.split("+")]


def _read_key(text: str) -> str:
    if len(text) == 1 and text.isprintable():
        large = text.upper()
        return large if len(large) == 1 else text
    key = _KEYS.get(text.casefold())
    if key is None:
        raise NotAChord(_refuse_part(text))
    return key


def _refuse_part(text: str) -> str:
    if not text or text.casefold() in _MODIFIERS:
        return tr("has no key")
    if text.casefold() == "num":
        return tr("has a key of the number pad, which is another one in other programs")
    return tr("has a key that is not known: {key}", key=text)
