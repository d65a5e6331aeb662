"""Thinking that can be read: a button that folds it, and below that its slices, growing while it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolButton, QWidget

from offhand.ui.transcript.labels import ICON_INSET
from offhand.ui.transcript.text_view import TextView
from offhand.ui.transcript.thinking import word_seconds
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

INDENT = 14 + ICON_INSET
BAR = 2
BELOW = 8
"""px."""
COUNTED = 1
"""Seconds from which on they are counted on the screen."""


class ReasoningView(QWidget):
    """Say how long the model thought, and unfold what can be read of it."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._entry: Entry | None = None
        self._button = QToolButton(self)
        self._button.setObjectName("reasoning")
        self._button.setCheckable(True)
        self._button.setProperty("role", "quiet")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(QSize(14, 14))
        self._button.setAccessibleDescription(tr("Show or hide how the model came to its answer"))
        self._button.toggled.connect(self._unfold)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the thinking of this message."""
        self._entry = entry
        self._button.setChecked(entry.is_reasoning_open)
        self._rendering.icons.set_icon(
            self._button, "chevron-up" if entry.is_reasoning_open else "chevron-down", "muted"
        )
        self._button.setText(_word(entry))
        self._button.setAccessibleName(self._button.text())

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        self.ensurePolished()
        self._button.adjustSize()
        self._button.move(0, 0)
        self.resize(width, self._button.height())
        return self._button.height()

    def _unfold(self, is_open: bool) -> None:
        if self._entry is not None and self._entry.is_reasoning_open != is_open:
            self._entry.unfold_reasoning(is_open=is_open)
            self._intents.height_changed.emit(self._entry.message.id)


class ThoughtView(QWidget):
    """Show one slice of thinking, with a line beside it."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._is_last = True
        self.text = TextView(intents, self)
        self.text.setAccessibleName(tr("Reasoning"))
        self._text_place = QRect()

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show one slice."""
        self._is_last = part.segment is entry.thoughts.segments[-1]
        self.text.resize(self.width() - INDENT, self.text.height())
        self._rendering.show_segment(self.text, entry, part)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        height = self.text.fit(width - INDENT)
        self._text_place = QRect(INDENT, 0, width - INDENT, height)
        return height + (BELOW if self._is_last else 0)

    def place_text(self) -> None:
        """Give the text the size that ``fit`` found, once what is drawn already has been shifted."""
        self.text.setGeometry(self._text_place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(ICON_INSET, 0, BAR, self.text.height(), self._rendering.theme.border)
        painter.end()


def _word(entry: Entry) -> str:
    seconds = entry.thinking.seconds
    if entry.message.is_open and not entry.text:
        whole = int(seconds or 0)
        return tr("Thinking… {whole}", whole=word_seconds(whole)) if whole >= COUNTED else tr("Thinking…")
    if seconds is not None:
        return tr("Thought for {time}", time=word_seconds(max(1, round(seconds))))
    return tr("Reasoning")
