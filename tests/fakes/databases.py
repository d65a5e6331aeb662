"""Chats written to and read from an open database at once, without its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.chat import Chat
from offhand.domain.tree import plant
from offhand.storage import chat_records, message_records
from offhand.storage.chat_records import write_chat
from offhand.storage.database import transaction
from offhand.storage.message_records import write_message
from tests.fakes.chats import changes_of

if TYPE_CHECKING:
    import sqlite3


def write_chats(connection: sqlite3.Connection, *chats: Chat) -> None:
    changes = changes_of(*chats)
    with transaction(connection):
        for row in changes.chats:
            write_chat(connection, row)
        for kept in changes.messages:
            write_message(connection, kept.chat, kept.message)


def read_chats(connection: sqlite3.Connection) -> dict[str, Chat]:
    """Read every chat, by id, as the program reads one."""
    found: dict[str, Chat] = {}
    for row in connection.execute(f"SELECT {chat_records.SELECTED} FROM chats c").fetchall():
        kept = chat_records.read_row(row)
        head, leaf = kept.head, kept.leaf
        rows = connection.execute(
            f"SELECT {message_records.SELECTED} FROM messages m LEFT JOIN replies r ON r.message = m.seq"
            " WHERE m.chat = ? ORDER BY m.seq",
            (head.id,),
        )
        messages = plant(map(message_records.read_message, rows))
        leaf = leaf if leaf in messages else None
        found[head.id] = Chat(head=head, messages=messages, leaf=leaf, chosen=kept.chosen)
    return found
