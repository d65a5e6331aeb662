"""Reading what an answer took and cost, from its own stream or from ``GET /generation``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from offhand.domain.generation import Generation
from offhand.domain.message import Usage
from offhand.domain.tiers import TIER_FIELD
from offhand.openrouter.documents import plain
from offhand.openrouter.lenient import as_amount, as_count, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

TICKS_PER_DOLLAR = 10**10
"""What xAI counts costs in."""


def read_usage(received: Mapping[str, Any]) -> Usage:
    """Read the usage object; every part of it may be missing or null.

    The counts are the server's: ``reasoning_tokens`` may exceed ``completion_tokens``, as xAI leaves
    the thinking out of the latter.
    """
    prompt = as_mapping(received.get("prompt_tokens_details"))
    answer = as_mapping(received.get("completion_tokens_details"))
    costs = as_mapping(received.get("cost_details"))
    return Usage(
        prompt_tokens=_first_count(received, "prompt_tokens", "input_tokens"),
        completion_tokens=_first_count(received, "completion_tokens", "output_tokens"),
        cached_tokens=_first_count(prompt, "cached_tokens")
        or _first_count(received, "cached_tokens", "prompt_cache_hit_tokens"),
        reasoning_tokens=_first_count(answer, "reasoning_tokens")
        or _first_count(received, "reasoning_tokens"),
        cost=_read_cost(received),
        upstream_cost=_read_paid(costs.get("upstream_inference_cost")),
        is_byok=received.get("is_byok") is True,
        received=plain(dict(received)),
    )


def note_tier(usage: Usage, tier: str) -> Usage:
    """Return a usage with the tier that served, as a record of the answer has it (``GET /generation``).

    Streams have it beside the usage, some servers within.
    """
    if not tier or usage.received.get(TIER_FIELD):
        return usage
    return replace(usage, received=usage.received | {TIER_FIELD: tier})


def _first_count(received: Mapping[str, Any], *names: str) -> int:
    counts = (as_count(received.get(name)) for name in names)
    return next((count for count in counts if count is not None), 0)


def _read_cost(received: Mapping[str, Any]) -> Decimal | None:
    """Read USD: a number on OpenRouter, an object at Perplexity, whole ticks at xAI."""
    cost = received.get("cost")
    ticks = as_count(received.get("cost_in_usd_ticks"))
    if cost is None and ticks is not None:
        return Decimal(ticks) / TICKS_PER_DOLLAR
    return _read_paid(as_mapping(cost).get("total_cost", cost))


def _read_paid(value: object) -> Decimal | None:
    """Read USD; less than nothing tells nothing."""
    amount = as_amount(value)
    return amount if amount is None or amount >= 0 else None


def read_generation(body: object) -> Generation | None:
    """Read the decoded body of ``GET /generation``, None where it holds no record."""
    data = as_mapping(as_mapping(body).get("data"))
    if not data:
        return None

    usage = Usage(
        # The native counts are the billed ones; the others come from a common tokeniser.
        prompt_tokens=_first_count(data, "native_tokens_prompt", "tokens_prompt"),
        completion_tokens=_first_count(data, "native_tokens_completion", "tokens_completion"),
        cached_tokens=_first_count(data, "native_tokens_cached"),
        reasoning_tokens=_first_count(data, "native_tokens_reasoning"),
        cost=_read_paid(data.get("total_cost")),
        upstream_cost=_read_paid(data.get("upstream_inference_cost")),
        is_byok=data.get("is_byok") is True,
        received=plain(dict(data)),
    )
    return Generation(
        id=as_text(data.get("id")),
        model=as_text(data.get("model")),
        provider=as_text(data.get("provider_name")),
        usage=usage,
    )
