"""The frame of the quick prompt: without a title bar, above other windows, moved and widened by the mouse."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QWidget

from offhand.ui.quick_prompt.placement import MARGIN, NARROWEST, WIDEST
from offhand.ui.spoken_roles import give_role
from offhand.ui.zoom import leave_size, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QMouseEvent, QMoveEvent, QPaintEvent, QResizeEvent

    from offhand.ui.theme import Appearance

TITLE = later("Offhand quick prompt")
CORNER = 14
"""px of a rounded corner, where what is behind the window can be seen."""
SEE_THROUGH = frozenset({"xcb", "windows", "cocoa"})
"""Platforms of Qt whose windows can be seen through as a whole."""
EDGE = 7
"""px at either side where the mouse takes hold of the width."""


class QuickWindow(QWidget):
    """Hold the quick prompt on the screen."""

    keyboard_taken = Signal()
    """The keyboard is here now."""
    keyboard_lost = Signal()
    drawn = Signal()
    """It is on the screen, for the first time since it came up."""
    close_wanted = Signal()
    placed = Signal()
    """It was moved or widened."""

    def __init__(self, appearance: Appearance) -> None:
        """Build a window that is not shown."""
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        # A tool has no entry in the task bar; on X11 it would hang on our other windows.
        kind = Qt.WindowType.Tool if sys.platform in {"win32", "darwin"} else Qt.WindowType.Window
        super().__init__(None, kind | flags)
        self._appearance = appearance
        self._is_round = True
        self._is_drawn = False
        self.setObjectName("offhandQuickPrompt")
        leave_size(self)
        give_role(self, QAccessible.Role.Dialog)
        self.setWindowTitle(tr(TITLE))
        self.setAccessibleName(tr(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setMouseTracking(True)
        self._limit_width()
        appearance.changed.connect(self.update)

    def present(self, rect: QRect, *, is_round: bool) -> None:
        """Show the window there, with the keyboard where the desktop gives it to new windows."""
        self._is_round = is_round
        self._is_drawn = False
        self._limit_width()
        self.setFixedHeight(rect.height())
        self.setGeometry(rect)
        if self.windowOpacity() < 1:
            self.setWindowOpacity(1.0)
        self.show()
        self.raise_()
        self.activateWindow()

    def vanish(self) -> None:
        """Be out of sight at once, while the keyboard is still here, where a desktop knows of that."""
        if QGuiApplication.platformName() in SEE_THROUGH:
            self.setWindowOpacity(0.0)

    def fit(self, rect: QRect) -> None:
        """Take another height, and another place where that needs one."""
        if rect != self.geometry():
            self.setFixedHeight(rect.height())
            self.setGeometry(rect)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave as Esc would: the window is needed again."""
        event.ignore()
        self.close_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the keyboard comes and goes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()
            (self.keyboard_taken if self.isActiveWindow() else self.keyboard_lost).emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a line around it."""
        del event
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setPen(QPen(theme.accent if self.isActiveWindow() else theme.outline, 1))
        painter.setBrush(theme.surface)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._is_round:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(edge, CORNER, CORNER)
        else:
            painter.drawRect(edge)
        painter.end()
        if not self._is_drawn and self.isVisible():
            self._is_drawn = True
            self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the window, or take hold of a side."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        handle = self.windowHandle()
        edge = self._find_edge(event.position().toPoint())
        if edge is None:
            handle.startSystemMove()
        else:
            handle.startSystemResize(edge)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a side can be taken hold of."""
        edge = self._find_edge(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if edge is None else Qt.CursorShape.SizeHorCursor)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell of another place."""
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.placed.emit()

    def _limit_width(self) -> None:
        """Let the width be changed within limits that follow the zoom, as far as the screen goes."""
        self.setMinimumWidth(min(zoomed(NARROWEST), self.screen().availableGeometry().width() - 2 * MARGIN))
        self.setMaximumWidth(zoomed(WIDEST))

    def _find_edge(self, place: QPoint) -> Qt.Edge | None:
        if place.x() < EDGE:
            return Qt.Edge.LeftEdge
        return Qt.Edge.RightEdge if place.x() >= self.width() - EDGE else None
