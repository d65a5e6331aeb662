"""The left column: new chat, search, the chats, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offhand.domain import commands
from offhand.ui.actions import describe_button, tool_tip
from offhand.ui.search_field import SearchField
from offhand.ui.sidebar.chat_list import ChatListModel
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons

NARROWEST = 200
"""px."""


class Sidebar(QWidget):
    """Show the chats and let one be chosen."""

    chat_chosen = Signal(str)
    new_chat_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, library: Library, scope: TaskScope, icons: Icons) -> None:
        """List what the library holds."""
        super().__init__()
        self.setMinimumWidth(NARROWEST)
        self.model = ChatListModel(library, scope, self)
        self._current = ""
        self.new_chat = self._make_button(commands.NEW_CHAT, "new-chat", "newChat", icons)
        self.new_chat.clicked.connect(self.new_chat_wanted)
        self.settings = self._make_button(commands.SETTINGS, "settings", "settings", icons)
        self.settings.setProperty("role", "quiet")
        self.settings.clicked.connect(self.settings_wanted)
        self.search = self._make_search(icons)
        self.chats = self._make_list()
        self._nothing = QLabel()
        self._nothing.setProperty("role", "muted")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(GAP, 0, GAP, 0)
        self._nothing.hide()
        self.model.modelReset.connect(self._follow_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.new_chat)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.chats, 1)
        row = QHBoxLayout()
        row.addWidget(self.settings)
        row.addStretch(1)
        column.addLayout(row)

    def show_current(self, chat_id: str) -> None:
        """Mark the chat that is in view."""
        self._current = chat_id
        self._restore_current()

    def choose_neighbour(self, step: int) -> None:
        """Go ``step`` rows down, or up where it is negative, as far as there are rows."""
        row = self.chats.currentIndex().row() + step
        index = self.model.index(min(max(row, 0), self.model.rowCount() - 1), 0)
        if index.isValid():
            self._choose(index)

    def start_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def end_search(self) -> None:
        """List all chats again."""
        self.search.clear()

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut gets it, where it clears the search."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.search.hasFocus()
            and self.search.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Down and Enter lead from the search field to the chats, and Esc clear it."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.chats.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _make_button(self, command: commands.Command, icon: str, name: str, icons: Icons) -> QPushButton:
        button = QPushButton(command.label)
        button.setObjectName(name)
        describe_button(button, command)
        icons.set_icon(button, icon)
        return button

    def _make_search(self, icons: Icons) -> SearchField:
        field = SearchField(
            icons,
            name=commands.SEARCH.label,
            meaning="Shows only the chats that hold all of these words",
            hint="Search",
        )
        field.setObjectName("searchConversations")
        field.setToolTip(tool_tip(commands.SEARCH))
        field.textChanged.connect(self._search)
        field.returnPressed.connect(self._choose_first)
        return field

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("conversations")
        view.setProperty("role", "navigation")
        view.setAccessibleName("Conversations")
        view.setAccessibleDescription("The last touched first")
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setTabKeyNavigation(False)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _choose(self, index: QModelIndex) -> None:
        chat_id = self.model.chat_at(index)
        if chat_id is not None:
            self.chat_chosen.emit(chat_id)

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._follow_rows()

    def _choose_first(self) -> None:
        self._choose(self.model.index(0, 0))

    def _follow_rows(self) -> None:
        words = self.search.text().strip()
        found_none = bool(words) and self.model.rowCount() == 0
        self._nothing.setText(f"No chat holds “{words}”." if found_none else "")
        self._nothing.setVisible(found_none)
        self._restore_current()

    def _restore_current(self) -> None:
        self.chats.setCurrentIndex(self.model.index_of(self._current))
