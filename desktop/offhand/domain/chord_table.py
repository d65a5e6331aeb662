"""Which action has which chord: what the settings hold, and who is in whose way.

The table holds ids of actions and chords as texts. An action that is missing has its default, an
empty text means that it has none. Ids that nobody offers are kept: they belong to another version,
or to a command that comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from offhand.domain.chords import NotAChord, check_global, find_command, parse_chord
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from offhand.domain.chords import Chord
    from offhand.domain.hotkey_actions import HotkeyAction

    ChordTable = Mapping[str, str]


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """Tell which chord an action has."""

    action: HotkeyAction
    chord: str
    """Empty for none."""
    used_by: str = ""
    """The label of an earlier action that has the chord already, so that this one goes without."""


def check_chord(text: object) -> str:
    """Return a chord that can be taken from every program, as it is written; empty for none.

    Raises ``NotAChord``, also where a command of our own windows has it.
    """
    if not isinstance(text, str):
        message = tr("must be text")
        raise NotAChord(message)
    if not text.strip():
        return ""
    chord = parse_chord(text)
    if reason := check_global(chord):
        raise NotAChord(reason)
    if (command := find_command(chord)) is not None:
        message = tr("is used by: {command}", command=tr(command.label))
        raise NotAChord(message)
    return str(chord)


def read_chords(value: object) -> tuple[dict[str, str], dict[str, str]]:
    """Read a table; returns the good chords, and by their ids why others are not taken.

    Raises ``NotAChord`` where it is no table at all.
    """
    if not isinstance(value, dict):
        message = tr("must be a table of actions and their chords")
        raise NotAChord(message)
    good: dict[str, str] = {}
    refused: dict[str, str] = {}
    for name, text in cast("dict[object, object]", value).items():
        try:
            good[str(name)] = check_chord(text)
        except NotAChord as problem:
            refused[str(name)] = str(problem)
    return good, refused


def find_chord(action: HotkeyAction, table: ChordTable) -> str:
    """Find the chord of an action, empty where it has none."""
    return table.get(action.id, action.default)


def put_chord(
    table: ChordTable, action: HotkeyAction, chord: str, *, says_default: bool = False
) -> dict[str, str]:
    """Return the table with one chord changed.

    The default leaves no line behind, unless ``says_default``: another one stands there already.
    """
    changed = {name: text for name, text in table.items() if name != action.id}
    if chord != action.default or says_default:
        changed[action.id] = chord
    return changed


def assign_chords(actions: Iterable[HotkeyAction], table: ChordTable) -> tuple[Assignment, ...]:
    """Tell the chord of every action; of two that want the same one the first has it."""
    owners: dict[str, str] = {}
    found: list[Assignment] = []
    for action in actions:
        chord = find_chord(action, table)
        used_by = owners.get(chord, "") if chord else ""
        owners.setdefault(chord, action.label)
        found.append(Assignment(action=action, chord=chord, used_by=used_by))
    return tuple(found)


def find_user(chord: Chord, assignments: Iterable[Assignment], *, but: str) -> str:
    """Name who of ours has a chord: a command of a window or another action than ``but``; or nobody."""
    if (command := find_command(chord)) is not None:
        return command.label
    text = str(chord)
    others = (each for each in assignments if each.action.id != but and each.chord == text)
    return next((each.action.label for each in others if not each.used_by), "")
