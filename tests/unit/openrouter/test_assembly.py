"""Answers as a whole: the rules of OPENROUTER section 0 and every end of section 3."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import (
    AnswerInterrupted,
    ConnectionLost,
    CreditExhausted,
    ProviderUnavailable,
    RateLimited,
    TimedOut,
)
from offhand.domain.events import Alive, Finished, Served
from offhand.domain.message import FinishReason, ToolCallPart
from tests.fakes.answers import chunk, sse, text_chunk, usage_json
from tests.fakes.scripts import data_url
from tests.fakes.streams import hear, hear_events

if TYPE_CHECKING:
    from tests.fakes.answers import JSON

STOP = chunk(finish="stop")
LOST = ConnectionLost(host="example.org")


def call(arguments: str | None = "{}", **fields: Any) -> JSON:  # noqa: ANN401 - any JSON
    piece = {"index": 0, "id": "a", "type": "function", "function": {"name": "f", "arguments": arguments}}
    return chunk({"content": None, "tool_calls": [{**piece, **fields}]})


@pytest.mark.parametrize("first", [True, False])
def test_tier_that_served_is_kept_with_the_usage(first: bool) -> None:
    named, plain = chunk(service_tier="priority"), chunk(usage=usage_json())
    heard = hear_events(text_chunk("So."), *((named, plain) if first else (plain, named)), STOP)
    assert heard.usage is not None
    assert heard.usage.received["service_tier"] == "priority"
    assert heard.usage.prompt_tokens == 12


@pytest.mark.parametrize("tier", [None, "", 3, {}])
def test_a_tier_that_is_no_name_says_nothing(tier: Any) -> None:  # noqa: ANN401 - any JSON
    heard = hear_events(text_chunk("So."), chunk(service_tier=tier, usage=usage_json()), STOP)
    assert heard.usage is not None
    assert "service_tier" not in heard.usage.received


# Rule 1: a 200 is no success.


@pytest.mark.parametrize(
    "error",
    [
        {"error": {"code": 502, "message": "broken"}, "user_id": "user_1"},
        {"error": {"code": "server_error", "message": "broken"}},
        {"error": {"message": "broken"}},
        {"error": "broken"},
        {"choices": [{"index": 0, "error": {"code": 502, "message": "broken"}, "finish_reason": "error"}]},
        {"choices": [{"index": 0, "delta": {"error": {"message": "broken"}}}]},
        chunk(finish="error", error={"code": 502, "message": "broken"}),
        chunk(finish="stop", error={"code": 502, "message": "broken"}),
    ],
)
@pytest.mark.parametrize("done", [True, False])
def test_an_error_in_the_stream_is_raised_and_the_text_stands(error: JSON, done: bool) -> None:
    heard = hear_events(text_chunk("Half"), error, done=done)
    assert heard.text == "Half"
    assert isinstance(heard.error, ProviderUnavailable)
    assert heard.error.message == "broken"
    assert heard.finish is None


def test_an_error_knows_provider_and_generation() -> None:
    heard = hear_events(text_chunk("a"), {"error": {"code": 429, "message": "slow down"}})
    assert isinstance(heard.error, RateLimited)
    assert (heard.error.provider, heard.error.generation_id) == ("xAI", "gen-header")


def test_an_error_object_names_its_own_provider() -> None:
    heard = hear_events({"error": {"code": 402, "message": "m", "metadata": {"provider_name": "Azure"}}})
    assert isinstance(heard.error, CreditExhausted)
    assert heard.error.provider == "Azure"


def test_finish_error_without_an_error_object() -> None:
    heard = hear_events(text_chunk("a"), chunk({}, "error", choices=[
        {"index": 0, "delta": {}, "finish_reason": "error", "native_finish_reason": "MALFORMED_FUNCTION_CALL"}
    ]))  # fmt: skip
    assert isinstance(heard.error, ProviderUnavailable)
    assert heard.error.message == "MALFORMED_FUNCTION_CALL"


# Rule 2: the end.


@pytest.mark.parametrize("done", [True, False])
def test_finish_and_end_of_file_is_complete_with_or_without_done(done: bool) -> None:
    heard = hear_events(text_chunk("a"), STOP, done=done)
    assert (heard.error, heard.finish) == (None, FinishReason.STOP)


def test_two_finish_chunks_are_one_finish() -> None:
    heard = hear_events(text_chunk("a"), STOP, chunk(finish="stop", usage=usage_json()))
    assert heard.all(Finished) == [Finished(FinishReason.STOP, "stop")]


def test_the_first_finish_reason_counts() -> None:
    heard = hear_events(text_chunk("a"), chunk(finish="length"), chunk(finish="stop"))
    assert heard.finish is FinishReason.LENGTH


def test_a_null_finish_after_a_real_one_takes_nothing_back() -> None:
    assert hear_events(text_chunk("a"), chunk(finish="length"), chunk()).finish is FinishReason.LENGTH


@pytest.mark.parametrize("reason", ["stop", "length", "tool_calls"])
def test_an_error_anywhere_beats_the_finish_reason(reason: str) -> None:
    error = {"error": {"code": 500, "message": "m"}}
    for events in ([chunk(finish=reason), error], [error, chunk(finish=reason)]):
        assert isinstance(hear_events(text_chunk("a"), *events).error, ProviderUnavailable)
    assert isinstance(
        hear_events(text_chunk("a"), chunk(finish=reason), chunk(finish="error")).error, ProviderUnavailable
    )


def test_end_of_file_without_a_finish_reason_is_an_interruption_after_everything() -> None:
    heard = hear_events(text_chunk("a"), chunk({"content": "b"}, usage=usage_json()), call("{"), done=False)
    assert (heard.text, heard.calls, heard.finish) == ("ab", (), None)
    assert heard.usage is not None
    assert isinstance(heard.error, AnswerInterrupted)


def test_done_without_a_finish_reason_is_complete() -> None:
    assert hear_events(text_chunk("a")).finish is FinishReason.STOP


def test_an_event_cut_in_two_by_the_end_is_an_interruption() -> None:
    stream = sse(text_chunk("a"), text_chunk("b"), done=False).body
    heard = hear([stream[:-20]])
    assert heard.text == "a"
    assert isinstance(heard.error, AnswerInterrupted)


def test_a_broken_connection_after_the_finish_is_complete() -> None:
    heard = hear([sse(text_chunk("a"), STOP, done=False).body], broken=LOST)
    assert (heard.error, heard.finish) == (None, FinishReason.STOP)


def test_a_broken_connection_after_text_is_an_interruption() -> None:
    assert isinstance(hear([sse(text_chunk("a"), done=False).body], broken=LOST).error, AnswerInterrupted)


def test_a_broken_connection_before_anything_is_itself() -> None:
    assert hear([sse(": alive", chunk(), done=False).body], broken=LOST).error is LOST


def test_a_silence_after_text_is_itself() -> None:
    silence = TimedOut(host="h", phase="read", seconds=300)
    assert hear([sse(text_chunk("a"), done=False).body], broken=silence).error is silence


@pytest.mark.parametrize(
    ("native", "reason"),
    [
        ("stop", FinishReason.STOP),
        ("end_turn", FinishReason.STOP),
        ("something_new", FinishReason.STOP),
        ("LENGTH", FinishReason.LENGTH),
        ("max_output_tokens", FinishReason.LENGTH),
        ("content_filter", FinishReason.CONTENT_FILTER),
    ],
)
def test_finish_reasons(native: str, reason: FinishReason) -> None:
    assert hear_events(text_chunk("a"), chunk(finish=native)).all(Finished) == [Finished(reason, native)]


def test_a_finish_reason_that_is_no_text_is_not_set() -> None:
    odd: JSON = {"choices": [{"delta": {}, "finish_reason": 7}]}
    assert isinstance(hear_events(text_chunk("a"), odd, done=False).error, AnswerInterrupted)


# Rule 3: usage.


def test_usage_on_a_chunk_with_choices() -> None:
    heard = hear_events(text_chunk("a"), STOP, chunk(usage=usage_json()))
    assert heard.usage is not None
    assert heard.usage.cost == Decimal("0.00019875")


def test_usage_on_a_chunk_without_choices() -> None:
    heard = hear_events(text_chunk("a"), STOP, {"choices": [], "usage": usage_json()})
    assert heard.usage is not None
    assert heard.usage.prompt_tokens == 12


def test_no_usage_at_all() -> None:
    assert hear_events(text_chunk("a"), STOP).usage is None


def test_the_last_usage_wins_and_is_not_added_up() -> None:
    heard = hear_events(
        text_chunk("a"), chunk(usage=usage_json(1, 1)), chunk(finish="stop", usage=usage_json(2, 2))
    )
    assert heard.usage is not None
    assert (heard.usage.prompt_tokens, heard.usage.completion_tokens) == (2, 2)


def test_usage_comes_before_the_error_it_rides_with() -> None:
    heard = hear_events(text_chunk("a"), chunk(error={"code": 502, "message": "m"}, usage=usage_json()))
    assert heard.usage is not None
    assert heard.error is not None


def test_usage_after_done_is_still_read() -> None:
    stream = sse(text_chunk("a"), STOP).body + sse({"choices": [], "usage": usage_json()}, done=False).body
    heard = hear([stream])
    assert heard.usage is not None
    assert isinstance(heard.events[-1], Finished)


@pytest.mark.parametrize("rest", [b"data: {broken", b"garbage", b"\x00\xff", b'{"error":"late"}\n'])
def test_bytes_after_done_are_ignored(rest: bytes) -> None:
    after = sse(text_chunk("late"), {"error": "late"}, done=False).body
    heard = hear([sse(text_chunk("a"), STOP).body + after + rest])
    assert (heard.text, heard.error) == ("a", None)


# Rule 4: signs of life.


def test_comments_and_empty_deltas_are_signs_of_life_and_nothing_else() -> None:
    heard = hear_events(*[": OPENROUTER PROCESSING"] * 23, *[chunk()] * 130, text_chunk("a"), ": x", STOP)
    assert len(heard.all(Alive)) == 23 + 129 + 1 + 1  # the first empty delta says who serves
    assert heard.text == "a"


# Rules 5 and 6 have their own files: test_reasoning and test_tool_calls.


def test_tool_calls_come_once_at_the_end() -> None:
    heard = hear_events(text_chunk("Look:"), call('{"x":'), call("1}", id=None), chunk(finish="tool_calls"))
    assert heard.calls == (ToolCallPart("a", "f", '{"x":1}'),)
    assert heard.finish is FinishReason.TOOL_CALLS


@pytest.mark.parametrize("finish", ["tool_calls", "stop", "STOP", "completed", "something_new"])
def test_calls_make_the_finish_tool_calls(finish: str) -> None:
    heard = hear_events(call(), chunk(finish=finish))
    assert heard.finish is FinishReason.TOOL_CALLS
    assert len(heard.calls) == 1


def test_calls_and_done_without_a_finish_reason() -> None:
    assert hear_events(call()).finish is FinishReason.TOOL_CALLS


@pytest.mark.parametrize("finish", ["length", "content_filter"])
def test_calls_are_not_run_after_a_cut(finish: str) -> None:
    heard = hear_events(text_chunk("a"), call('{"x'), chunk(finish=finish))
    assert heard.calls == ()
    assert heard.finish is FinishReason(finish)


def test_calls_are_not_run_after_an_error() -> None:
    assert hear_events(call(), {"error": {"code": 502, "message": "m"}}).calls == ()


def test_finish_tool_calls_on_every_piece_then_text_and_stop() -> None:
    pieces = [call(id=f"c{n}") for n in range(3)]
    for piece in pieces:
        piece["choices"][0]["finish_reason"] = "tool_calls"
    heard = hear_events(*pieces, text_chunk("Done."), STOP)
    assert (len(heard.calls), heard.text, heard.finish) == (3, "Done.", FinishReason.TOOL_CALLS)


def test_finish_tool_calls_without_a_call_is_a_stop() -> None:
    assert hear_events(text_chunk("a"), chunk(finish="tool_calls")).finish is FinishReason.STOP


# Who serves, and what is shown.


def test_served_when_first_known_and_on_change() -> None:
    heard = hear_events(
        chunk(provider=None), text_chunk("a"), text_chunk("b"), chunk(model="other", provider=None), STOP
    )
    assert heard.all(Served) == [
        Served("x-ai/grok-4-07-09", None),
        Served("x-ai/grok-4-07-09", "xAI"),
        Served("other", "xAI"),
        Served("x-ai/grok-4-07-09", "xAI"),
    ]


def test_images_once_each() -> None:
    picture = {"type": "image_url", "image_url": {"url": data_url()}}
    other = {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}}
    heard = hear_events(
        chunk({"images": [{**picture, "index": 0}]}), chunk({"images": [picture, other]}), STOP
    )
    assert heard.images == [data_url(), "https://example.org/a.png"]
    assert heard.finish is FinishReason.STOP


def test_citations_once_each() -> None:
    def cite(url: str, start: int = 0, end: int = 0) -> JSON:
        cited = {"url": url, "start_index": start, "end_index": end}
        return chunk({"annotations": [{"type": "url_citation", "url_citation": cited}]})

    heard = hear_events(
        text_chunk("a"), cite("https://a", 1, 2), cite("https://a", 1, 2), cite("https://a", 5, 9), cite("https://a"),
        cite("https://b"), {"citations": ["https://b", "https://c"], "choices": []}, STOP,
    )  # fmt: skip
    assert heard.cited == ["https://a", "https://a", "https://b", "https://c"]


def test_an_emoji_cut_between_two_chunks() -> None:
    stream = b"".join(
        b'data: {"choices":[{"delta":{"content":"%b"}}]}\n\n' % text
        for text in (b"a\\ud83d", b"\\ude00b", b"\\ud83d")
    )
    assert hear([stream + sse(STOP).body]).text == "a😀b�"


def test_an_emoji_cut_in_the_thinking() -> None:
    stream = b"".join(
        b'data: {"choices":[{"delta":{"reasoning":"%b"}}]}\n\n' % text
        for text in (b"\\ud83d", b"\\ude00", b"\\ud83d")
    )
    assert hear([stream + sse(text_chunk("a"), STOP).body]).thinking == "😀�"


def test_the_whole_message_after_its_pieces_is_not_shown_twice() -> None:
    whole = {
        "choices": [{"index": 0, "message": {"content": "ab", "reasoning": "r"}, "finish_reason": "stop"}]
    }
    heard = hear_events(chunk({"reasoning": "r"}), text_chunk("a"), text_chunk("b"), whole)
    assert (heard.text, heard.thinking, heard.finish) == ("ab", "r", FinishReason.STOP)
