"""A region of frozen screens, chosen by the user: one window over each screen, and the keyboard for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from offhand.ui.region.choosing import Choosing
from offhand.ui.region.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from offhand.domain.regions import Pane, Rect
    from offhand.ui.region.frozen import Frozen
    from offhand.ui.theme import Appearance

TRY_AGAIN = 25
"""ms between two tries to have the keyboard: whoever pressed a hotkey may still hold it."""
MOST_TRIES = 400
LATEST_KEY = 2000
"""ms for which keys may come that were pressed before the keyboard was let go."""


class RegionPicker(QObject):
    """Have one region chosen; made anew for each."""

    chosen = Signal(object)
    """With the ``Rect``; everything is still there."""
    left = Signal()

    def __init__(self, frozen: Frozen, appearance: Appearance, last: Rect | None, parent: QObject) -> None:
        """Build hidden windows; ``last`` is the region of before, where it still makes sense.

        ``parent`` keeps it for as long as keys may come after it was closed.
        """
        super().__init__(parent)
        # On X11 the keyboard is taken without the focus, which stays where it is and comes back untouched.
        self.takes_keyboard = QGuiApplication.platformName() == "xcb"
        self.choosing = Choosing(frozen.layout, last, _find_pane(frozen), self)
        self.overlays = tuple(
            Overlay(pane, screen, image, self.choosing, appearance, is_managed=not self.takes_keyboard)
            for pane, screen, image in zip(frozen.layout.panes, frozen.screens, frozen.images, strict=True)
        )
        self._first = self._current
        """Has the keyboard for all of them."""
        self._tries = 0
        self._trying = QTimer(self)
        self._trying.setInterval(TRY_AGAIN)
        self._trying.timeout.connect(self._take_keyboard)
        self.choosing.taken.connect(self.chosen)
        self.choosing.left.connect(self.left)

    def open(self) -> None:
        """Cover the screens."""
        for overlay in self.overlays:
            overlay.present()
        first = self._first
        first.activateWindow() if not self.takes_keyboard else None
        first.setFocus()
        first.grabKeyboard()
        if self.takes_keyboard:
            self._take_keyboard()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # What is frozen is no longer what there is.
            application.screenAdded.connect(self._give_up)
            application.screenRemoved.connect(self._give_up)

    def bring_to_front(self) -> None:
        """Come up again."""
        for overlay in self.overlays:
            overlay.raise_()
        if not self.takes_keyboard:
            self._current.activateWindow()

    def shrink(self) -> None:
        """Uncover the screens and keep the keyboard, which only a window that is on a screen can."""
        for overlay in self.overlays:
            if overlay is not self._first:
                overlay.hide()
        self._first.setGeometry(QRect(self._first.geometry().bottomRight(), QSize(1, 1)))

    def release_keyboard(self) -> str:
        """Let the keyboard go, and return what was typed already of the question."""
        self._trying.stop()
        if self.takes_keyboard:
            self._first.windowHandle().setKeyboardGrabEnabled(False)
            # The server has let go then, and what was typed before that has arrived.
            QGuiApplication.sync()
        return self.choosing.read_typed()

    def close(self) -> None:
        """Uncover the screens, and let the keyboard go."""
        self._trying.stop()
        self.choosing.taken.disconnect(self.chosen)
        self.choosing.left.disconnect(self.left)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self._give_up)
            application.screenRemoved.disconnect(self._give_up)
        for overlay in self.overlays:
            overlay.releaseKeyboard()
            overlay.let_go()
        if self.choosing.is_read:
            # With a screen reader each key goes to its bus and back before it comes here.
            QTimer.singleShot(LATEST_KEY, self._end)
        else:
            self._end()

    def _end(self) -> None:
        for overlay in self.overlays:
            overlay.deleteLater()
        self.deleteLater()

    @property
    def _current(self) -> Overlay:
        return next(overlay for overlay in self.overlays if overlay.pane is self.choosing.pane)

    def _take_keyboard(self) -> None:
        """Have all keys come here; another program that holds the keyboard is waited for."""
        self._tries += 1
        handle = self._first.windowHandle()
        if handle.setKeyboardGrabEnabled(True) or self._tries > MOST_TRIES:
            self._trying.stop()
        elif not self._trying.isActive():
            self._trying.start()

    def _give_up(self, screen: QScreen) -> None:
        del screen
        self.left.emit()


def _find_pane(frozen: Frozen) -> Pane:
    """Find the screen that has the mouse."""
    at = QGuiApplication.screenAt(QCursor.pos())
    pairs = zip(frozen.screens, frozen.layout.panes, strict=True)
    return next((pane for screen, pane in pairs if screen is at), frozen.layout.panes[0])
