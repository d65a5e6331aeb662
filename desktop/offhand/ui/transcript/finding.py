"""Finding words in a chat of any length: how often they stand in which message. No Qt in here.

What is searched is the text as it is read: words are found across the marks of Markdown, in one
line, whatever their case. Messages that cannot hold the words are passed over by a look at their
source; the others are taken apart once and remembered, within limits.
"""

from __future__ import annotations

import gc
import math
import time
from bisect import bisect_left, bisect_right, insort
from collections import OrderedDict, deque
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from offhand.ui.transcript.citations import list_citations, spell_citation
from offhand.ui.transcript.passages import Passages, take_apart
from offhand.ui.transcript.skimming import may_hold

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from offhand.domain.message import Message
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.folding import Query

LONG = 100_000
"""Characters of a message that makes so many objects that collecting them would be felt."""
STRETCH = 0.05
"""Seconds of counting between two looks at the screen."""
MOST_KEPT = 4_000_000
"""Characters of read texts that are remembered."""


class Hit(msgspec.Struct, frozen=True, order=True):
    """Name one place where the words stand."""

    index: int
    """The number of the message."""
    number: int
    """0 for the first hit in it."""


class Counts(msgspec.Struct, frozen=True):
    """Count the hits in one message."""

    parts: tuple[int, ...] = ()
    """Hits that begin in each part of it that holds text."""
    spills: tuple[int, ...] = ()
    """Characters of each part that belong to a hit which began in a part before."""

    @property
    def total(self) -> int:
        """Count them all."""
        return sum(self.parts)


NONE = Counts()


Asked: TypeAlias = "tuple[int, Message, Entry | None]"
"""A message by its number, and where it was taken apart already."""


class Skimmer:
    """Count hits in messages, remembering how they read."""

    def __init__(self) -> None:
        self._passages: OrderedDict[tuple[str, int], Passages] = OrderedDict()
        self._kept = 0
        self.turn = Lock()
        """Held by the thread that counts: one at a time does."""

    def count(self, message: Message, query: Query, entry: Entry | None = None) -> Counts:
        """Return the hits in every part of a message that holds text.

        ``entry`` is that message where it was taken apart to its end and stays so.
        """
        return self.begin(message, query, entry).go_on(math.inf)

    def begin(self, message: Message, query: Query, entry: Entry | None = None) -> Counting:
        """Begin to count in a message, as ``count`` does."""
        source = _write_all(message)
        return Counting(self._read(message, len(source), entry) if may_hold(source, query) else None, query)

    def _read(self, message: Message, length: int, entry: Entry | None) -> Passages:
        key = (message.id, length)
        passages = self._passages.pop(key, None)
        if passages is None:
            with _keep_collector_away() if length > LONG else nullcontext():
                passages = Passages(entry or take_apart(message))
            self._kept += length
        self._passages[key] = passages
        while self._kept > MOST_KEPT and len(self._passages) > 1:
            (_, gone), _ = self._passages.popitem(last=False)
            self._kept -= gone
        return passages


@contextmanager
def _keep_collector_away() -> Generator[None, None, None]:
    """Make many objects that all are wanted without the collector, which would hold up the screen, too."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def _write_all(message: Message) -> str:
    """Return everything of a message that is searched, as it was written."""
    sources = [" ".join(spell_citation(citation)) for citation in list_citations(message)]
    return "\n".join(filter(None, [message.reasoning, message.text, *sources]))


class Counting:
    """Count the hits in the texts of one message, some of them at a time."""

    def __init__(self, passages: Passages | None, query: Query) -> None:
        """Take its texts, None where none of them can hold a hit."""
        self._passages = passages
        self._query = query
        self._count = len(passages) if passages is not None else 0
        self._parts = [0] * self._count
        self._spills = [0] * self._count
        self._next = 0

    @property
    def is_done(self) -> bool:
        """Say whether all has been counted."""
        return self._next >= self._count

    def go_on(self, until: float) -> Counts:
        """Count up to a moment of ``perf_counter``, one text at least, and return what is known so far."""
        while self._passages is not None and not self.is_done:
            self._count_next(self._passages)
            if time.perf_counter() > until:
                break
        return Counts(tuple(self._parts), tuple(self._spills)) if any(self._parts) else NONE

    def _count_next(self, passages: Passages) -> None:
        """Count in the next text, and in those into which its last line goes on."""
        first = last = self._next
        while last + 1 < self._count and passages.goes_on(last):
            last += 1
        texts = [passages.read(number, self._query) for number in range(first, last + 1)]
        if any(texts):
            self._count_joined(texts, first)
        self._next = last + 1

    def _count_joined(self, texts: Sequence[str], first: int) -> None:
        """Count in texts that follow each other without a gap."""
        text = "".join(texts) if len(texts) > 1 else texts[0]
        number, end_of_part = 0, len(texts[0])
        for start, end in self._query.find(text):
            while start >= end_of_part:
                number += 1
                end_of_part += len(texts[number])
            self._parts[first + number] += 1
            behind, reached = number, end_of_part
            while end > reached:
                behind += 1
                length = len(texts[behind])
                self._spills[first + behind] = min(end - reached, length)
                reached += length


class Tally:
    """Count the hits in several messages, as many of them at a time as there is time for."""

    def __init__(self, skimmer: Skimmer, asked: Iterable[Asked], query: Query) -> None:
        self._skimmer = skimmer
        self._waiting = deque(asked)
        self._query = query
        self._open: Counting | None = None

    @property
    def is_done(self) -> bool:
        """Say whether all has been counted."""
        return not self._waiting

    def go_on(self, seconds: float = STRETCH) -> list[tuple[int, Counts]]:
        """Count for so long, and return what is known by now of the messages that were looked at."""
        found: list[tuple[int, Counts]] = []
        until = time.perf_counter() + seconds
        with self._skimmer.turn:
            while self._waiting:
                index, message, entry = self._waiting[0]
                self._open = self._open or self._skimmer.begin(message, self._query, entry)
                found.append((index, self._open.go_on(until)))
                if not self._open.is_done:
                    break
                self._open = None
                self._waiting.popleft()
                time.sleep(0)  # the thread of the screen may be waiting for the interpreter
                if time.perf_counter() > until:
                    break
        return found


class Hits:
    """Keep the hits of one search in the order of the chat."""

    def __init__(self) -> None:
        self._counts: dict[int, Counts] = {}
        self._indices: list[int] = []
        self.total = 0

    def set(self, index: int, counts: Counts) -> None:
        """Take the counts of one message."""
        self.total += counts.total - self.count(index)
        known = index in self._counts
        if counts.total:
            self._counts[index] = counts
            if not known:
                insort(self._indices, index)
        elif known:
            del self._counts[index]
            self._indices.remove(index)

    def count(self, index: int) -> int:
        """Count the hits in one message."""
        return self.counts_of(index).total

    def counts_of(self, index: int) -> Counts:
        """Return the counts of one message."""
        return self._counts.get(index, NONE)

    def place(self, hit: Hit) -> tuple[int, int]:
        """Return the part of its message that a hit is in, and its number there."""
        number = hit.number
        for part, count in enumerate(self.counts_of(hit.index).parts):
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
