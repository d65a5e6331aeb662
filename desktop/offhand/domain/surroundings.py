"""What other programs have to offer to a question: text that is selected, and what was copied."""

from __future__ import annotations

from enum import Enum

import msgspec


class SelectedText(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the text that is selected in another program."""

    text: str
    is_cut: bool = False
    """There was more than was read."""
    is_current: bool = True
    """It was selected just now, or in the window that had the keyboard; else it may be hours old."""


class CopiedKind(Enum):
    """Say what the clipboard holds."""

    TEXT = "text"
    PICTURE = "picture"
    FILES = "files"


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """Tell what is in the clipboard; of pictures and files no more than that they are there."""

    kind: CopiedKind
    text: str = ""
    is_cut: bool = False


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """Gather what was found; None where there is nothing, or its owner did not answer in time."""

    selected: SelectedText | None = None
    copied: Copied | None = None


def quote_below(question: str, text: str) -> str:
    """Put text of another program below a question, each line marked as a quotation.

    Whatever the text holds, nothing in it can end the quotation. The form is Markdown's: the
    question, an empty line, then the lines behind ``> ``; blanks around the text are left out.
    """
    lines = [line.rstrip() for line in text.strip("\r\n").splitlines()]
    quoted = "\n".join(f"> {line}".rstrip() for line in lines)
    return f"{question.rstrip()}\n\n{quoted}" if question.strip() else quoted
