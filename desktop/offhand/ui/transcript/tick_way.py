"""The way of Tab while messages are selected: from the list to its ticks, past all that they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.focus_order import FocusOrder
    from offhand.ui.transcript.ticks import SelectMode


class TickWay(QObject):
    """Lead between a list and its ticks, which lead on to the bar by themselves."""

    def __init__(
        self,
        pane: QWidget,
        selecting: SelectMode,
        order: FocusOrder,
        enter: Callable[[], None],
        leave: SignalInstance,
    ) -> None:
        """``enter`` gives the keyboard to what is selected, ``leave`` asks for the bar to have it."""
        super().__init__(pane)
        self._pane = pane
        self._selecting = selecting
        self._enter = enter
        selecting.left.connect(leave)
        selecting.turned_back.connect(pane.setFocus)
        selecting.changed.connect(order.note_change)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Take Tab in the list."""
        if (
            watched is self._pane
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._selecting.is_on
        ):
            self._enter()
            return True
        return False
