"""Thinking that can be read: folded, growing while it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QToolButton, QWidget

from offhand.ui.transcript.documents import SafeDocument
from offhand.ui.transcript.labels import ICON_INSET
from offhand.ui.transcript.styles import LINE_HEIGHT
from offhand.ui.transcript.text_view import TextView
from offhand.ui.transcript.thinking import word_seconds

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.transcript.entry import Entry, Part
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

INDENT = 14 + ICON_INSET
COUNTED = 1
"""Seconds from which on they are counted on the screen."""
LONGEST = 40_000
"""Characters shown; the beginning of longer thinking is left out."""


class ReasoningView(QWidget):
    """Show thinking under a button that folds it."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._entry: Entry | None = None
        self._document = SafeDocument()
        self._written = ""
        self._written_in = ""
        self._button = QToolButton(self)
        self._button.setObjectName("reasoning")
        self._button.setCheckable(True)
        self._button.setProperty("role", "quiet")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(QSize(14, 14))
        self._button.setAccessibleDescription("Show or hide how the model came to its answer")
        rendering.icons.set_icon(self._button, "chevron-down", "muted")
        self._button.toggled.connect(self._unfold)
        self._text = TextView(intents, self)
        self._text.setAccessibleName("Reasoning")
        self._text.hide()

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the thinking of this message."""
        theme = self._rendering.theme.name
        if entry is not self._entry or theme != self._written_in:
            self._entry, self._written_in = entry, theme
            self._written = ""
            self._button.setChecked(entry.is_reasoning_open)
        self._button.setText(_word(entry))
        self._button.setAccessibleName(self._button.text())
        if entry.is_reasoning_open:
            self._write(entry.reasoning)
        self._text.setVisible(entry.is_reasoning_open)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        self.ensurePolished()
        self._button.adjustSize()
        self._button.move(0, 0)
        height = self._button.height()
        if self._entry is not None and self._entry.is_reasoning_open:
            self._text.move(INDENT, height + 4)
            height += 8 + self._text.fit(width - INDENT)
        self.resize(width, height)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line beside the text."""
        super().paintEvent(event)
        if self._text.isVisible():
            painter = QPainter(self)
            painter.fillRect(ICON_INSET, self._text.y(), 2, self._text.height(), self._rendering.theme.border)
            painter.end()

    def _write(self, reasoning: str) -> None:
        shown = reasoning.strip("\n")
        if len(shown) > LONGEST:
            shown = "…" + shown[-LONGEST:]
        styles = self._rendering.styles
        cursor = QTextCursor(self._document)
        if self._written and shown.startswith(self._written):
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(shown[len(self._written) :])
        else:
            self._document.setDefaultFont(styles.font)
            cursor.select(QTextCursor.SelectionType.Document)
            block = QTextBlockFormat()
            block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(block)
            cursor.insertText(shown, styles.body(styles.theme.muted))
        self._written = shown
        self._text.show_document(self._document)

    def _unfold(self, is_open: bool) -> None:
        if self._entry is not None and self._entry.is_reasoning_open != is_open:
            self._entry.is_reasoning_open = is_open
            self._intents.height_changed.emit(self._entry.message.id)


def _word(entry: Entry) -> str:
    seconds = entry.thinking.seconds
    if entry.message.is_open and not entry.text:
        whole = int(seconds or 0)
        return f"Thinking… {word_seconds(whole)}" if whole >= COUNTED else "Thinking…"
    if seconds is not None:
        return f"Thought for {word_seconds(max(1, round(seconds)))}"
    return "Reasoning"
