"""A light behind a message that fades: something new came to be here, or this is what was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from offhand.ui.motion import may_move

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

STEPS = 7
STEP = 110
"""ms between two steps; few enough that a tall message costs little."""


class Flash(QTimer):
    """Light up a widget for a moment; it paints ``strength`` itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._left = 0
        self.setInterval(STEP)
        self.timeout.connect(self._fade)

    @property
    def strength(self) -> float:
        """Return how bright it is now, from 0 to 1."""
        return self._left / STEPS

    def begin(self) -> None:
        """Light up, unless nothing may move."""
        if not may_move():
            return
        self._left = STEPS
        self.start()
        self._widget.update()

    def end(self) -> None:
        """Be dark at once."""
        if self.isActive():
            self.stop()
            self._left = 0
            self._widget.update()

    def _fade(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
        self._widget.update()
