"""The body of ``GET /models``, read into cards (OPENROUTER section 5).

Other servers answer the same address with little more than names; their cards say that the rest
is not known, so that nothing is forbidden for lack of knowledge. One odd entry costs that entry,
never the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from offhand.domain.models import ModelCard, PriceOverride, Pricing, ReasoningSupport
from offhand.openrouter.lenient import (
    as_amount,
    as_bool,
    as_count,
    as_list,
    as_mapping,
    as_text,
    as_texts,
    decode_json,
    garbled,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

NOT_PRICES = frozenset({"discount", "overrides", "min_prompt_tokens", "utc_start", "utc_end"})


def read_models(payload: bytes) -> dict[str, ModelCard]:
    """Read a list of models into cards by id, in the order of the list.

    Raises ``GarbledAnswer`` where there is no list, or none of its entries names a model. A full
    list takes tens of milliseconds, so this belongs in a thread.
    """
    entries = _find_entries(decode_json(payload))
    if entries is None:
        raise garbled(payload)
    cards: dict[str, ModelCard] = {}
    for entry in entries:
        card = _read_card(as_mapping(entry))
        if card is not None:
            cards.setdefault(card.id, card)
    if entries and not cards:
        raise garbled(payload)
    return cards


def _find_entries(body: object) -> list[Any] | None:
    """Find the list: under ``data``, or the body itself as some servers have it."""
    if isinstance(body, dict):
        answer = cast("Mapping[str, Any]", body)
        entries = answer.get("data")
        if entries is None and answer.get("object") == "list":
            return []  # a server without any model
        body = entries
    return cast("list[Any]", body) if isinstance(body, list) else None


def _read_card(entry: Mapping[str, Any]) -> ModelCard | None:
    model_id = as_text(entry.get("id")).strip()
    if not model_id:
        return None
    provider = as_mapping(entry.get("top_provider"))
    inputs, outputs = _read_modalities(as_mapping(entry.get("architecture")))
    parameters = as_texts(entry.get("supported_parameters"))
    return ModelCard(
        id=model_id,
        name=as_text(entry.get("name")).strip(),
        canonical_slug=as_text(entry.get("canonical_slug")).strip(),
        created=as_count(entry.get("created")) or 0,
        description=as_text(entry.get("description")),
        context_length=_first_count(
            entry.get("context_length"), provider.get("context_length"), entry.get("max_model_len")
        ),
        max_completion_tokens=_first_count(provider.get("max_completion_tokens")),
        input_modalities=inputs or ("text",),
        output_modalities=outputs or ("text",),
        supported_parameters=frozenset(parameters or ()),
        pricing=_read_pricing(as_mapping(entry.get("pricing"))),
        reasoning=_read_reasoning(entry.get("reasoning")),
        expiration_date=as_text(entry.get("expiration_date")) or None,
        alias_target=as_text(as_mapping(entry.get("alias_target")).get("slug")) or None,
        inputs_known=bool(inputs),
        parameters_known=parameters is not None,
    )


def _first_count(*values: object) -> int | None:
    """Return the first number that says something; 0 tokens says nothing."""
    return next((count for count in map(as_count, values) if count), None)


def _read_modalities(architecture: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what goes in and what comes out; old lists have ``text+image->text`` only."""
    inputs = as_texts(architecture.get("input_modalities"))
    outputs = as_texts(architecture.get("output_modalities"))
    before, arrow, after = as_text(architecture.get("modality")).partition("->")
    if arrow and not inputs:
        inputs = tuple(before.split("+"))
    if arrow and not outputs:
        outputs = tuple(after.split("+"))
    return inputs or (), outputs or ()


def _read_pricing(pricing: Mapping[str, Any]) -> Pricing:
    overrides = (as_mapping(override) for override in as_list(pricing.get("overrides")))
    return Pricing(
        prices=_read_prices(pricing),
        overrides=tuple(
            PriceOverride(
                min_prompt_tokens=as_count(override.get("min_prompt_tokens")),
                utc_start=_read_hour(override.get("utc_start")),
                utc_end=_read_hour(override.get("utc_end")),
                prices=prices,
            )
            for override in overrides
            if (prices := _read_prices(override))
        ),
    )


def _read_prices(pricing: Mapping[str, Any]) -> dict[str, Decimal]:
    """Pick the amounts; ``"-1"`` stands for a price that varies (routers)."""
    amounts = {name: as_amount(value) for name, value in pricing.items() if name not in NOT_PRICES}
    return {name: amount for name, amount in amounts.items() if amount is not None and amount >= 0}


def _read_hour(value: object) -> str | None:
    """Return HHMM, which came as text or, without its leading zeros, as a number."""
    count = as_count(value)
    return f"{count:04d}" if count is not None else as_text(value).replace(":", "") or None


def _read_reasoning(value: object) -> ReasoningSupport | None:
    if not isinstance(value, dict):
        return None
    reasoning = as_mapping(cast("object", value))
    return ReasoningSupport(
        mandatory=as_bool(reasoning.get("mandatory")) or False,
        default_enabled=as_bool(reasoning.get("default_enabled")),
        default_effort=as_text(reasoning.get("default_effort")) or None,
        supported_efforts=as_texts(reasoning.get("supported_efforts")),
        supports_max_tokens=as_bool(reasoning.get("supports_max_tokens")) or False,
    )
