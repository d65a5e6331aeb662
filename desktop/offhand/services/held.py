"""Which conversations stay in memory: those that somebody shows, that answer, or that were used lately."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.services.conversation import Conversation

KEPT = 8
"""Idle conversations that stay after they left the screen."""


class HeldConversations:
    """Hold conversations, of each chat one; what nobody holds and nothing needs is let go."""

    def __init__(self) -> None:
        # Whoever shows a conversation holds it; it is the same one for everybody until it is let go.
        self._known: WeakValueDictionary[str, Conversation] = WeakValueDictionary()
        self._recent: OrderedDict[str, Conversation] = OrderedDict()
        self._busy: dict[str, Conversation] = {}

    def __iter__(self) -> Iterator[Conversation]:
        """List the conversations that are in memory now."""
        return iter(tuple(self._known.values()))

    def __contains__(self, chat_id: object) -> bool:
        """Say whether a chat's conversation is in memory."""
        return chat_id in self._known

    def get(self, chat_id: str) -> Conversation | None:
        """Return a conversation that is in memory."""
        return self._known.get(chat_id)

    def use(self, conversation: Conversation) -> None:
        """Keep a conversation, and let go of the one that was used longest ago."""
        chat_id = conversation.chat.id
        self._known[chat_id] = conversation
        self._recent[chat_id] = conversation
        self._recent.move_to_end(chat_id)
        while len(self._recent) > KEPT:
            self._recent.popitem(last=False)

    def note_state(self, conversation: Conversation) -> None:
        """Hold a conversation for as long as it answers, be it on a branch that nobody waits for."""
        if conversation.is_idle and not conversation.growing:
            self._busy.pop(conversation.chat.id, None)
        else:
            self._busy[conversation.chat.id] = conversation

    def drop(self, chat_id: str) -> None:
        """Let go of a conversation at once; another one of the same chat would be a new one."""
        for held in (self._known, self._recent, self._busy):
            held.pop(chat_id, None)
