"""The ``pricing`` of a model or of one provider's offer, read into ``domain.pricing``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.domain.pricing import PRICE_NAMES, PriceOverride, Pricing
from offhand.openrouter.lenient import as_amount, as_count, as_list, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

CONDITIONS = frozenset({"min_prompt_tokens", "utc_start", "utc_end"})
NOT_PRICES = CONDITIONS | {"discount", "overrides"}
KNOWN = frozenset(PRICE_NAMES)
HOURS = 24
MINUTES = 60


def read_pricing(pricing: Mapping[str, Any]) -> Pricing:
    """Read prices, and what replaces them under conditions."""
    amounts = _read_amounts(pricing)
    overrides = map(_read_override, map(as_mapping, as_list(pricing.get("overrides"))))
    return Pricing(
        prices={name: amount for name, amount in amounts.items() if amount >= 0},
        overrides=tuple(override for override in overrides if override is not None),
        variable=frozenset(name for name, amount in amounts.items() if amount < 0),
        discount=as_amount(pricing.get("discount")),
    )


def _read_amounts(pricing: Mapping[str, Any]) -> dict[str, Decimal]:
    """Pick the amounts; those below 0 stand for a price that varies (routers)."""
    amounts = {name: as_amount(value) for name, value in pricing.items() if name not in NOT_PRICES}
    return {name: amount for name, amount in amounts.items() if amount is not None}


def _read_override(override: Mapping[str, Any]) -> PriceOverride | None:
    """Read an override, None where it says no price or under a condition that nobody here knows.

    Prices are texts and conditions are numbers, so a number of an unknown name is a new condition.
    """
    told = {name: value for name, value in override.items() if value is not None}
    if any(
        name not in KNOWN | CONDITIONS and not isinstance(value, str) for name, value in told.items()
    ) or not all(_is_read(name, told[name]) for name in CONDITIONS & told.keys()):
        return None
    prices = {name: amount for name, amount in _read_amounts(told).items() if amount >= 0}
    if not prices:
        return None
    return PriceOverride(
        min_prompt_tokens=as_count(told.get("min_prompt_tokens")),
        utc_start=_read_clock(told.get("utc_start")),
        utc_end=_read_clock(told.get("utc_end")),
        prices=prices,
    )


def _is_read(name: str, condition: object) -> bool:
    if name == "min_prompt_tokens":
        return as_count(condition) is not None
    return _read_clock(condition) is not None


def _read_clock(value: object) -> str | None:
    """Return HHMM, which came as text or, without its leading zeros, as a number."""
    count = as_count(value)
    text = str(count) if count is not None else as_text(value).replace(":", "")
    clock = text.zfill(4)
    if not text or len(clock) > len("HHMM") or not (clock.isascii() and clock.isdigit()):
        return None
    hours, minutes = int(clock[:2]), int(clock[2:])
    is_time = minutes < MINUTES and (hours < HOURS or (hours, minutes) == (HOURS, 0))
    return clock if is_time else None
