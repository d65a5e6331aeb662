"""How the database was found when it was opened, and what a salvage brought back."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.domain.errors import StoreProblem


class OpeningMode(Enum):
    """Say whether chats can be kept."""

    WRITE = "write"
    READ_ONLY = "read only"


class DamagedChat(msgspec.Struct, frozen=True, kw_only=True):
    """Name a chat that a salvage brought back in part."""

    title: str
    """Empty where even the title is gone."""
    lost_messages: int = 0
    """How many at least: those that others refer to."""
    lost_head: bool = False
    """Its title, folder and tags are gone; it was given a new title of its first words."""


class SalvageReport(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what came out of a damaged database, and what did not."""

    original: str
    """Where the damaged file lies now, untouched."""
    chats: int = 0
    """Chats that are there again."""
    messages: int = 0
    damaged: tuple[DamagedChat, ...] = ()
    unreadable_pages: int = 0
    """Pieces of the file, 4 KiB each as a rule, that make no sense."""
    mended_messages: int = 0
    """Messages whose content was damaged and is kept as plain text."""
    lost_usage: int = 0
    """Answers whose record (model, cost, times) is gone or was damaged."""
    snapshot: str = ""
    """The snapshot that filled gaps, empty where none did."""
    from_snapshot: int = 0
    """Messages that came out of it."""

    @property
    def is_complete(self) -> bool:
        """Say whether everything seems to be there."""
        return not (self.damaged or self.unreadable_pages or self.mended_messages or self.lost_usage)


class OpeningReport(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what happened while a database was opened."""

    mode: OpeningMode
    is_new: bool = False
    """There was none; the chats begin here."""
    problem: StoreProblem | None = None
    """Why it is only read: ``StoreNewer``, ``FolderReadOnly`` or ``DiskFull``; None where it is written."""
    migrated: tuple[str, ...] = ()
    """Migrations that it went through now."""
    safety_copy: str = ""
    """The verified copy that was made before them."""
    was_checked: bool = False
    """Its integrity was checked, since the run before did not end well."""
    salvage: SalvageReport | None = None
    """It was damaged; None where it was not."""
