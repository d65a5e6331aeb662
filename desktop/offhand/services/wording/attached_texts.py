"""Words for long texts that go along with a question."""

from __future__ import annotations

from offhand.words import plural, tr


def title_pasted(letters: int) -> str:
    """Name a pasted text by its length, in characters."""
    return plural("Pasted text · 1 character", "Pasted text · {n:,} characters", letters)


def title_text(name: str, letters: int, *, is_pasted: bool) -> str:
    """Name an attached text."""
    return title_pasted(letters) if is_pasted else name or tr("Text file")


def detail_text(name: str, letters: int, *, is_pasted: bool) -> str:
    """Say more of an attached text: how it begins, or how long a file is."""
    if is_pasted:
        return name
    return plural("1 character", "{n:,} characters", letters) if letters else tr("Text file")
