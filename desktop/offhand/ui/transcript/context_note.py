"""What the line says above which nothing is sent to the model. No Qt in here."""

from __future__ import annotations

import msgspec


class ContextNote(msgspec.Struct, frozen=True):
    """Say what is left out, and what is sent instead."""

    words: str
    mark: str
    """The message that was marked, which may stand above the line."""
    summary: str = ""
    """What is sent in the place of what is left out."""
    author: str = ""
    """Who wrote that, and what it cost."""
