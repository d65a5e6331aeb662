"""The list of models as it was last received, kept for the next start.

One JSON file says when and from where, and holds the body as received. Whatever is wrong with it
(cut short, edited, from another address), it counts as no cache: the list can be fetched again.
All calls block; services run them in a thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.storage.private_files import replace_file

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; no list is that long, so such a file is something else."""


class CachedCatalogue(msgspec.Struct, frozen=True):
    """Hold a list as it was received."""

    body: bytes
    fetched: float
    """Unix seconds."""
    offered: tuple[str, ...] | None = None
    """The ids that the user's own settings at the API leave; None where nobody told."""


class _Record(msgspec.Struct):
    format: int
    base_url: str
    fetched: float
    body: msgspec.Raw
    offered: tuple[str, ...] | None = None


class CatalogueCache:
    """Read and write one cached list."""

    def __init__(self, file: Path) -> None:
        """Name the file; nothing is read yet."""
        self._file = file

    def read(self, base_url: str) -> CachedCatalogue | None:
        """Return the list that came from this address, None where there is none to trust."""
        try:
            if not self._file.is_file() or self._file.stat().st_size > LARGEST_FILE:
                return None
            record = msgspec.json.decode(self._file.read_bytes(), type=_Record)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        if record.format != FORMAT or record.base_url != base_url:
            return None
        return CachedCatalogue(bytes(record.body), record.fetched, record.offered)

    def write(self, base_url: str, cached: CachedCatalogue) -> None:
        """Replace the file as a whole; raises ``StoreProblem``.

        The body must be JSON, which whoever read it into cards knows.
        """
        record = _Record(FORMAT, base_url, cached.fetched, msgspec.Raw(cached.body), cached.offered)
        try:
            replace_file(self._file, msgspec.json.encode(record))
        except OSError as error:
            raise StoreProblem(path=str(self._file), detail=error.strerror or "") from error
