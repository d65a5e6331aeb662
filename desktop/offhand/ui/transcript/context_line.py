"""The line in a chat above which nothing is sent, with the summary that is sent instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.ui.transcript.labels import fit_layout
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

GAP = 10
"""px between the line and its words."""
ABOVE = 10


class ContextLine(QWidget):
    """Say from where up nothing is sent, and offer to send it again."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._mark = ""
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "muted")
        self._again = _button(
            "sendAgain", tr("Send again"), tr("Have what stands above sent to the model again"), self
        )
        self._again.clicked.connect(self._ask_again)
        self._summary = _SummaryBox(self)
        self._summary.edit.clicked.connect(self._ask_edit)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self._again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, ABOVE, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(row)
        column.addWidget(self._summary)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show what is left out here."""
        note = entry.context
        if note is None:
            return
        self._mark = note.mark
        self._words.setText(note.words)
        self._words.setAccessibleName(note.words)
        self._summary.setVisible(bool(note.summary))
        self._summary.show_text(note.summary, note.author)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        return fit_layout(self, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line beside the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._rendering.theme.outline, 1, Qt.PenStyle.DashLine))
        left, right = self._words.geometry(), self._again.geometry()
        y = left.center().y()
        painter.drawLine(0, y, left.left() - GAP, y)
        painter.drawLine(right.right() + GAP, y, self.width(), y)
        painter.end()

    def _ask_again(self) -> None:
        self._intents.remember_wanted.emit(self._mark)

    def _ask_edit(self) -> None:
        self._intents.summary_wanted.emit(self._mark)


class _SummaryBox(QFrame):
    """Show the summary, which can be copied and changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._head = QLabel(tr("Sent instead: a summary"), self)
        font = self._head.font()
        font.setWeight(font.Weight.DemiBold)
        self._head.setFont(font)
        self._author = QLabel(self)
        self._author.setProperty("role", "muted")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._head, self._author, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.edit = _button(
            "editSummary", tr("Edit summary"), tr("Read and change what is sent instead"), self
        )
        row = QHBoxLayout()
        row.addWidget(self._head)
        row.addWidget(self._author)
        row.addStretch(1)
        row.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 12)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._text)

    def show_text(self, text: str, author: str) -> None:
        """Show a summary and who wrote it."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._author.setText(author)


def _button(name: str, label: str, meaning: str, parent: QWidget) -> QPushButton:
    button = QPushButton(label, parent)
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleDescription(meaning)
    button.setToolTip(meaning)
    return button
