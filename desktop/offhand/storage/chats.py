"""The chats on disk: ``services.ports.ChatStore`` over one database.

Everything runs on the database's thread. What is saved in one call is saved in one transaction.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from offhand.domain.changes import ChatRow, JournalPiece, MessageRow, OpenReply
from offhand.domain.chat import Chat, Folder, Shelf
from offhand.domain.listing import NOTHING
from offhand.domain.tree import plant
from offhand.storage import chat_records, message_records, shelf_records
from offhand.storage.chat_records import write_chat
from offhand.storage.database import Database, transaction
from offhand.storage.drafts import list_used_blobs, write_draft
from offhand.storage.event_records import read_event, write_event
from offhand.storage.message_records import read_message, write_message
from offhand.storage.shelf_records import pick_shelf

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from offhand.domain.changes import Changes
    from offhand.domain.chat import ChatHead
    from offhand.domain.listing import Key, Overlay, Section
    from offhand.domain.message import Message

MAIN_SHELF = Shelf()
RECENT_ANSWERS = 300
"""Answers whose models count as recent ones."""


class ChatDatabase:
    """Keep chats in a database."""

    def __init__(self, database: Database) -> None:
        """Take a database whose shape is ours; it is closed by whoever made it."""
        self._database = database

    async def save(self, changes: Changes, *, durable: bool = True) -> None:
        """Keep changes; all or, where ``StoreProblem`` is raised, none of them.

        ``durable`` has them reach the disk itself before this returns, which a power cut survives.
        """
        await self._database.run(partial(_save, changes=changes, durable=durable))

    async def merge(self, changes: Changes) -> None:
        """Keep changes of a run before, where nothing newer is kept already; raises ``StoreProblem``."""
        await self._database.run(partial(_merge, changes=changes))

    async def read_head(self, chat_id: str) -> ChatRow | None:
        """Return a chat without its messages; raises ``StoreProblem``."""
        return await self._database.run(partial(_read_head, chat_id=chat_id))

    async def read_chat(self, chat_id: str) -> Chat | None:
        """Return a chat with all of its messages; raises ``StoreProblem``."""
        return await self._database.run(partial(_read_chat, chat_id=chat_id))

    async def read_heads(self, chat_ids: Sequence[str]) -> tuple[ChatRow, ...]:
        """Return chats without their messages, as far as they are there; raises ``StoreProblem``."""
        return await self._database.run(partial(shelf_records.read_rows, chat_ids=tuple(chat_ids)))

    async def list_heads(
        self, shelf: Shelf = MAIN_SHELF, overlay: Overlay = NOTHING, *, start: int = 0, count: int = 200
    ) -> tuple[ChatHead, ...]:
        """List chats of a shelf in its order; raises ``StoreProblem``."""
        return await self._database.run(
            partial(shelf_records.list_heads, shelf=shelf, overlay=overlay, start=start, count=count)
        )

    async def survey(self, shelf: Shelf, overlay: Overlay, sections: Sequence[Section]) -> tuple[int, ...]:
        """Count the chats of each section of a shelf; raises ``StoreProblem``."""
        return await self._database.run(
            partial(shelf_records.survey, shelf=shelf, overlay=overlay, sections=sections)
        )

    async def rank(
        self, shelf: Shelf, overlay: Overlay, keys: Sequence[Key], without: Collection[str] = ()
    ) -> tuple[int, ...]:
        """Count for each key how many chats come before it; raises ``StoreProblem``."""
        return await self._database.run(
            partial(shelf_records.rank, shelf=shelf, overlay=overlay, keys=keys, without=without)
        )

    async def count_chats(self, shelf: Shelf = MAIN_SHELF) -> int:
        """Count the chats of a shelf; raises ``StoreProblem``."""
        return await self._database.run(partial(_count_chats, shelf=shelf))

    async def list_folders(self) -> tuple[Folder, ...]:
        """List the folders in their order; raises ``StoreProblem``."""
        return await self._database.run(_list_folders)

    async def save_folder(self, folder: Folder) -> None:
        """Keep a folder or its newer state; raises ``StoreProblem``."""
        await self._database.run(partial(_save_folder, folder=folder))

    async def remove_folder(self, folder_id: str) -> None:
        """Remove a folder; its chats stay, in none. Raises ``StoreProblem``."""
        await self._database.run(partial(_remove_folder, folder_id=folder_id))

    async def list_tags(self) -> tuple[str, ...]:
        """List every tag in use; raises ``StoreProblem``."""
        return await self._database.run(_list_tags)

    async def read_open_replies(self) -> tuple[OpenReply, ...]:
        """List the answers that never ended, with their journal; raises ``StoreProblem``."""
        return await self._database.run(_read_open_replies)

    async def read_unpriced(self, since: float, count: int) -> tuple[MessageRow, ...]:
        """List answers that ended after ``since`` without a cost, but with an id to ask it by, newest first.

        Raises ``StoreProblem``.
        """
        return await self._database.run(partial(_read_unpriced, since=since, count=count))

    async def list_recent_models(self, count: int) -> tuple[str, ...]:
        """List the models of the last answers, the newest first, each once; raises ``StoreProblem``."""
        return await self._database.run(partial(_list_recent_models, count=count))

    async def remove_chats(self, chat_ids: Sequence[str]) -> tuple[str, ...]:
        """Remove chats for good and name the blobs that nothing refers to any more.

        Raises ``StoreProblem``.
        """
        return await self._database.run(partial(_remove_chats, chat_ids=tuple(chat_ids)))

    async def list_blobs(self) -> frozenset[str]:
        """Name every blob that a message or a draft refers to; raises ``StoreProblem``."""
        return await self._database.run(list_used_blobs)


def _save(connection: sqlite3.Connection, changes: Changes, *, durable: bool) -> None:
    with transaction(connection, durable=durable):
        for row in changes.chats:
            write_chat(connection, row)
        for piece in changes.pieces:
            _write_piece(connection, piece)
        for kept in changes.messages:
            write_message(connection, kept.chat, kept.message)
        for draft in changes.drafts:
            write_draft(connection, draft)


def _merge(connection: sqlite3.Connection, changes: Changes) -> None:
    chats = [row for row in changes.chats if not _is_newer(connection, row)]
    with transaction(connection):
        for row in chats:
            write_chat(connection, row)
        for kept in changes.messages:
            if not _has_ended(connection, kept.message.id) and _knows_chat(connection, kept.chat):
                write_message(connection, kept.chat, kept.message)
        for piece in changes.pieces:
            if not _has_ended(connection, piece.message):
                _write_piece(connection, piece)
        for draft in changes.drafts:
            write_draft(connection, draft)


def _is_newer(connection: sqlite3.Connection, row: ChatRow) -> bool:
    found = _read_head(connection, row.head.id)
    return found is not None and found.head.touched > row.head.touched


def _has_ended(connection: sqlite3.Connection, message_id: str) -> bool:
    row = connection.execute(
        "SELECT r.finish IS NOT NULL FROM messages m JOIN replies r ON r.message = m.seq WHERE m.id = ?",
        (message_id,),
    ).fetchone()
    return row is not None and bool(row[0])


def _knows_chat(connection: sqlite3.Connection, chat_id: str) -> bool:
    return connection.execute("SELECT 1 FROM chats WHERE id = ?", (chat_id,)).fetchone() is not None


def _write_piece(connection: sqlite3.Connection, piece: JournalPiece) -> None:
    line = write_event(piece.event)
    if line is not None:
        connection.execute(
            "INSERT OR IGNORE INTO journal VALUES (?, ?, ?, ?)", (piece.message, piece.number, piece.at, line)
        )


def _read_head(connection: sqlite3.Connection, chat_id: str) -> ChatRow | None:
    row = connection.execute(
        f"SELECT {chat_records.SELECTED} FROM chats c WHERE c.id = ?", (chat_id,)
    ).fetchone()
    if row is None:
        return None
    return chat_records.read_row(row)


def _read_chat(connection: sqlite3.Connection, chat_id: str) -> Chat | None:
    found = _read_head(connection, chat_id)
    if found is None:
        return None
    leaf = found.leaf
    rows = connection.execute(
        f"SELECT {message_records.SELECTED} FROM messages m LEFT JOIN replies r ON r.message = m.seq"
        " WHERE m.chat = ? ORDER BY m.seq",
        (chat_id,),
    )
    messages = plant(map(read_message, rows))
    return Chat(
        head=found.head,
        messages=messages,
        leaf=leaf if leaf in messages else _find_leaf(messages),
        chosen=found.chosen,
    )


def _find_leaf(messages: dict[str, Message]) -> str | None:
    """Name the newest message, where the one that was in view is not there."""
    return next(reversed(messages), None)


def _count_chats(connection: sqlite3.Connection, shelf: Shelf) -> int:
    condition, values = pick_shelf(shelf)
    (count,) = connection.execute(f"SELECT count(*) FROM chats c WHERE {condition}", values).fetchone()
    return count


def _list_folders(connection: sqlite3.Connection) -> tuple[Folder, ...]:
    rows = connection.execute("SELECT id, name, position FROM folders ORDER BY position, name")
    return tuple(Folder(id=folder_id, name=name, position=position) for folder_id, name, position in rows)


def _save_folder(connection: sqlite3.Connection, folder: Folder) -> None:
    with transaction(connection):
        connection.execute(
            "INSERT INTO folders VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position",
            (folder.id, folder.name, folder.position),
        )


def _remove_folder(connection: sqlite3.Connection, folder_id: str) -> None:
    with transaction(connection):
        connection.execute("DELETE FROM folders WHERE id = ?", (folder_id,))


def _list_tags(connection: sqlite3.Connection) -> tuple[str, ...]:
    return tuple(tag for (tag,) in connection.execute("SELECT DISTINCT tag FROM tags ORDER BY tag"))


def _read_open_replies(connection: sqlite3.Connection) -> tuple[OpenReply, ...]:
    rows = connection.execute(
        f"SELECT {message_records.SELECTED} FROM replies r JOIN messages m ON m.seq = r.message"
        " WHERE r.finish IS NULL ORDER BY m.seq"
    ).fetchall()
    return tuple(
        OpenReply(chat=row[1], message=message, pieces=_read_pieces(connection, message.id))
        for row in rows
        for message in (read_message(row),)
    )


def _read_unpriced(connection: sqlite3.Connection, since: float, count: int) -> tuple[MessageRow, ...]:
    rows = connection.execute(
        f"SELECT {message_records.SELECTED} FROM replies r JOIN messages m ON m.seq = r.message"
        " WHERE r.cost IS NULL AND r.generation_id IS NOT NULL AND r.finish IS NOT NULL AND r.ended >= ?"
        " ORDER BY r.ended DESC LIMIT ?",
        (since, count),
    )
    return tuple(MessageRow(chat=row[1], message=read_message(row)) for row in rows)


def _list_recent_models(connection: sqlite3.Connection, count: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT asked_model FROM replies ORDER BY message DESC LIMIT ?", (RECENT_ANSWERS,)
    )
    models = dict.fromkeys(model for (model,) in rows if model)
    return tuple(models)[:count]


def _read_pieces(connection: sqlite3.Connection, message_id: str) -> tuple[JournalPiece, ...]:
    rows = connection.execute(
        "SELECT number, at, event FROM journal WHERE message = ? ORDER BY number", (message_id,)
    )
    return tuple(
        JournalPiece(message=message_id, number=number, at=at, event=event)
        for number, at, line in rows
        if (event := read_event(line)) is not None
    )


def _remove_chats(connection: sqlite3.Connection, chat_ids: tuple[str, ...]) -> tuple[str, ...]:
    freed: set[str] = set()
    with transaction(connection):
        for chat_id in chat_ids:
            named = connection.execute(
                "SELECT DISTINCT a.sha256 FROM attachments a JOIN messages m ON m.seq = a.message"
                " WHERE m.chat = ?",
                (chat_id,),
            )
            freed.update(sha256 for (sha256,) in named.fetchall())
            connection.execute(
                "DELETE FROM journal WHERE message IN (SELECT id FROM messages WHERE chat = ?)", (chat_id,)
            )
            connection.execute("DELETE FROM chats WHERE id = ?", (chat_id,))
            connection.execute("DELETE FROM drafts WHERE chat = ?", (chat_id,))
        used = {sha256 for sha256 in freed if _is_used(connection, sha256)}
    return tuple(sorted(freed - used))


def _is_used(connection: sqlite3.Connection, sha256: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM attachments WHERE sha256 = ?"
        " UNION ALL SELECT 1 FROM drafts WHERE instr(parts, ?) LIMIT 1",
        (sha256, sha256),
    ).fetchone()
    return row is not None
