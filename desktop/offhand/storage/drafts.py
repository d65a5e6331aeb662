"""Questions that were not sent yet, and those that were: ``services.ports.DraftStore`` over the database."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from offhand.domain.changes import QUICK_DRAFT, Draft, DraftRow
from offhand.domain.message import TextPart
from offhand.storage.message_records import list_blobs, mend_text, read_parts, write_parts

if TYPE_CHECKING:
    import sqlite3

    from offhand.storage.database import Database


class DraftDatabase:
    """Read drafts and prompts; they are written with everything else, by ``ChatDatabase.save``."""

    def __init__(self, database: Database) -> None:
        """Take a database whose shape is ours; it is closed by whoever made it."""
        self._database = database

    async def read_draft(self, chat_id: str) -> Draft | None:
        """Return what was typed in a chat and not sent, None where nothing was; raises ``StoreProblem``."""
        return await self._database.run(partial(_read_draft, chat_id=chat_id))

    async def read_stray_draft(self) -> DraftRow | None:
        """Return the newest draft of a chat that never came to be, None where there is none.

        Raises ``StoreProblem``.
        """
        return await self._database.run(_read_stray_draft)

    async def list_blobs(self) -> frozenset[str]:
        """Name every attachment that a message or a draft refers to; raises ``StoreProblem``."""
        return await self._database.run(list_used_blobs)

    async def list_prompts(self, count: int) -> tuple[str, ...]:
        """List the texts of the last questions, the newest first, each once; raises ``StoreProblem``."""
        return await self._database.run(partial(_list_prompts, count=count))


def write_draft(connection: sqlite3.Connection, row: DraftRow) -> None:
    """Put a draft into the database, or take it out."""
    draft = row.draft
    if draft is None:
        connection.execute("DELETE FROM drafts WHERE chat = ?", (row.chat,))
        return
    connection.execute(
        "INSERT OR REPLACE INTO drafts (chat, text, caret, parts, changed) VALUES (?, ?, ?, ?, ?)",
        (row.chat, mend_text(draft.text), draft.caret, write_parts(draft.parts), row.changed),
    )


def list_used_blobs(connection: sqlite3.Connection) -> frozenset[str]:
    """Name every blob that a message or a draft refers to."""
    sent = {sha256 for (sha256,) in connection.execute("SELECT DISTINCT sha256 FROM attachments")}
    drafts = connection.execute("SELECT parts FROM drafts")
    return frozenset(sent | {sha256 for (parts,) in drafts for sha256 in list_blobs(read_parts(parts))})


def _read_draft(connection: sqlite3.Connection, chat_id: str) -> Draft | None:
    row = connection.execute("SELECT text, caret, parts FROM drafts WHERE chat = ?", (chat_id,)).fetchone()
    return None if row is None else Draft(text=row[0], caret=row[1], parts=read_parts(row[2]))


def _read_stray_draft(connection: sqlite3.Connection) -> DraftRow | None:
    row = connection.execute(
        "SELECT chat, text, caret, parts, changed FROM drafts"
        " WHERE chat NOT IN (SELECT id FROM chats) AND chat <> ? ORDER BY changed DESC LIMIT 1",
        (QUICK_DRAFT,),
    ).fetchone()
    if row is None:
        return None
    chat, text, caret, parts, changed = row
    return DraftRow(chat=chat, draft=Draft(text=text, caret=caret, parts=read_parts(parts)), changed=changed)


def _list_prompts(connection: sqlite3.Connection, count: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT parts FROM messages WHERE role = 'user' ORDER BY seq DESC LIMIT ?", (2 * count,)
    )
    texts = (
        "".join(part.text for part in read_parts(parts) if isinstance(part, TextPart)) for (parts,) in rows
    )
    return tuple(dict.fromkeys(text for text in texts if text.strip()))[:count]
