"""Taking values out of foreign JSON: what is not of the kind that is wanted counts as missing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

from offhand.domain.moments import bound_moment

Object = dict[str, Any]

MILLISECONDS = 1e11
"""Larger numbers are no seconds: they would lie beyond the year 5000."""
FINEST = 3
"""Milliseconds, microseconds, nanoseconds."""
LARGEST_COUNT = 10**15
"""More is no count of anything."""


def as_object(value: object) -> Object:
    """Return an object, an empty one for anything else."""
    return cast("Object", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a list, an empty one for anything else."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def as_objects(value: object) -> list[Object]:
    """Return the objects of a list, or of an object's values."""
    values = list(as_object(value).values()) or as_list(value)
    return [cast("Object", item) for item in values if isinstance(item, dict)]


def as_text(value: object) -> str:
    """Return text, an empty one for anything else."""
    return value if isinstance(value, str) else ""


def as_name(value: object) -> str:
    """Return an id: text, or a number as text."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def as_count(value: object) -> int:
    """Return a whole number that is not negative, 0 for anything else."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    number = cast("float", value) if is_number else 0
    return int(number) if 0 < number <= LARGEST_COUNT else 0


def as_time(value: object) -> float:
    """Return Unix seconds of a number of seconds or of their parts, or of ISO 8601; 0 for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _read_number(value)
    return _read_date(value.strip()) if isinstance(value, str) else 0.0


def _read_number(seconds: float) -> float:
    if not 0 <= seconds <= MILLISECONDS * 1000**FINEST:
        return 0.0
    while seconds > MILLISECONDS:
        seconds /= 1000
    return float(seconds)


def _read_date(text: str) -> float:
    try:
        moment = datetime.fromisoformat(text)
        return bound_moment((moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp())
    except (OverflowError, ValueError):
        pass
    try:
        return _read_number(float(text))
    except ValueError:
        return 0.0
