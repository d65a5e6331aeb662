"""What the list, the menus and the shortcuts do with chats: one place that asks, and offers Undo."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.chat import Place, Shelf
from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.ui.sidebar.chat_list import EMPTY_TITLE
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Sequence

    from offhand.services.library import Library
    from offhand.services.shelving import Shelving
    from offhand.services.tasks import TaskScope
    from offhand.ui.toasts import Toasts

    Undo = Callable[[], Awaitable[None]]
    Change = Callable[[Sequence[str]], Coroutine[object, object, Undo]]

LONGEST = 40
"""Characters of a title in a sentence."""


class ChatActions(QObject):
    """Do things with chats in tasks; what went wrong is told in a sentence."""

    failed = Signal(str)
    left = Signal(object)
    """Chats went from the list that may be in view: a ``frozenset`` of ids."""
    came_back = Signal(str)
    """A chat that was in view was taken back."""

    def __init__(self, library: Library, shelving: Shelving, scope: TaskScope, toasts: Toasts) -> None:
        """Act through a service; ``scope`` owns the tasks."""
        super().__init__(toasts)
        self._library = library
        self._shelving = shelving
        self._scope = scope
        self._toasts = toasts
        self._turn = asyncio.Lock()
        self.in_view = ""
        """The id of the chat in view, which Undo brings back there."""

    @property
    def shelving(self) -> Shelving:
        """Return the service, which knows folders and tags."""
        return self._shelving

    def rename(self, chat_id: str, title: str) -> None:
        """Give a chat another title."""
        self._start(self._rename(chat_id, title), "rename")

    def pin(self, chats: Sequence[str], *, is_pinned: bool) -> None:
        """Have chats stand on top, or no longer."""
        self._start(self._carry_out(partial(self._shelving.pin, is_pinned=is_pinned), chats), "pin")

    def file(self, chats: Sequence[str], folder_id: str | None) -> None:
        """Put chats into a folder, or into none."""
        folder = self._shelving.find_folder(folder_id)
        where = (
            tr("moved to “{name}”", name=_shorten(folder.name))
            if folder is not None
            else tr("taken out of the folder")
        )
        change = partial(self._shelving.file, folder_id=folder_id)
        self._start(self._carry_out(change, chats, where), "move to a folder")

    def tag(self, chats: Sequence[str], tag: str) -> None:
        """Give chats a tag."""
        self._start(self._carry_out(partial(self._shelving.tag, text=tag), chats), "tag")

    def untag(self, chats: Sequence[str], tag: str) -> None:
        """Take a tag from chats."""
        self._start(self._carry_out(partial(self._shelving.untag, tag=tag), chats), "untag")

    def archive(self, chats: Sequence[str], *, is_archived: bool) -> None:
        """Put chats away or bring them back."""
        said = tr("archived") if is_archived else tr("taken out of the archive")
        change = partial(self._shelving.archive, is_archived=is_archived)
        self._start(self._carry_out(change, chats, said, leaves=is_archived), "archive")

    def delete(self, chats: Sequence[str]) -> None:
        """Put chats into the bin."""
        self._start(self._carry_out(self._shelving.delete, chats, tr("deleted"), leaves=True), "delete")

    def restore(self, chats: Sequence[str]) -> None:
        """Take chats out of the bin."""
        self._start(self._carry_out(self._shelving.restore, chats, tr("restored")), "restore")

    def remove(self, chats: Sequence[str]) -> None:
        """Remove chats for good."""
        self._start(self._remove(tuple(chats)), "remove for good")

    def empty_bin(self) -> None:
        """Remove for good what is in the bin."""
        self._start(self._empty_bin(), "empty the bin")

    def send_to(self, chats: Sequence[str], shelf: Shelf) -> None:
        """Do what it means to drop chats on a shelf."""
        if shelf.place is Place.BIN:
            self.delete(chats)
        elif shelf.place is Place.ARCHIVE:
            self.archive(chats, is_archived=True)
        elif shelf.tag is not None:
            self.tag(chats, shelf.tag)
        else:
            self.file(chats, shelf.folder)

    def add_folder(self, name: str, chats: Sequence[str] = ()) -> None:
        """Make a folder, and put chats into it."""
        self._start(self._add_folder(name, chats), "new folder")

    def rename_folder(self, folder_id: str, name: str) -> None:
        """Give a folder another name."""
        self._start(self._shelving.rename_folder(folder_id, name), "rename folder")

    def remove_folder(self, folder_id: str) -> None:
        """Remove a folder; its chats stay."""
        self._start(self._remove_folder(folder_id), "remove folder")

    async def name(self, chats: Sequence[str]) -> str:
        """Return what a sentence calls some chats; raises ``StoreProblem``."""
        if len(chats) != 1:
            return tr("{count:,} chats", count=len(chats))
        head = await self._library.read_head(chats[0])
        title = head.title if head is not None else ""
        return tr("“{title}”", title=_shorten(title or tr(EMPTY_TITLE)))

    async def _carry_out(
        self, change: Change, chats: Sequence[str], said: str = "", *, leaves: bool = False
    ) -> None:
        """Change chats and, where there is something to be said of it, offer to take it back."""
        if not chats:
            return
        name = await self.name(chats)
        if leaves:
            was_in_view = self.in_view if self.in_view in chats else ""
            self.left.emit(frozenset(chats))
        else:
            was_in_view = ""
        undo = await change(chats)
        if said:
            self._toasts.offer(f"{name} {said}", partial(self._take_back, undo, was_in_view))

    def _take_back(self, undo: Undo, was_in_view: str) -> None:
        self._start(self._undo(undo, was_in_view), "undo")

    async def _undo(self, undo: Undo, was_in_view: str) -> None:
        await undo()
        if was_in_view:
            self.came_back.emit(was_in_view)

    async def _rename(self, chat_id: str, title: str) -> None:
        await self._shelving.rename(chat_id, title)

    async def _remove(self, chats: Sequence[str]) -> None:
        self.left.emit(frozenset(chats))
        await self._shelving.remove(chats)

    async def _empty_bin(self) -> None:
        head = await self._library.read_head(self.in_view) if self.in_view else None
        if head is not None and head.binned is not None:
            self.left.emit(frozenset({head.id}))
        await self._shelving.empty_bin()

    async def _add_folder(self, name: str, chats: Sequence[str]) -> None:
        folder = await self._shelving.add_folder(name)
        if folder is not None and chats:
            self.file(chats, folder.id)

    async def _remove_folder(self, folder_id: str) -> None:
        folder = self._shelving.find_folder(folder_id)
        if folder is None:
            return
        undo = await self._shelving.remove_folder(folder_id)
        said = tr("Folder “{name}” removed, its chats are kept", name=_shorten(folder.name))
        self._toasts.offer(said, partial(self._take_back, undo, ""))

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._scope.start(self._run(work), name)

    async def _run(self, work: Coroutine[object, object, None]) -> None:
        try:
            async with self._turn:  # one after the other, in the order in which they were asked for
                await work
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
