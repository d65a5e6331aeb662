"""What the user sees: which chats are on the screen, in a window that is being used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from offhand.ui.main_window import MainWindow

MOMENT = 300
"""ms from when the keyboard left the window to a click that was meant for it."""


class Sight(QObject):
    """Know whether a chat is being looked at."""

    changed = Signal()
    """Something else may be seen now."""

    def __init__(self, window: MainWindow, is_elsewhere: Callable[[str], bool]) -> None:
        """Watch the main window; ``is_elsewhere`` says whether a chat can be seen in another one."""
        super().__init__(window)
        self._window = window
        self._is_elsewhere = is_elsewhere
        self._is_following = False
        self._was_used = False
        self._left = QElapsedTimer()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is a window
        application.focusWindowChanged.connect(self._tell)
        window.chat_shown.connect(self._tell)
        self._tell()

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
        handle = window.windowHandle()
        # Which widget is active Qt settles only after it has told of the window.
        focused = _find_focused()
        while focused is not None and focused != handle:
            focused = _find_parent(focused)
        return focused is not None

    @property
    def was_window_used(self) -> bool:
        """Say whether the window is in use, or was until a moment ago: a click on a panel may end that."""
        is_fresh = self._left.isValid() and self._left.elapsed() < MOMENT
        return self.is_window_used or (is_fresh and self._window.isVisible())

    def _tell(self) -> None:
        if not shiboken6.isValid(self._window):
            return  # its handle goes after it, and tells of that
        handle = _find_handle(self._window)
        if handle is not None and not self._is_following:
            self._is_following = True
            # It may come up with a keyboard that Qt never saw it lose.
            handle.visibilityChanged.connect(self._tell)
            handle.activeChanged.connect(self._tell)
        is_used = self.is_window_used
        if self._was_used and not is_used:
            self._left.start()
        self._was_used = is_used
        self.changed.emit()


# Qt's annotations know of no window that is missing.
def _find_handle(window: MainWindow) -> QWindow | None:
    return window.windowHandle()


def _find_focused() -> QWindow | None:
    return QGuiApplication.focusWindow()


def _find_parent(window: QWindow) -> QWindow | None:
    return window.transientParent()
