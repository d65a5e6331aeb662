"""Chats of our own files: every name stays, so that they come back exactly."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.exchange import Reason
from offhand.domain.interchange import VERSION, BlobRecord, ChatRecord, FolderRecord, read_chat
from offhand.services.imports.drafts import DraftRefusal
from offhand.services.imports.json_stream import ITEM, cut
from offhand.services.imports.lenient import as_name, as_object, as_text
from offhand.services.imports.sources import SourceError, read_attachment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from offhand.domain.chat import Chat
    from offhand.services.imports.json_stream import Member
    from offhand.services.imports.sources import Source

OPENED = {("chats",), ("blobs",), ("folders",)}


class NativeFolder(msgspec.Struct, frozen=True):
    """Be a folder of the list of chats."""

    record: FolderRecord


class NativeBlob(msgspec.Struct, frozen=True):
    """Be a picture or file; its content fits its name."""

    media_type: str
    content: bytes


class NativeChat(msgspec.Struct, frozen=True):
    """Be a chat as it was written."""

    chat: Chat


Native = NativeFolder | NativeBlob | NativeChat | DraftRefusal


def read(source: Source, name: str, folder: PurePosixPath) -> Iterator[Native]:
    """Yield blobs and folders first, then the chats that need them; raises ``SourceError``."""
    yield from _read_blobs(source, name, folder)
    with source.open(name) as file:
        for member in cut(file, lambda path: path in OPENED):
            match member.path:
                case ("version",):
                    yield from _check_version(member)
                case ("folders", "*"):
                    yield from _read_folder(member)
                case ("chats", "*"):
                    yield _read_chat(member)
                case _:
                    pass


def _check_version(member: Member) -> Iterator[Native]:
    try:
        version = member.decode()
    except ValueError:
        version = None
    if isinstance(version, int) and version > VERSION:
        raise SourceError(Reason.NEWER)
    yield from ()


def _read_folder(member: Member) -> Iterator[Native]:
    try:
        yield NativeFolder(msgspec.convert(member.decode(), FolderRecord))
    except (ValueError, msgspec.ValidationError):
        return


def _read_chat(member: Member) -> Native:
    try:
        value = member.decode()
    except ValueError:
        return DraftRefusal(name="", reason=Reason.GARBLED if member.is_whole else Reason.CUT_OFF)
    try:
        chat = read_chat(msgspec.convert(value, ChatRecord))
    except msgspec.ValidationError:
        chat = None
    if chat is not None and all(name and name.isprintable() for name in (chat.id, *chat.messages)):
        return NativeChat(chat)
    fields = as_object(value)
    name = as_text(fields.get("title")) or as_name(fields.get("id"))
    return DraftRefusal(name=name, reason=Reason.GARBLED)


def _read_blobs(source: Source, name: str, folder: PurePosixPath) -> Iterator[Native]:
    with source.open(name) as file:
        # All lists are opened, or one of them would be held as a whole to get past it.
        for member in cut(file, lambda path: path in OPENED):
            if len(member.path) != 2 or member.path[0] != "blobs" or member.path[1] == ITEM:  # noqa: PLR2004 - a blob and its hash
                continue
            sha256 = member.path[1]
            try:
                record = msgspec.convert(member.decode(), BlobRecord)
            except (ValueError, msgspec.ValidationError):
                yield DraftRefusal(name=sha256, reason=Reason.GARBLED if member.is_whole else Reason.CUT_OFF)
                continue
            if record.data is None and record.file is None:
                continue
            content = _find_content(source, folder, record)
            if content is not None and hashlib.sha256(content).hexdigest() == sha256:
                yield NativeBlob(record.media_type, content)
            else:
                yield DraftRefusal(name=record.file or sha256, reason=Reason.GARBLED)


def _find_content(source: Source, folder: PurePosixPath, record: BlobRecord) -> bytes | None:
    if record.data is not None:
        try:
            return base64.b64decode(record.data, validate=True)
        except (binascii.Error, ValueError):
            return None
    return read_attachment(source, str(folder / (record.file or "")))
