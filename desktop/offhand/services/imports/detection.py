"""What a file is, by what is in it: names and endings say nothing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.exchange import Origin, Reason
from offhand.domain.interchange import FORMAT
from offhand.services.imports import chatbox, chatgpt, cherry, claude, openrouter_chat
from offhand.services.imports.cherry_tables import DATABASES
from offhand.services.imports.json_stream import ITEM, cut
from offhand.services.imports.sources import SourceError

if TYPE_CHECKING:
    from offhand.services.imports.json_stream import Member
    from offhand.services.imports.lenient import Object
    from offhand.services.imports.sources import Source

MOST_MEMBERS = 2_000
"""Members of a document that are looked at."""
DATABASE_MARK = b"SQLite format 3\0"
RAW_FOLDERS = ("IndexedDB/", "Local Storage/")
"""Folders of a browser, which only a browser reads."""


class Document(msgspec.Struct, frozen=True):
    """Name a file of a source and what it holds."""

    name: str
    origin: Origin
    is_list: bool = False
    """Chats are the members of a list; else the document is one chat, or a store of many."""
    is_database: bool = False


def find_documents(source: Source) -> tuple[Document, ...]:
    """List the files that hold chats; raises ``SourceError`` where there are none."""
    names = source.list_names()
    found: list[Document] = []
    is_encrypted = False
    for name in sorted(names, key=_depth):
        if not _may_hold_chats(name, alone=len(names) == 1):
            continue
        try:
            document = _look(source, name)
        except SourceError as error:
            is_encrypted = is_encrypted or error.reason is Reason.ENCRYPTED
            continue
        if document is not None:
            found.append(document)
    if found:
        # Lists of one program; what lies about of others was not meant.
        return tuple(document for document in found if document.origin is found[0].origin)
    if is_encrypted:
        raise SourceError(Reason.ENCRYPTED)
    is_raw = any(name.startswith(RAW_FOLDERS) for name in names)
    raise SourceError(Reason.RAW_COPY if is_raw else Reason.UNKNOWN_FORMAT)


def _may_hold_chats(name: str, *, alone: bool) -> bool:
    path = PurePosixPath(name)
    return alone or path.suffix.lower() == ".json" or path.name in DATABASES


def _look(source: Source, name: str) -> Document | None:
    with source.open(name) as file:
        is_database = file.read(len(DATABASE_MARK)) == DATABASE_MARK
    if is_database:
        is_known = PurePosixPath(name).name in DATABASES or len(source.list_names()) == 1
        return Document(name, Origin.CHERRY, is_database=True) if is_known else None
    with source.open(name) as file:
        seen: Object = {}
        # One level is opened, so that no long list has to be held to see what it is called.
        for number, member in enumerate(cut(file, lambda path: len(path) == 1)):
            if not member.path or number > MOST_MEMBERS:
                return None
            is_list = member.path[0] == ITEM
            found = _note_item(seen, member) if is_list else _note_member(seen, member)
            if found is not None:
                return Document(name, found, is_list=is_list)
    return None


def _note_item(seen: Object, member: Member) -> Origin | None:
    """Tell a list of chats by the members of the first ones."""
    if len(member.path) > 1:
        seen[member.path[1]] = _peek(member)
    return _recognise_chat(seen)


def _note_member(seen: Object, member: Member) -> Origin | None:
    name = member.path[0]
    if len(member.path) == 1:
        seen[name] = _peek(member)
    else:
        seen.setdefault(name, [] if member.path[1] == ITEM else {})
    return _recognise(seen, name)


def _recognise(seen: Object, name: str) -> Origin | None:
    """Tell a document by the members that were seen of it."""
    if seen.get("format") == FORMAT:
        return Origin.OFFHAND
    if chatbox.looks_right(name):
        return Origin.CHATBOX
    return Origin.CHERRY if cherry.looks_right(name) else _recognise_chat(seen)


def _recognise_chat(seen: Object) -> Origin | None:
    if chatgpt.looks_right(seen):
        return Origin.CHATGPT
    if claude.looks_right(seen):
        return Origin.CLAUDE
    return Origin.OPENROUTER if openrouter_chat.looks_right(seen) else None


def _peek(member: Member) -> object:
    """Return a short value, and of a longer one its kind."""
    if member.raw[:1] == b"{":
        return {}
    if member.raw[:1] == b"[":
        return []
    try:
        return member.decode() if len(member.raw) < 1_000 else ""  # noqa: PLR2004 - no mark is as long
    except ValueError:
        return ""


def _depth(name: str) -> tuple[int, str]:
    return name.count("/"), name
