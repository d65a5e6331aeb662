"""What a small remainder pays for, held against the reservation that would be made."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.affording import MISCOUNT, SHORTEST_ANSWER, covers_longest, find_affordable
from offhand.domain.models import ModelCard
from offhand.domain.pricing import UNPRICED, PriceOverride, Pricing

PRICES = {"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")}
FREE = Pricing(prices=dict.fromkeys(PRICES, Decimal(0)))
GROK = ModelCard(
    id="x-ai/grok-4",
    context_length=256_000,
    supported_parameters=frozenset({"max_tokens"}),
    pricing=Pricing(prices=PRICES),
)


@pytest.mark.parametrize("remainder", ["0.001", "0.01", "0.05", "0.5", "3"])
@pytest.mark.parametrize("prompt", [10, 1_000, 20_000])
def test_what_is_set_aside_then_fits(remainder: str, prompt: int) -> None:
    left = Decimal(remainder)
    tokens = find_affordable(GROK, prompt, left, 0.0)
    cost = prompt * PRICES["prompt"]
    if left - cost * MISCOUNT < SHORTEST_ANSWER * PRICES["completion"]:
        assert tokens is None
        return
    assert tokens is not None
    assert cost + tokens * PRICES["completion"] <= left
    assert tokens >= (left - cost * MISCOUNT) / PRICES["completion"] - 1


@pytest.mark.parametrize(
    ("card", "remainder"),
    [
        (GROK, "4.5"),  # it covers the longest that can come
        (GROK, "0"),
        (GROK, "-1"),
        (ModelCard(id="m", max_completion_tokens=500, pricing=Pricing(prices=PRICES)), "0.02"),
        (ModelCard(id="m", context_length=9, supported_parameters=frozenset({"max_tokens"})), "0.02"),
        (ModelCard(id="m", pricing=UNPRICED, parameters_known=False), "0.02"),
        (
            ModelCard(
                id="m",
                parameters_known=False,
                pricing=Pricing(prices={}, variable=frozenset({"prompt", "completion"})),
            ),
            "0.02",
        ),
        (
            ModelCard(id="m", parameters_known=False, pricing=FREE),
            "0.02",
        ),
        (ModelCard(id="m", pricing=Pricing(prices=PRICES)), "0.02"),  # it takes no limit
    ],
)
def test_nothing_is_asked_for_where_it_would_gain_nothing(card: ModelCard, remainder: str) -> None:
    assert find_affordable(card, 10, Decimal(remainder), 0.0) is None
    is_small = card is GROK and Decimal(remainder) <= 0
    assert covers_longest(card, 10, Decimal(remainder), 0.0) is not is_small


def test_the_prices_of_the_tier_and_hour_count() -> None:
    dear = PriceOverride(min_prompt_tokens=1_000, prices={"completion": Decimal("0.00003")})
    night = PriceOverride(utc_start="0000", utc_end="0600", prices={"completion": Decimal("0.0000015")})
    card = ModelCard(id="m", parameters_known=False, pricing=Pricing(prices=PRICES, overrides=(night, dear)))
    noon = 12 * 3600.0
    short, long = (find_affordable(card, prompt, Decimal("0.1"), noon) or 0 for prompt in (1_000, 1_001))
    assert short == pytest.approx(long * 2, rel=0.01)
    assert find_affordable(card, 1_000, Decimal("0.1"), 0.0) == pytest.approx(short * 10, rel=0.01)
