"""A hidden window with one field that comes up on Ctrl+Shift+Space, as the quick prompt does.

Prints what became of the binding, ``active …`` with the ms since the press when it has the keyboard,
``text …`` for each line that is typed into its field, and ``away`` when it is gone. An argument makes it
slow: so many ms pass before it comes up.
"""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding
from offhand.services.tasks import TaskScope
from offhand.system.hotkeys.choice import choose_way, open_backend
from offhand.system.surroundings import X11Surroundings
from offhand.ui.event_loop import OffhandEventLoop

if TYPE_CHECKING:
    from offhand.domain.hotkeys import Press
    from offhand.system.hotkeys.interface import HotkeyBackend


class Prompt(QLineEdit):
    """Come up, take a line, and go."""

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._delay = delay
        self._surroundings = X11Surroundings()
        self._press: Press | None = None
        self.backend: HotkeyBackend | None = None
        self.setWindowTitle("Prompt")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.resize(400, 40)
        self.returnPressed.connect(self._finish)
        self.winId()  # made now: showing it later costs less
        self._begun = 0.0

    def come(self, press: Press) -> None:
        """Show the window, and have it take the keyboard."""
        self._begun = time.monotonic()
        self._press = press
        if self._delay:
            QTimer.singleShot(self._delay, self, self._show)
        else:
            self._show()

    def event(self, event: QEvent, /) -> bool:
        """Tell how long it took to get the keyboard."""
        if event.type() is QEvent.Type.WindowActivate:
            if self.backend is not None:
                self.backend.release_keyboard(int(self.winId()))
            tell(f"active {(time.monotonic() - self._begun) * 1000:.1f}")
        return super().event(event)

    def _show(self) -> None:
        assert self.backend is not None
        assert self._press is not None
        self.show()
        self.raise_()
        self.activateWindow()
        QGuiApplication.sync()
        self._surroundings.bring_up(int(self.winId()), self._press.time)

    def follow_focus(self, window: QWindow | None) -> None:
        """Tell when Qt, too, has heard that the keyboard is elsewhere, which takes it a tenth of a second."""
        if window is None:
            tell("away")

    def _finish(self) -> None:
        tell(f"text {self.text()}")
        self.clear()
        self.hide()


def tell(line: str) -> None:
    """Print at once."""
    print(line, flush=True)


async def main(prompt: Prompt) -> None:
    """Bind, and stay until ended."""
    scope = TaskScope("hotkeys")
    backend = open_backend(
        choose_way(), heard=prompt.come, changed=lambda: None, start=scope.start, application="x"
    )
    prompt.backend = backend
    chord = parse_chord("Ctrl+Shift+Space")
    binding = Binding(id="quick", chord=chord, label="Show the prompt", opens_window=True)
    for result in await backend.bind([binding]):
        tell(result.outcome.value)
    await asyncio.Event().wait()


application = QApplication(sys.argv[:1])
application.setQuitOnLastWindowClosed(False)
window = Prompt(int(sys.argv[1]) if sys.argv[1:] else 0)
application.focusWindowChanged.connect(window.follow_focus)
with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(application)) as runner:
    runner.run(main(window))
