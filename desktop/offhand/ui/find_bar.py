"""The bar below a chat in which words are found: field, count, ways to the next and previous hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from offhand.domain import commands
from offhand.ui.actions import describe_button
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.commands import Command
    from offhand.ui.icons import Icons

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FindBar(QWidget):
    """Take words and tell how often they stand in the chat."""

    words_changed = Signal(str)
    stepped = Signal(int)
    """1 for the next hit, -1 for the one before."""
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        """Lay out the bar, hidden."""
        super().__init__()
        self.setObjectName("findBar")
        self.field = SearchField(
            icons,
            name=tr(commands.FIND.label),
            meaning=tr(
                "Words to find in this chat; Enter goes to the next hit, Shift+Enter to the one before"
            ),
            hint=tr("Find in chat"),
        )
        self.field.setObjectName("findInChat")
        self.field.textChanged.connect(self.words_changed)
        self.count = QLabel()
        self.count.setObjectName("hitCount")
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self._previous = _make_button(icons, "chevron-up", "previousHit", commands.FIND_PREVIOUS)
        self._previous.clicked.connect(self._go_back)
        self._next = _make_button(icons, "chevron-down", "nextHit", commands.FIND_NEXT)
        self._next.clicked.connect(self._go_on)
        close = _make_button(icons, "close", "closeFind", commands.CLOSE_FIND)
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        row.setSpacing(GAP // 2)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self._previous, self._next, close):
            row.addWidget(button)
        self.show_count(0, 0, is_complete=True)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with the caret in it; ``words`` replace what stands there."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, number: int, total: int, *, is_complete: bool) -> None:
        """Say which hit of how many is shown; 0 for none."""
        more = "" if is_complete else "…"
        if not self.field.text().strip():
            text = ""
        elif not total:
            text = tr("No hits") if is_complete else tr("Searching…")
        else:
            text = (
                tr("{number:,} of {total:,}{more}", number=number, total=total, more=more)
                if number
                else tr("{total:,} hits{more}", total=total, more=more)
            )
        if text != self.count.text():
            self.count.setText(text)
        self._previous.setEnabled(bool(total))
        self._next.setEnabled(bool(total))

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
        """Give Enter and Esc their meaning here."""
        if event.key() in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.stepped.emit(1)

    def _go_back(self) -> None:
        self.stepped.emit(-1)


def _make_button(icons: Icons, icon: str, name: str, command: Command) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    button.setIconSize(QSize(16, 16))
    icons.set_icon(button, icon)
    describe_button(button, command)
    return button
