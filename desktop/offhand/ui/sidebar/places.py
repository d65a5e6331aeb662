"""Which chats are listed: all of them, those of a folder or tag, the archive, or the bin.

Folded up it is one button that says what is listed. Unfolded, or while a chat is dragged over it, it
shows every place as a list; a chat that is dropped on one goes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from offhand.domain import commands
from offhand.domain.chat import Place, Shelf
from offhand.ui.actions import describe_button
from offhand.ui.theme import GAP
from offhand.ui.zoom import leave_size, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chat import Folder
    from offhand.ui.icons import Icons

SHELF = Qt.ItemDataRole.UserRole
ALL_CHATS = later("All chats")
BIN = later("Bin")
NEW_FOLDER = later("New folder…")
MOST_ROWS = 9
LOW = 380
"""px of height, at the usual zoom, below which there is room for the places or the chats, not for both."""
LEAST_ROWS, MOST_SHARE = 2, 3
"""Rows that there are in a low window, and the part of its height that they take: one in so many."""
WIDEST_NAME = 180
"""px of the button."""
ICON = 16


class Places(QWidget):
    """Let a shelf be chosen."""

    folded = Signal()
    """It was folded up or unfolded."""
    shelf_chosen = Signal(object)
    """A ``Shelf``."""
    chats_dropped = Signal(object)
    """A ``Shelf`` that what was dragged shall go to."""
    folder_wanted = Signal()
    renaming_wanted = Signal(str)
    """With a folder's id."""
    removal_wanted = Signal(str)
    """With a folder's id."""
    menu_wanted = Signal(str, object)
    """With a folder's id and a place on the screen."""

    def __init__(self, icons: Icons) -> None:
        """Show all chats, folded up."""
        super().__init__()
        self._icons = icons
        self.shelf = Shelf()
        self._folders: tuple[Folder, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._was_folded = False
        self.button = QPushButton(tr(ALL_CHATS))
        self.button.setObjectName("shelves")
        self.button.setProperty("role", "quiet")
        self.button.setStyleSheet("text-align: left; padding-left: 6px;")
        describe_button(self.button, commands.SHELVES)
        self.button.clicked.connect(self.toggle)
        self.list = _PlaceList()
        self.list.hide()
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.list.key_pressed.connect(self._follow_key)
        self.list.menu_wanted.connect(self._open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.button)
        column.addWidget(self.list)
        self._fill()

    def show_names(self, folders: Sequence[Folder], tags: Sequence[str]) -> None:
        """Show other folders and tags."""
        self._folders, self._tags = tuple(folders), tuple(tags)
        self._fill()

    def redraw(self) -> None:
        """Follow another theme, and another zoom."""
        self.list.setIconSize(QSize(zoomed(ICON), zoomed(ICON)))
        self._fill()

    def choose(self, shelf: Shelf) -> None:
        """List the chats of a shelf."""
        if shelf != self.shelf:
            self.shelf = shelf
            self._fill()
            self.shelf_chosen.emit(shelf)

    def toggle(self) -> None:
        """Fold up or unfold, and give the keyboard to what can be chosen."""
        if self.list.isHidden():
            self.unfold()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            had_keyboard = self.list.hasFocus()
            self._fold()
            if had_keyboard:
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_unfolded(self) -> bool:
        """Say whether every place shows."""
        return not self.list.isHidden()

    def unfold(self) -> None:
        """Show every place."""
        self.list.show()
        self._fill()
        self.folded.emit()

    def refit(self) -> None:
        """Follow another height of the window: a low one is left to the chats."""
        if not self.list.isHidden():
            self.list.fit()

    def hover(self, place: QPoint | None) -> bool:
        """Mark what a chat would be dropped on, None where the drag has ended; says whether it could be."""
        if place is None:
            if self._was_folded:
                self._was_folded = False
                self._fold()
            self.list.setCurrentRow(self._row_of(self.shelf))
            return False
        if self.list.isHidden() and self._contains(self.button, place):
            self._was_folded = True
            self.unfold()
        item = self._item_at(place)
        self.list.setCurrentRow(self.list.row(item) if item is not None else -1)
        return item is not None

    def drop(self, place: QPoint) -> None:
        """Send what was dragged to the shelf at a place on the screen."""
        item = self._item_at(place)
        if item is not None:
            self.chats_dropped.emit(item.data(SHELF))

    def _fill(self) -> None:
        """Write all places anew, the chosen one marked; a list that is folded up holds nothing."""
        if self.shelf not in {shelf for _, _, shelf in self._list_places()}:
            self.shelf = Shelf()  # its folder or tag has gone
            self.shelf_chosen.emit(self.shelf)
        self.list.clear()
        if not self.list.isHidden():
            for name, icon, shelf in self._list_places():
                self._add(name, icon, shelf)
            self.list.setCurrentRow(self._row_of(self.shelf))
            self.list.fit()
        self._show_state()

    def _list_places(self) -> list[tuple[str, str, Shelf | None]]:
        """Return the name, the icon and the shelf of each row; no shelf where a folder is made."""
        return [
            (tr(ALL_CHATS), "chats", Shelf()),
            *((folder.name, "folder", Shelf(folder=folder.id)) for folder in self._folders),
            (tr(NEW_FOLDER), "plus", None),
            *((f"#{tag}", "tag", Shelf(tag=tag)) for tag in self._tags),
            (tr("Archive", about="where chats are put away"), "archive", Shelf(place=Place.ARCHIVE)),
            (tr(BIN), "trash", Shelf(place=Place.BIN)),
        ]

    def _add(self, name: str, icon: str, shelf: Shelf | None) -> None:
        item = QListWidgetItem(self._icons.icon(icon, "muted"), name)
        item.setData(SHELF, shelf)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        item.setToolTip(name)
        self.list.addItem(item)

    def _show_state(self) -> None:
        name = next(name for name, _, shelf in self._list_places() if shelf == self.shelf)
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, WIDEST_NAME)
        self.button.setText(shown.replace("&", "&&"))
        is_folded = self.list.isHidden()
        self._icons.set_icon(self.button, "chevron-down" if is_folded else "chevron-up", "muted")
        self.button.setAccessibleDescription(f"{name}. {tr(commands.SHELVES.meaning)}")

    def _fold(self) -> None:
        self.list.hide()
        self._fill()
        self.folded.emit()

    def _row_of(self, shelf: Shelf) -> int:
        rows = (row for row in range(self.list.count()) if self.list.item(row).data(SHELF) == shelf)
        return next(rows, -1)

    def _choose(self, item: QListWidgetItem) -> None:
        shelf = item.data(SHELF)
        if isinstance(shelf, Shelf):
            self.choose(shelf)
        else:
            self.list.setCurrentRow(self._row_of(self.shelf))
            self.folder_wanted.emit()

    def _follow_key(self, key: int) -> None:
        folder = self._folder_of(self.list.currentItem())
        if key == Qt.Key.Key_Escape:
            self.toggle()
        elif folder and key == Qt.Key.Key_F2:
            self.renaming_wanted.emit(folder)
        elif folder and key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(folder)

    def _open_menu(self, item: QListWidgetItem, place: QPoint) -> None:
        if folder := self._folder_of(item):
            self.menu_wanted.emit(folder, place)

    def _folder_of(self, item: QListWidgetItem | None) -> str:
        shelf = item.data(SHELF) if item is not None else None
        return shelf.folder or "" if isinstance(shelf, Shelf) else ""

    def _item_at(self, place: QPoint) -> QListWidgetItem | None:
        if self.list.isHidden() or not self._contains(self.list, place):
            return None
        item = self.list.itemAt(self.list.viewport().mapFromGlobal(place))
        return item if isinstance(item, QListWidgetItem) and isinstance(item.data(SHELF), Shelf) else None

    def _contains(self, widget: QWidget, place: QPoint) -> bool:
        return widget.rect().contains(widget.mapFromGlobal(place))


