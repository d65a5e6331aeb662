"""Lists of models as servers other than OpenRouter give them: nothing is forbidden for lack of knowledge."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from offhand.openrouter.catalogue import read_models
from offhand.services.wording.models import describe_prices

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard

JSON = dict[str, Any]
TEXT = ("text",)
SEEING = ("text", "image")


def card_of(entry: JSON) -> ModelCard:
    (card,) = read_models(json.dumps({"object": "list", "data": [{"id": "m", **entry}]}).encode()).values()
    return card


def test_a_bare_name_forbids_nothing() -> None:
    card = card_of({"object": "model", "created": 7, "owned_by": "library"})
    assert card.takes_images
    assert card.supports("temperature")
    assert card.accepts_effort("high")
    assert card.is_chat_model
    assert (card.context_length, card.max_completion_tokens, card.pricing.prompt) == (None, None, None)


@pytest.mark.parametrize(
    "entry",
    [
        {"max_model_len": 4096},
        {"context_window": 4096},
        {"max_context_length": 4096},
        {"max_context_length": 131_072, "loaded_context_length": 4096},
        {"max_context_length": 131_072, "loaded_instances": [{"config": {"context_length": 4096}}]},
        {"max_context_length": 4096, "loaded_instances": []},
        {"meta": {"n_ctx": 4096, "n_ctx_train": 262_144}},
        {"meta": {"n_ctx_train": 4096}},
        {"metadata": {"context_length": 4096}},
        {"limits": {"max_input_tokens": 4096}},
        {"providers": [{"context_length": 2048}, {"context_length": 4096}, {"status": "live"}, 7]},
    ],
)
def test_the_context(entry: JSON) -> None:
    assert card_of(entry).context_length == 4096


@pytest.mark.parametrize("name", ["max_completion_tokens", "max_output_tokens", "max_tokens"])
def test_the_longest_answer(name: str) -> None:
    assert card_of({name: 512}).max_completion_tokens == 512


@pytest.mark.parametrize(
    ("entry", "inputs"),
    [
        ({"architecture": {"input_modalities": ["text", "image"]}}, SEEING),
        ({"input_modalities": ["text", "image"]}, SEEING),
        ({"supported_input_modalities": ["text", "image"]}, SEEING),
        ({"capabilities": {"vision": True}}, SEEING),
        ({"capabilities": {"vision": False}}, TEXT),
        ({"capabilities": ["completion", "multimodal"]}, SEEING),
        ({"type": "vlm"}, SEEING),
    ],
)
def test_what_a_model_reads(entry: JSON, inputs: tuple[str, ...]) -> None:
    card = card_of(entry)
    assert card.inputs_known
    assert card.input_modalities == inputs


@pytest.mark.parametrize("entry", [{"capabilities": {"fine_tune": False}}, {"capabilities": ["tool_use"]}])
def test_capabilities_that_say_nothing_of_pictures(entry: JSON) -> None:
    assert not card_of(entry).inputs_known


@pytest.mark.parametrize(
    ("entry", "chats"),
    [
        ({"type": "embedding"}, False),
        ({"type": "Rerank"}, False),
        ({"capabilities": {"completion_chat": False}}, False),
        ({"type": "chat"}, True),
        ({"type": "llm"}, True),
        ({"type": "embedding", "output_modalities": ["text"]}, True),
    ],
)
def test_models_that_answer_nothing(entry: JSON, *, chats: bool) -> None:
    assert card_of(entry).is_chat_model is chats


def test_other_names_for_a_name() -> None:
    assert card_of({"display_name": "Model M"}).name == "Model M"


@pytest.mark.parametrize("field", ["id", "model", "name", "key"])
def test_a_list_called_models(field: str) -> None:
    assert list(read_models(json.dumps({"models": [{field: "llama:8b"}]}).encode())) == ["llama:8b"]


@pytest.mark.parametrize("body", [["a", "b"], {"data": ["a", "b"]}, {"models": ["a", "b"]}])
def test_a_list_of_bare_names(body: object) -> None:
    assert list(read_models(json.dumps(body).encode())) == ["a", "b"]


def test_of_two_lists_the_usual_one_counts() -> None:
    body = {"models": [{"name": "other"}], "object": "list", "data": [{"id": "m"}]}
    assert list(read_models(json.dumps(body).encode())) == ["m"]


@pytest.mark.parametrize(
    ("entry", "prompt", "completion"),
    [
        # Vercel: text for a token, under other names.
        ({"pricing": {"input": "0.000003", "output": "0.000015"}}, "0.000003", "0.000015"),
        # Together: numbers for a million, beside what else can be bought.
        (
            {"pricing": {"hourly": 0, "input": 0.3, "output": 0.9, "base": 0, "finetune": 0}},
            "0.0000003",
            "0.0000009",
        ),
        (
            {"metadata": {"pricing": {"input_tokens": 0.02, "output_tokens": 0.05}}},
            "0.00000002",
            "0.00000005",
        ),
        (
            {"model_spec": {"pricing": {"input": {"usd": 3, "diem": 3}, "output": {"usd": 15}}}},
            "0.000003",
            "0.000015",
        ),
        ({"pricing": {"prompt": 0.1999, "completion": 0.8001}}, "0.0000001999", "0.0000008001"),
        ({"pricing": {"prompt": 150, "completion": 600}}, "0.00015", "0.0006"),
        # A proxy that has OpenRouter's own prices as numbers.
        ({"pricing": {"prompt": 0.00000125, "completion": 0.0006}}, "0.00000125", "0.0006"),
        # Synthetic.
        ({"pricing": {"prompt": "$0.00000055", "completion": "$0.00000219"}}, "0.00000055", "0.00000219"),
        # NanoGPT, and others that name the unit.
        (
            {
                "pricing": {
                    "prompt": 0.14,
                    "completion": "0.28",
                    "currency": "USD",
                    "unit": "per_million_tokens",
                }
            },
            "0.00000014",
            "0.00000028",
        ),
        (
            {"pricing": {"input": 0.0005, "output": 0.002, "unit": "perMTokens"}},
            "0.0000000005",
            "0.000000002",
        ),
        ({"pricing": {"input": 0.0005, "output": 0.002, "unit": "per 1K tokens"}}, "0.0000005", "0.000002"),
        ({"pricing": {"input": 0.002, "output": 0.004, "unit": "token"}}, "0.002", "0.004"),
        ({"pricing": {"prompt": 0, "completion": 0}}, "0", "0"),
    ],
)
def test_prices_of_a_token(entry: JSON, prompt: str, completion: str) -> None:
    pricing = card_of(entry).pricing
    assert (pricing.prompt, pricing.completion) == (Decimal(prompt), Decimal(completion))
    said = dict(describe_prices(pricing)[0].lines)
    assert "000,000" not in f"{said}"


def test_a_small_price_beside_large_ones_is_for_a_million_too() -> None:
    pricing = card_of({"pricing": {"input": 0.05, "output": 0.2, "cached_input": 0.0005}}).pricing
    assert pricing.prices["input_cache_read"] == Decimal("0.0000000005")


@pytest.mark.parametrize(
    "pricing",
    [
        {"prompt": 0.3, "completion": 0.6, "currency": "EUR"},
        {"prompt": 0.3, "completion": 0.6, "unit": "minute"},
        {"prompt": "0.3", "completion": "15"},
        {"hourly": 2.5, "input": 0, "output": 0},
        {"prompt": 0.0005, "completion": 0.0009},
        {"rate": 0.3, "finetune": 2},
        {"input": [0.3], "output": {"tao": 0.4}},
        {"input": -1, "output": "-1"},
        {},
    ],
)
def test_prices_that_cannot_be_told_are_not_known(pricing: JSON) -> None:
    found = card_of({"pricing": pricing}).pricing
    assert (found.prompt, found.completion) == (None, None)
    assert not found.is_free
    assert "$" not in f"{describe_prices(found)}"


def test_numbers_of_things_are_for_one_unless_that_cannot_be() -> None:
    pricing = card_of({"pricing": {"input": 0.3, "web_search": 0.005, "request": 5, "image": "1.5"}}).pricing
    assert pricing.prices == {
        "prompt": Decimal("0.0000003"),
        "web_search": Decimal("0.005"),
        "image": Decimal("1.5"),
    }


def test_a_price_of_a_new_name_is_worded_without_a_unit() -> None:
    (block,) = describe_prices(card_of({"pricing": {"prompt": "0.000001", "video_second": "0.02"}}).pricing)
    assert dict(block.lines)["Video second"] == "$0.02"
