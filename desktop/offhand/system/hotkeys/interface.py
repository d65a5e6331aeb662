"""What every way to global hotkeys offers.

A backend is told at its making whom to tell: ``heard`` of every press, ``changed`` when its status
or results became others without being asked. Both are called on the thread of the event loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine, Sequence
    from typing import Any

    from offhand.domain.hotkeys import BackendStatus, Binding, BindingResult, Press

    Heard = Callable[[Press], None]
    Changed = Callable[[], None]
    StartTask = Callable[[Coroutine[Any, Any, None], str], asyncio.Task[None]]
    """Starts work under a name, in the scope of whoever owns the backend."""


class HotkeyBackend(Protocol):
    """Take key chords from every program."""

    @property
    def status(self) -> BackendStatus:
        """Tell how it stands."""
        ...

    @property
    def results(self) -> tuple[BindingResult, ...]:
        """Tell what became of each binding, in the order in which they were asked for."""
        ...

    @property
    def asks_user(self) -> bool:
        """Say whether the desktop owns the keys, and may ask its user whenever they are asked for."""
        ...

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Have these bindings and no others; returns ``results``.

        Where a desktop asks its user, this takes as long as the answer does. Of two bindings of one
        chord the first has it.
        """
        ...

    def release_keyboard(self, window: int = 0) -> None:
        """Hear that the window which a press was to open is there, by its number; 0 where none comes.

        Where a backend can it keeps back what is typed until that window has the keyboard, for a third
        of a second at most.
        """
        ...

    async def close(self) -> None:
        """Give everything back, and tell nobody anything more."""
        ...
