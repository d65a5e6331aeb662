"""The program with its window: built, shown, run, and taken down in reverse order.

The window is on the screen before the event loop runs; whatever is heavy is imported in a thread
after the first paint.
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
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop
from PySide6.QtWidgets import QApplication

from offhand.app.core import Core, Options
from offhand.app.crash_log import arm_crash_log, disarm_crash_log
from offhand.app.desktop import Desktop
from offhand.app.history import History
from offhand.app.hotkeys import QuickHotkey, build_hotkeys
from offhand.app.ownership import claim_folder, require_display
from offhand.app.quick import QuickAccess
from offhand.app.reception import Reception
from offhand.app.resumption import Resumption
from offhand.app.watchdog import Watchdog
from offhand.app.workings import gather_workings
from offhand.domain.application import APPLICATION_ID
from offhand.domain.errors import AppError, StoreProblem
from offhand.domain.handover import Answer, Open
from offhand.domain.screen_errors import DisplayLost
from offhand.openrouter.tls import load_https
from offhand.services.hotkey_report import HotkeyReport
from offhand.services.session import Session
from offhand.services.tasks import TaskScope
from offhand.services.titles import Titles
from offhand.system.instance.listener import Listener
from offhand.ui.application import Application, find_application
from offhand.ui.chat_options import ChatOptions
from offhand.ui.comparing.desk import ComparisonDesk
from offhand.ui.comparing.picking import ComparisonPicking
from offhand.ui.desk import Desk
from offhand.ui.event_loop import OffhandEventLoop
from offhand.ui.icons import Icons
from offhand.ui.looks import apply_looks
from offhand.ui.main_window import MainWindow
from offhand.ui.panes import Panes
from offhand.ui.receipts import ReceiptDesk
from offhand.ui.spending.desk import SpendingDesk
from offhand.ui.theme import Appearance
from offhand.ui.transcript.blocks import load_parsers
from offhand.ui.zooming import Zooming

if TYPE_CHECKING:
    import argparse

    from offhand.system.instance.claim import Claim

WARM_UP = (
    "offhand.system.instance.wire",
    "PIL.Image",
    "markdown_it",
    "pygments.lexers",
    "offhand.ui.dialogs.model_picker",
)
"""What a later start, the first picture, answer or choice of a model would wait for; the keyring has a
thread of its own."""

PREPARATION = 0.5
"""Seconds after which what an empty chat does not show is built."""

_log = logging.getLogger(__name__)


class Ending(Enum):
    """Say what follows after the window has closed."""

    QUIT = "quit"
    DEMO = "demo"
    REAL = "real"


def run_window(arguments: argparse.Namespace, claim: Claim) -> int:
    """Open the window over a folder that is ours and stay until it is closed; raises ``AppError``.

    Returns the exit status.
    """
    require_display()
    application = _make_application()
    appearance = Appearance(application)
    icons = Icons(appearance)
    application.setWindowIcon(icons.icon("offhand"))
    files: list[str] = list(arguments.files)
    ending = Ending.DEMO if arguments.command == "demo" else Ending.REAL
    trouble: AppError | None = None
    try:
        while True:
            options = Options.gather(arguments, demo=ending is Ending.DEMO)
            program = _Program(options, application, appearance, icons, claim)
            if trouble is not None:
                program.tell(trouble)
            if arguments.new_chat:
                program.begin_anew()
            wanted, trouble = program.run(files, is_hidden=arguments.hidden and ending is Ending.REAL), None
            arguments.hidden = arguments.new_chat = False
            files = []
            if wanted is Ending.QUIT:
                return 0
            try:
                successor = claim_folder(arguments, Open(), demo=wanted is Ending.DEMO)
            except AppError as problem:
                trouble = problem  # the window comes back as it was, and says so
                continue
            if isinstance(successor, Answer):
                return 0  # another instance has brought its window to the front
            claim.close()
            claim, ending = successor, wanted
    finally:
        claim.close()


class _Program:
    """Be one run of the window over one core."""

    def __init__(
        self,
        options: Options,
        application: QApplication,
        appearance: Appearance,
        icons: Icons,
        claim: Claim,
    ) -> None:
        self._application = application
        self._core = core = Core(options, self._report_failure)
        self._scope = TaskScope("window", self._report_failure)
        self._history = History(core, self._report_failure)
        if not options.is_demo:
            Titles(self._history.library, core.backing, self._scope)
        apply_looks(appearance, core.settings)
        self._hotkeys = build_hotkeys(core.preferences, self._scope, APPLICATION_ID, options.data_dir)
        workings = gather_workings(core, self._history, self._hotkeys, self._scope)
        self._window = MainWindow(workings, appearance, icons)
        self._desk = Desk(workings, self._window, appearance, icons)
        self._options = ChatOptions(workings, self._window, icons)
        self._zooming = Zooming(workings, self._window)
        Panes(workings, self._window, icons)
        self._receipts = ReceiptDesk(workings, self._window)
        self._spending = SpendingDesk(workings, self._window, self._desk, appearance, icons)
        self._comparison = ComparisonDesk(workings, self._window, appearance, icons)
        self._picking = ComparisonPicking(workings, self._window, appearance, icons)
        self._quick = QuickAccess(workings, self._window, self._desk, appearance, icons, core)
        QuickHotkey(self._hotkeys, self._quick)
        self._hotkey_report = HotkeyReport(self._hotkeys, core.state, self._scope)
        self._desktop = Desktop(
            *(workings, self._window, self._desk, self._quick), appearance=appearance, icons=icons, core=core
        )
        reception = Reception(self._window, self._quick, self._desktop.regions, self._desktop.commands)
        self._listener = Listener(claim, reception.receive)
        crashed = not options.is_demo and arm_crash_log(core.folders.crash_file)
        self._session = Session(core.state, crashed=crashed)
        self._resumption = Resumption(self._history, self._session, self._window, self._scope)
        self._watchdog = Watchdog(self._session.note_hang, self._session.note_hang_over)
        self._ending = Ending.QUIT
        self._is_lost = False
        self._closed: asyncio.Event | None = None

    def run(self, files: list[str], *, is_hidden: bool) -> Ending:
        """Show the window, run the loop until it is closed, and take everything down.

        ``is_hidden``: it waits to be called. Raises ``DisplayLost`` when that is done.
        """
        state = self._core.state.read()
        self._window.restore_place(state.geometry, state.sidebar_width, sidebar_hidden=state.sidebar_hidden)
        _name_class(self._window)
        if not is_hidden:
            self._window.show()
        # The first paint comes before anything is imported or read for later.
        self._application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
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
        warm_up = threading.Thread(target=_warm_up, name="warm-up", daemon=True)
        warm_up.start()
        self._desk.open()
        self._spending.open()
        self._window.add_files(files)
        self._scope.start(self._load_presets(), "presets")
        self._scope.start(self._resumption.resume(self._core.settings), "chats")
        self._watch()
        await self._listener.open()
        loop.call_later(PREPARATION, self._window.page.prepare)
        preparing = loop.call_later(2 * PREPARATION, self._prepare)
        await self._closed.wait()
        preparing.cancel()
        await self._take_down()

    async def _load_presets(self) -> None:
        await self._core.presets.load()
        self._core.presets.start_again(self._history.library.conversations)

    def _prepare(self) -> None:
        """Be ready to be called from anywhere; the demo leaves hotkeys to the real program."""
        self._quick.prepare()
        self._desktop.open()
        if not self._core.options.is_demo:
            self._hotkeys.open(self._desk.tell_of_hotkeys)

    def _watch(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._watchdog.note_work)
        dispatcher.aboutToBlock.connect(self._watchdog.note_rest)
        self._watchdog.start()

    async def _take_down(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._watchdog.note_work)
        dispatcher.aboutToBlock.disconnect(self._watchdog.note_rest)
        self._watchdog.close()
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


def _make_application() -> QApplication:
    QApplication.setApplicationName(APPLICATION_ID)  # until a window has its class from it
    QApplication.setDesktopFileName(APPLICATION_ID)
    if sys.platform == "win32":
        from offhand.system.identity import claim_identity  # noqa: PLC0415 - there alone

        claim_identity(APPLICATION_ID)
    application = find_application() or Application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    return application


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
            load_parsers()
    finally:
        gc.freeze()
        gc.enable()


def _name_class(window: MainWindow) -> None:
    """Make a window, which on X11 gives the class of all that follow, and have people see our name.

    Qt makes the class of the application's name, when the first window is made.
    """
    window.winId()
    QApplication.setApplicationName("Offhand")
