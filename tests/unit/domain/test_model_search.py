"""Finding models: by a few letters, by what they can do, nearest first."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from offhand.domain.model_search import ModelQuery, Wish, find_models, is_nearly, usual_order
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.pricing import Pricing
from offhand.openrouter.catalogue import read_models
from tests.fakes.catalogues import make_catalogue

NAMES = {
    "openai/gpt-4o": "OpenAI: GPT-4o",
    "openai/gpt-4o-mini": "OpenAI: GPT-4o-mini",
    "anthropic/claude-sonnet-4.5": "Anthropic: Claude Sonnet 4.5",
    "anthropic/claude-3.5-sonnet": "Anthropic: Claude 3.5 Sonnet",
    "google/gemini-2.5-flash": "Google: Gemini 2.5 Flash",
    "x-ai/grok-4-fast": "xAI: Grok 4 Fast",
    "x-ai/grok-4": "xAI: Grok 4",
    "x-ai/grok-4.3": "xAI: Grok 4.3",
    "meta-llama/llama-4-scout": "Meta: Llama 4 Scout",
}
CARDS = [ModelCard(id=model, name=name) for model, name in NAMES.items()]


def find(text: str) -> list[str]:
    return [card.id for _, card in find_models(CARDS, ModelQuery(text=text))]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("grok 4", "x-ai/grok-4"),
        ("GROK", "x-ai/grok-4-fast"),
        ("x-ai/grok-4", "x-ai/grok-4"),
        ("grok-4", "x-ai/grok-4"),
        ("grok4.3", "x-ai/grok-4.3"),
        ("4.3", "x-ai/grok-4.3"),
        ("gpt4o", "openai/gpt-4o"),
        ("4o mini", "openai/gpt-4o-mini"),
        ("sonnet claude 4.5", "anthropic/claude-sonnet-4.5"),
        ("flash", "google/gemini-2.5-flash"),
        ("lash", "google/gemini-2.5-flash"),
        ("grk fst", "x-ai/grok-4-fast"),
        ("snnt 3.5", "anthropic/claude-3.5-sonnet"),
        ("gemeni", "google/gemini-2.5-flash"),
        ("claued", "anthropic/claude-sonnet-4.5"),
        ("lllama", "meta-llama/llama-4-scout"),
    ],
)
def test_the_nearest_goes_first(typed: str, first: str) -> None:
    assert find(typed)[0] == first


def test_letters_are_left_out_only_where_nothing_is_found_otherwise() -> None:
    assert find("gpt") == ["openai/gpt-4o", "openai/gpt-4o-mini"]
    assert find("grok mini") == []
    assert find("zzz") == []
    assert find("//") == []


def test_every_word_has_to_be_found() -> None:
    assert find("claude gpt") == []
    assert find(" ") == list(NAMES)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("grok", "grok", True),
        ("grok", "groks", True),
        ("groks", "grok", True),
        ("grok", "gruk", True),
        ("gork", "grok", True),
        ("gkor", "grok", False),
        ("grok", "gr", False),
        ("abcd", "abdd", True),
        ("abcd", "badc", False),
        ("", "a", True),
    ],
)
def test_one_slip_is_forgiven(one: str, other: str, near: bool) -> None:
    assert is_nearly(one, other) is near
    assert is_nearly(other, one) is near


FREE = Pricing(prices={"prompt": Decimal(0), "completion": Decimal(0)})
ABLE = ModelCard(
    id="a/able",
    canonical_slug="a/able-2026",
    input_modalities=("text", "image", "file"),
    supported_parameters=frozenset({"tools", "structured_outputs"}),
    reasoning=ReasoningSupport(),
    pricing=FREE,
    context_length=200_000,
)
PLAIN = ModelCard(id="a/plain", canonical_slug="a/plain-2026", context_length=8_000)
UNKNOWN = ModelCard(id="unknown", inputs_known=False, parameters_known=False)


@pytest.mark.parametrize("wish", [wish for wish in Wish if wish is not Wish.PRIVATE])
def test_a_wish_leaves_those_that_are_known_to_grant_it(wish: Wish) -> None:
    found = find_models([ABLE, PLAIN, UNKNOWN], ModelQuery(wishes=frozenset({wish})))
    assert [card.id for _, card in found] == ["a/able"]


def test_a_context_leaves_those_that_read_as_much() -> None:
    query = ModelQuery(smallest_context=8_001)
    assert [card.id for _, card in find_models([ABLE, PLAIN, UNKNOWN], query)] == ["a/able"]


def test_privacy_goes_by_the_list_of_those_who_keep_nothing() -> None:
    free = ModelCard(id="a/able:free", canonical_slug="a/able-2026")
    cards = [ABLE, PLAIN, free]

    def private(*models: str) -> list[str]:
        query = ModelQuery(wishes=frozenset({Wish.PRIVATE}), private=frozenset(models))
        return [card.id for _, card in find_models(cards, query)]

    assert private("a/able-2026") == ["a/able"]
    assert private("a/plain") == ["a/plain"]
    assert private("a/able-2026:free") == ["a/able:free"]
    assert private() == []


def test_the_usual_order_is_the_users_own_then_groks_then_the_newest() -> None:
    cards = [
        ModelCard(id="lab/old", created=1),
        ModelCard(id="lab/new", created=9),
        ModelCard(id="x-ai/grok", created=2),
        ModelCard(id="lab/asked", created=1),
        ModelCard(id="lab/asked-before", created=5),
        ModelCard(id="lab/marked", created=3),
        ModelCard(id="lab/current", created=0),
    ]
    ordered = usual_order(
        cards,
        current="lab/current",
        favourites={"lab/marked"},
        recent=("lab/gone", "lab/asked", "lab/asked-before"),
    )
    assert [card.id.removeprefix("lab/") for card in ordered] == [
        "current",
        "marked",
        "asked",
        "asked-before",
        "x-ai/grok",
        "new",
        "old",
    ]


def test_a_list_of_the_real_shape_is_searched_whole() -> None:
    cards = read_models(json.dumps({"data": make_catalogue(400)}).encode())
    found = find_models(cards.values(), ModelQuery(text="claude mini", wishes=frozenset({Wish.TOOLS})))
    assert found
    assert all("claude" in card.id and "mini" in card.id and card.uses_tools for _, card in found)
