"""What closing the window means: the end, or going on out of sight, and never into nowhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from offhand.app.fronting import bring_to_front
from offhand.domain.desktop_settings import KEEP_RUNNING, WHEN_CLOSED
from offhand.domain.errors import StoreProblem
from offhand.domain.handover import Activation
from offhand.domain.hotkey_actions import QUICK
from offhand.domain.hotkeys import Outcome
from offhand.domain.notifications import OPEN, Action, Notification
from offhand.ui.actions import spell_keys
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.app.tray import TrayAccess
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.notifying import Notifier
    from offhand.ui.main_window import MainWindow
    from offhand.ui.sight import Sight
    from offhand.ui.workings import Workings

SAID_IN_TRAY = later("still running in the tray")
SAID_WITHOUT = later("still running without a tray")
"""Names under which the notices remember what was said."""
GRACE = 10_000
"""ms for a panel that crashed to be back, before the window shows itself again."""
IN_TRAY = Notification(
    key=SAID_IN_TRAY,
    title=later("Offhand keeps running"),
    body=later("Its icon is in the tray. Quit there, or with Ctrl+Q in the window."),
    actions=(Action(OPEN, later("Open")),),
)

_log = logging.getLogger(__name__)


class Closing(QObject):
    """Hide one main window, or have the program end."""

    quit_wanted = Signal()

    def __init__(
        self,
        workings: Workings,
        window: MainWindow,
        tray: TrayAccess,
        notifier: Notifier,
        sight: Sight,
        *,
        grace: int = GRACE,
    ) -> None:
        """Hear of every wish to close the window; ``grace`` in ms is for a tray that went away."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._tray = tray
        self._notifier = notifier
        self._sight = sight
        self._is_in_tray = False
        """It was hidden because there was an icon to bring it back."""
        self._missing = QTimer(self)
        self._missing.setSingleShot(True)
        self._missing.setInterval(grace)
        self._missing.timeout.connect(self._come_back)
        window.close_requested.connect(self.close_window)
        tray.presence_changed.connect(self._follow_tray)
        tray.toggle_wanted.connect(self.toggle_window)

    def close_window(self) -> None:
        """Do what the user chose for this."""
        if self._workings.is_demo or self._workings.preferences.settings.get(WHEN_CLOSED) != KEEP_RUNNING:
            self.quit_wanted.emit()
        elif self._tray.is_there:
            self._hide_in_tray()
        else:
            self._workings.scope.start(self._hide_without_tray(), "hiding")

    def toggle_window(self) -> None:
        """Show the window, or hide it where it is in use."""
        if self._sight.was_window_used and self._tray.is_there:
            self._hide_in_tray()
        else:
            bring_to_front(self._window, Activation())

    def stop(self) -> None:
        """Do nothing more."""
        self._missing.stop()
        self._window.close_requested.disconnect(self.close_window)

    def _hide_in_tray(self) -> None:
        self._is_in_tray = True
        self._hide()
        self._workings.scope.start(self._tell_once(), "hiding")

    async def _tell_once(self) -> None:
        try:
            is_news = await self._workings.notices.is_news(SAID_IN_TRAY)
        except StoreProblem as problem:
            # What cannot be remembered would be said each time.
            _log.info("the notice of the tray is left out: %s", type(problem).__name__)
            return
        if is_news:
            self._notifier.show(IN_TRAY, self._open)

    async def _hide_without_tray(self) -> None:
        if await self._workings.notices.knows(tr(SAID_WITHOUT)):
            self._is_in_tray = False
            self._hide()
            return
        from offhand.ui.hiding import HidingDialog  # noqa: PLC0415 - shown once

        if any(dialog.isVisible() for dialog in self._window.findChildren(HidingDialog)):
            return  # it is being asked already
        dialog = HidingDialog(_find_chord(self._workings.hotkeys), self._window)
        dialog.hiding_wanted.connect(self._hide_knowingly)
        dialog.quit_wanted.connect(self.quit_wanted)
        dialog.open()

    def _hide_knowingly(self) -> None:
        self._is_in_tray = False
        self._hide()
        self._workings.scope.start(self._remember(), "hiding")

    async def _remember(self) -> None:
        try:
            await self._workings.notices.is_news(SAID_WITHOUT)
        except StoreProblem as problem:
            _log.info("it will be asked again: %s", type(problem).__name__)

    def _hide(self) -> None:
        for dialog in self._window.findChildren(QDialog):
            dialog.close()  # a dialog without its window could not be explained
        self._window.hide()

    def _open(self, action: str, token: str) -> None:
        del action
        bring_to_front(self._window, Activation(token=token))

    def _follow_tray(self) -> None:
        if self._tray.is_there:
            self._missing.stop()
        elif self._is_in_tray and not self._window.isVisible():
            self._missing.start()

    def _come_back(self) -> None:
        """Be in the list of windows again: the icon that stood for the window has gone."""
        if self._is_in_tray and not self._window.isVisible() and not self._tray.is_there:
            self._window.showMinimized()


def _find_chord(hotkeys: Hotkeys) -> str:
    """Find the hotkey of the quick prompt as people read it, empty where none works."""
    result = hotkeys.find_result(QUICK.id)
    if result is None or result.outcome is not Outcome.BOUND:
        return ""
    chord = next((each.chord for each in hotkeys.assignments if each.action.id == QUICK.id), "")
    return spell_keys(chord)
