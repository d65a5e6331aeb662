"""What a conversation tells, turned into changes to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.changes import ChatRow, JournalPiece, MessageRow
from offhand.domain.events import Alive
from offhand.services.hearing import Ear

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.services.write_behind import WriteBehind


class Recorder(Ear):
    """Listen to one conversation and have everything of it kept."""

    def __init__(self, conversation: Conversation, saver: WriteBehind, clock: Callable[[], float]) -> None:
        """Begin to listen; ``clock`` returns Unix seconds."""
        self._conversation = conversation
        self._saver = saver
        self._clock = clock
        self._numbers: dict[str, int] = {}
        """Of the next piece, by the answers that are on their way."""
        conversation.listen(self)

    def message_was_added(self, message: Message) -> None:
        """Keep a message, and that its branch is in view."""
        self._put_chat()
        self._put_message(message)

    def chat_was_changed(self, chat: Chat) -> None:
        """Keep the head and which branch is in view, of a chat that has messages."""
        if chat.messages:
            self._put_chat()

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Keep a piece of the answer that is on its way."""
        if isinstance(event, Alive):
            return
        number = self._numbers.get(message_id, 0)
        self._numbers[message_id] = number + 1
        piece = JournalPiece(message=message_id, number=number, at=self._clock(), event=event)
        self._saver.put_piece(self._conversation.chat.id, piece)

    def reply_has_ended(self, message: Message) -> None:
        """Keep the whole answer."""
        self._numbers.pop(message.id, None)
        self._put_message(message)

    def message_was_amended(self, message: Message) -> None:
        """Keep what became known, and what came beside others."""
        self._put_message(message)

    def _put_chat(self) -> None:
        self._saver.put_chat(ChatRow.of(self._conversation.chat))

    def _put_message(self, message: Message) -> None:
        self._saver.put_message(MessageRow(chat=self._conversation.chat.id, message=message))
