"""Attachments that nothing refers to: a kill between a picture and its question leaves them behind."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

GRACE = 24 * 3600.0
"""Seconds for which an attachment may lie untouched before it is swept: it may wait in a composer."""

_log = logging.getLogger(__name__)


class References(Protocol):
    """Know which blobs are wanted; ``storage.chats.ChatDatabase`` does."""

    async def list_blobs(self) -> frozenset[str]:
        """Name every blob that a message or a draft refers to; raises ``StoreProblem``."""
        ...


class Blobs(Protocol):
    """Keep blobs on a disk; ``storage.blobs.DiskBlobs`` does."""

    async def list_names(self, *, older_than: float) -> frozenset[str]:
        """Name all that has lain untouched since a moment, in Unix seconds; raises ``StoreProblem``."""
        ...

    async def remove(self, names: Iterable[str]) -> None:
        """Delete bytes by their SHA-256; raises ``StoreProblem``."""
        ...


async def sweep_blobs(references: References, blobs: Blobs, now: float) -> int:
    """Delete what has been without use for a day, and count it; trouble is left for the next time."""
    try:
        # In this order: what is put between the two looks is young.
        old = await blobs.list_names(older_than=now - GRACE)
        unused = old - await references.list_blobs()
        await blobs.remove(sorted(unused))
    except StoreProblem as problem:
        _log.warning("attachments could not be swept: %s", type(problem).__name__)
        return 0
    return len(unused)
