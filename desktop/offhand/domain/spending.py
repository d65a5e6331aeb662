"""What was paid for: one entry for each generation of the API, however many copies of its answer there are.

An entry holds no text, so that it outlives its chat: money that was spent stays spent.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.billing import is_untold, read_quantities

if TYPE_CHECKING:
    from offhand.domain.message import Message, Usage


class SpendingKind(Enum):
    """Say what was paid for."""

    ANSWER = "answer"
    SUMMARY = "summary"
    TITLE = "title"


NOTHING = Decimal(0)


class SpendingSums(msgspec.Struct, frozen=True, kw_only=True):
    """Hold USD that were paid."""

    since: tuple[Decimal, ...]
    """Since each of the times that were asked for."""
    chat: Decimal = NOTHING
    estimated: tuple[Decimal, ...] = ()
    """What of each is only estimated."""
    chat_estimated: Decimal = NOTHING
    known: frozenset[str] = frozenset()
    """Generations that were left out, and that are kept with their cost."""
    guessed: frozenset[str] = frozenset()
    """Those that were left out, and of which no more than an estimate is kept."""


class Spending(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what one generation took and cost."""

    generation: str
    """The same for every copy of an answer, and for no other answer."""
    at: float
    """When it was asked for (Unix seconds)."""
    kind: SpendingKind = SpendingKind.ANSWER
    chat: str = ""
    message: str = ""
    """The answer, or what a summary or title stands at."""
    model: str = ""
    """Who served, else who was asked."""
    cost: Decimal | None = None
    """USD charged to the account, None where that or what a provider billed beside it is not known yet."""
    upstream_cost: Decimal = NOTHING
    """USD that the provider billed beside it, with an own provider key."""
    estimate: Decimal | None = None
    """USD by the list, which count as long as nobody told the cost; None where there is no price."""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    """All of the answer: thinking is among them."""
    reasoning_tokens: int = 0

    @property
    def paid(self) -> Decimal:
        """Return USD that it cost in all, as far as that is known or can be estimated."""
        return (self.cost or NOTHING) + self.estimated + self.upstream_cost

    @property
    def estimated(self) -> Decimal:
        """Return USD of these that are only estimated."""
        return self.estimate or NOTHING if self.cost is None else NOTHING

    @property
    def is_estimated(self) -> bool:
        """Say whether nobody told the cost, and the list stands in for that."""
        return self.cost is None and self.estimate is not None


def record_answer(chat: str, message: Message) -> Spending | None:
    """Return the entry of an answer that is over, None where nothing can have been paid."""
    reply = message.reply
    if reply is None or reply.finish is None or reply.started <= 0:
        return None  # of an answer that came in from elsewhere the time may not be known
    has_come = reply.first_token is not None  # and not only what the answer goes on from
    if reply.usage is None and not has_come and (not reply.generation_id or reply.error is not None):
        return None
    return make_spending(
        reply.usage,
        generation=name_generation(reply.generation_id, reply.started, message.id),
        at=reply.started,
        kind=SpendingKind.ANSWER,
        chat=chat,
        message=message.id,
        model=reply.served_model or reply.asked_model,
    )


def make_spending(
    usage: Usage | None,
    *,
    generation: str,
    at: float,
    kind: SpendingKind,
    chat: str,
    message: str,
    model: str,
) -> Spending:
    """Return an entry with what the API reported, which may be nothing."""
    if usage is None:
        return Spending(generation=generation, at=at, kind=kind, chat=chat, message=message, model=model)
    upstream = usage.upstream_cost if usage.is_byok else None
    return Spending(
        generation=generation,
        at=at,
        kind=kind,
        chat=chat,
        message=message,
        model=model,
        cost=None if is_untold(usage) else usage.cost,
        upstream_cost=upstream or NOTHING,
        prompt_tokens=usage.prompt_tokens,
        cached_tokens=usage.cached_tokens,
        completion_tokens=read_quantities(usage).completion_tokens,
        reasoning_tokens=usage.reasoning_tokens,
    )


def price_spending(entry: Spending, usage: Usage) -> Spending:
    """Return an entry with what the API reported later."""
    return make_spending(
        usage,
        generation=entry.generation,
        at=entry.at,
        kind=entry.kind,
        chat=entry.chat,
        message=entry.message,
        model=entry.model,
    )


def find_generation(entry: Spending) -> str:
    """Return the id that the API gave a generation, empty where it gave none."""
    name, mark, _ = entry.generation.partition("@")
    return name if mark else ""


def name_generation(generation_id: str | None, started: float, otherwise: str) -> str:
    """Return what is the same for every copy of an answer, and for no other answer.

    Copies have their times from it too; servers other than OpenRouter may give an id twice.
    """
    return f"{generation_id}@{int(started * 1000)}" if generation_id else otherwise
