"""The reader of each format, and what a long list of chats comes to when one of them is damaged."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from offhand.domain.exchange import Origin, Reason
from offhand.services.imports import claude, native, openrouter_chat
from offhand.services.imports.chatbox import ChatboxReader
from offhand.services.imports.chatgpt import ChatGptReader
from offhand.services.imports.cherry import CherryReader
from offhand.services.imports.cherry_tables import CherryTableReader
from offhand.services.imports.drafts import Draft, DraftRefusal
from offhand.services.imports.json_stream import ITEM, MARK, Member, cut
from offhand.services.imports.lenient import Object, as_name, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from offhand.services.imports.detection import Document
    from offhand.services.imports.native import Native
    from offhand.services.imports.sources import Source, Spool

_TITLE = re.compile(rb'"(?:title|name)"\s*:\s*"([^"\\]{1,200})"')
WHOLE_DOCUMENT = 256 * 1024 * 1024


def read_document(
    source: Source,
    spool: Spool,
    document: Document,
    read_rows: Callable[[Path, str], Iterator[dict[str, object]]],
) -> Iterator[Draft | Native]:
    """Yield what a document holds, one chat at a time; raises ``SourceError``."""
    name = document.name
    match document.origin:
        case Origin.OFFHAND:
            yield from native.read(source, name, PurePosixPath(name).parent)
        case Origin.CHATBOX:
            yield from ChatboxReader(spool.unpack(name)).read()
        case Origin.CHERRY if document.is_database:
            yield from CherryTableReader(spool.unpack(name), source, read_rows).read()
        case Origin.CHERRY:
            yield from CherryReader(spool.unpack(name), source).read()
        case Origin.CHATGPT:
            yield from _read_chats(source, document, ChatGptReader(source).read)
        case Origin.CLAUDE:
            yield from _read_chats(source, document, claude.read)
        case Origin.OPENROUTER:
            yield from _read_chats(source, document, openrouter_chat.read)
    if name in source.damaged:
        yield DraftRefusal(name=name, reason=Reason.DAMAGED)


def _read_chats(source: Source, document: Document, read: Callable[[Object], Draft]) -> Iterator[Draft]:
    with source.open(document.name) as file:
        if document.is_list:
            for member in cut(file, lambda _: False):
                if member.path == (ITEM,):
                    yield _read_member(member, read)
        else:
            yield _read_member(_gather(file.read(WHOLE_DOCUMENT + 1)), read)


def _gather(raw: bytes) -> Member:
    return Member((), raw.removeprefix(MARK), is_whole=len(raw) <= WHOLE_DOCUMENT)


def _read_member(member: Member, read: Callable[[Object], Draft]) -> Draft:
    try:
        chat = as_object(member.decode())
    except ValueError:
        found = _TITLE.search(member.raw, 0, 100_000)
        title = found[1].decode("utf-8", "replace") if found is not None else ""
        return DraftRefusal(name=title, reason=Reason.GARBLED if member.is_whole else Reason.CUT_OFF)
    try:
        return read(chat)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        # A shape that nobody has seen yet costs one chat, not the archive.
        title = as_text(chat.get("title")) or as_text(chat.get("name")) or as_name(chat.get("id"))
        return DraftRefusal(name=title, reason=Reason.GARBLED)
