"""What the usage page shows: sums over spans of time, by day, model and chat, and single generations."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.periods import ONE_DAY, find_date, list_days, list_months, next_month, start_of
from offhand.words import later

if TYPE_CHECKING:
    from datetime import tzinfo

    from offhand.domain.spending import Spending

NOTHING = Decimal(0)
MOST_DAYS = 62
"""Days that are shown one by one; longer spans go by months."""
MOST_MONTHS = 120


class UsageRange(Enum):
    """Name the spans that can be looked at, the shortest first."""

    WEEK = later("7 days")
    DAYS = later("30 days")
    MONTH = later("This month")
    YEAR = later("12 months")
    ALL = later("All")


class UsageFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Say which generations are looked at."""

    start: float = 0.0
    """Unix seconds."""
    end: float = 1e12
    model: str | None = None
    chat: str | None = None


class UsageSum(msgspec.Struct, frozen=True, kw_only=True):
    """Sum up generations."""

    count: int = 0
    unknown: int = 0
    """Those whose cost is not known, nor can be estimated."""
    cost: Decimal = NOTHING
    """USD charged to the account."""
    upstream_cost: Decimal = NOTHING
    """USD that providers billed beside it, with own keys of theirs."""
    estimated: Decimal = NOTHING
    """USD by the list, of those whose cost nobody told."""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0

    @property
    def paid(self) -> Decimal:
        """Return USD in all, what is only estimated among them."""
        return self.cost + self.upstream_cost + self.estimated

    def add(self, other: UsageSum) -> UsageSum:
        """Return both together."""
        return UsageSum(
            **{name: getattr(self, name) + getattr(other, name) for name in UsageSum.__struct_fields__}
        )


class Bin(msgspec.Struct, frozen=True):
    """Be one column of the chart: a day, or a whole month."""

    day: date
    """The first one."""
    start: float
    end: float
    is_month: bool = False


class UsagePart(msgspec.Struct, frozen=True, kw_only=True):
    """Be what one model or chat took."""

    key: str
    """The model's or the chat's id; empty for what belongs to no chat."""
    title: str = ""
    """Of the chat, empty where it is gone."""
    is_there: bool = True
    """The chat has not been deleted."""
    sums: UsageSum


class UsageEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Be one generation, and say whether its message can be shown."""

    spending: Spending
    title: str = ""
    is_there: bool = True


class UsageReport(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what a span looks like."""

    bins: tuple[tuple[Bin, UsageSum], ...] = ()
    models: tuple[UsagePart, ...] = ()
    chats: tuple[UsagePart, ...] = ()
    """The dearest ones."""

    @property
    def total(self) -> UsageSum:
        """Return all of it together."""
        total = UsageSum()
        for part in self.models:
            total = total.add(part.sums)
        return total


def list_bins(span: UsageRange, now: float, zone: tzinfo, first: float | None) -> tuple[Bin, ...]:
    """Cut a span that ends today into days or months.

    ``first`` is the time of the first generation there is, None where there is none.
    """
    today = find_date(now, zone)
    match span:
        case UsageRange.WEEK:
            return cut_days(today - timedelta(days=6), today, zone)
        case UsageRange.DAYS:
            return cut_days(today - timedelta(days=29), today, zone)
        case UsageRange.MONTH:
            return cut_days(today.replace(day=1), today, zone)
        case UsageRange.YEAR:
            begin = date(today.year - 1, today.month, 1)
            return cut_months(next_month(begin), today, zone)
        case UsageRange.ALL:
            begin = find_date(first, zone) if first is not None and first < now else today
            if (today - begin).days < MOST_DAYS:
                return cut_days(begin, today, zone)
            return cut_months(begin, today, zone)


def cut_days(first: date, last: date, zone: tzinfo) -> tuple[Bin, ...]:
    """Return the days from one to another."""
    return tuple(
        Bin(day, start_of(day, zone), start_of(day + ONE_DAY, zone)) for day in list_days(first, last)
    )


def cut_months(first: date, last: date, zone: tzinfo) -> tuple[Bin, ...]:
    """Return the last months of those that two days and all between them fall in."""
    months = list_months(first, last)
    kept = months[-MOST_MONTHS:]
    bins = [Bin(day, start_of(day, zone), start_of(next_month(day), zone), is_month=True) for day in kept]
    if len(kept) < len(months):  # what is older than that counts with the oldest that is shown
        oldest = bins[0]
        bins[0] = Bin(oldest.day, start_of(months[0], zone), oldest.end, is_month=True)
    return tuple(bins)
