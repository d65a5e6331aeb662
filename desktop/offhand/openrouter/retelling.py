"""Telling what is new in messages that servers send whole, over and over or piece by piece.

Some put the whole message behind its pieces, some send the message so far each time, and some call
each piece a message. Nothing may be shown twice, and nothing may be lost.
"""

from __future__ import annotations


class Retelling:
    """Follow one text of an answer."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._had_pieces = False
        """Something came under the name of a piece."""
        self.is_in_pieces = False
        """What is called a message is the next piece of one."""

    def feed(self, text: str, *, whole: bool) -> str:
        """Return what a piece or a message adds to what was told before."""
        new = self._find_new(text) if whole else text
        self._had_pieces = self._had_pieces or (bool(text) and not whole)
        if new:
            self._told.append(new)
        return new

    def _find_new(self, message: str) -> str:
        if not self._told or self.is_in_pieces:
            return message
        told = "".join(self._told)
        self._told = [told]
        if message.startswith(told):
            return message[len(told) :]
        if self._had_pieces or told.startswith(message):
            return ""
        self.is_in_pieces = True
        return message
