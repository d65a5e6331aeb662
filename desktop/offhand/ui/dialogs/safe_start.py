"""What is asked when the last run did not survive a chat: open it all the same, or more carefully."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP, MARGIN
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.chat import ChatHead

WIDTH = 460
"""px."""


class SafeStartDialog(QDialog):
    """Offer ways to go on with one chat."""

    open_wanted = Signal()
    text_wanted = Signal()

    def __init__(self, head: ChatHead, parent: QWidget) -> None:
        """Name the chat."""
        super().__init__(parent)
        self.setObjectName("safeStart")
        self.setWindowTitle(tr("Offhand did not end well"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = head.title or tr("a chat")
        words = QLabel(
            tr(
                "The last time, Offhand stopped while it showed “{title}”.\n\n"
                "That chat was not opened again by itself. Nothing in it is lost.",
                title=title,
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleName(words.text())
        skip = self._make_button(tr("New chat"), tr("Leave it closed; it stays in the list"), self.reject)
        as_text = self._make_button(
            tr("Open as plain text"), tr("Read and save it without its look"), self._open_text
        )
        full = self._make_button(tr("Open it all the same"), tr("Show it as usual"), self._open)
        skip.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(skip)
        ways = FlowLayout(None, GAP, is_trailing=True)
        ways.addWidget(as_text)
        ways.addWidget(full)
        row.addLayout(ways, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(words)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH)
        skip.setFocus()

    def _make_button(self, label: str, meaning: str, run: object) -> QPushButton:
        button = QPushButton(label)
        button.setAccessibleDescription(meaning)
        button.setToolTip(meaning)
        button.setAutoDefault(True)
        button.clicked.connect(run)
        return button

    def _open(self) -> None:
        self.accept()
        self.open_wanted.emit()

    def _open_text(self) -> None:
        self.accept()
        self.text_wanted.emit()
