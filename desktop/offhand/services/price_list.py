"""What the list of models says of an answer: whose prices hold, and what is kept of them when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.listed import Listed
from offhand.domain.pricing import UNPRICED
from offhand.domain.receipt import has_prices, list_today
from offhand.domain.substitution import FREE, is_other_model, list_billed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.message import ImagePart, Reply
    from offhand.domain.models import ModelCard
    from offhand.services.backing import Backing


def find_billed_card(backing: Backing, reply: Reply, *, is_other: bool) -> ModelCard | None:
    """Return the card whose prices hold for an answer, None where the list has none."""
    known: ModelCard | None = None
    for name in list_billed(reply.asked_model, reply.served_model or "", is_other=is_other):
        card = backing.card_for(name)
        if card is None or (name.endswith(f":{FREE}") and card.id != name):
            continue  # what is no longer offered for nothing has not the prices of what is sold
        if has_prices(card.pricing):
            return card
        known = known or card
    return known


def list_at_end(backing: Backing, reply: Reply, pictures: Sequence[ImagePart]) -> Listed | None:
    """Return what is kept with an answer that has ended, None where there is no list, or nothing to price.

    ``pictures`` are those that were sent.
    """
    cards = backing.cards()
    if reply.usage is None and reply.generation_id is None:
        return None
    is_other = is_other_model(reply.asked_model, reply.served_model or "", cards)
    listed = list_today(find_billed_card(backing, reply, is_other=is_other), pictures)
    if listed is None and not cards:
        return None
    told = is_other if reply.served_model else None
    return replace(listed or Listed(pricing=UNPRICED), is_other_model=told)
