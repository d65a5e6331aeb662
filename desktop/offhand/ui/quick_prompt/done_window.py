"""What was done in another program's window, told above it for some seconds, without taking its keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offhand.domain import quick_commands
from offhand.ui.actions import describe_button
from offhand.ui.spoken_roles import give_role
from offhand.ui.toasts import WIDEST, Toast
from offhand.ui.zoom import zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QScreen

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CORNER = 10
"""px of the corners that a card has."""
MARGIN = 48
"""px to the lower edge of the screen."""
TITLE = later("Offhand notice")


class DoneWindow(QWidget):
    """Hold one toast on the screen."""

    undo_wanted = Signal()

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        """Build it hidden."""
        # A window manager gives tool tips neither a frame nor the keyboard.
        flags = Qt.WindowType.ToolTip | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("doneWindow")
        give_role(self, QAccessible.Role.AlertMessage)
        self.setWindowTitle(tr(TITLE))
        self.setAccessibleName(tr(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._appearance = appearance
        self._is_round = True
        self.toast = Toast(self, icons, appearance)
        describe_button(self.toast.button, quick_commands.QUICK_UNDO)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.toast)
        self.toast.undone.connect(self.undo_wanted)
        self.toast.ended.connect(self.hide)

    def present(self, text: str, screen: QScreen, *, can_undo: bool, is_round: bool) -> None:
        """Say something at the foot of a screen; ``is_round``: what is behind its corners shows through."""
        self.toast.button.setVisible(can_undo)
        self.toast.present(text)
        area = screen.availableGeometry()
        width = min(zoomed(WIDEST), area.width() - 2 * MARGIN)
        height = self.sizeHint().height()
        left = area.left() + (area.width() - width) // 2
        self.setGeometry(QRect(left, area.bottom() + 1 - MARGIN - height, width, height))
        self._cut_corners(is_round=is_round)
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Be gone."""
        self.toast.dismiss()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have something behind the edges where nothing shows through."""
        if not self._is_round:
            painter = QPainter(self)
            painter.fillRect(event.rect(), self._appearance.theme.border)
            painter.end()

    def _cut_corners(self, *, is_round: bool) -> None:
        """Leave the corners out where they would be black."""
        self._is_round = is_round
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), CORNER, CORNER)
        if is_round:
            self.clearMask()
        else:
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))
