"""The rows of the sidebar as a Qt model over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.conversation import Conversation
    from offhand.services.library import Library

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
EMPTY_TITLE = "New chat"
ANSWERING = "Answering…"


class ChatListModel(QAbstractListModel):
    """List the chats that match the words in the search field, the last touched first."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        """Follow the library until ``close``."""
        super().__init__(parent)
        self._library = library
        self._words = ""
        self._rows: tuple[Conversation, ...] = library.search("")
        self._leave: Callable[[], None] = library.on_change(self._follow)

    def close(self) -> None:
        """Follow the library no longer."""
        self._leave()

    def search(self, words: str) -> None:
        """List only the chats that hold all of these words."""
        self._words = words
        self._reload()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a row's title, or the words that a screen reader says for it."""
        if not index.isValid():
            return None
        conversation = self._rows[index.row()]
        title = conversation.chat.title or EMPTY_TITLE
        busy = not conversation.is_idle
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"● {title}" if busy else title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{title}\n{ANSWERING}" if busy else title
            case Qt.ItemDataRole.AccessibleTextRole:
                return title
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return ANSWERING if busy else ""
            case _:
                return None

    def conversation_at(self, index: Index) -> Conversation | None:
        """Return the conversation of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, chat_id: str) -> QModelIndex:
        """Find a chat's row, an invalid index where it is not listed."""
        for row, conversation in enumerate(self._rows):
            if conversation.chat.id == chat_id:
                return self.index(row, 0)
        return QModelIndex()

    def _follow(self, chat_id: str) -> None:
        rows = self._library.search(self._words)
        if rows == self._rows:
            index = self.index_of(chat_id)
            if index.isValid():
                self.dataChanged.emit(index, index)
            return
        self._reload()

    def _reload(self) -> None:
        self.beginResetModel()
        self._rows = self._library.search(self._words)
        self.endResetModel()
