"""Keeping the window of the quick prompt where it belongs while what stands in it grows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from offhand.ui.quick_prompt.placement import Place, find_rect, find_tallest, keep_inside
from offhand.ui.zoom import find_factor

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from offhand.ui.quick_prompt.panel import QuickPanel
    from offhand.ui.quick_prompt.placement import Places
    from offhand.ui.quick_prompt.window import QuickWindow

SETTLING = 0.4
"""Seconds after which it is the user who moves the window, not the window manager that places it."""


class Stand(QObject):
    """Place one window, and remember where its user wants it."""

    moved = Signal()
    """The user has put it elsewhere."""

    def __init__(self, window: QuickWindow, panel: QuickPanel, places: Places) -> None:
        """Follow the window and what stands in it."""
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._places = places
        self._home = QPoint()
        """Its upper left corner where there is room below for all of it."""
        self._given: QRect = QRect()
        self._shown_at = 0.0
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        panel.height_changed.connect(self._fit_soon)
        window.placed.connect(self._follow)

    def find_rect(self) -> QRect:
        """Return where the window comes up: on the screen that has the mouse."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        first = find_rect(area, self._places.find(screen), 0, find_factor())
        self._home = first.topLeft()
        height = self._panel.find_height(first.width(), find_tallest(area))
        self._given = keep_inside(area, QRect(self._home, first.size()).adjusted(0, 0, 0, height))
        self._shown_at = time.monotonic()
        return self._given

    def fit(self) -> None:
        """Give the window the height of what stands in it."""
        self._fitting.stop()
        if not self._window.isVisible():
            return
        area = self._screen.availableGeometry()
        width = self._window.width()
        height = self._panel.find_height(width, find_tallest(area))
        self._given = keep_inside(area, QRect(self._home.x(), self._home.y(), width, height))
        self._window.fit(self._given)

    @property
    def _screen(self) -> QScreen:
        """Return the screen that it belongs on, which a window manager may not know yet."""
        return QGuiApplication.screenAt(self._home) or self._window.screen()

    def _fit_soon(self) -> None:
        if self._window.isVisible() and not self._fitting.isActive():
            self._fitting.start()

    def _follow(self) -> None:
        """Take a place that is not of our choosing for the user's."""
        window = self._window
        given = self._given
        is_ours = window.pos() == given.topLeft() and window.width() == given.width()
        if is_ours or not window.isVisible():
            return
        if time.monotonic() - self._shown_at < SETTLING:
            self._fit_soon()  # some place a window anew that was hidden
            return
        self._home = window.pos()
        area = self._screen.availableGeometry()
        offset = self._home - area.topLeft()
        self._places.remember(
            self._screen, Place(offset.x(), offset.y(), round(window.width() / find_factor()))
        )
        self._given = window.geometry()
        self._fit_soon()
        self.moved.emit()
