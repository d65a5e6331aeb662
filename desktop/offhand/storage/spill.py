"""The spill: room on the disk set aside for what the database does not take.

A disk that is full, or another program that holds the database, must not cost a word: until the
database takes changes again they are written into a file whose room was reserved beforehand. Each
record carries its length and a checksum; whatever was being written at a crash is left out.

::

    magic (8 bytes)  [length (4)  crc32 (4)  JSON (length)] …  length 0
"""

from __future__ import annotations

import asyncio
import logging
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.changes import Changes, Draft, DraftRow, JournalPiece, MessageRow
from offhand.paths import FILE_MODE, make_private
from offhand.storage.chat_records import list_columns, read_row
from offhand.storage.event_records import read_event, write_event
from offhand.storage.message_records import list_reply_columns, read_message, read_parts, write_parts

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"OFHSPIL1"
ROOM = 4 * 1024 * 1024
"""Bytes; about a million tokens of an answer."""
HEAD = 8
END = bytes(HEAD)

_log = logging.getLogger(__name__)


class SpillFile:
    """Keep changes in a file of fixed size."""

    def __init__(self, path: Path) -> None:
        """Name the file; ``prepare`` reserves its room."""
        self._path = path
        self._position = len(MAGIC)

    async def prepare(self) -> None:
        """Reserve the room while there is some; without it the spill takes nothing."""
        await asyncio.to_thread(self._guard, self._prepare)

    async def relocate(self, path: Path) -> None:
        """Use another file from now on; what was in the old one is kept elsewhere by now."""
        old, self._path = self._path, path
        self._position = len(MAGIC)
        await self.prepare()
        await asyncio.to_thread(old.unlink, missing_ok=True)

    async def append(self, changes: Changes) -> bool:
        """Put changes on the disk and say whether they are there."""
        return await asyncio.to_thread(self._guard, lambda: self._append(changes)) is not None

    async def read(self) -> tuple[Changes, ...]:
        """Return what was put there, in order, up to the first record that is not whole."""
        return await asyncio.to_thread(self._guard, self._read) or ()

    async def clear(self) -> None:
        """Forget all of it; the room stays reserved."""
        await asyncio.to_thread(self._guard, self._clear)

    def _guard(self, work: Any) -> Any:  # noqa: ANN401 - passes on what the work returns
        try:
            return work()
        except (OSError, ValueError) as error:
            _log.warning("the spill failed: %s", type(error).__name__)
            return None

    def _prepare(self) -> None:
        make_private(self._path.parent)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        try:
            if os.fstat(handle).st_size >= ROOM and os.pread(handle, len(MAGIC), 0) == MAGIC:
                return
            # Written and not only claimed: a hole would need room when it is filled.
            os.pwrite(handle, MAGIC + bytes(ROOM - len(MAGIC)), 0)
            os.fsync(handle)
        finally:
            os.close(handle)

    def _append(self, changes: Changes) -> bool:
        payload = msgspec.json.encode(_write(changes))
        record = len(payload).to_bytes(4, "little") + zlib.crc32(payload).to_bytes(4, "little") + payload
        if self._position + len(record) + HEAD > ROOM:
            raise ValueError(len(record))
        handle = os.open(self._path, os.O_RDWR)
        try:
            os.pwrite(handle, record + END, self._position)
            os.fsync(handle)
        finally:
            os.close(handle)
        self._position += len(record)
        return True

    def _read(self) -> tuple[Changes, ...]:
        found: list[Changes] = []
        with suppress(FileNotFoundError):
            content = self._path.read_bytes()
            self._position = len(MAGIC)
            while content.startswith(MAGIC) and (payload := self._cut(content)) is not None:
                found.append(_read(payload))
        return tuple(found)

    def _cut(self, content: bytes) -> bytes | None:
        start = self._position + HEAD
        length = int.from_bytes(content[self._position : self._position + 4], "little")
        checksum = int.from_bytes(content[self._position + 4 : start], "little")
        payload = content[start : start + length]
        if not length or zlib.crc32(payload) != checksum:
            return None
        self._position = start + length
        return payload

    def _clear(self) -> None:
        self._position = len(MAGIC)
        if not self._path.exists():
            return
        handle = os.open(self._path, os.O_RDWR)
        try:
            os.pwrite(handle, END, self._position)
            os.fsync(handle)
        finally:
            os.close(handle)


class NoSpill:
    """Take nothing, where nothing is kept."""

    async def prepare(self) -> None:
        """Reserve nothing."""

    async def relocate(self, path: Path) -> None:
        """Take nothing there either."""

    async def append(self, changes: Changes) -> bool:
        """Refuse."""
        del changes
        return False

    async def read(self) -> tuple[Changes, ...]:
        """Return nothing."""
        return ()

    async def clear(self) -> None:
        """Forget nothing."""


def _write(changes: Changes) -> dict[str, Any]:
    return {
        "chats": [(*list_columns(row), "\n".join(row.head.tags)) for row in changes.chats],
        "messages": [_write_message(row) for row in changes.messages],
        "pieces": [
            (piece.message, piece.number, piece.at, line)
            for piece in changes.pieces
            if (line := write_event(piece.event)) is not None
        ],
        "drafts": [_write_draft(row) for row in changes.drafts],
    }


def _write_draft(row: DraftRow) -> tuple[Any, ...]:
    draft = row.draft
    content = None if draft is None else (draft.text, draft.caret, write_parts(draft.parts))
    return (row.chat, content, row.changed)


def _read_draft(record: list[Any]) -> DraftRow:
    chat, content, changed = record
    if content is None:
        return DraftRow(chat=chat, draft=None, changed=changed)
    text, caret, parts = content
    return DraftRow(chat=chat, draft=Draft(text=text, caret=caret, parts=read_parts(parts)), changed=changed)


def _write_message(row: MessageRow) -> tuple[Any, ...]:
    message = row.message
    columns = (message.id, row.chat, message.parent, message.role.value, message.created)
    return (*columns, write_parts(message.parts), *list_reply_columns(message.reply))


def _read(payload: bytes) -> Changes:
    record: dict[str, list[list[Any]]] = msgspec.json.decode(payload)
    pieces = [
        JournalPiece(message=message, number=number, at=at, event=event)
        for message, number, at, line in record["pieces"]
        if (event := read_event(line)) is not None
    ]
    return Changes(
        chats=tuple(map(read_row, record["chats"])),
        messages=tuple(
            MessageRow(chat=columns[1], message=read_message(tuple(columns)))
            for columns in record["messages"]
        ),
        pieces=tuple(pieces),
        drafts=tuple(map(_read_draft, record["drafts"])),
    )
