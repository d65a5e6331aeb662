"""Changing the zoom by keys and wheel, from whatever window; it is a setting and kept as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWheelEvent

from offhand.domain import commands
from offhand.domain.appearance_settings import ZOOM
from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.ui.actions import add_action
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings

STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Percent, as browsers have them."""
NOTCH = 120
"""What a wheel tells for one of its steps."""
REST = 80
"""ms in which turns of the wheel are gathered: everything is laid out anew for each change."""


def find_step(percent: int, direction: int) -> int:
    """Return the next larger step, or the next smaller where ``direction`` is negative."""
    if direction > 0:
        return next((step for step in STEPS if step > percent), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < percent), STEPS[0])


class Zooming(QObject):
    """Listen for one main window and the windows around it."""

    def __init__(self, workings: Workings, window: MainWindow) -> None:
        """Add the keys."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._turned = 0
        self._wanted = 0
        """Percent; 0 while nothing is under way."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._apply)
        self._add(commands.ZOOM_IN, self._enlarge, "Ctrl+=")
        self._add(commands.ZOOM_OUT, self._shrink)
        self._add(commands.ZOOM_RESET, self._reset)
        window.installEventFilter(self)
        if window.isVisible():
            window.windowHandle().installEventFilter(self)

    def close(self) -> None:
        """Change nothing more."""
        self._rest.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel with Ctrl before anything in the window scrolls by it."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._window.windowHandle().installEventFilter(self)
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turn(event.angleDelta().y())
            return True
        return False

    def _add(self, command: commands.Command, run: Callable[[], None], *more: str) -> None:
        action = add_action(self._window, command, run)
        action.setShortcuts([action.shortcut(), *(QKeySequence(keys) for keys in more)])
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)

    def _turn(self, angle: int) -> None:
        self._turned += angle
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        for _ in range(abs(notches)):
            self._step(notches)

    def _enlarge(self) -> None:
        self._step(1)

    def _shrink(self) -> None:
        self._step(-1)

    def _step(self, direction: int) -> None:
        self._aim(find_step(self._wanted or self._workings.preferences.settings.get(ZOOM), direction))

    def _reset(self) -> None:
        self._aim(ZOOM.default)

    def _aim(self, percent: int) -> None:
        self._wanted = percent
        if not self._rest.isActive():
            self._rest.start()

    def _apply(self) -> None:
        self._workings.scope.start(self._keep(self._wanted), "zoom")

    async def _keep(self, percent: int) -> None:
        try:
            await self._workings.preferences.change(ZOOM, percent)
        except StoreProblem as problem:
            self._window.announce(
                tr("In force for this run only. {sentence}", sentence=explain(problem).sentence)
            )
        finally:
            if self._wanted == percent:
                self._wanted = 0  # a step that came meanwhile goes on from here
