"""What is to be kept of chats: values that go from the services to the store, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.chat import Chat, ChatHead
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message, Part


class ChatRow(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a chat's head, and which of its branches is in view."""

    head: ChatHead
    leaf: str | None
    """The last message in view."""
    chosen: Mapping[str, str] = msgspec.field(default_factory=dict[str, str])
    """As in ``Chat.chosen``."""

    @classmethod
    def of(cls, chat: Chat) -> ChatRow:
        """Take from a chat all but its messages."""
        return cls(head=chat.head, leaf=chat.leaf, chosen=chat.chosen)


class MessageRow(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a message and the chat that it belongs to."""

    chat: str
    message: Message


class JournalPiece(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one thing that was heard of an answer on its way."""

    message: str
    number: int
    """Counts up from 0 within the message, so that the same piece is never kept twice."""
    at: float
    """Unix seconds."""
    event: StreamEvent


QUICK_DRAFT = "quick prompt"
"""Where the draft of the quick prompt is kept while its chat is empty; no id of a chat looks like it."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a question that was not sent yet."""

    text: str = ""
    caret: int = 0
    """Characters before it."""
    parts: tuple[Part, ...] = ()
    """The pictures that are ready to be sent."""


class DraftRow(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what is typed in a chat, None where nothing is left of it."""

    chat: str
    draft: Draft | None
    changed: float = 0.0
    """Unix seconds."""


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Gather what is kept in one go; the newest state of each thing, in any order.

    A message that has ended takes its pieces out of the journal.
    """

    chats: tuple[ChatRow, ...] = ()
    messages: tuple[MessageRow, ...] = ()
    pieces: tuple[JournalPiece, ...] = ()
    drafts: tuple[DraftRow, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to keep."""
        return bool(self.chats or self.messages or self.pieces or self.drafts)


class OpenReply(msgspec.Struct, frozen=True, kw_only=True):
    """Hold an answer that never ended, with what the journal has of it."""

    chat: str
    message: Message
    pieces: tuple[JournalPiece, ...]
