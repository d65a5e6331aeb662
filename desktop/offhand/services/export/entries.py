"""What documents say of a chat and its messages, whatever they are written in."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.message import (
    CitationPart,
    FilePart,
    FinishReason,
    ImagePart,
    Role,
    ToolCallPart,
    ToolResultPart,
)
from offhand.services.explanation import explain, explain_finish
from offhand.services.wording.attached_texts import title_pasted
from offhand.services.wording.shape import flatten
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from offhand.domain.chat import Chat
    from offhand.domain.message import Message, Reply

YOU, TOOL, ASSISTANT = later("You"), later("Tool"), later("Assistant")


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """Say what stands at the top of a document."""

    title: str
    created: datetime | None
    touched: datetime | None
    models: tuple[str, ...]
    """Those that answered, each once, in their order."""
    cost: Decimal | None
    """USD of all branches; None where nothing is known."""
    messages: int
    tags: tuple[str, ...]


class Attached(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a picture or file of a message; its content is None where it is no longer kept."""

    part: ImagePart | FilePart
    content: bytes | None

    @property
    def is_picture(self) -> bool:
        """Say whether it can be shown."""
        return isinstance(self.part, ImagePart)

    @property
    def name(self) -> str:
        """Return what it is called, as a file too."""
        if self.is_pasted:
            return tr("Pasted text")
        return self.part.name or (tr("picture") if self.is_picture else tr("file"))

    @property
    def is_pasted(self) -> bool:
        """Say whether it is a text that was pasted."""
        return isinstance(self.part, FilePart) and self.part.is_pasted

    @property
    def title(self) -> str:
        """Return what stands above it where it is shown as text."""
        if isinstance(self.part, FilePart) and self.is_pasted:
            return title_pasted(self.part.letters)
        return tr("File {name}", name=flatten(self.name))


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Say what a document shows of a message."""

    id: str
    role: Role
    speaker: str
    time: datetime | None
    cost: Decimal | None
    text: str
    thinking: str = ""
    attached: tuple[Attached, ...] = ()
    calls: tuple[ToolCallPart, ...] = ()
    results: tuple[ToolResultPart, ...] = ()
    sources: tuple[CitationPart, ...] = ()
    note: str = ""
    """How the answer ended, in a sentence; empty where it ended well."""


def make_heading(chat: Chat, zone: tzinfo | None) -> Heading:
    """Sum up a chat; times are told in ``zone``, the local one where it is None."""
    replies = [message.reply for message in chat.messages.values() if message.reply is not None]
    costs = [
        reply.usage.cost for reply in replies if reply.usage is not None and reply.usage.cost is not None
    ]
    models = [_name_model(reply) for reply in replies]
    return Heading(
        title=chat.title,
        created=tell_time(chat.head.created, zone),
        touched=tell_time(chat.head.touched, zone),
        models=tuple(dict.fromkeys(filter(None, models))),
        cost=sum(costs, Decimal(0)) if costs else None,
        messages=len(chat.messages),
        tags=chat.head.tags,
    )


def make_entry(
    message: Message, contents: Mapping[str, bytes], zone: tzinfo | None, *, with_thinking: bool
) -> Entry:
    """Gather what is shown of a message; ``contents`` has its blobs by their hash."""
    reply = message.reply
    return Entry(
        id=message.id,
        role=message.role,
        speaker=_name_speaker(message),
        time=tell_time(message.created, zone),
        cost=reply.usage.cost if reply is not None and reply.usage is not None else None,
        text=message.text,
        thinking=message.reasoning if with_thinking else "",
        attached=tuple(
            Attached(part=part, content=contents.get(part.blob.sha256))
            for part in message.parts
            if isinstance(part, ImagePart | FilePart)
        ),
        calls=tuple(part for part in message.parts if isinstance(part, ToolCallPart)),
        results=tuple(part for part in message.parts if isinstance(part, ToolResultPart)),
        sources=tuple(part for part in message.parts if isinstance(part, CitationPart)),
        note=_word_ending(reply, has_text=bool(message.text.strip())) if reply is not None else "",
    )


def tell_time(seconds: float, zone: tzinfo | None) -> datetime | None:
    """Return a moment on the clock, None where none is known."""
    if seconds <= 0:
        return None
    try:
        return datetime.fromtimestamp(seconds, zone).astimezone(zone)
    except (OverflowError, ValueError, OSError):
        return None


def tell_amount(usd: Decimal) -> str:
    """Write an amount with all of its digits and no others."""
    text = f"{usd.normalize():f}"
    whole, _, fraction = text.partition(".")
    return f"${whole}.{fraction.ljust(2, '0')}"


def _name_speaker(message: Message) -> str:
    match message.role:
        case Role.USER:
            return tr(YOU)
        case Role.TOOL:
            return tr(TOOL)
        case Role.ASSISTANT:
            return (_name_model(message.reply) if message.reply is not None else "") or tr(ASSISTANT)


def _name_model(reply: Reply) -> str:
    return reply.served_model or reply.asked_model


def _word_ending(reply: Reply, *, has_text: bool) -> str:
    if reply.error is not None:
        return explain(reply.error).sentence
    finish = reply.finish or FinishReason.INTERRUPTED
    words = explain_finish(finish, has_text=has_text)
    return words.sentence if words is not None else ""
