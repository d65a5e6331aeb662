"""Chats that never touch the disk: what becomes of them in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.message import FilePart, ImagePart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.chat import Chat
    from offhand.domain.message import Blob
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.tiered_blobs import TieredBlobs


class TemporaryChats:
    """Keep a temporary chat after all, or forget it."""

    def __init__(self, library: Library, blobs: TieredBlobs) -> None:
        """``blobs`` are those that such chats put their attachments into."""
        self._library = library
        self._blobs = blobs

    def begin(self) -> Conversation:
        """Return an empty chat that never touches the disk."""
        return self._library.create(is_temporary=True)

    async def keep(self, conversation: Conversation, typed: Iterable[Blob] = ()) -> Conversation:
        """Return the same chat as one that lasts, once its answer has ended.

        ``typed`` are attachments of what is being typed in it. Raises ``StoreProblem``, and then
        everything is as it was.
        """
        await conversation.scope.wait_idle()
        await self._blobs.make_last((*list_blobs(conversation.chat), *typed))
        chat = conversation.chat
        await self._library.forget(chat.id)
        return self._library.add(replace(chat, head=replace(chat.head, is_temporary=False)))

    async def forget(self, conversation: Conversation) -> None:
        """Stop its answer and drop everything that is known of it."""
        chat = conversation.chat
        await self._library.forget(chat.id)
        others = {
            blob.sha256
            for other in self._library.conversations
            if other.chat.head.is_temporary
            for blob in list_blobs(other.chat)
        }
        names = {blob.sha256 for blob in list_blobs(conversation.chat)}
        await self._blobs.remove(names - others)


def list_blobs(chat: Chat) -> tuple[Blob, ...]:
    """List the attachments of every branch of a chat."""
    parts = (part for message in chat.messages.values() for part in message.parts)
    return tuple(part.blob for part in parts if isinstance(part, ImagePart | FilePart))
