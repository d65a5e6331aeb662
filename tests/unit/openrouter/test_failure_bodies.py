"""Refusals word by word: status, message and waits wherever they stand, and bodies of any kind."""

from __future__ import annotations

import json
from typing import Any

import pytest

from offhand.domain.errors import (
    ApiProblem,
    AppError,
    BadRequest,
    CreditExhausted,
    Forbidden,
    GarbledAnswer,
    KeyRejected,
    ProviderUnavailable,
    RateLimited,
)
from offhand.openrouter.failures import read_error, read_failure, scrub

JSON = dict[str, Any]
NOW = 1_763_900_000.0
KEY = "sk-or-v1-secret-of-the-test"


def refuse(status: int, error: object, headers: dict[str, str] | None = None) -> AppError:
    return read_failure(status, headers or {}, json.dumps({"error": error}).encode(), now=NOW, secret=KEY)


def said(status: int, message: str = "", **fields: Any) -> AppError:  # noqa: ANN401 - any JSON
    return refuse(status, {"code": status, "message": message, **fields})


def api(error: AppError) -> ApiProblem:
    assert isinstance(error, ApiProblem)
    return error


def test_status_from_http_then_http_status_then_code() -> None:
    assert api(refuse(503, {"http_status": 400, "code": 402})).status == 503
    assert api(read_error({"http_status": 429, "code": 502})).status == 429
    assert api(read_error({"code": 502})).status == 502
    assert api(read_error({"code": "503"})).status == 503


@pytest.mark.parametrize(
    ("code", "kind", "status"),
    [
        ("server_error", ProviderUnavailable, 500),
        ("rate_limit_exceeded", RateLimited, 429),
        ("something_new", ProviderUnavailable, None),
        (None, ProviderUnavailable, None),
        (True, ProviderUnavailable, None),
        (1305, ProviderUnavailable, None),
        (200, ProviderUnavailable, None),
    ],
)
def test_codes_of_other_kinds(code: object, kind: type[ApiProblem], status: int | None) -> None:
    error = read_error({"code": code, "message": "m"})
    assert type(error) is kind
    assert error.status == status


def test_an_error_type_without_a_code() -> None:
    assert isinstance(read_error({"error_type": "authentication", "message": "m"}), KeyRejected)
    assert isinstance(
        read_error({"message": "m", "metadata": {"error_type": "rate_limit_exceeded"}}), RateLimited
    )


def test_a_text_instead_of_an_object() -> None:
    assert api(read_error("broken")).message == "broken"
    assert isinstance(read_error("Rate limit exceeded"), RateLimited)


@pytest.mark.parametrize(
    "raw",
    [
        '{"error":{"message":"inner"}}',
        '{"error":"inner"}',
        '{"message":"inner"}',
        '{"detail":"inner"}',
        '{"detail":[{"loc":["body"],"msg":"inner"}]}',
        '[{"error":{"code":400,"message":"inner","status":"INVALID_ARGUMENT"}}]',
        json.dumps(json.dumps({"error": {"message": "inner"}})),
        json.dumps({"error": {"message": json.dumps({"error": {"message": "inner"}})}}),
        'data: {"error":{"message":"inner"}}\n\n',
        'event: error\ndata: {"type":"error","error":{"message":"inner"}}\n\n',
        {"error": {"message": "inner"}},
    ],
)
def test_the_message_inside_raw(raw: object) -> None:
    error = said(400, "Provider returned error", metadata={"raw": raw, "provider_name": "xAI"})
    assert (api(error).message, api(error).provider) == ("inner", "xAI")


@pytest.mark.parametrize(
    "raw", ["", "{broken", "<html>502</html>", "[]", "{}", '{"error":null}', None, 7, "[" * 9999]
)
def test_the_outer_message_where_raw_says_nothing(raw: object) -> None:
    assert api(said(502, "outer", metadata={"raw": raw})).message == "outer"


def test_plain_words_in_raw_serve_only_where_there_is_no_message() -> None:
    assert api(said(502, "outer", metadata={"raw": "plain"})).message == "outer"
    assert api(said(502, "", metadata={"raw": "plain"})).message == "plain"


