"""Who sees what, what is told of it, and the icon in the tray, around one main window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.app.answer_notices import AnswerNotices
from offhand.app.fronting import bring_to_front
from offhand.app.tray import TrayAccess
from offhand.app.tray_messages import TrayMessages
from offhand.domain.handover import Activation
from offhand.ui.sight import Sight

if TYPE_CHECKING:
    from offhand.app.notifications import Notifications
    from offhand.app.quick import QuickAccess
    from offhand.services.outcomes import Outcomes
    from offhand.ui.desk import Desk
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings


class Outside(QObject):
    """Hold the parts that follow answers when nobody looks."""

    quit_wanted = Signal()

    def __init__(
        self,
        workings: Workings,
        window: MainWindow,
        desk: Desk,
        quick: QuickAccess,
        icons: Icons,
        notifier: Notifications,
        *,
        outcomes: Outcomes,
        is_native: bool = sys.platform in {"win32", "darwin"},
    ) -> None:
        """Tell of answers, also those that ended before; the tray is looked for when it is opened.

        ``is_native``: the icon in the tray is what shows notifications on this system.
        """
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.sight = Sight(window, quick.is_showing)
        self.sight.changed.connect(outcomes.look)
        quick.shown_changed.connect(outcomes.look)
        outcomes.watch(self.sight.sees)
        outcomes.look()
        AnswerNotices(outcomes, notifier, workings.preferences, window)
        self.tray = TrayAccess(workings, outcomes, icons, self)
        if is_native:
            notifier.use(TrayMessages(self.tray.icon, notifier.hear))
        self._connect_tray()

    def _connect_tray(self) -> None:
        icon = self.tray.icon
        icon.window_wanted.connect(self._show_window)
        icon.menu.window_wanted.connect(self._show_window)
        icon.menu.new_chat_wanted.connect(self._start_chat)
        icon.menu.settings_wanted.connect(self._open_settings)
        icon.menu.chat_wanted.connect(self._show_chat)
        icon.menu.quit_wanted.connect(self.quit_wanted)

    def _show_window(self) -> None:
        bring_to_front(self._window, Activation())

    def _start_chat(self) -> None:
        self._window.start_chat()
        self._show_window()
        self._window.page.composer.focus_field()

    def _open_settings(self) -> None:
        self._show_window()
        self._desk.open_settings()

    def _show_chat(self, chat_id: str) -> None:
        self._window.show_chat(chat_id)
        self._show_window()
