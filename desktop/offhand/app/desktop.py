"""What of the program shows outside of its windows, joined to the services and to the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from offhand.app.answer_notices import AnswerNotices
from offhand.app.hotkeys import RegionHotkeys
from offhand.app.notifications import Notifications
from offhand.app.regions import RegionAccess
from offhand.services.outcomes import Outcomes
from offhand.ui.sight import Sight

if TYPE_CHECKING:
    from offhand.app.quick import QuickAccess
    from offhand.domain.notifications import Notification
    from offhand.storage.state import StateFile
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class Desktop(QObject):
    """Hold what one program shows of itself besides its windows."""

    def __init__(
        self,
        workings: Workings,
        window: MainWindow,
        quick: QuickAccess,
        appearance: Appearance,
        state: StateFile,
        application: str,
    ) -> None:
        """Show nothing yet; ``application`` is the name of the installed desktop file."""
        super().__init__(window)
        self._window = window
        self.regions = RegionAccess(workings, quick, appearance, state, application)
        RegionHotkeys(workings.hotkeys, self.regions)
        self.notifications = Notifications(workings.scope, application=application)
        self.notifications.not_shown.connect(self._alert)
        self._outcomes = Outcomes(workings.library)
        self._sight = Sight(window, quick.is_showing)
        self._sight.changed.connect(self._outcomes.look)
        quick.shown_changed.connect(self._outcomes.look)
        self._outcomes.watch(self._sight.sees)
        AnswerNotices(self._outcomes, self.notifications, workings.preferences, window)

    async def close(self) -> None:
        """Take everything off the screen."""
        self.regions.close()
        await self.notifications.close()

    def _alert(self, notification: Notification) -> None:
        """Have the task bar say that there is something, where nothing else can."""
        del notification
        QApplication.alert(self._window)
