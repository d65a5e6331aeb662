"""Going between the parts of the main window by one key, and finding out which keys there are."""

# ruff: noqa: PLC0415 - a dialog is imported when it is opened first

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from offhand.domain import commands
from offhand.domain.quick_commands import QUICK_COMMANDS
from offhand.ui.actions import add_action, native_keys, spell_keys
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.dialogs.shortcuts import Line, ShortcutsDialog
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings


class Panes(QObject):
    """Listen in one main window."""

    def __init__(self, workings: Workings, window: MainWindow, icons: Icons) -> None:
        """Add the keys."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._icons = icons
        self._dialog: ShortcutsDialog | None = None
        add_action(window, commands.NEXT_PANE, self._go_on)
        add_action(window, commands.PREVIOUS_PANE, self._go_back)
        action = add_action(window, commands.SHORTCUTS, self.open_shortcuts)
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)

    def open_shortcuts(self) -> None:
        """List all keys."""
        if self._dialog is None:
            from offhand.ui.dialogs.shortcuts import ShortcutsDialog

            self._dialog = ShortcutsDialog(self._icons, self._list_keys(), self._window)
            self._dialog.destroyed.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _list_keys(self) -> list[Line]:
        here = [(commands.COMMANDS, tr("Main window")), (QUICK_COMMANDS, tr("Quick prompt"))]
        window = [
            (_isolate(native_keys(command)), tr(command.label), tr(command.meaning), where)
            for table, where in here
            for command in table
            if command.shortcut
        ]
        everywhere = [
            (
                _isolate(spell_keys(each.chord)),
                tr(each.action.label),
                tr(each.action.meaning),
                tr("Everywhere"),
            )
            for each in self._workings.hotkeys.assignments
            if each.chord
        ]
        return window + everywhere

    def _list_reading(self) -> list[tuple[QWidget | None, Callable[[], None]]]:
        """List what is read above the message field; an empty chat has nothing to be read."""
        page = self._window.page
        if page.welcome.isVisible():
            return []
        if page.has_first_run:
            first = page.findChild(QWidget, "firstRun")
            return [(first, partial(first.setFocus, Qt.FocusReason.ShortcutFocusReason))] if first else []
        return [(page.transcript, page.focus_transcript)]

    def _forget(self) -> None:
        self._dialog = None

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        """Move the keyboard to the next part that is on the screen."""
        window, page = self._window, self._window.page
        ways: list[tuple[QWidget | None, Callable[[], None]]] = [
            (window.sidebar, window.sidebar.focus_list),
            (page.header, page.header.focus_first),
            *self._list_reading(),
            (page.composer, page.composer.focus_field),
        ]
        shown = [(part, lead) for part, lead in ways if part is not None and part.isVisible()]
        focused = QApplication.focusWidget()
        now = next((place for place, (part, _) in enumerate(shown) if _holds(part, focused)), -1)
        shown[(now + step) % len(shown)][1]()


def _isolate(keys: str) -> str:
    """Keep the order of keys where everything else is written from right to left."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{keys}\N{POP DIRECTIONAL ISOLATE}"


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))
