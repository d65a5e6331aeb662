"""The texts that lie beside messages: read where a message is indexed, and where it is shown as a hit."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from offhand.domain.long_texts import read_kept
from offhand.domain.message import FilePart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.message import Part

LONGEST = 16_000_000
"""Characters of a text that it is found by."""
MOST_KEPT = 24_000_000
"""Characters that are kept from one look to the next: each key of a search looks at the same ones."""


class AttachedTexts:
    """Read texts by their hash; for one thread."""

    def __init__(self, read: Callable[[str], bytes | None] | None = None, *, most_kept: int = 0) -> None:
        """``read`` returns the bytes of a blob, None where they are not kept; without it there are none.

        ``most_kept`` characters stay from one look to the next, and one text however long it is.
        """
        self._read = read
        self._most_kept = most_kept
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._size = 0

    def list_texts(self, parts: Sequence[Part]) -> list[str]:
        """Return the texts attached to a message, as far as they are kept."""
        read = self._read
        if read is None:
            return []
        return [self._get(read, part.blob.sha256) for part in parts if isinstance(part, FilePart)]

    def _get(self, read: Callable[[str], bytes | None], sha256: str) -> str:
        text = self._kept.pop(sha256, None)
        if text is None:
            text = read_kept(read(sha256) or b"")[:LONGEST]
            if not self._most_kept:
                return text
            self._size += len(text)
        self._kept[sha256] = text
        while self._size > self._most_kept and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._size -= len(dropped)
        return text
