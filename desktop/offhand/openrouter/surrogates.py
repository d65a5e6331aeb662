"""Joining emoji that a server cut in two: JSON may escape one as a pair of UTF-16 surrogates."""

from __future__ import annotations

FIRST_HIGH, LAST_HIGH = "\ud800", "\udbff"


class PairJoiner:
    """Let text through, holding back a first half until its second half has come."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> str:
        """Return what can be passed on; halves that stay alone become U+FFFD."""
        if not text:
            return ""
        if not self._held and text.isascii():
            return text
        text = self._held + text
        self._held = text[-1] if FIRST_HIGH <= text[-1] <= LAST_HIGH else ""
        return mend(text[:-1] if self._held else text)

    def finish(self) -> str:
        """Return what was held back when no more text comes."""
        held, self._held = self._held, ""
        return mend(held)


def mend(text: str) -> str:
    """Join the halves of emoji in a text; those that stay alone become U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
