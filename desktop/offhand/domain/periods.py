"""Days and months of the calendar as spans of time, in whatever zone the user lives.

A day begins at its first moment, which is not midnight where the clock is put forward over it, and it
may last 23 or 25 hours. Times are Unix seconds; the zone comes from outside.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.moments import bound_moment

if TYPE_CHECKING:
    from datetime import tzinfo

ONE_DAY = timedelta(days=1)
DECEMBER = 12


class Span(msgspec.Struct, frozen=True):
    """Be the time from a moment until just before another."""

    start: float
    end: float


def find_date(at: float, zone: tzinfo) -> date:
    """Return the day of the calendar that a time falls on."""
    return datetime.fromtimestamp(bound_moment(at), zone).date()


def start_of(day: date, zone: tzinfo) -> float:
    """Return when a day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()


def day_of(at: float, zone: tzinfo) -> Span:
    """Return the day that a time falls on."""
    day = find_date(at, zone)
    return Span(start_of(day, zone), start_of(day + ONE_DAY, zone))


def month_of(at: float, zone: tzinfo) -> Span:
    """Return the month that a time falls in."""
    first = find_date(at, zone).replace(day=1)
    return Span(start_of(first, zone), start_of(next_month(first), zone))


def next_month(day: date) -> date:
    """Return the first day of the month after that of a day."""
    if day.month == DECEMBER:
        return date(day.year + 1, 1, 1)
    return date(day.year, day.month + 1, 1)


def list_days(first: date, last: date) -> list[date]:
    """List the days from one to another, both of them included."""
    return [first + ONE_DAY * number for number in range((last - first).days + 1)]


def list_months(first: date, last: date) -> list[date]:
    """List the first days of the months that two days and all between them fall in."""
    months = [first.replace(day=1)]
    while (following := next_month(months[-1])) <= last:
        months.append(following)
    return months
