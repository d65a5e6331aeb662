"""The hotkeys of this run: what is offered, which chord it has, and what the desktop makes of that.

Whoever carries an action out offers it, and the settings give it a chord. The way to the desktop is
opened once; until then, and in the demo, nothing is taken from other programs.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.chord_table import assign_chords, put_chord
from offhand.domain.chords import parse_chord
from offhand.domain.hotkey_actions import QUICK, REPEAT_SHOT, SHOT
from offhand.domain.hotkey_settings import HOTKEYS, HOTKEYS_ON
from offhand.domain.hotkeys import BackendState, Binding, Outcome, Press
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.chord_table import Assignment
    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import BackendStatus, BindingResult
    from offhand.domain.settings import Settings
    from offhand.services.hand_bindings import HandBindings
    from offhand.services.preferences import Preferences
    from offhand.services.tasks import TaskScope
    from offhand.system.hotkeys.interface import Changed, Heard, HotkeyBackend, StartTask

    OpenWay = Callable[[Heard, Changed, StartTask], HotkeyBackend]
    CarryOut = Callable[[Press], None]

FIRST = (QUICK.id, SHOT.id, REPEAT_SHOT.id)
"""The order in which actions are shown, and have what two of them want; others follow as they came."""


class HotkeyTrouble(msgspec.Struct, frozen=True, kw_only=True):
    """Tell of a chord that was not had."""

    label: str
    chord: str
    outcome: Outcome


class LastPress(msgspec.Struct, frozen=True, kw_only=True):
    """Tell which hotkey was pressed last."""

    label: str
    moment: float
    """Seconds of the clock."""


class _Offer(msgspec.Struct, frozen=True):
    action: HotkeyAction
    carry_out: CarryOut


class Hotkeys:
    """Join what is offered to the keys of the desktop."""

    def __init__(
        self,
        preferences: Preferences,
        scope: TaskScope,
        open_way: OpenWay,
        clock: Callable[[], float],
        by_hand: HandBindings,
    ) -> None:
        """Take nothing yet."""
        self.by_hand = by_hand
        """What the desktop can do itself."""
        self._preferences = preferences
        self._scope = scope
        self._open_way = open_way
        self._clock = clock
        self._told: Callable[[Sequence[HotkeyTrouble]], None] | None = None
        self._offers: dict[str, _Offer] = {}
        self._backend: HotkeyBackend | None = None
        self._is_paused = False
        self._is_resumed = False
        self._is_due = False
        self._asked: list[Binding] = []
        self._diverted: CarryOut | None = None
        self._known_troubles: list[HotkeyTrouble] = []
        self._last: LastPress | None = None
        self._listeners: Listeners[[]] = Listeners()
        self._leave = preferences.on_change(self._follow)

    @property
    def status(self) -> BackendStatus | None:
        """Tell how hotkeys work here, None before they were tried."""
        return self._backend.status if self._backend is not None else None

    @property
    def is_on(self) -> bool:
        """Say whether the user wants hotkeys at all."""
        return self._preferences.settings.get(HOTKEYS_ON)

    @property
    def is_paused(self) -> bool:
        """Say whether the keys are let go of for a moment."""
        return self._is_paused

    @property
    def last_press(self) -> LastPress | None:
        """Tell which hotkey was pressed last, None before the first."""
        return self._last

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """Tell what can be done, and by which chord."""
        ids = sorted(self._offers, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
        actions = (self._offers[name].action for name in ids)
        return assign_chords(actions, self._preferences.settings.get(HOTKEYS))

    @property
    def is_short_of_keys(self) -> bool:
        """Say whether another program has a chord of ours."""
        results = self._backend.results if self._backend is not None else ()
        return any(result.outcome is Outcome.TAKEN for result in results)

    @property
    def needs_hand(self) -> bool:
        """Say whether there is no way to have some chord but through the desktop's own settings."""
        if self.status is None or not self.is_on:
            return False
        hopeless = {Outcome.UNAVAILABLE, Outcome.REFUSED, Outcome.FAILED}
        results = self._backend.results if self._backend is not None else ()
        return self.status.state is BackendState.UNAVAILABLE or any(
            result.outcome in hopeless for result in results
        )

    def find_result(self, name: str) -> BindingResult | None:
        """Tell what became of an action's chord, None where none was asked for or the answer is due."""
        results = self._backend.results if self._backend is not None else ()
        return next((result for result in results if result.id == name), None)

    def offer(self, action: HotkeyAction, carry_out: CarryOut) -> Callable[[], None]:
        """Let the user bind an action; the answer takes it back.

        One that was offered before under the same id is replaced.
        """
        offer = _Offer(action, carry_out)
        self._offers[action.id] = offer

        def withdraw() -> None:
            if self._offers.get(action.id) is offer:
                del self._offers[action.id]
                self._bind_soon()

        self._bind_soon()
        return withdraw

    def carry_out(self, name: str) -> None:
        """Do what an action does, without its keys; nothing where nobody offers it."""
        offer = self._offers.get(name)
        if offer is not None:
            offer.carry_out(Press(id=name))

    def open(self, told: Callable[[Sequence[HotkeyTrouble]], None]) -> None:
        """Take what the settings ask for; ``told`` hears of all chords that are not had, of each once."""
        self._told = told
        self._backend = self._open_way(self._hear, self._tell, self._scope.start)
        self._bind_soon()

    async def close(self) -> None:
        """Give everything back."""
        self._leave()
        backend, self._backend = self._backend, None
        if backend is not None:
            await backend.close()

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Have every change told, of what is offered, bound or pressed; the answer ends that."""
        return self._listeners.add(listener)

    async def set_chord(self, action: HotkeyAction, chord: str) -> None:
        """Give an action a chord, none where it is empty; raises ``SettingRefused``, ``StoreProblem``."""
        table = self._preferences.settings.get(HOTKEYS)
        has_line = self._preferences.find_refusal(f"{HOTKEYS.key}.{action.id}") is not None
        await self._preferences.change(HOTKEYS, put_chord(table, action, chord, says_default=has_line))

    def divert(self, take: CarryOut | None) -> None:
        """Have presses told to somebody else instead of carried out; None ends that."""
        self._diverted = take

    def pause(self) -> None:
        """Let go of the keys for a moment, so that they can be pressed for something else.

        Where the desktop owns them it keeps them, since taking them anew might ask its user again;
        the press then arrives where ``divert`` says.
        """
        if not self._is_paused:
            self._is_paused = True
            self._bind_soon()

    def resume(self) -> None:
        """Take the keys again."""
        if self._is_paused:
            self._is_paused, self._is_resumed = False, True
            self._bind_soon()

    def try_again(self) -> None:
        """Ask again for what another program had; it tells nobody when it lets go."""
        if self.is_short_of_keys:
            self._bind_soon()

    def release_keyboard(self, window: int = 0) -> None:
        """Hear that the window which a press was to open is there, by its number; 0 where none comes."""
        if self._backend is not None:
            self._backend.release_keyboard(window)

    def _bind_soon(self) -> None:
        """Bind once for all that changes together."""
        if self._backend is not None and not self._is_due:
            self._is_due = True
            self._scope.start(self._bind(), "hotkeys")
        self._announce()

    async def _bind(self) -> None:
        await asyncio.sleep(0)
        self._is_due = False
        backend = self._backend
        is_resumed, self._is_resumed = self._is_resumed, False
        if backend is None or (self._is_paused and backend.asks_user):
            return
        bindings = [] if self._is_paused or not self.is_on else self._list_bindings()
        if is_resumed and backend.asks_user and bindings == self._asked:
            return  # it holds them still, and what was refused shall not be asked again
        self._asked = bindings
        await backend.bind(bindings)
        self._tell()

    def _list_bindings(self) -> list[Binding]:
        return [
            Binding(
                id=each.action.id,
                chord=parse_chord(each.chord),
                label=each.action.label,
                opens_window=each.action.opens_window,
            )
            for each in self.assignments
            if each.chord and not each.used_by
        ]

    def _hear(self, press: Press) -> None:
        offer = self._offers.get(press.id)
        if self._diverted is not None or offer is None:
            self.release_keyboard()
            if self._diverted is not None:
                self._diverted(press)
            return
        self._last = LastPress(label=offer.action.label, moment=self._clock())
        offer.carry_out(press)
        self._announce()

    def _follow(self, old: Settings, new: Settings) -> None:
        if (old.get(HOTKEYS), old.get(HOTKEYS_ON)) != (new.get(HOTKEYS), new.get(HOTKEYS_ON)):
            self._bind_soon()

    def _tell(self) -> None:
        """Name what was not had; that there is no way at all is no news to the user of such a desktop."""
        troubles = [
            HotkeyTrouble(label=each.action.label, chord=each.chord, outcome=result.outcome)
            for each in self.assignments
            if (result := self.find_result(each.action.id)) is not None
            and result.outcome not in {Outcome.BOUND, Outcome.UNAVAILABLE}
        ]
        news = [trouble for trouble in troubles if trouble not in self._known_troubles]
        if news and self._told is not None:
            self._told(news)
        if not self._is_paused:
            self._known_troubles = troubles
        self._announce()

    def _announce(self) -> None:
        self._listeners.tell()
