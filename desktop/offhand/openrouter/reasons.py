"""Finding out what a refusal means: its status, its kind, and the best sentence in it.

Pure and table-driven: the order of the checks is the order of trust. What the API says about
availability comes first, then its error type, then the status, then the wording.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, cast

from offhand.openrouter.lenient import as_list, as_mapping, as_text
from offhand.openrouter.wire import Unreadable, decode

if TYPE_CHECKING:
    from collections.abc import Mapping

DEEPEST_NESTING = 6
LONGEST_SENTENCE = 300
LONGEST_MESSAGE = 2_000
LONGEST_RAW = 20_000
CLIENT_ERROR = 400
SERVER_ERROR = 500
END_OF_ERRORS = 600


class Kind(Enum):
    """Name what a refusal is about."""

    KEY = "key"
    CREDIT = "credit"
    MODERATION = "moderation"
    FORBIDDEN = "forbidden"
    MODEL = "model"
    CONTEXT = "context"
    REQUEST = "request"
    RATE = "rate"
    PROVIDER = "provider"


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """Hold what an error object says, by the names of the wire."""

    status: int | None
    message: str = ""
    error_type: str = ""
    provider: str = ""
    raw: str = ""
    metadata: Mapping[str, Any]
    availability: Mapping[str, Any]


_BY_AVAILABILITY: Final = {
    "model_not_found": Kind.MODEL,
    "wrong_endpoint": Kind.REQUEST,
    "no_endpoints": Kind.MODEL,
    "model_deprecated": Kind.MODEL,
    "model_unavailable_upstream": Kind.MODEL,
    "privacy_restricted": Kind.MODEL,
    "constraint_filtered": Kind.MODEL,
    "free_variant_ended": Kind.MODEL,
    "region_restricted": Kind.FORBIDDEN,
    "capacity_exhausted": Kind.RATE,
    "temporarily_unavailable": Kind.PROVIDER,
}

_BY_TYPE: Final = {
    "context_length_exceeded": Kind.CONTEXT,
    "max_tokens_exceeded": Kind.CONTEXT,
    "token_limit_exceeded": Kind.CONTEXT,
    "string_too_long": Kind.CONTEXT,
    "content_policy_violation": Kind.MODERATION,
    "refusal": Kind.MODERATION,
    "insufficient_quota": Kind.CREDIT,
    "payment_required": Kind.CREDIT,
    "model_not_found": Kind.MODEL,
}

_STATUS_BY_TYPE: Final = {
    "invalid_request": 400,
    "invalid_request_error": 400,
    "invalid_prompt": 400,
    "invalid_image": 400,
    "image_too_large": 400,
    "image_too_small": 400,
    "unsupported_image_format": 400,
    "image_not_found": 400,
    "image_download_failed": 400,
    "context_length_exceeded": 400,
    "max_tokens_exceeded": 400,
    "token_limit_exceeded": 400,
    "string_too_long": 400,
    "content_policy_violation": 400,
    "refusal": 400,
    "authentication": 401,
    "authentication_error": 401,
    "invalid_api_key": 401,
    "payment_required": 402,
    "insufficient_quota": 402,
    "permission_denied": 403,
    "permission_error": 403,
    "not_found": 404,
    "not_found_error": 404,
    "model_not_found": 404,
    "precondition_failed": 412,
    "payload_too_large": 413,
    "unprocessable": 422,
    "rate_limit_exceeded": 429,
    "rate_limit_error": 429,
    "server": 500,
    "server_error": 500,
    "internal_server_error": 500,
    "api_error": 500,
    "unmapped": 500,
    "provider_unavailable": 502,
    "provider_overloaded": 503,
    "overloaded_error": 529,
    "timeout": 504,
}

_BY_STATUS: Final = {
    401: Kind.KEY,
    402: Kind.CREDIT,
    403: Kind.FORBIDDEN,
    404: Kind.MODEL,
    408: Kind.PROVIDER,
    429: Kind.RATE,
}

# Wording decides only where the status alone would put a refusal in the wrong place.
_BY_WORDS: Final = (
    (
        Kind.CREDIT,
        frozenset({None, 400, 403, 429}),
        re.compile(r"key limit exceeded|insufficient[ _](credit|quota|balance|funds)"),
    ),
    (
        Kind.MODERATION,
        frozenset({None, 400, 403}),
        re.compile(r"safety_check|violates usage guidelines|flagged|moderation|content policy"),
    ),
    (
        Kind.CONTEXT,
        frozenset({None, 400, 413, 422, 500}),
        re.compile(
            r"token limit reached|(maximum|max) (context|prompt) length|context[ _](length|window)"
            r"|prompt is too long|too many (input |prompt )?tokens"
        ),
    ),
    (
        Kind.MODEL,
        frozenset({None, 400}),
        re.compile(r"not a valid model|model not found|unknown model|model .{0,80} does not exist"),
    ),
    (Kind.RATE, frozenset({None}), re.compile(r"rate limit|too many requests")),
)

_CONSTRAINTS: Final = (
    ("tools", re.compile(r"tool")),
    ("images", re.compile(r"image|vision|modalit")),
    ("privacy", re.compile(r"data policy|privacy|data_collection|\bzdr\b")),
    ("deprecated", re.compile(r"deprecated|retired|no longer|ended")),
)


def read_refusal(error: object, status: int | None) -> Refusal:
    """Read an error object or text; ``status`` is that of HTTP, None inside an answer under 200."""
    found = as_mapping(error)
    metadata = as_mapping(found.get("metadata"))
    code = found.get("code")
    error_type = (
        as_text(metadata.get("error_type"))
        or as_text(found.get("error_type"))
        or ("" if _as_status(code) else as_text(code))
        or as_text(found.get("type"))
    ).lower()
    raw = metadata.get("raw")
    inner = _parse(raw) if isinstance(raw, str) else raw
    known = (status, _as_status(found.get("http_status")), _as_status(code), _STATUS_BY_TYPE.get(error_type))
    return Refusal(
        status=next((number for number in known if number is not None), None),
        message=(find_message(inner) or find_message(error) or _as_sentence(raw))[:LONGEST_MESSAGE],
        error_type=error_type,
        provider=as_text(metadata.get("provider_name")),
        raw=(raw if isinstance(raw, str) else "" if raw is None else repr(raw))[:LONGEST_RAW],
        metadata=metadata,
        availability=as_mapping(found.get("availability")),
    )


def find_kind(refusal: Refusal) -> Kind:
    """Say what a refusal is about."""
    code = as_text(refusal.availability.get("code"))
    for table, name in ((_BY_AVAILABILITY, code), (_BY_TYPE, refusal.error_type)):
        if name in table:
            return table[name]
    if as_list(refusal.metadata.get("reasons")) or refusal.metadata.get("flagged_input"):
        return Kind.MODERATION
    words = f"{refusal.message}\n{refusal.raw}".lower()
    for kind, statuses, pattern in _BY_WORDS:
        if refusal.status in statuses and pattern.search(words):
            return kind
    if refusal.status in _BY_STATUS:
        return _BY_STATUS[refusal.status]
    return Kind.REQUEST if refusal.status is not None and refusal.status < SERVER_ERROR else Kind.PROVIDER


def find_constraint(refusal: Refusal) -> str:
    """Name what excluded every endpoint: ``images``, ``tools``, ``privacy``, ``deprecated`` or nothing."""
    code = as_text(refusal.availability.get("code"))
    named = as_mapping(refusal.availability.get("constraint"))
    told = f"{code} {as_text(named.get('field'))} {as_text(named.get('detail'))}"
    for text in (told, refusal.message):
        for name, pattern in _CONSTRAINTS:
            if pattern.search(text.lower()):
                return name
    return ""


def find_message(value: object, depth: int = 0) -> str:
    """Find the innermost sentence of an error; providers nest them, also as JSON within JSON."""
    if not value or depth > DEEPEST_NESTING:
        return ""
    if isinstance(value, str):
        return find_message(_parse(value), depth + 1) or value.strip()
    if isinstance(value, list):
        found = (find_message(item, depth + 1) for item in as_list(cast("object", value)))
        return next((message for message in found if message), "")
    fields = as_mapping(value)
    for name in ("error", "message", "detail", "msg", "error_message", "errors"):
        message = find_message(fields.get(name), depth + 1)
        if message:
            return message
    return ""


def _parse(text: str) -> object:
    """Decode text that holds JSON or an event of a stream; None where it holds neither."""
    lines = [line.removeprefix("data:") for line in text.splitlines() if not line.startswith("event:")]
    text = "\n".join(lines).strip()
    if not text.startswith(("{", "[", '"')):
        return None
    try:
        return decode(text.encode("utf-8", "replace"))
    except Unreadable:
        return None


def _as_sentence(raw: object) -> str:
    text = as_text(raw).strip()
    return "" if text.startswith(("<", "{", "[")) else text[:LONGEST_SENTENCE]


def _as_status(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if CLIENT_ERROR <= value < END_OF_ERRORS else None
