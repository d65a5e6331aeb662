"""Bodies that are not what was asked for: JSON for a stream, pages, errors alone, nothing."""

from __future__ import annotations

import asyncio
import json

import pytest

from offhand.domain.errors import (
    AnswerInterrupted,
    AppError,
    ConnectionLost,
    EmptyAnswer,
    GarbledAnswer,
    ModelUnavailable,
    ProviderUnavailable,
)
from offhand.domain.events import Alive
from offhand.domain.message import FinishReason
from offhand.openrouter import body as body_module
from offhand.openrouter.body import AnswerBody
from tests.fakes.answers import chunk, completion, error_body, sse, text_chunk
from tests.fakes.scripts import data_url
from tests.fakes.streams import hear

TYPES = ["text/event-stream", "text/event-stream; charset=utf-8", "application/json", "text/plain", ""]
JSON_TYPE = "application/json"


@pytest.mark.parametrize("content_type", TYPES)
@pytest.mark.parametrize("size", [1, 5, 10_000])
def test_events_under_any_content_type(content_type: str, size: int) -> None:
    stream = b"\xef\xbb\xbf\n" + sse(": alive", text_chunk("a"), chunk(finish="stop")).body
    heard = hear([stream[i : i + size] for i in range(0, len(stream), size)], content_type=content_type)
    assert (heard.text, heard.finish) == ("a", FinishReason.STOP)


@pytest.mark.parametrize("content_type", TYPES)
@pytest.mark.parametrize("size", [1, 10_000])
def test_a_completion_under_any_content_type(content_type: str, size: int) -> None:
    document = b"\n         \n\n" + completion("whole", images=[{"image_url": {"url": data_url()}}]).body
    heard = hear([document[i : i + size] for i in range(0, len(document), size)], content_type=content_type)
    assert (heard.text, heard.finish, len(heard.images)) == ("whole", FinishReason.STOP, 1)
    assert heard.usage is not None
    assert heard.all(Alive)


@pytest.mark.parametrize("content_type", TYPES)
def test_an_error_alone_under_any_content_type(content_type: str) -> None:
    heard = hear([error_body(503, "No instances available").body], content_type=content_type)
    assert isinstance(heard.error, ProviderUnavailable)
    assert heard.error.status == 503


def test_an_error_in_a_list() -> None:
    body = b'[{"error":{"code":404,"message":"models/x is not found"}}]'
    assert isinstance(hear([body], content_type=JSON_TYPE).error, ModelUnavailable)


@pytest.mark.parametrize("content_type", [*TYPES, "text/html"])
@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html>Sign in</html>",
        "\n <html>",
        "Internal Server Error",
        "denied",
        "{broken",
        '{"message":"hello"}',
        "{}",
        '"text"',
        "42",
    ],
)
def test_other_bodies_are_garbled(content_type: str, page: str) -> None:
    heard = hear([page.encode()], content_type=content_type)
    assert isinstance(heard.error, GarbledAnswer)
    assert heard.error.excerpt == page.strip()
    assert (heard.error.status, heard.error.content_type) == (200, content_type)


@pytest.mark.parametrize("body", [b"", b"\n\n", b" ", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("content_type", TYPES)
def test_an_empty_body_is_an_empty_answer(body: bytes, content_type: str) -> None:
    assert isinstance(hear([body], content_type=content_type).error, EmptyAnswer)


@pytest.mark.parametrize("choices", [None, [], [None], [{}], [{"message": None}]])
def test_choices_null_under_200(choices: object) -> None:
    body = json.dumps({"id": "gen-1", "object": "chat.completion", "choices": choices}).encode()
    assert isinstance(hear([body], content_type=JSON_TYPE).error, EmptyAnswer)


def test_a_completion_without_a_finish_reason_is_complete() -> None:
    body = b'{"choices":[{"message":{"content":"a"},"finish_reason":null}]}'
    assert hear([body], content_type=JSON_TYPE).finish is FinishReason.STOP


def test_a_completion_cut_by_the_connection() -> None:
    lost = ConnectionLost(host="h")
    assert hear([completion("whole").body[:40]], content_type=JSON_TYPE, broken=lost).error is lost


def test_an_error_in_the_stream_without_data_in_front() -> None:
    stream = sse(text_chunk("a"), done=False).body + b'{"error":{"code":502,"message":"broken"}}\n'
    heard = hear([stream])
    assert heard.text == "a"
    assert isinstance(heard.error, ProviderUnavailable)


def test_lines_of_no_event_between_good_ones_are_ignored() -> None:
    stream = b"odd: line\n{}\n{broken\n" + sse(text_chunk("a"), chunk(finish="stop")).body
    assert hear([b": first\n" + stream]).error is None


def test_an_unfinished_line_of_nothing_is_garbled() -> None:
    assert isinstance(hear([b"data: {brok"]).error, GarbledAnswer)
    assert isinstance(hear([sse(text_chunk("a"), done=False).body, b"data: {brok"]).error, AnswerInterrupted)


def test_the_key_is_hidden_in_excerpts() -> None:
    for page in (b"<html>the-secret-key</html>", b"data: the-secret-key\n\n"):
        error = hear([page], secret="the-secret-key").error
        assert isinstance(error, GarbledAnswer)
        assert "[key]" in error.excerpt
        assert "secret" not in repr(error)


def test_a_document_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body_module, "LARGEST_DOCUMENT", 1000)
    heard = hear([b"{" + b" " * 600, b" " * 600], content_type=JSON_TYPE)
    assert isinstance(heard.error, GarbledAnswer)


async def test_a_heavy_event_is_decoded_off_the_loop() -> None:
    url = "data:image/png;base64," + "A" * 3_000_000
    stream = sse(chunk({"images": [{"image_url": {"url": url}}]}), chunk(finish="stop")).body
    body = AnswerBody(200, "text/event-stream", None)
    heard: list[object] = []
    try:
        for start in range(0, len(stream), 65_536):
            heard += await asyncio.wait_for(body.feed(stream[start : start + 65_536]), 30)
        heard += await body.flush()
        heard += list(body.end())
    except AppError as error:
        raise AssertionError from error
    assert any(getattr(event, "url", None) == url for event in heard)
