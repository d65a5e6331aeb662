"""What of the program shows outside of its windows, joined to the services and to the desktop."""

# ruff: noqa: PLC0415 - parts are imported when they are built, which is after the window has been shown

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from offhand.app.hotkeys import RegionHotkeys
from offhand.app.notifications import Notifications
from offhand.app.regions import RegionAccess
from offhand.app.saved_commands import CommandAccess
from offhand.domain.application import APPLICATION_ID
from offhand.domain.desktop_settings import START_AT_LOGIN
from offhand.services.outcomes import Outcomes
from offhand.system.motion import MotionWatch

if TYPE_CHECKING:
    from offhand.app.closing import Closing
    from offhand.app.core import Core
    from offhand.app.outside import Outside
    from offhand.app.quick import QuickAccess
    from offhand.domain.notifications import Notification
    from offhand.ui.desk import Desk
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class Desktop(QObject):
    """Hold what one program shows of itself besides its windows."""

    quit_wanted = Signal()

    def __init__(
        self,
        workings: Workings,
        window: MainWindow,
        desk: Desk,
        quick: QuickAccess,
        *,
        appearance: Appearance,
        icons: Icons,
        core: Core,
    ) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self._workings = workings
        self._data_dir = core.options.data_dir
        self._window = window
        self._desk = desk
        self._quick = quick
        self._icons = icons
        self._motion = MotionWatch(appearance.motion.note_system)
        self._outcomes = Outcomes(workings.library)
        self._outside: Outside | None = None
        self._closing: Closing | None = None
        self.regions = RegionAccess(workings, quick, appearance, core.state, APPLICATION_ID)
        RegionHotkeys(workings.hotkeys, self.regions)
        self.notifications = Notifications(workings.scope, application=APPLICATION_ID)
        self.notifications.not_shown.connect(self._alert)
        self.commands = CommandAccess(workings, quick, self.regions, self.notifications, window.page)
        window.quit_requested.connect(self.quit_wanted)
        window.close_requested.connect(self._close_window)

    def open(self) -> None:
        """Tell of answers, and stand in the tray; the demo leaves the tray to the real program."""
        outside, _ = self._build()
        self.commands.open()
        self._workings.scope.start(self._motion.open(), "motion")
        if not self._workings.is_demo:
            outside.tray.open()
            self._follow_system()

    async def close(self) -> None:
        """Take everything off the screen."""
        self.commands.close()
        self._motion.close()
        self.regions.close()
        if self._closing is not None:
            self._closing.stop()
        if self._outside is not None:
            self._outside.tray.close()
        await self.notifications.close()

    def _build(self) -> tuple[Outside, Closing]:
        """Build the parts, once; whatever happened before is not missed."""
        if self._outside is None or self._closing is None:
            from offhand.app.closing import Closing
            from offhand.app.outside import Outside

            workings, window = self._workings, self._window
            self._outside = Outside(
                *(workings, window, self._desk, self._quick, self._icons, self.notifications),
                outcomes=self._outcomes,
            )
            self._outside.quit_wanted.connect(self.quit_wanted)
            self._closing = Closing(
                workings, window, self._outside.tray, self.notifications, self._outside.sight
            )
            self._closing.quit_wanted.connect(self.quit_wanted)
            # From here on it hears by itself of every wish to close the window.
            window.close_requested.disconnect(self._close_window)
        return self._outside, self._closing

    def _follow_system(self) -> None:
        from offhand.app.autostart import AutostartSetting, build_autostart

        make = partial(build_autostart, self._data_dir, APPLICATION_ID)
        self._workings.preferences.attach(START_AT_LOGIN, AutostartSetting(make))

    def _close_window(self) -> None:
        """Close a window that was there only a moment, before the parts were built."""
        _, closing = self._build()
        closing.close_window()

    def _alert(self, notification: Notification) -> None:
        """Have the task bar say that there is something, where nothing else can."""
        del notification
        QApplication.alert(self._window)
