"""What can be done with the commands as a whole: a new one, a copy, and none any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from offhand.domain.saved_commands import Origin
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.saved_commands import CommandEntry


class CommandButtons(QWidget):
    """Hold the buttons below the list."""

    new_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.new = _build("newCommand", tr("New command"), tr("Begin one of your own"))
        self.copy = _build("duplicateCommand", tr("Duplicate"), tr("Begin with a copy of the chosen one"))
        self.remove = _build("deleteCommand", tr("Delete"), tr("Delete the chosen one of yours"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for button in (self.new, self.copy, self.remove):
            column.addWidget(button)
        self.new.clicked.connect(self.new_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def show_entry(self, entry: CommandEntry) -> None:
        """Offer what can be done with a command."""
        is_changed = entry.origin is Origin.CHANGED
        words = tr("Reset") if is_changed else tr("Delete")
        meaning = (
            tr("Go back to the one that comes with Offhand")
            if is_changed
            else tr("Delete the chosen one of yours")
        )
        self.remove.setText(words)
        self.remove.setAccessibleName(words)
        self.remove.setAccessibleDescription(meaning)
        self.remove.setToolTip(meaning)
        self.remove.setEnabled(bool(entry.path))
        self.copy.setEnabled(entry.command is not None)


def _build(name: str, label: str, meaning: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setAccessibleDescription(meaning)
    button.setToolTip(meaning)
    button.setAutoDefault(False)
    return button
