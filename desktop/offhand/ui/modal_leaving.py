"""Leaving by its shortcut from a modal dialog, which blocks the shortcuts of all other windows.

It is there before the first paint, which waits for ``QtCore.Qt`` where that is imported by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from offhand.domain.commands import QUIT
from offhand.ui.actions import add_action, read_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget


def add_leaving(window: QWidget, wanted: SignalInstance) -> None:
    """Let the shortcut ask to leave, whichever window has the keyboard."""
    action = add_action(window, QUIT, wanted.emit)
    action.setShortcutContext(QtCore.Qt.ShortcutContext.ApplicationShortcut)
    ModalLeaving(window).wanted.connect(wanted)


class ModalLeaving(QObject):
    """Hear the shortcut in whichever modal window has the keyboard."""

    wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        """Watch the modal window alone: a filter of the whole application would slow every event."""
        super().__init__(parent)
        self._keys = read_keys(QUIT.shortcut)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the shortcut, which Qt has found to belong to a window that is blocked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_meant = QKeySequence(event.keyCombination()) == self._keys
            if is_meant and not event.isAutoRepeat():
                self.wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and window.modality() != QtCore.Qt.WindowModality.NonModal:
            window.installEventFilter(self)  # a second time changes nothing
