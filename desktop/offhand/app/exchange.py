"""Chats out and in without a window: the parts joined for a command that ends with its work."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import msgspec

from offhand.app.core import Core, Options, log_failure
from offhand.app.holding import hold_folders
from offhand.paths import find_folders
from offhand.services.export.exporter import Exporter, ExportFormat
from offhand.services.export.html_file import HtmlDocument
from offhand.services.export.markdown_file import MarkdownDocument
from offhand.services.imports.importer import Importer
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from offhand.storage.foreign_tables import read_rows
from offhand.storage.known_chats import KnownChats
from offhand.storage.opening import open_store
from offhand.storage.reading import Reading

if TYPE_CHECKING:
    import argparse
    import sqlite3
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from offhand.domain.opening import OpeningReport
    from offhand.services.export.ports import Document
    from offhand.services.ports import BlobStore, ChatStore


class Takings(msgspec.Struct):
    """Hold what takes chats in, and what happened while the database was opened."""

    importer: Importer
    report: OpeningReport | None = None


def make_exporter(store: ChatStore, blobs: BlobStore) -> Exporter:
    """Build what writes chats to files."""
    documents: dict[ExportFormat, Callable[[], Document]] = {
        ExportFormat.MARKDOWN: MarkdownDocument,
        ExportFormat.HTML: HtmlDocument,
        ExportFormat.PDF: _make_pdf,
    }
    return Exporter(store, blobs, documents, time.time)


def make_importer(core: Core, store: ChatStore, database: Database) -> Importer:
    """Build what takes chats in."""
    return Importer(store, KnownChats(database), core.blobs, core.attachments, read_rows, time.time)


@asynccontextmanager
async def lend_exporter(arguments: argparse.Namespace) -> AsyncGenerator[tuple[Exporter, ChatStore]]:
    """Lend what writes chats to files, over a database that is only read."""
    core = Core(Options.gather(arguments), log_failure)
    reading = Reading()
    database = Database(core.folders.database_file, "export", reading.connect)
    try:
        store = ChatDatabase(database)
        yield make_exporter(store, core.blobs), store
    finally:
        await database.close()
        reading.close()
        await core.close()


@asynccontextmanager
async def lend_importer(arguments: argparse.Namespace) -> AsyncGenerator[Takings]:
    """Lend what takes chats in, over a data folder that is ours meanwhile; raises ``FolderInUse``."""
    core = Core(Options.gather(arguments), log_failure)
    try:
        with hold_folders(*list_folders(core, arguments)):
            async with _open(core) as takings:
                yield takings
    finally:
        await core.close()


def list_folders(core: Core, arguments: argparse.Namespace) -> tuple[Path, ...]:
    """List the folders that an instance owns: the usual one, and where the settings moved the data."""
    return tuple(dict.fromkeys((find_folders(arguments.data_dir).data, core.folders.data)))


@asynccontextmanager
async def _open(core: Core) -> AsyncGenerator[Takings]:
    found: list[OpeningReport] = []

    def connect(path: Path) -> sqlite3.Connection:
        opened = open_store(path)
        found.append(opened.report)
        return opened.connection

    database = Database(core.folders.database_file, "import", connect)
    try:
        store = ChatDatabase(database)
        await store.list_tags()  # opens it
        takings = Takings(make_importer(core, store, database))
        takings.report = found[0]
        yield takings
    finally:
        await database.close(patience=60)


def _make_pdf() -> Document:
    from offhand.ui.printing.pdf_document import PdfDocument  # noqa: PLC0415 - brings Qt along

    return PdfDocument()
