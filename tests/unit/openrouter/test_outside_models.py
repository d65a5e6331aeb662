"""Lists of models as servers other than OpenRouter give them: nothing is forbidden for lack of knowledge."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from offhand.openrouter.catalogue import read_models

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


@pytest.mark.parametrize("field", ["id", "model", "name"])
def test_a_list_called_models(field: str) -> None:
    assert list(read_models(json.dumps({"models": [{field: "llama:8b"}]}).encode())) == ["llama:8b"]


def test_of_two_lists_the_usual_one_counts() -> None:
    body = {"models": [{"name": "other"}], "object": "list", "data": [{"id": "m"}]}
    assert list(read_models(json.dumps(body).encode())) == ["m"]
