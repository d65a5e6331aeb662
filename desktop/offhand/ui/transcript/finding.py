"""Finding words in a chat of any length: how often they stand in which message. No Qt in here.

What is searched is the text as it is read: words are found across the marks of Markdown, in one
line, whatever their case. Messages that cannot hold the words are passed over by a look at their
source; the others are taken apart once and remembered, within limits.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import OrderedDict
from dataclasses import dataclass
from html import unescape
from threading import Lock
from typing import TYPE_CHECKING

from offhand.ui.transcript.plain import read_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from offhand.domain.message import Message

MOST_KEPT = 4_000_000
"""Characters of read texts that are remembered."""
LONGEST_SKIMMED = 200_000
"""Characters of a source that is looked over before it is taken apart."""
STRETCH = 65_536
"""Characters searched in one go; longer lines are cut there, as they are on the screen."""
_BLANK = r"[^\S\n\t]+"
_MARKS = str.maketrans(dict.fromkeys("*_~`\\[]()#>|<-+=! \t\n\r\u2028\u00a0"))
_TARGET = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
_BEYOND_BMP = 0xFFFF


@dataclass(frozen=True, order=True)
class Hit:
    """Name one place where the words stand."""

    index: int
    """The number of the message."""
    number: int
    """0 for the first hit in it."""


def compile_query(query: str) -> re.Pattern[str] | None:
    """Return what finds these words side by side in one line, None where there are no words."""
    words = query.split()
    return re.compile(_BLANK.join(map(re.escape, words)), re.IGNORECASE) if words else None


def find_spans(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where hits start and end, in UTF-16 units as Qt counts."""
    spans = [match.span() for match in pattern.finditer(text)]
    if not spans or text.isascii() or ord(max(text)) <= _BEYOND_BMP:
        return spans
    units: list[tuple[int, int]] = []
    at = unit = 0
    for start, end in spans:
        unit += len(text[at:start].encode("utf-16-le", "surrogatepass")) // 2
        length = len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2
        units.append((unit, unit + length))
        at, unit = end, unit + length
    return units


class Skimmer:
    """Count hits in messages, remembering how they read."""

    def __init__(self) -> None:
        self._texts: OrderedDict[tuple[str, int], list[str]] = OrderedDict()
        self._kept = 0
        self._turn = Lock()

    def count(self, message: Message, query: str, pattern: re.Pattern[str]) -> tuple[int, ...]:
        """Return the hits in every part of a message that holds text; empty where there is none."""
        source = message.text
        if not _may_hold(source, query):
            return ()
        counts = tuple(count_in(text, pattern) for text in self._read(message, source))
        return counts if any(counts) else ()

    def count_all(
        self, messages: Iterable[tuple[int, Message]], query: str, pattern: re.Pattern[str]
    ) -> list[tuple[int, tuple[int, ...]]]:
        """Return the counts of several messages by their numbers; one thread at a time does."""
        with self._turn:
            return [(index, self.count(message, query, pattern)) for index, message in messages]

    def _read(self, message: Message, source: str) -> list[str]:
        key = (message.id, len(source))
        texts = self._texts.pop(key, None)
        if texts is None:
            texts = read_texts(message)
            self._kept += len(source)
        self._texts[key] = texts
        while self._kept > MOST_KEPT and len(self._texts) > 1:
            (_, length), _ = self._texts.popitem(last=False)
            self._kept -= length
        return texts


def count_in(text: str, pattern: re.Pattern[str]) -> int:
    """Count hits, in stretches that end with a line so that other threads have their turn."""
    count = at = 0
    while at < len(text):
        end = len(text) if len(text) - at <= STRETCH else text.rfind("\n", at, at + STRETCH)
        end = at + STRETCH if end <= at else end
        count += sum(1 for _ in pattern.finditer(text, at, end))
        at = end
    return count


class Hits:
    """Keep the hits of one search in the order of the chat."""

    def __init__(self) -> None:
        self._counts: dict[int, tuple[int, ...]] = {}
        self._indices: list[int] = []
        self.total = 0

    def set(self, index: int, counts: Sequence[int]) -> None:
        """Take the counts of one message."""
        self.total += sum(counts) - self.count(index)
        known = index in self._counts
        if counts:
            self._counts[index] = tuple(counts)
            if not known:
                insort(self._indices, index)
        elif known:
            del self._counts[index]
            self._indices.remove(index)

    def count(self, index: int) -> int:
        """Count the hits in one message."""
        return sum(self._counts.get(index, ()))

    def place(self, hit: Hit) -> tuple[int, int]:
        """Return the part of its message that a hit is in, and its number there."""
        number = hit.number
        for part, count in enumerate(self._counts.get(hit.index, ())):
            if number < count:
                return part, number
            number -= count
        return 0, 0

    def rank(self, hit: Hit) -> int:
        """Return the number of a hit in the chat, 1 for the first."""
        before = self._indices[: bisect_left(self._indices, hit.index)]
        return sum(self.count(index) for index in before) + hit.number + 1

    def first_from(self, index: int) -> Hit | None:
        """Return the first hit in this message or below it."""
        at = bisect_left(self._indices, index)
        return Hit(self._indices[at], 0) if at < len(self._indices) else None

    def after(self, hit: Hit) -> Hit | None:
        """Return the next hit; after the last one comes the first."""
        if hit.number + 1 < self.count(hit.index):
            return Hit(hit.index, hit.number + 1)
        at = bisect_right(self._indices, hit.index)
        return Hit(self._indices[at % len(self._indices)], 0) if self._indices else None

    def before(self, hit: Hit) -> Hit | None:
        """Return the hit before; before the first one comes the last."""
        if 0 < hit.number <= self.count(hit.index):
            return Hit(hit.index, hit.number - 1)
        if not self._indices:
            return None
        index = self._indices[bisect_left(self._indices, hit.index) - 1]
        return Hit(index, self.count(index) - 1)


def _may_hold(source: str, query: str) -> bool:
    """Say whether a text can hold the words once its marks are gone; links and entities may hide them."""
    if len(source) > LONGEST_SKIMMED or "][" in source:
        return True
    words = query.translate(_MARKS).lower()
    if words in source.translate(_MARKS).lower():
        return True
    if "](" not in source and "&" not in source:
        return False
    read = unescape(_TARGET.sub("", source))
    return words in read.translate(_MARKS).lower()