def test_endless_nesting_ends() -> None:
    text = "x"
    for _ in range(20):
        text = json.dumps({"error": text})
    assert api(said(400, text)).message == text[:2_000]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "7"}, 7),
        ({"Retry-After": " 1.5 "}, 1.5),
        ({"retry-after": "-3"}, 0),
        ({"retry-after": "Sun, 23 Nov 2025 12:13:30 GMT"}, 10),
        ({"retry-after": "Sun, 23 Nov 2025 12:13:30"}, 10),
        ({"retry-after": "Sun, 23 Nov 2025 12:13:30 GMT", "date": "Sun, 23 Nov 2025 12:13:25 GMT"}, 5),
        ({"retry-after": "Sun, 23 Nov 2025 12:00:00 GMT"}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"x-ratelimit-reset": "1763900012000"}, 12),
        ({"x-ratelimit-reset": "1763900012"}, 12),
        ({"x-ratelimit-reset": "12"}, 12),
        ({"x-ratelimit-reset": "later"}, None),
        ({"retry-after": "3", "x-ratelimit-reset": "1763900012000"}, 3),
        ({}, None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_waits_in_headers(headers: dict[str, str], wait: float | None, status: int) -> None:
    error = refuse(status, {"code": status, "message": "m"}, headers)
    assert getattr(error, "retry_after", None) == wait


def test_waits_in_the_metadata() -> None:
    headers = {"X-RateLimit-Limit": "20", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1763900030000"}
    error = said(429, "Rate limit exceeded: free-models-per-min.", metadata={"headers": headers})
    assert isinstance(error, RateLimited)
    assert (error.retry_after, error.daily) == (30, False)
    numeric = said(429, "m", metadata={"headers": {"X-RateLimit-Reset": 1763900030000}})
    assert isinstance(numeric, RateLimited)
    assert numeric.retry_after == 30


@pytest.mark.parametrize(
    "message",
    [
        "Rate limit exceeded: free-models-per-day. Add 10 credits …",
        "Daily limit reached",
        "50 requests per day",
    ],
)
def test_daily_limits(message: str) -> None:
    error = said(429, message)
    assert isinstance(error, RateLimited)
    assert error.daily


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>Just a moment...</html>", b"\x00\xff", b"upstream connect error", b"null", b"[]", b"7"],
)
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, KeyRejected),
        (402, CreditExhausted),
        (403, Forbidden),
        (413, BadRequest),
        (429, RateLimited),
        (502, ProviderUnavailable),
        (524, ProviderUnavailable),
        (400, GarbledAnswer),
        (404, GarbledAnswer),
        (405, GarbledAnswer),
    ],
)
def test_bodies_without_an_error(body: bytes, status: int, kind: type[AppError]) -> None:
    error = read_failure(status, {"content-type": "text/html"}, body)
    assert type(error) is kind


def test_a_page_is_quoted_in_part() -> None:
    error = read_failure(404, {"content-type": "text/html"}, b"<html>" + b"x" * 1_000_000)
    assert isinstance(error, GarbledAnswer)
    assert (error.status, error.content_type, len(error.excerpt)) == (404, "text/html", 300)


@pytest.mark.parametrize("body", [b'{"detail":"Not Found"}', b'{"message":"no route"}'])
def test_a_404_that_is_not_about_a_model(body: bytes) -> None:
    assert isinstance(read_failure(404, {}, body), GarbledAnswer)


@pytest.mark.parametrize(
    "body",
    [
        b'{"detail":"why"}',
        b'{"message":"why"}',
        b'{"object":"error","message":"why"}',
        b'[{"error":{"message":"why"}}]',
    ],
)
def test_errors_of_other_servers(body: bytes) -> None:
    error = read_failure(400, {}, body)
    assert isinstance(error, BadRequest)
    assert error.message == "why"


def test_the_generation_id_of_the_headers() -> None:
    error = read_failure(502, {"x-generation-id": "gen-1"}, b"{}")
    assert api(error).generation_id == "gen-1"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 502])
def test_no_error_holds_the_key(status: int) -> None:
    raw = json.dumps({"error": {"message": f"headers: Bearer {KEY}"}})
    error = {"code": status, "message": f"bad {KEY}", "metadata": {"raw": raw, "reasons": [KEY], KEY: KEY}}
    for found in (refuse(status, error), read_error(error, secret=KEY)):
        assert KEY not in repr(found) + str(found) + repr(vars(found))
    page = read_failure(404, {}, f"<html>{KEY}".encode(), secret=KEY)
    assert KEY not in repr(page)


def test_a_key_at_the_end_of_an_excerpt_is_hidden_too() -> None:
    page = read_failure(404, {}, b"x" * 290 + KEY.encode(), secret=KEY)
    assert isinstance(page, GarbledAnswer)
    assert page.excerpt == "x" * 290 + "[key]"


def test_an_empty_secret_hides_nothing() -> None:
    assert scrub({"a": ["b", 1]}, "") == {"a": ["b", 1]}
