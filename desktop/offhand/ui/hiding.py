"""What is said before the window hides where there is no tray: how to find the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from offhand.ui.theme import GAP, MARGIN
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TITLE = later("Keep running without a window?")
WIDTH = 420
"""px."""


class HidingDialog(QDialog):
    """Ask whether to go on unseen; Esc leaves the window where it is."""

    hiding_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, chord: str, parent: QWidget) -> None:
        """``chord`` is the hotkey of the quick prompt as people read it, empty where none works."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Offhand")
        self.setObjectName("hidingDialog")
        self.setAccessibleName(tr(TITLE))
        title = QLabel(tr(TITLE))
        title.setProperty("role", "title")
        words = QLabel(word_way_back(chord))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setMinimumWidth(WIDTH)
        self.setAccessibleDescription(words.text())
        keep = _make_button(tr("Keep running"), "primary")
        leave = _make_button(tr("Quit"), "")
        keep.setDefault(True)
        keep.clicked.connect(self._hide_window)
        leave.clicked.connect(self._leave)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.setSpacing(GAP)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(title)
        column.addWidget(words)
        column.addLayout(buttons)

    def _hide_window(self) -> None:
        self.accept()
        self.hiding_wanted.emit()

    def _leave(self) -> None:
        self.accept()
        self.quit_wanted.emit()


def word_way_back(chord: str) -> str:
    """Say how the window comes back where there is no icon to click."""
    by_key = (
        tr("press {chord} for the quick prompt, which leads to the window, or start", chord=chord)
        if chord
        else "start"
    )
    return tr(
        "No icon in a tray stands for it here. Answers go on, and you can come back at any "
        "time: {by_key} Offhand again from the menu of programs, or with “offhand” in a "
        "terminal. Ctrl+Q in the window quits.",
        by_key=by_key,
    )


def _make_button(label: str, role: str) -> QPushButton:
    button = QPushButton(label)
    button.setAccessibleName(label)
    if role:
        button.setProperty("role", role)
    return button
