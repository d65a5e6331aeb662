"""Where the last run stopped, and whether it is safe to go on there.

A chat that the program could not survive showing must not keep it from starting: it is offered
instead of shown when the last run crashed or hung over it, or twice in a row did not get as far as
having it on the screen. A kill alone is no reason: the chat comes back.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.storage.state import State, StateFile

UNFINISHED_OPENINGS = 2
"""One is what a kill at the wrong moment leaves."""

_log = logging.getLogger(__name__)


class LastChat(msgspec.Struct, frozen=True):
    """Name the chat of the last run."""

    id: str
    is_suspect: bool
    """The program may not survive showing it."""


class Session:
    """Remember what is in view."""

    def __init__(self, state: StateFile, *, crashed: bool) -> None:
        """Lean on the state; ``crashed`` says that the last run ended in a crash."""
        self._state = state
        self._crashed = crashed
        self._writing = asyncio.Lock()
        self._shown = ""

    @property
    def shown(self) -> str:
        """Return the id of the chat in view, empty where it is a new one."""
        return self._shown

    async def find_last(self) -> LastChat | None:
        """Return the chat that was in view last, None where it was a new one."""
        state = await asyncio.to_thread(self._state.read)
        if not state.last_chat:
            return None
        is_unfinished = state.opening == state.last_chat and state.openings >= UNFINISHED_OPENINGS
        return LastChat(state.last_chat, self._crashed or is_unfinished or state.hung == state.last_chat)

    async def note_opening(self, chat_id: str) -> None:
        """Remember that a chat is being brought to the screen."""
        self._shown = chat_id

        def change(state: State) -> dict[str, object]:
            openings = state.openings + 1 if state.opening == chat_id else 1
            return {"last_chat": chat_id, "opening": chat_id, "openings": openings, "hung": ""}

        await self._change(change)

    async def note_shown(self, chat_id: str) -> None:
        """Remember that a chat stands on the screen; an empty id is a new chat."""
        self._shown = chat_id
        self._crashed = False
        await self._change(lambda _: {"last_chat": chat_id, "opening": "", "openings": 0, "hung": ""})

    def note_hang(self) -> None:
        """Remember that the screen does not answer over the chat in view; called on a thread."""
        self._remember({"hung": self._shown})

    def note_hang_over(self) -> None:
        """Forget that: it answers again; called on a thread."""
        self._remember({"hung": ""})

    async def _change(self, change: Callable[[State], dict[str, object]]) -> None:
        async with self._writing:
            await asyncio.to_thread(lambda: self._remember(change(self._state.read())))

    def _remember(self, changes: dict[str, object]) -> None:
        try:
            self._state.remember(**changes)
        except StoreProblem as problem:
            _log.warning("what is in view cannot be remembered: %s", type(problem).__name__)
