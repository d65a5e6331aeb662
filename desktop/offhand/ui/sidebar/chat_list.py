"""The rows of the list of chats as a Qt model: chats by sections, read a page at a time.

Qt asks a model for the index of every row when it lays a list out, so that the bare rows live in
Qt's own string list, which holds nothing; what a row says is looked up here when it is drawn. The
list is changed by single rows: what is chosen, the scroll bar and the keyboard stay where they are.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from offhand.domain.moments import bound_moment
from offhand.ui.sidebar.outline import Outline
from offhand.ui.sidebar.pages import Pages
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import ChatHead

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
EMPTY_TITLE = later("New chat")
ANSWERING = later("Answering…")
UNSEEN = later("New answer")
UNREAD = "…"
HEADING = later("Section")


class Row(msgspec.Struct, frozen=True):
    """Hold what one row shows."""

    section: str
    """The name of the section, of a row that is its head; else empty."""
    head: ChatHead | None = None
    """None in the head of a section, and where the chat has not been read yet."""
    is_answering: bool = False
    is_unseen: bool = False
    """An answer ended while another chat was in view."""


class ChatListModel(QStringListModel):
    """List chats; whoever reads them puts them in."""

    row_wanted = Signal(int)
    """A rank is to be shown that has not been read."""
    renaming_wanted = Signal(str, str)
    """A chat's id and the title that was typed for it."""

    def __init__(
        self,
        is_answering: Callable[[str], bool],
        is_unseen: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """Start empty; the callables tell of a chat what its head does not say."""
        super().__init__(parent)
        self._is_answering = is_answering
        self._is_unseen = is_unseen
        self.outline = Outline()
        self.pages = Pages()
        self._change: Callable[[], None] | None = None
        # Before any view hears that rows came or went, what they say is in place.
        for signal in (self.rowsInserted, self.rowsRemoved, self.rowsMoved, self.modelReset):
            signal.connect(self._take_change)

    def look(self, row: int) -> Row:
        """Return what a row shows, and ask for it where it has not been read."""
        rank = self.outline.rank_of(row)
        if rank is None:
            return Row(self.outline.name_at(row))
        self.pages.focus = rank
        head = self.pages.get(rank)
        if head is None:
            self.row_wanted.emit(rank)
            return Row("")
        return Row("", head, self._is_answering(head.id), self._is_unseen(head.id))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a row's title, or the words that a screen reader says for it."""
        if not index.isValid():
            return None
        row = self.look(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.section or _title(row)
            case Qt.ItemDataRole.EditRole:
                return row.head.title if row.head is not None else ""
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (_title(row), *_describe(row)))) if row.head else None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tr(HEADING) if row.section else ". ".join(_describe(row))
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on a title that was typed; the row changes when the chat does."""
        chat_id = self.chat_at(index)
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or chat_id is None or not title:
            return False
        self.renaming_wanted.emit(chat_id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let chats be chosen and renamed, and heads of sections be passed over."""
        if not index.isValid() or self.outline.rank_of(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def head_at(self, index: Index) -> ChatHead | None:
        """Return the head of a row's chat, None where it has not been read."""
        return self.look(index.row()).head if index.isValid() else None

    def chat_at(self, index: Index) -> str | None:
        """Return the id of a row's chat, None where it has not been read."""
        head = self.head_at(index)
        return head.id if head is not None else None

    def index_of(self, chat_id: str) -> QModelIndex:
        """Find a chat's row, an invalid index where it is not listed or has not been read."""
        rank = self.pages.rank_of(chat_id)
        return QModelIndex() if rank is None else self.index_at(rank)

    def index_at(self, rank: int) -> QModelIndex:
        """Return the index of a chat by its place in the order, an invalid one beyond the last."""
        if not 0 <= rank < self.outline.chats:
            return QModelIndex()
        return self.index(self.outline.row_of(rank), 0)

    def show_list(self, outline: Outline) -> None:
        """Show another list, of which nothing has been read."""
        self.pages.clear()
        self._change = partial(self._show_outline, Outline())
        self.setStringList([])
        self._change = partial(self._show_outline, outline)
        if len(outline):
            self.insertRows(0, len(outline))
        else:
            self._take_change()

    def put_page(self, start: int, heads: tuple[ChatHead, ...]) -> None:
        """Show heads that were read from a rank on."""
        if not heads:
            return
        self.pages.put(start, heads)
        self._tell(start, start + len(heads) - 1)

    def refresh(self, chat_id: str) -> None:
        """Draw a chat's row anew."""
        rank = self.pages.rank_of(chat_id)
        if rank is not None:
            self._tell(rank, rank)

    def replace(self, rank: int, head: ChatHead) -> None:
        """Show a chat's newer state where it stands."""
        self.pages.replace(rank, head)
        self._tell(rank, rank)

    def insert(self, rank: int, section: int, head: ChatHead) -> None:
        """Show a chat at a rank, below the head of its section."""
        outline = self.outline
        is_first = not outline.count(section)
        row = outline.top_of(section) if is_first else self._row_in(rank, section)

        def change() -> None:
            outline.add(section, 1)
            self.pages.insert(rank, head)

        self._change = change
        self.insertRows(row, 2 if is_first else 1)

    def remove(self, rank: int) -> None:
        """Show a chat no longer, and no section that is empty without it."""
        outline = self.outline
        row = outline.row_of(rank)
        section = outline.section_at(row)
        is_last = outline.count(section) == 1

        def change() -> None:
            outline.add(section, -1)
            self.pages.remove(rank)

        self._change = change
        self.removeRows(row - is_last, 1 + is_last)

    def move(self, rank: int, target: int, section: int, head: ChatHead) -> None:
        """Show a chat elsewhere: at the rank ``target``, counted without it, in a section."""
        outline = self.outline
        old_section = outline.section_at(outline.row_of(rank))
        if not outline.count(section):
            self._change = partial(outline.open, section)
            self.insertRows(outline.top_of(section), 1)
        row = outline.row_of(rank)
        before = self._row_in(target + (target >= rank and old_section <= section), section)

        def change() -> None:
            outline.add(section, 1)
            outline.open(old_section)
            outline.add(old_section, -1)
            self.pages.remove(rank)
            self.pages.insert(target, head)

        self._change = change
        if before in {row, row + 1}:
            self._take_change()
        else:
            self.moveRows(ROOT, row, 1, ROOT, before)
        top = outline.top_of(old_section)
        self._change = partial(outline.open, None)
        if outline.count(old_section):
            self._take_change()
        else:
            self.removeRows(top, 1)
        self._tell(target, target)

    def _show_outline(self, outline: Outline) -> None:
        self.outline = outline

    def _row_in(self, rank: int, section: int) -> int:
        """Return the row before which a chat goes that shall be in a section at a rank."""
        top = self.outline.top_of(section)
        return top + 1 + rank - sum(self.outline.count(number) for number in range(section))

    def _take_change(self) -> None:
        if self._change is not None:
            change, self._change = self._change, None
            change()

    def _tell(self, first: int, last: int) -> None:
        first_index, last_index = self.index_at(first), self.index_at(last)
        if first_index.isValid() and last_index.isValid():
            self.dataChanged.emit(first_index, last_index)


def _title(row: Row) -> str:
    if row.head is None:
        return UNREAD
    return row.head.title or tr(EMPTY_TITLE)


def _describe(row: Row) -> list[str]:
    """List what is to be said of a chat besides its title."""
    head = row.head
    if head is None:
        return []
    said = [tr(ANSWERING)] if row.is_answering else [tr(UNSEEN)] if row.is_unseen else []
    if head.is_pinned:
        said.append(tr("Pinned"))
    if head.tags:
        said.append(", ".join(f"#{tag}" for tag in head.tags))
    if head.touched > 0:
        said.append(f"{datetime.fromtimestamp(bound_moment(head.touched)).astimezone():%Y-%m-%d %H:%M}")
    return said
