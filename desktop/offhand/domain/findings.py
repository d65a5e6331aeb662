"""What a search found: places in chats, with a piece of their text to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.chat import ChatHead
    from offhand.domain.message import Role
    from offhand.domain.query import Query


@dataclass(frozen=True, kw_only=True, slots=True)
class Snippet:
    """Hold a piece of plain text in one line, and where in it the words stand."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """(start, length) in characters, in order, not touching one another.

    Characters are Unicode's, as Python counts; Qt counts those beyond U+FFFF twice.
    """


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """Hold one place: a message, or a chat whose title has the words."""

    chat: ChatHead
    message: str | None
    """The id of the message; None where the chat itself was found."""
    role: Role | None
    """Who wrote the message; None where the chat itself was found."""
    model: str
    """The id of the model that answered; empty where none did."""
    when: float
    """Unix seconds: when the message was written, or the chat last touched."""
    snippet: Snippet


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """Hold what one search found: chats by their titles first, then messages, each newest first."""

    query: Query
    hits: tuple[Hit, ...] = ()
    is_cut: bool = False
    """There may be more than the limit allowed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexProgress:
    """Say how far the index has come."""

    done: int = 0
    """Messages that can be found."""
    total: int = 0
    """Messages that there are."""

    @property
    def is_complete(self) -> bool:
        """Say whether every message can be found."""
        return self.done >= self.total

    @property
    def percent(self) -> int:
        """Return how much is done, 100 only where all of it is."""
        return 100 if self.is_complete else min(99, self.done * 100 // self.total)
