"""What a search found: places in chats, with a piece of their text to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.chat import TitleOrigin
from offhand.domain.message import Role

if TYPE_CHECKING:
    from offhand.domain.chat import ChatHead
    from offhand.domain.query import Query

ELLIPSIS = "…"


class Snippet(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a piece of plain text in one line, and where in it the words stand."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """(start, length) in characters, in order, not touching one another.

    Characters are Unicode's, as Python counts; Qt counts those beyond U+FFFF twice.
    """

    @property
    def marked(self) -> tuple[str, ...]:
        """List the words that are marked, each once."""
        return tuple(dict.fromkeys(self.text[start : start + length] for start, length in self.marks))


class Hit(msgspec.Struct, frozen=True, kw_only=True):
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


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what one search found: chats by their titles first, then messages, each newest first."""

    query: Query
    hits: tuple[Hit, ...] = ()
    is_cut: bool = False
    """There may be more than the limit allowed."""


class IndexProgress(msgspec.Struct, frozen=True, kw_only=True):
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


def join_titles(findings: Findings) -> Findings:
    """Return the findings without those that lead to the same place twice.

    A title made of the first words of a question is found together with that question: what is left
    stands where the title stood and leads to the question.
    """
    titles = {hit.chat.id: hit for hit in findings.hits if hit.message is None}
    twins: dict[str, Hit] = {}
    for hit in findings.hits:
        title = titles.get(hit.chat.id)
        if title is not None and hit.message is not None and _has_named(hit):
            twins.setdefault(hit.chat.id, hit)
    if not twins:
        return findings
    dropped = {twin.message for twin in twins.values()}
    hits = (
        twins.get(hit.chat.id, hit) if hit.message is None else hit
        for hit in findings.hits
        if hit.message not in dropped
    )
    return replace(findings, hits=tuple(hits))


def _has_named(hit: Hit) -> bool:
    """Say whether a question gave its chat the title."""
    if hit.role is not Role.USER or hit.chat.title_origin is not TitleOrigin.WORDS:
        return False
    first = hit.chat.title.removesuffix(ELLIPSIS).strip()
    return bool(first) and hit.snippet.text.strip().startswith(first[: len(hit.snippet.text)])
