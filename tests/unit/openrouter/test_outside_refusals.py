"""Refusals of other servers, of gateways and of pages in between: what they are, and what they say."""

from __future__ import annotations

import json

import pytest

from offhand.domain.errors import (
    AppError,
    BadRequest,
    ContextTooLong,
    CreditExhausted,
    Forbidden,
    GarbledAnswer,
    KeyRejected,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    RateLimited,
)
from offhand.openrouter.failures import read_error, read_failure

FIELDS = [{"type": "extra_forbidden", "loc": ["body", "tools", 0, "id"], "msg": "not allowed"}]


def refuse(status: int, body: object) -> AppError:
    return read_failure(status, {}, json.dumps(body).encode())


def message_of(error: AppError) -> str:
    return getattr(error, "message", "")


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        # The key.
        (400, {"code": "invalid argument", "error": "Incorrect API key provided: ab***yz."}, KeyRejected),
        (400, [{"error": {"code": 400, "message": "API key not valid.", "status": "X"}}], KeyRejected),
        (403, {"error": {"message": "no", "code": "invalid_api_key"}}, KeyRejected),
        (401, {"detail": "Unauthorized"}, KeyRejected),
        # Credit.
        (429, {"error": "Your team has either used all available credits or more."}, CreditExhausted),
        (429, {"error": "Your team reached its monthly spending limit."}, CreditExhausted),
        (403, {"error": "Your new team doesn't have any credits yet."}, CreditExhausted),
        (400, {"error": {"message": "Your credit balance is too low."}}, CreditExhausted),
        (400, {"error": {"message": "over", "type": "budget_exceeded", "code": "400"}}, CreditExhausted),
        (429, {"error": {"message": "m", "type": "exceeded_current_quota_error"}}, CreditExhausted),
        # The conversation is too long.
        (400, {"error": {"code": 400, "message": "m", "type": "exceed_context_size_error"}}, ContextTooLong),
        (500, {"error": {"code": 500, "message": "Context size has been exceeded."}}, ContextTooLong),
        (400, {"error": {"message": "The input is too long for this model."}}, ContextTooLong),
        (400, [{"error": {"message": "The input token count (9) exceeds the maximum"}}], ContextTooLong),
        (422, {"error": "`inputs` tokens must be <= 4096", "error_type": "validation"}, ContextTooLong),
        (400, {"error_type": "context_length_exceeded", "error_message": "m"}, ContextTooLong),
        # The model.
        (404, {"error": "model 'x' not found, try pulling it first"}, ModelUnavailable),
        (404, {"message": "Model x does not exist.", "code": "model_not_found"}, ModelUnavailable),
        (404, {"object": "error", "message": "The model `x` does not exist."}, ModelUnavailable),
        (404, {"detail": "Unknown model x"}, ModelUnavailable),
        (404, {"error": {"code": "DeploymentNotFound", "message": "not found"}}, ModelUnavailable),
        (400, {"object": "error", "message": "m", "type": "invalid_model", "code": "1500"}, ModelUnavailable),
        (400, {"error": {"message": "/chat/completions: Invalid model name passed"}}, ModelUnavailable),
        (400, {"error": {"message": "m", "code": "model_not_supported", "type": "x"}}, ModelUnavailable),
        (400, {"error": "No models loaded. Please load one."}, ModelUnavailable),
        (400, {"errors": [{"code": 5007, "message": "No such model @x"}]}, ModelUnavailable),
        # A filter.
        (400, {"error": {"code": "content_filter", "message": "m"}}, Moderated),
        (400, {"error": {"code": "x", "innererror": {"code": "ResponsibleAIPolicyViolation"}}}, Moderated),
        (400, {"error": {"message": "triggered the content management policy"}}, Moderated),
        # The rest.
        (413, {"error": {"code": "rate_limit_exceeded", "message": "too large"}}, BadRequest),
        (400, {"error": {"message": "x does not support tools", "type": "api_error"}}, BadRequest),
        (503, {"error": {"code": 503, "message": "Loading model", "type": "x"}}, ProviderUnavailable),
        (529, {"type": "error", "error": {"type": "overloaded_error", "message": "m"}}, ProviderUnavailable),
        (429, {"error": {"code": "1305", "message": "frequency limit"}}, RateLimited),
        (403, {"message": "Missing Authentication Token"}, Forbidden),
    ],
)
def test_what_other_servers_refuse(status: int, body: object, kind: type[AppError]) -> None:
    assert type(refuse(status, body)) is kind


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "Not Found", "code": 404}},
        {"error": {"code": 404, "message": "File Not Found", "type": "not_found_error"}},
        {"error": {"code": "404", "message": "Resource not found"}},
        {"error": {"message": "Invalid URL (POST /v1/chat)", "type": "invalid_request_error"}},
        {"error": {"message": "Unknown request URL: POST /chat.", "code": "unknown_url"}},
        {"error": "Unexpected endpoint or method. (POST /chat)"},
        {"status": 404, "error": "Not Found", "path": "/chat/completions"},
        {"message": "no Route matched with those values"},
        {"detail": "Not Found"},
    ],
)
def test_an_address_that_does_not_exist_is_not_about_a_model(body: object) -> None:
    assert isinstance(refuse(404, body), GarbledAnswer)


