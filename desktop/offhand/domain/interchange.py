"""Our own format for chats in files: documented in ``resources/schemas``, and read by later versions.

A file is one JSON object: ``format`` and ``version`` say what it is, ``chats`` holds everything of
every branch, ``blobs`` the pictures and files by the SHA-256 of their content. Amounts of money are
text, so that no digit changes on the way.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar

import msgspec

from offhand.domain.chat import Chat, ChatHead, Folder, Origin, TitleOrigin
from offhand.domain.comparison import Comparison
from offhand.domain.context import ContextMark
from offhand.domain.error_records import record_error, restore_error
from offhand.domain.message import FinishReason, Message, Part, Reply, Role, Usage
from offhand.domain.moments import bound_moment
from offhand.domain.own_settings import check_own
from offhand.domain.receipt_records import record_listed, record_sent, restore_listed, restore_sent
from offhand.domain.tree import plant

FORMAT = "offhand-chats"
VERSION = 1
SCHEMA_ASSET = "schemas/offhand-chats-1.schema.json"
LARGEST_COUNT = 10**15
"""More is no count of anything."""
FARTHEST_DIGIT = 30
"""From the point of an amount of USD."""

E = TypeVar("E", bound=Enum)


class UsageRecord(msgspec.Struct, frozen=True):
    """Write what an answer took."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    cost: str | None = None
    """USD, as exact text."""
    upstream_cost: str | None = None
    is_byok: bool = False
    received: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


class ReplyRecord(msgspec.Struct, frozen=True):
    """Write how an answer came to be. Times are Unix seconds."""

    asked_model: str = ""
    served_model: str | None = None
    provider: str | None = None
    generation_id: str | None = None
    usage: UsageRecord | None = None
    started: float = 0.0
    first_token: float | None = None
    first_text: float | None = None
    ended: float | None = None
    finish: str | None = None
    native_finish: str | None = None
    retries: int = 0
    error: dict[str, Any] | None = None
    """The kind of an error, and its facts."""
    sent: dict[str, Any] | None = None
    """What was really sent, but for the key and the messages."""
    listed: dict[str, Any] | None = None
    """What the list of models said when it ended."""


class MessageRecord(msgspec.Struct, frozen=True):
    """Write one message; ``parts`` are tagged by ``type``."""

    id: str
    role: str = "user"
    parent: str | None = None
    created: float = 0.0
    parts: list[dict[str, Any]] = msgspec.field(default_factory=list[dict[str, Any]])
    reply: ReplyRecord | None = None


class FolderRecord(msgspec.Struct, frozen=True):
    """Write a folder of the list of chats."""

    id: str
    name: str = ""
    position: int = 0


class OriginRecord(msgspec.Struct, frozen=True):
    """Write which chat a chat was branched from, and at which message."""

    chat: str
    message: str
    end: str


class ChatRecord(msgspec.Struct, frozen=True):
    """Write a chat with every branch; its messages stand in the order in which they were written."""

    id: str
    title: str = ""
    title_origin: str = "user"
    model: str = ""
    created: float = 0.0
    touched: float = 0.0
    is_pinned: bool = False
    is_archived: bool = False
    binned: float | None = None
    folder: str | None = None
    tags: list[str] = msgspec.field(default_factory=list[str])
    source: str | None = None
    origin: OriginRecord | None = None
    own: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    """Settings that this chat has values of its own of, by key."""
    marks: list[ContextMark] = msgspec.field(default_factory=list[ContextMark])
    """Messages from which up nothing is sent."""
    compared: list[str] = msgspec.field(default_factory=list[str])
    """Models that the next question goes to, side by side."""
    comparisons: list[Comparison] = msgspec.field(default_factory=list[Comparison])
    """Answers that stand side by side until one is chosen."""
    leaf: str | None = None
    chosen: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    messages: list[MessageRecord] = msgspec.field(default_factory=list[MessageRecord])


class BlobRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Write a picture or file: within the document, or as a file beside it; neither where it is gone."""

    media_type: str = ""
    size: int = 0
    data: str | None = None
    """Base 64."""
    file: str | None = None
    """Its path, relative to the document, with slashes."""


def write_folder(folder: Folder) -> FolderRecord:
    """Return a folder as it is written."""
    return FolderRecord(id=folder.id, name=folder.name, position=folder.position)


def write_chat(chat: Chat) -> ChatRecord:
    """Return a chat as it is written."""
    head = chat.head
    return ChatRecord(
        id=head.id,
        title=head.title,
        title_origin=head.title_origin.value,
        model=head.model,
        created=head.created,
        touched=head.touched,
        is_pinned=head.is_pinned,
        is_archived=head.is_archived,
        binned=head.binned,
        folder=head.folder,
        tags=list(head.tags),
        source=head.source,
        origin=_write_origin(head.origin),
        own=dict(head.own),
        marks=list(head.marks),
        compared=list(head.compared),
        comparisons=list(head.comparisons),
        leaf=chat.leaf,
        chosen=dict(chat.chosen),
        messages=[_write_message(message) for message in chat.messages.values()],
    )


def read_chat(record: ChatRecord) -> Chat:
    """Return the chat that a record tells of.

    What a newer version added is left out. An answer that was on its way when it was written has
    ended by now.
    """
    messages = plant(map(_read_message, record.messages))
    leaf = record.leaf if record.leaf in messages else next(reversed(messages), None)
    head = ChatHead(
        id=record.id,
        title=record.title,
        title_origin=_read_enum(TitleOrigin, record.title_origin, TitleOrigin.USER),
        model=record.model,
        created=bound_moment(record.created),
        touched=bound_moment(record.touched),
        is_pinned=record.is_pinned,
        is_archived=record.is_archived,
        binned=_bound(record.binned),
        folder=record.folder,
        tags=tuple(sorted({tag for tag in record.tags if tag})),
        source=record.source,
        origin=_read_origin(record.origin),
        own=check_own(record.own),
        marks=tuple(record.marks),
        compared=tuple(record.compared),
        comparisons=tuple(record.comparisons),
    )
    chosen = {above: below for above, below in record.chosen.items() if below in messages}
    return Chat(head=head, messages=messages, leaf=leaf, chosen=chosen)


def _write_origin(origin: Origin | None) -> OriginRecord | None:
    return None if origin is None else OriginRecord(origin.chat, origin.message, origin.end)


def _read_origin(record: OriginRecord | None) -> Origin | None:
    return None if record is None else Origin(chat=record.chat, message=record.message, end=record.end)


def _write_message(message: Message) -> MessageRecord:
    return MessageRecord(
        id=message.id,
        role=message.role.value,
        parent=message.parent,
        created=message.created,
        parts=msgspec.to_builtins(message.parts, builtin_types=()),
        reply=_write_reply(message.reply) if message.reply is not None else None,
    )


def _write_reply(reply: Reply) -> ReplyRecord:
    return ReplyRecord(
        asked_model=reply.asked_model,
        served_model=reply.served_model,
        provider=reply.provider,
        generation_id=reply.generation_id,
        usage=_write_usage(reply.usage) if reply.usage is not None else None,
        started=reply.started,
        first_token=reply.first_token,
        first_text=reply.first_text,
        ended=reply.ended,
        finish=reply.finish.value if reply.finish is not None else None,
        native_finish=reply.native_finish,
        retries=reply.retries,
        error=record_error(reply.error) if reply.error is not None else None,
        sent=record_sent(reply.sent) if reply.sent is not None else None,
        listed=record_listed(reply.listed) if reply.listed is not None else None,
    )


def _write_usage(usage: Usage) -> UsageRecord:
    return UsageRecord(
        prompt_tokens=usage.prompt_tokens,
        completion_tokens=usage.completion_tokens,
        cached_tokens=usage.cached_tokens,
        reasoning_tokens=usage.reasoning_tokens,
        cost=None if usage.cost is None else str(usage.cost),
        upstream_cost=None if usage.upstream_cost is None else str(usage.upstream_cost),
        is_byok=usage.is_byok,
        received=usage.received,
    )


def _read_message(record: MessageRecord) -> Message:
    fallback = Role.ASSISTANT if record.reply is not None else Role.USER
    role = _read_enum(Role, record.role, fallback)
    reply = record.reply
    if reply is None and role is Role.ASSISTANT:
        reply = ReplyRecord(finish=FinishReason.STOP.value)
    return Message(
        id=record.id,
        role=role,
        parts=tuple(part for raw in record.parts for part in _read_part(raw)),
        parent=record.parent,
        created=bound_moment(record.created),
        reply=_read_reply(reply) if reply is not None else None,
    )


def _read_part(raw: dict[str, Any]) -> tuple[Part, ...]:
    try:
        return (msgspec.convert(raw, Part),)
    except msgspec.ValidationError:
        return ()


def _read_reply(record: ReplyRecord) -> Reply:
    return Reply(
        asked_model=record.asked_model,
        served_model=record.served_model,
        provider=record.provider,
        generation_id=record.generation_id,
        usage=_read_usage(record.usage) if record.usage is not None else None,
        started=bound_moment(record.started),
        first_token=_bound(record.first_token),
        first_text=_bound(record.first_text),
        ended=_bound(record.ended),
        finish=_read_enum(FinishReason, record.finish or "interrupted", FinishReason.STOP),
        native_finish=record.native_finish,
        retries=_limit(record.retries),
        error=restore_error(record.error) if record.error is not None else None,
        sent=restore_sent(record.sent),
        listed=restore_listed(record.listed),
    )


def _read_usage(record: UsageRecord) -> Usage:
    return Usage(
        prompt_tokens=_limit(record.prompt_tokens),
        completion_tokens=_limit(record.completion_tokens),
        cached_tokens=_limit(record.cached_tokens),
        reasoning_tokens=_limit(record.reasoning_tokens),
        cost=_read_amount(record.cost),
        upstream_cost=_read_amount(record.upstream_cost),
        is_byok=record.is_byok,
        received=record.received,
    )


def _read_amount(text: str | None) -> Decimal | None:
    try:
        amount = None if text is None else Decimal(text)
    except InvalidOperation:
        return None
    is_sound = amount is not None and amount.is_finite() and abs(amount.adjusted()) <= FARTHEST_DIGIT
    return amount if is_sound else None


def _limit(count: int) -> int:
    return max(0, min(count, LARGEST_COUNT))


def _bound(moment: float | None) -> float | None:
    return None if moment is None else bound_moment(moment)


def _read_enum(kind: type[E], name: str, fallback: E) -> E:
    try:
        return kind(name)
    except ValueError:
        return fallback
