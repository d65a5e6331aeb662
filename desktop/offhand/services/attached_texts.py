"""Texts too long for a message field: what is kept of them, and how it is read again."""

from __future__ import annotations

import msgspec

from offhand.domain.long_texts import cut_beginning
from offhand.domain.token_counting import count_text


class PreparedText(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a text as it is kept."""

    content: bytes
    """UTF-8, lines ended as ours are."""
    letters: int
    tokens: int
    """A guess."""
    beginning: str
    """Its first words, in one line."""


def prepare_text(text: str) -> PreparedText:
    """Make of a text what is kept; a tenth of a second for ten million letters, so it belongs in a thread."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return PreparedText(
        content=text.encode("utf-8", "replace"),
        letters=len(text),
        tokens=count_text(text),
        beginning=cut_beginning(text),
    )


def read_kept(content: bytes) -> str:
    """Return a kept text; what is no UTF-8 in it is marked."""
    return content.decode("utf-8-sig", "replace")
