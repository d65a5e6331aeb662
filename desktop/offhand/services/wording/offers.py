"""Providers of a model in words: how well they run it, for how much, and what they keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.tiers import find_tier
from offhand.services.wording.models import word_context, word_price
from offhand.words import tr, write_number

if TYPE_CHECKING:
    from offhand.domain.providers import ModelOffer, ProviderInfo
    from offhand.services.offers import OfferSheet

POOR_UPTIME = 95.0
"""Percent."""
DISTINCT = 10
"""From how many on fractions say nothing."""


class OfferLine(msgspec.Struct, frozen=True):
    """Hold one provider's offer, worded."""

    provider: str
    measures: str
    terms: str
    privacy: str
    policy: str
    """Address of the provider's policy, empty where none is known."""
    is_poor: bool
    """It fails often, or is sent little because of that."""


def describe_offers(sheet: OfferSheet) -> tuple[OfferLine, ...]:
    """Word who runs a model, in the order of the list."""
    return tuple(_describe(offer, sheet) for offer in sheet.offers)


def _describe(offer: ModelOffer, sheet: OfferSheet) -> OfferLine:
    provider = sheet.provider(offer)
    policy = provider.privacy_policy_url if provider is not None else ""
    return OfferLine(
        provider=offer.provider,
        measures=_word_measures(offer),
        terms=_word_terms(offer),
        privacy=_word_privacy(offer, sheet, provider),
        policy=policy if policy.startswith("https://") else "",
        is_poor=offer.status < 0 or (offer.uptime is not None and offer.uptime < POOR_UPTIME),
    )


def _word_measures(offer: ModelOffer) -> str:
    parts: list[str] = []
    if offer.uptime is not None:
        parts.append(tr("uptime {uptime} %", uptime=word_number(offer.uptime)))
    if offer.latency is not None and offer.latency.p50 is not None:
        parts.append(tr("first token {p50}", p50=word_seconds(offer.latency.p50)))
    if offer.throughput is not None and offer.throughput.p50 is not None:
        parts.append(tr("{p50} tokens/s", p50=word_number(offer.throughput.p50)))
    if offer.status < 0:
        parts.append(tr("used less at present"))
    return " · ".join(parts) or tr("not measured")


def _word_terms(offer: ModelOffer) -> str:
    tier = find_tier(offer.tag)
    parts = [tr("service tier {tier}", tier=tier)] if tier else []
    parts.append(word_price(offer.pricing))
    if offer.pricing.discount:
        parts.append(tr("{discount:.0f} % off", discount=offer.pricing.discount * 100))
    if offer.context_length:
        parts.append(tr("{context_length} context", context_length=word_context(offer.context_length)))
    if offer.max_completion_tokens:
        parts.append(
            tr(
                "answers to {max_completion_tokens}",
                max_completion_tokens=word_context(offer.max_completion_tokens),
            )
        )
    if offer.quantization:
        parts.append(offer.quantization)
    if offer.caches_by_itself:
        parts.append(tr("caches by itself"))
    return " · ".join(parts)


def _word_privacy(offer: ModelOffer, sheet: OfferSheet, provider: ProviderInfo | None) -> str:
    parts: list[str] = []
    if sheet.private is not None:
        keeps_nothing = sheet.private.has(offer)
        parts.append(tr("Keeps nothing of what is sent") if keeps_nothing else tr("May keep what is sent"))
    if provider is not None and provider.headquarters:
        parts.append(tr("seat {headquarters}", headquarters=provider.headquarters))
    if provider is not None and provider.datacenters:
        parts.append(tr("computers in {datacenters}", datacenters=", ".join(provider.datacenters)))
    return " · ".join(parts)


def word_number(number: float) -> str:
    """Write a measure with no more digits than it tells."""
    rounded = round(number, 1)
    return write_number(rounded, ".0f" if rounded == round(rounded) else ".1f")


def word_seconds(seconds: float) -> str:
    """Write how long something took: 0.64 s, 12 s."""
    return (
        tr("{seconds:.0f} s", seconds=seconds)
        if seconds >= DISTINCT
        else tr("{seconds} s", seconds=write_number(float(f"{seconds:.2f}"), ".3g"))
    )
