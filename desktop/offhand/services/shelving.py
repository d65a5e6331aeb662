"""What can be done with chats in the list: pin, rename, file, tag, archive, delete, and take that back.

A deleted chat lies in the bin for 30 days. What is removed for good takes its attachments along,
but none that a message, a draft or an open field still refers to.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.chat import ChatHead, Folder, Place, Shelf, TitleOrigin, list_changes
from offhand.domain.labels import add_tag, clean_name, clean_tag, drop_tag, find_name
from offhand.services.identity import new_id
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from offhand.services.library import Library
    from offhand.services.ports import BlobStore, ChatStore

    Undo = Callable[[], Awaitable[None]]

BIN_DAYS = 30
DAY = 24 * 3600.0
BATCH = 200
"""Chats that are removed in one go, so that the store serves others in between."""


class Shelving:
    """Do things with chats; every method that changes chats raises ``StoreProblem``."""

    def __init__(
        self,
        library: Library,
        store: ChatStore,
        blobs: BlobStore,
        clock: Callable[[], float],
    ) -> None:
        """Work on a library; ``clock`` returns Unix seconds."""
        self._library = library
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self.folders: tuple[Folder, ...] = ()
        """In their order."""
        self.tags: tuple[str, ...] = ()
        """All that any chat has."""
        self._listeners: Listeners[[]] = Listeners()
        self._users: list[Callable[[], frozenset[str]]] = []

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Tell that there are other folders or tags; returns what ends that."""
        return self._listeners.add(callback)

    def spare(self, name_blobs: Callable[[], frozenset[str]]) -> None:
        """Never delete attachments that ``name_blobs`` names, such as those of a field that is open."""
        self._users.append(name_blobs)

    async def load(self) -> None:
        """Read which folders and tags there are."""
        self.folders = await self._store.list_folders()
        self.tags = await self._store.list_tags()
        self._announce()

    async def rename(self, chat_id: str, title: str) -> Undo:
        """Give a chat a title that nothing but a person changes again; an empty one changes nothing."""
        cleaned = " ".join(title.split())
        return await self._revise(
            (chat_id,),
            lambda head: replace(head, title=cleaned, title_origin=TitleOrigin.USER) if cleaned else head,
        )

    async def pin(self, chat_ids: Sequence[str], *, is_pinned: bool) -> Undo:
        """Have chats stand above the others, or no longer."""
        return await self._revise(chat_ids, lambda head: replace(head, is_pinned=is_pinned))

    async def archive(self, chat_ids: Sequence[str], *, is_archived: bool) -> Undo:
        """Put chats away, where only a search and the archive show them, or bring them back."""
        return await self._revise(chat_ids, lambda head: replace(head, is_archived=is_archived))

    async def delete(self, chat_ids: Sequence[str]) -> Undo:
        """Put chats into the bin; their answers that are on their way are stopped."""
        for chat_id in chat_ids:
            if conversation := self._library.find(chat_id):
                conversation.stop()
        now = self._clock()
        return await self._revise(
            chat_ids, lambda head: replace(head, binned=now if head.binned is None else head.binned)
        )

    async def restore(self, chat_ids: Sequence[str]) -> Undo:
        """Take chats out of the bin, back to where they were."""
        return await self._revise(chat_ids, lambda head: replace(head, binned=None))

    async def file(self, chat_ids: Sequence[str], folder_id: str | None) -> Undo:
        """Put chats into a folder, or into none."""
        return await self._revise(chat_ids, lambda head: replace(head, folder=folder_id))

    async def tag(self, chat_ids: Sequence[str], text: str) -> Undo:
        """Give chats a tag, written as another chat has it where only the case differs."""
        wanted = clean_tag(text)
        tag = find_name(self.tags, wanted) or wanted
        undo = await self._revise(
            chat_ids, lambda head: replace(head, tags=add_tag(head.tags, tag)) if tag else head
        )
        if tag and tag not in self.tags:
            self.tags = tuple(sorted((*self.tags, tag)))
            self._announce()
        return undo

    async def untag(self, chat_ids: Sequence[str], tag: str) -> Undo:
        """Take a tag from chats; one that no chat has is gone."""
        undo = await self._revise(chat_ids, lambda head: replace(head, tags=drop_tag(head.tags, tag)))
        if not await self._is_used(tag):
            self.tags = drop_tag(self.tags, tag)
            self._announce()
        return undo

    async def add_folder(self, name: str) -> Folder | None:
        """Make a folder, or return the one that is called so; None for a name of blanks."""
        cleaned = clean_name(name)
        known = next((one for one in self.folders if one.name.casefold() == cleaned.casefold()), None)
        if known is not None or not cleaned:
            return known
        position = max((folder.position for folder in self.folders), default=0) + 1
        folder = Folder(id=new_id(), name=cleaned, position=position)
        await self._store.save_folder(folder)
        self._put_folders((*self.folders, folder))
        return folder

    async def rename_folder(self, folder_id: str, name: str) -> None:
        """Give a folder another name; one of blanks changes nothing."""
        folder = self.find_folder(folder_id)
        cleaned = clean_name(name)
        if folder is None or not cleaned:
            return
        renamed = replace(folder, name=cleaned)
        await self._store.save_folder(renamed)
        self._put_folders(renamed if one.id == folder_id else one for one in self.folders)

    async def remove_folder(self, folder_id: str) -> Undo:
        """Remove a folder; its chats stay, in none."""
        folder = self.find_folder(folder_id)
        held = [
            chat_id
            for place in Place
            for chat_id in await self._list_ids(Shelf(place=place, folder=folder_id))
        ]
        undo = await self._revise(held, lambda head: replace(head, folder=None))
        await self._store.remove_folder(folder_id)
        self._put_folders(one for one in self.folders if one.id != folder_id)
        return partial(self._bring_folder_back, folder, undo)

    def find_folder(self, folder_id: str | None) -> Folder | None:
        """Return a folder by its id."""
        return next((folder for folder in self.folders if folder.id == folder_id), None)

    async def remove(self, chat_ids: Sequence[str]) -> None:
        """Remove chats for good, with the attachments that nothing refers to any more."""
        for start in range(0, len(chat_ids), BATCH):
            freed = await self._library.remove(chat_ids[start : start + BATCH])
            await self._remove_blobs(freed)
        self.tags = await self._store.list_tags()
        self._announce()

    async def empty_bin(self) -> None:
        """Remove for good what is in the bin."""
        await self.remove(await self._list_ids(Shelf(place=Place.BIN)))

    async def clear_old(self) -> None:
        """Remove for good what has been in the bin for 30 days."""
        limit = self._clock() - BIN_DAYS * DAY
        heads = await self._list_heads(Shelf(place=Place.BIN))
        old = [head.id for head in heads if head.binned is not None and head.binned < limit]
        if old:
            await self.remove(old)

    async def _revise(self, chat_ids: Sequence[str], revise: Callable[[ChatHead], ChatHead]) -> Undo:
        return partial(self._put_back, await self._library.revise_all(chat_ids, revise))

    async def _put_back(self, changes: Sequence[tuple[ChatHead, ChatHead]]) -> None:
        """Have heads say again what they said before, but for what was changed once more since."""
        known = {after.id: (before, after) for before, after in changes}

        def revert(now: ChatHead) -> ChatHead:
            before, after = known[now.id]
            since = list_changes(after, now)
            return replace(now, **{n: v for n, v in list_changes(after, before).items() if n not in since})  # pyright: ignore[reportArgumentType] - they are its own fields

        await self._library.revise_all(tuple(known), revert)
        tags = {tag for before, _ in changes for tag in before.tags}
        if not tags <= set(self.tags):
            self.tags = tuple(sorted(tags.union(self.tags)))
            self._announce()

    async def _is_used(self, tag: str) -> bool:
        for place in Place:
            if await self._library.list_heads(Shelf(place=place, tag=tag), count=1):
                return True
        return False

    async def _bring_folder_back(self, folder: Folder | None, undo: Undo) -> None:
        if folder is not None:
            await self._store.save_folder(folder)
            self._put_folders(sorted((*self.folders, folder), key=lambda one: (one.position, one.name)))
        await undo()

    async def _list_ids(self, shelf: Shelf) -> list[str]:
        return [head.id for head in await self._list_heads(shelf)]

    async def _list_heads(self, shelf: Shelf) -> list[ChatHead]:
        heads: list[ChatHead] = []
        while True:
            page = await self._library.list_heads(shelf, start=len(heads), count=1000)
            if not page:
                return heads
            heads += page

    async def _remove_blobs(self, names: Sequence[str]) -> None:
        used = frozenset[str]().union(*(name_blobs() for name_blobs in self._users))
        unused = [name for name in names if name not in used]
        if unused:
            await self._blobs.remove(unused)

    def _put_folders(self, folders: Iterable[Folder]) -> None:
        self.folders = tuple(folders)
        self._announce()

    def _announce(self) -> None:
        self._listeners.tell()
