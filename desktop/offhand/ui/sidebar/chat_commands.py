"""The commands for chats: which chats they mean, and the menus and dialogs that they open.

With the keyboard in the list they mean what is selected there; anywhere else the chat in view.
"""

# ruff: noqa: PLC0415 - menus and dialogs are imported when they are opened first

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from offhand.domain import commands
from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.ui.actions import add_action
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from offhand.domain.chat import ChatHead, Shelf
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope
    from offhand.ui.header import Header
    from offhand.ui.sidebar.chat_actions import ChatActions
    from offhand.ui.sidebar.sidebar import Sidebar


class ChatCommands(QObject):
    """Carry out commands of the window, of the menus and of the list."""

    failed = Signal(str)
    keeping_wanted = Signal()
    """The temporary chat in view shall be kept."""
    new_chat_wanted = Signal()
    """The temporary chat in view shall go."""

    def __init__(
        self,
        window: QWidget,
        sidebar: Sidebar,
        header: Header,
        actions: ChatActions,
        library: Library,
        scope: TaskScope,
        *,
        fill_export: Callable[[QMenu, Sequence[ChatHead]], object],
    ) -> None:
        """Join what can be pressed to what is done."""
        super().__init__(window)
        self._window = window
        self._sidebar = sidebar
        self._header = header
        self._actions = actions
        self._library = library
        self._scope = scope
        self._fill_export = fill_export
        self._connect()
        for command, run in (
            (commands.KEEP_CHAT, self.keeping_wanted.emit),
            (commands.RENAME_CHAT, self.rename),
            (commands.PIN_CHAT, self.toggle_pin),
            (commands.MOVE_CHAT, self.move),
            (commands.TAG_CHAT, self.edit_tags),
            (commands.ARCHIVE_CHAT, self.toggle_archive),
            (commands.DELETE_CHAT, self.delete),
            (commands.CHAT_MENU, self.open_header_menu),
        ):
            add_action(window, command, run)

    def rename(self) -> None:
        """Let the title be typed where it stands."""
        self._with_targets(self._rename_first, also_temporary=True)

    def toggle_pin(self) -> None:
        """Pin chats, or unpin them where all are."""
        self._with_targets(self._toggle_pin)

    def move(self) -> None:
        """Offer the folders."""
        self._with_targets(self._open_folders)

    def edit_tags(self) -> None:
        """Open the tags."""
        self._with_targets(self._open_tags)

    def toggle_archive(self) -> None:
        """Archive chats, or bring them back where all are archived."""
        self._with_targets(self._toggle_archive)

    def delete(self) -> None:
        """Put chats into the bin; from there they are removed for good with the menu alone."""
        self._with_targets(self._delete, also_temporary=True)

    def open_header_menu(self) -> None:
        """Open the menu of the chat in view below its button."""
        button = self._header.menu
        place = button.mapToGlobal(button.rect().bottomLeft())
        self._scope.start(self._run(self._read_in_view, partial(self._open_menu, place)), "chat menu")

    def _connect(self) -> None:
        pane, places = self._sidebar.pane, self._sidebar.places
        pane.model.renaming_wanted.connect(self._actions.rename)
        pane.view.menu_wanted.connect(self._open_list_menu)
        pane.view.delete_pressed.connect(self.delete)
        pane.dropped.connect(places.drop)
        places.chats_dropped.connect(self._send_chosen)
        places.folder_wanted.connect(self._name_folder)
        places.renaming_wanted.connect(self._rename_folder)
        places.removal_wanted.connect(self._actions.remove_folder)
        places.menu_wanted.connect(self._open_folder_menu)
        self._sidebar.bin_emptied.connect(self._actions.empty_bin)
        self._header.menu_wanted.connect(self.open_header_menu)
        self._header.renamed.connect(self._rename_in_view)
        self._header.restoring_wanted.connect(self._restore_in_view)
        self._header.keeping_wanted.connect(self.keeping_wanted)

    def _open_list_menu(self, place: QPoint) -> None:
        self._scope.start(self._run(self._read_chosen, partial(self._open_menu, place)), "chat menu")

    def _send_chosen(self, shelf: Shelf) -> None:
        self._scope.start(self._run(self._read_chosen, partial(self._send, shelf)), "drop")

    def _send(self, shelf: Shelf, heads: Sequence[ChatHead]) -> None:
        self._actions.send_to(_ids(heads), shelf)

    def _with_targets(
        self, act: Callable[[Sequence[ChatHead]], object], *, also_temporary: bool = False
    ) -> None:
        if not also_temporary:
            act = partial(_leave_out_temporary, act)
        read = self._read_chosen if self._sidebar.pane.view.hasFocus() else self._read_in_view
        self._scope.start(self._run(read, act), "command")

    async def _run(
        self,
        read: Callable[[], Coroutine[object, object, Sequence[ChatHead]]],
        act: Callable[[Sequence[ChatHead]], object],
    ) -> None:
        try:
            heads = await read()
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)
            return
        if heads:
            act(heads)

    async def _read_chosen(self) -> Sequence[ChatHead]:
        return await self._sidebar.pane.read_chosen()

    async def _read_in_view(self) -> Sequence[ChatHead]:
        """Return the chat in view, unless nothing has been said in it."""
        conversation = self._library.find(self._actions.in_view)
        return (conversation.chat.head,) if conversation is not None and conversation.chat.messages else ()

    def _rename_first(self, heads: Sequence[ChatHead]) -> None:
        self._start_renaming(heads[0].id)

    def _start_renaming(self, chat_id: str) -> None:
        is_in_list = self._sidebar.pane.view.hasFocus() or chat_id != self._actions.in_view
        if not (is_in_list and self._sidebar.pane.start_renaming(chat_id)):
            self._header.start_renaming()

    def _toggle_pin(self, heads: Sequence[ChatHead]) -> None:
        self._actions.pin(_ids(heads), is_pinned=not all(head.is_pinned for head in heads))

    def _toggle_archive(self, heads: Sequence[ChatHead]) -> None:
        self._actions.archive(_ids(heads), is_archived=not all(head.is_archived for head in heads))

    def _delete(self, heads: Sequence[ChatHead]) -> None:
        if heads[0].is_temporary:
            self.new_chat_wanted.emit()
        elif any(head.binned is None for head in heads):
            self._actions.delete(_ids(heads))

    def _open_folders(self, heads: Sequence[ChatHead]) -> None:
        from offhand.ui.sidebar.chat_menu import FolderMenu

        menu = FolderMenu(self._window, heads, self._actions, self._name_folder)
        self._pop_up(menu, self._find_place())

    def _open_tags(self, heads: Sequence[ChatHead]) -> None:
        from offhand.ui.sidebar.tags_dialog import TagsDialog

        TagsDialog(self._window, heads, self._actions).open()

    def _edit_tags(self, ids: Sequence[str]) -> None:
        self._scope.start(self._run(partial(self._read_heads, ids), self._open_tags), "tags")

    async def _read_heads(self, ids: Sequence[str]) -> Sequence[ChatHead]:
        return await self._library.read_heads(ids)

    def _open_menu(self, place: QPoint, heads: Sequence[ChatHead]) -> None:
        from offhand.ui.sidebar.chat_menu import ChatMenu

        menu = ChatMenu(
            self._window,
            heads,
            self._actions,
            rename=self._start_renaming,
            edit_tags=self._edit_tags,
            name_folder=self._name_folder,
            fill_export=self._fill_export,
            keep=self.keeping_wanted.emit,
        )
        self._pop_up(menu, place)

    def _open_folder_menu(self, folder_id: str, place: QPoint) -> None:
        from PySide6.QtWidgets import QMenu

        from offhand.ui.sidebar.chat_menu import add_offer

        menu = QMenu(self._window)
        menu.setObjectName("folderActions")
        menu.setAccessibleName(tr("Folder"))
        add_offer(menu, tr("Rename…"), partial(self._rename_folder, folder_id))
        add_offer(menu, tr("Remove folder"), partial(self._actions.remove_folder, folder_id))
        self._pop_up(menu, place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        from PySide6.QtCore import Qt

        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _find_place(self) -> QPoint:
        """Return where a menu opens that a shortcut asked for."""
        view = self._sidebar.pane.view
        if view.hasFocus():
            return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center())
        button = self._header.menu
        return button.mapToGlobal(button.rect().bottomLeft())

    def _name_folder(self, ids: Sequence[str] = ()) -> None:
        from offhand.ui.sidebar.name_dialog import NameDialog

        NameDialog(self._window, tr("New folder"), "", partial(self._add_folder, ids)).open()

    def _add_folder(self, ids: Sequence[str], name: str) -> None:
        self._actions.add_folder(name, ids)

    def _rename_folder(self, folder_id: str) -> None:
        from offhand.ui.sidebar.name_dialog import NameDialog

        folder = self._actions.shelving.find_folder(folder_id)
        if folder is not None:
            take = partial(self._actions.rename_folder, folder_id)
            NameDialog(self._window, tr("Rename folder"), folder.name, take).open()

    def _rename_in_view(self, title: str) -> None:
        self._actions.rename(self._actions.in_view, title)

    def _restore_in_view(self) -> None:
        self._actions.restore((self._actions.in_view,))


def _leave_out_temporary(act: Callable[[Sequence[ChatHead]], object], heads: Sequence[ChatHead]) -> None:
    """Do with chats what only those can have done that are on a list."""
    listed = [head for head in heads if not head.is_temporary]
    if listed:
        act(listed)


def _ids(heads: Sequence[ChatHead]) -> list[str]:
    return [head.id for head in heads]
