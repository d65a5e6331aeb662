"""Drafts into chats of ours: names that are always the same, and attachments that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.chat import Chat, ChatHead, TitleOrigin, title_from
from offhand.domain.comparison import Comparison
from offhand.domain.context import move_marks
from offhand.domain.copies import move_sent
from offhand.domain.errors import AttachmentProblem
from offhand.domain.message import FilePart, Message, Part, Role, TextPart
from offhand.domain.tree import plant
from offhand.services.identity import derive_id
from offhand.services.imports.drafts import Attachment

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection

    from offhand.services.imports.drafts import DraftChat, DraftMessage
    from offhand.services.imports.ports import PictureKeeper
    from offhand.services.ports import BlobStore

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff", ".heic")
LONGEST_TITLE = 300


def name_source(draft: DraftChat) -> str:
    """Return the line that names where a chat came from."""
    return f"{draft.origin.value}:{draft.id}"


def name_chat(draft: DraftChat) -> str:
    """Return the id that a chat gets here, the same each time and everywhere."""
    return derive_id(name_source(draft), draft.created)


def name_messages(draft: DraftChat) -> dict[str, str]:
    """Map the ids of a chat's messages to those that they get here.

    Of two messages with the same id the first one counts.
    """
    source = name_source(draft)
    return {
        message.id: derive_id(f"{source}/{message.id}", message.created or draft.created)
        for message in draft.messages
    }


class Intake:
    """Make chats of drafts, and keep what is attached to their messages."""

    def __init__(
        self,
        blobs: BlobStore,
        pictures: PictureKeeper,
        work: Callable[[Callable[[], bytes | None]], Awaitable[bytes | None]],
        clock: Callable[[], float],
    ) -> None:
        """Name where things are kept; ``work`` fetches in the thread that reads the archive."""
        self._blobs = blobs
        self._pictures = pictures
        self._work = work
        self._clock = clock
        self.lost = 0

    async def make_chat(self, draft: DraftChat, chat_id: str, wanted: Collection[str]) -> Chat:
        """Return a chat with those of its messages that are wanted, by the ids that they get here.

        Raises ``StoreProblem`` where an attachment cannot be kept.
        """
        names = name_messages(draft)
        messages: dict[str, Message] = {}
        for message in draft.messages:
            name = names[message.id]
            if name in wanted and name not in messages:
                parent = names.get(message.parent) if message.parent is not None else None
                messages[name] = await self._make_message(message, name, parent)
        planted = plant(messages.values()) if len(messages) == len(names) else messages
        leaf = names.get(draft.leaf) if draft.leaf is not None else None
        leaf = leaf if leaf in planted else next(reversed(planted), None)
        return Chat(head=self._make_head(draft, chat_id), messages=planted, leaf=leaf)

    def _make_head(self, draft: DraftChat, chat_id: str) -> ChatHead:
        title = " ".join(draft.title.split())[:LONGEST_TITLE]
        created = draft.created or draft.touched or self._clock()
        return ChatHead(
            id=chat_id,
            title=title or title_from(_find_first_words(draft)),
            title_origin=TitleOrigin.USER if title else TitleOrigin.WORDS,
            created=created,
            touched=draft.touched or created,
            is_pinned=draft.is_pinned,
            is_archived=draft.is_archived,
            tags=tuple(sorted(set(draft.tags))),
            source=name_source(draft),
        )

    async def _make_message(self, draft: DraftMessage, name: str, parent: str | None) -> Message:
        parts: list[Part] = []
        for part in draft.parts:
            if isinstance(part, Attachment):
                parts.extend(await self._keep(part))
            else:
                parts.append(part)
        return Message(
            id=name,
            role=draft.role,
            parts=tuple(parts),
            parent=parent,
            created=draft.created,
            reply=draft.reply,
        )

    async def _keep(self, attachment: Attachment) -> list[Part]:
        """Return a picture or file as it is kept; nothing for one that is lost."""
        content = await self._work(attachment.fetch)
        if not content:
            self.lost += 1
            return []
        name = attachment.name
        if attachment.media_type.startswith("image/") or name.lower().endswith(PICTURE_ENDINGS):
            try:
                return [(await self._pictures.read_bytes(content, name)).part]
            except AttachmentProblem:
                if attachment.media_type.startswith("image/"):
                    self.lost += 1
                    return []
        media_type = attachment.media_type
        if not media_type or media_type.startswith("image/"):
            media_type = "application/octet-stream" if b"\0" in content[:8_192] else "text/plain"
        return [FilePart(await self._blobs.put(content, media_type), name)]


def _find_first_words(draft: DraftChat) -> str:
    texts = (
        part.text
        for message in draft.messages
        if message.role is Role.USER
        for part in message.parts
        if isinstance(part, TextPart) and part.text.strip()
    )
    return next(texts, "")


def rename_messages(chat: Chat, names: dict[str, str]) -> Chat:
    """Return a chat with other names for some of its messages, wherever they are referred to."""
    messages = [
        replace(
            message,
            id=names.get(message.id, message.id),
            parent=names.get(message.parent, message.parent) if message.parent is not None else None,
            reply=move_sent(message.reply, names),
        )
        for message in chat.messages.values()
    ]
    leaf = names.get(chat.leaf, chat.leaf) if chat.leaf is not None else None
    chosen = {names.get(above, above): names.get(below, below) for above, below in chat.chosen.items()}
    origin = chat.head.origin
    if origin is not None:
        origin = replace(origin, end=names.get(origin.end, origin.end))
    marks = move_marks(chat.head.marks, {mark.message: mark.message for mark in chat.head.marks} | names)
    comparisons = tuple(
        Comparison(
            names.get(mark.question, mark.question), tuple(names.get(each, each) for each in mark.answers)
        )
        for mark in chat.head.comparisons
    )
    return Chat(
        head=replace(chat.head, origin=origin, marks=marks, comparisons=comparisons),
        messages={message.id: message for message in messages},
        leaf=leaf,
        chosen=chosen,
    )
