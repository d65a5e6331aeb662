"""Prices: which ones hold for a prompt of some length at some time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.pricing import UNPRICED, PriceOverride, Pricing, sort_price_names

BASE = {"prompt": Decimal(2), "completion": Decimal(6), "input_cache_read": Decimal("0.5")}


def double(
    min_prompt_tokens: int | None = None, utc_start: str | None = None, utc_end: str | None = None
) -> PriceOverride:
    return PriceOverride(
        min_prompt_tokens=min_prompt_tokens,
        utc_start=utc_start,
        utc_end=utc_end,
        prices={"prompt": Decimal(4), "completion": Decimal(12)},
    )


def test_a_tier_holds_for_prompts_strictly_longer() -> None:
    pricing = Pricing(prices=BASE, overrides=(double(min_prompt_tokens=200_000),))
    assert pricing.prices_for(200_000, 0)["prompt"] == 2
    assert pricing.prices_for(200_001, 0)["prompt"] == 4
    assert pricing.prices_for(200_001, 0)["input_cache_read"] == Decimal("0.5"), "not told: the base price"
    assert pricing.tiers == (200_000,)


@pytest.mark.parametrize(
    ("start", "end", "minute", "holds"),
    [
        ("0100", "0900", 59, False),
        ("0100", "0900", 60, True),
        ("0100", "0900", 539, True),
        ("0100", "0900", 540, False),
        ("1630", "0030", 990, True),
        ("1630", "0030", 29, True),
        ("1630", "0030", 30, False),
        (None, "0030", 29, True),
        (None, "0030", 30, False),
        ("2330", None, 1439, True),
        ("2330", None, 0, False),
        ("0000", "2400", 1439, True),
        (None, None, 700, True),
        ("0000", "0000", 0, True),
        ("0900", "0900", 539, True),
        ("0900", "0900", 540, True),
        ("2400", "0000", 700, True),
        (None, "0000", 700, True),
    ],
)
def test_a_window_holds_from_its_start_to_before_its_end(
    start: str | None, end: str | None, minute: int, holds: bool
) -> None:
    assert double(utc_start=start, utc_end=end).applies(0, minute) is holds


def test_every_condition_has_to_hold_and_the_last_override_wins() -> None:
    pricing = Pricing(
        prices=BASE,
        overrides=(
            double(min_prompt_tokens=100),
            PriceOverride(min_prompt_tokens=200, utc_start="0100", prices={"prompt": Decimal(9)}),
        ),
    )
    assert pricing.prices_for(201, 0)["prompt"] == 4
    assert pricing.prices_for(201, 60) == {**BASE, "prompt": Decimal(9), "completion": Decimal(12)}


def test_free_is_what_costs_nothing_ever() -> None:
    nothing = {"prompt": Decimal(0), "completion": Decimal(0)}
    assert Pricing(prices=nothing).is_free
    assert Pricing(prices={**nothing, "web_search": Decimal("0.01")}).is_free, "searching is another thing"
    assert not Pricing(prices={**nothing, "request": Decimal("0.01")}).is_free
    assert not Pricing(prices=nothing, overrides=(double(min_prompt_tokens=5),)).is_free
    assert not Pricing(prices=nothing, variable=frozenset({"prompt"})).is_free
    assert not UNPRICED.is_free


def test_names_are_read_in_their_order_and_new_ones_last() -> None:
    told = {"video", "completion", "request", "prompt", "input_cache_read"}
    assert sort_price_names(told) == ["prompt", "completion", "input_cache_read", "request", "video"]
