"""What one answer took: who was asked and who served, how long it took, and what it cost by which prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.billing import Bill, find_all_paid, make_bill, read_quantities
from offhand.domain.listed import Listed
from offhand.domain.message import Role
from offhand.domain.substitution import NAMES_ONLY, NO_SLUGS, find_other_model, find_other_provider
from offhand.domain.tiers import find_asked, find_served, is_other_tier
from offhand.domain.token_counting import count_image

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from offhand.domain.billing import Quantities
    from offhand.domain.message import ImagePart, Message, Reply, Usage
    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import Pricing
    from offhand.domain.sent import SentRequest

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
    is_other_provider: bool
    """A provider served that was not named."""
    asked_tier: str
    """Of service; empty where none was asked for."""
    served_tier: str
    """Empty where nobody told."""
    is_other_tier: bool
    """Another one served than was asked for."""
    sent: SentRequest | None
    """What was really sent, None where it was not kept."""
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
    """By the list; None where it has no prices."""
    is_of_today: bool
    """The list is that of today: what it said when the answer ended was not kept."""


def make_receipt(
    message: Message,
    card: ModelCard | None,
    *,
    pictures: Sequence[ImagePart] = (),
    cards: Mapping[str, ModelCard] = NAMES_ONLY,
    slugs: Mapping[str, str] = NO_SLUGS,
) -> Receipt | None:
    """Gather the facts of an answer, None of another message.

    The prices are those of its day, where they were kept. Else they are those of ``card``, today's of the
    model which served, with the ``pictures`` that led to the answer. ``cards`` and ``slugs`` are the lists
    of models and providers, as in ``domain.substitution``.
    """
    reply = message.reply
    if reply is None:
        return None
    usage, is_other = reply.usage, find_other_model(reply, cards)
    listed = None if _was_listed_in_vain(reply, is_other=is_other) else reply.listed
    is_of_today = listed is None
    listed = listed or list_today(card, pictures)
    bill, quantities = None, _count(message, listed)
    if quantities is not None and listed is not None and has_prices(listed.pricing):
        bill = make_bill(listed.pricing, quantities, reply.started)
    completion = quantities.completion_tokens if quantities is not None else 0
    return Receipt(
        asked=reply.asked_model,
        served=reply.served_model or "",
        is_substituted=is_other,
        provider=reply.provider or "",
        is_other_provider=find_other_provider(reply, slugs),
        asked_tier=find_asked(reply),
        served_tier=find_served(reply),
        is_other_tier=is_other_tier(reply),
        sent=reply.sent,
        generation_id=reply.generation_id or "",
        retries=reply.retries,
        to_first=_span(reply.started, reply.first_token),
        to_text=_span(reply.started, reply.first_text),
        whole=_span(reply.started, reply.ended),
        rate=_find_rate(reply, completion),
        usage=usage,
        completion_tokens=completion,
        searches=quantities.searches if quantities is not None else 0,
        paid=find_all_paid(usage) if usage is not None else None,
        bill=bill,
        is_of_today=is_of_today,
    )


def _count(message: Message, listed: Listed | None) -> Quantities | None:
    """Return what an answer was billed for, None where nobody told."""
    usage = message.reply.usage if message.reply is not None else None
    if usage is None:
        return None
    images, tokens = (listed.images, listed.image_tokens) if listed is not None else (0, 0)
    return read_quantities(usage, images=images, image_tokens=tokens, output_images=len(message.images))


def _was_listed_in_vain(reply: Reply, *, is_other: bool) -> bool:
    """Say whether the prices that were kept are of who was asked, while another one turned out to serve."""
    return is_other and reply.listed is not None and reply.listed.is_other_model is None


def list_today(card: ModelCard | None, pictures: Sequence[ImagePart]) -> Listed | None:
    """Return what the list says now of a model that pictures were sent to, None where it says nothing."""
    if card is None:
        return None
    tokens = sum(count_image(part.blob.width, part.blob.height) for part in pictures)
    return Listed(pricing=card.pricing, images=len(pictures), image_tokens=tokens)


def list_pictures(path: Sequence[Message]) -> tuple[ImagePart, ...]:
    """List the pictures of the questions that led to an answer."""
    return tuple(part for message in path if message.role is Role.USER for part in message.images)


def has_prices(pricing: Pricing) -> bool:
    """Say whether the list tells any price, be it that it varies."""
    return bool(pricing.prices or pricing.variable or pricing.overrides)


def _span(start: float, end: float | None) -> float | None:
    return end - start if end is not None and end >= start > 0 else None


def _find_rate(reply: Reply, tokens: int) -> float | None:
    if reply.first_token is None or reply.ended is None or tokens <= 1:
        return None
    span = reply.ended - reply.first_token
    return tokens / span if span >= SHORTEST_SPAN else None
