"""Reading how long a server asks to wait, wherever it says so."""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING, Any

from offhand.openrouter.lenient import as_amount, as_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.openrouter.kinds import Refusal

FIRST_MILLISECONDS = 1e11
FIRST_EPOCH = 1e8

_TOLD = re.compile(
    r"(?:try again|retry) (?:in|after) ((?:\d+h)?(?:\d+m(?!s))?(?:[\d.]+ ?(?:ms|s|sec|seconds?|minutes?)\b)?)"
    r"|\"retrydelay\\?\":\s*\\?\"([\d.]+s)"
)
_SPAN = re.compile(r"(\d{1,9}(?:\.\d+)?) ?(ms|h|m|s)")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}


def read_wait(refusal: Refusal, headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds until another try makes sense, None where nothing is said.

    ``now`` is in Unix seconds; the server's own ``Date`` is preferred to it, as clocks differ.
    """
    outer = _lower(headers)
    inner = _lower(as_mapping(refusal.metadata.get("headers")))
    now = _read_date(outer.get("date")) or now
    found = (
        _read_milliseconds(outer.get("retry-after-ms")),
        _read_retry_after(outer.get("retry-after"), now),
        _read_number(refusal.availability.get("retry_after")),
        _read_number(refusal.metadata.get("retry_after")),
        _read_retry_after(inner.get("retry-after"), now),
        _read_reset(outer.get("x-ratelimit-reset"), now),
        _read_reset(inner.get("x-ratelimit-reset"), now),
        _read_words(f"{refusal.message}\n{refusal.raw}".lower()),
    )
    return next((max(0.0, wait) for wait in found if wait is not None), None)


def _lower(headers: Mapping[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in headers.items()}


def _read_number(value: object) -> float | None:
    if isinstance(value, str):
        value = value.strip()
    amount = as_amount(value)
    return None if amount is None else float(amount)


def _read_milliseconds(value: object) -> float | None:
    number = _read_number(value)
    return None if number is None else number / 1000


def _read_words(text: str) -> float | None:
    """Read ``try again in 7m12.5s`` and the like, where no header says it."""
    told = _TOLD.search(text)
    spans = _SPAN.findall((told[1] or told[2] or "") if told else "")
    return sum(float(number) * _UNITS[unit] for number, unit in spans) if spans else None


def _read_retry_after(value: object, now: float) -> float | None:
    """Read seconds or a date (RFC 9110, section 10.2.3)."""
    seconds = _read_number(value)
    if seconds is not None:
        return seconds
    date = _read_date(value)
    return None if date is None else date - now


def _read_date(value: object) -> float | None:
    if not isinstance(value, str):
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - few answers hold a date

    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()


def _read_reset(value: object, now: float) -> float | None:
    """Read the moment of a reset: epoch milliseconds on OpenRouter, seconds or a span elsewhere."""
    number = _read_number(value)
    if number is None:
        return None
    if number >= FIRST_MILLISECONDS:
        return number / 1000 - now
    return number - now if number >= FIRST_EPOCH else number
