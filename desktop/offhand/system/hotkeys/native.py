"""What hotkeys of Windows and macOS have in common: the system hands a number back when one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome, Press

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.chords import Chord
    from offhand.domain.hotkeys import Binding
    from offhand.system.hotkeys.interface import Heard


class HotkeySystem(Protocol):
    """Register chords with an operating system."""

    @property
    def name(self) -> str:
        """Name the system."""
        ...

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Tell the number of every hotkey that is pressed, from now on."""
        ...

    def register(self, number: int, chord: Chord) -> Outcome:
        """Take a chord under a number."""
        ...

    def unregister(self, number: int) -> None:
        """Give a chord back."""
        ...

    def close(self) -> None:
        """Tell of no more presses."""
        ...


class NativeHotkeys:
    """Take chords through an operating system that knows hotkeys itself."""

    def __init__(self, system: HotkeySystem, heard: Heard) -> None:
        """Listen; nothing is taken yet."""
        self._system = system
        self._heard = heard
        self._numbers: dict[int, str] = {}
        self._results: tuple[BindingResult, ...] = ()
        system.listen(self._take_press)

    @property
    def status(self) -> BackendStatus:
        """Tell that it works: these systems have no other state."""
        return BackendStatus(backend=self._system.name, state=BackendState.READY)

    @property
    def results(self) -> tuple[BindingResult, ...]:
        """Tell what became of each binding."""
        return self._results

    @property
    def asks_user(self) -> bool:
        """Say that the keys are had without a question."""
        return False

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Have these bindings and no others."""
        self._let_go()
        results: list[BindingResult] = []
        # Numbers begin at one: the systems reserve none of the low ones.
        for number, binding in enumerate(bindings, 1):
            outcome = self._system.register(number, binding.chord)
            if outcome is Outcome.BOUND:
                self._numbers[number] = binding.id
            results.append(BindingResult(id=binding.id, outcome=outcome))
        self._results = tuple(results)
        return self._results

    def release_keyboard(self, window: int = 0) -> None:
        """Do nothing: nothing is kept back."""

    async def close(self) -> None:
        """Give everything back."""
        self._let_go()
        self._system.close()

    def _let_go(self) -> None:
        for number in self._numbers:
            self._system.unregister(number)
        self._numbers.clear()

    def _take_press(self, number: int) -> None:
        if number in self._numbers:
            self._heard(Press(id=self._numbers[number]))
