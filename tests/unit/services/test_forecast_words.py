"""Words for bands, tiers and what fills the context."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from offhand.domain.billing import NextTier
from offhand.domain.forecast import Forecast, Question, make_forecast
from offhand.domain.habits import Habit, Observation
from offhand.domain.models import ModelCard
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.services.context_use import ContextUse
from offhand.services.wording.forecasts import (
    list_costs,
    list_use,
    word_amount,
    word_band,
    word_condition,
    word_count,
    word_leaving,
    word_near_tier,
    word_note,
    word_overflow,
    word_tier,
    word_use,
)

CARD = ModelCard(
    id="m",
    pricing=Pricing(
        prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")},
        overrides=(PriceOverride(min_prompt_tokens=128_000, prices={"prompt": Decimal("0.000006")}),),
    ),
)
HALF = Pricing(prices={"prompt": Decimal("0.000001"), "completion": Decimal(0)})
FORECAST = make_forecast(CARD, Habit(), Question(text=1000), 0.0)
USE = ContextUse(limit=256_000, system=120.4, history=12_300, images=1792, draft=40, left_out=14)


def cost(low: str, likely: str, high: str) -> Forecast:
    return replace(FORECAST, costs=(Decimal(low), Decimal(likely), Decimal(high)))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "$0"),
        ("0.012", "$0.012"),
        ("0.030", "$0.03"),
        ("1.2", "$1.20"),
        ("120", "$120"),
        ("1.2E+2", "$120"),
    ],
)
def test_amounts_have_no_digits_that_say_nothing(amount: str, words: str) -> None:
    assert word_amount(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("0.0121", "0.0298", "≈ $0.012 – 0.03"),
        ("0.00001", "0.00009", "up to $0.0001"),
        ("0.02", "0.02", "≈ $0.02"),
        ("0", "0", "free"),
        ("0.9", "1.11", "≈ $0.90 – 1.20"),
    ],
)
def test_band_is_short(low: str, high: str, words: str) -> None:
    assert word_band(cost(low, low, high)) == words


def test_price_that_varies_has_no_band() -> None:
    forecast = make_forecast(ModelCard(id="router"), Habit(), Question(text=10), 0.0)
    assert word_band(forecast) == ""
    assert ("Prices", "vary or are not known") in list_costs(forecast, 0)


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (0, "0"),
        (940, "940"),
        (12_345, "12.3k"),
        (256_000, "256k"),
        (12_000, "12k"),
        (1_050_000, "1.1M"),
        (2e6, "2M"),
    ],
)
def test_counts_are_short(tokens: float, words: str) -> None:
    assert word_count(tokens) == words


def test_use_is_a_share_where_the_limit_is_known() -> None:
    assert word_use(USE) == "6 % of 256k"
    assert word_use(replace(USE, limit=None)) == "14.3k tokens"
    assert word_use(replace(USE, history=0, images=0)) == "under 1 % of 256k"


def test_use_names_what_fills_the_context_and_what_is_left_out() -> None:
    assert list_use(USE) == [
        ("System prompt", "120 tokens"),
        ("History", "12,300 tokens"),
        ("Pictures", "1,792 tokens"),
        ("This question", "40 tokens"),
        ("Not sent", "14 messages"),
        ("Left of 256,000", "241,748 tokens"),
    ]
    full = replace(USE, history=260_000, left_out=1)
    assert ("Left of 256,000", "5,952 tokens too many") in list_use(full)
    assert ("Not sent", "1 message") in list_use(full)
    assert "does not fit" in word_overflow(full)


def test_note_names_each_line_and_the_next_tier() -> None:
    note = word_note(FORECAST, USE, 1)
    for line in (
        "This question: ≈ $",
        "Input: 1,000 tokens at $3 a million: $0.003",
        "Answer: 400 tokens at $15 a million: $0.006",
        "Prices: base prices",
        "Next tier: 127,000 tokens left up to 128,000, then 2× the price",
        "Learned from: 1 answer",
    ):
        assert line in note
    assert note.startswith("This question: ≈ $")


def test_note_names_what_searches_find() -> None:
    prices = Pricing(prices={"prompt": Decimal("0.000002"), "completion": Decimal("0.00001")})
    forecast = make_forecast(
        ModelCard(id="m", pricing=prices), Habit(), Question(text=100, may_search=True), 0
    )
    rows = dict(list_costs(forecast, 0))
    assert rows["Input"] == "100 tokens at $2 a million: $0.0002"
    assert rows["Input found by searching"].startswith("4,000 tokens at $2 a million")
    assert rows["Web searches"] == "1 × $0.007"
    assert rows["Web searches, mostly"].startswith("0 to ")
    assert rows["Price of a search"] == "not on the list: taken for $0.007"
    assert rows["Found by them, mostly"].startswith("0 to ")
    assert rows["Found by them, mostly"].endswith("k tokens")


@pytest.mark.parametrize(
    ("prices", "answers", "words"),
    [
        (None, 0, "its price is not known beforehand: taken for 0.45× to 1.12× these prices"),
        ((HALF,), 0, "0.5× these prices, as its providers list it"),
        ((), 0, "nobody lists a price for it: the usual one is taken"),
        (None, 40, "0.6× these prices, as 40 answers were billed"),
    ],
)
def test_note_says_what_is_known_of_the_price_of_a_tier(
    prices: tuple[Pricing, ...] | None, answers: int, words: str
) -> None:
    usual = Pricing(prices={"prompt": Decimal("0.000002"), "completion": Decimal(0)})
    card = ModelCard(id="m", pricing=usual)
    one = Observation(
        text=100, pictures=0, prompt=100, answer=1, cached=0, follows=False, paid=600, tier="flex"
    )
    question = Question(text=10_000, tier="flex", tier_prices=prices)
    rows = dict(list_costs(make_forecast(card, Habit(seen=(one,) * answers), question, 0), answers))
    assert rows["Service tier flex"] == words


@pytest.mark.parametrize(("price", "words"), [("0.00003", "of a token"), ("0.04", "of a whole picture")])
def test_note_says_what_the_price_of_pictures_was_taken_for(price: str, words: str) -> None:
    prices = {"prompt": Decimal(0), "completion": Decimal(0), "image_output": Decimal(price)}
    card = ModelCard(id="m", pricing=Pricing(prices=prices), output_modalities=("text", "image"))
    rows = dict(list_costs(make_forecast(card, Habit(), Question(text=10), 0), 0))
    assert words in rows["Price of pictures"]
    assert "the list does not say" in rows["Price of pictures"]


def test_condition_that_applies_is_named() -> None:
    dear = make_forecast(CARD, Habit(), Question(text=140_000), 0.0)
    assert ("Prices", "above 128,000 tokens") in list_costs(dear, 3)
    window = PriceOverride(utc_start="1630", utc_end="0030", prices={})
    assert word_condition(window) == "16:30 to 00:30 UTC"
    both = PriceOverride(min_prompt_tokens=5, utc_start="0100", prices={})
    assert word_condition(both) == "above 5 tokens, 01:00 to 24:00 UTC"


@pytest.mark.parametrize(
    ("ratio", "near", "far"), [("2", "the 2× tier", "then 2× the price"), (None, "the next tier", "")]
)
def test_tier_says_what_it_does_to_the_price(ratio: str | None, near: str, far: str) -> None:
    tier = NextTier(limit=128_000, left=4_100, ratio=Decimal(ratio) if ratio else None, prices={})
    assert word_near_tier(tier) == f"4,100 tokens below {near}"
    assert far in word_tier(tier)


def test_leaving_out_counts() -> None:
    assert word_leaving(14) == "Leave out the oldest 14"
    assert word_leaving(1) == "Leave out the oldest message"
