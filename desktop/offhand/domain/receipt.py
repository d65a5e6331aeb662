"""What one answer took: who was asked and who served, how long it took, and what it cost by which prices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.billing import Bill, find_paid, make_bill, read_quantities
from offhand.domain.message import Role
from offhand.domain.token_counting import count_image

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from offhand.domain.message import ImagePart, Message, Reply, Usage
    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import Pricing

_DATE = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|\d{8}|\d{4})$")
CHOOSERS = ("~", "openrouter/")
"""What begins so is meant to serve another model: the newest of a family, or one that a router picks."""
SHORTEST_SPAN = 0.05
"""Seconds below which a rate says nothing."""


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the facts of one answer; None where nothing is known."""

    asked: str
    served: str
    """Empty where the server did not say."""
    is_substituted: bool
    """Another model served than the one that was asked."""
    provider: str
    generation_id: str
    retries: int
    to_first: float | None
    """Seconds from the question to the first sign of an answer, thinking or text."""
    to_text: float | None
    """Seconds to the first word of the answer itself."""
    whole: float | None
    """Seconds to its end."""
    rate: float | None
    """Tokens a second, counted from the first one on."""
    usage: Usage | None
    completion_tokens: int
    """All that was written, thinking among it."""
    searches: int
    paid: Decimal | None
    """USD, with an own provider key the provider's bill among it; None where all of it is not known."""
    bill: Bill | None
    """By the prices of today; None where the catalogue has none."""


def make_receipt(
    message: Message, card: ModelCard | None, *, pictures: Sequence[ImagePart] = ()
) -> Receipt | None:
    """Gather the facts of an answer, None of another message.

    ``card`` is that of the model which served, ``pictures`` are those that went along.
    """
    reply = message.reply
    if reply is None:
        return None
    usage = reply.usage
    quantities = bill = None
    if usage is not None:
        tokens = sum(count_image(part.blob.width, part.blob.height) for part in pictures)
        quantities = read_quantities(usage, images=len(pictures), image_tokens=tokens)
    if quantities is not None and card is not None and has_prices(card.pricing):
        bill = make_bill(card.pricing, quantities, reply.started)
    completion = quantities.completion_tokens if quantities is not None else 0
    return Receipt(
        asked=reply.asked_model,
        served=reply.served_model or "",
        is_substituted=is_other_model(reply.asked_model, reply.served_model or "", card),
        provider=reply.provider or "",
        generation_id=reply.generation_id or "",
        retries=reply.retries,
        to_first=_span(reply.started, reply.first_token),
        to_text=_span(reply.started, reply.first_text),
        whole=_span(reply.started, reply.ended),
        rate=_find_rate(reply, completion),
        usage=usage,
        completion_tokens=completion,
        searches=quantities.searches if quantities is not None else 0,
        paid=_find_all_paid(usage) if usage is not None else None,
        bill=bill,
    )


def is_other_model(asked: str, served: str, card: ModelCard | None = None) -> bool:
    """Say whether another model served than was asked for.

    A date behind the name, or a variant such as ``:free``, is the same model; an alias that follows
    the newest serves what its card says (OPENROUTER section 3, "model may be a dated slug").
    """
    if not served or served == asked:
        return False
    if asked.startswith(CHOOSERS):
        return False
    known = {_bare(asked)}
    if card is not None and asked in {card.id, card.canonical_slug}:
        known |= {_bare(name) for name in (card.id, card.canonical_slug) if name}
    return _bare(served) not in known


def list_pictures(path: Sequence[Message]) -> tuple[ImagePart, ...]:
    """List the pictures of the questions that led to an answer."""
    return tuple(part for message in path if message.role is Role.USER for part in message.images)


def has_prices(pricing: Pricing) -> bool:
    """Say whether the list tells any price, be it that it varies."""
    return bool(pricing.prices or pricing.variable or pricing.overrides)


def _find_all_paid(usage: Usage) -> Decimal | None:
    """Return what was paid, None where a provider billed beside it and nobody told how much."""
    return None if usage.is_byok and usage.upstream_cost is None else find_paid(usage)


def _bare(model: str) -> str:
    return _DATE.sub("", model.partition(":")[0].casefold())


def _span(start: float, end: float | None) -> float | None:
    return end - start if end is not None and end >= start > 0 else None


def _find_rate(reply: Reply, tokens: int) -> float | None:
    if reply.first_token is None or reply.ended is None or tokens <= 1:
        return None
    span = reply.ended - reply.first_token
    return tokens / span if span >= SHORTEST_SPAN else None
