"""Making a whole of salvaged rows: chats without a head, messages without the one before, cut content."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from offhand.domain.chat import TitleOrigin, title_from
from offhand.domain.message import FinishReason, Message, Role, TextPart
from offhand.domain.opening import DamagedChat
from offhand.domain.tree import plant
from offhand.storage.message_records import is_whole, list_blobs, read_parts, write_parts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


def mend(connection: sqlite3.Connection) -> tuple[tuple[DamagedChat, ...], int, int]:
    """Mend what was loaded, in one transaction.

    Returns the chats that lack something, how many messages are kept as plain text, and how many
    answers lack their record.
    """
    connection.execute("BEGIN")
    mended = _mend_content(connection)
    _bring_home(connection)
    heads = _make_heads(connection)
    lost = _count_lost(connection)
    _mend_parents(connection)
    without_record = _mend_replies(connection)
    _drop_strays(connection)
    damaged = tuple(
        DamagedChat(title=title, lost_messages=lost.get(chat, 0), lost_head=chat in heads)
        for chat, title in connection.execute("SELECT id, title FROM chats ORDER BY touched DESC").fetchall()
        if chat in heads or chat in lost
    )
    connection.execute("COMMIT")
    return damaged, mended, without_record


def _mend_content(connection: sqlite3.Connection) -> int:
    """Check every message's content, list its blobs, and return how many had to be mended."""
    mended = 0
    connection.execute("DELETE FROM attachments")
    roles = {role.value for role in Role}
    for seq, role, text in _page_through(connection):
        parts = read_parts(text)
        if not is_whole(text):
            connection.execute("UPDATE messages SET parts = ? WHERE seq = ?", (write_parts(parts), seq))
            mended += 1
        if role not in roles:
            is_answer = connection.execute("SELECT 1 FROM replies WHERE message = ?", (seq,)).fetchone()
            likely = Role.ASSISTANT if is_answer else Role.USER
            connection.execute("UPDATE messages SET role = ? WHERE seq = ?", (likely.value, seq))
        connection.executemany(
            "INSERT OR IGNORE INTO attachments VALUES (?, ?)", [(seq, blob) for blob in list_blobs(parts)]
        )
    return mended


def _page_through(connection: sqlite3.Connection, count: int = 500) -> Iterator[tuple[int, str, str]]:
    """Yield number, role and content of all messages; rows may be changed meanwhile."""
    last = -(1 << 63)
    while rows := connection.execute(
        "SELECT seq, role, parts FROM messages WHERE seq > ? ORDER BY seq LIMIT ?", (last, count)
    ).fetchall():
        yield from rows
        last = rows[-1][0]


def _bring_home(connection: sqlite3.Connection) -> None:
    """Put messages whose chat nobody knows where the ones before and after them are."""
    for relative in ("r.id = messages.parent", "r.parent = messages.id"):
        connection.execute(
            "UPDATE messages SET chat = ifnull("
            f"(SELECT r.chat FROM messages r JOIN chats c ON c.id = r.chat WHERE {relative} LIMIT 1), chat)"
            " WHERE chat NOT IN (SELECT id FROM chats)"
        )


def _make_heads(connection: sqlite3.Connection) -> set[str]:
    """Give a head to every chat that is only known by its messages, and return their ids."""
    chats = [
        chat
        for (chat,) in connection.execute(
            "SELECT DISTINCT chat FROM messages WHERE chat NOT IN (SELECT id FROM chats)"
        ).fetchall()
    ]
    for chat in chats:
        rows = connection.execute(
            "SELECT id, role, created, parts FROM messages WHERE chat = ? ORDER BY seq", (chat,)
        ).fetchall()
        texts = (
            "".join(part.text for part in read_parts(parts) if isinstance(part, TextPart))
            for _, role, _, parts in rows
            if role == Role.USER.value
        )
        times = [created for _, _, created, _ in rows]
        connection.execute(
            "INSERT INTO chats"
            " (id, title, title_origin, model, leaf, created, touched, is_pinned, is_archived)"
            " VALUES (?, ?, ?, '', ?, ?, ?, 0, 0)",
            (
                chat,
                title_from(next(filter(None, texts), "")),
                TitleOrigin.WORDS.value,
                rows[-1][0],
                min(times),
                max(times),
            ),
        )
    connection.execute("UPDATE chats SET folder = NULL WHERE folder NOT IN (SELECT id FROM folders)")
    return set(chats)


def _count_lost(connection: sqlite3.Connection) -> dict[str, int]:
    """Count for each chat the messages that are not there, as far as others or the index name them."""
    missing = connection.execute(
        "SELECT chat, parent FROM messages"
        " WHERE parent IS NOT NULL AND parent NOT IN (SELECT id FROM messages)"
        " UNION SELECT id, leaf FROM chats WHERE leaf IS NOT NULL AND leaf NOT IN (SELECT id FROM messages)"
    )
    named = Counter(chat for chat, _ in missing.fetchall())
    listed = connection.execute(
        "SELECT chat, count(DISTINCT seq) FROM temp.listed"
        " WHERE seq NOT IN (SELECT seq FROM messages) AND chat IN (SELECT id FROM chats) GROUP BY chat"
    )
    return {**named, **{chat: max(count, named[chat]) for chat, count in listed.fetchall()}}


def _mend_parents(connection: sqlite3.Connection) -> None:
    """Write down the tree as it is read, where messages do not lead up to a first one."""
    suspects = connection.execute(
        "SELECT DISTINCT m.chat FROM messages m LEFT JOIN messages p ON p.id = m.parent AND p.chat = m.chat"
        " WHERE m.parent IS NOT NULL AND (p.seq IS NULL OR p.seq >= m.seq)"
    ).fetchall()
    for (chat,) in suspects:
        rows = connection.execute(
            "SELECT id, parent FROM messages WHERE chat = ? ORDER BY seq", (chat,)
        ).fetchall()
        parents = dict(rows)
        bare = [Message(id=key, role=Role.USER, parts=(), parent=parent) for key, parent in rows]
        connection.executemany(
            "UPDATE messages SET parent = ? WHERE id = ?",
            [
                (message.parent, message.id)
                for message in plant(bare).values()
                if message.parent != parents[message.id]
            ],
        )
    connection.execute(
        "UPDATE chats SET leaf ="
        " (SELECT id FROM messages m WHERE m.chat = chats.id ORDER BY seq DESC LIMIT 1)"
        " WHERE leaf IS NOT NULL AND leaf NOT IN (SELECT id FROM messages m WHERE m.chat = chats.id)"
    )


def _mend_replies(connection: sqlite3.Connection) -> int:
    """Give a record to every answer that lost it, and return how many those are."""
    connection.execute("DELETE FROM replies WHERE message NOT IN (SELECT seq FROM messages)")
    done = connection.execute(
        "INSERT INTO replies (message, asked_model, started, finish, retries)"
        " SELECT seq, '', created, ?, 0 FROM messages"
        " WHERE role = ? AND seq NOT IN (SELECT message FROM replies)",
        (FinishReason.STOP.value, Role.ASSISTANT.value),
    )
    return done.rowcount


def _drop_strays(connection: sqlite3.Connection) -> None:
    """Remove what refers to nothing that is there."""
    connection.execute("DELETE FROM tags WHERE chat NOT IN (SELECT id FROM chats)")
    connection.execute(
        "DELETE FROM journal WHERE message NOT IN"
        " (SELECT m.id FROM messages m JOIN replies r ON r.message = m.seq WHERE r.finish IS NULL)"
    )
