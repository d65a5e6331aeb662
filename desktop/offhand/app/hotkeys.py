"""The hotkeys, joined to the desktop and to what they call up."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.hotkey_actions import QUICK, REPEAT_SHOT, SHOT
from offhand.services.hand_bindings import HandBindings
from offhand.services.hotkeys import Hotkeys
from offhand.system.hotkeys.by_hand import DesktopRecipes
from offhand.system.hotkeys.choice import choose_way, open_backend

if TYPE_CHECKING:
    from offhand.app.quick import QuickAccess
    from offhand.app.regions import RegionAccess
    from offhand.domain.hotkeys import Press
    from offhand.services.preferences import Preferences
    from offhand.services.tasks import TaskScope
    from offhand.system.hotkeys.interface import Changed, Heard, HotkeyBackend, StartTask


def build_hotkeys(
    preferences: Preferences, scope: TaskScope, application: str, folder: str | None = None
) -> Hotkeys:
    """Build them, taking nothing yet.

    ``application`` is the name of the installed desktop file, ``folder`` the data folder where it is
    not the usual one.
    """

    def open_way(heard: Heard, changed: Changed, start: StartTask) -> HotkeyBackend:
        return open_backend(choose_way(), heard=heard, changed=changed, start=start, application=application)

    recipes = DesktopRecipes(application, options=("--data-dir", folder) if folder else ())
    return Hotkeys(preferences, scope, open_way, time.time, HandBindings(recipes))


class QuickHotkey(QObject):
    """Have a hotkey call the quick prompt, and the prompt say when it has the keyboard."""

    def __init__(self, hotkeys: Hotkeys, quick: QuickAccess) -> None:
        """Offer it."""
        super().__init__(quick)
        self._hotkeys = hotkeys
        self._quick = quick
        quick.window_came.connect(self._release)
        quick.settled.connect(self._let_through)
        hotkeys.offer(QUICK, self._call)

    def _call(self, press: Press) -> None:
        self._quick.toggle(moment=press.time, token=press.token)

    def _release(self, window: int) -> None:
        self._hotkeys.release_keyboard(window)

    def _let_through(self) -> None:
        self._hotkeys.release_keyboard()


class RegionHotkeys(QObject):
    """Have hotkeys call for a region of the screen, where there is a way to a picture of it."""

    def __init__(self, hotkeys: Hotkeys, regions: RegionAccess) -> None:
        """Offer them."""
        super().__init__(regions)
        self._regions = regions
        if regions.problem is None:
            hotkeys.offer(SHOT, self._choose)
            hotkeys.offer(REPEAT_SHOT, self._repeat)

    def _choose(self, press: Press) -> None:
        self._regions.ask(moment=press.time, token=press.token)

    def _repeat(self, press: Press) -> None:
        self._regions.ask(moment=press.time, token=press.token, repeats=True)
