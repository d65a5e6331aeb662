"""The program behind its window: built, run, and taken down in reverse order.

The window is on the screen before this module is imported; ``app.start`` says what comes when.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import logging
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher

from offhand.app.core import Core
from offhand.app.crash_log import arm_crash_log, disarm_crash_log
from offhand.app.desktop import Desktop
from offhand.app.display import outlive_display
from offhand.app.ending import Ending
from offhand.app.history import History
from offhand.app.hotkeys import QuickHotkey, build_hotkeys
from offhand.app.quick import QuickAccess
from offhand.app.reception import Reception
from offhand.app.resumption import Resumption
from offhand.app.sleeping import follow_sleep
from offhand.app.watchdog import Watchdog
from offhand.app.workings import gather_workings
from offhand.domain.application import APPLICATION_ID
from offhand.domain.errors import AppError, StoreProblem
from offhand.domain.screen_errors import DisplayLost
from offhand.openrouter.tls import load_https
from offhand.services.hotkey_report import HotkeyReport
from offhand.services.session import Session
from offhand.services.tasks import TaskScope
from offhand.services.titles import Titles
from offhand.system.instance.listener import Listener
from offhand.ui.application import Application
from offhand.ui.chat_options import ChatOptions
from offhand.ui.collector import Collector
from offhand.ui.comparing.desk import ComparisonDesk
from offhand.ui.comparing.picking import ComparisonPicking
from offhand.ui.desk import Desk
from offhand.ui.event_loop import OffhandEventLoop
from offhand.ui.furnishing import furnish
from offhand.ui.looks import apply_looks
from offhand.ui.panes import Panes
from offhand.ui.receipts import ReceiptDesk
from offhand.ui.spending.desk import SpendingDesk
from offhand.ui.zooming import Zooming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from offhand.app.core import Options
    from offhand.app.early_end import EarlyEnd
    from offhand.system.instance.claim import Claim
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance

WARM_UP = (
    "offhand.system.instance.wire",
    "PIL.Image",
    "markdown_it",
    "pygments.lexers",
)
"""What a later start, the first picture or answer would wait for; the keyring has a thread of its own.
Nothing of Qt: its classes must not be made by two threads at once."""
PREPARED = "offhand.ui.dialogs.model_picker"
"""What the first choice of a model would wait for."""

PREPARATION = 0.5
"""Seconds after which what an empty chat does not show is built."""

_log = logging.getLogger(__name__)


class Program:
    """Be one run of the window over one core."""

    def __init__(
        self,
        options: Options,
        application: QApplication,
        window: MainWindow,
        claim: Claim,
        early_end: EarlyEnd,
    ) -> None:
        """Build what has no screen; ``build`` is next. Raises ``SettingRefused`` or ``StoreProblem``."""
        self._application = application
        self._window = window
        self._claim = claim
        self._early_end = early_end
        self._core = core = Core(options, self._report_failure)
        self._scope = TaskScope("window", self._report_failure)
        self._history = History(core, self._report_failure)
        if not options.is_demo:
            Titles(self._history.library, core.backing, self._scope)
        self._hotkeys = build_hotkeys(core.preferences, self._scope, APPLICATION_ID, options.data_dir)
        self._ending = Ending.QUIT
        self._is_lost = False
        self._closed: asyncio.Event | None = None

    def build(self, appearance: Appearance, icons: Icons) -> Iterator[QEventLoop.ProcessEventsFlag]:
        """Build what has one, in steps of some ms; ``run`` comes after the last.

        Each step tells which events may be taken before the next.

        Once the window is furnished there is no further step: what its parts start needs the loop.
        """
        core, window = self._core, self._window
        apply_looks(appearance, core.settings)
        workings = gather_workings(core, self._history, self._hotkeys, self._scope)
        yield from furnish(window, workings, appearance, icons)
        self._desk = desk = Desk(workings, window, appearance, icons)
        self._options = ChatOptions(workings, window, icons)
        self._zooming = Zooming(workings, window)
        Panes(workings, window, icons)
        self._receipts = ReceiptDesk(workings, window)
        self._spending = SpendingDesk(workings, window, desk, appearance, icons)
        self._comparison = ComparisonDesk(workings, window, appearance, icons)
        self._picking = ComparisonPicking(workings, window, appearance, icons)
        self._quick = quick = QuickAccess(workings, window, desk, appearance, icons, core)
        QuickHotkey(self._hotkeys, quick)
        self._hotkey_report = HotkeyReport(self._hotkeys, core.state, self._scope)
        self._desktop = desktop = Desktop(
            workings, window, desk, quick, appearance=appearance, icons=icons, core=core
        )
        reception = Reception(window, quick, desktop.regions, desktop.commands)
        self._listener = Listener(self._claim, reception.receive)
        crashed = not core.options.is_demo and arm_crash_log(core.folders.crash_file)
        self._session = Session(core.state, crashed=crashed)
        self._resumption = Resumption(self._history, self._session, window, self._scope)
        self._watchdog = Watchdog(self._session.note_hang, self._session.note_hang_over)
        self._collector = Collector()

    def run(self, files: list[str]) -> Ending:
        """Run the loop until the window is closed, and take everything down.

        Raises ``DisplayLost`` when that is done.
        """
        with asyncio.Runner(loop_factory=self._make_loop) as runner:
            runner.run(self._live(files))
        if self._is_lost:
            raise DisplayLost
        return self._ending

    def begin_anew(self) -> None:
        """Leave the last chat where it is, and show an empty one."""
        self._resumption.begin_anew()

    def tell(self, trouble: AppError) -> None:
        """Show what went wrong before this window was there."""
        self._desk.announce_error(trouble)

    async def _live(self, files: list[str]) -> None:
        self._closed = asyncio.Event()
        self._desktop.quit_wanted.connect(self._quit)
        if isinstance(self._application, Application):
            self._application.quit_wanted.connect(self._quit)
        self._desk.demo_wanted.connect(self._open_demo)
        self._desk.real_wanted.connect(self._leave_demo)
        loop = asyncio.get_running_loop()
        if sys.platform != "win32":
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, self._quit)
        if self._early_end.is_wanted:
            loop.call_soon(self._quit)
        warm_up = threading.Thread(target=_warm_up, name="warm-up", daemon=True)
        warm_up.start()
        self._desk.open()
        self._spending.open()
        self._window.add_files(files)
        self._window.send_first()
        self._scope.start(self._load_presets(), "presets")
        self._scope.start(self._resumption.resume(self._core.settings), "chats")
        self._scope.start(follow_sleep(self._history.saver.flush, self._core.client.wake), "sleep")
        self._watch()
        await self._listener.open()
        loop.call_later(PREPARATION, self._window.page.prepare)
        preparing = loop.call_later(2 * PREPARATION, self._prepare)
        if self._window.is_closing:
            self._window.close()
        await self._closed.wait()
        preparing.cancel()
        await self._take_down()

    async def _load_presets(self) -> None:
        await self._core.presets.load()
        self._core.presets.start_again(self._history.library.conversations)

    def _prepare(self) -> None:
        """Be ready to be called from anywhere; the demo leaves hotkeys to the real program."""
        importlib.import_module(PREPARED)
        self._quick.prepare()
        self._desktop.open()
        if not self._core.options.is_demo:
            self._hotkeys.open(self._desk.tell_of_hotkeys)

    def _watch(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._watchdog.note_work)
        dispatcher.aboutToBlock.connect(self._watchdog.note_rest)
        self._watchdog.start()
        self._collector.open()

    async def _take_down(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._watchdog.note_work)
        dispatcher.aboutToBlock.disconnect(self._watchdog.note_rest)
        self._watchdog.close()
        self._collector.close()
        if isinstance(self._application, Application):
            self._application.quit_wanted.disconnect(self._quit)
        self._listener.close()
        self._hotkey_report.close()
        await self._hotkeys.close()
        await self._desktop.close()
        self._quick.close()
        geometry, width, hidden = self._window.place
        self._window.hide()
        self._window.close_parts()
        self._picking.close()
        self._comparison.close()
        self._spending.close()
        self._zooming.close()
        self._receipts.close()
        self._options.close()
        self._desk.close()
        await self._scope.close()
        await self._history.close()
        try:
            await asyncio.to_thread(
                self._core.state.remember, geometry=geometry, sidebar_width=width, sidebar_hidden=hidden
            )
            await self._core.close()
            if not self._core.options.is_demo:
                disarm_crash_log(self._core.folders.crash_file)
        except StoreProblem as problem:
            _log.warning("could not save at the end: %s", type(problem).__name__)
        self._window.deleteLater()

    def _make_loop(self) -> OffhandEventLoop:
        outlive_display(self._application)
        return OffhandEventLoop(self._application, self._lose_display)

    def _lose_display(self) -> None:
        self._is_lost = True
        self._quit()

    def _quit(self) -> None:
        self._end(Ending.QUIT)

    def _open_demo(self) -> None:
        self._end(Ending.DEMO)

    def _leave_demo(self) -> None:
        self._end(Ending.REAL)

    def _end(self, ending: Ending) -> None:
        if self._closed is not None and not self._closed.is_set():
            self._ending = ending
            self._closed.set()

    def _report_failure(self, name: str, error: BaseException) -> None:
        """Log what a task could not handle, and say so on the screen."""
        if isinstance(error, AppError):
            self._desk.announce_error(error)
            return
        _log.error("task %s failed", name, exc_info=error)
        self._desk.announce_defect()


def _warm_up() -> None:
    """Import in the background what will be wanted soon; a missing one is reported by its user.

    Then the collector begins to work. What was made until now stays, so that going through it again
    and again would find nothing and hold up the screen.
    """
    try:
        load_https()
        for name in WARM_UP:
            try:
                importlib.import_module(name)
            except ImportError:
                _log.info("%s is not there", name)
        with suppress(ImportError):
            from offhand.ui.transcript.blocks import load_parsers  # noqa: PLC0415 - for the first answer

            load_parsers()
    finally:
        gc.freeze()
        gc.enable()
