"""The start of a window.

Things come in this order:

1. A frame with the field, on the screen before anything else of the program is imported. It looks as
   the last run left it, and takes typing (``MainWindow``, ``Front``).
2. The rest of the program, imported in a thread (``app.window`` and all that it names).
3. The services, then what belongs into the window, built in slices between which keys are taken
   (``Program.build``, ``furnish``). What was typed goes on in the composer; what Enter was pressed
   for is sent as soon as the loop runs.
4. What the first answer or picture would wait for, imported in a thread (``WARM_UP``).
5. What an empty chat does not show: transcript, quick prompt, tray and hotkeys (``PREPARATION``).

Only what the first step needs may be imported at the top of this module.
"""

# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import importlib
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop
from PySide6.QtWidgets import QApplication

from offhand.app.early_end import EarlyEnd
from offhand.app.ending import Ending
from offhand.app.ownership import claim_folder, require_display
from offhand.domain.application import APPLICATION_ID
from offhand.domain.errors import AppError
from offhand.domain.handover import Answer, Open
from offhand.paths import find_folders
from offhand.storage.glimpse import read_looks
from offhand.storage.state import StateFile
from offhand.system.allocator import share_arenas
from offhand.ui.application import Application, find_application
from offhand.ui.early_keys import make_names
from offhand.ui.language import speak
from offhand.ui.main_window import MainWindow
from offhand.ui.theme import STYLE, Appearance
from offhand.words import get_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from offhand.app.window import Program
    from offhand.system.instance.claim import Claim
    from offhand.ui.icons import Icons

PROGRAM = "offhand.app.window"
LONGEST_PAINT = 0.5
"""Seconds after which a window that is not painted, a minimised one for instance, is waited for no longer."""


def run_window(arguments: argparse.Namespace, claim: Claim) -> int:
    """Open the window over a folder that is ours and stay until it is closed; raises ``AppError``.

    Returns the exit status.
    """
    require_display()
    start = _Start(arguments)
    trouble: AppError | None = None
    is_demo = arguments.command == "demo"
    try:
        while True:
            program = start.open(claim, is_demo=is_demo)
            if trouble is not None:
                program.tell(trouble)
            if arguments.new_chat:
                program.begin_anew()
            arguments.new_chat = False
            wanted, trouble = program.run(start.take_files()), None
            if wanted is Ending.QUIT:
                return 0
            is_demo = wanted is Ending.DEMO
            try:
                successor = claim_folder(arguments, Open(), demo=is_demo)
            except AppError as problem:
                trouble, is_demo = problem, not is_demo  # the window comes back as it was, and says so
                continue
            if isinstance(successor, Answer):
                return 0  # another instance has brought its window to the front
            claim.close()
            claim = successor
    finally:
        claim.close()


class _Start:
    """Bring up one window after another, the first one before anything else is there."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._arguments = arguments
        self._files: list[str] = list(arguments.files)
        share_arenas()  # before there is a second thread
        self._application = _make_application()
        folders = find_folders(arguments.data_dir)
        self._state = StateFile(folders.state_file)
        glimpse = read_looks(folders.settings_file)
        self._appearance = Appearance(self._application, glimpse.theme, is_hasty=True)
        if glimpse.contrast != "system":
            self._appearance.set_contrast(glimpse.contrast)
        self._appearance.set_zoom(glimpse.zoom)
        self._icons: Icons | None = None

    def take_files(self) -> list[str]:
        """Return what is to be attached, once."""
        files, self._files = self._files, []
        return files

    def open(self, claim: Claim, *, is_demo: bool) -> Program:
        """Show a window, and build what belongs to it while it takes typing."""
        early_end = EarlyEnd()
        window = MainWindow(self._appearance)
        state = self._state.read()
        window.restore_place(state.geometry, state.sidebar_width, sidebar_hidden=state.sidebar_hidden)
        _name_class(window)
        waits = not is_demo and self._arguments.hidden
        self._arguments.hidden = False
        if not waits:
            window.show()
        try:
            if PROGRAM not in sys.modules:
                keys = window.front.keys
                keys.names.clear()
                self._work_beside(partial(_load, None if waits else window.front.painted, keys.names))
            return self._build(window, claim, early_end, is_demo=is_demo)
        except BaseException:
            window.deleteLater()
            raise

    def _build(self, window: MainWindow, claim: Claim, early_end: EarlyEnd, *, is_demo: bool) -> Program:
        from offhand.app.core import Options
        from offhand.app.window import Program
        from offhand.ui.icons import Icons

        if self._icons is None:
            self._icons = Icons(self._appearance)
            self._application.setWindowIcon(self._icons.icon("offhand"))
        options = Options.gather(self._arguments, demo=is_demo)
        program = Program(options, self._application, window, claim, early_end)
        self._take_turns(program.build(self._appearance, self._icons))
        return program

    def _take_turns(self, slices: Iterable[QEventLoop.ProcessEventsFlag]) -> None:
        """Do one slice after the other, and between them let the window hear of what each allows."""
        for events in slices:
            self._application.processEvents(events)

    def _work_beside(self, work: Callable[[], object]) -> None:
        """Have a thread work, and the window live meanwhile; raises what the work raises."""
        failures: list[BaseException] = []
        done = threading.Event()
        dispatcher = QAbstractEventDispatcher.instance()

        def run() -> None:
            try:
                work()
            except BaseException as failure:  # noqa: BLE001 - raised again where it is waited for
                failures.append(failure)
            done.set()
            dispatcher.wakeUp()

        flags = QEventLoop.ProcessEventsFlag
        threading.Thread(target=run, name="start", daemon=True).start()
        while not done.is_set():
            self._application.processEvents(flags.AllEvents | flags.WaitForMoreEvents)
        if failures:
            raise failures[0]


def _name_class(window: MainWindow) -> None:
    """Make a window, which on X11 gives the class of all that follow, and have people see our name.

    Qt makes the class of the application's name, when the first window is made.
    """
    window.winId()
    QApplication.setApplicationName("Offhand")


def _load(painted: threading.Event | None, names: threading.Event) -> None:
    """Import the program, once nobody waits for a paint; ``names`` of keys come first."""
    if painted is not None:
        painted.wait(LONGEST_PAINT)
    try:
        make_names()
    finally:
        names.set()
    importlib.import_module(PROGRAM)


def _make_application() -> QApplication:
    QApplication.setStyle(STYLE)
    QApplication.setApplicationName(APPLICATION_ID)  # until a window has its class from it
    QApplication.setDesktopFileName(APPLICATION_ID)
    if sys.platform == "win32":
        from offhand.system.identity import claim_identity

        claim_identity(APPLICATION_ID)
    application = find_application() or Application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    speak(application, get_language())
    return application
