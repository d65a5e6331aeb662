"""A way to hotkeys that notes what is asked of it, and gives what it is told to give."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome, Press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.hotkeys import Binding
    from offhand.system.hotkeys.interface import Changed, Heard, StartTask


class StagedBackend:
    """Bind what nobody has."""

    def __init__(self, *, asks_user: bool = False) -> None:
        self.asks_user = asks_user
        self.status = BackendStatus(backend="staged", state=BackendState.READY)
        self.results: tuple[BindingResult, ...] = ()
        self.taken: dict[str, Outcome] = {}
        """By chord, what is answered to whoever wants it."""
        self.asked: list[list[str]] = []
        """``id chord`` of every binding, call by call."""
        self.bound: dict[str, str] = {}
        """Ids by chord."""
        self.released: list[int] = []
        self.is_closed = False
        self._bindings: tuple[Binding, ...] = ()
        self._heard: Heard | None = None
        self._changed: Changed | None = None

    def open(self, heard: Heard, changed: Changed, start: StartTask) -> StagedBackend:
        """Be opened."""
        del start
        self._heard, self._changed = heard, changed
        return self

    def press(self, chord: str) -> bool:
        """Press a chord; says whether anybody of ours has it."""
        if chord not in self.bound or self._heard is None:
            return False
        self._heard(Press(id=self.bound[chord], time=7))
        return True

    def change(self, chord: str, outcome: Outcome) -> None:
        """Have something happen to a chord by itself."""
        self.taken[chord] = outcome
        self._give()
        assert self._changed is not None
        self._changed()

    def lose(self, reason: str) -> None:
        """Go away."""
        self.status = BackendStatus(backend="staged", state=BackendState.UNAVAILABLE, reason=reason)
        self.results = tuple(
            BindingResult(id=each.id, outcome=Outcome.UNAVAILABLE) for each in self._bindings
        )
        assert self._changed is not None
        self._changed()

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Bind these."""
        self._bindings = tuple(bindings)
        self.asked.append([f"{each.id} {each.chord}" for each in bindings])
        await asyncio.sleep(0)
        self._give()
        return self.results

    def release_keyboard(self, window: int = 0) -> None:
        """Note it."""
        self.released.append(window)

    async def close(self) -> None:
        """Note it."""
        self.is_closed = True

    def _give(self) -> None:
        self.results = tuple(
            BindingResult(id=each.id, outcome=self.taken.get(str(each.chord), Outcome.BOUND))
            for each in self._bindings
        )
        good = {result.id for result in self.results if result.outcome is Outcome.BOUND}
        self.bound = {str(each.chord): each.id for each in self._bindings if each.id in good}
