"""When a failed request is sent again, and after how long (OPENROUTER section 4).

Only before anything of the answer arrived. Keep-alive comments do not count as arrived: nothing was
shown, and providers that stop at a closed connection bill nothing. As soon as the model is known to
have worked - a word, a thought, an encrypted detail, a piece of a call, billed tokens - a repetition
could be paid twice, and the failure is told instead. So is a silence of minutes, and the loss of a
connection long after the request was accepted, as when the machine slept meanwhile.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from offhand.domain.errors import (
    ApiProblem,
    AppError,
    BadRequest,
    ConnectionFailed,
    ConnectionLost,
    HostNotFound,
    ProviderUnavailable,
    RateLimited,
    TimedOut,
)
from offhand.domain.models import ANSWER_LIMITS

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RETRIES = 3
LONGEST_WAIT = 60.0
"""Seconds; whoever asks for more is not waited for, the user decides."""
FIELD_STATUSES = frozenset({400, 422})
# Compiled when a request was refused.
_UNKNOWN_FIELD = (
    r"extra (inputs?|fields?)|extra_forbidden|additional propert|unrecognized|unrecognised"
    r"|(unknown|unexpected) (request )?(field|param|argument|name|key|propert|keyword)"
    r"|stream_options|session_id"
)
_UNSUPPORTED = (
    r"unsupported|(not|n't|no longer) (be )?(support|permitted|allowed|accept)|deprecated|\binstead\b"
)
PASSING_STATUSES = frozenset({408, 502, 503, 504, 524, 529})


def plan_wait(error: AppError, earlier: Sequence[AppError], jitter: float) -> float | None:
    """Return the seconds to wait before another try, None where there is to be none.

    ``earlier`` are the errors that were answered by a retry already; ``jitter`` is seconds on top,
    so that many clients do not come back at the same moment.
    """
    if len(earlier) >= MOST_RETRIES or not _may_pass(error, earlier):
        return None
    asked = error.retry_after if isinstance(error, RateLimited | ProviderUnavailable) else None
    if asked is not None and asked > LONGEST_WAIT:
        return None
    return (2.0 ** len(earlier) if asked is None else asked) + jitter


def is_undecryptable(error: AppError) -> bool:
    """Say whether a provider refuses the encrypted reasoning of an earlier answer.

    Another model wrote it, or the provider's keys changed. The same request without it is accepted.
    """
    return isinstance(error, ApiProblem) and "could not decrypt" in f"{error.message}\n{error.raw}".lower()


def is_unknown_field(error: AppError) -> bool:
    """Say whether a server refuses a field that it does not know, as strict ones do."""
    if not isinstance(error, BadRequest) or error.status not in FIELD_STATUSES:
        return False
    return re.search(_UNKNOWN_FIELD, f"{error.message}\n{error.raw}".lower()) is not None


def find_other_limit(error: AppError, sent: str) -> str:
    """Name what a server wants the longest answer to be called that refuses what was sent, else empty.

    OpenAI's newer models, and what imitates them, know ``max_completion_tokens`` alone. A number that is
    too large for the model is no question of the name.
    """
    if not sent or not isinstance(error, BadRequest) or error.status not in FIELD_STATUSES:
        return ""
    text = f"{error.message}\n{error.raw}".lower()
    if re.search(rf"\b{sent}\b", text) is None or not (
        re.search(_UNSUPPORTED, text) or re.search(_UNKNOWN_FIELD, text)
    ):
        return ""
    return next(name for name in ANSWER_LIMITS if name != sent)


def _may_pass(error: AppError, earlier: Sequence[AppError]) -> bool:
    match error:
        case RateLimited(daily=True):
            return False
        case ApiProblem(retryable=bool() as told):
            return told
        case RateLimited():
            return True
        case ProviderUnavailable():
            return error.status in PASSING_STATUSES or not any(map(_is_obscure, earlier))
        case TimedOut():
            return error.phase == "connect"
        case _:
            return isinstance(error, HostNotFound | ConnectionFailed | ConnectionLost)


def _is_obscure(error: AppError) -> bool:
    """Say whether a failure is one whose cause the server masks, such as a 500: worth one more try."""
    return isinstance(error, ProviderUnavailable) and error.status not in PASSING_STATUSES
