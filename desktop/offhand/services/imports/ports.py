"""What an import asks of the parts below and beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.message import FilePart, ImagePart


class KnownChats(Protocol):
    """Say what is kept already; ``storage.known_chats.KnownChats`` does."""

    async def find_sources(self, sources: Iterable[str]) -> dict[str, str]:
        """Map sources to the chats that came from them; raises ``StoreProblem``."""
        ...

    async def find_messages(self, ids: Iterable[str]) -> dict[str, str]:
        """Map messages that are kept to their chats; raises ``StoreProblem``."""
        ...


class Kept(Protocol):
    """Be what was kept of a picture."""

    @property
    def part(self) -> ImagePart | FilePart:
        """Return what a message holds of it."""
        ...


class PictureKeeper(Protocol):
    """Check pictures of strangers and keep them; ``services.attachments.Attachments`` does."""

    async def read_bytes(self, content: bytes, name: str) -> Kept:
        """Keep a picture; raises ``AttachmentProblem`` where it is none, and ``StoreProblem``."""
        ...
