"""Everything that the interface offers, asked of each generation of Grok: nothing that it refuses is sent.

The cards are those of OPENROUTER section 6, as the list told them at the time.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from offhand.domain.message import Message, Role, TextPart
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import ChatRequest
from offhand.domain.request_settings import CHAT_SETTINGS, SCHEMA
from offhand.domain.sampling_settings import REASONING_EFFORT
from offhand.domain.setting import Kind, Setting
from offhand.domain.settings import Settings
from offhand.openrouter.requests import build_body
from offhand.services.context import read_schema

COMMON = {"max_tokens", "response_format", "seed", "structured_outputs", "temperature", "tools", "top_p"}
THINKING = COMMON | {"include_reasoning", "reasoning", "logprobs", "tool_choice", "top_logprobs"}
PENALTIES = {"frequency_penalty", "presence_penalty", "stop"}
REFUSED_BY_THINKERS = {"presence_penalty", "frequency_penalty", "stop", "reasoning_effort"}
VALUES: dict[Kind, object] = {
    Kind.TEXT: "Be brief.",
    Kind.WORDS: ("one.example", "two.example"),
    Kind.SWITCH: True,
    Kind.SCHEMA: '{"type": "object", "properties": {}}',
}

GROKS: tuple[tuple[ModelCard, set[str], set[str]], ...] = (
    (ModelCard(id="x-ai/grok-3", supported_parameters=frozenset(COMMON | PENALTIES)), {"reasoning"}, set()),
    (
        ModelCard(
            id="x-ai/grok-3-mini",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(mandatory=True, supported_efforts=("high", "low")),
        ),
        REFUSED_BY_THINKERS,
        {"low", "high"},
    ),
    (
        ModelCard(
            id="x-ai/grok-4",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(mandatory=True, supported_efforts=()),
        ),
        REFUSED_BY_THINKERS | {"reasoning"},
        set(),
    ),
    (
        ModelCard(
            id="x-ai/grok-4-fast",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(default_enabled=True, supported_efforts=("none",)),
        ),
        REFUSED_BY_THINKERS,
        {"none"},
    ),
    (
        ModelCard(
            id="x-ai/grok-4.3",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(supported_efforts=("high", "medium", "low", "none")),
        ),
        REFUSED_BY_THINKERS,
        {"none", "low", "medium", "high"},
    ),
    (
        ModelCard(
            id="x-ai/grok-4.5",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(mandatory=True, supported_efforts=("high", "medium", "low")),
        ),
        REFUSED_BY_THINKERS,
        {"low", "medium", "high"},
    ),
    (
        ModelCard(
            id="x-ai/grok-4.7",
            supported_parameters=frozenset(THINKING),
            reasoning=ReasoningSupport(mandatory=True),
        ),
        REFUSED_BY_THINKERS,
        {"minimal", "low", "medium", "high", "xhigh", "max"},
    ),
)


def choose(setting: Setting[Any]) -> object:
    """Pick a value that differs from the default."""
    if setting.kind in {Kind.NUMBER, Kind.WHOLE, Kind.MONEY}:
        return setting.maximum
    if setting.kind is Kind.CHOICE:
        return SCHEMA if SCHEMA in setting.choices else setting.choices[-1]
    return VALUES[setting.kind]


def set_everything(effort: str) -> Settings:
    settings = Settings()
    for setting in CHAT_SETTINGS:
        settings = settings.put(setting, choose(setting))
    return settings.put(REASONING_EFFORT, effort)


@pytest.mark.parametrize("effort", REASONING_EFFORT.choices)
@pytest.mark.parametrize(("card", "refused", "efforts"), GROKS, ids=lambda value: getattr(value, "id", ""))
def test_no_grok_is_sent_what_it_refuses(
    card: ModelCard, refused: set[str], efforts: set[str], effort: str
) -> None:
    settings = set_everything(effort)
    request = ChatRequest(
        model=card.id,
        messages=(Message(id="m", role=Role.USER, parts=(TextPart("Hello"),), parent=None, created=0.0),),
        card=card,
        system="Be brief.",
        sampling=settings.sampling,
        schema=read_schema(settings),
        routing=settings.routing,
        web_search=settings.web_search,
    )
    body = json.loads(build_body(request, stream=True))
    assert not refused & set(body)
    sent = body.get("reasoning", {})
    assert sent == ({"effort": effort} if effort in efforts else {})
    known = card.supported_parameters | {"model", "messages", "stream", "stream_options", "session_id"}
    assert set(body) <= known | {"provider", "models", "service_tier"}
    assert body["response_format"]["type"] == "json_schema"
    assert [tool["type"] for tool in body["tools"]] == ["openrouter:web_search"]


def test_a_model_that_knows_nothing_is_sent_the_question_alone() -> None:
    settings = set_everything("high")
    question = Message(id="m", role=Role.USER, parts=(TextPart("Hello"),), parent=None, created=0.0)
    request = ChatRequest(
        model="a/b",
        messages=(question,),
        card=ModelCard(id="a/b"),
        sampling=settings.sampling,
        web_search=settings.web_search,
    )
    assert set(json.loads(build_body(request, stream=False))) == {"model", "messages", "stream"}
