"""The list of chats with what belongs to it: which one is in view, what is chosen, what an empty one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from offhand.domain.chat import Place
from offhand.domain.errors import StoreProblem
from offhand.ui.sidebar.chat_list import EMPTY_TITLE, ChatListModel
from offhand.ui.sidebar.chat_view import ChatView
from offhand.ui.sidebar.dragging import RowDrag
from offhand.ui.sidebar.follower import Follower
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.chat import ChatHead, Shelf
    from offhand.services.attention import Attention
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope
    from offhand.ui.theme import Appearance

MOST_CHOSEN = 1000
"""Chats that stay selected, of each stretch, while all rows are read anew."""
EMPTY = {
    Place.MAIN: later("Drag a chat here, or move it with its menu."),
    Place.ARCHIVE: later("Nothing is archived."),
    Place.BIN: later("The bin is empty."),
}


class Look(msgspec.Struct, frozen=True):
    """Remember how the list was looked at, while all of its rows are read anew."""

    value: int
    top: str | None
    """The chat at the upper edge."""
    offset: int
    """px of it that are above the edge."""
    current: str | None
    chosen: tuple[str, ...]


class ShelfPane(QWidget):
    """Show the chats of one shelf and let one be opened."""

    chat_chosen = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_ended = Signal()

    def __init__(
        self, library: Library, attention: Attention, scope: TaskScope, appearance: Appearance
    ) -> None:
        """List what the library holds."""
        super().__init__()
        self._library = library
        self._scope = scope
        self._current = ""
        self._look: Look | None = None
        self.model = ChatListModel(attention.is_answering, attention.is_unseen, self)
        self.follower = Follower(library, self.model, scope)
        self.view = ChatView(self.model, appearance)
        self._drag = RowDrag(self.view, self._name_dragged)
        self._drag.moved.connect(self.dragged)
        self._drag.dropped.connect(self.dropped)
        self._drag.ended.connect(self.drag_ended)
        self._empty = QLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(GAP, 0, GAP, 0)
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        self.view.chat_opened.connect(self._open)
        self.follower.about_to_renew.connect(self._remember)
        self.follower.renewed.connect(self._restore)
        self.model.rowsInserted.connect(self._find_current)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._show_emptiness)

    @property
    def shelf(self) -> Shelf:
        """Return what is listed."""
        return self.follower.shelf

    def show_shelf(self, shelf: Shelf) -> None:
        """List other chats, from the first one on."""
        self._look = None
        self.view.clearSelection()
        self.view.scrollToTop()
        self.follower.show_shelf(shelf)

    def show_current(self, chat_id: str) -> None:
        """Mark the chat that is in view, and bring its row into view."""
        self._current = chat_id
        self.view.show_in_view(chat_id)
        index = self.model.index_of(chat_id)
        if index.isValid():
            self.view.choose(index)
            return
        self.view.choose(QModelIndex())
        conversation = self._library.find(chat_id)
        if conversation is None or conversation.chat.messages:
            self._scope.start(self._seek(chat_id), "row of a chat")

    def choose_neighbour(self, step: int) -> None:
        """Open the chat ``step`` places below the one in view, or above it where it is negative."""
        rank = self.model.pages.rank_of(self._current)
        last = self.model.outline.chats - 1
        target = min(max(0 if rank is None else rank + step, 0), last)
        if target < 0:
            return
        head = self.model.pages.get(target)
        if head is not None:
            self.chat_chosen.emit(head.id)
        else:
            self._scope.start(self._open_rank(target), "neighbour")

    def focus_list(self) -> None:
        """Give the keyboard to the list, at the chat in view or else at the first."""
        if not self.view.currentIndex().isValid():
            self.view.choose(self.model.index_at(0))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def start_renaming(self, chat_id: str) -> bool:
        """Let a chat's title be typed where it stands; False where it is not in the list."""
        index = self.model.index_of(chat_id)
        if not index.isValid() or not self.isVisible():
            return False
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.choose(index)
        self.view.edit(index)
        return True

    async def read_chosen(self) -> list[ChatHead]:
        """Return the chats that are selected; raises ``StoreProblem``."""
        return await self.follower.read_heads(self.view.chosen_ranks())

    def event(self, event: QEvent) -> bool:
        """Look at the day when somebody comes back: a machine that slept through midnight told nobody."""
        if event.type() == QEvent.Type.WindowActivate:
            self.follower.check_day()
        return super().event(event)

    def close_follower(self) -> None:
        """Follow nothing any longer: the window is going."""
        self.follower.close()

    def _open(self, index: QModelIndex) -> None:
        chat_id = self.model.chat_at(index)
        if chat_id is not None:
            self.chat_chosen.emit(chat_id)
        elif index.isValid() and (rank := self.model.outline.rank_of(index.row())) is not None:
            self._scope.start(self._open_rank(rank), "chat")

    async def _open_rank(self, rank: int) -> None:
        try:
            found = await self.follower.read_heads([range(rank, rank + 1)])
        except StoreProblem:
            return  # the list itself shows that it cannot be read
        for head in found:
            self.chat_chosen.emit(head.id)

    async def _seek(self, chat_id: str) -> None:
        """Go to the row of a chat that has not been read yet."""
        try:
            head = await self._library.read_head(chat_id)
            rank = await self.follower.find_rank(head) if head is not None else None
        except StoreProblem:
            return
        if rank is not None and self._current == chat_id:
            index = self.model.index_at(rank)
            self.view.choose(index)

    def _remember(self) -> None:
        view = self.view
        top = view.indexAt(view.viewport().rect().topLeft())
        if self.model.chat_at(top) is None and top.isValid():  # the head of a section
            top = top.siblingAtRow(top.row() + 1)
        ranks = [rank for part in view.chosen_ranks() for rank in part[:MOST_CHOSEN]]
        chosen = [head.id for rank in ranks if (head := self.model.pages.get(rank)) is not None]
        self._look = Look(
            value=view.verticalScrollBar().value(),
            top=self.model.chat_at(top),
            offset=view.visualRect(top).top(),
            current=self.model.chat_at(view.currentIndex()),
            chosen=tuple(chosen),
        )

    def _restore(self) -> None:
        look, self._look = self._look, None
        self._show_emptiness()
        if look is None:
            return
        view = self.view
        view.doItemsLayout()
        top = self.model.index_of(look.top or "")
        if top.isValid():
            view.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - look.offset)
        else:
            view.verticalScrollBar().setValue(look.value)
        self._choose_again(look)

    def _choose_again(self, look: Look) -> None:
        selection = self.view.selectionModel()
        current = self.model.index_of(look.current or self._current)
        if current.isValid():
            selection.setCurrentIndex(current, selection.SelectionFlag.NoUpdate)
        for chat_id in look.chosen:
            index = self.model.index_of(chat_id)
            if index.isValid():
                selection.select(index, selection.SelectionFlag.Select)

    def _find_current(self) -> None:
        """Mark the row of the chat in view once it is there: a new chat comes with its first question."""
        if not self.view.currentIndex().isValid():
            index = self.model.index_of(self._current)
            if index.isValid():
                self.view.choose(index)

    def _show_emptiness(self) -> None:
        is_plain = self.shelf.place is Place.MAIN and self.shelf.folder is None and self.shelf.tag is None
        is_empty = not self.model.outline.chats and not is_plain
        self._empty.setText(tr(EMPTY[self.shelf.place]) if is_empty else "")
        self._empty.setVisible(is_empty)

    def _name_dragged(self) -> str:
        count = sum(map(len, self.view.chosen_ranks()))
        if count > 1:
            return tr("{count:,} chats", count=count)
        head = self.model.head_at(self.view.currentIndex())
        if head is None:
            return ""
        title = head.title or tr(EMPTY_TITLE)
        return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 200)
