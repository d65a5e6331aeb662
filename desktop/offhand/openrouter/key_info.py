"""The body of ``GET /key``: what a key may still spend (OPENROUTER section 5)."""

from __future__ import annotations

from decimal import Decimal

from offhand.domain.account import KeyInfo
from offhand.openrouter.documents import decode_json
from offhand.openrouter.lenient import as_amount, as_bool, as_mapping, as_text, garbled


def read_key_info(payload: bytes) -> KeyInfo:
    """Read what the API tells about a key; raises ``GarbledAnswer`` where it tells nothing.

    A limit that is not set is None: the account's credit is the limit then.
    """
    data = as_mapping(as_mapping(decode_json(payload)).get("data"))
    if not data:
        raise garbled(payload)
    return KeyInfo(
        label=as_text(data.get("label")),
        limit=as_amount(data.get("limit")),
        limit_remaining=as_amount(data.get("limit_remaining")),
        limit_reset=as_text(data.get("limit_reset")),
        usage=as_amount(data.get("usage")) or Decimal(0),
        usage_daily=as_amount(data.get("usage_daily")),
        usage_weekly=as_amount(data.get("usage_weekly")),
        usage_monthly=as_amount(data.get("usage_monthly")),
        is_free_tier=as_bool(data.get("is_free_tier")) or False,
        expires_at=as_text(data.get("expires_at")) or None,
    )
