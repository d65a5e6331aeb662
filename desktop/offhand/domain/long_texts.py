"""What counts as a long text where one is pasted, and what such a text goes by. No Qt, nothing heavy."""

from __future__ import annotations

import re

LONG = 3000
"""Characters beyond which a paste is an attachment (PEERS section 5)."""
LARGEST_IN_FIELD = 100_000
"""Characters that a message field takes at once without holding the keyboard."""
LONGEST_ADDRESS = 20_000
LONGEST_BEGINNING = 60
"""Characters that a pasted text goes by."""
_LOOKED_AT = 400
"""Characters in which those are looked for."""
_BLANKS = 4_000
"""Characters that may be blank before them."""

_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)


def cut_beginning(text: str) -> str:
    """Return the first words of a text in one line, whole ones where there are blanks between them."""
    start = text[:_BLANKS].lstrip()[:_LOOKED_AT]
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in start).split())
    if len(line) < LONGEST_BEGINNING:
        return f"{line}…" if line and len(text) > _BLANKS else line
    cut = line[: LONGEST_BEGINNING - 1]
    words, blank, _ = cut.rpartition(" ")
    return f"{words if blank and len(words) > LONGEST_BEGINNING // 2 else cut}…"


def is_long(text: str, limit: int = LONG) -> bool:
    """Say whether a paste is more than a question: a long address still is one line of it."""
    if len(text) <= limit:
        return False
    return len(text) > LONGEST_ADDRESS or _ADDRESS.fullmatch(text) is None
