"""Drawing texts within the time of a frame: what takes longer comes with the next ones.

A letter that was never drawn before is made a picture of first. A screen full of them, emoji or Han
characters, takes twenty times as long as one whose letters are known, and nobody can tell before.
So texts are drawn in bands from the top, as long as there is time in this paint of their window.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, QRect, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

AT_ONCE: Final = 0.012
"""Seconds of work for all texts of a window in one paint; one whose letters are known takes a few ms."""
NOTED: Final = 0.0005
"""Seconds of work that are worth counting: most paints are of a line that grew."""
FIRST: Final = 12
"""px of the first band, less than a line: lines are drawn whole, and a band may touch two."""
MOST: Final = 48
"""px of any other band: it may be the first with letters that nobody drew before."""
AIM: Final = 0.004
"""Seconds that a band should take."""
_NAME: Final = "inking"


class Inking(QObject):
    """Share out the time for one paint of a window among the texts in it."""

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.thread_time) -> None:
        """Belong to a window; ``clock`` tells seconds of work."""
        super().__init__(window)
        self._clock = clock
        self.setObjectName(_NAME)
        self._spent = 0.0
        self._late: list[tuple[QWidget, QRect]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Say whether something was left for another paint, or may have been."""
        return self._timer.isActive()

    def draw(self, widget: QWidget, area: QRect, draw: Callable[[QRect], None]) -> None:
        """Draw an area of a widget, as much as there is time for; the rest of it is asked for again."""
        top, height = area.top(), FIRST
        while top <= area.bottom():
            if self._spent > AT_ONCE:
                self._late.append((widget, QRect(area.left(), top, area.width(), area.bottom() + 1 - top)))
                return
            height = min(height, area.bottom() + 1 - top)
            begun = self._clock()
            draw(QRect(area.left(), top, area.width(), height))
            taken = self._clock() - begun
            if taken > NOTED:
                self._spent += taken
                if not self._timer.isActive():
                    self._timer.start()
            top += height
            height = max(FIRST, min(2 * height, MOST, int(height * AIM / max(taken, NOTED / 4))))

    def _go_on(self) -> None:
        """Begin another paint with what is left of this one."""
        self._spent = 0.0
        late, self._late = self._late, []
        for widget, area in late:
            if shiboken6.isValid(widget):
                widget.update(area)


def find_inking(widget: QWidget) -> Inking:
    """Return what all texts of a window share, since the window is painted as one."""
    window = widget.window()
    found = window.findChild(Inking, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Inking) else Inking(window)
