"""The order in which chats are listed, the sections that days make of it, and what stands above the store."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.chat import Place
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from offhand.domain.chat import ChatHead, Shelf

Key = tuple[bool, float, str]
"""Where a chat stands: not pinned, then minus the moment that counts, then its id. The least comes first."""

PINNED = later("Pinned")
WEEK, MONTH = 7, 30
FIRST_YEAR = 1970
MONTHS = (
    *(later("January"), later("February"), later("March"), later("April"), later("May"), later("June")),
    *(
        later("July"),
        later("August"),
        later("September"),
        later("October"),
        later("November"),
        later("December"),
    ),
)


class Section(msgspec.Struct, frozen=True):
    """Be one stretch of a list."""

    name: str
    start: float
    """Unix seconds: chats from this moment on belong to it, as far as no section before takes them."""


class Relisting(msgspec.Struct, frozen=True, kw_only=True):
    """Tell how a chat was listed and how it is now; None where it was or is on no list."""

    chat: str
    before: ChatHead | None
    after: ChatHead | None


def moment_of(place: Place, head: ChatHead) -> float:
    """Return what a chat is listed by: when it was last touched or, in the bin, when it came there."""
    return head.binned or 0.0 if place is Place.BIN else head.touched


def key_of(place: Place, head: ChatHead) -> Key:
    """Return where a chat stands on the lists of a place; only the main one has pinned chats on top."""
    is_on_top = place is Place.MAIN and head.is_pinned
    return not is_on_top, -moment_of(place, head), head.id


def divide(today: date, midnight: Callable[[date], float]) -> tuple[Section, ...]:
    """Return the sections of a day, from the latest to the oldest; the last one has no beginning.

    ``midnight`` returns the Unix seconds at which a day begins, which differ from place to place.
    """
    days = (
        (tr("Today"), today),
        (tr("Yesterday"), today - timedelta(days=1)),
        (tr("Previous {week} days", week=WEEK), today - timedelta(days=WEEK)),
        (tr("Previous {month} days", month=MONTH), today - timedelta(days=MONTH)),
    )
    recent = [Section(name, midnight(day)) for name, day in days]
    months = list(_list_months(today - timedelta(days=MONTH + 1)))
    older = [
        Section(tr("{month} {year}", month=tr(MONTHS[month - 1]), year=year), midnight(date(year, month, 1)))
        for year, month in months[:-1]
    ]
    return (Section(tr(PINNED), inf), *recent, *older, Section(tr("Long ago"), -inf))


def find_section(sections: Sequence[Section], key: Key) -> int:
    """Return the number of the section that a chat belongs to; ``sections`` are those of ``divide``."""
    is_loose, minus_moment, _ = key
    if not is_loose:
        return 0
    return bisect_left(sections, minus_moment, lo=1, hi=len(sections) - 1, key=lambda section: -section.start)


def _list_months(last: date) -> Iterator[tuple[int, int]]:
    year, month = last.year, last.month
    while year >= FIRST_YEAR:
        yield year, month
        year, month = (year, month - 1) if month > 1 else (year - 1, len(MONTHS))


class Overlay(msgspec.Struct, frozen=True, kw_only=True):
    """Hold heads that count instead of the stored ones, and chats that are being removed.

    Its own lists are those of a store that holds nothing.
    """

    heads: Mapping[str, ChatHead] = msgspec.field(default_factory=dict[str, "ChatHead"])
    removed: frozenset[str] = frozenset()

    @property
    def hidden(self) -> frozenset[str]:
        """Name the chats whose stored heads do not count."""
        return self.removed | self.heads.keys()

    def pick(self, shelf: Shelf) -> tuple[ChatHead, ...]:
        """Return the heads that belong on a shelf, in its order."""
        held = (head for head in self.heads.values() if head.id not in self.removed and shelf.holds(head))
        return tuple(sorted(held, key=lambda head: key_of(shelf.place, head)))

    def survey(self, shelf: Shelf, sections: Sequence[Section]) -> tuple[int, ...]:
        """Count the chats of each section of a shelf."""
        counts = [0] * len(sections)
        for head in self.pick(shelf):
            counts[find_section(sections, key_of(shelf.place, head))] += 1
        return tuple(counts)

    def rank(self, shelf: Shelf, keys: Sequence[Key], without: Collection[str]) -> tuple[int, ...]:
        """Count for each key how many chats of a shelf, other than ``without``, come before it."""
        standing = [key_of(shelf.place, head) for head in self.pick(shelf) if head.id not in without]
        return tuple(bisect_left(standing, key) for key in keys)


NOTHING = Overlay()
"""Nothing is newer than what is stored."""
