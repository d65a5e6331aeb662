"""The menu of one or several chats: the same on a row of the list and in the header."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from offhand.domain import commands
from offhand.ui.actions import read_keys
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from offhand.domain.chat import ChatHead
    from offhand.domain.commands import Command
    from offhand.ui.sidebar.chat_actions import ChatActions

NO_FOLDER = later("No folder")
NEW_FOLDER = later("New folder…")


class ChatMenu(QMenu):
    """Offer what can be done with some chats; opened with ``popup``, it goes by itself."""

    def __init__(
        self,
        parent: QWidget,
        heads: Sequence[ChatHead],
        actions: ChatActions,
        *,
        rename: Callable[[str], object],
        edit_tags: Callable[[Sequence[str]], object],
        name_folder: Callable[[Sequence[str]], object],
        fill_export: Callable[[QMenu, Sequence[ChatHead]], object],
        keep: Callable[[], object],
    ) -> None:
        """Fill the menu; what needs words to be typed is asked for by the callables."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("chatMenu")
        self.setAccessibleName(tr("Chat"))
        self._heads = tuple(heads)
        self._ids = [head.id for head in heads]
        self._actions = actions
        if any(head.is_temporary for head in heads):
            self._fill_temporary(rename, keep)
        elif all(head.binned is not None for head in heads):
            self._fill_binned()
        else:
            self._fill(rename, edit_tags, name_folder)
            export = self.addMenu(tr("Export"))
            export.setAccessibleName(tr("Export"))
            fill_export(export, self._heads)

    def _fill(
        self,
        rename: Callable[[str], object],
        edit_tags: Callable[[Sequence[str]], object],
        name_folder: Callable[[Sequence[str]], object],
    ) -> None:
        heads, actions, ids = self._heads, self._actions, self._ids
        is_pinned = all(head.is_pinned for head in heads)
        is_archived = all(head.is_archived for head in heads)
        if len(ids) == 1:
            self._add(commands.RENAME_CHAT, partial(rename, ids[0]))
        label = _word_unpinning(len(ids)) if is_pinned else _word_pinning(len(ids))
        self._add(commands.PIN_CHAT, partial(actions.pin, ids, is_pinned=not is_pinned), label)
        self.addMenu(FolderMenu(self, heads, actions, name_folder))
        self._add(commands.TAG_CHAT, partial(edit_tags, ids), f"{tr(commands.TAG_CHAT.label)}…")
        self.addSeparator()
        label = _word_unarchiving(len(ids)) if is_archived else _word_archiving(len(ids))
        self._add(commands.ARCHIVE_CHAT, partial(actions.archive, ids, is_archived=not is_archived), label)
        self._add(commands.DELETE_CHAT, partial(actions.delete, ids), _word_deleting(len(ids)))

    def _fill_binned(self) -> None:
        count = len(self._ids)
        add_offer(self, _word_restoring(count), partial(self._actions.restore, self._ids))
        add_offer(self, _word_removing(count), partial(self._actions.remove, self._ids))

    def _fill_temporary(self, rename: Callable[[str], object], keep: Callable[[], object]) -> None:
        self._add(commands.RENAME_CHAT, partial(rename, self._ids[0]))
        self._add(commands.KEEP_CHAT, keep)

    def _add(self, command: Command, run: Callable[[], object], label: str = "") -> None:
        action = add_offer(self, label or tr(command.label), run)
        action.setObjectName(command.id)
        action.setStatusTip(tr(command.meaning))
        # The keys are shown beside it; the window's own action answers to them.
        action.setShortcut(read_keys(command.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)


class FolderMenu(QMenu):
    """Offer the folders that chats can be put into."""

    def __init__(
        self,
        parent: QWidget,
        heads: Sequence[ChatHead],
        actions: ChatActions,
        name_folder: Callable[[Sequence[str]], object],
    ) -> None:
        """Tick the folder that all of the chats lie in."""
        super().__init__(tr(commands.MOVE_CHAT.label), parent)
        self.setObjectName("folderMenu")
        self.setAccessibleName(tr(commands.MOVE_CHAT.label))
        ids = [head.id for head in heads]
        lie_in = {head.folder for head in heads}
        for name, folder_id in (
            (tr(NO_FOLDER), None),
            *((folder.name, folder.id) for folder in actions.shelving.folders),
        ):
            action = add_offer(self, name.replace("&", "&&"), partial(actions.file, ids, folder_id))
            action.setCheckable(True)
            action.setChecked(lie_in == {folder_id})
        self.addSeparator()
        add_offer(self, tr(NEW_FOLDER), partial(name_folder, ids))


def add_offer(menu: QMenu, label: str, run: Callable[[], object]) -> QAction:
    """Add an action that runs something."""
    action = menu.addAction(label)
    action.triggered.connect(partial(_run, run))
    return action


def _word_pinning(n: int) -> str:
    return tr("Pin") if n == 1 else plural("Pin {n:,} chat", "Pin {n:,} chats", n)


def _word_unpinning(n: int) -> str:
    return tr("Unpin") if n == 1 else plural("Unpin {n:,} chat", "Unpin {n:,} chats", n)


def _word_archiving(n: int) -> str:
    return tr("Archive") if n == 1 else plural("Archive {n:,} chat", "Archive {n:,} chats", n)


def _word_unarchiving(n: int) -> str:
    if n == 1:
        return tr("Take out of the archive")
    return plural("Take {n:,} chat out of the archive", "Take {n:,} chats out of the archive", n)


def _word_deleting(n: int) -> str:
    return tr("Delete") if n == 1 else plural("Delete {n:,} chat", "Delete {n:,} chats", n)


def _word_restoring(n: int) -> str:
    return tr("Restore") if n == 1 else plural("Restore {n:,} chat", "Restore {n:,} chats", n)


def _word_removing(n: int) -> str:
    if n == 1:
        return tr("Delete for good")
    return plural("Delete {n:,} chat for good", "Delete {n:,} chats for good", n)


def _run(run: Callable[[], object], *_checked: bool) -> None:
    run()
