"""Price arithmetic on tables of cases: tiers, windows, cache, pictures, thinking, searches, own keys."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from offhand.domain.billing import (
    Bill,
    Line,
    Quantities,
    find_next_tier,
    find_next_turn,
    find_paid,
    make_bill,
    read_quantities,
)
from offhand.domain.message import Usage
from offhand.domain.pricing import PriceOverride, Pricing

NOON = 12 * 3600.0
D = Decimal

GROK = Pricing(
    prices={"prompt": D("0.000003"), "completion": D("0.000015"), "input_cache_read": D("0.00000075")},
    overrides=(
        PriceOverride(
            min_prompt_tokens=128_000,
            prices={
                "prompt": D("0.000006"),
                "completion": D("0.00003"),
                "input_cache_read": D("0.0000015"),
            },
        ),
    ),
)
STEPS = Pricing(
    prices={"prompt": D("0.000001"), "completion": D("0.000002")},
    overrides=(
        PriceOverride(min_prompt_tokens=32_000, prices={"prompt": D("0.000002")}),
        PriceOverride(
            min_prompt_tokens=256_000, prices={"prompt": D("0.000005"), "completion": D("0.00001")}
        ),
    ),
)
NIGHT = Pricing(
    prices={"prompt": D("0.000002"), "completion": D("0.000008"), "input_cache_read": D("0.0000005")},
    overrides=(
        PriceOverride(
            utc_start="1630", utc_end="0030", prices={"prompt": D("0.000001"), "completion": D("0.000004")}
        ),
    ),
)


def total(pricing: Pricing, at: float = NOON, **counts: int) -> Decimal:
    return make_bill(pricing, Quantities(**counts), at).total


@pytest.mark.parametrize(
    ("prompt", "answer", "expected"),
    [
        (0, 0, "0"),
        (1, 1, "0.000018"),
        (127_999, 1_000, "0.398997"),
        (128_000, 1_000, "0.399"),  # at the limit the base price still holds
        (128_001, 1_000, "0.798006"),  # above it the whole request is dearer, not only what is above
        (200_000, 0, "1.2"),
    ],
)
def test_tier_begins_strictly_above_its_limit(prompt: int, answer: int, expected: str) -> None:
    assert total(GROK, prompt_tokens=prompt, completion_tokens=answer) == D(expected)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [(32_000, "0.034"), (32_001, "0.066002"), (256_000, "0.514"), (256_001, "1.290005")],
)
def test_each_tier_replaces_only_the_prices_that_it_names(prompt: int, expected: str) -> None:
    assert total(STEPS, prompt_tokens=prompt, completion_tokens=1_000) == D(expected)


def test_later_override_wins_for_each_price_by_itself() -> None:
    pricing = Pricing(
        prices={"prompt": D(1), "completion": D(1)},
        overrides=(
            PriceOverride(min_prompt_tokens=10, prices={"prompt": D(2), "completion": D(3)}),
            PriceOverride(utc_start="1100", utc_end="1300", prices={"completion": D(5)}),
        ),
    )
    assert total(pricing, prompt_tokens=11, completion_tokens=1) == 11 * 2 + 5
    assert total(pricing, at=14 * 3600.0, prompt_tokens=11, completion_tokens=1) == 11 * 2 + 3


def test_override_wants_all_of_its_conditions() -> None:
    both = PriceOverride(min_prompt_tokens=10, utc_start="1100", utc_end="1300", prices={"prompt": D(9)})
    pricing = Pricing(prices={"prompt": D(1)}, overrides=(both,))
    assert total(pricing, prompt_tokens=11) == 99
    assert total(pricing, prompt_tokens=10) == 10
    assert total(pricing, at=13 * 3600.0, prompt_tokens=11) == 11


@pytest.mark.parametrize(
    ("hour", "minute", "second", "expected"),
    [
        (16, 29, 59, "0.000002"),
        (16, 30, 0, "0.000001"),  # the start belongs to it
        (23, 59, 59, "0.000001"),
        (0, 0, 0, "0.000001"),
        (0, 29, 59, "0.000001"),
        (0, 30, 0, "0.000002"),  # the end does not
    ],
)
def test_window_goes_over_midnight_and_ends_before_its_end(
    hour: int, minute: int, second: int, expected: str
) -> None:
    at = 86400.0 * 20_000 + hour * 3600 + minute * 60 + second
    assert total(NIGHT, at=at, prompt_tokens=1) == D(expected)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"prompt_tokens": 1000, "cached_tokens": 0}, "0.003"),
        ({"prompt_tokens": 1000, "cached_tokens": 400}, "0.0021"),
        ({"prompt_tokens": 1000, "cached_tokens": 1000}, "0.00075"),
        ({"prompt_tokens": 1000, "cached_tokens": 1200}, "0.00075"),  # never below nothing
        ({"prompt_tokens": 128_001, "cached_tokens": 128_001}, "0.1920015"),  # the tier's own cache price
    ],
)
def test_cached_share_costs_its_own_price(counts: dict[str, int], expected: str) -> None:
    assert total(GROK, **counts) == D(expected)


def test_tier_goes_by_the_whole_prompt_whatever_of_it_is_cached() -> None:
    assert total(GROK, prompt_tokens=128_001, cached_tokens=128_000) == D("0.000006") + 128_000 * D(
        "0.0000015"
    )


def test_cache_price_that_is_not_listed_is_the_prompts_own() -> None:
    pricing = Pricing(prices={"prompt": D("0.000002"), "completion": D(0)})
    assert total(pricing, prompt_tokens=100, cached_tokens=60, cache_write_tokens=40) == D("0.0002")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"cache_write_tokens": 100}, 900 * 4 + 100 * 5),
        ({"cache_write_hour_tokens": 100}, 900 * 4 + 100 * 8),
        (
            {"cached_tokens": 500, "cache_write_tokens": 300, "cache_write_hour_tokens": 200},
            500 + 1500 + 1600,
        ),
    ],
)
def test_writing_to_the_cache_costs_by_how_long_it_is_kept(counts: dict[str, int], expected: int) -> None:
    pricing = Pricing(
        prices={
            "prompt": D(4),
            "input_cache_read": D(1),
            "input_cache_write": D(5),
            "input_cache_write_1h": D(8),
        }
    )
    assert total(pricing, prompt_tokens=1000, **counts) == expected


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ({}, 300 * 10),  # thinking is answer
        ({"internal_reasoning": D(0)}, 300 * 10),  # a list that says 0 has no price of its own
        ({"internal_reasoning": D(4)}, 100 * 10 + 200 * 4),
    ],
)
def test_thinking_is_part_of_the_answer_unless_it_has_a_price(
    prices: dict[str, Decimal], expected: int
) -> None:
    pricing = Pricing(prices={"prompt": D(1), "completion": D(10), **prices})
    assert total(pricing, completion_tokens=300, reasoning_tokens=200) == expected


def test_sound_has_its_own_prices() -> None:
    pricing = Pricing(prices={"prompt": D(1), "completion": D(2), "audio": D(5), "audio_output": D(7)})
    counts = {"prompt_tokens": 10, "audio_tokens": 4, "completion_tokens": 6, "audio_output_tokens": 5}
    assert total(pricing, **counts) == 6 + 4 * 5 + 2 + 5 * 7


def test_request_fee_comes_once_and_search_fees_each_time() -> None:
    pricing = Pricing(prices={"prompt": D(0), "request": D("0.01"), "web_search": D("0.005")})
    assert total(pricing, prompt_tokens=10) == D("0.01")
    assert total(pricing, prompt_tokens=10, searches=3) == D("0.025")


def test_search_without_a_price_is_named_not_forgotten() -> None:
    bill = make_bill(Pricing(prices={"prompt": D(0)}), Quantities(prompt_tokens=1, searches=1), NOON)
    assert bill.unpriced == ("web_search",)
    assert not bill.is_complete


def test_price_that_varies_is_named() -> None:
    bill = make_bill(Pricing(prices={}), Quantities(prompt_tokens=5, completion_tokens=5), NOON)
    assert bill.unpriced == ("prompt", "completion")
    assert bill.total == 0


def test_fees_of_others_can_be_added_as_lines() -> None:
    bill = make_bill(GROK, Quantities(prompt_tokens=1000), NOON)
    more = bill.add([Line(name="exa", units=2, price=D("0.007")), Line(name="ocr", units=0, price=D(1))])
    assert more.total == D("0.003") + D("0.014")
    assert [line.name for line in more.lines] == ["prompt", "exa"]


def test_discount_takes_its_part_off_every_line() -> None:
    pricing = Pricing(prices={"prompt": D(4), "completion": D(8)}, discount=D("0.25"))
    assert total(pricing, prompt_tokens=10, completion_tokens=10) == 30 + 60


@pytest.mark.parametrize(("share", "account", "provider"), [("0.05", "0.012", "0.04"), ("0", "0.01", "0.04")])
def test_own_provider_key_leaves_the_account_a_fee_and_its_searches(
    share: str, account: str, provider: str
) -> None:
    bill = Bill(
        lines=(
            Line(name="prompt", units=10_000, price=D("0.000004")),
            Line(name="web_search", units=2, price=D("0.005")),
        )
    )
    assert bill.split_byok(D(share)) == (D(account), D(provider))


def test_decimals_stay_exact() -> None:
    pricing = Pricing(prices={"prompt": D("0.0000001"), "completion": D("0.0000003")})
    assert total(pricing, prompt_tokens=3, completion_tokens=1) == D("0.0000006")


@pytest.mark.parametrize(
    ("prompt", "limit", "left", "ratio"),
    [
        (0, 128_000, 128_000, "2"),
        (123_900, 128_000, 4_100, "2"),
        (128_000, 128_000, 0, "2"),
    ],
)
def test_next_tier_says_how_far_it_is(prompt: int, limit: int, left: int, ratio: str) -> None:
    tier = find_next_tier(GROK, prompt, NOON)
    assert tier is not None
    assert (tier.limit, tier.left, tier.ratio) == (limit, left, D(ratio))


def test_no_tier_follows_the_last_one() -> None:
    assert find_next_tier(GROK, 128_001, NOON) is None
    assert find_next_tier(Pricing(prices={"prompt": D(1)}), 5, NOON) is None


def test_tier_that_holds_at_another_time_only_is_none_now() -> None:
    late = PriceOverride(min_prompt_tokens=10, utc_start="2000", utc_end="2100", prices={"prompt": D(9)})
    pricing = Pricing(prices={"prompt": D(1)}, overrides=(late,))
    assert find_next_tier(pricing, 5, NOON) is None
    assert find_next_tier(pricing, 5, 20.5 * 3600) is not None


@pytest.mark.parametrize(("at", "expected"), [(0.0, 1800.0), (1800.0, 59_400.0), (59_399.0, 59_400.0)])
def test_next_turn_of_a_window(at: float, expected: float) -> None:
    assert find_next_turn(NIGHT, at) == expected
    assert find_next_turn(GROK, at) is None


@pytest.mark.parametrize(
    ("received", "answer", "thinking"),
    [
        ({"total_tokens": 708}, 267, 230),  # the thinking is among them
        ({"total_tokens": 441 + 267 + 230}, 267 + 230, 230),  # it is not
        ({}, 267, 230),
    ],
)
def test_quantities_of_a_usage(received: dict[str, Any], answer: int, thinking: int) -> None:
    usage = Usage(
        prompt_tokens=441,
        completion_tokens=267,
        cached_tokens=153,
        reasoning_tokens=230,
        received={
            **received,
            "prompt_tokens_details": {"cached_tokens": 153, "cache_write_tokens": 12, "audio_tokens": None},
            "server_tool_use_details": {"web_search_requests": 2},
        },
    )
    assert read_quantities(usage, images=1) == Quantities(
        prompt_tokens=441,
        cached_tokens=153,
        cache_write_tokens=12,
        completion_tokens=answer,
        reasoning_tokens=thinking,
        images=1,
        searches=2,
    )


def test_usage_of_a_recorded_answer_gives_its_very_cost() -> None:
    pricing = Pricing(
        prices={"prompt": D("0.0000002"), "completion": D("0.0000005"), "input_cache_read": D("0.00000005")}
    )
    usage = Usage(prompt_tokens=441, completion_tokens=267, cached_tokens=153, reasoning_tokens=230)
    assert make_bill(pricing, read_quantities(usage), NOON).total == D("0.00019875")


@pytest.mark.parametrize(
    ("usage", "paid"),
    [
        (Usage(cost=D("0.02"), upstream_cost=D("0.02")), "0.02"),
        (Usage(cost=D("0.001"), upstream_cost=D("0.02"), is_byok=True), "0.021"),
        (Usage(cost=None, upstream_cost=D("0.02"), is_byok=True), "0.02"),
        (Usage(cost=D(0), is_byok=True), "0"),
    ],
)
def test_what_was_paid(usage: Usage, paid: str) -> None:
    assert find_paid(usage) == D(paid)
