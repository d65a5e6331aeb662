"""When a request is repeated: the table of OPENROUTER section 4."""

from __future__ import annotations

import pytest

from offhand.domain.errors import (
    AppError,
    BadRequest,
    ConnectionFailed,
    ConnectionLost,
    ContextTooLong,
    CreditExhausted,
    EmptyAnswer,
    Forbidden,
    GarbledAnswer,
    HostNotFound,
    KeyRejected,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    ProxyFailed,
    RateLimited,
    RedirectRefused,
    TimedOut,
    TlsFailed,
)
from offhand.openrouter.retries import is_undecryptable, plan_wait

PASSING = ProviderUnavailable(status=503)


@pytest.mark.parametrize("status", [408, 502, 503, 504, 524, 529])
def test_passing_statuses_are_retried_three_times(status: int) -> None:
    error = ProviderUnavailable(status=status)
    assert [plan_wait(error, [error] * n, 0.0) for n in range(4)] == [1.0, 2.0, 4.0, None]


def test_jitter_is_added() -> None:
    assert plan_wait(PASSING, [PASSING], 0.25) == 2.25


@pytest.mark.parametrize("status", [500, 501, 520, None])
def test_obscure_failures_are_retried_once(status: int | None) -> None:
    error = ProviderUnavailable(status=status)
    assert plan_wait(error, [], 0.0) == 1.0
    assert plan_wait(error, [error], 0.0) is None
    assert plan_wait(error, [PASSING], 0.0) == 2.0
    assert plan_wait(PASSING, [error], 0.0) == 2.0


@pytest.mark.parametrize(
    "error",
    [
        HostNotFound(host="h"),
        ConnectionFailed(host="h"),
        ConnectionLost(host="h"),
        TimedOut(host="h", phase="connect", seconds=10),
        RateLimited(status=429),
    ],
)
def test_what_may_pass_is_retried(error: AppError) -> None:
    assert plan_wait(error, [], 0.0) == 1.0


@pytest.mark.parametrize(
    "error",
    [
        BadRequest(status=400),
        BadRequest(status=413),
        ContextTooLong(status=400),
        KeyRejected(),
        CreditExhausted(status=402),
        Forbidden(status=403),
        Moderated(status=403),
        ModelUnavailable(status=404),
        RateLimited(status=429, daily=True),
        RateLimited(status=429, daily=True, retryable=True),
        TimedOut(host="h", phase="read", seconds=300),
        TlsFailed(host="h"),
        ProxyFailed(host="h"),
        RedirectRefused(host="h"),
        GarbledAnswer(status=200),
        EmptyAnswer(),
    ],
)
def test_what_will_not_pass_is_not_retried(error: AppError) -> None:
    assert plan_wait(error, [], 0.0) is None


def test_what_the_api_says_beats_the_table() -> None:
    assert plan_wait(ModelUnavailable(status=404, retryable=True), [], 0.0) == 1.0
    assert plan_wait(ProviderUnavailable(status=503, retryable=False), [], 0.0) is None
    assert (
        plan_wait(ProviderUnavailable(status=500, retryable=True), [ProviderUnavailable(status=500)], 0.0)
        == 2.0
    )


@pytest.mark.parametrize("kind", [RateLimited, ProviderUnavailable])
def test_the_asked_wait_is_honoured_up_to_a_minute(
    kind: type[RateLimited | ProviderUnavailable],
) -> None:
    assert plan_wait(kind(status=503, retry_after=7.0), [PASSING], 0.5) == 7.5
    assert plan_wait(kind(status=503, retry_after=0.0), [], 0.0) == 0.0
    assert plan_wait(kind(status=503, retry_after=60.0), [], 0.0) == 60.0
    assert plan_wait(kind(status=503, retry_after=60.5), [], 0.0) is None


def test_undecryptable_reasoning() -> None:
    words = "Could not decrypt the provided encrypted_content"
    assert is_undecryptable(BadRequest(status=400, message=words))
    assert is_undecryptable(BadRequest(status=400, message="Provider returned error", raw=words))
    assert not is_undecryptable(BadRequest(status=400, message="odd"))
    assert not is_undecryptable(KeyRejected(message=words))
