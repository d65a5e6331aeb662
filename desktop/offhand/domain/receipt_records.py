"""What was sent for an answer, and what the list said at its end, as plain values and back.

What this version cannot read counts as not kept: a receipt then says so.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from offhand.domain.listed import Listed
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.domain.sent import SentRequest


class _Override(msgspec.Struct, omit_defaults=True):
    prices: dict[str, str]
    min_prompt_tokens: int | None = None
    utc_start: str | None = None
    utc_end: str | None = None


class _Listed(msgspec.Struct, omit_defaults=True):
    """Prices are text, so that they stay exact."""

    prices: dict[str, str]
    overrides: list[_Override] = msgspec.field(default_factory=list[_Override])
    variable: list[str] = msgspec.field(default_factory=list[str])
    discount: str | None = None
    images: int = 0
    image_tokens: int = 0
    is_other_model: bool | None = None


def record_sent(sent: SentRequest) -> dict[str, Any]:
    """Return a request as plain values."""
    return msgspec.to_builtins(sent)


def restore_sent(record: object) -> SentRequest | None:
    """Return what ``record_sent`` recorded, None where it makes no sense."""
    try:
        return msgspec.convert(record, SentRequest)
    except msgspec.ValidationError:
        return None


def record_listed(listed: Listed) -> dict[str, Any]:
    """Return what the list said as plain values."""
    return msgspec.to_builtins(_make_record(listed))


def restore_listed(record: object) -> Listed | None:
    """Return what ``record_listed`` recorded, None where it makes no sense."""
    try:
        return _restore(msgspec.convert(record, _Listed))
    except (msgspec.ValidationError, InvalidOperation):
        return None


def write_record(record: dict[str, Any] | None) -> str | None:
    """Return a record as JSON."""
    return None if record is None else msgspec.json.encode(record).decode()


def read_record(text: object) -> object:
    """Return what ``write_record`` wrote, None where it makes no sense."""
    try:
        return msgspec.json.decode(text) if isinstance(text, str) else None
    except (msgspec.DecodeError, RecursionError):
        return None


def _make_record(listed: Listed) -> _Listed:
    pricing = listed.pricing
    return _Listed(
        prices=_write_prices(pricing.prices),
        overrides=[
            _Override(
                prices=_write_prices(each.prices),
                min_prompt_tokens=each.min_prompt_tokens,
                utc_start=each.utc_start,
                utc_end=each.utc_end,
            )
            for each in pricing.overrides
        ],
        variable=sorted(pricing.variable),
        discount=None if pricing.discount is None else str(pricing.discount),
        images=listed.images,
        image_tokens=listed.image_tokens,
        is_other_model=listed.is_other_model,
    )


def _restore(record: _Listed) -> Listed:
    overrides = tuple(
        PriceOverride(
            prices=_read_prices(each.prices),
            min_prompt_tokens=each.min_prompt_tokens,
            utc_start=each.utc_start,
            utc_end=each.utc_end,
        )
        for each in record.overrides
    )
    pricing = Pricing(
        prices=_read_prices(record.prices),
        overrides=overrides,
        variable=frozenset(record.variable),
        discount=None if record.discount is None else Decimal(record.discount),
    )
    return Listed(
        pricing=pricing,
        images=record.images,
        image_tokens=record.image_tokens,
        is_other_model=record.is_other_model,
    )


def _write_prices(prices: dict[str, Decimal]) -> dict[str, str]:
    return {name: str(price) for name, price in prices.items()}


def _read_prices(prices: dict[str, str]) -> dict[str, Decimal]:
    return {name: Decimal(text) for name, text in prices.items()}
