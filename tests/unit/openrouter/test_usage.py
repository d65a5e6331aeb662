"""Counts and costs: exact decimals, every part optional (OPENROUTER section 3, "Usage and end")."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from offhand.domain.message import Usage
from offhand.openrouter.documents import decode
from offhand.openrouter.usage import read_generation, read_usage
from tests.fakes.streams import hear


def test_everything_at_once() -> None:
    received = decode(
        b'{"prompt_tokens":441,"completion_tokens":267,"total_tokens":708,"cost":0.00019875,"is_byok":false,'
        b'"prompt_tokens_details":{"cached_tokens":153},"completion_tokens_details":{"reasoning_tokens":230},'
        b'"cost_details":{"upstream_inference_cost":0.0001}}'
    )
    assert isinstance(received, dict)
    usage = read_usage(received)  # pyright: ignore[reportUnknownArgumentType] - any JSON
    assert (usage.prompt_tokens, usage.completion_tokens) == (441, 267)
    assert (usage.cached_tokens, usage.reasoning_tokens) == (153, 230)
    assert (usage.cost, usage.upstream_cost) == (Decimal("0.00019875"), Decimal("0.0001"))
    assert json.loads(json.dumps(usage.received))["cost"] == 0.00019875


@pytest.mark.parametrize(
    "number", ["0.00019875000000000000000012", "1e-7", "1E-7", "0", "3", "0.1", "12.000000000000000000001"]
)
def test_the_cost_is_the_number_of_the_wire(number: str) -> None:
    body = f'{{"choices":[{{"message":{{"content":"a"}}}}],"usage":{{"cost":{number}}}}}'
    usage = hear([body.encode()]).usage
    assert usage is not None
    assert usage.cost == Decimal(number)


@pytest.mark.parametrize("number", ["NaN", "-0.01", "1e999", "-Infinity", '"free"', "true", "null", "[]"])
def test_a_cost_that_is_none(number: str) -> None:
    body = f'{{"choices":[{{"message":{{"content":"a"}}}}],"usage":{{"cost":{number},"prompt_tokens":1}}}}'
    usage = hear([body.encode()]).usage
    assert usage is not None
    assert (usage.cost, usage.prompt_tokens) == (None, 1)


@pytest.mark.parametrize(
    "received",
    [
        {},
        {"prompt_tokens": None, "completion_tokens": None, "cost": None, "is_byok": None},
        {"prompt_tokens_details": None, "completion_tokens_details": None, "cost_details": None},
        {
            "prompt_tokens_details": {"cached_tokens": None},
            "completion_tokens_details": {"reasoning_tokens": None},
        },
        {"prompt_tokens": "many", "cost": {}, "is_byok": "yes", "cost_details": []},
        {"prompt_tokens": -1},
    ],
)
def test_missing_parts(received: dict[str, Any]) -> None:
    assert read_usage(received) == Usage(received=received)


def test_an_own_key_of_the_provider() -> None:
    usage = read_usage(
        {"cost": 0, "is_byok": True, "cost_details": {"upstream_inference_cost": Decimal("0.5")}}
    )
    assert (usage.is_byok, usage.cost, usage.upstream_cost) == (True, Decimal(0), Decimal("0.5"))


def test_more_reasoning_than_completion() -> None:
    usage = read_usage({"completion_tokens": 10, "completion_tokens_details": {"reasoning_tokens": 11}})
    assert (usage.completion_tokens, usage.reasoning_tokens) == (10, 11)


def test_a_generation() -> None:
    data = {
        "id": "gen-1",
        "model": "x-ai/grok-4-07-09",
        "provider_name": "xAI",
        "total_cost": Decimal("0.001"),
        "upstream_inference_cost": Decimal("0.002"),
        "is_byok": True,
        "tokens_prompt": 1,
        "tokens_completion": 2,
        "native_tokens_prompt": 3,
        "native_tokens_completion": 4,
        "native_tokens_cached": 5,
        "native_tokens_reasoning": 6,
    }
    found = read_generation({"data": data})
    assert found is not None
    assert (found.id, found.model, found.provider) == ("gen-1", "x-ai/grok-4-07-09", "xAI")
    usage = found.usage
    assert (usage.prompt_tokens, usage.completion_tokens) == (3, 4)
    assert (usage.cached_tokens, usage.reasoning_tokens) == (5, 6)
    assert (usage.cost, usage.upstream_cost, usage.is_byok) == (Decimal("0.001"), Decimal("0.002"), True)


def test_a_generation_without_native_counts() -> None:
    found = read_generation(
        {"data": {"tokens_prompt": 1, "tokens_completion": 2, "native_tokens_prompt": None}}
    )
    assert found is not None
    assert (found.usage.prompt_tokens, found.usage.completion_tokens, found.usage.cost) == (1, 2, None)


@pytest.mark.parametrize("body", [None, [], {}, {"data": None}, {"data": []}])
def test_no_generation(body: object) -> None:
    assert read_generation(body) is None
