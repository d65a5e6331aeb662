"""The ``pricing`` of a model or of one provider's offer, read into ``domain.pricing``.

OpenRouter writes US dollars for one token, as text, under names of its own; Vercel, Nebius, Cerebras and
Synthetic do so too, some of them as ``input`` and ``output``. Other lists have numbers: Together, DeepInfra,
Chutes, NanoGPT and Venice count a million tokens, some proxies a single one. Whoever names the unit is
believed. Else the size of an entry's prices tells: no token has ever cost a thousandth of a dollar, hardly
one a tenth of that, and no million of them a hundredth of it. What cannot be told is left out as not known.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from offhand.domain.pricing import (
    CACHE_READ,
    CACHE_WRITE,
    COMPLETION,
    PRICE_NAMES,
    PRICES_OF_ONE,
    PROMPT,
    UNPRICED,
    PriceOverride,
    Pricing,
)
from offhand.openrouter.lenient import as_amount, as_count, as_list, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

CONDITIONS = frozenset({"min_prompt_tokens", "utc_start", "utc_end"})
NOT_PRICES = CONDITIONS | {"discount", "overrides", "unit", "currency"}
KNOWN = frozenset(PRICE_NAMES)
TOKENS = KNOWN - PRICES_OF_ONE
OTHER_NAMES = {
    "input": PROMPT,
    "input_token": PROMPT,
    "input_tokens": PROMPT,
    "output": COMPLETION,
    "output_token": COMPLETION,
    "output_tokens": COMPLETION,
    "cached_input": CACHE_READ,
    "cache_input": CACHE_READ,
    "cache_read": CACHE_READ,
    "cache_read_tokens": CACHE_READ,
    "cache_write": CACHE_WRITE,
    "cache_write_tokens": CACHE_WRITE,
}
"""What other lists call the same: Vercel, Together, DeepInfra, Venice, Cortecs."""
DOLLARS = frozenset({"", "USD", "$"})
HOURLY = "hourly"
ONE = Decimal(1)
MILLION = Decimal(1_000_000)
DEAREST_TOKEN = Decimal("0.001")
"""USD from which on a number is the price of a million tokens; the dearest models ask 0.0006 for a token."""
DEAR_TOKEN = Decimal("0.0001")
"""USD up to which a number is surely the price of a token: a million of them for less is unheard of."""
CHEAPEST_MILLION = Decimal("0.00001")
"""USD below which a number is never the price of a million tokens."""
DEAREST_THING = Decimal(1)
"""USD from which on a number is not the price of one picture, request or search, but of many."""
DEAREST_TEXT = Decimal("0.01")
"""USD from which on a text is no price of a token either."""
_UNIT = re.compile(
    r"(?P<million>million|1m|mtok|m[ _]?tok|1e6|1000000)|(?P<thousand>thousand|1k|k[ _]?tok)|token"
)
HOURS = 24
MINUTES = 60


def read_pricing(pricing: Mapping[str, Any]) -> Pricing:
    """Read prices, and what replaces them under conditions."""
    if as_text(pricing.get("currency")).strip().upper() not in DOLLARS:
        return UNPRICED
    amounts = _read_amounts(pricing)
    if as_amount(pricing.get(HOURLY)):  # tokens cost nothing there, and an answer is not free
        amounts = {name: amount for name, amount in amounts.items() if amount}
    overrides = map(_read_override, map(as_mapping, as_list(pricing.get("overrides"))))
    return Pricing(
        prices={name: amount for name, amount in amounts.items() if amount >= 0},
        overrides=tuple(override for override in overrides if override is not None),
        variable=frozenset(name for name, amount in amounts.items() if amount < 0),
        discount=as_amount(pricing.get("discount")),
    )


def _read_amounts(pricing: Mapping[str, Any]) -> dict[str, Decimal]:
    """Pick the amounts, in USD a unit; those below 0 stand for a price that varies (routers)."""
    told = _pick_told(pricing)
    divisor = _find_divisor(as_text(pricing.get("unit")))
    if divisor is None:
        divisor = _guess_divisor(
            [amount for name, (amount, is_text) in told.items() if name in TOKENS and not is_text]
        )
        of_text = ONE
    else:
        of_text = divisor
    amounts: dict[str, Decimal] = {}
    for name, (amount, is_text) in told.items():
        each = of_text if is_text else divisor
        if name not in KNOWN and not is_text:
            continue  # what came up since is text at OpenRouter
        if amount <= 0 or (name not in TOKENS and (is_text or amount < DEAREST_THING)):
            amounts[name] = amount
        elif name in TOKENS and each and amount / each < DEAREST_TEXT:
            amounts[name] = amount / each
    return amounts


def _guess_divisor(numbers: Collection[Decimal]) -> Decimal:
    """Return how many tokens numbers are the prices of, judging by their size, 0 where that does not tell."""
    largest = max(numbers, default=Decimal(0))
    if largest >= DEAREST_TOKEN:
        return MILLION
    usual = min((number for number in numbers if number > 0), default=Decimal(0))
    return ONE if largest < DEAR_TOKEN or usual < CHEAPEST_MILLION else Decimal(0)


def _pick_told(pricing: Mapping[str, Any]) -> dict[str, tuple[Decimal, bool]]:
    """Return amounts as they stand there, by our names, and whether they are text."""
    told: dict[str, tuple[Decimal, bool]] = {}
    for key, value in pricing.items():
        name = OTHER_NAMES.get(key, key)
        if key in NOT_PRICES or (name != key and name in pricing):
            continue
        given = as_mapping(value).get("usd", value)
        amount = as_amount(given.strip().removeprefix("$") if isinstance(given, str) else given)
        if amount is not None:
            told[name] = amount, isinstance(given, str)
    return told


def _find_divisor(unit: str) -> Decimal | None:
    """Return how many tokens a price is for, 0 where it is for something else, None where nobody says."""
    if not unit.strip():
        return None
    found = _UNIT.search(unit.lower())
    if found is None:
        return Decimal(0)
    return MILLION if found["million"] else Decimal(1000) if found["thousand"] else ONE


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
