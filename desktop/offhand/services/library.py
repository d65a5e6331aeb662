"""The chats of this run, newest first, and the talks that go on in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.chat import Chat, ChatHead
from offhand.services.conversation import Backing, Conversation, ConversationState
from offhand.services.identity import new_id
from offhand.services.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message


class Library:
    """Hold every conversation and say which of them changed."""

    def __init__(self, backing: Backing, failed: Callable[[str, BaseException], None]) -> None:
        """Start empty; ``failed`` hears of turns that ended in a defect of ours."""
        self._backing = backing
        self._failed = failed
        self._conversations: dict[str, Conversation] = {}
        self._order: list[str] = []
        self._callbacks: list[Callable[[str], None]] = []

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """List the conversations, the last touched first."""
        return tuple(self._conversations[chat_id] for chat_id in self._order)

    def find(self, chat_id: str) -> Conversation | None:
        """Return a conversation by its chat's id."""
        return self._conversations.get(chat_id)

    def create(self) -> Conversation:
        """Return an empty conversation, the one at hand if there is one already."""
        for conversation in self.conversations:
            if conversation.is_idle and not conversation.chat.messages:
                return conversation
        chat = Chat(head=ChatHead(id=new_id(), created=self._backing.clock()))
        scope = TaskScope(f"chat {chat.id[-6:]}", self._failed)
        conversation = Conversation(chat, self._backing, scope)
        self._conversations[chat.id] = conversation
        self._order.insert(0, chat.id)
        conversation.listen(_Watcher(chat.id, self._touch, self._announce))
        self._announce(chat.id)
        return conversation

    def search(self, words: str) -> tuple[Conversation, ...]:
        """List the conversations that hold every word, in title or text, whatever the case."""
        wanted = words.casefold().split()
        return tuple(
            conversation
            for conversation in self.conversations
            if all(word in _searchable_text(conversation.chat) for word in wanted)
        )

    def on_change(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Tell the id of each chat that came or changed; returns what ends that."""
        self._callbacks.append(callback)

        def leave() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return leave

    async def close(self) -> None:
        """Stop every answer that is on its way and keep its text."""
        for conversation in self.conversations:
            conversation.stop()
        for conversation in self.conversations:
            await conversation.close()

    def _touch(self, chat_id: str) -> None:
        self._order.remove(chat_id)
        self._order.insert(0, chat_id)

    def _announce(self, chat_id: str) -> None:
        for callback in tuple(self._callbacks):
            callback(chat_id)


class _Watcher:
    """Turn what one conversation tells into changes of the list."""

    def __init__(self, chat_id: str, touch: Callable[[str], None], announce: Callable[[str], None]) -> None:
        self._chat_id = chat_id
        self._touch = touch
        self._announce = announce

    def message_was_added(self, message: Message) -> None:
        """Move the chat to the top of the list."""
        del message
        self._touch(self._chat_id)
        self._announce(self._chat_id)

    def branch_was_changed(self, chat: Chat) -> None:
        """Pass on that the chat looks different."""
        self._announce(chat.id)

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Ignore pieces: the list shows none of them."""

    def reply_has_ended(self, message: Message) -> None:
        """Ignore ends: ``state_has_changed`` follows."""

    def state_has_changed(self, state: ConversationState) -> None:
        """Pass on that an answer began or ended."""
        del state
        self._announce(self._chat_id)


def _searchable_text(chat: Chat) -> str:
    texts = [chat.title, *(message.text for message in chat.messages.values())]
    return "\n".join(texts).casefold()
