"""Pages of a database file as they lie on the disk, whatever state the file is in.

The format is that of https://sqlite.org/fileformat2.html. What the log beside it holds of finished
transactions is newer than the file and is read first.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

MAGIC = b"SQLite format 3\0"
USUAL_SIZE = 4096
SIZES = frozenset(2**power for power in range(9, 17))
FILE_HEADER = 100
LOG_HEADER, FRAME_HEADER = 32, 24
LOG_MAGICS = {0x377F0682: "<", 0x377F0683: ">"}
"""The two byte orders in which a log's checksums are computed."""


class PageFile:
    """Read pages by their number, which counts from 1.

    No database of ours sets bytes of its pages aside, whatever a damaged header says.
    """

    def __init__(self, path: Path) -> None:
        """Open the file and the log beside it; raises ``OSError``."""
        self._file = path.open("rb")
        header = self._file.read(FILE_HEADER)
        log = path.with_name(f"{path.name}-wal")
        self._log = _Log(log.read_bytes() if log.exists() else b"")
        self.has_header = header.startswith(MAGIC) and _read_size(header) in SIZES
        self.size = _read_size(header) if self.has_header else self._log.page_size or USUAL_SIZE
        length = self._file.seek(0, 2)
        self.count = max(-(-length // self.size), self._log.last_page)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def read(self, number: int) -> bytes:
        """Return a page, filled up with zeros where the file ends early; empty where there is none."""
        if not 0 < number <= self.count:
            return b""
        newer = self._log.pages.get(number)
        if newer is not None:
            return newer
        try:
            self._file.seek((number - 1) * self.size)
            return self._file.read(self.size).ljust(self.size, b"\0")
        except OSError:
            return b""  # a sector that the disk cannot read any more

    def list_free(self) -> frozenset[int]:
        """List the pages that the file itself says hold nothing; as far as their chain can be followed."""
        first = self.read(1)
        free: set[int] = set()
        if not first.startswith(MAGIC):
            return frozenset()
        (trunk,) = struct.unpack_from(">I", first, 32)
        while 0 < trunk <= self.count and trunk not in free:
            free.add(trunk)
            page = self.read(trunk)
            following, count = struct.unpack_from(">II", page)
            if count > self.size // 4 - 2:
                break
            leaves = struct.unpack_from(f">{count}I", page, 8)
            free.update(leaf for leaf in leaves if 0 < leaf <= self.count)
            trunk = following
        return frozenset(free)


class _Log:
    """Hold the pages of a write-ahead log, up to its last finished transaction."""

    def __init__(self, content: bytes) -> None:
        self.pages: dict[int, bytes] = {}
        self.page_size = 0
        self.last_page = 0
        if len(content) < LOG_HEADER:
            return
        magic, _version, size = struct.unpack_from(">III", content)
        if magic not in LOG_MAGICS or size not in SIZES:
            return
        self.page_size = size
        order = LOG_MAGICS[magic]
        sums = _add(order, content[:24], (0, 0))
        if sums == struct.unpack_from(">II", content, 24):
            self._read_frames(content, order, sums)

    def _read_frames(self, content: bytes, order: str, sums: tuple[int, int]) -> None:
        pending: dict[int, bytes] = {}
        step = FRAME_HEADER + self.page_size
        for start in range(LOG_HEADER, len(content) - step + 1, step):
            number, commit = struct.unpack_from(">II", content, start)
            page = content[start + FRAME_HEADER : start + step]
            sums = _add(order, content[start : start + 8] + page, sums)
            is_ours = content[start + 8 : start + 16] == content[16:24]
            if not is_ours or sums != struct.unpack_from(">II", content, start + 16) or not number:
                return
            pending[number] = page
            if commit:
                self.pages.update(pending)
                self.last_page = commit
                pending = {}


def _add(order: str, content: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    """Carry a log's checksum on (https://sqlite.org/fileformat2.html, section 4.2)."""
    first, second = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for index in range(0, len(words), 2):
        first = (first + words[index] + second) & 0xFFFFFFFF
        second = (second + words[index + 1] + first) & 0xFFFFFFFF
    return first, second


def _read_size(header: bytes) -> int:
    size = int.from_bytes(header[16:18], "big")
    return 65_536 if size == 1 else size
