"""Whether who served is who was asked: by the list, by names where there is none, and among providers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.models import ModelCard
from offhand.domain.substitution import is_other_model, is_other_provider

if TYPE_CHECKING:
    from collections.abc import Mapping


def listed(*cards: ModelCard) -> dict[str, ModelCard]:
    return {card.id: card for card in cards}


CATALOGUE = listed(
    ModelCard(id="~x-ai/grok-latest", canonical_slug="x-ai/grok-4.6-20260812", alias_target="x-ai/grok-4.6"),
    ModelCard(id="x-ai/grok-4.6", canonical_slug="x-ai/grok-4.6-20260812"),
    ModelCard(id="x-ai/grok-4", canonical_slug="x-ai/grok-4-07-09"),
    ModelCard(id="moonshotai/kimi-k2", canonical_slug="moonshotai/kimi-k2"),
    ModelCard(id="moonshotai/kimi-k2-0905", canonical_slug="moonshotai/kimi-k2-0905"),
    ModelCard(id="openai/gpt-4o", canonical_slug="openai/gpt-4o"),
    ModelCard(id="openai/gpt-4o-2024-05-13", canonical_slug="openai/gpt-4o-2024-05-13"),
    ModelCard(id="a/one", canonical_slug="a/one-20260101"),
    ModelCard(id="a/one:free", canonical_slug="a/one-20260101"),
    ModelCard(id="a/two:free", canonical_slug="a/two"),
    ModelCard(id="a/two", canonical_slug="a/two"),
    ModelCard(id="a/three:thinking", canonical_slug="a/three"),
    ModelCard(id="a/three", canonical_slug="a/three"),
    ModelCard(id="openrouter/auto", canonical_slug="openrouter/auto"),
)
TAGGED = listed(ModelCard(id="llama3:latest"), ModelCard(id="llama3:70b"), ModelCard(id="qwen3:8b"))
NAMES = listed(ModelCard(id="gpt-4o"), ModelCard(id="gpt-4o-2024-08-06"), ModelCard(id="gpt-4o-2024-05-13"))
ALIASED = listed(
    ModelCard(id="grok-4-0709", aliases=("grok-4", "grok-4-latest", "grok-flagship")),
    ModelCard(id="grok-3"),
)


@pytest.mark.parametrize(
    ("asked", "served", "is_other"),
    [
        # One entry under its names.
        ("x-ai/grok-4", "x-ai/grok-4-07-09", False),
        ("x-ai/grok-4-07-09", "x-ai/grok-4", False),
        ("X-AI/Grok-4", "x-ai/grok-4", False),
        ("a/one:free", "a/one-20260101", False),
        ("a/one", "a/one-20260101", False),
        # Two entries of their own.
        ("moonshotai/kimi-k2", "moonshotai/kimi-k2-0905", True),
        ("moonshotai/kimi-k2-0905", "moonshotai/kimi-k2", True),
        ("openai/gpt-4o", "openai/gpt-4o-2024-05-13", True),
        ("a/one:free", "a/one", True),
        ("a/one", "a/one:free", True),
        ("a/two:free", "a/two", True),
        ("a/three:thinking", "a/three", True),
        ("x-ai/grok-4", "x-ai/grok-4.6", True),
        # No entries: a date, or a way to route.
        ("openai/gpt-4o", "openai/gpt-4o-2024-11-20", False),
        ("x-ai/grok-4:nitro", "x-ai/grok-4", False),
        ("x-ai/grok-4:online", "x-ai/grok-4-07-09", False),
        ("x-ai/grok-4:thinking", "x-ai/grok-4", False),
        ("b/gone", "b/gone-20260101", False),
        ("b/gone", "b/other", True),
        ("moonshotai/kimi-k2-0711", "moonshotai/kimi-k2-0905", True),
        ("openai/gpt-4o-2024-11-20", "openai/gpt-4o-2024-05-13", True),
        ("x-ai/grok-4:free", "x-ai/grok-4", True),
        # What is meant to serve others.
        ("~x-ai/grok-latest", "x-ai/grok-4.6", False),
        ("~x-ai/grok-latest", "x-ai/grok-4.6-20260812", False),
        ("~x-ai/grok-latest", "x-ai/grok-5", False),
        ("~x-ai/grok-latest", "openai/gpt-4o", True),
        ("openrouter/auto", "openai/gpt-4o", False),
        ("@preset/mine", "openai/gpt-4o", False),
        ("x-ai/grok-4@preset/mine", "x-ai/grok-4-07-09", False),
        ("x-ai/grok-4", "", False),
    ],
)
def test_by_the_list(asked: str, served: str, *, is_other: bool) -> None:
    assert is_other_model(asked, served, CATALOGUE) is is_other


@pytest.mark.parametrize(
    ("asked", "served", "cards", "is_other"),
    [
        ("llama3", "llama3:latest", TAGGED, False),
        ("llama3", "llama3:70b", TAGGED, True),
        ("llama3:70b", "llama3", TAGGED, True),
        ("gpt-4o", "gpt-4o-2024-08-06", NAMES, False),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-08-06", NAMES, True),
        ("gpt-4o", "gpt-4o-mini", NAMES, True),
        ("gpt-4o", "gpt-4o-mini-2024-07-18", NAMES, True),
        ("grok-4", "grok-4-0709", ALIASED, False),
        ("grok-flagship", "grok-4-0709", ALIASED, False),
        ("grok-4", "grok-3", ALIASED, True),
        # No list at all.
        ("claude-3-5-sonnet-latest", "claude-3-5-sonnet-20241022", {}, False),
        ("mistral-large-latest", "mistral-large-2411", {}, False),
        ("openai/gpt-4o", "gpt-4o-2024-08-06", {}, False),
        ("gemini-2.5-flash", "models/gemini-2.5-flash", {}, False),
        ("accounts/fireworks/models/kimi", "accounts/fireworks/models/kimi", {}, False),
        ("a/model", "b/model", {}, True),
        ("x-ai/grok-4-fast:free", "x-ai/grok-4-fast", {}, False),
        ("llama3", "llama3:70b", {}, True),
        ("gpt-4-0613", "gpt-4-1106", {}, True),
    ],
)
def test_where_the_list_only_names_models_or_there_is_none(
    asked: str, served: str, cards: Mapping[str, ModelCard], *, is_other: bool
) -> None:
    assert is_other_model(asked, served, cards) is is_other


SLUGS = {
    "Google": "google-vertex",
    "Google AI Studio": "google-ai-studio",
    "xAI": "xai",
    "Nebius Token Factory": "nebius",
}


@pytest.mark.parametrize(
    ("preferences", "served", "is_other"),
    [
        ({}, "Azure", False),
        ({"only": ["xai"]}, "xAI", False),
        ({"only": ["xai"]}, "Azure", True),
        ({"only": ["xai"]}, "", False),
        ({"order": ["amazon-bedrock", "z-ai"]}, "Amazon Bedrock", False),
        ({"order": ["amazon-bedrock", "z-ai"]}, "Z.AI", False),
        ({"order": ["xai"]}, "Azure", True),
        ({"order": ["xai"], "allow_fallbacks": False}, "Azure", True),
        ({"only": ["azure"], "order": ["xai"]}, "Azure", False),
        ({"only": ["azure"], "order": ["xai"]}, "xAI", True),
        ({"only": ["deepinfra/turbo"]}, "DeepInfra", False),
        ({"only": ["google-vertex/us-east5"]}, "Google", False),
        ({"ignore": ["azure"]}, "Azure", True),
        ({"ignore": ["azure"]}, "xAI", False),
        ({"only": "xai", "order": None, "ignore": [7]}, "Azure", False),
    ],
)
@pytest.mark.parametrize("slugs", [{}, SLUGS])
def test_a_provider_that_was_not_asked_for(
    preferences: dict[str, Any], served: str, slugs: dict[str, str], *, is_other: bool
) -> None:
    assert is_other_provider(preferences, served, slugs) is is_other


def test_the_list_of_providers_tells_names_that_begin_alike() -> None:
    studio = {"only": ["google-ai-studio"]}
    assert not is_other_provider(studio, "Google"), "it may be, as far as its name tells"
    assert is_other_provider(studio, "Google", SLUGS)
    assert not is_other_provider(studio, "Google AI Studio", SLUGS)
    assert not is_other_provider({"only": ["nebius"]}, "Nebius Token Factory", SLUGS)
    assert is_other_provider({"ignore": ["google-vertex"]}, "Google", SLUGS)
