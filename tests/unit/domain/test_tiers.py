"""Tiers of service: what they are called, who asked for one and which one served, and what they cost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.billing import Quantities
from offhand.domain.forecast import Question, make_forecast
from offhand.domain.habits import Habit, Observation
from offhand.domain.message import FinishReason, Reply, Usage
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.sent import SentRequest
from offhand.domain.tiers import (
    find_asked,
    find_dear,
    find_served,
    find_tier,
    is_other_tier,
    list_factors,
    name_tier,
)

D = Decimal
CARD = ModelCard(id="m", pricing=Pricing(prices={"prompt": D("0.000002"), "completion": D("0.00001")}))
HALF = Pricing(prices={"prompt": D("0.000001"), "completion": D("0.000005")})
TWICE = Pricing(prices={"prompt": D("0.000004"), "completion": D("0.00002")})
TOOK = Quantities(prompt_tokens=1_000, completion_tokens=100)


def reply(asked: str | None, served: str | None) -> Reply:
    fields = {} if asked is None else {"service_tier": asked}
    received = {} if served is None else {"service_tier": served}
    return Reply(
        asked_model="m",
        finish=FinishReason.STOP,
        sent=SentRequest(address="https://h", dialect="openrouter", fields=fields),
        usage=Usage(prompt_tokens=1, received=received),
    )


@pytest.mark.parametrize(
    ("name", "usual", "dear"),
    [
        ("", "", ""),
        ("auto", "", ""),
        ("default", "default", ""),
        ("standard", "default", ""),
        ("on_demand", "default", ""),
        ("Flex", "flex", "flex"),
        ("fast", "priority", "priority"),
        ("priority", "priority", "priority"),
        ("ultrafast", "ultrafast", "ultrafast"),
    ],
)
def test_tiers_of_several_names_are_one(name: str, usual: str, dear: str) -> None:
    assert name_tier(name) == usual
    assert find_dear(name) == dear


@pytest.mark.parametrize(
    ("asked", "served", "is_other"),
    [
        ("flex", "flex", False),
        ("fast", "priority", False),
        ("priority", "default", True),
        ("flex", "standard", True),
        ("default", "priority", True),
        ("default", "standard", False),
        ("auto", "priority", False),
        (None, "priority", False),
        ("flex", None, False),
        (None, None, False),
    ],
)
def test_another_tier_is_one_that_was_not_asked_for(
    asked: str | None, served: str | None, is_other: bool
) -> None:
    assert is_other_tier(reply(asked, served)) is is_other


@pytest.mark.parametrize("served", [7, None, {"a": 1}, ["flex"]])
def test_what_is_no_name_is_no_tier(served: object) -> None:
    told = Reply(asked_model="m", usage=Usage(received={"service_tier": served}))
    assert find_served(told) == ""
    assert find_asked(told) == ""


@pytest.mark.parametrize(
    ("tag", "tier"),
    [
        ("openai/flex", "flex"),
        ("openai/fast", "priority"),
        ("google-vertex/us/priority", "priority"),
        ("openai", ""),
        ("deepinfra/fp8", ""),
        ("deepinfra/turbo", ""),
        ("flex", ""),
        ("", ""),
    ],
)
def test_tag_names_the_tier_of_an_endpoint(tag: str, tier: str) -> None:
    assert find_tier(tag) == tier


def test_listed_prices_of_a_tier_say_what_it_costs() -> None:
    base = D("0.003")
    assert list_factors("flex", (HALF,), base, TOOK, 0.0) == (0.5, 0.5, 0.5, 0.5, 0.5)
    assert list_factors("priority", (TWICE,), base, TOOK, 0.0) == (1.0, 1.0, 2.0, 2.0, 2.0), "it may be busy"
    assert set(list_factors("flex", (), base, TOOK, 0.0)) == {1.0}, "the usual one serves where none is there"
    assert min(list_factors("priority", None, base, TOOK, 0.0)) == 1
    assert max(list_factors("priority", None, base, TOOK, 0.0)) > 2
    assert set(list_factors("", None, base, TOOK, 0.0)) == {1.0}


def test_band_of_a_tier_is_wide_where_nobody_tells_its_price_and_follows_the_list_where_one_does() -> None:
    usual, unknown, listed = (
        make_forecast(CARD, Habit(), Question(text=100, tier=tier, tier_prices=prices), 0.0)
        for tier, prices in (("", None), ("flex", None), ("flex", (HALF,)))
    )
    assert usual.tiering is None
    assert listed.costs == tuple(each / 2 for each in usual.costs)
    assert unknown.costs[0] <= usual.costs[0] / 2
    assert unknown.costs[2] >= usual.costs[2]
    assert unknown.tiering is not None
    assert not unknown.tiering.is_listed


def test_answers_of_a_tier_teach_its_price_and_nothing_of_others() -> None:
    dear = Observation(
        text=50, pictures=0, prompt=90, answer=5_000, cached=0, follows=False, paid=2_500, tier="priority"
    )
    seen = (dear,) * 30
    plain = Observation(text=60, pictures=0, prompt=60, answer=100, cached=0, follows=False)
    alone, both = Habit(seen=(plain,) * 20), Habit(seen=(plain,) * 20 + seen)
    for missed in (True,) * 5:
        both = both.learn(seen[0], missed=missed)
    usual = Question(text=100)
    assert make_forecast(CARD, both, usual, 0.0) == make_forecast(CARD, alone, usual, 0.0)
    forecast = make_forecast(CARD, both, Question(text=100, tier="priority"), 0.0)
    assert forecast.tiering is not None
    assert forecast.tiering.factor.likely == 2.5
    assert forecast.tiering.learned == 35
