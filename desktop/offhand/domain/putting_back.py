"""Facts about putting an answer into another program's window: where it would go, and what became of it."""

from __future__ import annotations

from enum import Enum

import msgspec


class Hindrance(Enum):
    """Name why a text did not get into the window; it is in the clipboard instead where that helps."""

    UNSUPPORTED = "no program may type into another here"
    NO_WINDOW = "no window had the keyboard"
    OURS = "the window is one of ours"
    GONE = "the window has gone"
    NO_FOCUS = "the window did not get the keyboard"
    KEYS_HELD = "a modifier was held all the time"
    NO_KEY = "the keyboard has no key for it"
    NOT_TAKEN = "the program never asked for the text"
    NOTHING_SELECTED = "no text was selected there"
    SELECTION_CHANGED = "something else is selected by now"
    NO_REPLACING = "the program never replaces what is selected"
    NO_UNDO = "the program cannot take it back"


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Describe the window that had the keyboard before ours."""

    program: str = ""
    """Its name as its window says it, such as ``XTerm``; empty where nobody says."""
    hindrance: Hindrance | None = None
    """Why nothing can be put there; it would be copied."""
    runs_lines: bool = False
    """It is a terminal: what ends with a line break may be carried out."""
    selected: str = ""
    """The text that can be replaced there, empty where there is none."""


class PutBackOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """Tell what became of a text, or of taking it back."""

    program: str = ""
    hindrance: Hindrance | None = None
    """None where it was done."""
    is_copied: bool = False
    """The text is in the clipboard, for the user to paste it."""
    can_undo: bool = False
    """Taking it back can be tried."""
    has_lost_clipboard: bool = False
    """Something of what was copied before could not be had, and so not be put back."""

    @property
    def is_done(self) -> bool:
        """Say whether the text stands in the window, or was taken back there."""
        return self.hindrance is None
