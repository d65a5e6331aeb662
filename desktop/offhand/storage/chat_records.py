"""Heads of chats as rows and back, and the SQL that picks the chats of a shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.domain.chat import ChatHead, Place, TitleOrigin
from offhand.storage.message_records import mend_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from offhand.domain.changes import ChatRow
    from offhand.domain.chat import Shelf

COLUMNS = (
    "id, title, title_origin, model, leaf, created, touched, is_pinned, is_archived, binned, folder, source"
)
TAGS = "(SELECT group_concat(tag, char(10)) FROM tags WHERE chat = c.id)"
SELECTED = ", ".join(f"c.{name.strip()}" for name in COLUMNS.split(",")) + f", {TAGS}"
"""What ``read_head`` wants of ``chats c``, in this order."""

Row = tuple[Any, ...]

_REVISED = ", ".join(
    f"{name} = excluded.{name}" for name in COLUMNS.split(", ") if name not in {"id", "created"}
)


def write_chat(connection: sqlite3.Connection, row: ChatRow) -> None:
    """Put a chat's head, or its newer state, into the database."""
    head = row.head
    connection.execute(
        f"INSERT INTO chats ({COLUMNS}) VALUES ({', '.join('?' * len(COLUMNS.split(',')))})"
        f" ON CONFLICT (id) DO UPDATE SET {_REVISED}",
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
    )


def read_head(row: Sequence[Any]) -> tuple[ChatHead, str | None]:
    """Return the head and the leaf of a row of ``SELECTED``."""
    head = ChatHead(
        id=row[0],
        title=row[1],
        title_origin=_read_origin(row[2]),
        model=row[3],
        created=row[5],
        touched=row[6],
        is_pinned=bool(row[7]),
        is_archived=bool(row[8]),
        binned=row[9],
        folder=row[10],
        source=row[11],
        tags=tuple(sorted(row[12].split("\n"))) if row[12] else (),
    )
    return head, row[4]


def pick_shelf(shelf: Shelf) -> tuple[str, list[Any]]:
    """Return the condition on ``chats c`` that a shelf means, and its values."""
    match shelf.place:
        case Place.MAIN:
            conditions = ["c.binned IS NULL", "c.is_archived = 0"]
        case Place.ARCHIVE:
            conditions = ["c.binned IS NULL", "c.is_archived = 1"]
        case Place.BIN:
            conditions = ["c.binned IS NOT NULL"]
    values: list[Any] = []
    if shelf.folder is not None:
        conditions.append("c.folder = ?")
        values.append(shelf.folder)
    if shelf.tag is not None:
        conditions.append("c.id IN (SELECT chat FROM tags WHERE tag = ?)")
        values.append(shelf.tag)
    return " AND ".join(conditions), values


def _read_origin(name: str) -> TitleOrigin:
    try:
        return TitleOrigin(name)
    except ValueError:
        return TitleOrigin.USER
