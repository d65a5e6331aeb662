"""Heads of chats as rows and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.changes import ChatRow
from offhand.domain.chat import ChatHead, Origin, TitleOrigin
from offhand.domain.comparison import Comparison
from offhand.domain.context import ContextMark
from offhand.domain.own_settings import check_own
from offhand.storage.message_records import mend_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


COLUMNS = (
    "id, title, title_origin, model, leaf, created, touched, is_pinned, is_archived, binned, folder, source,"
    " chosen, origin, context, own, comparing"
)
TAGS = "(SELECT group_concat(tag, char(10)) FROM tags WHERE chat = c.id)"
SELECTED = ", ".join(f"c.{name.strip()}" for name in COLUMNS.split(",")) + f", {TAGS}"
"""What ``read_row`` wants of ``chats c``, in this order."""
FIRST_COLUMNS = 12
"""Those that there were from the beginning; a spill of another version may hold no others."""

Row = tuple[Any, ...]

LATER_COLUMNS: Row = ("{}", None, "[]", "{}", "[[], []]")
"""What those hold that came later, where they are missing."""

_VALUES = ", ".join(
    "(SELECT id FROM folders WHERE id = ?)" if name == "folder" else "?" for name in COLUMNS.split(", ")
)
"""A folder that has been removed meanwhile is none: it must not keep its chats from being saved."""
_REVISED = ", ".join(
    f"{name} = excluded.{name}" for name in COLUMNS.split(", ") if name not in {"id", "created"}
)


def write_chat(connection: sqlite3.Connection, row: ChatRow) -> None:
    """Put a chat's head, or its newer state, into the database."""
    head = row.head
    connection.execute(
        f"INSERT INTO chats ({COLUMNS}) VALUES ({_VALUES}) ON CONFLICT (id) DO UPDATE SET {_REVISED}",
        list_columns(row),
    )
    connection.execute("DELETE FROM tags WHERE chat = ?", (head.id,))
    connection.executemany(
        "INSERT OR IGNORE INTO tags (chat, tag) VALUES (?, ?)",
        [(head.id, mend_text(tag)) for tag in head.tags],
    )


def list_columns(row: ChatRow) -> Row:
    """Return the values of ``COLUMNS``."""
    head = row.head
    return (
        head.id,
        mend_text(head.title),
        head.title_origin.value,
        head.model,
        row.leaf,
        head.created,
        head.touched,
        head.is_pinned,
        head.is_archived,
        head.binned,
        head.folder,
        head.source,
        msgspec.json.encode(row.chosen).decode(),
        _write_origin(head.origin),
        msgspec.json.encode(head.marks).decode(),
        msgspec.json.encode(head.own).decode(),
        msgspec.json.encode((head.compared, head.comparisons)).decode(),
    )


def read_row(row: Sequence[Any]) -> ChatRow:
    """Return the chat of a row of ``SELECTED``."""
    *more, tags = row[FIRST_COLUMNS:]
    chosen, origin, context, own, comparing = (*more, *LATER_COLUMNS[len(more) :])
    compared, comparisons = _read_comparing(comparing)
    head = ChatHead(
        id=row[0],
        title=row[1],
        title_origin=_read_title_origin(row[2]),
        model=row[3],
        created=row[5],
        touched=row[6],
        is_pinned=bool(row[7]),
        is_archived=bool(row[8]),
        binned=row[9],
        folder=row[10],
        source=row[11],
        origin=_read_origin(origin),
        marks=_read_marks(context),
        own=_read_own(own),
        compared=compared,
        comparisons=comparisons,
        tags=tuple(sorted(tags.split("\n"))) if tags else (),
    )
    return ChatRow(head=head, leaf=row[4], chosen=_read_chosen(chosen))


def _read_chosen(text: str) -> dict[str, str]:
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except msgspec.DecodeError:
        return {}


def _read_marks(text: str) -> tuple[ContextMark, ...]:
    try:
        return msgspec.json.decode(text, type=tuple[ContextMark, ...])
    except msgspec.DecodeError:
        return ()


def _read_own(text: str) -> dict[str, object]:
    try:
        return check_own(msgspec.json.decode(text, type=dict[str, Any]))
    except msgspec.DecodeError:
        return {}


def _read_comparing(text: str) -> tuple[tuple[str, ...], tuple[Comparison, ...]]:
    try:
        return msgspec.json.decode(text, type=tuple[tuple[str, ...], tuple[Comparison, ...]])
    except msgspec.DecodeError:
        return (), ()


def _write_origin(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    return msgspec.json.encode((origin.chat, origin.message, origin.end)).decode()


def _read_origin(text: str | None) -> Origin | None:
    if text is None:
        return None
    try:
        chat, message, end = msgspec.json.decode(text, type=tuple[str, str, str])
    except msgspec.DecodeError:
        return None
    return Origin(chat=chat, message=message, end=end)


def _read_title_origin(name: str) -> TitleOrigin:
    try:
        return TitleOrigin(name)
    except ValueError:
        return TitleOrigin.USER
