"""Models as JSON, for other programs: ``offhand models --json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import PriceOverride, Pricing


def write_records(cards: Iterable[ModelCard]) -> str:
    """Write one array with an object for each card.

    Prices are texts with US dollars for one unit, exact; null is what is not known or varies.
    """
    return json.dumps([_make_record(card) for card in cards], ensure_ascii=False, indent=2) + "\n"


def _make_record(card: ModelCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "name": card.name or card.id,
        "created": card.created or None,
        "context": card.context_length,
        "max_output": card.max_completion_tokens,
        "input": list(card.input_modalities) if card.inputs_known else None,
        "output": list(card.output_modalities),
        "prices": _write_prices(card.pricing),
        "price_overrides": [_write_override(override) for override in card.pricing.overrides],
        "price_varies": card.pricing.is_variable,
        "parameters": sorted(card.supported_parameters) if card.parameters_known else None,
        "reasoning": card.reasons if card.parameters_known else None,
        "retires": card.expiration_date,
        "knowledge_cutoff": card.knowledge_cutoff,
        "alias_of": card.alias_target,
        "description": card.description,
    }


def _write_prices(pricing: Pricing) -> dict[str, str | None]:
    told = {name: f"{amount:f}" for name, amount in pricing.prices.items()}
    return {"prompt": None, "completion": None, **told}


def _write_override(override: PriceOverride) -> dict[str, Any]:
    return {
        "min_prompt_tokens": override.min_prompt_tokens,
        "utc_start": override.utc_start,
        "utc_end": override.utc_end,
        "prices": {name: f"{amount:f}" for name, amount in override.prices.items()},
    }
