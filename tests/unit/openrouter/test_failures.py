"""Refusals of the API: every status, shape and wording of OPENROUTER section 4."""

from __future__ import annotations

import json
from typing import Any

import pytest

from offhand.domain.errors import (
    ApiProblem,
    AppError,
    BadRequest,
    ContextTooLong,
    CreditExhausted,
    Forbidden,
    KeyRejected,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    RateLimited,
)
from offhand.openrouter.failures import read_error, read_failure

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


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequest),
        (401, KeyRejected),
        (402, CreditExhausted),
        (403, Forbidden),
        (404, ModelUnavailable),
        (405, BadRequest),
        (408, ProviderUnavailable),
        (412, BadRequest),
        (413, BadRequest),
        (422, BadRequest),
        (429, RateLimited),
        (500, ProviderUnavailable),
        (502, ProviderUnavailable),
        (503, ProviderUnavailable),
        (504, ProviderUnavailable),
        (524, ProviderUnavailable),
        (529, ProviderUnavailable),
    ],
)
def test_statuses(status: int, kind: type[AppError]) -> None:
    error = said(status, "what the API says")
    assert type(error) is kind
    assert getattr(error, "message", None) == "what the API says"
    assert getattr(error, "status", status) == status


@pytest.mark.parametrize(
    "message", ["Missing Authentication header", "No cookie auth credentials found", "User not found."]
)
def test_key_rejected(message: str) -> None:
    error = said(401, message)
    assert isinstance(error, KeyRejected)
    assert error.message == message


@pytest.mark.parametrize(
    ("message", "tokens"),
    [
        ("This request requires more credits, or fewer max_tokens. But it can only afford 1432.", 1432),
        ("… but can only afford 12,500. To increase, visit …", 12_500),
        ("Insufficient credits", None),
        ("can only afford nothing", None),
    ],
)  # fmt: skip
def test_affordable_tokens(message: str, tokens: int | None) -> None:
    error = said(402, message)
    assert isinstance(error, CreditExhausted)
    assert error.affordable_tokens == tokens


@pytest.mark.parametrize("status", [403, 429])
def test_a_spent_key_or_quota_is_credit(status: int) -> None:
    assert isinstance(said(status, "Key limit exceeded (total limit)"), CreditExhausted)
    assert isinstance(said(status, "", type="insufficient_quota"), CreditExhausted)


def test_moderation_with_reasons() -> None:
    metadata = {
        "reasons": ["violence", 7],
        "flagged_input": "…",
        "provider_name": "OpenAI",
        "model_slug": "x",
    }
    error = said(403, "Your input was flagged", metadata=metadata)
    assert isinstance(error, Moderated)
    assert (error.reasons, error.provider) == (("violence",), "OpenAI")


def test_safety_check_of_the_provider() -> None:
    raw = (
        '{"code":"The caller does not have permission","error":"Content violates usage guidelines. '
        'Failed check: SAFETY_CHECK_TYPE_BIO"}'
    )
    error = said(403, "Provider returned error", metadata={"provider_name": "xAI", "raw": raw})
    assert isinstance(error, Moderated)
    assert error.message.startswith("Content violates usage guidelines")
    assert (error.provider, error.raw) == ("xAI", raw)


@pytest.mark.parametrize("error_type", ["content_policy_violation", "refusal"])
def test_refusals_by_type(error_type: str) -> None:
    assert isinstance(said(400, "m", metadata={"error_type": error_type}), Moderated)


def test_a_guardrail_or_region_is_forbidden() -> None:
    assert isinstance(said(403, "Blocked", metadata={"patterns": ["x"]}), Forbidden)
    assert isinstance(said(403, "Not here", availability={"code": "region_restricted"}), Forbidden)


@pytest.mark.parametrize(
    ("message", "constraint"),
    [
        ("No endpoints found for x-ai/grok-4.", ""),
        ("No endpoints found that support tool use. To learn more …", "tools"),
        ("No endpoints found that support the provided 'tool_choice' value", "tools"),
        ("No endpoints found that support image input", "images"),
        ("No endpoints found matching your data policy (Paid model training). Configure: …", "privacy"),
        ("x-ai/grok-2 is deprecated", "deprecated"),
    ],
)
def test_no_endpoints(message: str, constraint: str) -> None:
    error = said(404, message)
    assert isinstance(error, ModelUnavailable)
    assert error.constraint == constraint


@pytest.mark.parametrize(
    ("availability", "constraint"),
    [
        ({"code": "model_deprecated", "fallback_models": ["x-ai/grok-4.3"]}, "deprecated"),
        ({"code": "free_variant_ended"}, "deprecated"),
        ({"code": "privacy_restricted"}, "privacy"),
        ({"code": "constraint_filtered", "constraint": {"field": "tools", "detail": "…"}}, "tools"),
        (
            {"code": "constraint_filtered", "constraint": {"field": "input_modalities", "detail": "image"}},
            "images",
        ),
        ({"code": "no_endpoints"}, ""),
    ],
)
def test_availability_of_models(availability: JSON, constraint: str) -> None:
    error = said(404, "m", availability={**availability, "retryable": False})
    assert isinstance(error, ModelUnavailable)
    assert error.constraint == constraint
    assert error.fallback_models == tuple(availability.get("fallback_models", ()))
    assert error.retryable is False


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "model_not_found", ModelUnavailable),
        (400, "wrong_endpoint", BadRequest),
        (404, "model_unavailable_upstream", ModelUnavailable),
        (429, "capacity_exhausted", RateLimited),
        (503, "temporarily_unavailable", ProviderUnavailable),
    ],
)
def test_availability_codes(status: int, code: str, kind: type[AppError]) -> None:
    error = said(
        status, "m", availability={"code": code, "retryable": status in {429, 503}, "retry_after": 7}
    )
    assert type(error) is kind
    assert api(error).retryable is (status in {429, 503})
    assert getattr(error, "retry_after", 7) == 7


@pytest.mark.parametrize(
    "message",
    [
        "x-ai/grok-9 is not a valid model ID",
        "The model `x` does not exist or you do not have access to it.",
    ],
)
def test_an_unknown_model_under_400(message: str) -> None:
    assert isinstance(said(400, message), ModelUnavailable)


@pytest.mark.parametrize(
    "error",
    [
        {"code": 400, "message": "m", "metadata": {"error_type": "context_length_exceeded"}},
        {"code": "context_length_exceeded", "message": "m", "type": "invalid_request_error"},
        {"code": 400, "message": "This endpoint's maximum context length is 256000 tokens. However, you …"},
        {
            "code": 400,
            "message": "Provider returned error",
            "metadata": {"raw": '{"error":"Prompt is too long"}'},
        },
    ],
)
def test_context_too_long(error: JSON) -> None:
    assert isinstance(refuse(400, error), ContextTooLong)


@pytest.mark.parametrize(
    "error_type",
    ["invalid_image", "image_too_large", "unsupported_image_format", "invalid_request", "invalid_prompt"],
)
def test_other_types_of_400(error_type: str) -> None:
    error = api(read_error({"error_type": error_type, "message": "m"}))
    assert type(error) is BadRequest
    assert (error.status, error.error_type) == (400, error_type)
