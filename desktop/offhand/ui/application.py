"""The application as the desktop sees it: asked to quit, it says so instead of closing windows.

Qt would ask each window to close and give up at the first that stays, as ours does when it hides.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tell when the desktop wants the program to end."""

    quit_wanted = Signal()
    """From the dock or the menu of the system, or because the session ends."""

    def __init__(self, words: list[str]) -> None:
        """Take the program's name as ``words``."""
        super().__init__(words)
        self.commitDataRequest.connect(self._end_session)

    def event(self, event: QEvent) -> bool:
        """Pass on a wish to quit; whoever hears it saves first."""
        if event.type() == QEvent.Type.Quit:
            event.accept()
            self.quit_wanted.emit()
            return True
        return super().event(event)

    def _end_session(self) -> None:
        self.quit_wanted.emit()


def find_application() -> QApplication | None:
    """Return the application where there is one already."""
    found = QGuiApplication.instance()
    return found if isinstance(found, QApplication) else None
