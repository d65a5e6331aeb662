"""What a chat wants of providers, search and form, as it goes on the wire."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from offhand.domain.message import Message, Role, TextPart
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import ChatRequest, Routing, Sampling, WebSearch
from offhand.domain.servers import Dialect
from offhand.openrouter.requests import build_body

QUESTION = Message(id="m", role=Role.USER, parts=(TextPart("Hello"),), parent=None, created=0.0)
ABLE = ModelCard(id="a/b", supported_parameters=frozenset({"tools", "response_format", "structured_outputs"}))
PLAIN = ModelCard(id="a/b")


def write(
    card: ModelCard | None = None,
    dialect: Dialect = Dialect.OPENROUTER,
    **wanted: Any,  # noqa: ANN401 - fields of a request
) -> dict[str, Any]:
    request = ChatRequest(model="a/b", messages=(QUESTION,), card=card, **wanted)
    return json.loads(build_body(request, stream=True, dialect=dialect))


def test_nothing_is_sent_that_was_not_set() -> None:
    body = write(ABLE)
    assert not {"provider", "models", "service_tier", "tools", "response_format", "reasoning"} & set(body)


def test_everything_that_was_set_is_sent() -> None:
    body = write(
        routing=Routing(
            fallback_models=("c/d", "a/b", "c/d", "e/f"),
            sort="price",
            order=("xai", "azure"),
            only=("xai",),
            ignore=("other",),
            allows_fallbacks=False,
            denies_collection=True,
            needs_zero_retention=True,
            max_prompt_price=1.25,
            max_completion_price=10,
            service_tier="flex",
        )
    )
    assert body["models"] == ["a/b", "c/d", "e/f"]
    assert body["service_tier"] == "flex"
    assert body["provider"] == {
        "order": ["xai", "azure"],
        "only": ["xai"],
        "ignore": ["other"],
        "sort": "price",
        "allow_fallbacks": False,
        "data_collection": "deny",
        "zdr": True,
        "max_price": {"prompt": "1.25", "completion": "10"},
    }


def test_a_schema_and_wishes_for_providers_stand_together() -> None:
    body = write(ABLE, schema={"type": "object"}, routing=Routing(sort="latency"))
    assert body["provider"] == {"sort": "latency", "require_parameters": True}


@pytest.mark.parametrize(
    ("search", "parameters"),
    [
        (WebSearch(), None),
        (WebSearch(allowed=("example.org",)), {"allowed_domains": ["example.org"]}),
        (WebSearch(excluded=("example.com",)), {"excluded_domains": ["example.com"]}),
        (
            WebSearch(allowed=("example.org",), excluded=("example.com",)),
            {"allowed_domains": ["example.org"]},
        ),
    ],
)
def test_a_search_is_a_tool_of_the_server(search: WebSearch, parameters: dict[str, Any] | None) -> None:
    (tool,) = write(ABLE, web_search=search)["tools"]
    assert tool["type"] == "openrouter:web_search"
    assert tool.get("parameters") == parameters


@pytest.mark.parametrize(
    ("fallbacks", "count"), [((), 7), (("c/d",), 7), (("c/d", "x-ai/grok-4"), 5), (("~x-ai/grok-latest",), 5)]
)
def test_domains_are_as_many_as_each_model_takes_that_may_step_in(
    fallbacks: tuple[str, ...], count: int
) -> None:
    search = WebSearch(allowed=tuple(f"{number}.example.org" for number in range(7)))
    (tool,) = write(ABLE, web_search=search, routing=Routing(fallback_models=fallbacks))["tools"]
    assert len(tool["parameters"]["allowed_domains"]) == count


def test_a_model_without_tools_is_not_asked_to_search() -> None:
    assert "tools" not in write(PLAIN, web_search=WebSearch())


def test_other_servers_are_not_sent_what_is_openrouters() -> None:
    body = write(
        dialect=Dialect.STANDARD,
        web_search=WebSearch(),
        routing=Routing(sort="price", fallback_models=("c/d",)),
        sampling=Sampling(reasoning_tokens=500),
    )
    assert not {"tools", "provider", "models", "reasoning", "reasoning_effort"} & set(body)


@pytest.mark.parametrize(("card", "is_sent"), [(None, True), (ABLE, True), (PLAIN, False)])
def test_json_is_asked_for_in_words_too(card: ModelCard | None, *, is_sent: bool) -> None:
    body = write(card, wants_json=True)
    assert (body.get("response_format") == {"type": "json_object"}) is is_sent
    assert "JSON object" in body["messages"][0]["content"]


@pytest.mark.parametrize(
    ("card", "sampling", "reasoning"),
    [
        (None, Sampling(reasoning_tokens=2_000), {"max_tokens": 2_000}),
        (None, Sampling(reasoning_tokens=2_000, reasoning_effort="high"), {"effort": "high"}),
        (ModelCard(id="a/b", reasoning=ReasoningSupport()), Sampling(reasoning_tokens=2_000), None),
        (
            ModelCard(id="a/b", reasoning=ReasoningSupport(supports_max_tokens=True)),
            Sampling(reasoning_tokens=2_000),
            {"max_tokens": 2_000},
        ),
        (
            ModelCard(id="a/b", reasoning=ReasoningSupport(mandatory=True, supports_max_tokens=True)),
            Sampling(reasoning_tokens=2_000, reasoning_effort="none"),
            {"max_tokens": 2_000},
        ),
    ],
)
def test_thinking_is_limited_where_the_model_takes_a_number(
    card: ModelCard | None, sampling: Sampling, reasoning: dict[str, Any] | None
) -> None:
    assert write(card, sampling=sampling).get("reasoning") == reasoning


@pytest.mark.parametrize(
    ("model", "most"), [("x-ai/grok-4", 5), ("~x-ai/grok-latest", 5), ("openai/gpt-5", 7), ("m", 7)]
)
def test_the_search_of_grok_takes_five_domains(model: str, most: int) -> None:
    names = tuple(f"{name}.example" for name in "abcdefg")
    card = replace(PLAIN, id=model, supported_parameters=frozenset({"tools"}))
    for kind in ("allowed", "excluded"):
        search = WebSearch(**{kind: names})
        asked = ChatRequest(model=model, messages=(QUESTION,), card=card, web_search=search)
        sent = json.loads(build_body(asked, stream=True))
        assert sent["tools"][-1]["parameters"] == {f"{kind}_domains": list(names[:most])}
