"""The first hundred bytes of a database file, which SQLite trusts more than it should.

A flipped bit there makes it take text for UTF-16, or a writable file for a read-only one, and no
check of its own finds that (https://sqlite.org/fileformat2.html, section 1.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LENGTH = 100
MAGIC = b"SQLite format 3\0"
PAGE_SIZES = frozenset({1, *(2**power for power in range(9, 16))})
"""As the header writes them; 1 stands for 65,536."""
VERSIONS = frozenset({1, 2})
FRACTIONS = bytes((64, 32, 32))
FORMATS = range(1, 5)
UTF_8 = 1


def has_sound_header(path: Path) -> bool:
    """Say whether a file begins like a database of ours; one without content, or none, may become one.

    Raises ``OSError`` where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(LENGTH)
    except FileNotFoundError:
        return True
    return not header or _is_sound(header)


def _is_sound(header: bytes) -> bool:
    return (
        len(header) == LENGTH
        and header.startswith(MAGIC)
        and _number(header, 16, 2) in PAGE_SIZES
        and {header[18], header[19]} <= VERSIONS
        and header[20] == 0
        and header[21:24] == FRACTIONS
        and _number(header, 44, 4) in (0, *FORMATS)
        and _number(header, 56, 4) in {0, UTF_8}
    )


def _number(header: bytes, at: int, length: int) -> int:
    return int.from_bytes(header[at : at + length], "big")
