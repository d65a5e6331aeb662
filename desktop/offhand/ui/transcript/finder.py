"""Find in chat: the search that goes through all messages, and the marks in those that are in view.

Messages are searched in a thread, some at a time, so that the pane stays free however long the chat
is; what is found counts at once. While an answer arrives its hits are counted again and again, at
a pace that follows what that costs.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.ui.transcript.column import Anchor
from offhand.ui.transcript.finding import Hit, Hits, Skimmer, Tally
from offhand.ui.transcript.folding import compile_query
from offhand.ui.transcript.marks import Chosen, Reading, mark_row
from offhand.ui.transcript.parts import find_part
from offhand.ui.transcript.spotlight import bring_into_view, bring_part_into_view

if TYPE_CHECKING:
    from offhand.services.tasks import TaskScope
    from offhand.ui.transcript.finding import Asked
    from offhand.ui.transcript.folding import Query
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.pane import Pane
    from offhand.ui.transcript.rendering import Rendering

BATCH = 400
BATCH_LENGTH = 100_000
"""Messages, and characters of them, that are searched between two looks at the screen."""
FIRST_LENGTH = 3_000
"""Characters of the first batch, which is what is in view; each is twice as long as the one before."""
SHORTEST_PAUSE = 0.3
PAUSE_FOR_WORK = 4
"""Seconds between two searches of an answer that grows, and how much longer than one they are apart."""


class Finder(QObject):
    """Find words in the chat that a pane shows."""

    changed = Signal()
    """Another hit, or another count of them."""

    def __init__(self, pane: Pane, rendering: Rendering, intents: Intents, scope: TaskScope) -> None:
        super().__init__(pane)
        self._pane = pane
        self._column = pane.column
        self._rendering = rendering
        self._scope = scope
        self._words = ""
        self._query: Query | None = None
        self._hits = Hits()
        self._skimmer = Skimmer()
        self._current: Hit | None = None
        self._wanted: Hit | None = None
        """The hit that is led to, until it is in view."""
        self._round = 0
        self._grown: set[str] = set()
        self._is_renewing = False
        self._is_dimmed = False
        self.is_searching = False
        pane.arranged.connect(self._follow_rows)
        intents.moved_sideways.connect(self._mark_rows)

    @property
    def total(self) -> int:
        """Count all hits found so far."""
        return self._hits.total

    @property
    def number(self) -> int:
        """Return the number of the hit that was led to, 1 for the first, 0 for none."""
        return self._hits.rank(self._current) if self._current is not None else 0

    def search(self, query: str, *, leads: bool = True) -> None:
        """Search from what is in view on, and lead there; an empty query ends the search."""
        start = self._current.index if self._current is not None else self._first_in_view()
        self._words = " ".join(query.split())
        self._begin(start if leads else None)

    def enter(self, step: int) -> None:
        """Go to the first hit, or with -1 to the last one."""
        self._lead_to(self._hits.first_from(0) if step > 0 else self._hits.before(Hit(0, 0)))

    def leave(self) -> None:
        """Lead to no hit any more; all of them stay marked."""
        self._current = self._wanted = None
        self._mark_rows()

    def reveal(self, index: int, query: Query) -> None:
        """Lead to the first hit in one message, and mark those in it; ``search`` with no words ends that."""
        self._words = ""
        self._reset(query)
        self._scope.start(self._search_in(self._round, query, index), "find in a message")
        self.changed.emit()

    @property
    def is_dimmed(self) -> bool:
        """Say whether the marks are hidden for a moment."""
        return self._is_dimmed

    @is_dimmed.setter
    def is_dimmed(self, is_dimmed: bool) -> None:
        self._is_dimmed = is_dimmed
        self._mark_rows()

    def renew(self) -> None:
        """Search anew, without leading anywhere, because other messages are shown."""
        if self._words:
            self._begin(None)
        elif self._query is not None:
            self._reset(None)

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; after the last comes the first."""
        if self._current is None:
            self._lead_to(self._hits.first_from(self._first_in_view()) or self._hits.first_from(0))
        else:
            ways = self._hits.after if step > 0 else self._hits.before
            self._lead_to(ways(self._current))

    def note_growth(self, message_id: str) -> None:
        """Count the hits of a message again that has got more text."""
        if self._query is None:
            return
        self._grown.add(message_id)
        if not self._is_renewing:
            self._is_renewing = True
            self._scope.start(self._recount(), "find in what grows")

    def _begin(self, start: int | None) -> None:
        query = compile_query(self._words)
        self._reset(query)
        if query is None:
            self._skimmer = Skimmer()  # what was remembered is of no more use
        else:
            self._scope.start(self._search(self._round, query, start), "find in chat")
        self.changed.emit()

    def _reset(self, query: Query | None) -> None:
        self._round += 1
        self._query = query
        self._hits = Hits()
        self._current = self._wanted = None
        self._is_dimmed = False
        self.is_searching = query is not None
        self._mark_rows()

    async def _search_in(self, this_round: int, query: Query, index: int) -> None:
        if await self._count(this_round, query, [self._ask(index)], 0):
            self.is_searching = False
            self.changed.emit()

    async def _search(self, this_round: int, query: Query, start: int | None) -> None:
        """Search every message, from ``start`` on and then those above, and lead to the first hit."""
        first = min(start or 0, len(self._column))
        waiting = deque([*range(first, len(self._column)), *range(first)])
        length = FIRST_LENGTH
        while waiting:
            batch = self._take_batch(waiting, length)
            length = min(2 * length, BATCH_LENGTH)
            if not await self._count(this_round, query, batch, start):
                return
        self.is_searching = False
        self.changed.emit()

    async def _count(self, this_round: int, query: Query, batch: list[Asked], start: int | None) -> bool:
        """Count in some messages and lead to the first hit from ``start`` on; False for a stale round."""
        tally = Tally(self._skimmer, batch, query)
        while not tally.is_done:
            found = await asyncio.to_thread(tally.go_on)
            if this_round != self._round:
                return False
            for index, counts in found:
                self._hits.set(index, counts)
            if start is not None and self._current is None:
                self._lead_to(self._hits.first_from(start) or self._hits.first_from(0))
            self._mark_rows()
            self.changed.emit()
        return True

    def _ask(self, index: int) -> Asked:
        return index, self._column.message_at(index), self._column.settled_entry(index)

    def _take_batch(self, waiting: deque[int], longest: int) -> list[Asked]:
        batch: list[Asked] = []
        length = 0
        while waiting and len(batch) < BATCH and length < longest:
            index = waiting.popleft()
            if index < len(self._column):
                batch.append(self._ask(index))
                message = batch[-1][1]
                length += len(message.text) + len(message.reasoning)
        return batch

    async def _recount(self) -> None:
        try:
            while self._grown and self._query is not None:
                begun = time.monotonic()
                this_round, query = self._round, self._query
                indices = [self._column.index_of(message_id) for message_id in self._grown]
                self._grown.clear()
                batch = [self._ask(index) for index in indices if index is not None]
                found = await asyncio.to_thread(Tally(self._skimmer, batch, query).go_on, math.inf)
                if this_round == self._round:
                    for index, counts in found:
                        self._hits.set(index, counts)
                    self._mark_rows()
                    self.changed.emit()
                cost = time.monotonic() - begun
                await asyncio.sleep(max(SHORTEST_PAUSE, PAUSE_FOR_WORK * cost))
        finally:
            self._is_renewing = False

    def _first_in_view(self) -> int:
        anchor = self._column.anchor_at(self._pane.verticalScrollBar().value())
        return anchor.row if anchor is not None else 0

    def _lead_to(self, hit: Hit | None) -> None:
        self._current = self._wanted = hit
        if hit is not None:
            self._pane.reader.hold()
            if self._column.row_of(hit.index) is None:
                self._pane.hold_at(Anchor(hit.index, 0))
            self._follow_rows()
        self.changed.emit()

    def _follow_rows(self) -> None:
        """Go on to the hit that is wanted, then mark what is in view."""
        if self._query is None:
            return
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if not self._reach(wanted, self._query):
                self._wanted = wanted
        self._mark_rows()

    def _reach(self, hit: Hit, query: Query) -> bool:
        """Bring a hit into view; False where its message has not been taken apart that far yet."""
        row = self._column.row_of(hit.index)
        entry = row.entry if row is not None else None
        if row is None or entry is None:
            return True
        number, nth = self._hits.place(hit)
        texts = entry.texts
        if number >= len(texts):
            return entry.is_parsed
        part = find_part(entry.parts, texts[number])
        if part is None:
            entry.unfold_reasoning(is_open=True)
            part = find_part(entry.parts, texts[number])
        if part is None:
            return True
        view = bring_part_into_view(self._pane, row, part)
        counts = self._hits.counts_of(hit.index)
        reading = Reading(query, entry, number, counts)
        spans = reading.find(view.document()) if view is not None else []
        if nth >= len(spans) and not entry.is_parsed:
            return False
        if view is not None and spans:
            bring_into_view(self._pane, view, reading.shown.locate(*spans[min(nth, len(spans) - 1)]))
        return True

    def _mark_rows(self) -> None:
        for row in self._column.rows():
            if self._query is None or self._is_dimmed:
                for _, view in row.shown_texts():
                    view.unmark()
                continue
            index = row.number - 1
            chosen: Chosen | None = None
            if self._current is not None and self._current.index == index:
                chosen = Chosen(*self._hits.place(self._current))
            mark_row(row, self._query, self._hits.counts_of(index), chosen, self._rendering)
