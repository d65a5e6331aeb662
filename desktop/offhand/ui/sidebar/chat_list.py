"""The rows of the sidebar as a Qt model over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import ChatHead
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
EMPTY_TITLE = "New chat"
ANSWERING = "Answering…"


class ChatListModel(QAbstractListModel):
    """List the chats whose titles match the words in the search field, the last touched first."""

    def __init__(self, library: Library, scope: TaskScope, parent: QObject | None = None) -> None:
        """Follow the library until ``close``; ``scope`` owns the reading."""
        super().__init__(parent)
        self._library = library
        self._scope = scope
        self._words: list[str] = []
        self._heads: tuple[ChatHead, ...] = ()
        self._rows: tuple[ChatHead, ...] = ()
        self._is_reading = False
        self._is_stale = False
        self._leave: Callable[[], None] = library.on_change(self._follow)

    def close(self) -> None:
        """Follow the library no longer."""
        self._leave()

    def search(self, words: str) -> None:
        """List only the chats whose title holds all of these words."""
        self._words = words.casefold().split()
        self._show()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a row's title, or the words that a screen reader says for it."""
        if not index.isValid():
            return None
        head = self._rows[index.row()]
        title = head.title or EMPTY_TITLE
        conversation = self._library.find(head.id)
        busy = conversation is not None and not conversation.is_idle
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

    def chat_at(self, index: Index) -> str | None:
        """Return the id of a row's chat."""
        return self._rows[index.row()].id if index.isValid() else None

    def index_of(self, chat_id: str) -> QModelIndex:
        """Find a chat's row, an invalid index where it is not listed."""
        for row, head in enumerate(self._rows):
            if head.id == chat_id:
                return self.index(row, 0)
        return QModelIndex()

    def _follow(self, chat_id: str) -> None:
        del chat_id
        self._is_stale = True
        if not self._is_reading:
            self._is_reading = True
            self._scope.start(self._read(), "list of chats")

    async def _read(self) -> None:
        try:
            while self._is_stale:
                self._is_stale = False
                self._heads = await self._library.list_heads()
                self._show()
        except StoreProblem:
            return  # whoever opens the store tells of it, and the list is told to read again
        finally:
            self._is_reading = False

    def _show(self) -> None:
        rows = tuple(
            head for head in self._heads if all(word in head.title.casefold() for word in self._words)
        )
        if [head.id for head in rows] == [head.id for head in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
