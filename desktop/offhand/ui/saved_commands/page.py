"""The commands in the settings: a list of them, and the fields of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from offhand.domain.errors import StoreProblem
from offhand.domain.saved_commands import CommandEntry, Origin, SavedCommand, Trouble, name_from
from offhand.services.explanation import explain
from offhand.ui.composer.target import LineBar
from offhand.ui.saved_commands.buttons import CommandButtons
from offhand.ui.saved_commands.fields import CommandFields
from offhand.ui.theme import GAP
from offhand.ui.zoom import follow_font
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from PySide6.QtGui import QHideEvent, QShowEvent

    from offhand.services.saved_commands import Removed, SavedCommands
    from offhand.services.tasks import TaskScope

LIST_WIDTH = 168
"""px."""
FEW_ROWS, LIST_ROWS = 4, 14
TYPING = 500
"""ms after the last key until a change is kept."""
MARKS = {Origin.SHIPPED: "", Origin.OWN: "yours", Origin.CHANGED: "changed"}
NEW = SavedCommand(name="new-command", title=later("New command"), template="Say what {selection} means.")


class CommandsPage(QWidget):
    """Show, change, make and delete commands; what is right is kept at once."""

    SEARCH_WORDS = later("commands prompts slots template schema target saved own new delete reset model")

    def __init__(self, commands: SavedCommands, scope: TaskScope) -> None:
        """Read nothing before it is shown."""
        super().__init__()
        self._commands = commands
        self._scope = scope
        self._entries: tuple[CommandEntry, ...] = ()
        self._current = ""
        """The name that the command in the fields is kept under."""
        self._is_dirty = False
        self._removed: Removed | None = None
        self.list = _build_list()
        self.buttons = CommandButtons()
        self.fields = CommandFields()
        self.raw = _build_raw()
        self._state = QLabel()
        self._state.setObjectName("commandState")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self.undo = LineBar("commandUndo", tr("Undo"), tr("Bring the command back"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self._arrange()
        self._leave = commands.on_change(self._follow)
        self.list.currentRowChanged.connect(self._choose)
        self.fields.changed.connect(self._note_change)
        self.raw.textChanged.connect(self._note_change)
        self._typing.timeout.connect(self.commit)
        self.buttons.new_wanted.connect(self._add_new)
        self.buttons.copy_wanted.connect(self._duplicate)
        self.buttons.removal_wanted.connect(self._remove)
        self.undo.pressed.connect(self._bring_back)
        self.undo.left.connect(self.list.setFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the files again."""
        super().showEvent(event)
        self._start(self._refresh())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed last."""
        super().hideEvent(event)
        self.commit()

    def commit(self) -> None:
        """Keep what is in the fields, where it is right."""
        self._typing.stop()
        entry = self._entry
        if not self._is_dirty or entry is None:
            return
        self._is_dirty = False
        if self._shows_raw:
            self._start(self._commands.keep_text(entry.name, self.raw.toPlainText()))
            return
        command, trouble = self.fields.read()
        others = {other.name for other in self._entries if other.name != entry.name}
        if trouble is None and command.name in others:
            trouble = Trouble(tr("is that of another command"), "name")
        if trouble is not None:
            self.fields.report([trouble])
        elif command != entry.command:
            before, self._current = entry.name, command.name
            self._start(self._commands.keep(command, before if entry.path else ""))

    @property
    def _entry(self) -> CommandEntry | None:
        return next((entry for entry in self._entries if entry.name == self._current), None)

    @property
    def _shows_raw(self) -> bool:
        return not self.raw.isHidden()

    def _start(self, work: Coroutine[object, object, object]) -> None:
        self._scope.start(self._guard(work), "commands")

    async def _guard(self, work: Coroutine[object, object, object]) -> None:
        try:
            await work
        except StoreProblem as problem:
            words = explain(problem)
            self._say(f"{words.sentence} {words.advice}", "danger")

    async def _refresh(self) -> None:
        await self._commands.refresh()
        self._follow()

    def _follow(self) -> None:
        """Show the commands as they are now; what is being typed stays."""
        self._entries = self._commands.entries
        if self._entry is None:
            self._current = self._entries[0].name if self._entries else ""
        row_height = self.list.fontMetrics().height() + GAP * 2
        self.list.setFixedHeight(row_height * min(max(len(self._entries), FEW_ROWS), LIST_ROWS) + GAP)
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self._entries:
            mark = "broken" if entry.trouble is not None else MARKS[entry.origin]
            item = QListWidgetItem(f"{entry.title} · {mark}" if mark else entry.title)
            item.setToolTip(entry.path or tr("Comes with Offhand"))
            item.setSizeHint(QSize(0, row_height))
            self.list.addItem(item)
            if entry.name == self._current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if not self._is_dirty:
            self._show()

    def _choose(self, row: int) -> None:
        self.commit()
        self._is_dirty = False
        if 0 <= row < len(self._entries):
            self._current = self._entries[row].name
            self._show()

    def _show(self) -> None:
        entry = self._entry
        if entry is None:
            return
        is_broken = entry.trouble is not None
        self.raw.setVisible(is_broken)
        self.fields.setVisible(not is_broken)
        self.buttons.show_entry(entry)
        if entry.trouble is not None:
            said = tr("{path} holds no command: {words}.", path=entry.path, words=entry.trouble.words)
            if entry.command is not None:
                said += " " + tr("The one that comes with Offhand serves meanwhile.")
            self._say(said, "danger")
            if self.raw.toPlainText() != entry.text:
                self.raw.blockSignals(True)
                self.raw.setPlainText(entry.text)
                self.raw.blockSignals(False)
        elif entry.command is not None:
            self._say(
                tr("Comes with Offhand; a change makes it yours.") if not entry.path else entry.path, "muted"
            )
            self.fields.show_command(entry.command)

    def _note_change(self) -> None:
        self._is_dirty = True
        self._typing.start()

    def _add_new(self) -> None:
        self._keep_new(NEW)

    def _duplicate(self) -> None:
        entry = self._entry
        if entry is not None and entry.command is not None:
            self._keep_new(replace(entry.command, title=f"{entry.command.title} copy"))

    def _keep_new(self, command: SavedCommand) -> None:
        self.commit()
        self._is_dirty = False
        title = command.title
        number = 1
        names = {entry.name for entry in self._entries}
        while name_from(title) in names:
            number += 1
            title = f"{command.title} {number}"
        self._current = name_from(title)
        self._start(self._keep_and_name(replace(command, title=title, name=self._current)))

    async def _keep_and_name(self, command: SavedCommand) -> None:
        await self._commands.keep(command)
        self._follow()
        self.fields.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.title.selectAll()

    def _remove(self) -> None:
        entry = self._entry
        if entry is not None and entry.path:
            self._typing.stop()
            self._is_dirty = False
            self._start(self._remove_entry(entry))

    async def _remove_entry(self, entry: CommandEntry) -> None:
        row = self.list.currentRow()
        self._removed = await self._commands.remove(entry)
        did = tr("is as it comes with Offhand again") if entry.origin is Origin.CHANGED else tr("is deleted")
        self.undo.say(f"{entry.title} {did}.")
        if self.list.count() and entry.origin is not Origin.CHANGED:
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self) -> None:
        removed, self._removed = self._removed, None
        self.undo.say("")
        if removed is not None:
            self._current = removed.entry.name
            self._start(self._commands.bring_back(removed))

    def _say(self, words: str, role: str) -> None:
        self._state.setText(words)
        self._state.setProperty("role", role)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.list)
        left.addWidget(self.buttons)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for part in (self._state, self.fields, self.raw):
            right.addWidget(part)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP * 2)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self.undo)
        whole.addLayout(columns)


def _build_list() -> QListWidget:
    commands = QListWidget()
    commands.setObjectName("commands")
    commands.setProperty("role", "navigation")
    commands.setAccessibleName(tr("Commands"))
    commands.setAccessibleDescription(tr("Those that come with Offhand, and your own"))
    commands.setFixedWidth(LIST_WIDTH)
    follow_font(commands)
    commands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return commands


def _build_raw() -> QPlainTextEdit:
    raw = QPlainTextEdit()
    raw.setObjectName("commandText")
    raw.setAccessibleName(tr("Text of the file"))
    raw.setAccessibleDescription(tr("All of the file that could not be read as a command"))
    raw.setTabChangesFocus(True)
    raw.setMinimumHeight(raw.fontMetrics().lineSpacing() * LIST_ROWS)
    follow_font(raw)
    raw.hide()
    return raw
