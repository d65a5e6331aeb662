"""Dragging chats within the window: what is dragged goes along with the mouse, and where it is let go counts.

Qt's own drag would run an event loop of its own, in which answers that arrive stand still; chats never
leave the window, so that none is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

BESIDE = QPoint(12, 12)
"""px from the mouse to what is dragged."""


class RowDrag(QObject):
    """Let rows of a view be dragged."""

    moved = Signal(QPoint)
    """Something is dragged over this place on the screen."""
    dropped = Signal(QPoint)
    ended = Signal()
    """The drag is over, dropped or not."""

    def __init__(self, view: QAbstractItemView, name_dragged: Callable[[], str]) -> None:
        """Watch a view; ``name_dragged`` says what would be dragged, empty where nothing would."""
        super().__init__(view)
        self._view = view
        self._name = name_dragged
        self._start: QPoint | None = None
        self._label: QLabel | None = None
        view.viewport().installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        """Say whether something is being dragged."""
        return self._label is not None

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow the mouse, and Esc while something is dragged."""
        match event.type():
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                is_left = event.button() == Qt.MouseButton.LeftButton
                on_row = self._view.indexAt(event.position().toPoint()).isValid()
                self._start = (
                    event.position().toPoint() if is_left and on_row and not event.modifiers() else None
                )
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                return self._move(event)
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                self._start = None
                if self.is_dragging:
                    self._end()
                    self.dropped.emit(event.globalPosition().toPoint())
                    self.ended.emit()
                    return True
            case QEvent.Type.ShortcutOverride if self.is_dragging:
                event.accept()  # no shortcut of the window gets a key now
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and self.is_dragging:
                if event.key() == Qt.Key.Key_Escape:
                    self._cancel()
                return True
            case QEvent.Type.Hide if self.is_dragging:
                self._cancel()
            case _:
                pass
        return super().eventFilter(watched, event)

    def _move(self, event: QMouseEvent) -> bool:
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return self.is_dragging
        way = (event.position().toPoint() - self._start).manhattanLength()
        if not self.is_dragging and way >= QApplication.startDragDistance() and (name := self._name()):
            self._begin(name)
        if self._label is not None:
            place = event.globalPosition().toPoint()
            self._label.move(self._view.window().mapFromGlobal(place) + BESIDE)
            self.moved.emit(place)
        return True  # Qt would select every row that the mouse comes over

    def _begin(self, name: str) -> None:
        label = QLabel(name, self._view.window())
        label.setProperty("role", "chip")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(8, 4, 8, 4)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.adjustSize()
        label.show()
        label.raise_()
        self._label = label
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.ClosedHandCursor))
        self._view.window().installEventFilter(self)
        self._view.installEventFilter(self)

    def _cancel(self) -> None:
        self._start = None
        self._end()
        self.ended.emit()

    def _end(self) -> None:
        if self._label is not None:
            self._label.hide()
            self._label.deleteLater()
            self._label = None
            QGuiApplication.restoreOverrideCursor()
            self._view.window().removeEventFilter(self)
            self._view.removeEventFilter(self)
