"""Words for what became of an answer that should go into another program's window."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from offhand.domain.putting_back import Hindrance
from offhand.services.wording.shape import tame

if TYPE_CHECKING:
    from offhand.domain.putting_back import PutBackOutcome


class Deed(Enum):
    """Name what was tried, as it is told when it is done."""

    INSERT = "Inserted into"
    REPLACE = "Replaced in"
    UNDO = "Undo was pressed in"
    """Whether the program has an undo there nobody can tell."""


SOMEBODY = "the program"
READING = "Reading what was copied before, to put it back afterwards…"
LOST = "What was copied before could not be kept."


def word_put_back(deed: Deed, outcome: PutBackOutcome, keys: str = "Ctrl+V") -> str:
    """Say in a sentence what happened, and what is left to the user; ``keys`` paste there, if any do."""
    name = name_program(outcome.program)
    if outcome.hindrance is None:
        lasts = "" if outcome.can_undo or deed is Deed.UNDO else ", which cannot take it back"
        lost = f". {LOST}" if outcome.has_lost_clipboard else ""
        return f"{deed.value} {name}{lasts}{lost}"
    paste = f"press {keys}" if keys else "paste it"
    reason = _name_reason(outcome.hindrance, name)
    if deed is Deed.UNDO:
        copied = f"The text of before is copied — {paste} there"
        reason = reason or f"{_begin(name)} could not take it back"
        return f"{copied}: {reason}" if outcome.is_copied else _begin(reason)
    if not outcome.is_copied:
        return _begin(reason) or "It could not be copied: the display does not answer"
    there = f"{paste} where you want it" if outcome.hindrance in _NOWHERE else f"{paste} there"
    return f"Copied — {reason}: {there}" if reason else f"Copied — {there}"


def name_program(program: str) -> str:
    """Return a program's name, fit to be shown."""
    return tame(program) or SOMEBODY


_NOWHERE = frozenset({Hindrance.NO_WINDOW, Hindrance.OURS, Hindrance.GONE})


_REASONS = {
    Hindrance.NO_WINDOW: "no window had the keyboard",
    Hindrance.GONE: "the window of {name} has gone",
    Hindrance.NO_FOCUS: "{name} did not get the keyboard",
    Hindrance.KEYS_HELD: "a key was held all the time",
    Hindrance.NO_KEY: "the keyboard has no key for it",
    Hindrance.NOT_TAKEN: "{name} did not paste it",
    Hindrance.NOTHING_SELECTED: "nothing is selected in {name}, so nothing was replaced",
    Hindrance.SELECTION_CHANGED: "something else is selected in {name} by now, so nothing was replaced",
    Hindrance.NO_REPLACING: "{name} never replaces what is selected: insert the answer instead",
    Hindrance.NO_UNDO: "{name} cannot take it back",
}
"""What needs no reason has none: that is the usual way there."""


def _name_reason(hindrance: Hindrance, name: str) -> str:
    return _REASONS.get(hindrance, "").format(name=name)


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]
