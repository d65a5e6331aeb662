"""What a process has heard, where it outlives a kill: shared memory in a file.

One row for each stream: when its question was asked, and how many characters had been heard when.
Times are ``time.monotonic`` seconds, which all processes of a machine share.
"""

from __future__ import annotations

import mmap
import struct
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 16
MARKS = 4000
"""Pieces of one stream that can be noted."""
_MARK = struct.Struct("dI")
_HEAD = struct.Struct("dI")
_ROW = _HEAD.size + MARKS * _MARK.size


class Ledger:
    """Note pieces as they are heard, and tell afterwards what was heard when."""

    def __init__(self, path: Path) -> None:
        """Open the file, made where there is none."""
        if not path.exists():
            path.write_bytes(bytes(ROWS * _ROW))
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the memory; the file stays."""
        self._memory.close()

    def note_question(self, row: int) -> None:
        """Note that a question was asked now."""
        _HEAD.pack_into(self._memory, row * _ROW, time.monotonic(), 0)

    def note_text(self, row: int, total: int) -> None:
        """Note that so many characters have been heard until now."""
        asked, count = _HEAD.unpack_from(self._memory, row * _ROW)
        if count < MARKS:
            _MARK.pack_into(
                self._memory, row * _ROW + _HEAD.size + count * _MARK.size, time.monotonic(), total
            )
            _HEAD.pack_into(self._memory, row * _ROW, asked, count + 1)

    def read_question(self, row: int) -> float | None:
        """Return when the question was asked, None where it was not."""
        asked, _ = _HEAD.unpack_from(self._memory, row * _ROW)
        return asked or None

    def count_until(self, row: int, moment: float) -> int:
        """Count the characters that had been heard by a moment."""
        _, count = _HEAD.unpack_from(self._memory, row * _ROW)
        heard = 0
        for number in range(count):
            at, total = _MARK.unpack_from(self._memory, row * _ROW + _HEAD.size + number * _MARK.size)
            if at <= moment:
                heard = total
        return heard
