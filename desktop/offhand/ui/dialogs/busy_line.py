"""A line that says what is waited for, with a way to stop waiting."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offhand.ui.theme import GAP
from offhand.words import tr

SECOND = 1000
"""ms."""


class BusyLine(QWidget):
    """Show that something is under way; hidden where nothing is."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._deadline = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self._count_down)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "muted")
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setObjectName("cancelWaiting")
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.setAccessibleDescription(tr("Stop waiting; nothing is changed"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._label, 1)
        row.addWidget(self.cancel_button)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._label.text() if not self.isHidden() else ""

    def start(self, words: str, seconds: int = 0) -> None:
        """Say what is waited for; with ``seconds`` given, count them down."""
        self._words = words
        self._label.setText(words)
        self._tick.stop()
        if seconds:
            self._deadline = QDeadlineTimer(seconds * SECOND)
            self._count_down()
            self._tick.start()
        self.show()

    def stop(self) -> None:
        """Wait no more."""
        self._tick.stop()
        self.hide()

    def _count_down(self) -> None:
        left = max(0, -(-self._deadline.remainingTime() // SECOND))
        self._label.setText(tr("{words} {left} s", words=self._words, left=left))
