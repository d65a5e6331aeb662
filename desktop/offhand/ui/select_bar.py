"""The bar below a chat while whole messages are selected: how many, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import tr


class SelectBar(QWidget):
    """Count the messages selected and copy them."""

    markdown_wanted = Signal()
    text_wanted = Signal()
    cancelled = Signal()
    left = Signal()
    """Shift+Tab leads back to the messages."""

    def __init__(self) -> None:
        """Lay out the bar, hidden."""
        super().__init__()
        self.setObjectName("selectBar")
        self._count = QLabel()
        self._count.setObjectName("selectedCount")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._markdown = _make_button(
            tr("Copy as Markdown"), "copyAsMarkdown", tr("Copy the selected messages as Markdown")
        )
        self._markdown.setProperty("role", "primary")
        self._markdown.clicked.connect(self.markdown_wanted)
        self._text = _make_button(
            tr("Copy as text"), "copyAsText", tr("Copy the selected messages without marks")
        )
        self._text.clicked.connect(self.text_wanted)
        self._cancel = _make_button(tr("Cancel"), "cancelSelection", tr("Select nothing (Esc)"))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self._count, 1)
        ways = FlowLayout(None, GAP, is_trailing=True)
        for button in (self._markdown, self._text, self._cancel):
            ways.addWidget(button)
        row.addLayout(ways, 3)
        self.show_count(0)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many messages are selected."""
        self._count.setText(tr("{count:,} selected", count=count))
        self._markdown.setEnabled(count > 0)
        self._text.setEnabled(count > 0)

    def take_focus(self) -> None:
        """Give the keyboard to the first button that can be pressed."""
        button = self._markdown if self._markdown.isEnabled() else self._cancel
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead back to the messages from the first button."""
        first = self._markdown if self._markdown.isEnabled() else self._cancel
        if not forward and first.hasFocus():
            self.left.emit()
            return True
        return super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before a shortcut of the window gets it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _make_button(label: str, name: str, meaning: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleDescription(meaning)
    return button
