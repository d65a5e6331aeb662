"""The line in a branched chat below which it goes its own way; it leads to where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from offhand.ui.transcript.labels import fit_layout
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

LONGEST = 60
"""Letters of a title that are shown."""
GAP = 10
"""px between the line and its words."""


class OriginLine(QWidget):
    """Name the chat that this one was branched from."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._button = QPushButton(self)
        self._button.setObjectName("origin")
        self._button.setProperty("role", "quiet")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.setAccessibleDescription(tr("Go to the message that this chat was branched from"))
        rendering.icons.set_icon(self._button, "branch", "muted")
        self._button.clicked.connect(intents.origin_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show where the chat comes from."""
        title = entry.origin or ""
        shown = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
        words = (
            tr("Branched from “{shown}”", shown=shown) if shown else tr("Branched from a chat that is gone")
        )
        self._button.setText(words.replace("&", "&&"))
        self._button.setAccessibleName(words)
        self._button.setToolTip(title)
        self._button.setEnabled(bool(title))

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        return fit_layout(self, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line beside the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._rendering.theme.border, 1))
        place = self._button.geometry()
        y = place.center().y()
        painter.drawLine(0, y, place.left() - GAP, y)
        painter.drawLine(place.right() + GAP, y, self.width(), y)
        painter.end()
