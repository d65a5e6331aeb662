"""What counts as a long text where one is pasted, what it goes by, and how it is read again.

No Qt, nothing heavy: the first window asks this of what is pasted into it.
"""

from __future__ import annotations

import re

LONG = 3000
"""Characters beyond which a paste is an attachment: more than anybody reads over in a field."""
LARGEST_IN_FIELD = 100_000
"""Characters that a message field takes at once without holding the keyboard."""
LONGEST_ADDRESS = 20_000
LONGEST_BEGINNING = 60
"""Characters that a pasted text goes by."""
_LOOKED_AT = 400
"""Characters in which those are looked for."""
_BLANKS = 4_000
"""Characters that may be blank before them."""

UTF_16_MARKS = frozenset({b"\xff\xfe", b"\xfe\xff"})

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


def decode_text(content: bytes, errors: str = "replace") -> str:
    """Return a text in UTF-8, or in UTF-16 with its mark; ``errors`` is that of ``bytes.decode``."""
    return content.decode("utf-16" if content[:2] in UTF_16_MARKS else "utf-8-sig", errors)


def read_kept(content: bytes) -> str:
    """Return a kept text, in which what is damaged is marked; empty for a file that is no text."""
    text = decode_text(content)
    return "" if "\0" in text else text
