"""Who hears what happens in a conversation."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message


class ConversationState(Enum):
    """Say what a conversation is doing."""

    IDLE = "idle"
    SENDING = "sending"
    STREAMING = "streaming"


class ConversationListener(Protocol):
    """Hear what happens in a conversation, on the thread of its loop."""

    def message_was_added(self, message: Message) -> None:
        """Hear of a new message at the end of the branch in view."""
        ...

    def chat_was_changed(self, chat: Chat) -> None:
        """Hear that another branch came into view, or that the head changed."""
        ...

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Hear one event of an answer that is on its way."""
        ...

    def reply_has_ended(self, message: Message) -> None:
        """Hear that an answer is over, whatever the reason."""
        ...

    def message_was_amended(self, message: Message) -> None:
        """Hear of a message beside the end of the branch in view.

        More became known of it, such as what it cost, or it is new and stands side by side with others.
        """
        ...

    def state_has_changed(self, state: ConversationState) -> None:
        """Hear that sending or streaming began or ended."""
        ...


class Ear:
    """Hear everything and do nothing; a listener for one thing defines that alone."""

    def message_was_added(self, message: Message) -> None:
        """Ignore a new message."""

    def chat_was_changed(self, chat: Chat) -> None:
        """Ignore what came into view, or another head."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Ignore pieces of an answer."""

    def reply_has_ended(self, message: Message) -> None:
        """Ignore an end."""

    def message_was_amended(self, message: Message) -> None:
        """Ignore what became known."""

    def state_has_changed(self, state: ConversationState) -> None:
        """Ignore what goes on as a whole."""
