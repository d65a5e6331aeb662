"""Putting texts into the window of before on X11: threads for what blocks, and what was done last."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Protocol

import msgspec

from offhand.domain.putting_back import Hindrance, PutBackOutcome, Target
from offhand.system.x11.connection import Connection
from offhand.system.x11.pasting import (
    UNTOUCHED,
    Goal,
    Pasting,
    copy_text,
    find_goal,
    read_selected,
    take_back,
)
from offhand.system.x11.selection_owner import SelectionOwner
from offhand.system.x11.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)


class Front(Protocol):
    """Know which window had the keyboard before ours."""

    @property
    def front(self) -> int:
        """Return its number, 0 where there is none."""
        ...

    def note_copied(self, owner: int) -> None:
        """Hear that what a window of ours has copied is our own text; 0: nothing is."""
        ...


class _Done(msgspec.Struct, frozen=True):
    goal: Goal
    replaced: str | None


class X11PutBack:
    """Put texts into the window that had the keyboard before ours."""

    def __init__(self, surroundings: Front) -> None:
        """``surroundings`` knows that window."""
        self._surroundings = surroundings
        self._owner: SelectionOwner | None = None
        self._turn = asyncio.Lock()
        self._looking = asyncio.Lock()
        """Held while a window is looked at: until then nobody knows what it is."""
        self._seen: int | None = None
        """The window that was looked at."""
        self._goal: Goal | Hindrance = Hindrance.NO_WINDOW
        self._selected = ""
        self._done: _Done | None = None

    async def look(self) -> Target:
        """Tell which window it is and what is selected there, and stand by that."""
        async with self._looking:
            return await self._look()

    async def _look(self) -> Target:
        self._seen = self._surroundings.front
        try:
            self._goal, self._selected = await asyncio.to_thread(_look, self._seen)
        except OSError as error:
            _log.warning("the window of before cannot be looked at: %s", error)
            self._goal, self._selected = Hindrance.UNSUPPORTED, ""
        if isinstance(self._goal, Hindrance):
            return Target(hindrance=self._goal)
        runs_lines = self._goal.manner.runs_lines
        return Target(program=self._goal.program, runs_lines=runs_lines, selected=self._selected)

    async def insert(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Put a text where the caret is."""
        return await self._put(text, None, leave)

    async def replace(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Put a text in the place of what was selected when the window was looked at."""
        return await self._put(text, self._selected, leave)

    async def undo(self, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Have the program take the last text back; the text of before is copied where it cannot."""
        async with self._turn:
            done, self._done = self._done, None
            if done is None:
                return PutBackOutcome(hindrance=Hindrance.NO_UNDO)
            goal = done.goal
            if leave is not None and goal.manner.undo is not None:
                leave()
            try:
                hindrance = await asyncio.to_thread(take_back, goal, is_replaced=done.replaced is not None)
                is_copied = hindrance is not None and bool(done.replaced)
                if is_copied:
                    await self._copy(done.replaced or "")
            except OSError as error:
                _log.warning("nothing could be taken back: %s", error)
                return PutBackOutcome(program=goal.program, hindrance=Hindrance.UNSUPPORTED)
        return PutBackOutcome(program=goal.program, hindrance=hindrance, is_copied=is_copied)

    def close(self) -> None:
        """Hand over what is copied, and let go of it."""
        if self._owner is not None:
            self._owner.close()

    async def _put(self, text: str, replaced: str | None, leave: Callable[[], None] | None) -> PutBackOutcome:
        async with self._turn:
            async with self._looking:
                if self._seen != self._surroundings.front:
                    await self._look()
            self._done = None
            goal = self._goal
            try:
                if isinstance(goal, Hindrance):
                    await self._copy(text)
                    return PutBackOutcome(hindrance=goal, is_copied=True)
                return await self._paste(goal, text, replaced, leave)
            except OSError as error:
                _log.warning("a text could not be put into another window: %s", error)
                return PutBackOutcome(hindrance=Hindrance.UNSUPPORTED)

    async def _paste(
        self, goal: Goal, text: str, replaced: str | None, leave: Callable[[], None] | None
    ) -> PutBackOutcome:
        owner = await self._find_owner()
        pasting = Pasting(owner, goal, text, replaced)
        hindrance = await asyncio.to_thread(pasting.begin)
        if hindrance is None:
            if leave is not None:
                leave()
            hindrance = await asyncio.to_thread(pasting.finish)
        elif hindrance not in UNTOUCHED:
            await asyncio.to_thread(copy_text, owner, text)
            pasting.is_copied = True
        is_copied = pasting.is_copied
        self._surroundings.note_copied(owner.window if is_copied else 0)
        if hindrance is None:
            self._done = _Done(goal, replaced)
        return PutBackOutcome(
            program=goal.program,
            hindrance=hindrance,
            is_copied=is_copied,
            can_undo=hindrance is None and (goal.manner.undo is not None or bool(replaced)),
            has_lost_clipboard=pasting.has_lost,
        )

    async def _copy(self, text: str) -> None:
        owner = await self._find_owner()
        await asyncio.to_thread(copy_text, owner, text)
        self._surroundings.note_copied(owner.window)

    async def _find_owner(self) -> SelectionOwner:
        if self._owner is None:
            self._owner = await asyncio.to_thread(SelectionOwner)
        return self._owner


def _look(window: int) -> tuple[Goal | Hindrance, str]:
    with Connection() as x:
        windows = Windows(x)
        goal = find_goal(x, windows, window)
        if isinstance(goal, Hindrance) or not goal.manner.replaces:
            return goal, ""
        return goal, read_selected(x, windows, goal)
