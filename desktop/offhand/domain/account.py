"""The API key's shape and what the API tells about it."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from offhand.domain.errors import ForeignKey, MalformedKey
from offhand.words import later

OPENROUTER_PREFIX = "sk-or-"
SHORTEST_KEY = 8

FOREIGN_PREFIXES = (
    ("xai-", "xAI"),
    ("sk-ant-", "Anthropic"),
    ("sk-proj-", "OpenAI"),
    ("sk-svcacct-", "OpenAI"),
    ("gsk_", "Groq"),
    ("AIza", "Google"),
    ("hf_", "Hugging Face"),
    ("pplx-", "Perplexity"),
    ("r8_", "Replicate"),
    ("ghp_", "GitHub"),
    ("github_pat_", "GitHub"),
    ("sk-", later("OpenAI or another service")),
)

_KEY_LIKE = re.compile(
    r"\bbearer\s+[^\s'\",;]+|(?<![\w-])(?:"
    + "|".join(re.escape(prefix) for prefix, _ in FOREIGN_PREFIXES)
    + r")[\w-]{6,}",
    re.IGNORECASE,
)


class KeyInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the answer of ``GET /key``; amounts are USD."""

    label: str = ""
    limit: Decimal | None = None
    limit_remaining: Decimal | None = None
    limit_reset: str = ""
    """How often the limit begins anew, such as ``daily``; empty where it never does."""
    usage: Decimal = Decimal(0)
    usage_daily: Decimal | None = None
    """Of the day in UTC, as are the others of its week and month."""
    usage_weekly: Decimal | None = None
    usage_monthly: Decimal | None = None
    is_free_tier: bool = False
    expires_at: str | None = None


def clean_key(text: str, *, official: bool) -> str:
    """Return a pasted key without the blanks around it.

    ``official`` says that it goes to OpenRouter itself: another service's key is a mistake there,
    while any other address may want any key. Raises ``MalformedKey`` and ``ForeignKey``.
    HTTP headers are ASCII (RFC 9110, section 5.5), hence the refusal of other letters.
    """
    key = text.strip().strip("\"'").strip()
    if key.lower().startswith("bearer "):
        key = key[7:].strip()
    if not key:
        raise MalformedKey(reason="empty")
    if not key.isascii() or not key.isprintable():
        raise MalformedKey(reason="not ascii")
    if any(letter.isspace() for letter in key):
        raise MalformedKey(reason="blank inside")
    if official and not key.startswith(OPENROUTER_PREFIX):
        for prefix, service in FOREIGN_PREFIXES:
            if key.startswith(prefix):
                raise ForeignKey(service=service)
    if len(key) < SHORTEST_KEY:
        raise MalformedKey(reason="too short")
    if official and not key.startswith(OPENROUTER_PREFIX):
        raise MalformedKey(reason="wrong prefix")
    return key


def hide_keys(text: str) -> str:
    """Return a text with everything that looks like a key of any service taken out.

    A second line of defence for logs and messages: no key is meant to reach them.
    """
    return _KEY_LIKE.sub("(a key, hidden)", text)
