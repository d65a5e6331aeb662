"""The list of chats as a widget: what the mouse and the keyboard do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from offhand.ui.sidebar.chat_delegate import ChatDelegate
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent

    from offhand.ui.sidebar.chat_list import ChatListModel
    from offhand.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex
CHOOSING_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ChatView(QListView):
    """Show the chats; one of them is open beside the list, any number may be chosen."""

    chat_opened = Signal(QModelIndex)
    menu_wanted = Signal(object)
    """With the place on the screen as a ``QPoint``."""
    delete_pressed = Signal()
    typed = Signal(str)
    """Letters that are not for the list: somebody looks for a chat."""

    def __init__(self, model: ChatListModel, appearance: Appearance) -> None:
        """Show a model."""
        super().__init__()
        self._chats = model
        self.setObjectName("conversations")
        self.setProperty("role", "navigation")
        self.setAccessibleName(tr("Conversations"))
        self.setAccessibleDescription(tr("Pinned chats first, then the last touched"))
        self.setModel(model)
        self.delegate = ChatDelegate(model, appearance, self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.clicked.connect(self._open_clicked)
        self.activated.connect(self.chat_opened)
        appearance.changed.connect(self._redraw)

    def show_in_view(self, chat_id: str) -> None:
        """Mark the chat that is open beside the list."""
        self.delegate.in_view = chat_id
        self._redraw()

    def choose(self, index: QModelIndex) -> None:
        """Select one row alone, whatever keys are held: Qt's own way would heed them."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def chosen_ranks(self) -> list[range]:
        """Return the places of the chats that are selected, in their order."""
        parts = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        ranks = [self._chats.outline.ranks_between(top, bottom) for top, bottom in parts]
        return [part for part in ranks if part]

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw rows anew. No row ever changes its size, for which Qt would lay out all of them again."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def keyboardSearch(self, search: str) -> None:
        """Have letters looked for in all chats: Qt would go through every row for them."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete what is chosen, and leave Esc to the window."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu for what is chosen, which the chat under the mouse then is."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu_at_current()
            return
        index = self.indexAt(event.pos())
        if self._chats.head_at(index) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.choose(index)
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave what is chosen alone where the right button asks for a menu."""
        if event.button() == Qt.MouseButton.RightButton:
            return
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font or style."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def _open_menu_at_current(self) -> None:
        index = self.currentIndex()
        if self._chats.head_at(index) is None:
            return
        self.scrollTo(index)
        place: QPoint = self.visualRect(index).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _open_clicked(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() & CHOOSING_SEVERAL:
            self.chat_opened.emit(index)

    def _redraw(self) -> None:
        self.viewport().update()
