"""Finding out what a refusal is about.

Pure and table-driven: the order of the checks is the order of trust. What the API says about
availability comes first, then its names for the error, then the wording, then the status. The names
and wordings are those of OpenRouter (section 4) and of the servers that imitate the same API.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

import msgspec

from offhand.openrouter.lenient import as_list, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

SERVER_ERROR = 500


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


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what an error object says, by the names of the wire."""

    status: int | None
    message: str = ""
    names: tuple[str, ...] = ()
    """What the server calls the error (type, code), the most exact one first, in lower case."""
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

_NAMES: Final = {
    Kind.CONTEXT: "context_length_exceeded max_tokens_exceeded token_limit_exceeded string_too_long"
    " exceed_context_size_error too_many_prompt_tokens context_window_exceeded",
    Kind.MODERATION: "content_policy_violation refusal content_filter responsibleaipolicyviolation"
    " datainspectionfailed data_inspection_failed",
    Kind.CREDIT: "payment_required insufficient_quota insufficient_balance exceeded_current_quota_error"
    " budget_exceeded",
    Kind.MODEL: "model_not_found model_not_supported model_decommissioned invalid_model deploymentnotfound",
    Kind.KEY: "invalid_api_key api_key_invalid",
}
_BY_NAME: Final = {name: kind for kind, names in _NAMES.items() for name in names.split()}

STATUS_BY_NAME: Final = {
    "invalid_request": 400,
    "invalid_request_error": 400,
    "invalid_argument": 400,
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
    "exceed_context_size_error": 400,
    "content_policy_violation": 400,
    "content_filter": 400,
    "refusal": 400,
    "badrequesterror": 400,
    "authentication": 401,
    "authentication_error": 401,
    "invalid_api_key": 401,
    "unauthenticated": 401,
    "payment_required": 402,
    "insufficient_quota": 402,
    "permission_denied": 403,
    "permission_error": 403,
    "not_found": 404,
    "not_found_error": 404,
    "notfounderror": 404,
    "model_not_found": 404,
    "precondition_failed": 412,
    "payload_too_large": 413,
    "unprocessable": 422,
    "rate_limit_exceeded": 429,
    "rate_limit_error": 429,
    "resource_exhausted": 429,
    "server": 500,
    "server_error": 500,
    "internal_server_error": 500,
    "api_error": 500,
    "unmapped": 500,
    "provider_unavailable": 502,
    "provider_overloaded": 503,
    "unavailable": 503,
    "unavailable_error": 503,
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

# Patterns are compiled when the first refusal comes: most runs meet none.
# Wording decides only where the status alone would put a refusal in the wrong place.
_BY_WORDS: Final = (
    (
        Kind.CREDIT,
        frozenset({None, 400, 403, 429}),
        (
            r"key limit exceeded|insufficient[ _](credit|quota|balance|funds)|credit balance is too low"
            r"|(balance|credit|quota|funds) (is|are) (insufficient|too low|exhausted|not enough)"
            r"|(purchase|buy) (more )?credits|(out of|any|all available|not enough) credits"
            r"|spending limit|budget has been exceeded"
        ),
    ),
    (
        Kind.MODERATION,
        frozenset({None, 400, 403}),
        (
            r"safety_check|violates usage guidelines|flagged|moderation|content (management )?policy"
            r"|responsible ?ai|inappropriate content|(new_|unsafe or )sensitive|prohibited content"
        ),
    ),
    (
        Kind.CONTEXT,
        frozenset({None, 400, 413, 422, 500}),
        (
            r"token limit reached|(maximum|max) (context|prompt) length|context[ _](length|window|size)"
            r"|(prompt|input|messages?) (is|are) too long|too many (input |prompt )?tokens"
            r"|token count .{0,40}exceeds|inputs` tokens"
        ),
    ),
    (
        Kind.MODEL,
        frozenset({None, 400}),
        (
            r"not a valid model|(unknown|invalid|no such) model|no models? (is |are )?loaded"
            r"|\bmodel\b.{0,80} (does not exist|not found|has been decommissioned|not supported by any)"
            r"|model not found"
        ),
    ),
    (Kind.RATE, frozenset({None}), r"rate limit|too many requests"),
)
_BAD_KEY: Final = (
    r"(incorrect|invalid|missing|malformed) api[ _-]?key|api[ _-]?key (is )?(not valid|invalid|missing)"
)
_BAD_KEY_STATUSES: Final = frozenset({None, 400, 403})

_CONSTRAINTS: Final = (
    ("tools", r"tool"),
    ("images", r"image|vision|modalit"),
    ("privacy", r"data policy|privacy|data_collection|\bzdr\b"),
    ("deprecated", r"deprecated|decommissioned|retired|no longer|ended"),
)

# Said of an address that does not exist; a refusal that is about a model names one.
_NO_SUCH_PATH: Final = (
    r"((404|the|requested|resource|file|page|path|route|url|endpoint|was|error)[ :]+)*not[ _]found\W*"
    r"|(404[ :]+)?not[ _]found\W+(/|http).*"
    r"|(no route|unexpected endpoint|invalid url|unknown (request )?url)\b.*"
)


def find_kind(refusal: Refusal) -> Kind:
    """Say what a refusal is about."""
    code = as_text(refusal.availability.get("code"))
    if code in _BY_AVAILABILITY:
        return _BY_AVAILABILITY[code]
    for name in refusal.names:
        if name in _BY_NAME:
            return _BY_NAME[name]
    if as_list(refusal.metadata.get("reasons")) or refusal.metadata.get("flagged_input"):
        return Kind.MODERATION
    return _find_by_words(refusal) or _find_by_status(refusal.status)


def _find_by_words(refusal: Refusal) -> Kind | None:
    words = f"{refusal.message}\n{refusal.raw}".lower()
    # Where a provider is named, the key it refuses is not the user's.
    if refusal.status in _BAD_KEY_STATUSES and not refusal.provider and re.search(_BAD_KEY, words):
        return Kind.KEY
    for kind, statuses, pattern in _BY_WORDS:
        if refusal.status in statuses and re.search(pattern, words):
            return kind
    return None


def _find_by_status(status: int | None) -> Kind:
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return Kind.REQUEST if status is not None and status < SERVER_ERROR else Kind.PROVIDER


def find_constraint(refusal: Refusal) -> str:
    """Name what excluded every endpoint: ``images``, ``tools``, ``privacy``, ``deprecated`` or nothing."""
    code = as_text(refusal.availability.get("code"))
    named = as_mapping(refusal.availability.get("constraint"))
    told = f"{code} {as_text(named.get('field'))} {as_text(named.get('detail'))}"
    for text in (told, refusal.message):
        for name, pattern in _CONSTRAINTS:
            if re.search(pattern, text.lower()):
                return name
    return ""


def is_about_model(refusal: Refusal) -> bool:
    """Say whether a 404 tells of a model; others mean that the address is wrong."""
    if refusal.availability or any(name in _BY_NAME for name in refusal.names):
        return True
    return bool(refusal.message) and re.fullmatch(_NO_SUCH_PATH, refusal.message.lower()) is None
