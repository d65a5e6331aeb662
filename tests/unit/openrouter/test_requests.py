from __future__ import annotations

import json
from typing import Any

import pytest

from offhand.domain.message import Role
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import Sampling, ToolSpec
from offhand.domain.servers import Dialect
from offhand.openrouter.requests import build_body, drop_reasoning_details
from tests.unit.openrouter.chats import (
    CALL,
    NOTES,
    PICTURE,
    READ_FILE,
    TEXT_ONLY,
    UNKNOWN,
    answer,
    ask,
    body,
    request,
    result,
    say,
    think,
)

EVERYTHING = Sampling(
    temperature=0,
    top_p=0.5,
    top_k=0,
    min_p=0.1,
    top_a=0.2,
    repetition_penalty=1.1,
    frequency_penalty=0.5,
    presence_penalty=-0.5,
    seed=0,
    max_tokens=300,
    stop=("END",),
    reasoning_effort="low",
)
SCHEMA: dict[str, Any] = {"title": "A city!", "type": "object", "properties": {"name": {"type": "string"}}}


def with_efforts(*efforts: str, mandatory: bool = False) -> ModelCard:
    return ModelCard(id="m", reasoning=ReasoningSupport(mandatory=mandatory, supported_efforts=efforts))


ALL_EFFORTS = ModelCard(id="m", reasoning=ReasoningSupport())
MUST_THINK = ModelCard(id="m", reasoning=ReasoningSupport(mandatory=True))


def test_nothing_unset_is_sent() -> None:
    assert set(body(ask("Hi"))) == {"model", "messages", "stream", "stream_options"}


def test_streams_ask_for_usage_and_others_do_not() -> None:
    assert body(ask("Hi"))["stream_options"] == {"include_usage": True}
    plain = body(ask("Hi"), stream=False)
    assert plain["stream"] is False
    assert "stream_options" not in plain


def test_what_is_set_is_sent_where_the_model_knows_it() -> None:
    told = body(ask("Hi"), sampling=EVERYTHING)
    chosen = {name: told[name] for name in told.keys() - {"model", "messages", "stream", "stream_options"}}
    assert chosen == {
        "temperature": 0,
        "top_p": 0.5,
        "seed": 0,
        "max_tokens": 300,
        "reasoning": {"effort": "low"},
    }


@pytest.mark.parametrize("card", [None, UNKNOWN])
def test_unknown_models_get_everything_that_was_set(card: ModelCard | None) -> None:
    told = body(ask("Hi"), sampling=EVERYTHING, card=card)
    assert told["top_k"] == 0
    assert told["min_p"] == 0.1
    assert told["top_a"] == 0.2
    assert told["repetition_penalty"] == 1.1
    assert told["frequency_penalty"] == 0.5
    assert told["presence_penalty"] == -0.5
    assert told["stop"] == ["END"]
    assert told["reasoning"] == {"effort": "low"}


@pytest.mark.parametrize("card", [None, UNKNOWN, ModelCard(id="m", supported_parameters=frozenset({"stop"}))])
def test_penalties_of_zero_and_empty_stops_are_never_sent(card: ModelCard | None) -> None:
    neutral = Sampling(frequency_penalty=0, presence_penalty=-0.0, repetition_penalty=0, stop=("", ""))
    told = body(ask("Hi"), sampling=neutral, card=card)
    assert set(told) == {"model", "messages", "stream", "stream_options"}


def test_at_most_four_stops_are_sent() -> None:
    told = body(ask("Hi"), sampling=Sampling(stop=("a", "b", "", "c", "d", "e")), card=None)
    assert told["stop"] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("card", "effort", "is_sent"),
    [
        (ModelCard(id="m"), "high", False),
        (ALL_EFFORTS, "high", True),
        (ALL_EFFORTS, "none", True),
        (MUST_THINK, "none", False),
        (with_efforts("none", "low", mandatory=True), "none", False),
        (with_efforts("low", "high"), "high", True),
        (with_efforts("low", "high"), "minimal", False),
        (with_efforts(), "low", False),
    ],
)
def test_an_effort_is_sent_where_the_card_allows_it(card: ModelCard, effort: str, is_sent: bool) -> None:
    told = body(ask("Hi"), card=card, sampling=Sampling(reasoning_effort=effort))
    assert told.get("reasoning") == ({"effort": effort} if is_sent else None)


@pytest.mark.parametrize(
    ("card", "sent"),
    [
        (None, {"max_tokens": 9_000}),
        (ModelCard(id="m", parameters_known=False), {"max_tokens": 9_000}),
        (ModelCard(id="m", parameters_known=False, max_completion_tokens=4_096), {"max_tokens": 4_096}),
        (TEXT_ONLY, {}),
        (ModelCard(id="m", supported_parameters=frozenset({"max_tokens"})), {"max_tokens": 9_000}),
        (
            ModelCard(
                id="m", supported_parameters=frozenset({"max_completion_tokens"}), max_completion_tokens=300
            ),
            {"max_completion_tokens": 300},
        ),
    ],
)
def test_the_longest_answer_is_sent_by_the_name_and_to_the_length_that_the_model_knows(
    card: ModelCard | None, sent: dict[str, int]
) -> None:
    told = body(ask("Hi"), card=card, sampling=Sampling(max_tokens=9_000))
    assert {name: told[name] for name in ("max_tokens", "max_completion_tokens") if name in told} == sent


