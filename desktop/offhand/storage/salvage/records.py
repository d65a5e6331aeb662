"""Records of a database file as Python values, and as much of a cut one as is there."""

from __future__ import annotations

import struct

Value = int | float | str | bytes | None

MOST_COLUMNS = 2_000
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of each serial type that is a whole number."""
_REAL, _ZERO, _ONE, _FIRST_BLOB, _FIRST_TEXT = 7, 8, 9, 12, 13


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where the next thing begins; raises ``ValueError``."""
    value = 0
    for index in range(8):
        if at + index >= len(data):
            break
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says that more follows
            return value, at + index + 1
    else:
        if at + 8 < len(data):
            return value << 8 | data[at + 8], at + 9
    message = "a number is cut"
    raise ValueError(message)


def read_record(payload: bytes) -> tuple[Value, ...]:
    """Return the values of a record; raises ``ValueError`` where it is none.

    Text that is cut keeps what is there, values behind it are None. Bytes that are no UTF-8 are
    replaced.
    """
    length, at = read_varint(payload, 0)
    if not at <= length <= min(len(payload), 9 * MOST_COLUMNS):
        message = "a record's header does not fit"
        raise ValueError(message)
    kinds: list[int] = []
    while at < length:
        kind, at = read_varint(payload, at)
        kinds.append(kind)
    if at != length:
        message = "a record's header ends within a number"
        raise ValueError(message)
    values: list[Value] = []
    for kind in kinds:
        size = measure(kind)
        values.append(_read_value(kind, payload[at : at + size], size))
        at += size
    return tuple(values)


def measure(kind: int) -> int:
    """Return how many bytes a serial type takes; raises ``ValueError`` for those that mean nothing."""
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    if kind == _REAL:
        return 8
    if kind in {0, _ZERO, _ONE}:
        return 0
    if kind in _INTEGERS:
        return _INTEGERS[kind]
    message = "a serial type that means nothing"
    raise ValueError(message)


def _read_value(kind: int, data: bytes, size: int) -> Value:
    if kind in {0, _ZERO, _ONE}:
        return {_ZERO: 0, _ONE: 1}.get(kind)
    if kind >= _FIRST_TEXT and kind % 2:
        return data.decode("utf-8", "replace")
    if len(data) < size:
        return None
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if kind == _REAL:
        return float(struct.unpack(">d", data)[0])
    return data
