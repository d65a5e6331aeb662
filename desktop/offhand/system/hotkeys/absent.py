"""No hotkeys, and why: what stands where no desktop could take a chord."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.hotkeys import Binding

BACKEND = "none"


class NoHotkeys:
    """Bind nothing, and say why."""

    def __init__(self, reason: str) -> None:
        """Take the reason, a clause for people."""
        self._status = BackendStatus(backend=BACKEND, state=BackendState.UNAVAILABLE, reason=reason)
        self._results: tuple[BindingResult, ...] = ()

    @property
    def status(self) -> BackendStatus:
        """Tell why there are none."""
        return self._status

    @property
    def results(self) -> tuple[BindingResult, ...]:
        """Tell that nothing is bound."""
        return self._results

    @property
    def asks_user(self) -> bool:
        """Say that nobody is asked."""
        return False

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Tell that nothing can be bound."""
        self._results = tuple(BindingResult(id=each.id, outcome=Outcome.UNAVAILABLE) for each in bindings)
        return self._results

    def release_keyboard(self, window: int = 0) -> None:
        """Do nothing: nothing is kept back."""

    async def close(self) -> None:
        """Give nothing back."""
