from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from offhand.domain.account import KeyInfo
from offhand.domain.errors import GarbledAnswer
from offhand.openrouter.key_info import read_key_info

DATA: dict[str, Any] = {
    "label": "sk-or-v1-au7...890",
    "limit": 100,
    "limit_remaining": 74.5,
    "limit_reset": "monthly",
    "usage": 25.500000001,
    "usage_daily": 25.5,
    "byok_usage": 17.38,
    "include_byok_in_limit": False,
    "is_free_tier": True,
    "is_management_key": False,
    "expires_at": "2027-12-31T23:59:59Z",
    "creator_user_id": "user_2d",
    "rate_limit": {"interval": "1h", "requests": 1000, "note": "deprecated"},
}


def read(data: object) -> KeyInfo:
    return read_key_info(json.dumps({"data": data, "more": 1}).encode())


def test_amounts_are_exact() -> None:
    assert read(DATA) == KeyInfo(
        label="sk-or-v1-au7...890",
        limit=Decimal(100),
        limit_remaining=Decimal("74.5"),
        limit_reset="monthly",
        usage=Decimal("25.500000001"),
        usage_daily=Decimal("25.5"),
        is_free_tier=True,
        expires_at="2027-12-31T23:59:59Z",
    )


def test_null_means_no_limit() -> None:
    assert read({**dict.fromkeys(DATA, None), "label": "mine"}) == KeyInfo(label="mine")


def test_an_overdrawn_limit_is_told_as_it_is() -> None:
    assert read({"limit": "5", "limit_remaining": -0.25}).limit_remaining == Decimal("-0.25")


def test_fields_of_other_types_count_as_not_set() -> None:
    assert read({name: [1] for name in DATA}) == KeyInfo()


@pytest.mark.parametrize(
    "payload",
    [b"", b"<html>", b"[]", b'{"data": null}', b'{"data": {}}', b'{"data": []}', b'{"error": {"code": 401}}'],
)
def test_what_tells_nothing_is_garbled(payload: bytes) -> None:
    with pytest.raises(GarbledAnswer):
        read_key_info(payload)
