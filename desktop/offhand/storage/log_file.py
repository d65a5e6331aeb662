"""The file of the log, which goes on in a new one before it is too large."""

from __future__ import annotations

from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from offhand.storage.private_files import open_private

if TYPE_CHECKING:
    import logging
    from io import TextIOWrapper
    from pathlib import Path

LARGEST_FILE = 1_000_000
"""Bytes after which the log goes on in a new file."""
OLD_FILES = 2
"""How many older files are kept beside the newest."""


class PrivateFile(RotatingFileHandler):
    """Write to a file that only its owner can read, and be silent where that fails."""

    def __init__(self, path: Path) -> None:
        self._path = path
        super().__init__(
            path, maxBytes=LARGEST_FILE, backupCount=OLD_FILES, encoding="utf-8", delay=True, errors="replace"
        )

    def _open(self) -> TextIOWrapper:
        return open_private(self._path)

    def close(self) -> None:
        """Let go of the file, and do without what a full disk did not take."""
        with suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Do without the record: a full disk or a foreign folder must not stop anybody's work."""
