"""Attachments in two places: those that last, and those of temporary chats, which live in memory alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.message import Blob
    from offhand.services.ports import BlobStore


class TieredBlobs:
    """Read from both places and write to one of them."""

    def __init__(self, lasting: BlobStore, passing: BlobStore, *, keeps: bool) -> None:
        """Name both; ``keeps`` says whether what is put lasts."""
        self._lasting = lasting
        self._passing = passing
        self._keeps = keeps

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        """Keep bytes and return their name; raises ``StoreProblem``."""
        store = self._lasting if self._keeps else self._passing
        return await store.put(content, media_type, width=width, height=height)

    async def get(self, sha256: str) -> bytes:
        """Return bytes, wherever they are; raises ``StoreProblem`` where they are not kept."""
        try:
            return await self._passing.get(sha256)
        except StoreProblem:
            return await self._lasting.get(sha256)

    async def remove(self, names: Iterable[str]) -> None:
        """Delete bytes where they would be put; those that are gone already are no trouble."""
        await (self._lasting if self._keeps else self._passing).remove(names)

    async def make_last(self, blobs: Iterable[Blob]) -> None:
        """Put what lives in memory where it lasts as well; raises ``StoreProblem``."""
        for blob in blobs:
            try:
                content = await self._passing.get(blob.sha256)
            except StoreProblem:
                continue  # it lasts already
            await self._lasting.put(content, blob.media_type, width=blob.width, height=blob.height)
