"""Words for what became of an answer that should go into another program's window."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from offhand.domain.putting_back import Hindrance
from offhand.services.wording.shape import tame
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.putting_back import PutBackOutcome


class Deed(Enum):
    """Name what was tried."""

    INSERT = "insert"
    REPLACE = "replace"
    UNDO = "undo"


DONE = {
    Deed.INSERT: later("Inserted into {name}"),
    Deed.REPLACE: later("Replaced in {name}"),
    # Whether the program has an undo there nobody can tell.
    Deed.UNDO: later("Undo was pressed in {name}"),
}
FINAL = {
    Deed.INSERT: later("Inserted into {name}, which cannot take it back"),
    Deed.REPLACE: later("Replaced in {name}, which cannot take it back"),
}
"""What is said where nothing takes it back."""
SOMEBODY = later("the program")
READING = later("Reading what was copied before, to put it back afterwards…")
LOST = later("What was copied before could not be kept.")


def word_put_back(deed: Deed, outcome: PutBackOutcome, keys: str = "Ctrl+V") -> str:
    """Say in a sentence what happened, and what is left to the user; ``keys`` paste there, if any do."""
    name = name_program(outcome.program)
    if outcome.hindrance is None:
        done = tr((DONE if outcome.can_undo else {**DONE, **FINAL})[deed], name=name)
        return f"{done}. {tr(LOST)}" if outcome.has_lost_clipboard else done
    paste = tr("press {keys}", keys=keys) if keys else tr("paste it")
    reason = _name_reason(outcome.hindrance, name)
    if deed is Deed.UNDO:
        copied = tr("The text of before is copied — {paste} there", paste=paste)
        reason = reason or tr("{name} could not take it back", name=_begin(name))
        return f"{copied}: {reason}" if outcome.is_copied else _begin(reason)
    if not outcome.is_copied:
        return _begin(reason) or tr("It could not be copied: the display does not answer")
    there = (
        tr("{paste} where you want it", paste=paste)
        if outcome.hindrance in _NOWHERE
        else tr("{paste} there", paste=paste)
    )
    return (
        tr("Copied — {reason}: {there}", reason=reason, there=there)
        if reason
        else tr("Copied — {there}", there=there)
    )


def name_program(program: str) -> str:
    """Return a program's name, fit to be shown."""
    return tame(program) or tr(SOMEBODY)


_NOWHERE = frozenset({Hindrance.NO_WINDOW, Hindrance.OURS, Hindrance.GONE})


_REASONS = {
    Hindrance.NO_WINDOW: later("no window had the keyboard"),
    Hindrance.GONE: later("the window of {name} has gone"),
    Hindrance.NO_FOCUS: later("{name} did not get the keyboard"),
    Hindrance.KEYS_HELD: later("a key was held all the time"),
    Hindrance.NO_KEY: later("the keyboard has no key for it"),
    Hindrance.NOT_TAKEN: later("{name} did not paste it"),
    Hindrance.NOTHING_SELECTED: later("nothing is selected in {name}, so nothing was replaced"),
    Hindrance.SELECTION_CHANGED: later(
        "something else is selected in {name} by now, so nothing was replaced"
    ),
    Hindrance.NO_REPLACING: later("{name} never replaces what is selected: insert the answer instead"),
    Hindrance.NO_UNDO: later("{name} cannot take it back"),
}
"""What needs no reason has none: that is the usual way there."""


def _name_reason(hindrance: Hindrance, name: str) -> str:
    return tr(_REASONS[hindrance], name=name) if hindrance in _REASONS else ""


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]
