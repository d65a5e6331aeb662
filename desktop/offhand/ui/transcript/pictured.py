"""The words of Markdown that stand for a picture. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

UNNAMED = "picture"


def spell_label(picture: Token) -> str:
    """Return the words that stand for a picture, without their marks (CommonMark, 6.4)."""
    return _spell(picture.children or ()) or UNNAMED


def _spell(tokens: Sequence[Token]) -> str:
    pieces = (
        _spell(token.children) if token.children else token.content or " " * (token.type == "softbreak")
        for token in tokens
    )
    return " ".join("".join(pieces).split())
