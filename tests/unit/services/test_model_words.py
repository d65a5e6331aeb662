"""Models and their providers in words: prices, dates, abilities, and what is amiss."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.models import ModelCard, ReasoningSupport, RequestLimits
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.openrouter.prices import read_pricing
from offhand.services.wording.models import (
    describe_facts,
    describe_prices,
    list_abilities,
    word_age,
    word_condition,
    word_context,
    word_going,
    word_price,
    word_price_cell,
    word_retirement,
)
from offhand.services.wording.offers import word_number, word_seconds
from tests.fakes.directories import StagedDirectory

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 2, 1)
PRICES = {"prompt": Decimal("0.000003"), "completion": Decimal("0.000015"), "web_search": Decimal("0.01")}


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (None, ""),
        (0, ""),
        (512, "512"),
        (8192, "8.2k"),
        (131_072, "131k"),
        (1_048_576, "1.05M"),
        (2_000_000, "2M"),
    ],
)
def test_context_is_worded_shortly(tokens: int | None, words: str) -> None:
    assert word_context(tokens) == words


@pytest.mark.parametrize(
    ("pricing", "words"),
    [
        ({"prompt": "0.000003", "completion": "0.000015"}, "$3 in · $15 out"),
        ({"prompt": "0.0000002", "completion": "0.0000005"}, "$0.20 in · $0.50 out"),
        ({"prompt": "0.000000075", "completion": "0.0000003"}, "$0.075 in · $0.30 out"),
        ({"prompt": "0", "completion": "0"}, "free"),
        ({"prompt": "0", "completion": "0", "request": "0.01"}, "$0 in · $0 out"),
        ({"prompt": "0", "completion": "0.000001"}, "$0 in · $1 out"),
        ({"prompt": "-1", "completion": "0.000001"}, "price varies"),
        ({"completion": "0.000001"}, "price not known"),
        ({"input": Decimal("0.3"), "output": Decimal("0.9")}, "$0.30 in · $0.90 out"),
        ({}, "price not known"),
    ],
)
def test_prices_are_worded_for_a_million_tokens(pricing: dict[str, Any], words: str) -> None:
    assert word_price(read_pricing(pricing)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "a moment"), (60, "1 minute"), (7300, "2 hours"), (86_400, "1 day"), (400_000, "4 days")],
)
def test_ages_are_worded_in_their_largest_unit(seconds: float, words: str) -> None:
    assert word_age(seconds) == words


def test_a_cell_says_whether_there_are_other_prices() -> None:
    tier = PriceOverride(min_prompt_tokens=5, prices={"prompt": Decimal(1)})
    pricing = Pricing(prices=PRICES, overrides=(tier,))
    assert [word_price_cell(pricing, name) for name in ("prompt", "completion", "image")] == [
        "$3+",
        "$15",
        "—",
    ]
    assert word_price_cell(Pricing(prices={}, variable=frozenset({"prompt"})), "prompt") == "varies"
    assert word_price_cell(Pricing(prices={"prompt": Decimal(0)}), "prompt") == "free"


def test_every_price_is_told_with_when_it_holds() -> None:
    night = PriceOverride(utc_start="2330", utc_end="0415", prices={"prompt": Decimal("0.000001")})
    long = PriceOverride(min_prompt_tokens=200_000, utc_start="0100", prices={"new_thing": Decimal("0.5")})
    pricing = Pricing(
        prices={**PRICES, "image": Decimal(0)}, overrides=(night, long), variable=frozenset({"request"})
    )
    base, by_night, by_length = describe_prices(pricing)
    assert base.lines == (
        ("Input", "$3 per million"),
        ("Output", "$15 per million"),
        ("A request", "varies"),
        ("A web search", "$0.01 each"),
    )
    assert (by_night.condition, by_night.lines) == ("23:30 to 04:15 UTC", (("Input", "$1 per million"),))
    assert by_length.condition == "Prompts over 200,000 tokens, 01:00 to 24:00 UTC"
    assert by_length.lines == (("New thing", "$0.50"),), "nobody knows of what"
    assert word_condition(PriceOverride(prices=PRICES)) == "Always"


@pytest.mark.parametrize(
    ("told", "text", "going"),
    [
        ("2026-03-03", "Retires on 3 March 2026", "Retires on 3 March 2026"),
        ("2026-02-01", "Retires today", "Retires today"),
        ("2026-01-31", "Retired on 31 January 2026", "Retired on 31 January 2026"),
        ("2027-12-31", "Retires on 31 December 2027", ""),
        (None, None, ""),
        ("soon", None, ""),
    ],
)
def test_a_retirement_is_told_in_a_list_only_when_it_is_near(
    told: str | None, text: str | None, going: str
) -> None:
    card = ModelCard(id="a/b", expiration_date=told)
    found = word_retirement(card, TODAY)
    assert (found.text if found else None) == text
    assert word_going(card, TODAY) == going
    assert word_going(card, None) == ""


def test_facts_are_told_as_far_as_they_are_known() -> None:
    assert describe_facts(ModelCard(id="a/b", inputs_known=False)) == ()
    card = ModelCard(
        id="~a/latest",
        context_length=200_000,
        provider_context_length=128_000,
        per_request_limits=RequestLimits(completion_tokens=500),
        reasoning=ReasoningSupport(supported_efforts=("high", "none"), default_effort="high"),
        knowledge_cutoff="mid 2025",
        alias_target="a/b",
        is_moderated=True,
        created=1_777_593_600,
        default_parameters={"temperature": Decimal("0.7")},
    )
    assert dict(describe_facts(card)) == {
        "Context": "200,000 tokens",
        "First provider's": "128,000 tokens",
        "Most out": "500 tokens",
        "Reads": "text",
        "Writes": "text",
        "Reasoning": "can be switched off, effort high, usually high",
        "Knows until": "mid 2025",
        "Listed since": "1 May 2026",
        "Stands for": "a/b",
        "Filtered": "The first provider checks what is sent",
        "Run with": "temperature 0.7",
    }


def test_abilities_are_only_what_the_list_tells() -> None:
    assert list_abilities(ModelCard(id="a", inputs_known=False, parameters_known=False)) == ()
    card = ModelCard(id="a", input_modalities=("text", "image", "audio"), output_modalities=("text", "image"))
    assert [word for _, word in list_abilities(card)] == ["Images", "Audio", "Makes images"]


def test_measures_have_no_more_digits_than_they_tell() -> None:
    assert [word_number(number) for number in (100, 99.97, 78.4, 9.0, 0.25)] == [
        "100",
        "100",
        "78.4",
        "9",
        "0.2",
    ]
    assert [word_seconds(seconds) for seconds in (0.64, 5.2, 5.0, 12.4)] == ["0.64 s", "5.2 s", "5 s", "12 s"]


async def test_what_is_amiss_with_the_model_of_a_chat_is_said(tmp_path: Path) -> None:
    directory = StagedDirectory(tmp_path)
    known: dict[str, list[str]] = {"supported_parameters": []}
    await directory.fill(
        {"id": "a/new", "name": "New", **known},
        {"id": "a/going", "expiration_date": "2020-01-01", **known},
    )
    assert directory.word_standing("a/new", "a/new") == ("", "")
    assert directory.word_standing("a/old", "a/old")[0] == "Retired"
    assert directory.word_standing("a/old", "a/new") == (
        "Retired",
        "a/old is no longer offered. New answers instead.",
    )
    assert directory.word_standing("a/going", "a/going")[0] == "Retired on 1 January 2020"
    assert directory.find_successors("a/old") == ("a/new", "a/going"), "what goes itself is no good successor"
    assert directory.find_successors("a/new") == ()
    directory.source.user_list = b'{"data": [{"id": "a/going"}]}'
    await directory.fill({"id": "a/new", **known}, {"id": "a/going", **known})
    assert directory.word_standing("", "a/new")[0] == "Excluded"
