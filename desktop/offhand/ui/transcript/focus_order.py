"""The way of Tab through the messages in view: as they are read, whatever order their widgets came in.

Going through all widgets takes a moment, so it is done when Tab is pressed in the transcript, or once
nothing has moved for a while, for whoever comes from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
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
    """List what Tab stops at in a message: the message, then line by line what is in it, as it is read."""
    stops = [
        (QRect(widget.mapTo(row, QPoint(0, 0)), widget.size()), widget)
        for widget in row.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(row)
    ]
    lines: list[list[tuple[QRect, QWidget]]] = []
    for place, widget in sorted(stops, key=lambda stop: stop[0].top()):
        # Buttons of one line may have different heights.
        if not lines or place.center().y() > lines[-1][0][0].bottom():
            lines.append([])
        lines[-1].append((place, widget))
    for line in lines:
        line.sort(key=lambda stop: -stop[0].right() if row.isRightToLeft() else stop[0].left())
    return [row, *(widget for line in lines for _, widget in line)]
