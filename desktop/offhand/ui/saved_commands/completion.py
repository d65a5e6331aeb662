"""A slash at the start of a field: commands are offered, narrowed by what is typed, and chosen by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from offhand.domain.errors import StoreProblem
from offhand.domain.saved_commands import match_commands

if TYPE_CHECKING:
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.saved_commands import SavedCommands
    from offhand.services.tasks import TaskScope
    from offhand.ui.composer.editor import MessageField
    from offhand.ui.saved_commands.menu import CommandMenu

SLASH = "/"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier


class CommandCompletion(QObject):
    """Join a field to a menu of commands."""

    chosen = Signal(object, str)
    """With the command, and what was typed after its name."""
    resized = Signal()
    """The menu takes another height."""

    def __init__(
        self, field: MessageField, menu: CommandMenu, commands: SavedCommands, scope: TaskScope
    ) -> None:
        """Watch a field; the files are read in tasks of ``scope``."""
        super().__init__(field)
        self._field = field
        self._menu = menu
        self._commands = commands
        self._scope = scope
        self._declined = ""
        """What stood there when the menu was closed."""
        self._is_open = False
        field.textChanged.connect(self._follow)
        field.installEventFilter(self)
        menu.picked.connect(self._choose)
        self._follow()  # somebody may have been quicker

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Give keys their meaning while the menu is open."""
        is_key = isinstance(event, QKeyEvent) and watched is self._field
        if not is_key or not self._is_open or self._field.is_composing:
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)  # noqa: S101 - looked at above
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._take(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key, is_plain = event.key(), not event.modifiers() & ~_PLAIN
        marked = self._menu.marked
        if key == Qt.Key.Key_Escape:
            self._declined = self._field.read_text()
            self._show(())
        elif marked is None or not is_plain:
            return False
        elif key in _STEPS:
            self._menu.mark_next(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Tab:
            self._complete(marked)
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self._choose(marked)
        else:
            return False
        return True

    def _follow(self) -> None:
        text = self._field.read_text() if self._has_slash() else ""
        if not text or text == self._declined:
            self._show(())
            return
        self._declined = ""
        if not self._is_open:
            self._scope.start(self._refresh(), "commands")
        self._offer(text)

    def _has_slash(self) -> bool:
        # The whole of a long text is not looked at for each key.
        return self._field.document().characterAt(0) == SLASH

    async def _refresh(self) -> None:
        try:
            await self._commands.refresh()
        except StoreProblem:
            return  # the settings tell of it; what was read before still serves
        if self._has_slash() and self._field.read_text() != self._declined:
            self._offer(self._field.read_text())

    def _offer(self, text: str) -> None:
        typed, blank, _ = _split(text)
        commands = self._commands.commands
        if blank:
            self._show(tuple(command for command in commands if command.name == typed))
        else:
            self._show(match_commands(typed, commands))

    def _show(self, commands: tuple[SavedCommand, ...]) -> None:
        before = self._menu.sizeHint() if self._is_open else None
        self._is_open = bool(commands)
        self._menu.offer(commands)
        if before != (self._menu.sizeHint() if self._is_open else None):
            self.resized.emit()

    def _complete(self, command: SavedCommand) -> None:
        _, _, rest = _split(self._field.read_text())
        self._field.setPlainText(f"{SLASH}{command.name} {rest}")
        self._field.moveCursor(QTextCursor.MoveOperation.End)

    def _choose(self, command: SavedCommand) -> None:
        _, _, rest = _split(self._field.read_text())
        self._field.clear()
        self._show(())
        self.chosen.emit(command, rest.strip())


def _split(text: str) -> tuple[str, bool, str]:
    """Return what is typed of a name, whether it has ended, and what follows."""
    words = text.removeprefix(SLASH)
    for place, letter in enumerate(words):
        if letter.isspace():
            return words[:place], True, words[place + 1 :]
    return words, False, ""
