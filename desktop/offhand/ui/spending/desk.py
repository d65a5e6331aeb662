"""What is spent and may be, joined to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.setting import Group
from offhand.ui.spending.cap_watch import CapWatch

if TYPE_CHECKING:
    from offhand.ui.desk import Desk
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings


class SpendingDesk(QObject):
    """Look after the caps of one window."""

    def __init__(self, workings: Workings, window: MainWindow, desk: Desk) -> None:
        """Hear what is wanted in the window."""
        super().__init__(window)
        self._desk = desk
        self.caps = CapWatch(workings, window.page.forecasting, self)
        window.page.remedies.caps_wanted.connect(self.open_caps)
        window.chat_shown.connect(self.caps.show)
        if window.page.conversation is not None:
            self.caps.show(window.page.conversation)

    def open_caps(self) -> None:
        """Open the settings where the caps are."""
        self._desk.open_settings(Group.SPENDING)

    def close(self) -> None:
        """Hear nothing more."""
        self.caps.close()
