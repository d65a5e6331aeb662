"""The search field with its help: what can be typed besides words, in a card below that F1 opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from offhand.domain import commands
from offhand.ui.actions import tool_tip
from offhand.ui.focus import holds_keyboard
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.icons import Icons

HELP = later("Search help")
OPERATORS = (
    (later('"two words"'), later("side by side")),
    ("-word", later("not this word")),
    ("from:me", later("what you wrote")),
    ("model:grok", later("who answered")),
    ("has:image", later("or file, code")),
    ("after:2026-01", later("or 7d, today")),
    ("before:2026-01", later("until then")),
    ("tag:work", later("chats with a tag")),
    ("folder:home", later("chats in a folder")),
    ("in:archive", later("or bin, all")),
    ("cost>0.05", later("in dollars")),
)
"""What is offered, and what it means (``domain.query_reading`` reads it)."""


class SearchLine(QWidget):
    """Take words and operators to search for."""

    def __init__(self, icons: Icons) -> None:
        """Lay out the field and the button of its help."""
        super().__init__()
        self.field = SearchField(
            icons,
            name=tr(commands.SEARCH.label),
            meaning=tr("Finds words in every message; {help}: F1", help=tr(HELP)),
            hint=tr("Search"),
        )
        self.field.setObjectName("searchConversations")
        self.field.setToolTip(tool_tip(commands.SEARCH))
        self.help = QToolButton()
        self.help.setObjectName("searchHelp")
        self.help.setProperty("role", "quiet")
        self.help.setIconSize(QSize(16, 16))
        icons.set_icon(self.help, "help", "muted")
        self.help.setAccessibleName(tr(HELP))
        self.help.setAccessibleDescription(tr("What can be typed besides words"))
        self.help.setToolTip(f"{tr(HELP)} (F1)")
        self.help.clicked.connect(self.toggle_help)
        self._card: OperatorCard | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self.field, 1)
        row.addWidget(self.help)

    def toggle_help(self) -> None:
        """Open the card below the field, or close it."""
        if self._card is not None:
            self.close_help()
            return
        card = OperatorCard(self.window())
        card.chosen.connect(self._insert)
        card.installEventFilter(self)
        place = self.mapTo(self.window(), QPoint(0, self.height() + GAP // 2))
        card.show_at(place)
        card.raise_()
        card.focus_first()
        self._card = card

    def close_help(self) -> None:
        """Take the card away; the keyboard goes back to the field."""
        card, self._card = self._card, None
        if card is not None:
            had_keyboard = holds_keyboard(card)
            card.hide()
            card.deleteLater()
            if had_keyboard:
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F1 for the help of the field."""
        if event.key() == Qt.Key.Key_F1:
            self.toggle_help()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Close the card by Esc and F1, and once the keyboard or the mouse went elsewhere."""
        if (
            event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1}
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.close_help()
            return True
        return super().eventFilter(watched, event)

    def _insert(self, operator: str) -> None:
        self.close_help()
        text = self.field.text()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(f"{text.rstrip()} {operator}".lstrip())

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        card = self._card
        if card is not None and now is not None and now is not card and not card.isAncestorOf(now):
            self.close_help()


class OperatorCard(QScrollArea):
    """List the operators; each is a button that types it. A low window scrolls to the last ones."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("operators")
        self.setProperty("role", "card")
        self.setAccessibleName(tr(HELP))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._page = QWidget()
        self._page.setObjectName("operatorList")
        grid = QGridLayout(self._page)
        grid.setContentsMargins(GAP, GAP, GAP, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        for row, (operator, meaning) in enumerate(OPERATORS):
            button = QPushButton(tr(operator))
            button.setProperty("role", "quiet")
            button.setStyleSheet("text-align: left; padding: 3px 6px;")
            button.setAccessibleName(tr(operator))
            button.setAccessibleDescription(tr(meaning))
            button.clicked.connect(partial(self._choose, operator))
            label = QLabel(tr(meaning))
            label.setProperty("role", "muted")
            grid.addWidget(button, row, 0)
            grid.addWidget(label, row, 1)
        self.setWidget(self._page)
        for ground in (self.viewport(), self._page):
            ground.setAutoFillBackground(False)

    def show_at(self, place: QPoint) -> None:
        """Come up there in the window, or further left, as high as there is room."""
        self.ensurePolished()
        self.show()
        window = self.window()
        frame = 2 * self.frameWidth() + GAP
        size = self._page.sizeHint()
        height = min(size.height() + frame, window.height() - place.y() - GAP)
        bar = self.verticalScrollBar().sizeHint().width() if height < size.height() + frame else 0
        width = size.width() + frame + bar
        self.setGeometry(min(place.x(), max(0, window.width() - width)), place.y(), width, height)

    def focus_first(self) -> None:
        """Give the keyboard to the first operator."""
        self.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, operator: str, *_checked: bool) -> None:
        self.chosen.emit(operator)
