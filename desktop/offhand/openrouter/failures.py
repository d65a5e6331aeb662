"""Turning a refusal of the API into a typed error: a status, a body, and what can be done about it.

The body may be OpenRouter's JSON, another server's, a page of HTML or nothing at all (OPENROUTER
section 4). Words of the server are scrubbed of the key before they are kept: some proxies echo
the request's headers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from offhand.domain.errors import (
    ApiProblem,
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
from offhand.openrouter.documents import Unreadable, decode, plain
from offhand.openrouter.error_places import find_error
from offhand.openrouter.excerpts import EXCERPT_LENGTH, name_packing
from offhand.openrouter.kinds import Kind, Refusal, find_constraint, find_kind, is_about_model
from offhand.openrouter.lenient import BYTE_ORDER_MARK, as_bool, as_count, as_mapping, as_text, as_texts
from offhand.openrouter.reasons import parse, read_refusal
from offhand.openrouter.waits import read_wait

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_PAGE = 16 * 1024
SHORTEST_SECRET = 4
NOT_FOUND = 404
SERVER_ERROR = 500
HIDDEN = "[key]"
BLANKS = "\t\r\n"
MOST_ODD_LETTERS = 3
"""Control characters in an excerpt; a body with more of them is no text."""
# A page under one of these says as much as the status does; under others it comes from elsewhere.
TELLING_STATUSES = frozenset({401, 402, 403, 408, 413, 429})

_AFFORDABLE = re.compile(r"can only afford ([\d,._]*\d)")
_SENTENCE = re.compile(rb'"message"\s*:\s*"((?:[^"\\]|\\.){1,2000})')
_TITLE = re.compile(r"<title[^>]*>([^<]*)", re.IGNORECASE)
_DAILY = re.compile(r"per[-_ ]day|daily|/ ?day\b")


def read_failure(
    status: int, headers: Mapping[str, str], body: bytes, *, now: float = 0.0, secret: str = ""
) -> AppError:
    """Translate an HTTP refusal; ``now`` is Unix seconds, ``secret`` the key that was sent."""
    try:
        document = scrub(plain(decode(body)), secret)
    except Unreadable:
        document = scrub(plain(_read_event(body) or _read_beginning(body)), secret)
    if isinstance(document, list):
        document = next(iter(cast("list[object]", document)), None)
    found = as_mapping(document)
    error = find_error(found) or found or as_text(document)
    refusal = read_refusal(error or scrub(read_page(body), secret), status)
    if error:
        is_elsewhere = status == NOT_FOUND and not is_about_model(refusal)
    else:
        is_elsewhere = status < SERVER_ERROR and status not in TELLING_STATUSES
    if is_elsewhere:
        return garbled_answer(
            status, headers.get("content-type", ""), body, secret, encoding=name_packing(headers)
        )
    return _translate(refusal, headers, now, headers.get("x-generation-id"), None)


def _read_event(body: bytes) -> object:
    """Read a refusal that comes as an event of the stream that was asked for."""
    if len(body) > LONGEST_PAGE:
        return None
    return parse(body.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace"))


def _read_beginning(body: bytes) -> object:
    """Read the sentence of a JSON error that goes on for megabytes, as where it repeats the question."""
    found = _SENTENCE.search(body[:LONGEST_PAGE]) if body.startswith(b"{") else None
    return {"error": {"message": str(decode(b'"%b"' % found[1]))}} if found else None


def read_page(body: bytes) -> str:
    """Return what a body that is no JSON says in a line: a page's title, or the one line it has."""
    text = body[:LONGEST_PAGE].removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace").strip()
    if text.startswith("<"):
        from html import unescape  # noqa: PLC0415 - two thousand names, and pages are rare

        title = _TITLE.search(text)
        return " ".join(unescape(title[1]).split())[:EXCERPT_LENGTH] if title else ""
    return text if text.isprintable() and len(text) <= EXCERPT_LENGTH and text[:1].isalpha() else ""


def read_error(
    error: object,
    *,
    provider: str | None = None,
    generation_id: str | None = None,
    now: float = 0.0,
    secret: str = "",
) -> AppError:
    """Translate an error that came inside an answer under 200."""
    return _translate(read_refusal(scrub(error, secret), None), {}, now, generation_id, provider)


def garbled_answer(
    status: int, content_type: str, body: bytes, secret: str = "", *, encoding: str = ""
) -> GarbledAnswer:
    """Describe a body that the protocol does not allow; one that is no text is not quoted."""
    text = str(scrub(body[: EXCERPT_LENGTH * 2].decode("utf-8", "replace"), secret))
    excerpt = text[:EXCERPT_LENGTH].strip()
    if sum(not letter.isprintable() and letter not in BLANKS for letter in excerpt) > MOST_ODD_LETTERS:
        excerpt = ""
    return GarbledAnswer(status=status, content_type=content_type, excerpt=excerpt, encoding=encoding)


def scrub(value: object, secret: str) -> Any:  # noqa: ANN401 - any JSON
    """Return a decoded value with the key hidden wherever a text holds it."""
    if len(secret) < SHORTEST_SECRET:
        return value
    if isinstance(value, str):
        return value.replace(secret, HIDDEN)
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {str(scrub(name, secret)): scrub(item, secret) for name, item in fields.items()}
    if isinstance(value, list):
        return [scrub(item, secret) for item in cast("list[object]", value)]
    return value


def _translate(
    refusal: Refusal,
    headers: Mapping[str, str],
    now: float,
    generation_id: str | None,
    provider: str | None,
) -> AppError:
    facts: dict[str, Any] = {
        "status": refusal.status,
        "message": refusal.message,
        "provider": refusal.provider or provider,
        "error_type": next(iter(refusal.names), None),
        "generation_id": generation_id,
        "raw": refusal.raw,
        "retryable": as_bool(refusal.availability.get("retryable")),
    }
    words = f"{refusal.message}\n{refusal.raw}".lower()
    kind = find_kind(refusal)
    more: dict[str, Any] = {}
    match kind:
        case Kind.KEY:
            return KeyRejected(message=refusal.message)
        case Kind.CREDIT:
            more["affordable_tokens"] = _read_affordable(words)
        case Kind.MODERATION:
            more["reasons"] = as_texts(refusal.metadata.get("reasons")) or ()
        case Kind.MODEL:
            more["fallback_models"] = as_texts(refusal.availability.get("fallback_models")) or ()
            more["constraint"] = find_constraint(refusal)
        case Kind.RATE:
            more["retry_after"] = read_wait(refusal, headers, now)
            more["daily"] = bool(_DAILY.search(words))
        case Kind.PROVIDER:
            more["retry_after"] = read_wait(refusal, headers, now)
        case _:
            pass
    return _ERRORS[kind](**facts, **more)


_ERRORS: dict[Kind, type[ApiProblem]] = {
    Kind.CREDIT: CreditExhausted,
    Kind.MODERATION: Moderated,
    Kind.FORBIDDEN: Forbidden,
    Kind.MODEL: ModelUnavailable,
    Kind.CONTEXT: ContextTooLong,
    Kind.REQUEST: BadRequest,
    Kind.RATE: RateLimited,
    Kind.PROVIDER: ProviderUnavailable,
}


def _read_affordable(words: str) -> int | None:
    found = _AFFORDABLE.search(words)
    return as_count(re.sub(r"\D", "", found[1])) if found else None
