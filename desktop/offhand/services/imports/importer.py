"""Taking chats in from files, each once: what is known stays, what is new is added.

Files are read in a thread of its own, a chat at a time. What cannot be read is named and costs
nothing else.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import Folder
from offhand.domain.exchange import ImportReport, Origin, Reason, Refusal
from offhand.services.identity import derive_id
from offhand.services.imports.detection import find_documents
from offhand.services.imports.drafts import DraftChat, DraftRefusal
from offhand.services.imports.intake import (
    Intake,
    name_chat,
    name_messages,
    name_source,
    rename_messages,
)
from offhand.services.imports.native import NativeBlob, NativeChat, NativeFolder
from offhand.services.imports.readers import read_document
from offhand.services.imports.sources import SourceError, Spool, open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from offhand.domain.chat import Chat
    from offhand.services.imports.detection import Document
    from offhand.services.imports.drafts import Draft
    from offhand.services.imports.native import Native
    from offhand.services.imports.ports import KnownChats, PictureKeeper
    from offhand.services.imports.sources import Source
    from offhand.services.ports import BlobStore, ChatStore

    ReadRows = Callable[[Path, str], Iterator[dict[str, object]]]
    Advance = Callable[[int, str], None]

T = TypeVar("T")

BATCH = 400
"""Messages that are kept in one transaction."""
MOST_NAMED = 1_000
"""Refusals that are named; a file can be garbage from its first byte to its last."""

_log = logging.getLogger(__name__)


class Importer:
    """Read files and keep what is new in them."""

    def __init__(
        self,
        store: ChatStore,
        known: KnownChats,
        blobs: BlobStore,
        pictures: PictureKeeper,
        read_rows: ReadRows,
        clock: Callable[[], float],
    ) -> None:
        """Name where chats are kept, and what reads tables of foreign databases."""
        self._store = store
        self._known = known
        self._blobs = blobs
        self._pictures = pictures
        self._read_rows = read_rows
        self._clock = clock

    async def import_file(
        self,
        path: Path,
        advance: Advance | None = None,
        changed: Callable[[str], None] | None = None,
    ) -> ImportReport:
        """Take in a file, an archive or the folder that it was unpacked to, and say what came of it.

        ``advance`` hears how many chats were read, and the title of the last one; ``changed`` the
        id of each chat that is new or got new messages, once it is kept. It may be cancelled: what
        was kept stays, and the same file adds the rest later. Raises ``StoreProblem`` where chats
        cannot be kept.
        """
        run = _Run(self._store, self._known, self._blobs, self._clock, advance, changed)
        intake = Intake(self._blobs, self._pictures, run.work, self._clock)
        run.intake = intake
        try:
            source = await run.work(lambda: open_source(path))
        except SourceError as error:
            await run.close()
            return ImportReport(file=path.name, refused=(Refusal(name=path.name, reason=error.reason),))
        try:
            with Spool(source) as spool:
                return await self._read(run, source, spool, path.name)
        finally:
            await run.close()
            source.close()

    async def _read(self, run: _Run, source: Source, spool: Spool, name: str) -> ImportReport:
        origin: Origin | None = None
        try:
            documents = await run.work(lambda: find_documents(source))
            for document in documents:
                origin = document.origin
                await self._read_document(run, source, spool, document)
        except SourceError as error:
            run.refuse(name, error.reason)
        if "" in source.damaged:
            run.refuse(name, Reason.DAMAGED)
        await run.flush()
        return run.report(name, origin)

    async def _read_document(self, run: _Run, source: Source, spool: Spool, document: Document) -> None:
        drafts = read_document(source, spool, document, self._read_rows)
        while (draft := await run.work(lambda: next(drafts, None))) is not None:
            await run.take(draft)


class _Run:
    """Be the import of one file: its thread, what waits to be kept, and what is counted."""

    intake: Intake

    def __init__(
        self,
        store: ChatStore,
        known: KnownChats,
        blobs: BlobStore,
        clock: Callable[[], float],
        advance: Advance | None,
        changed: Callable[[str], None] | None,
    ) -> None:
        self._store = store
        self._known = known
        self._blobs = blobs
        self._clock = clock
        self._advance = advance
        self._changed = changed
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="import")
        self._rows: list[ChatRow] = []
        self._messages: list[MessageRow] = []
        self._waiting: set[str] = set()
        self._folders: dict[str, Folder] = {}
        self._folders_there: set[str] | None = None
        self._read = self._imported = self._updated = self._seen = self._empty = self._added = 0
        self._lost = 0
        self._refused: list[Refusal] = []

    async def work(self, task: Callable[[], T]) -> T:
        """Do a task in the thread that has the file."""
        return await asyncio.wrap_future(self._worker.submit(task))

    async def close(self) -> None:
        """End the thread once it is done with what it is at."""
        await asyncio.to_thread(self._worker.shutdown, cancel_futures=True)

    def refuse(self, name: str, reason: Reason) -> None:
        """Note what was not taken in."""
        if len(self._refused) < MOST_NAMED:
            self._refused.append(Refusal(name=name, reason=reason))

    def report(self, name: str, origin: Origin | None) -> ImportReport:
        """Sum up."""
        _log.info("imported from %s: %d new, %d updated", origin, self._imported, self._updated)
        return ImportReport(
            file=name,
            origin=origin,
            imported=self._imported,
            updated=self._updated,
            known=self._seen,
            messages=self._added,
            empty=self._empty,
            lost_attachments=self._lost + self.intake.lost,
            refused=tuple(self._refused),
        )

    async def take(self, draft: Draft | Native) -> None:
        """Keep what a reader found, now or with the next batch; raises ``StoreProblem``."""
        match draft:
            case DraftRefusal(name=name, reason=reason):
                self.refuse(name, reason)
            case NativeFolder(record=record):
                self._folders[record.id] = Folder(id=record.id, name=record.name, position=record.position)
            case NativeBlob(media_type=media_type, content=content):
                await self._blobs.put(content, media_type)
            case NativeChat(chat=chat):
                self._tell(chat.title)
                await self._take_native(chat)
            case DraftChat():
                self._tell(draft.title)
                await self._take_draft(draft)

    async def flush(self) -> None:
        """Keep what waits."""
        if not self._rows and not self._messages:
            return
        await self._store.save(Changes(chats=tuple(self._rows), messages=tuple(self._messages)))
        chats = dict.fromkeys(row.head.id for row in self._rows)
        self._rows, self._messages, self._waiting = [], [], set()
        if self._changed is not None:
            for chat_id in chats:
                self._changed(chat_id)

    def _tell(self, title: str) -> None:
        self._read += 1
        if self._advance is not None:
            self._advance(self._read, title)

    async def _take_draft(self, draft: DraftChat) -> None:
        names = list(dict.fromkeys(name_messages(draft).values()))
        if not names:
            self._empty += 1
            return
        source = name_source(draft)
        chat_id = name_chat(draft)
        if chat_id in self._waiting:
            await self.flush()
        found = await self._known.find_sources([source])
        chat_id = found.get(source, chat_id)
        there = await self._find_owners(names)
        wanted = [name for name in names if name not in there]
        row = await self._store.read_head(chat_id)
        if row is not None and not wanted:
            self._seen += 1
            return
        self._lost += draft.lost_attachments
        chat = await self.intake.make_chat(draft, chat_id, wanted)
        await self._keep(chat, row)

    async def _take_native(self, chat: Chat) -> None:
        """Keep a chat of ours; a message is never taken from another chat that has one of that name."""
        if chat.id in self._waiting:
            await self.flush()
        row = await self._store.read_head(chat.id)
        there = await self._find_owners(chat.messages)
        taken = {
            name: derive_id(f"{chat.id}/{name}", chat.messages[name].created)
            for name, owner in there.items()
            if owner != chat.id
        }
        if taken:
            chat = rename_messages(chat, taken)
            there = await self._find_owners(chat.messages)
        fresh = {name: message for name, message in chat.messages.items() if name not in there}
        if row is not None and not fresh:
            self._seen += 1
            return
        head = replace(chat.head, folder=await self._find_folder(chat.head.folder), is_temporary=False)
        await self._keep(replace(chat, head=head, messages=fresh), row)

    async def _find_owners(self, names: Iterable[str]) -> dict[str, str]:
        """Map messages to the chats that have them, on the disk or waiting."""
        found = await self._known.find_messages(names)
        waiting = {row.message.id: row.chat for row in self._messages}
        return found | {name: waiting[name] for name in names if name in waiting}

    async def _keep(self, chat: Chat, row: ChatRow | None) -> None:
        """Have a chat, or what is new of one that is there, wait for the next transaction."""
        if row is None:
            self._imported += 1
            kept = ChatRow.of(chat)
        else:
            self._updated += 1
            touched = max(row.head.touched, chat.head.touched)
            leaf = chat.leaf if chat.leaf in chat.messages else row.leaf
            kept = replace(row, head=replace(row.head, touched=touched), leaf=leaf)
        self._rows.append(kept)
        self._messages.extend(
            MessageRow(chat=kept.head.id, message=message) for message in chat.messages.values()
        )
        self._added += len(chat.messages)
        self._waiting.add(kept.head.id)
        if len(self._messages) >= BATCH:
            await self.flush()

    async def _find_folder(self, folder_id: str | None) -> str | None:
        """Return the folder's id, made where there is none of it yet; None where nobody knows it."""
        if self._folders_there is None:
            self._folders_there = {folder.id for folder in await self._store.list_folders()}
        if folder_id is None or folder_id in self._folders_there:
            return folder_id
        folder = self._folders.get(folder_id)
        if folder is None:
            return None
        await self._store.save_folder(folder)
        self._folders_there.add(folder_id)
        return folder_id
