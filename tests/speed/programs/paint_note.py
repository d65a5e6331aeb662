"""A note that Qt delivers as soon as what is being painted has reached the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

# Qt.EventPriority.HighEventPriority: naming it would have all of Qt's enumerations made.
_HIGH_PRIORITY = 1


class PaintNote(QObject):
    """Call back after a paint."""

    def __init__(self, delivered: Callable[[], None]) -> None:
        super().__init__()
        self._delivered = delivered
        self._kind = QEvent.Type(QEvent.registerEventType())

    def post(self) -> None:
        """Send the note behind the paint that is going on."""
        QCoreApplication.postEvent(self, QEvent(self._kind), _HIGH_PRIORITY)

    def customEvent(self, event: QEvent) -> None:
        """Hear that everything before it is done."""
        del event
        self._delivered()
