"""One rule says what a model and its server take, wherever their address is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from offhand.domain.gating import OPENROUTERS, Obstacle, can_search, find_obstacle, list_left_out, takes
from offhand.domain.models import LISTED, ModelCard, ReasoningSupport, RequestLimits
from offhand.domain.request_settings import (
    ANSWER_FORMAT,
    CHAT_SETTINGS,
    FALLBACK_MODELS,
    JSON,
    PROVIDER_FALLBACKS,
    ROUTING_SETTINGS,
    SERVICE_TIER,
    WEB_ALLOWED,
    WEB_SEARCH,
    ZERO_RETENTION,
)
from offhand.domain.sampling_settings import MAX_TOKENS, REASONING_EFFORT, REASONING_TOKENS, TEMPERATURE
from offhand.domain.servers import Dialect, choose_dialect
from offhand.domain.settings import BASE_URL, Settings
from offhand.services.wording.left_out import tell_left_out, word_domain_limit, word_left_out

if TYPE_CHECKING:
    from offhand.domain.setting import Setting

OPENROUTER = "https://openrouter.ai/api/v1"
ELSEWHERE = "https://api.example.com/v1"
HERE = "http://127.0.0.1:11434/v1"
NAMED = ModelCard(id="m", parameters_known=False)
TOLD = ModelCard(id="m", supported_parameters=frozenset({"tools", "temperature"}))


@pytest.mark.parametrize(
    ("base_url", "card", "speaks"),
    [
        (OPENROUTER, None, True),
        (OPENROUTER, NAMED, True),
        ("https://eu.openrouter.ai/api/v1", TOLD, True),
        ("https://openrouter.ai.example.com/v1", None, False),
        (ELSEWHERE, None, False),
        (ELSEWHERE, NAMED, False),
        (ELSEWHERE, TOLD, True),  # a list that tells parameters is OpenRouter's, behind a proxy
        (HERE, None, True),
        (HERE, NAMED, False),
        ("nonsense", None, False),
    ],
)
def test_who_speaks_openrouter(base_url: str, card: ModelCard | None, *, speaks: bool) -> None:
    assert (choose_dialect(base_url, card) is Dialect.OPENROUTER) is speaks
    for setting in CHAT_SETTINGS:
        is_refused = find_obstacle(setting, card, base_url) is Obstacle.SERVER
        assert is_refused is (setting.key in OPENROUTERS and not speaks), setting.key


def test_what_only_openrouter_knows_is_named() -> None:
    """Everything of routing but the tier, which other servers have too, and what else is dropped there."""
    routing = {setting.key for setting in ROUTING_SETTINGS} - {SERVICE_TIER.key}
    assert routing | {WEB_SEARCH.key, REASONING_TOKENS.key} <= OPENROUTERS
    assert not {SERVICE_TIER.key, TEMPERATURE.key, MAX_TOKENS.key, ANSWER_FORMAT.key} & OPENROUTERS


def test_search_wants_a_model_and_a_server_that_can() -> None:
    blind = ModelCard(id="m", supported_parameters=frozenset({"temperature"}))
    assert can_search(None, OPENROUTER)
    assert can_search(TOLD, OPENROUTER)
    assert not can_search(blind, OPENROUTER)
    assert not can_search(NAMED, ELSEWHERE)


def test_what_was_set_and_is_not_sent_is_listed() -> None:
    settings = Settings()
    for setting, value in (
        (WEB_SEARCH, True),
        (ZERO_RETENTION, True),
        (PROVIDER_FALLBACKS, False),
        (FALLBACK_MODELS, ("a/b",)),
        (TEMPERATURE, 0.5),
        (ANSWER_FORMAT, JSON),
    ):
        settings = put(settings, setting, value)
    assert list_left_out(settings, NAMED) == ()
    elsewhere = settings.put(BASE_URL, ELSEWHERE)
    found = list_left_out(elsewhere, NAMED)
    assert {each.setting for each in found} == {
        WEB_SEARCH,
        ZERO_RETENTION,
        PROVIDER_FALLBACKS,
        FALLBACK_MODELS,
    }
    assert list_left_out(Settings().put(BASE_URL, ELSEWHERE), NAMED) == ()
    assert word_left_out({"Model": found, "Another": found}) == "4 settings are not sent"
    assert "Zero data retention" in tell_left_out({"Model": found})
    assert (word_left_out({"Model": ()}), tell_left_out({"Model": ()})) == ("", "")


def test_what_a_chat_has_of_its_own_and_a_model_does_not_take_is_told_by_model() -> None:
    plain = ModelCard(id="a/plain", name="Plain", supported_parameters=frozenset({"temperature"}))
    settings = Settings().put(TEMPERATURE, 0.5).put(WEB_SEARCH, True).put(REASONING_EFFORT, "low")
    own = {TEMPERATURE.key, WEB_SEARCH.key, REASONING_EFFORT.key}
    assert list_left_out(settings, plain) == ()  # of all chats: no news
    found = list_left_out(settings, plain, own)
    assert {each.setting for each in found} == {WEB_SEARCH, REASONING_EFFORT}
    told = tell_left_out({"Plain": found, "Grok": ()})
    assert told.startswith("Plain does not take ")
    assert "Web search" in told
    thinker = ModelCard(
        id="a/b",
        supported_parameters=frozenset({"reasoning", "tools", "temperature"}),
        reasoning=ReasoningSupport(supported_efforts=("high",)),
    )
    assert [each.setting for each in list_left_out(settings, thinker, own)] == [REASONING_EFFORT]


def test_an_answer_without_room_for_thinking_is_told() -> None:
    settings = Settings().put(REASONING_TOKENS, 8_000).put(MAX_TOKENS, 800)
    found = list_left_out(settings, None)
    assert [(each.setting, each.obstacle) for each in found] == [(REASONING_TOKENS, Obstacle.LENGTH)]
    assert "Longest thinking" in tell_left_out({"Model": found})
    assert list_left_out(settings.put(MAX_TOKENS, 2_000), None) == ()
    assert list_left_out(settings.put(REASONING_EFFORT, "low"), None) == ()  # then it does not count


def test_domains_that_a_search_does_not_take_are_told() -> None:
    names = tuple(f"{name}.example" for name in "abcdef")
    grok = replace(TOLD, id="x-ai/grok-4", name="Grok 4")
    settings = Settings().put(WEB_SEARCH, True).put(WEB_ALLOWED, names)
    found = list_left_out(settings, grok)
    assert [(each.setting, each.obstacle) for each in found] == [(WEB_ALLOWED, Obstacle.COUNT)]
    assert word_left_out({"Grok 4": found}) == "Some domains are not sent"
    assert tell_left_out({"Grok 4": found}) == "Of Search only, Grok 4 takes the first 5."
    assert "the first 5" in word_domain_limit(WEB_ALLOWED, grok)
    assert word_domain_limit(TEMPERATURE, grok) == word_domain_limit(WEB_ALLOWED, TOLD) == ""
    assert list_left_out(settings, TOLD) == ()
    assert list_left_out(settings.put(WEB_ALLOWED, names[:5]), grok) == ()
    found = list_left_out(settings.put(FALLBACK_MODELS, ("x-ai/grok-4",)), TOLD)
    assert [(each.setting, each.obstacle) for each in found] == [(WEB_ALLOWED, Obstacle.FALLBACK_COUNT)]
    assert word_left_out({"Told": found}) == "Some domains are not sent"
    assert tell_left_out({"Told": found}) == (
        "Of Search only, the first 5 are sent: a fallback model takes no more."
    )
    assert list_left_out(settings.put(WEB_SEARCH, False), grok) == ()


def test_either_name_of_the_longest_answer_will_do() -> None:
    new = ModelCard(id="m", supported_parameters=frozenset({"max_completion_tokens"}))
    both = ModelCard(id="m", supported_parameters=frozenset({"max_completion_tokens", "max_tokens"}))
    assert (new.answer_limit, both.answer_limit, NAMED.answer_limit) == (
        "max_completion_tokens",
        "max_tokens",
        "max_tokens",
    )
    assert takes(new, "max_tokens")
    assert not takes(TOLD, "max_tokens")
    assert TOLD.bound_answer(10) is None


@pytest.mark.parametrize(
    ("longest", "per_request", "asked", "sent"),
    [
        (None, None, 9_000, 9_000),
        (4_096, None, 9_000, 4_096),
        (4_096, None, 100, 100),
        (None, 500, 9_000, 500),
        (4_096, 500, 9_000, 500),
        (300, 500, 9_000, 300),
        (4_096, 500, None, None),
    ],
)
def test_an_answer_is_asked_to_be_no_longer_than_it_can_be(
    longest: int | None, per_request: int | None, asked: int | None, sent: int | None
) -> None:
    card = ModelCard(
        id="m",
        max_completion_tokens=longest,
        per_request_limits=RequestLimits(completion_tokens=per_request) if per_request else None,
        supported_parameters=frozenset({"max_tokens"}),
    )
    assert card.bound_answer(asked) == sent


@pytest.mark.parametrize(
    ("context", "provider", "prompt", "room"),
    [
        (None, None, None, None),
        (1_000, None, None, 1_000),
        (1_000, 800, None, 800),
        (1_000, 800, 400, 400),
        (1_000, None, 4_000, 1_000),
        (None, None, 4_000, 4_000),
    ],
)
def test_the_narrowest_of_all_limits_is_the_room(
    context: int | None, provider: int | None, prompt: int | None, room: int | None
) -> None:
    limits = RequestLimits(prompt_tokens=prompt) if prompt else None
    card = ModelCard(
        id="m", context_length=context, provider_context_length=provider, per_request_limits=limits
    )
    assert card.room == room


def test_thinking_that_is_only_listed_can_be_asked_for_but_not_refused() -> None:
    """What a model may not take is not offered: that thinking can be left, and efforts beyond the usual."""
    card = ModelCard(id="m", supported_parameters=frozenset({"reasoning"}), reasoning=LISTED)
    assert [
        effort
        for effort in ("none", "minimal", "low", "medium", "high", "max")
        if card.accepts_effort(effort)
    ] == [
        "low",
        "medium",
        "high",
    ]
    assert takes(card, "reasoning")
    assert not takes(card, "reasoning.max_tokens")
    assert ReasoningSupport().is_told


def put(settings: Settings, setting: Setting[Any], value: object) -> Settings:
    return settings.put(setting, value)
