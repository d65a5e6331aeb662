"""Files of a zip archive that lost its end, and with it the list of what is in it.

Each file has a head of its own in front of it (APPNOTE.TXT, section 4.3.7); from one to the next
the archive is read through.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import IO, TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from typing_extensions import Buffer

SIGNATURE = b"PK\3\4"
HEAD = struct.Struct("<4sHHHHHIIIHH")
STORED, DEFLATED = 0, 8
ENCRYPTED, SIZES_FOLLOW, UTF_8 = 0x1, 0x8, 0x800
UNKNOWN = 0xFFFFFFFF
STEP = 1 << 16
MOST = 500_000


class Entry(msgspec.Struct, frozen=True):
    """Name a file in an archive."""

    name: str
    start: int
    """Where its packed content begins."""
    method: int
    packed: int
    """Bytes; what is left of the archive where they are not known."""


def list_entries(file: IO[bytes]) -> list[Entry]:
    """List the files that can be found."""
    length = file.seek(0, 2)
    entries: list[Entry] = []
    at = _find_signature(file, 0)
    while at is not None and len(entries) < MOST:
        file.seek(at)
        raw = file.read(HEAD.size)
        if len(raw) < HEAD.size:
            break
        _, _, flags, method, _, _, _, packed, _, name_length, extra_length = HEAD.unpack(raw)
        name = file.read(name_length).decode("utf-8" if flags & UTF_8 else "cp437", "replace")
        start = at + HEAD.size + name_length + extra_length
        is_known = not flags & SIZES_FOLLOW and packed != UNKNOWN
        is_ours = method in {STORED, DEFLATED} and not flags & ENCRYPTED
        if is_ours and not name.endswith("/") and start < length:
            size = packed if is_known else length - start
            entries.append(Entry(name.replace("\\", "/"), start, method, min(size, length - start)))
        at = _find_signature(file, start + packed if is_known else start)
    return entries


def open_entry(file: IO[bytes], entry: Entry) -> io.BufferedReader:
    """Open a file of an archive for reading; raises ``zlib.error`` and ``EOFError`` while it is read."""
    return io.BufferedReader(_Unpacking(file, entry), STEP)


def _find_signature(file: IO[bytes], at: int) -> int | None:
    file.seek(at)
    tail = b""
    while piece := file.read(STEP):
        found = (tail + piece).find(SIGNATURE)
        if found >= 0:
            return at - len(tail) + found
        at += len(piece)
        tail = (tail + piece)[-3:]
    return None


class _Unpacking(io.RawIOBase):
    """Unpack as it is read."""

    def __init__(self, file: IO[bytes], entry: Entry) -> None:
        super().__init__()
        self._file = file
        self._at = entry.start
        self._end = entry.start + entry.packed
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == DEFLATED else None

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Unpack some bytes; raises ``EOFError`` where the archive ends before the file does."""
        view = memoryview(buffer).cast("B")
        piece = self._read_stored(len(view)) if self._inflater is None else self._inflate(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def _read_stored(self, size: int) -> bytes:
        self._file.seek(self._at)
        piece = self._file.read(min(size, self._end - self._at))
        self._at += len(piece)
        return piece

    def _inflate(self, size: int) -> bytes:
        inflater = self._inflater
        piece = b""
        while inflater is not None and not piece and not inflater.eof:
            packed = inflater.unconsumed_tail or self._read_stored(STEP)
            piece = inflater.decompress(packed, size)
            if not packed and not piece:
                raise EOFError
        return piece
