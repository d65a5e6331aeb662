"""Writing chats to files: one at a time, in a thread of its own, so that it needs little memory.

A file takes its name when it is complete; what was begun and given up leaves nothing.
"""

from __future__ import annotations

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, TYPE_CHECKING, TypeVar

import msgspec

from offhand.domain.chat import Place, Shelf
from offhand.domain.errors import StoreProblem, UsageProblem
from offhand.domain.message import FilePart, ImagePart
from offhand.services.export.branches import list_stretches
from offhand.services.export.entries import make_entry, make_heading, tell_time
from offhand.services.export.json_file import JsonDocument
from offhand.services.export.names import UniqueNames, make_safe, split_ending
from offhand.storage.database import translate
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
    from datetime import tzinfo

    from offhand.domain.chat import Chat, ChatHead
    from offhand.domain.message import Blob, Message
    from offhand.services.export.branches import Stretch
    from offhand.services.export.entries import Entry
    from offhand.services.export.ports import Document
    from offhand.services.ports import BlobStore, ChatStore

T = TypeVar("T")

BATCH = 50
"""Messages that are handed to the thread at once."""
BATCH_BYTES = 8_000_000
"""Or so much of pictures."""
PAGE = 500


class ExportFormat(Enum):
    """Name what chats can be written as."""

    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"

    @property
    def ending(self) -> str:
        """Return the ending of its files."""
        return ".md" if self is ExportFormat.MARKDOWN else f".{self.value}"


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Say what goes into the files."""

    format: ExportFormat
    all_branches: bool = False
    """Documents show every branch; JSON always holds them all."""
    with_thinking: bool = True
    embeds_blobs: bool = True
    """JSON holds pictures and files itself; else they lie beside it."""
    zone: tzinfo | None = None
    """Where times are told; None is the local zone."""


class ExportProgress(msgspec.Struct, frozen=True, kw_only=True):
    """Tell how far an export is."""

    done: int
    total: int
    title: str


class ExportReport(msgspec.Struct, kw_only=True):
    """Say what was written."""

    files: list[Path] = msgspec.field(default_factory=list[Path])
    chats: int = 0
    lost_blobs: int = 0
    """Pictures and files that are no longer kept."""


class Exporter:
    """Write chats to files; every method raises ``StoreProblem`` and may be cancelled."""

    def __init__(
        self,
        store: ChatStore,
        blobs: BlobStore,
        documents: Mapping[ExportFormat, Callable[[], Document]],
        clock: Callable[[], float],
    ) -> None:
        """Name where chats come from, and what makes documents of each format but JSON."""
        self._store = store
        self._blobs = blobs
        self._documents = documents
        self._clock = clock

    async def list_chats(self, *, with_bin: bool = False) -> tuple[str, ...]:
        """Return the ids of all chats, those of the bin on wish, the last touched first."""
        places = [Place.MAIN, Place.ARCHIVE] + ([Place.BIN] if with_bin else [])
        ids: list[str] = []
        for place in places:
            start = 0
            while heads := await self._store.list_heads(Shelf(place=place), start=start, count=PAGE):
                ids.extend(head.id for head in heads)
                start += len(heads)
        return tuple(dict.fromkeys(ids))

    async def write_file(
        self,
        chat_ids: Sequence[str],
        path: Path,
        options: ExportOptions,
        advance: Callable[[ExportProgress], None] | None = None,
    ) -> ExportReport:
        """Write one file: of one chat, or as JSON of as many as are named."""
        run = _Run(self._store, self._blobs, options, advance, len(chat_ids))
        async with run.open(path.parent) as room:
            await self._write(run, chat_ids, room / path.name, options)
            await run.publish(room, path.parent)
        run.report.files.append(path)
        return run.report

    async def write_folder(
        self,
        chat_ids: Sequence[str],
        folder: Path,
        options: ExportOptions,
        advance: Callable[[ExportProgress], None] | None = None,
    ) -> ExportReport:
        """Write one file for each chat, named by its date and title; none that is there is replaced."""
        run = _Run(self._store, self._blobs, options, advance, len(chat_ids))
        names = UniqueNames(lambda name: (folder / name).exists())
        async with run.open(folder) as room:
            for chat_id in chat_ids:
                row = await self._store.read_head(chat_id)
                if row is None:
                    continue
                name = names.choose(name_chat(row.head, options.zone), options.format.ending)
                await self._write(run, [chat_id], room / name, options)
                await run.publish(room, folder)
                run.report.files.append(folder / name)
        return run.report

    async def _write(self, run: _Run, chat_ids: Sequence[str], path: Path, options: ExportOptions) -> None:
        if options.format is ExportFormat.JSON:
            exported = datetime.fromtimestamp(self._clock(), UTC).isoformat(timespec="seconds")
            await run.write_json(chat_ids, path, exported)
        else:
            await run.write_document(chat_ids[0], path, self._documents[options.format]())


def name_chat(head: ChatHead, zone: tzinfo | None = None) -> str:
    """Return a file name for a chat, without its ending."""
    day = tell_time(head.created or head.touched, zone)
    title = make_safe(head.title)
    return f"{day.date().isoformat()} {title}" if day is not None else title


class _Run:
    """Be one export: its thread, its progress and its report."""

    def __init__(
        self,
        store: ChatStore,
        blobs: BlobStore,
        options: ExportOptions,
        advance: Callable[[ExportProgress], None] | None,
        total: int,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._options = options
        self._advance = advance
        self._total = total
        self._done = 0
        # One thread for all of it: what draws a page must not change threads in between.
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="export")
        self.report = ExportReport()

    @asynccontextmanager
    async def open(self, folder: Path) -> AsyncGenerator[Path]:
        """Lend a room beside the target, in which files grow; it is gone afterwards."""
        room: Path | None = None
        try:
            room = await self._work(_make_room, folder)
            yield room
        except OSError as error:
            raise translate(folder, error) from error
        finally:
            # Waits for what the thread is at, without the loop.
            await asyncio.to_thread(self._worker.shutdown)
            if room is not None:
                await asyncio.to_thread(shutil.rmtree, room, ignore_errors=True)

    async def publish(self, room: Path, folder: Path) -> None:
        """Move what is complete to its place."""
        await self._work(_move_all, room, folder)

    async def write_json(self, chat_ids: Sequence[str], path: Path, exported: str) -> None:
        """Write chats and what they refer to."""
        folders = await self._store.list_folders()
        file = await self._work(_open_for_writing, path)
        try:
            document = JsonDocument(file)
            await self._work(document.begin, folders, exported)
            for chat_id in chat_ids:
                chat = await self._read(chat_id)
                if chat is not None:
                    await self._work(document.add_chat, chat)
                    self.report.chats += 1
            for blob in document.blobs:
                content = await self._fetch(blob)
                beside = None
                if content is not None and not self._options.embeds_blobs:
                    beside = await self._work(_write_beside, path, blob, content)
                await self._work(document.add_blob, blob, content, beside)
            await self._work(document.end)
        finally:
            await asyncio.to_thread(self._worker.submit(file.close).result)

    async def write_document(self, chat_id: str, path: Path, document: Document) -> None:
        """Write a chat to read; raises ``UsageProblem`` where there is none."""
        chat = await self._read(chat_id)
        if chat is None:
            raise UsageProblem(what=tr("there is no such chat any more"))
        try:
            await self._work(document.begin, path, make_heading(chat, self._options.zone))
            for stretch in list_stretches(chat, all_branches=self._options.all_branches):
                await self._write_stretch(document, stretch)
            await self._work(document.end)
        except BaseException:
            await asyncio.to_thread(self._worker.submit(document.discard).result)
            raise
        self.report.chats += 1

    async def _write_stretch(self, document: Document, stretch: Stretch) -> None:
        after = self._make_entry(stretch.after, {}) if stretch.after is not None else None
        await self._work(document.begin_stretch, stretch, after)
        batch: list[Entry] = []
        size = 0
        for message in stretch.messages:
            contents = await self._fetch_all(message)
            size += sum(map(len, contents.values()))
            batch.append(self._make_entry(message, contents))
            if len(batch) >= BATCH or size >= BATCH_BYTES:
                await self._work(_add_all, document, batch)
                batch, size = [], 0
        await self._work(_add_all, document, batch)

    def _make_entry(self, message: Message, contents: Mapping[str, bytes]) -> Entry:
        options = self._options
        return make_entry(message, contents, options.zone, with_thinking=options.with_thinking)

    async def _read(self, chat_id: str) -> Chat | None:
        """Return a chat and tell that it is its turn."""
        chat = await self._store.read_chat(chat_id)
        if self._advance is not None:
            title = chat.title if chat is not None else ""
            self._advance(ExportProgress(done=self._done, total=self._total, title=title))
        self._done += 1
        return chat

    async def _fetch_all(self, message: Message) -> dict[str, bytes]:
        contents: dict[str, bytes] = {}
        for part in message.parts:
            if isinstance(part, ImagePart | FilePart) and part.blob.sha256 not in contents:
                content = await self._fetch(part.blob)
                if content is not None:
                    contents[part.blob.sha256] = content
        return contents

    async def _fetch(self, blob: Blob) -> bytes | None:
        try:
            return await self._blobs.get(blob.sha256)
        except StoreProblem:
            self.report.lost_blobs += 1
            return None

    async def _work(self, task: Callable[..., T], *arguments: object) -> T:
        return await asyncio.wrap_future(self._worker.submit(task, *arguments))


def _add_all(document: Document, entries: Sequence[Entry]) -> None:
    for entry in entries:
        document.add(entry)


def _make_room(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(mkdtemp(prefix=".offhand-export-", dir=folder))


def _move_all(room: Path, folder: Path) -> None:
    """Move files to their place; those of a folder join the ones that are there."""
    for path in room.iterdir():
        if path.is_dir():
            (folder / path.name).mkdir(exist_ok=True)
            _move_all(path, folder / path.name)
            path.rmdir()
        else:
            path.replace(folder / path.name)


def _write_beside(document: Path, blob: Blob, content: bytes) -> str:
    """Write a blob to the document's folder and return its path from there."""
    folder = document.with_name(f"{document.stem}_files")
    folder.mkdir(exist_ok=True)
    _, ending = split_ending("", blob.media_type)
    (folder / f"{blob.sha256}{ending}").write_bytes(content)
    return f"{folder.name}/{blob.sha256}{ending}"


def _open_for_writing(path: Path) -> IO[bytes]:
    return path.open("wb")
