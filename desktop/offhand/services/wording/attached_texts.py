"""Words for long texts and files that go along with a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.words import plural, tr, write_number

if TYPE_CHECKING:
    from offhand.domain.message import FilePart

_KILO = 1000
_MEGA = 1_000_000


def title_pasted(letters: int) -> str:
    """Name a pasted text by its length, in characters."""
    return plural("Pasted text · 1 character", "Pasted text · {n:,} characters", letters)


def title_text(part: FilePart) -> str:
    """Name an attached text."""
    return title_pasted(part.letters) if part.is_pasted else part.name or tr("Text file")


def detail_text(part: FilePart) -> str:
    """Say more of an attached text: how it begins, or how long a file is, which may be no text."""
    if part.is_pasted:
        return part.name
    if part.letters:
        return plural("1 character", "{n:,} characters", part.letters)
    return word_size(part.blob.size)


def word_size(size: int) -> str:
    """Word so many bytes."""
    if size < _KILO:
        return f"{size} B"
    if size < _MEGA:
        return f"{size / _KILO:.0f} kB"
    return f"{write_number(size / _MEGA, '.1f')} MB"
