"""The way of Tab through the messages in view: as they are read, whatever order their widgets came in.

Going through all widgets takes a moment, so it is done when Tab is pressed in the transcript, or once
nothing has moved for a while, for whoever comes from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.transcript.row import Row

REST = 1_000
"""ms; while an answer comes, there is something new several times a second."""


class FocusOrder(QObject):
    """Keep the order of the widgets in a list of messages."""

    def __init__(self, owner: QWidget, list_rows: Callable[[], list[Row]]) -> None:
        """Begin behind ``owner``; ``list_rows`` returns the messages in view from top to bottom."""
        super().__init__(owner)
        self._owner = owner
        self._list_rows = list_rows
        self._is_due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.settle)

    def note_change(self) -> None:
        """Hear that other widgets came into use."""
        self._is_due = True
        self._timer.start()

    def settle(self) -> None:
        """Have Tab go as it should from now on."""
        self._timer.stop()
        if not self._is_due:
            return
        self._is_due = False
        previous = self._owner
        for row in self._list_rows():
            for stop in list_stops(row):
                QWidget.setTabOrder(previous, stop)
                previous = stop


def list_stops(row: Row) -> list[QWidget]:
    """List what Tab stops at in a message: the message, then from top to bottom what is in it."""
    found: list[tuple[int, int, QWidget]] = []
    for widget in row.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(row):
            place = widget.mapTo(row, QPoint(0, 0))
            found.append((place.y(), place.x(), widget))
    return [row, *(widget for *_, widget in sorted(found, key=lambda stop: stop[:2]))]
