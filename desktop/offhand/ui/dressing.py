"""Putting another stylesheet in force without holding the screen up.

``QApplication.setStyleSheet`` polishes every widget that the stylesheet knows, and every time all that is
in it as well: 6,200 times for 800 widgets (Qt 6.11). A style that was made to forget its widgets before
only takes the sheet, and each widget is then polished once: what is in view at once, the rest
some at a time. A sheet that is new is read also by those that wait as soon as they are drawn.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AT_ONCE: Final = 0.004
"""Seconds for widgets out of view in one turn of the event loop."""
SOON: Final = 1
"""ms; with none it would come before everything that waits."""


class Dressing(QObject):
    """Dress all widgets of an application."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Say whether widgets out of view are still dressed as before."""
        return bool(self._waiting)

    def dress(self, sheet: str) -> None:
        """Put a sheet in force."""
        if not self._application.styleSheet():  # there is no style yet that could forget anything
            self._application.setStyleSheet(sheet)
            return
        self._application.style().unpolish(self._application)
        self._application.setStyleSheet(sheet)
        hidden: list[QWidget] = []
        seen: list[QWidget] = []
        for widget in self._list_polished():
            (seen if widget.isVisible() else hidden).append(widget)
        _polish(seen)
        self._waiting = hidden[::-1]
        self._timer.start()

    def _list_polished(self) -> Iterator[QWidget]:
        """List what Qt will not polish of itself any more, what is around others before them."""
        known: set[QWidget] = set()
        for window in self._application.topLevelWidgets():
            for widget in (window, *window.findChildren(QWidget)):
                if widget not in known and widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
                    known.add(widget)
                    yield widget

    def _go_on(self) -> None:
        until = time.perf_counter() + AT_ONCE
        while self._waiting and time.perf_counter() < until:
            widget = self._waiting.pop()
            if shiboken6.isValid(widget):
                _polish([widget])
        if not self._waiting:
            self._timer.stop()


def _polish(widgets: Sequence[QWidget]) -> None:
    event = QEvent(QEvent.Type.StyleChange)
    for widget in widgets:
        widget.style().polish(widget)
        QApplication.sendEvent(widget, event)
