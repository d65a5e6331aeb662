"""Reading what an answer took and cost, from its own stream or from ``GET /generation``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offhand.domain.message import Usage
from offhand.openrouter.lenient import as_amount, as_count, as_mapping, as_text
from offhand.openrouter.wire import plain

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True, slots=True)
class Generation:
    """Hold what the API recorded about one answer, also one that was stopped."""

    id: str
    model: str
    provider: str
    usage: Usage


def read_usage(received: Mapping[str, Any]) -> Usage:
    """Read the usage object; every part of it may be missing or null.

    The counts are the server's: ``reasoning_tokens`` may exceed ``completion_tokens``, as xAI leaves
    the thinking out of the latter.
    """
    prompt = as_mapping(received.get("prompt_tokens_details"))
    answer = as_mapping(received.get("completion_tokens_details"))
    costs = as_mapping(received.get("cost_details"))
    return Usage(
        prompt_tokens=as_count(received.get("prompt_tokens")) or 0,
        completion_tokens=as_count(received.get("completion_tokens")) or 0,
        cached_tokens=as_count(prompt.get("cached_tokens")) or 0,
        reasoning_tokens=as_count(answer.get("reasoning_tokens")) or 0,
        cost=as_amount(received.get("cost")),
        upstream_cost=as_amount(costs.get("upstream_inference_cost")),
        is_byok=received.get("is_byok") is True,
        received=plain(dict(received)),
    )


def read_generation(body: object) -> Generation | None:
    """Read the decoded body of ``GET /generation``, None where it holds no record."""
    data = as_mapping(as_mapping(body).get("data"))
    if not data:
        return None

    def count(*names: str) -> int:
        return next((n for n in (as_count(data.get(name)) for name in names) if n is not None), 0)

    usage = Usage(
        # The native counts are the billed ones; the others come from a common tokeniser.
        prompt_tokens=count("native_tokens_prompt", "tokens_prompt"),
        completion_tokens=count("native_tokens_completion", "tokens_completion"),
        cached_tokens=count("native_tokens_cached"),
        reasoning_tokens=count("native_tokens_reasoning"),
        cost=as_amount(data.get("total_cost")),
        upstream_cost=as_amount(data.get("upstream_inference_cost")),
        is_byok=data.get("is_byok") is True,
        received=plain(dict(data)),
    )
    return Generation(
        id=as_text(data.get("id")),
        model=as_text(data.get("model")),
        provider=as_text(data.get("provider_name")),
        usage=usage,
    )