def test_a_key_that_a_provider_refuses_is_not_the_users() -> None:
    metadata = {"provider_name": "xAI", "raw": '{"error":"Incorrect API key provided"}'}
    assert isinstance(refuse(400, {"error": {"message": "m", "metadata": metadata}}), BadRequest)


@pytest.mark.parametrize(
    ("status", "page", "words"),
    [
        (
            502,
            b"<html>\n<head><TITLE>example.com | 502:\n Bad gateway</TITLE>",
            "example.com | 502: Bad gateway",
        ),
        (403, b"\xef\xbb\xbf<!DOCTYPE html><title lang=en>A &amp; B</title>", "A & B"),
        (
            503,
            b"upstream connect error, reset reason: timeout\n",
            "upstream connect error, reset reason: timeout",
        ),
        (429, b"error code: 1015", "error code: 1015"),
        (502, b"<html><body>no title</body></html>", ""),
        (502, b"<title>", ""),
        (502, b"two\nlines", ""),
        (502, b"\x1b[31mred", ""),
        (502, b"x" * 400, ""),
    ],
)
def test_pages_are_quoted_by_their_title(status: int, page: bytes, words: str) -> None:
    error = read_failure(status, {"content-type": "text/html"}, page)
    assert not isinstance(error, GarbledAnswer)
    assert message_of(error) == words


def test_a_page_never_names_the_key() -> None:
    error = read_failure(502, {}, b"<title>bad sk-or-v1-secret</title>", secret="sk-or-v1-secret")
    assert message_of(error) == "bad [key]"


@pytest.mark.parametrize("title", [b"404 Not Found", b"Lost page", b"Model shop"])
def test_a_page_at_404_is_about_the_address(title: bytes) -> None:
    assert isinstance(read_failure(404, {}, b"<html><title>%b</title>" % title), GarbledAnswer)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"detail": FIELDS}, "tools.0.id: not allowed"),
        ({"object": "error", "message": {"detail": FIELDS}}, "tools.0.id: not allowed"),
        ({"object": "error", "message": json.dumps({"detail": FIELDS})}, "tools.0.id: not allowed"),
        ({"detail": [{"loc": ["body"], "msg": "not allowed"}]}, "not allowed"),
        ({"detail": [{"loc": "body", "msg": "not allowed"}]}, "not allowed"),
    ],
)
def test_a_refused_field_is_named(body: object, message: str) -> None:
    assert message_of(refuse(422, body)) == message


@pytest.mark.parametrize("announcement", ["Provider returned error", "Upstream error."])
def test_an_announcement_gives_way_to_plain_words(announcement: str) -> None:
    def told(raw: str) -> str:
        error = {"message": announcement, "metadata": {"raw": raw, "provider_name": "P"}}
        return message_of(refuse(429, {"error": error}))

    assert told("x/y is temporarily limited upstream.") == "x/y is temporarily limited upstream."
    assert told('{"error":{"message":"inner"}}') == "inner"
    assert told("<html>") == announcement


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("Please try again in 20s. Visit …", 20),
        ("Please try again in 7m12.5s.", 432.5),
        ("Please try again in 1h2m3s", 3723),
        ("Please try again in 250ms.", 0.25),
        ("Please retry in 34.07s.", 34.07),
        ("No deployments available, Try again in 60 seconds.", 60),
        ("please try again after 1 seconds", 1),
        ("Try again in 2 minutes", 120),
        ("Try again in a moment", None),
        ("Try again in ..s", None),
    ],
)
def test_waits_told_in_words(text: str, wait: float | None) -> None:
    error = refuse(429, {"error": {"message": text}})
    assert isinstance(error, RateLimited)
    assert error.retry_after == pytest.approx(wait) if wait else error.retry_after is None


def test_a_wait_in_milliseconds_and_one_inside_the_providers_text() -> None:
    error = read_failure(429, {"retry-after-ms": "1500", "retry-after": "2"}, b"")
    assert isinstance(error, RateLimited)
    assert error.retry_after == 1.5
    raw = json.dumps({"error": {"message": "m", "details": [{"retryDelay": "34s"}]}})
    error = refuse(429, {"error": {"message": "m", "metadata": {"raw": raw}}})
    assert isinstance(error, RateLimited)
    assert error.retry_after == 34


def test_a_name_beside_a_general_class_decides_inside_an_answer() -> None:
    error = read_error({"code": "something", "type": "invalid_request_error", "message": "m"})
    assert isinstance(error, BadRequest)
    assert error.error_type == "something"
