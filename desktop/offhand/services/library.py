"""Every chat: those on the disk, a page at a time, and the talks that go on in a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.branches import copy_branch
from offhand.domain.changes import ChatRow, MessageRow, OpenReply
from offhand.domain.chat import Chat, ChatHead, Shelf, list_changes
from offhand.services.conversation import Conversation
from offhand.services.heads import Heads
from offhand.services.hearing import ConversationState, Ear
from offhand.services.held import HeldConversations
from offhand.services.identity import new_id
from offhand.services.listeners import Listeners
from offhand.services.recorder import Recorder
from offhand.services.recovery import fold, recover
from offhand.services.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.message import Message
    from offhand.services.backing import Backing
    from offhand.services.ports import ChatStore, Spill
    from offhand.services.write_behind import WriteBehind

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
        self._held = HeldConversations()
        self._empty: dict[bool, Conversation] = {}
        """The one that was begun and not used, temporary or not: its draft must stay reachable."""
        self.heads = Heads(store)
        self._listeners: Listeners[[str]] = Listeners()
        self._followers: list[Callable[[Conversation], None]] = []
        saver.on_saved(self._note_saved)

    async def open(self, spill: Spill) -> tuple[MessageRow, ...]:
        """Bring what the last run left in order, and name the answers that it cut off.

        Raises ``StoreProblem``; it can be called again.
        """
        await self._store.list_folders()
        self.heads.open()  # what can be read is listed, whether or not anything can be written
        cut_off = await recover(self._store, spill, self._is_arriving)
        self.heads.renew()
        self.announce("")
        return cut_off

    @property
    def conversations(self) -> tuple[Conversation, ...]:
        """List the conversations in memory."""
        return tuple(self._held)

    def find(self, chat_id: str) -> Conversation | None:
        """Return a conversation that is in memory."""
        return self._held.get(chat_id)

    def create(self, *, is_temporary: bool = False) -> Conversation:
        """Return an empty conversation, the one at hand if there is one already.

        A temporary one never touches the disk and is gone when it is let go.
        """
        empty = self._empty.get(is_temporary)
        if empty is not None and empty.is_idle and not empty.chat.messages:
            return empty
        self._empty[is_temporary] = self.begin(is_temporary=is_temporary)
        return self._empty[is_temporary]

    def begin(self, *, is_temporary: bool = False) -> Conversation:
        """Return an empty conversation that nobody else has, with what new chats begin with."""
        head = ChatHead(id=new_id(), created=self._backing.clock(), is_temporary=is_temporary)
        return self.adopt(Chat(head=self._backing.start(head)))

    def add(self, chat: Chat) -> Conversation:
        """Take in a chat that is complete already, and have all of it kept."""
        if not chat.head.is_temporary:
            self.heads.put(chat.head)  # before it is adopted, which takes it for stored
            self._saver.put_chat(ChatRow.of(chat))
            for message in chat.messages.values():
                self._saver.put_message(MessageRow(chat=chat.id, message=message))
        conversation = self.adopt(chat)
        self.announce(chat.id)
        return conversation

    def branch(self, conversation: Conversation, message_id: str) -> Conversation:
        """Copy a chat up to a message that is no longer growing into a new chat."""
        head = ChatHead(id=new_id(), created=(now := self._backing.clock()), touched=now)
        return self.add(copy_branch(conversation.chat, message_id, head, new_id))

    async def load(self, chat_id: str) -> Conversation | None:
        """Return a conversation, read from the disk where it is not in memory.

        None where there is no such chat; raises ``StoreProblem``.
        """
        known = self._held.get(chat_id)
        if known is None:
            chat = await self._read(chat_id)
            known = self._held.get(chat_id)
            if known is None and chat is not None:
                newest = self.heads.newest(chat_id) or chat.head
                known = self.adopt(replace(chat, head=newest))
        if known is not None:
            self._held.use(known)
        return known

    async def read_head(self, chat_id: str) -> ChatHead | None:
        """Return a chat's head as it stands; raises ``StoreProblem``."""
        known = self._held.get(chat_id)
        if known is not None:
            return known.chat.head
        row = await self._store.read_head(chat_id)
        return self.heads.newest(chat_id) or (row.head if row is not None else None)

    async def read_heads(self, chat_ids: Sequence[str]) -> tuple[ChatHead, ...]:
        """Return the heads of chats as they stand, of those that there are; raises ``StoreProblem``."""
        held, rows = await self._gather(chat_ids)
        heads = {chat_id: self.heads.newest(chat_id) or row.head for chat_id, row in rows.items()}
        heads |= {chat_id: conversation.chat.head for chat_id, conversation in held.items()}
        return tuple(heads[chat_id] for chat_id in chat_ids if chat_id in heads)

    async def list_heads(
        self, shelf: Shelf = MAIN_SHELF, *, start: int = 0, count: int = 200
    ) -> tuple[ChatHead, ...]:
        """List chats of a shelf, pinned ones first, then the last touched; raises ``StoreProblem``.

        What is not on the disk yet stands where it belongs.
        """
        return await self._store.list_heads(shelf, self.heads.overlay, start=start, count=count)

    async def revise(self, chat_id: str, **changes: object) -> ChatHead | None:
        """Change fields of a chat's head, in memory at once and on the disk soon.

        Returns the new head, None where there is no such chat; raises ``StoreProblem``.
        """
        revised = await self.revise_all((chat_id,), lambda head: replace(head, **changes))  # pyright: ignore[reportArgumentType] - checked by ``replace`` at run time
        return revised[0][1] if revised else None

    async def revise_all(
        self, chat_ids: Sequence[str], revise: Callable[[ChatHead], ChatHead]
    ) -> tuple[tuple[ChatHead, ChatHead], ...]:
        """Change the heads of chats, in memory at once and on the disk soon.

        Returns what each was and is, of those that there are; raises ``StoreProblem``.
        """
        held, rows = await self._gather(chat_ids)
        revised: list[tuple[ChatHead, ChatHead]] = []
        for chat_id in chat_ids:
            known = held.get(chat_id) or self._held.get(chat_id)  # it may have been loaded meanwhile
            row = rows.get(chat_id)
            if known is not None:
                before = known.chat.head
                known.revise(**list_changes(before, revise(before)))
                revised.append((before, known.chat.head))
            elif row is not None:
                before = self.heads.newest(chat_id) or row.head
                head = revise(before)
                self._saver.put_chat(replace(row, head=head))
                self.heads.note(row.head)
                self.heads.put(head)
                self.announce(chat_id)
                revised.append((before, head))
        return tuple(revised)

    async def _gather(self, chat_ids: Sequence[str]) -> tuple[dict[str, Conversation], dict[str, ChatRow]]:
        """Return the conversations in memory, and the rows of the other chats."""
        held = {chat_id: known for chat_id in chat_ids if (known := self._held.get(chat_id)) is not None}
        others = [chat_id for chat_id in chat_ids if chat_id not in held]
        rows = await self._store.read_heads(others) if others else ()
        return held, {row.head.id: row for row in rows}

    def on_change(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Tell the id of each chat that came or changed, empty for all; returns what ends that."""
        return self._listeners.add(callback)

    def on_conversation(self, callback: Callable[[Conversation], None]) -> None:
        """Hand out each conversation that comes into memory, before anything happens in it."""
        self._followers.append(callback)

    def announce(self, chat_id: str) -> None:
        """Tell whoever listens that a chat, or where the id is empty the whole list, changed."""
        self._listeners.tell(chat_id)

    async def remove(self, chat_ids: Sequence[str]) -> tuple[str, ...]:
        """Remove chats for good and name the blobs that no message refers to any more.

        Raises ``StoreProblem``, and then all of them are still there.
        """
        await self._saver.flush()  # what is not stored may refer to the same blobs
        rows = await self._store.read_heads(chat_ids)
        for row in rows:
            self.heads.note(row.head)
        for chat_id in chat_ids:
            await self.forget(chat_id)
        self.heads.remove(chat_ids)
        freed: tuple[str, ...] | None = None
        try:
            freed = await self._store.remove_chats(chat_ids)
            return freed
        finally:
            self.heads.end_removal([row.head for row in rows], succeeded=freed is not None)

    async def forget(self, chat_id: str) -> None:
        """Stop a chat's answer and drop what is in memory of it, or waits to be saved."""
        if (conversation := self._held.get(chat_id)) is not None:
            conversation.stop()
            await conversation.close()
        self._held.drop(chat_id)
        self._saver.drop_chat(chat_id)

    async def close(self) -> None:
        """Stop every answer that is on its way and keep its text."""
        for conversation in self.conversations:
            conversation.stop()
        for conversation in self.conversations:
            await conversation.close()
        await self._saver.close()

    def _is_arriving(self, reply: OpenReply) -> bool:
        """Tell an answer of this run from one that the last run left open."""
        conversation = self._held.get(reply.chat)
        message = conversation.chat.messages.get(reply.message.id) if conversation is not None else None
        return message is not None and message.is_open

    async def _read(self, chat_id: str) -> Chat | None:
        """Read a chat; an answer that the last run left open, and nothing could mend, is mended here."""
        chat = await self._store.read_chat(chat_id)
        if chat is not None and any(message.is_open for message in chat.messages.values()):
            for reply in await self._store.read_open_replies():
                if reply.chat == chat_id:
                    chat = chat.update(fold(reply))
        return chat

    def adopt(self, chat: Chat) -> Conversation:
        """Make a conversation of a chat; with an empty one it begins apart from the one at hand."""
        backing, scope = self._backing.serving(chat.head), TaskScope(f"chat {chat.id[-6:]}", self._failed)
        conversation = Conversation(chat, backing, scope)
        if not chat.head.is_temporary:
            Recorder(conversation, self._saver, self._backing.clock)
        conversation.listen(_Watcher(conversation.chat.id, self))
        for callback in self._followers:
            callback(conversation)
        if chat.messages and not chat.head.is_temporary:
            self.heads.note(chat.head)
        self._held.use(conversation)
        return conversation

    def note_change(self, chat_id: str) -> None:
        """Hear from a conversation that its chat looks different now."""
        conversation = self._held.get(chat_id)
        if conversation is None:
            return
        head = conversation.chat.head
        if conversation.chat.messages and not head.is_temporary:
            self.heads.put(head)
        self._held.note_state(conversation)
        self.announce(chat_id)

    def _note_saved(self) -> None:
        self.heads.settle(self._saver.unsaved_chats)


class _Watcher(Ear):
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

    def reply_has_ended(self, message: Message) -> None:
        """Pass on an end, which nobody may have waited for."""
        del message
        self._library.note_change(self._chat_id)

    def state_has_changed(self, state: ConversationState) -> None:
        """Pass on that an answer began or ended."""
        del state
        self._library.note_change(self._chat_id)
