"""Decoding the JSON of the wire, with leniency, into values that nothing downstream stumbles over."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, cast

import msgspec

from offhand.openrouter.lenient import BYTE_ORDER_MARK, as_list, garbled
from offhand.openrouter.surrogates import mend

DEEPEST_NESTING = 100
"""Of lists and objects; what lies deeper is left out, for nothing that is sent in earnest does."""
LONGEST_INTEGER = 40
"""Digits."""
INTEGER_BITS = 63
HALF = b"\\ud"
"""How JSON escapes the halves of surrogate pairs begin."""

_DECODER = msgspec.json.Decoder(float_hook=Decimal)


class Unreadable(ValueError):
    """Say that bytes are no JSON, or none that could be part of an answer."""


def decode(data: bytes) -> object:
    """Decode JSON, with fractions as exact decimals; raises ``Unreadable``.

    What the strict decoder refuses is tried again with leniency: raw control characters, broken
    UTF-8, halves of surrogate pairs (an emoji cut between two tokens) and numbers out of range.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        return _prune(data, _DECODER.decode(data))
    except (ValueError, RecursionError):
        pass
    try:
        return _prune(data, _LENIENT.decode(data.decode("utf-8", "replace")))
    except (ValueError, RecursionError):
        raise Unreadable from None


def decode_json(payload: bytes) -> object:
    """Decode a body, with fractions as exact decimals and no halves of emoji; raises ``GarbledAnswer``.

    One description that was cut in the middle of an emoji is no reason to refuse a list of models.
    """
    try:
        value = decode(payload)
    except Unreadable:
        failure = garbled(payload)
    else:
        return _mend_all(value) if HALF in payload.lower() else value
    raise failure


def _mend_all(value: object) -> object:
    if isinstance(value, str):
        return mend(value)
    if isinstance(value, dict):
        return {mend(name): _mend_all(item) for name, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_mend_all(item) for item in cast("list[object]", value)]
    return value


def cut_apart(data: bytes) -> list[bytes]:
    """Return the documents that follow one another in the data of one event; empty where that fails.

    Some proxies lose the line breaks between events, and with them everything but the ``data:``.
    """
    text = data.decode("utf-8", "replace")
    parts: list[bytes] = []
    place = 0
    while place < len(text):
        if text[place].isspace() or text[place] == ",":
            place += 1
        elif text.startswith("data:", place):
            place += len("data:")
        elif text.startswith("[DONE]", place):
            parts.append(b"[DONE]")
            place += len("[DONE]")
        else:
            try:
                _, end = _LENIENT.raw_decode(text, place)
            except (ValueError, RecursionError):
                return []
            parts.append(text[place:end].encode())
            place = end
    return parts


def _read_integer(digits: str) -> int | Decimal:
    return int(digits) if len(digits) <= LONGEST_INTEGER else Decimal(digits)


_LENIENT = json.JSONDecoder(strict=False, parse_float=Decimal, parse_int=_read_integer)


def _prune(data: bytes, value: object) -> object:
    """Leave out what is nested too deep for those who walk through a document."""
    if data.count(b"[") + data.count(b"{") <= DEEPEST_NESTING:
        return value
    level: list[Any] = [value]
    for _ in range(DEEPEST_NESTING):
        level = [item for group in level for item in _list_groups(group)]
    for group in level:
        group.clear()
    return value


def _list_groups(group: object) -> list[Any]:
    """List the lists and objects in one of them."""
    items = cast("dict[str, object]", group).values() if isinstance(group, dict) else as_list(group)
    return [item for item in items if isinstance(item, dict | list)]


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON
    """Return a decoded value with its decimals as ordinary numbers, fit to be stored as JSON.

    Halves of emoji become U+FFFD, and whole numbers beyond 64 bits are fractions.
    """
    if isinstance(value, str):
        return mend(value)
    if isinstance(value, int) and value.bit_length() > INTEGER_BITS:
        value = Decimal(value)
    if isinstance(value, Decimal):
        return float(value) if value.is_finite() else None
    if isinstance(value, dict):
        return {mend(key): plain(item) for key, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [plain(item) for item in cast("list[object]", value)]
    return value
