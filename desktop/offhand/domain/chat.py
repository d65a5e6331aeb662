"""A chat: a tree of messages of which one branch is in view."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.message import Message

TITLE_LENGTH = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Chat:
    """Hold every branch; edits return a new chat that shares the messages.

    ``leaf`` is the last message of the branch in view, None in an empty chat.
    """

    id: str
    title: str = ""
    model: str = ""
    """The model asked next; empty means the default one."""
    created: float = 0.0
    """Unix seconds."""
    messages: dict[str, Message] = field(default_factory=dict[str, "Message"])
    leaf: str | None = None

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
        return replace(self, messages={**self.messages, message.id: message}, leaf=message.id)

    def update(self, message: Message) -> Chat:
        """Replace a message that is already here by its newer state."""
        return replace(self, messages={**self.messages, message.id: message})

    def children_of(self, message_id: str | None) -> tuple[Message, ...]:
        """List the alternatives below a message, oldest first."""
        return tuple(m for m in self.messages.values() if m.parent == message_id)

    def show(self, leaf: str) -> Chat:
        """Bring another branch into view."""
        return replace(self, leaf=leaf)


def title_from(text: str) -> str:
    """Make a title of the first words of a question."""
    line = " ".join(text.split())
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line[:TITLE_LENGTH].rsplit(" ", 1)[0]
    return f"{cut or line[:TITLE_LENGTH]}…"