@pytest.mark.parametrize(
    ("length", "is_told"), [(None, False), (4_096, True), (8_192, True), (8_193, False), (256_000, False)]
)
def test_nothing_is_cut_out_of_a_chat_unasked(length: int | None, is_told: bool) -> None:
    """OpenRouter cuts the middle out of chats with models of a short context, unless it is told not to."""
    told = body(ask("Hi"), card=ModelCard(id="m", context_length=length))
    wanted = [{"id": "context-compression", "enabled": False}]
    assert told.get("plugins") == (wanted if is_told else None)
    asked = request(ask("Hi"), card=ModelCard(id="m", context_length=length))
    for dialect in (Dialect.STANDARD, Dialect.BARE):
        assert b"plugins" not in build_body(asked, stream=True, dialect=dialect)


def test_the_session_is_named_within_its_limit() -> None:
    assert body(ask("Hi"), session_id="s" * 300)["session_id"] == "s" * 256


def test_tools_go_to_models_that_know_them() -> None:
    told = body(ask("Hi"), tools=(READ_FILE,))
    assert told["tools"] == [
        {
            "type": "function",
            "function": {
                "name": "read_file",
                "description": "Read a file.",
                "parameters": READ_FILE.parameters,
            },
        }
    ]
    assert "tools" not in body(ask("Hi"), tools=(READ_FILE,), card=TEXT_ONLY)
    assert "tools" in body(ask("Hi"), tools=(READ_FILE,), card=None)


def test_a_tool_needs_a_name_only() -> None:
    function = body(ask("Hi"), tools=(ToolSpec(name="now"),))["tools"][0]["function"]
    assert function == {"name": "now", "parameters": {"type": "object", "properties": {}}}


def test_a_schema_is_strict_where_the_model_can_keep_it() -> None:
    told = body(ask("Hi"), schema=SCHEMA)
    assert told["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "A_city", "strict": True, "schema": SCHEMA},
    }
    assert told["provider"] == {"require_parameters": True}
    assert [message["role"] for message in told["messages"]] == ["user"]


def test_a_schema_is_said_in_words_to_models_with_json_alone() -> None:
    card = ModelCard(id="m", supported_parameters=frozenset({"response_format"}))
    told = body(ask("Hi"), schema=SCHEMA, card=card, system="Be brief.")
    assert told["response_format"] == {"type": "json_object"}
    assert told["messages"][0]["role"] == "system"
    assert told["messages"][0]["content"].startswith("Be brief.\n\n")
    assert '"title":"A city!"' in told["messages"][0]["content"]


def test_a_schema_is_said_in_words_to_models_without_formats() -> None:
    told = body(ask("Hi"), schema=SCHEMA, card=TEXT_ONLY)
    assert "response_format" not in told
    assert "provider" not in told
    assert "JSON Schema" in told["messages"][0]["content"]


@pytest.mark.parametrize("card", [None, UNKNOWN])
def test_unknown_servers_get_the_schema_without_routing_wishes(card: ModelCard | None) -> None:
    told = body(ask("Hi"), schema={"type": "object"}, card=card)
    assert told["response_format"]["json_schema"]["name"] == "answer"
    assert "provider" not in told


def test_a_longer_history_begins_with_the_bytes_of_the_shorter() -> None:
    history = [
        ask("Look", PICTURE, NOTES),
        answer(think({"type": "reasoning.summary", "summary": "s", "index": 0}), "A cat."),
        ask("Read"),
        answer(CALL),
        result("call_1"),
        answer("Done."),
        ask("Thanks"),
    ]

    def write(count: int) -> bytes:
        asked = request(*history[:count], system="Be brief.", tools=(READ_FILE,), session_id="s")
        return build_body(asked, stream=True)

    whole = write(len(history))
    for count in (1, 3, 6):
        shorter = write(count)
        shared = shorter[: shorter.index(b'],"tools"')]
        assert whole.startswith(shared)
        assert len(shared) > 60
    assert whole == write(len(history))


def test_half_a_surrogate_pair_does_not_stop_a_request() -> None:
    assert body(ask("cut \ud83d here"), system="\ude00")["messages"] == [
        {"role": "system", "content": "\ufffd"},
        {"role": "user", "content": "cut \ufffd here"},
    ]


def test_letters_of_all_scripts_go_out_as_they_are() -> None:
    text = "žluťoučký 😀 \u2028 \u0000 end"
    raw = build_body(request(ask(text)), stream=True)
    assert json.loads(raw)["messages"][0]["content"] == text


def test_details_can_be_dropped_for_another_try() -> None:
    asked = request(
        ask("Hi"), answer(think({"type": "reasoning.encrypted", "data": "x"}), "Ho"), ask("Go on")
    )
    plain = json.loads(build_body(drop_reasoning_details(asked), stream=True))
    assert plain["messages"][1] == {"role": "assistant", "content": "Ho"}
    assert len(json.loads(build_body(asked, stream=True))["messages"][1]) == 3


def test_the_system_prompt_is_first_and_as_typed() -> None:
    told = body(ask("Hi"), say(Role.ASSISTANT, "Ho"), system=" Be brief.\n")
    assert told["messages"][0] == {"role": "system", "content": " Be brief.\n"}
    assert body(ask("Hi"), system=" \n")["messages"][0]["role"] == "user"


def test_pictures_are_asked_of_who_draws() -> None:
    draws = ModelCard(id="m", output_modalities=("text", "image"))
    assert body(ask("A cat"), card=draws, may_draw=True)["modalities"] == ["image", "text"]
    assert "modalities" not in body(ask("A cat"), card=draws)
    assert "modalities" not in body(ask("A cat"), card=ModelCard(id="m"), may_draw=True)
    asked = request(ask("A cat"), card=draws, may_draw=True)
    for dialect in (Dialect.STRICT, Dialect.STANDARD, Dialect.BARE):
        assert b"modalities" not in build_body(asked, stream=True, dialect=dialect)
