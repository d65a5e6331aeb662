"""Every chat: those on the disk, a page at a time, and the talks that go on in a few of them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from offhand.domain.chat import Chat, ChatHead, Shelf
from offhand.services.conversation import Conversation, ConversationState
from offhand.services.identity import new_id
from offhand.services.recorder import Recorder
from offhand.services.recovery import fold, recover
from offhand.services.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.changes import MessageRow
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.services.backing import Backing
    from offhand.services.ports import ChatStore, Spill
    from offhand.services.write_behind import WriteBehind

KEPT = 8
"""Idle conversations that stay in memory after they left the screen."""
MAIN_SHELF = Shelf()


class Library:
    """Hand out conversations, list chats, and say which of them changed."""

    def __init__(
        self,
        backing: Backing,
        store: ChatStore,
        saver: WriteBehind,
        failed: Callable[[str, BaseException], None],
    ) -> None:
        """Know nothing yet; ``failed`` hears of turns that ended in a defect of ours."""
        self._backing = backing
        self._store = store
        self._saver = saver
        self._failed = failed
        # Whoever shows a conversation holds it; it is the same one for everybody until it is let go.
        self._known: WeakValueDictionary[str, Conversation] = WeakValueDictionary()
        self._recent: OrderedDict[str, Conversation] = OrderedDict()
        self._busy: dict[str, Conversation] = {}
        self._empty: dict[bool, Conversation] = {}
        """The one that was begun and not used, temporary or not: its draft must stay reachable."""
        self._unsaved: dict[str, ChatHead] = {}
        self._callbacks: list[Callable[[str], None]] = []
        self._followers: list[Callable[[Conversation], None]] = []
        saver.on_saved(self._note_saved)

    async def open(self, spill: Spill) -> tuple[MessageRow, ...]:
        """Bring what the last run left in order, and name the answers that it cut off.

        Raises ``StoreProblem``; it can be called again.
        """
        cut_off = await recover(self._store, spill)
        self.announce("")
        return cut_off

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """List the conversations in memory."""
        return tuple(self._known.values())

    def find(self, chat_id: str) -> Conversation | None:
        """Return a conversation that is in memory."""
        return self._known.get(chat_id)

    def create(self, *, is_temporary: bool = False) -> Conversation:
        """Return an empty conversation, the one at hand if there is one already.

        A temporary one never touches the disk and is gone when it is let go.
        """
        empty = self._empty.get(is_temporary)
        if empty is not None and empty.is_idle and not empty.chat.messages:
            return empty
        head = ChatHead(id=new_id(), created=self._backing.clock(), is_temporary=is_temporary)
        self._empty[is_temporary] = self._adopt(Chat(head=head))
        return self._empty[is_temporary]

    async def load(self, chat_id: str) -> Conversation | None:
        """Return a conversation, read from the disk where it is not in memory.

        None where there is no such chat; raises ``StoreProblem``.
        """
        known = self._known.get(chat_id)
        if known is None:
            chat = await self._read(chat_id)
            known = self._known.get(chat_id)
            if known is None and chat is not None:
                known = self._adopt(chat)
        if known is not None:
            self._use(known)
        return known

    async def read_head(self, chat_id: str) -> ChatHead | None:
        """Return a chat's head as it stands; raises ``StoreProblem``."""
        known = self._known.get(chat_id)
        if known is not None:
            return known.chat.head
        row = await self._store.read_head(chat_id)
        return self._unsaved.get(chat_id) or (row.head if row is not None else None)

    async def list_heads(
        self, shelf: Shelf = MAIN_SHELF, *, start: int = 0, count: int = 200
    ) -> tuple[ChatHead, ...]:
        """List chats of a shelf, pinned ones first, then the last touched; raises ``StoreProblem``.

        What is not on the disk yet stands at the top.
        """
        stored = await self._store.list_heads(shelf, start=start, count=count)
        heads = [self._unsaved.get(head.id, head) for head in stored]
        if start == 0:
            listed = {head.id for head in heads}
            fresh = [head for head in self._unsaved.values() if head.id not in listed and shelf.holds(head)]
            heads = [*sorted(fresh, key=_last_touched), *heads]
        return tuple(head for head in heads if shelf.holds(head))

    async def revise(self, chat_id: str, **changes: object) -> ChatHead | None:
        """Change fields of a chat's head, in memory at once and on the disk soon.

        Returns the new head, None where there is no such chat; raises ``StoreProblem``.
        """
        known = self._known.get(chat_id)
        if known is not None:
            known.revise(**changes)
            return known.chat.head
        row = await self._store.read_head(chat_id)
        known = self._known.get(chat_id)
        if known is not None:  # loaded meanwhile
            known.revise(**changes)
            return known.chat.head
        if row is None:
            return None
        chat = Chat(head=self._unsaved.get(chat_id, row.head)).revise(**changes)
        self._saver.put_chat(replace(row, head=chat.head))
        self._unsaved[chat_id] = chat.head
        self.announce(chat_id)
        return chat.head

    def on_change(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Tell the id of each chat that came or changed, empty for all; returns what ends that."""
        self._callbacks.append(callback)

        def leave() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return leave

    def on_conversation(self, callback: Callable[[Conversation], None]) -> None:
        """Hand out each conversation that comes into memory, before anything happens in it."""
        self._followers.append(callback)

    def announce(self, chat_id: str) -> None:
        """Tell whoever listens that a chat, or where the id is empty the whole list, changed."""
        for callback in tuple(self._callbacks):
            callback(chat_id)

    async def close(self) -> None:
        """Stop every answer that is on its way and keep its text."""
        for conversation in self.conversations:
            conversation.stop()
        for conversation in self.conversations:
            await conversation.close()
        await self._saver.close()

    async def _read(self, chat_id: str) -> Chat | None:
        """Read a chat; an answer that the last run left open, and nothing could mend, is mended here."""
        chat = await self._store.read_chat(chat_id)
        if chat is not None and any(message.is_open for message in chat.messages.values()):
            for reply in await self._store.read_open_replies():
                if reply.chat == chat_id:
                    chat = chat.update(fold(reply))
        return chat

    def _adopt(self, chat: Chat) -> Conversation:
        scope = TaskScope(f"chat {chat.id[-6:]}", self._failed)
        conversation = Conversation(chat, self._backing, scope)
        if not chat.head.is_temporary:
            Recorder(conversation, self._saver, self._backing.clock)
        conversation.listen(_Watcher(conversation.chat.id, self))
        for callback in self._followers:
            callback(conversation)
        self._known[chat.id] = conversation
        self._use(conversation)
        return conversation

    def _use(self, conversation: Conversation) -> None:
        """Let go of the conversation that was used longest ago; busy ones are held apart."""
        self._recent[conversation.chat.id] = conversation
        self._recent.move_to_end(conversation.chat.id)
        while len(self._recent) > KEPT:
            self._recent.popitem(last=False)

    def note_change(self, chat_id: str) -> None:
        """Hear from a conversation that its chat looks different now."""
        conversation = self._known.get(chat_id)
        if conversation is None:
            return
        head = conversation.chat.head
        if conversation.chat.messages and not head.is_temporary:
            self._unsaved[chat_id] = head
        if conversation.is_idle:
            self._busy.pop(chat_id, None)
        else:
            self._busy[chat_id] = conversation
        self.announce(chat_id)

    def _note_saved(self) -> None:
        waiting = self._saver.unsaved_chats
        saved = [chat_id for chat_id in self._unsaved if chat_id not in waiting]
        for chat_id in saved:
            del self._unsaved[chat_id]
        for chat_id in saved:
            self.announce(chat_id)


class _Watcher:
    """Turn what one conversation tells into changes of the list."""

    def __init__(self, chat_id: str, library: Library) -> None:
        self._chat_id = chat_id
        self._library = library

    def message_was_added(self, message: Message) -> None:
        """Pass on that the chat was touched."""
        del message
        self._library.note_change(self._chat_id)

    def chat_was_changed(self, chat: Chat) -> None:
        """Pass on that the chat looks different."""
        self._library.note_change(chat.id)

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Ignore pieces: the list shows none of them."""

    def reply_has_ended(self, message: Message) -> None:
        """Ignore ends: ``state_has_changed`` follows."""

    def message_was_amended(self, message: Message) -> None:
        """Ignore what became known later: the list shows none of it."""

    def state_has_changed(self, state: ConversationState) -> None:
        """Pass on that an answer began or ended."""
        del state
        self._library.note_change(self._chat_id)


def _last_touched(head: ChatHead) -> float:
    return -head.touched
