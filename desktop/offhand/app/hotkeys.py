"""Hotkeys of this run: taken from every program as the settings say, and told where that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding, Outcome
from offhand.domain.quick_settings import QUICK_HOTKEY
from offhand.system.hotkeys.choice import choose_way, open_backend

if TYPE_CHECKING:
    from offhand.app.quick import QuickAccess
    from offhand.domain.hotkeys import BackendStatus, Press
    from offhand.domain.settings import Settings
    from offhand.services.preferences import Preferences
    from offhand.services.tasks import TaskScope
    from offhand.system.hotkeys.interface import HotkeyBackend

QUICK = "quick"


class Hotkeys(QObject):
    """Hold the hotkeys of one program."""

    refused = Signal(str, object)
    """With the chord that was wanted, and the ``Outcome``."""

    def __init__(
        self, preferences: Preferences, quick: QuickAccess, scope: TaskScope, *, application: str
    ) -> None:
        """Take nothing yet; ``application`` is the name of the installed desktop file."""
        super().__init__()
        self._preferences = preferences
        self._quick = quick
        self._scope = scope
        self._application = application
        self._backend: HotkeyBackend | None = None
        quick.window_came.connect(self._release)
        quick.settled.connect(self._let_through)
        self._leave = preferences.on_change(self._follow)

    @property
    def status(self) -> BackendStatus | None:
        """Tell how hotkeys work here, None before they were tried."""
        return self._backend.status if self._backend is not None else None

    def open(self) -> None:
        """Take what the settings ask for."""
        self._backend = open_backend(
            choose_way(),
            heard=self._hear,
            changed=self._tell,
            start=self._scope.start,
            application=self._application,
        )
        self._scope.start(self._bind(), "hotkeys")

    async def close(self) -> None:
        """Give everything back."""
        self._leave()
        if self._backend is not None:
            await self._backend.close()
            self._backend = None

    async def _bind(self) -> None:
        chord = self._preferences.settings.get(QUICK_HOTKEY)
        wanted = [
            Binding(id=QUICK, chord=parse_chord(text), label="Show the quick prompt", opens_window=True)
            for text in (chord,)
            if text
        ]
        if self._backend is not None:
            await self._backend.bind(wanted)
            self._tell()

    def _hear(self, press: Press) -> None:
        if press.id == QUICK:
            self._quick.toggle(moment=press.time, token=press.token)

    def _release(self, window: int) -> None:
        if self._backend is not None:
            self._backend.release_keyboard(window)

    def _let_through(self) -> None:
        self._release(0)

    def _follow(self, old: Settings, new: Settings) -> None:
        if self._backend is not None and old.get(QUICK_HOTKEY) != new.get(QUICK_HOTKEY):
            self._scope.start(self._bind(), "hotkeys")

    def _tell(self) -> None:
        """Name what was not had; that there is no way at all is no news to the user of such a desktop."""
        for result in self._backend.results if self._backend is not None else ():
            if result.outcome not in {Outcome.BOUND, Outcome.UNAVAILABLE}:
                self.refused.emit(self._preferences.settings.get(QUICK_HOTKEY), result.outcome)
