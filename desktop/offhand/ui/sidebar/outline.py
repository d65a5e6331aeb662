"""Which row of the list is which: one for each chat, and one above each section that holds any. No Qt."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.listing import Section


class Outline:
    """Translate between rows and ranks, the numbers of the chats in their order."""

    def __init__(self, sections: Sequence[Section] = (), counts: Sequence[int] = ()) -> None:
        """Take the sections in their order and how many chats each of them holds."""
        self.sections = tuple(sections)
        self._counts = list(counts)
        self._open: int | None = None
        self._arrange()

    def __len__(self) -> int:
        """Count the rows."""
        return self._rows

    @property
    def chats(self) -> int:
        """Count the chats."""
        return self._chats

    def count(self, section: int) -> int:
        """Count the chats of a section."""
        return self._counts[section]

    def add(self, section: int, change: int) -> None:
        """Have a section hold more chats, or fewer where ``change`` is negative."""
        self._counts[section] += change
        self._arrange()

    def open(self, section: int | None) -> None:
        """Have a section show its head although it holds no chat; None ends that."""
        self._open = section
        self._arrange()

    def rank_of(self, row: int) -> int | None:
        """Return the rank of the chat in a row, None where the row is the head of a section."""
        number = bisect_right(self._tops, row) - 1
        below = row - self._tops[number]
        return self._firsts[number] + below - 1 if below else None

    def row_of(self, rank: int) -> int:
        """Return the row of a chat."""
        number = bisect_right(self._firsts, rank) - 1
        return self._tops[number] + 1 + rank - self._firsts[number]

    def ranks_between(self, top: int, bottom: int) -> range:
        """Return the chats from one row to another, both included."""
        first = self.rank_of(top)
        last = self.rank_of(bottom)
        if first is None:
            first = self.rank_of(top + 1) if top < bottom else None
        if last is None:
            last = self.rank_of(bottom - 1) if top < bottom else None
        return range(0) if first is None or last is None else range(first, last + 1)

    def section_at(self, row: int) -> int:
        """Return the section that a row belongs to."""
        return self._shown[bisect_right(self._tops, row) - 1]

    def name_at(self, row: int) -> str:
        """Name the section that a row belongs to."""
        return self.sections[self.section_at(row)].name

    def top_of(self, section: int) -> int:
        """Return the row in which the head of a section stands, or would stand if it held any chat."""
        return sum(self._counts[number] + 1 for number in self._shown if number < section)

    def _arrange(self) -> None:
        self._shown = [number for number, count in enumerate(self._counts) if count or number == self._open]
        sizes = [self._counts[number] for number in self._shown]
        self._firsts = list(accumulate(sizes[:-1], initial=0))
        self._tops = [first + number for number, first in enumerate(self._firsts)]
        self._chats = sum(sizes)
        self._rows = self._chats + len(sizes)