class _PlaceList(QListWidget):
    """Show the places, as many as there are up to a limit."""

    key_pressed = Signal(int)
    menu_wanted = Signal(QListWidgetItem, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("folders")
        self.setProperty("role", "navigation")
        self.setAccessibleName(tr("Folders"))
        self.setAccessibleDescription(tr("Folders, tags, archive and bin: which chats are listed"))
        self.setIconSize(QSize(zoomed(ICON), zoomed(ICON)))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        leave_size(self)

    def fit(self) -> None:
        """Take the height of the rows there are."""
        height = self.sizeHintForRow(0)
        room = self.window().height()
        most = LEAST_ROWS if room < zoomed(LOW) else max(LEAST_ROWS, room // MOST_SHARE // max(1, height))
        rows = min(self.count(), MOST_ROWS, most)
        wanted = max(1, rows * height) if rows else 0
        if wanted != self.height() or wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def event(self, event: QEvent) -> bool:
        """Claim keys that mean something here before a shortcut of the window gets them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F2}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of keys that mean something for a folder."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell that a menu is wanted for a place."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            item = self.item(self.currentRow())
            place = self.viewport().mapToGlobal(self.visualItemRect(item).center())
        else:
            item, place = self.itemAt(event.pos()), event.globalPos()
        if isinstance(item, QListWidgetItem):
            self.menu_wanted.emit(item, place)
