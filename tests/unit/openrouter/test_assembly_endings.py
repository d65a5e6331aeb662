"""Answers that end in a limit, in nothing, or around garbage (OPENROUTER section 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import (
    BadRequest,
    ConnectionLost,
    ContextTooLong,
    EmptyAnswer,
    GarbledAnswer,
    ProviderUnavailable,
)
from offhand.domain.events import TextDelta, UsageReported
from offhand.domain.message import FinishReason
from tests.fakes.answers import chunk, text_chunk, usage_json
from tests.fakes.streams import hear_events

if TYPE_CHECKING:
    from tests.fakes.answers import JSON

STOP = chunk(finish="stop")
LOST = ConnectionLost(host="example.org")


def call(arguments: str | None = "{}", **fields: Any) -> JSON:  # noqa: ANN401 - any JSON
    piece = {"index": 0, "id": "a", "type": "function", "function": {"name": "f", "arguments": arguments}}
    return chunk({"content": None, "tool_calls": [{**piece, **fields}]})


# Errors that are a mere length, and answers that are none.


@pytest.mark.parametrize(
    "error",
    [
        {"code": 400, "message": "Token limit reached"},
        "Token limit reached",
        {"code": "context_length_exceeded", "message": "m"},
        {"code": 400, "message": "m", "metadata": {"error_type": "max_tokens_exceeded"}},
        {"error_type": "token_limit_exceeded", "http_status": 400, "message": "m"},
        {"code": 400, "message": "m", "metadata": {"error_type": "string_too_long"}},
    ],
)
@pytest.mark.parametrize("before", [[], [chunk(finish="length")], [chunk(finish="length")] * 2])
def test_a_limit_reached_while_writing_is_a_length(error: object, before: list[JSON]) -> None:
    heard = hear_events(text_chunk("As far"), *before, chunk(error=error, usage=usage_json()), done=False)
    assert (heard.error, heard.finish) == (None, FinishReason.LENGTH)
    assert isinstance(heard.without_life_signs[-2], UsageReported)


def test_a_limit_before_the_first_word_is_an_error() -> None:
    heard = hear_events({"error": {"code": 400, "message": "maximum context length is 8192 tokens"}})
    assert isinstance(heard.error, ContextTooLong)


def test_another_bad_request_after_length_is_an_error() -> None:
    heard = hear_events(text_chunk("a"), chunk(finish="length"), {"error": {"code": 400, "message": "odd"}})
    assert isinstance(heard.error, BadRequest)


@pytest.mark.parametrize("events", [[], [": alive"], [chunk()], [chunk(usage={"completion_tokens": 0})]])
@pytest.mark.parametrize("done", [True, False])
def test_nothing_at_all_is_an_empty_answer(events: list[JSON | str], done: bool) -> None:
    heard = hear_events(*events, done=done)
    assert isinstance(heard.error, EmptyAnswer)


@pytest.mark.parametrize("finish", ["stop", "length", "tool_calls", "content_filter", "odd"])
def test_thinking_without_an_answer_is_empty(finish: str) -> None:
    heard = hear_events(chunk({"reasoning": "Hm."}), chunk(finish=finish, usage=usage_json()))
    assert isinstance(heard.error, EmptyAnswer)
    assert (heard.error.finish_reason, heard.error.reasoning_tokens) == (finish, 8)


# Garbage between good events.


@pytest.mark.parametrize("garbage", ["data: {broken", "data: <html>", "data: oops", 'data: "text"'])
def test_garbage_in_the_stream_loses_no_text_and_is_told(garbage: str) -> None:
    heard = hear_events(text_chunk("a"), garbage, text_chunk("b"), STOP, chunk(usage=usage_json()))
    assert heard.text == "ab"
    assert heard.usage is not None
    assert isinstance(heard.error, GarbledAnswer)
    assert heard.error.excerpt == garbage.removeprefix("data: ")


@pytest.mark.parametrize(
    "ping", ["data: ping", "data: null", "data:", "data: : OPENROUTER PROCESSING", "event: ping"]
)
def test_pings_are_no_garbage(ping: str) -> None:
    heard = hear_events(text_chunk("a"), ping, text_chunk("b"), STOP)
    assert (heard.text, heard.error) == ("ab", None)


def test_an_error_beats_garbage() -> None:
    heard = hear_events("data: {broken", {"error": {"code": 502, "message": "m"}})
    assert isinstance(heard.error, ProviderUnavailable)


def test_text_before_an_error_in_one_chunk_is_heard_first() -> None:
    heard = hear_events(chunk({"content": "a"}, error={"code": 502, "message": "m"}))
    assert heard.all(TextDelta) == [TextDelta("a")]
    assert heard.error is not None
