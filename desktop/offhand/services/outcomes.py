"""Answers that are on their way, and those that ended while nobody saw them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.message import FinishReason
from offhand.services.hearing import Ear

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat, ChatHead
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState
    from offhand.services.library import Library

SECOND_LOOK = 0.5
"""Seconds from the end of an answer that somebody saw to the look whether that holds."""
UNSEEN_KEPT = 100
"""Answers that nobody has seen; who leaves more than these alone is told of the last ones."""
FAILURES = frozenset({FinishReason.ERROR, FinishReason.INTERRUPTED})


class Outcome(msgspec.Struct, frozen=True):
    """Tell how an answer ended."""

    head: ChatHead
    message: Message

    @property
    def is_failure(self) -> bool:
        """Say whether it did not end by itself."""
        reply = self.message.reply
        return reply is not None and (reply.error is not None or reply.finish in FAILURES)

    @property
    def seconds(self) -> float:
        """Tell how long it took."""
        reply = self.message.reply
        return reply.ended - reply.started if reply is not None and reply.ended is not None else 0.0


class Outcomes:
    """Follow every conversation that is in memory."""

    def __init__(self, library: Library) -> None:
        """Follow a library; nothing is seen until ``watch`` says who sees what."""
        self._library = library
        self._sees: Callable[[str], bool] = _see_nothing
        self._running: dict[str, Conversation] = {}
        self._unseen: dict[str, Outcome] = {}
        self._ended: list[Callable[[Outcome], object]] = []
        self._changed: list[Callable[[], object]] = []
        self._seen: list[Callable[[str], object]] = []
        for conversation in library.conversations:
            self.follow(conversation)
        library.on_conversation(self.follow)

    @property
    def running(self) -> tuple[Conversation, ...]:
        """List the conversations that answer, the one that began first before the others."""
        return tuple(self._running.values())

    @property
    def unseen(self) -> tuple[Outcome, ...]:
        """List what ended and was not looked at, the last one of each chat, in the order of ending."""
        return tuple(self._unseen.values())

    def watch(self, sees: Callable[[str], bool]) -> None:
        """Have ``sees`` say whether the user sees a chat now."""
        self._sees = sees

    def on_unseen(self, callback: Callable[[Outcome], object]) -> None:
        """Tell of each answer that ends by itself where nobody sees it."""
        self._ended.append(callback)

    def on_seen(self, callback: Callable[[str], object]) -> None:
        """Tell the id of a chat whose answer was looked at, or is of no interest any more."""
        self._seen.append(callback)

    def on_change(self, callback: Callable[[], object]) -> None:
        """Tell whenever ``running`` or ``unseen`` changed."""
        self._changed.append(callback)

    def look(self) -> None:
        """Take away what is seen now; to be called when something else came into view."""
        for chat_id in [chat_id for chat_id in self._unseen if self._sees(chat_id)]:
            self.let_go(chat_id)

    def follow(self, conversation: Conversation) -> None:
        """Hear what happens in a conversation."""
        conversation.listen(_Follower(conversation.chat.id, self))
        self.note_state(conversation.chat.id, None)

    def note_state(self, chat_id: str, message: Message | None) -> bool:
        """Hear that a conversation began to answer or rests, and say whether it rests.

        ``message`` is the answer that ended last in it.
        """
        conversation = self._library.find(chat_id)
        if conversation is None:
            return True
        if conversation.is_idle:
            self._end(conversation, message)
        elif chat_id not in self._running:
            self._running[chat_id] = conversation
            self.let_go(chat_id)
            self._announce()
        return conversation.is_idle

    def note_change(self, chat_id: str) -> None:
        """Hear that a chat looks different; one in the bin is of no interest."""
        conversation = self._library.find(chat_id)
        outcome = self._unseen.get(chat_id)
        if conversation is None:
            return
        head = conversation.chat.head
        if head.binned is not None:
            self.let_go(chat_id)
        elif outcome is not None and outcome.head != head:
            self._unseen[chat_id] = replace(outcome, head=head)
            self._announce()
        elif chat_id in self._running:
            self._announce()

    def _end(self, conversation: Conversation, message: Message | None) -> None:
        chat_id = conversation.chat.id
        if self._running.pop(chat_id, None) is None:
            return
        reply = message.reply if message is not None else None
        is_news = reply is not None and reply.finish is not FinishReason.STOPPED
        if message is not None and is_news:
            outcome = Outcome(conversation.chat.head, message)
            if self._sees(chat_id):
                # Who has just gone elsewhere may pass for looking a moment longer.
                asyncio.get_running_loop().call_later(SECOND_LOOK, self._look_again, outcome)
            else:
                self._note_unseen(outcome)
        self._announce()

    def _look_again(self, outcome: Outcome) -> None:
        chat_id = outcome.head.id
        if chat_id not in self._running and not self._sees(chat_id):
            self._note_unseen(outcome)
            self._announce()

    def _note_unseen(self, outcome: Outcome) -> None:
        self._unseen[outcome.head.id] = outcome
        if len(self._unseen) > UNSEEN_KEPT:
            self.let_go(next(iter(self._unseen)))
        for callback in tuple(self._ended):
            callback(outcome)

    def let_go(self, chat_id: str) -> None:
        """Be interested no longer in how a chat's answer ended."""
        if self._unseen.pop(chat_id, None) is not None:
            for callback in tuple(self._seen):
                callback(chat_id)
            self._announce()

    def _announce(self) -> None:
        for callback in tuple(self._changed):
            callback()


class _Follower(Ear):
    """Turn what one conversation tells into beginnings and ends."""

    def __init__(self, chat_id: str, outcomes: Outcomes) -> None:
        self._chat_id = chat_id  # holding the conversation would keep it from being let go
        self._outcomes = outcomes
        self._ended: Message | None = None

    def message_was_added(self, message: Message) -> None:
        """Pass on that the chat may have a title now."""
        del message
        self._outcomes.note_change(self._chat_id)

    def chat_was_changed(self, chat: Chat) -> None:
        """Pass on another title, or that it was put into the bin."""
        self._outcomes.note_change(chat.id)

    def reply_has_ended(self, message: Message) -> None:
        """Keep it until the conversation rests: another answer may follow in the same turn."""
        self._ended = message

    def state_has_changed(self, state: ConversationState) -> None:
        """Pass on that answers began or are over."""
        del state
        if self._outcomes.note_state(self._chat_id, self._ended):
            self._ended = None


def _see_nothing(chat_id: str) -> bool:
    del chat_id
    return False
