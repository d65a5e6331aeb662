"""What the user sees: which chats are on the screen, in a window that is being used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.main_window import MainWindow


class Sight(QObject):
    """Know whether a chat is being looked at."""

    changed = Signal()
    """Something else may be seen now."""

    def __init__(self, window: MainWindow, is_elsewhere: Callable[[str], bool]) -> None:
        """Watch the main window; ``is_elsewhere`` says whether a chat can be seen in another one."""
        super().__init__(window)
        self._window = window
        self._is_elsewhere = is_elsewhere
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is a window
        application.focusWindowChanged.connect(self._tell)
        window.chat_shown.connect(self._tell)

    def sees(self, chat_id: str) -> bool:
        """Say whether the user sees a chat; a window that is not in use counts for none."""
        conversation = self._window.page.conversation
        is_here = conversation is not None and conversation.chat.id == chat_id
        return (is_here and self.is_window_used) or self._is_elsewhere(chat_id)

    @property
    def is_window_used(self) -> bool:
        """Say whether the main window, or a dialog of it, is up and has the keyboard."""
        window = self._window
        if not window.isVisible() or window.isMinimized():
            return False
        active = QApplication.activeWindow()
        while active is not None and active is not window:
            active = active.parentWidget()
        return active is window

    def _tell(self) -> None:
        self.changed.emit()
