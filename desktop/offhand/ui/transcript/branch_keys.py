"""Branches by keyboard: keys that turn the message that has the keyboard, and where it goes then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from offhand.domain import commands
from offhand.ui.actions import add_action
from offhand.ui.transcript.switcher import NEXT, PREVIOUS, find_position

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.branches import Fork
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.reading import ReadingPane


class BranchKeys(QObject):
    """Turn messages by keys, wherever in them the keyboard is."""

    def __init__(self, pane: ReadingPane, intents: Intents) -> None:
        """Hear keys while the keyboard is in the transcript."""
        super().__init__(pane)
        self._pane = pane
        self._intents = intents
        for command, run in (
            (commands.PREVIOUS_BRANCH, self._go_back),
            (commands.NEXT_BRANCH, self._go_on),
            (commands.FIRST_BRANCH, self._go_to_first),
            (commands.LAST_BRANCH, self._go_to_last),
        ):
            action = add_action(pane, command, run)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _go_back(self) -> None:
        self._turn(lambda fork: find_position(fork, -1))

    def _go_on(self) -> None:
        self._turn(lambda fork: find_position(fork, 1))

    def _go_to_first(self) -> None:
        self._turn(lambda _fork: 1)

    def _go_to_last(self) -> None:
        self._turn(lambda fork: fork.count)

    def _turn(self, choose: Callable[[Fork], int | None]) -> None:
        row = self._pane.focused_row()
        entry = row.entry if row is not None else None
        if entry is None or entry.fork is None:
            return
        position = choose(entry.fork)
        if position is not None and position != entry.fork.position:
            self._intents.turn_wanted.emit(entry.message.id, position)


def find_keyboard(pane: ReadingPane, start: int) -> str | None:
    """Name the widget of a message that has the keyboard, None where it is above ``start`` or elsewhere."""
    row = pane.focused_row()
    if row is None or row.number <= start:
        return None
    widget = QApplication.focusWidget()
    name = widget.objectName() if widget is not None else ""
    return name if name in {PREVIOUS, NEXT} else ""


def give_keyboard(pane: ReadingPane, index: int, name: str) -> None:
    """Give the keyboard to a message: to its button of this name if that can be pressed, else to itself."""
    row = pane.column.row_of(min(index, len(pane.column) - 1))
    if row is None:
        return
    others = {PREVIOUS: NEXT, NEXT: PREVIOUS}
    for wanted in (name, others.get(name, "")):
        button = row.findChild(QWidget, wanted) if wanted else None
        if isinstance(button, QWidget) and button.isVisible() and button.isEnabled():
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return
    row.setFocus(Qt.FocusReason.TabFocusReason)
