"""Messages as rows and back: parts as tagged JSON, the record of a reply in columns of its own."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.error_records import read_error, write_error
from offhand.domain.message import FilePart, FinishReason, ImagePart, Message, Part, Reply, Role, Usage
from offhand.domain.receipt_records import (
    read_record,
    record_listed,
    record_sent,
    restore_listed,
    restore_sent,
    write_record,
)
from offhand.domain.spending import record_answer
from offhand.storage.damaged_parts import read_damaged_parts
from offhand.storage.spending import write_spending

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

MESSAGE_COLUMNS = "id, chat, parent, role, created, parts"
REPLY_COLUMNS = (
    "asked_model, served_model, provider, generation_id, started, first_token, first_text, ended, finish,"
    " native_finish, retries, prompt_tokens, completion_tokens, cached_tokens, reasoning_tokens, cost,"
    " upstream_cost, is_byok, usage, error, sent, listed"
)
SELECTED = ", ".join(
    [f"m.{name}" for name in MESSAGE_COLUMNS.split(", ")]
    + [f"r.{name.strip()}" for name in REPLY_COLUMNS.split(",")]
)
"""What ``read_message`` wants of ``messages m LEFT JOIN replies r``, in this order."""

USAGE_COLUMNS = 8
Row = tuple[Any, ...]

_parts = msgspec.json.Decoder(tuple[Part, ...])
_details = msgspec.json.Decoder(dict[str, Any])


def write_message(connection: sqlite3.Connection, chat: str, message: Message) -> None:
    """Put a message, or its newer state, into the database; a reply that has ended leaves the journal."""
    row = (
        message.id,
        chat,
        message.parent,
        message.role.value,
        message.created,
        write_parts(message.parts),
    )
    (seq,) = connection.execute(
        f"INSERT INTO messages ({MESSAGE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET parts = excluded.parts, parent = excluded.parent RETURNING seq",
        row,
    ).fetchone()
    if message.reply is not None:
        marks = ", ".join("?" * len(REPLY_COLUMNS.split(",")))
        connection.execute(
            f"INSERT OR REPLACE INTO replies (message, {REPLY_COLUMNS}) VALUES (?, {marks})",
            (seq, *list_reply_columns(message.reply)),
        )
    connection.executemany(
        "INSERT OR IGNORE INTO attachments VALUES (?, ?)",
        [(seq, sha256) for sha256 in list_blobs(message.parts)],
    )
    if not message.is_open:
        connection.execute("DELETE FROM journal WHERE message = ?", (message.id,))
        entry = record_answer(chat, message)
        if entry is not None:
            write_spending(connection, entry)


def read_message(row: Row) -> Message:
    """Return the message of a row of ``SELECTED``."""
    message_id, _, parent, role, created, parts, *reply = row
    return Message(
        id=message_id,
        role=_read_role(role, is_answer=reply[0] is not None),
        parts=read_parts(parts),
        parent=parent,
        created=created,
        reply=_read_reply(reply) if reply[0] is not None else None,
    )


def read_parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a message; those that this version does not know are left out.

    Of a content that was damaged on the disk the text is returned, so that the chat still opens.
    """
    try:
        return _parts.decode(text)
    except msgspec.DecodeError:
        pass
    try:
        return tuple(part for raw in msgspec.json.decode(text, type=list[Any]) for part in _read_part(raw))
    except (msgspec.DecodeError, RecursionError):
        return read_damaged_parts(text)


def is_whole(text: str) -> bool:
    """Say whether the content of a message is what once was written, as far as its form tells."""
    try:
        msgspec.json.decode(text, type=list[dict[str, Any]])
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _read_role(name: str, *, is_answer: bool) -> Role:
    try:
        return Role(name)
    except ValueError:
        return Role.ASSISTANT if is_answer else Role.USER


def list_blobs(parts: Sequence[Part]) -> tuple[str, ...]:
    """List the hashes of the blobs that parts refer to."""
    return tuple(part.blob.sha256 for part in parts if isinstance(part, ImagePart | FilePart))


def mend_text(text: str) -> str:
    """Replace what UTF-8 cannot hold: halves of surrogate pairs, which a clipboard may bring."""
    return (
        text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    )


def write_parts(parts: tuple[Part, ...]) -> str:
    """Return the parts of a message as JSON."""
    try:
        return msgspec.json.encode(parts).decode()
    except UnicodeEncodeError:
        return mend_text(json.dumps(msgspec.to_builtins(parts), ensure_ascii=False))


def _read_part(raw: object) -> tuple[Part, ...]:
    try:
        return (msgspec.convert(raw, Part),)
    except msgspec.ValidationError:
        return ()


def write_usage(usage: Usage) -> Row:
    """Return the columns from ``prompt_tokens`` to ``usage``; costs as exact text."""
    return (
        usage.prompt_tokens,
        usage.completion_tokens,
        usage.cached_tokens,
        usage.reasoning_tokens,
        None if usage.cost is None else str(usage.cost),
        None if usage.upstream_cost is None else str(usage.upstream_cost),
        usage.is_byok,
        msgspec.json.encode(usage.received).decode(),
    )


def read_usage(row: Sequence[Any]) -> Usage:
    """Return what ``write_usage`` wrote."""
    prompt, completion, cached, reasoning, cost, upstream_cost, is_byok, received = row
    return Usage(
        prompt_tokens=prompt,
        completion_tokens=completion,
        cached_tokens=cached,
        reasoning_tokens=reasoning,
        cost=_read_cost(cost),
        upstream_cost=_read_cost(upstream_cost),
        is_byok=bool(is_byok),
        received=_read_received(received),
    )


def _read_received(text: str) -> dict[str, Any]:
    try:
        return _details.decode(text)
    except msgspec.DecodeError:
        return {}


def list_reply_columns(reply: Reply | None) -> Row:
    """Return the values of ``REPLY_COLUMNS``; nothing but None where there is no reply."""
    if reply is None:
        return (None,) * len(REPLY_COLUMNS.split(","))
    return (
        reply.asked_model,
        reply.served_model,
        reply.provider,
        reply.generation_id,
        reply.started,
        reply.first_token,
        reply.first_text,
        reply.ended,
        reply.finish.value if reply.finish is not None else None,
        reply.native_finish,
        reply.retries,
        *(write_usage(reply.usage) if reply.usage is not None else (None,) * USAGE_COLUMNS),
        write_error(reply.error) if reply.error is not None else None,
        write_record(record_sent(reply.sent) if reply.sent is not None else None),
        write_record(record_listed(reply.listed) if reply.listed is not None else None),
    )


def _read_reply(row: Sequence[Any]) -> Reply:
    error, *later = row[11 + USAGE_COLUMNS :]
    sent, listed = later or (None, None)  # a spill of an earlier version does not have them
    return Reply(
        asked_model=row[0],
        served_model=row[1],
        provider=row[2],
        generation_id=row[3],
        started=row[4],
        first_token=row[5],
        first_text=row[6],
        ended=row[7],
        finish=_read_finish(row[8]),
        native_finish=row[9],
        retries=row[10],
        usage=read_usage(row[11 : 11 + USAGE_COLUMNS]) if row[11] is not None else None,
        error=read_error(error) if error is not None else None,
        sent=restore_sent(read_record(sent)),
        listed=restore_listed(read_record(listed)),
    )


def _read_finish(name: str | None) -> FinishReason | None:
    """Return the reason; one that a newer version invented counts as a stop."""
    if name is None:
        return None
    try:
        return FinishReason(name)
    except ValueError:
        return FinishReason.STOP


def _read_cost(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None
