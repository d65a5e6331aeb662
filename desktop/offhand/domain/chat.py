"""A chat: a tree of messages of which one branch is in view, and the head that lists show of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from offhand.domain.comparison import Comparison
    from offhand.domain.context import ContextMark
    from offhand.domain.message import Message

TITLE_LENGTH = 60


class TitleOrigin(Enum):
    """Say who gave a chat its title; a person's is never replaced by itself."""

    WORDS = "words"
    """The first words of the first question."""
    MODEL = "model"
    USER = "user"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Say where a chat was branched from."""

    chat: str
    """The id of the other chat."""
    message: str
    """The message in there up to which it was copied."""
    end: str
    """The copy of that message in here; what comes below it is this chat's own."""


class ChatHead(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what is known of a chat without its messages. Times are Unix seconds."""

    id: str
    title: str = ""
    title_origin: TitleOrigin = TitleOrigin.WORDS
    model: str = ""
    """The model asked next; empty means the default one."""
    created: float = 0.0
    touched: float = 0.0
    """When the last message came."""
    is_pinned: bool = False
    is_archived: bool = False
    binned: float | None = None
    """When it was deleted, None where it was not; the bin is emptied by age."""
    folder: str | None = None
    """The id of the folder that it lies in."""
    tags: tuple[str, ...] = ()
    """In alphabetical order, each once."""
    is_temporary: bool = False
    """It never touches the disk."""
    source: str | None = None
    """What it was imported from, as one line that is the same for the same chat; None for our own."""
    origin: Origin | None = None
    """The chat that it was branched from; None where it began by itself."""
    marks: tuple[ContextMark, ...] = ()
    """Where the user had messages left out of what is sent, the newest last."""
    own: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])
    """Values of ``CHAT_SETTINGS`` that stand above those of the program, by key."""
    compared: tuple[str, ...] = ()
    """The models that the next question goes to side by side; empty where it goes to one."""
    comparisons: tuple[Comparison, ...] = ()
    """Answers that stand side by side, as long as none of them was chosen."""


def list_changes(before: ChatHead, after: ChatHead) -> dict[str, object]:
    """Return the fields in which a head differs from what it was, as they are now."""
    names = ChatHead.__struct_fields__
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """Be one folder of the list of chats."""

    id: str
    name: str
    position: int = 0


class Place(Enum):
    """Say on which list a chat stands."""

    MAIN = "main"
    ARCHIVE = "archive"
    BIN = "bin"


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """Say which chats are listed: all of a place, or those of a folder or tag in it."""

    place: Place = Place.MAIN
    folder: str | None = None
    tag: str | None = None

    def holds(self, head: ChatHead) -> bool:
        """Say whether a chat is listed."""
        is_here = {
            Place.MAIN: head.binned is None and not head.is_archived,
            Place.ARCHIVE: head.binned is None and head.is_archived,
            Place.BIN: head.binned is not None,
        }[self.place]
        return is_here and self.folder in {None, head.folder} and (self.tag is None or self.tag in head.tags)


class Chat(msgspec.Struct, frozen=True, kw_only=True):
    """Hold every branch; edits return a new chat that shares the messages.

    ``leaf`` is the last message of the branch in view, None in an empty chat.
    """

    head: ChatHead
    messages: dict[str, Message] = msgspec.field(default_factory=dict[str, "Message"])
    leaf: str | None = None
    chosen: Mapping[str, str] = msgspec.field(default_factory=dict[str, str])
    """What was in view last below a message, by its id, or by an empty one above the first messages;
    where that is the newest alternative it is left out."""

    @property
    def id(self) -> str:
        """Return the chat's id."""
        return self.head.id

    @property
    def title(self) -> str:
        """Return the title, empty where there is none yet."""
        return self.head.title

    @property
    def model(self) -> str:
        """Return the wish for a model, empty where it is the default one."""
        return self.head.model

    @property
    def branch(self) -> tuple[Message, ...]:
        """List the messages in view, oldest first."""
        return self.path_to(self.leaf)

    def path_to(self, message_id: str | None) -> tuple[Message, ...]:
        """List the messages from the first one down to this one."""
        path: list[Message] = []
        while message_id is not None:
            message = self.messages[message_id]
            path.append(message)
            message_id = message.parent
        return tuple(reversed(path))

    def add(self, message: Message) -> Chat:
        """Put a message below its parent and bring its branch into view."""
        chat = replace(self, messages={**self.messages, message.id: message})
        return replace(chat, leaf=message.id) if message.parent == self.leaf else chat.show(message.id)

    def update(self, message: Message) -> Chat:
        """Replace a message that is already here by its newer state."""
        return replace(self, messages={**self.messages, message.id: message})

    def children_of(self, message_id: str | None) -> tuple[Message, ...]:
        """List the alternatives below a message, oldest first."""
        return tuple(m for m in self.messages.values() if m.parent == message_id)

    def show(self, leaf: str | None) -> Chat:
        """Bring another branch into view, and remember what is in view below each message of it."""
        newest = _newest_children(self.messages.values())
        chosen = dict(self.chosen)
        for message in self.path_to(leaf):
            above = message.parent or ""
            if newest[above] == message.id:
                chosen.pop(above, None)
            else:
                chosen[above] = message.id
        return replace(self, leaf=leaf, chosen=chosen)

    def leaf_below(self, message_id: str) -> str:
        """Follow what was in view last, else the newest alternative, down to the end of a branch."""
        newest = _newest_children(self.messages.values())
        while message_id in newest:
            below = self.chosen.get(message_id, "")
            chosen = self.messages.get(below)
            is_there = chosen is not None and chosen.parent == message_id
            message_id = below if is_there else newest[message_id]
        return message_id

    def revise(self, **changes: object) -> Chat:
        """Return the chat with fields of its head changed."""
        return replace(self, head=replace(self.head, **changes))  # pyright: ignore[reportArgumentType] - checked by ``replace`` at run time


def _newest_children(messages: Iterable[Message]) -> dict[str, str]:
    """Map each message, and an empty id above the first ones, to its newest alternative below."""
    return {message.parent or "": message.id for message in messages}


def title_from(text: str) -> str:
    """Make a title of the first words of a question."""
    line = " ".join(text.split())
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line[:TITLE_LENGTH].rsplit(" ", 1)[0]
    return f"{cut or line[:TITLE_LENGTH]}…"
