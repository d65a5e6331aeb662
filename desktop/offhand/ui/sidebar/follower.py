"""Keeping the list of chats true: pages that come into view are read, and each change moves one row.

One task does one thing after the other, so that what it reads always belongs to the list as it is
shown: a change that comes meanwhile waits its turn. Where the store cannot be read now, all of it is
tried again.
"""

from __future__ import annotations

import asyncio
import time
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from offhand.domain.chat import Shelf
from offhand.domain.errors import StoreProblem
from offhand.domain.listing import Relisting, divide, find_section, key_of
from offhand.ui.sidebar.outline import Outline
from offhand.ui.sidebar.pages import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from offhand.domain.chat import ChatHead
    from offhand.domain.listing import Key, Section
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope
    from offhand.ui.sidebar.chat_list import ChatListModel

PAUSE = 1.0
"""Seconds after which a store is tried again that could not be read."""
MOST_MOVES = 100
"""Chats that are moved one by one; the list is read anew where more have changed at once."""
MOST_WANTED = 6
"""Pages that are waited for; who scrolls on no longer needs those before."""
LONGEST_SLEEP = 6 * 3600
"""Seconds after which the day is looked at in any case: clocks are set, machines sleep."""


class Follower(QObject):
    """Read one shelf into a model and follow its changes until ``close``."""

    about_to_renew = Signal()
    """All rows go; who remembers a place in the list does so now."""
    renewed = Signal()
    """All rows are there again."""

    def __init__(
        self, library: Library, model: ChatListModel, scope: TaskScope, clock: Callable[[], float] = time.time
    ) -> None:
        """Begin with the main shelf; ``clock`` returns Unix seconds, ``scope`` owns the reading."""
        super().__init__(model)
        self._heads = library.heads
        self._model = model
        self._scope = scope
        self._clock = clock
        self.shelf = Shelf()
        self._sections: tuple[Section, ...] = ()
        self._day = date.min
        self._moves: dict[str, Relisting] = {}
        self._wanted: dict[int, None] = {}
        self._is_stale = True
        self._is_working = False
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self.check_day)
        self._leaves = (
            self._heads.on_move(self._note_move, self.renew),
            library.on_change(self._refresh),
        )
        model.row_wanted.connect(self._want)

    def close(self) -> None:
        """Follow nothing any longer."""
        self._midnight.stop()
        for leave in self._leaves:
            leave()

    def show_shelf(self, shelf: Shelf) -> None:
        """List other chats."""
        self.shelf = shelf
        self._model.pages.focus = 0
        self.renew()

    def renew(self) -> None:
        """Read the list anew."""
        self._is_stale = True
        self._start()

    def check_day(self) -> None:
        """Divide the list anew where another day has come."""
        if not self._sections:
            return
        if self.today() != self._day:
            self.renew()
        else:
            self._await_midnight()

    async def find_rank(self, head: ChatHead) -> int | None:
        """Return where a chat stands, None where it is not listed; raises ``StoreProblem``."""
        if not self.shelf.holds(head):
            return None
        (rank,) = await self._heads.rank(self.shelf, [key_of(self.shelf.place, head)])
        return rank

    async def read_heads(self, ranks: Iterable[range]) -> list[ChatHead]:
        """Return chats by their places, whether or not these have been read; raises ``StoreProblem``."""
        found: list[ChatHead] = []
        for part in ranks:
            heads = [head for rank in part if (head := self._model.pages.get(rank)) is not None]
            if len(heads) < len(part):
                heads = list(await self._heads.list(self.shelf, start=part.start, count=len(part)))
            found += heads
        return found

    def _note_move(self, move: Relisting) -> None:
        before = self._moves.get(move.chat, move).before
        self._moves[move.chat] = replace(move, before=before)
        self._start()

    def _refresh(self, chat_id: str) -> None:
        self._model.refresh(chat_id)

    def _want(self, rank: int) -> None:
        page = rank // PAGE
        self._wanted.pop(page, None)
        self._wanted[page] = None
        while len(self._wanted) > MOST_WANTED:
            del self._wanted[next(iter(self._wanted))]
        self._start()

    def _start(self) -> None:
        if not self._is_working:
            self._is_working = True
            self._scope.start(self._work(), "list of chats")

    async def _work(self) -> None:
        try:
            while self._is_stale or self._moves or self._wanted:
                try:
                    await self._take_step()
                except StoreProblem:  # whoever opens the store or saves into it tells of it
                    await asyncio.sleep(PAUSE)
        finally:
            self._is_working = False

    async def _take_step(self) -> None:
        if self._is_stale:
            await self._read_list()
        elif self._moves:
            await self._carry_out_moves()
        else:
            await self._read_page()

    async def _read_list(self) -> None:
        self._is_stale = False
        self._moves.clear()
        self._wanted.clear()
        shelf, day = self.shelf, self.today()
        sections = divide(day, find_midnight)
        start = self._model.pages.focus // PAGE * PAGE
        try:
            counts = await self._heads.survey(shelf, sections)
            heads = await self._heads.list(shelf, start=start, count=PAGE)
        except StoreProblem:
            self._is_stale = True
            raise
        if self._is_stale:
            return
        self._sections, self._day = sections, day
        self._await_midnight()
        self.about_to_renew.emit()
        self._model.show_list(Outline(sections, counts))
        if not self._moves:
            self._model.put_page(start, heads)
        self.renewed.emit()

    async def _read_page(self) -> None:
        page, _ = self._wanted.popitem()
        start = page * PAGE
        count = min(PAGE, self._model.outline.chats - start)
        if count <= 0 or all(self._model.pages.get(rank) for rank in range(start, start + count)):
            return
        heads = await self._heads.list(self.shelf, start=start, count=count)
        if not self._is_stale:
            self._model.put_page(start, heads)

    async def _carry_out_moves(self) -> None:
        moves, self._moves = self._moves, {}
        shelf = self.shelf
        steps = [step for move in moves.values() if (step := _Step.of(move, shelf)) is not None]
        if len(steps) > MOST_MOVES:
            self._is_stale = True
            return
        keys = [key for step in steps for key in step.keys]
        if not keys:
            return
        try:
            ranks = await self._heads.rank(shelf, keys, frozenset(step.chat for step in steps))
        except StoreProblem:
            # What came meanwhile goes on from where this began.
            for chat, move in moves.items():
                newer = self._moves.get(chat, move)
                self._moves[chat] = replace(newer, before=move.before)
            raise
        if not self._is_stale:
            self._move_rows(steps, dict(zip(keys, ranks, strict=True)))

    def _move_rows(self, steps: Sequence[_Step], ranks: dict[Key, int]) -> None:
        """Carry out changes one after the other; ``ranks`` count all chats but those that change."""
        standing = {step.chat: step.before for step in steps if step.before is not None}

        def place(key: Key) -> int:
            return ranks[key] + sum(other < key for other in standing.values())

        for step in steps:
            before = standing.pop(step.chat, None)
            old = place(before) if before is not None else None
            new = place(step.after) if step.after is not None else None
            if step.after is not None:
                standing[step.chat] = step.after
            self._move_row(step, old, new)

    def _move_row(self, step: _Step, old: int | None, new: int | None) -> None:
        model = self._model
        if old is not None and old >= model.outline.chats:
            self._is_stale = True  # somebody else changes the store
        elif step.after is None or step.head is None or new is None:
            if old is not None:
                model.remove(old)
        elif old is None:
            model.insert(new, find_section(self._sections, step.after), step.head)
        elif step.before == step.after:
            model.replace(old, step.head)
        else:
            model.move(old, new, find_section(self._sections, step.after), step.head)

    def today(self) -> date:
        """Return the day that the list is divided by."""
        return datetime.fromtimestamp(self._clock()).astimezone().date()

    def _await_midnight(self) -> None:
        tomorrow = find_midnight(date.fromordinal(self._day.toordinal() + 1))
        wait = min(max(1.0, tomorrow - self._clock() + 1), LONGEST_SLEEP)
        self._midnight.start(round(wait * 1000))


class _Step(msgspec.Struct, frozen=True):
    """Be one change as a list sees it: where the chat stood, where it stands now, and what it shows."""

    chat: str
    before: Key | None
    after: Key | None
    head: ChatHead | None

    @staticmethod
    def of(move: Relisting, shelf: Shelf) -> _Step | None:
        """Return what a change means to a shelf, None where it means nothing."""
        before, after = (
            key_of(shelf.place, head) if head is not None and shelf.holds(head) else None
            for head in (move.before, move.after)
        )
        return None if before is None and after is None else _Step(move.chat, before, after, move.after)

    @property
    def keys(self) -> Iterator[Key]:
        """Return the places that this is about."""
        return (key for key in (self.before, self.after) if key is not None)


def find_midnight(day: date) -> float:
    """Return the Unix seconds at which a day of this place begins."""
    return datetime(day.year, day.month, day.day).astimezone().timestamp()
