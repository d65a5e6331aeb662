"""Reading JSON of servers that add, drop and null fields without notice (OPENROUTER section 1).

A field of another type than promised counts as not set; nothing here raises on content.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, cast

from offhand.domain.errors import GarbledAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping

EXCERPT_LENGTH = 200
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SMALLEST_EXPONENT = -30
LARGEST_EXPONENT = 15
LARGEST_COUNT = 10**15
"""Beyond every count of tokens, letters or milliseconds, and within what any database holds."""


def garbled(payload: bytes) -> GarbledAnswer:
    """Describe a body that answers something else than was asked."""
    excerpt = payload[:EXCERPT_LENGTH].decode("utf-8", "replace")
    return GarbledAnswer(status=200, content_type="application/json", excerpt=excerpt)


def as_mapping(value: object) -> Mapping[str, Any]:
    """Return an object, an empty one where there is none."""
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a list, an empty one where there is none."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return a text, an empty one where there is none."""
    return value if isinstance(value, str) else ""


def as_texts(value: object) -> tuple[str, ...] | None:
    """Return the texts of a list, None where there is no list."""
    if not isinstance(value, list):
        return None
    return tuple(item for item in cast("list[Any]", value) if isinstance(item, str))


def as_bool(value: object) -> bool | None:
    """Return a truth value, None where there is none."""
    return value if isinstance(value, bool) else None


def as_count(value: object) -> int | None:
    """Return a whole number from 0 to ``LARGEST_COUNT``, also one told as text; None where there is none.

    ``1e999999`` is a number too: it is looked at before it is written out.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value if 0 <= value <= LARGEST_COUNT else None
    amount = as_amount(value)
    if amount is None or not 0 <= amount <= LARGEST_COUNT or amount != amount.to_integral_value():
        return None
    return int(amount)


def as_amount(value: object) -> Decimal | None:
    """Return an amount given as a number or as text, None where there is none.

    Amounts of no sensible size are none: arithmetic with them would only raise later.
    """
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return None
    try:
        amount = Decimal(value)
    except InvalidOperation:
        return None
    if not amount.is_finite() or not SMALLEST_EXPONENT <= amount.adjusted() <= LARGEST_EXPONENT:
        return None
    return amount
