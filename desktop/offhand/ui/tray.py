"""The icon in the tray: how the program stands, and what can be done without its window.

Qt shows it, as a StatusNotifierItem or in an embedding tray, and decides which at the first icon that
is made. So none is made before whoever watches the desktop says that there is a tray.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from offhand.services.standing import Standing, State
from offhand.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from offhand.ui.icons import Icons

SIZES = (16, 20, 22, 24, 32, 40, 44, 48, 64)
"""Pixels, those that trays ask for on common screens."""


class Tray(QObject):
    """Hold the icon and its menu."""

    clicked = Signal()
    quick_wanted = Signal()
    """It was clicked with the middle button."""
    window_wanted = Signal()
    message_clicked = Signal()
    """The message that ``tell`` showed last was clicked."""

    def __init__(self, icons: Icons, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._icons = icons
        self._drawn: dict[State, QIcon] = {}
        self._standing = Standing(State.IDLE, "")
        self._icon: QSystemTrayIcon | None = None
        self.menu = TrayMenu(self)

    @property
    def is_up(self) -> bool:
        """Say whether it is to be seen wherever there is a tray."""
        return self._icon is not None and self._icon.isVisible()

    def put_up(self, *, over_bus: bool) -> None:
        """Show it in the tray that is there, and in every one that comes in its place.

        ``over_bus``: the desktop draws icon and menu, as it reads them.
        """
        if self._icon is None:
            self.menu.is_read_over_bus = over_bus
            icon = self._icon = QSystemTrayIcon(self)
            icon.setContextMenu(self.menu.widget)
            icon.activated.connect(self._hear)
            icon.messageClicked.connect(self.message_clicked)
            self._dress()
        self._icon.show()

    def take_down(self) -> None:
        """Show it no longer."""
        if self._icon is not None:
            self._icon.hide()

    def show_standing(self, standing: Standing) -> None:
        """Tell how the program stands."""
        if standing != self._standing:
            self._standing = standing
            self._dress()

    def tell(self, title: str, body: str) -> None:
        """Show a message at the icon, where the system has no other way."""
        if self._icon is not None:
            self._icon.showMessage(title, body, self._draw(State.IDLE))

    def close(self) -> None:
        """Take it away for good."""
        self.take_down()
        self.menu.close()

    def _dress(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(self._draw(self._standing.state))
            self._icon.setToolTip(self._standing.words)

    def _draw(self, state: State) -> QIcon:
        if state not in self._drawn:
            self._drawn[state] = self._icons.picture(f"tray-{state.value}", SIZES)
        return self._drawn[state]

    def _hear(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        match reason:
            case QSystemTrayIcon.ActivationReason.Trigger:
                self.clicked.emit()
            case QSystemTrayIcon.ActivationReason.DoubleClick:
                self.window_wanted.emit()
            case QSystemTrayIcon.ActivationReason.MiddleClick:
                self.quick_wanted.emit()
            case _:
                pass
