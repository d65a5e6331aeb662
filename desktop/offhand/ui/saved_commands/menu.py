"""The commands that a slash offers, in a list beside the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.saved_commands import SavedCommand

MOST_SHOWN = 7
PADDING = 6


class CommandMenu(QListWidget):
    """Show commands, of which one is marked; the keyboard stays in the field."""

    picked = Signal(object)
    """With the command that was clicked."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self._commands: tuple[SavedCommand, ...] = ()
        self.setObjectName("commandMenu")
        self.setAccessibleName(tr("Commands"))
        self.setAccessibleDescription(
            tr("Up and Down choose, Enter runs, Tab completes the name, Esc closes")
        )
        self.setProperty("role", "navigation")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._pick)
        self.hide()

    @property
    def marked(self) -> SavedCommand | None:
        """Return the command that Enter runs."""
        row = self.currentRow()
        return self._commands[row] if 0 <= row < len(self._commands) else None

    @property
    def offered(self) -> tuple[SavedCommand, ...]:
        """List what is offered."""
        return self._commands

    def offer(self, commands: tuple[SavedCommand, ...]) -> None:
        """Show other commands, none of which hides it; the first one is marked."""
        if commands == self._commands and self.isHidden() != bool(commands):
            return
        self._commands = commands
        self.clear()
        for command in commands:
            item = QListWidgetItem(f"{command.title} — {command.about}" if command.about else command.title)
            item.setToolTip(f"/{command.name}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, command.title)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, command.about)
            item.setSizeHint(QSize(0, self._row_height))
            self.addItem(item)
        self.setCurrentRow(0)
        self.setVisible(bool(commands))
        self.updateGeometry()
        if commands:
            self._announce()

    def mark_next(self, steps: int) -> None:
        """Mark another command, round the ends."""
        if self._commands:
            self.setCurrentRow((self.currentRow() + steps) % len(self._commands))
            self._announce()

    def sizeHint(self) -> QSize:
        """Ask for the rows that there are, up to ``MOST_SHOWN``."""
        return QSize(0, self._row_height * min(len(self._commands), MOST_SHOWN) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Be never lower than that."""
        return self.sizeHint()

    @property
    def _row_height(self) -> int:
        return self.fontMetrics().height() + GAP + PADDING

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(self._commands[self.row(item)])

    def _announce(self) -> None:
        """Tell what is marked to who cannot see it: the keyboard is elsewhere."""
        marked = self.marked
        if marked is not None and QAccessible.isActive():
            words = tr(
                "{title}, {position} of {count}",
                title=marked.title,
                position=self.currentRow() + 1,
                count=len(self._commands),
            )
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
