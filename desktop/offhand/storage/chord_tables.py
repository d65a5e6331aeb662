"""The table of hotkeys in the settings file: each line stands for itself, and is refused by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from offhand.domain.chord_table import read_chords
from offhand.domain.chords import NotAChord
from offhand.domain.errors import SettingRefused
from offhand.domain.hotkey_actions import QUICK
from offhand.domain.hotkey_settings import FORMER_QUICK_HOTKEY, HOTKEYS

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping


def load_chords(table: Mapping[str, object]) -> tuple[dict[str, str], list[SettingRefused]]:
    """Read the hotkeys of a settings file, the one of an older version included."""
    value = table.get(HOTKEYS.key, {})
    found: dict[str, object] = {}
    if FORMER_QUICK_HOTKEY in table:
        found[QUICK.id] = table[FORMER_QUICK_HOTKEY]
    try:
        if isinstance(value, dict):
            value = {**found, **cast("dict[str, object]", value)}
        good, refused = read_chords(value)
    except NotAChord as problem:
        return {}, [SettingRefused(key=HOTKEYS.key, reason=str(problem))]
    return good, [
        SettingRefused(key=f"{HOTKEYS.key}.{name}", reason=reason) for name, reason in refused.items()
    ]


def merge_chords(document: MutableMapping[str, object], wanted: Mapping[str, str]) -> None:
    """Have a settings file hold these hotkeys; lines that were refused stay until theirs is chosen."""
    import tomlkit  # noqa: PLC0415 - reading at start does not need it

    document.pop(FORMER_QUICK_HOTKEY, None)
    if not isinstance(document.get(HOTKEYS.key), dict):
        document.pop(HOTKEYS.key, None)
        if not wanted:
            return
        document[HOTKEYS.key] = tomlkit.table()
    lines = cast("MutableMapping[str, object]", document[HOTKEYS.key])
    good, _ = read_chords(dict(lines))
    for name in good:
        if name not in wanted:
            del lines[name]
    for name, chord in wanted.items():
        if good.get(name) != chord:
            lines[name] = chord
    if not lines:
        del document[HOTKEYS.key]
