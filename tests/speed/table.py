"""Figures of one run: what was measured how often, beside its bare limit, and whether a budget is met.

Medians judge, because the machine that measures is shared; minimum and maximum show how far to
trust them. No Qt and no clock in here.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.speed.drawings import Drawing

Figures = dict[str, Any]
"""What a program told of one round."""

HEADINGS = ("measure", "bare limit: median (min-max)", "Offhand: median (min-max)", "ratio", "budget", "met")


@dataclass(frozen=True)
class Spread:
    """Hold the values of several rounds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the value in the middle."""
        return statistics.median(self.values)

    @property
    def least(self) -> float:
        """Return the smallest value."""
        return min(self.values)

    @property
    def most(self) -> float:
        """Return the largest value."""
        return max(self.values)


class Budget(Protocol):
    """Judge a measure against its limit."""

    def is_met(self, bare: Spread, offhand: Spread) -> bool:
        """Say whether the program keeps within it."""
        ...


@dataclass(frozen=True)
class Ratio:
    """Allow so many times the bare limit."""

    factor: float

    def is_met(self, bare: Spread, offhand: Spread) -> bool:
        """Compare the medians."""
        return offhand.median <= self.factor * bare.median

    def __str__(self) -> str:
        return f"<= {self.factor:g} x bare"


@dataclass(frozen=True)
class AtMost:
    """Allow so much, whatever the bare limit is."""

    limit: float
    unit: str

    def is_met(self, bare: Spread, offhand: Spread) -> bool:
        """Look at the median alone."""
        del bare
        return offhand.median <= self.limit

    def __str__(self) -> str:
        return f"<= {self.limit:g} {self.unit}"


@dataclass(frozen=True)
class Above:
    """Allow so much more than the bare limit."""

    margin: float
    unit: str

    def is_met(self, bare: Spread, offhand: Spread) -> bool:
        """Compare the medians."""
        return offhand.median <= bare.median + self.margin

    def __str__(self) -> str:
        return f"<= bare + {self.margin:g} {self.unit}"


@dataclass(frozen=True, kw_only=True)
class Line:
    """Be one measure of one run."""

    name: str
    unit: str
    bare: Spread
    offhand: Spread
    budget: Budget | None = None
    """None where a figure is only told."""
    headline: str = ""
    """What the README calls it; empty where it stands on the speed page alone."""
    drawing: Drawing | None = None
    """What a plot shows of the same values."""

    @property
    def ratio(self) -> float | None:
        """Divide the medians; None where the bare limit is nothing."""
        return self.offhand.median / self.bare.median if self.bare.median else None

    @property
    def is_met(self) -> bool | None:
        """Say whether the budget is kept, None without one."""
        return None if self.budget is None else self.budget.is_met(self.bare, self.offhand)

    @property
    def is_within_reach(self) -> bool | None:
        """Say whether the bare limit keeps the budget itself, None without one."""
        return None if self.budget is None else self.budget.is_met(self.bare, self.bare)

    def as_json(self) -> dict[str, object]:
        """Return everything, the single rounds included."""
        return {
            "name": self.name,
            "unit": self.unit,
            "bare": _spread_json(self.bare),
            "offhand": _spread_json(self.offhand),
            "ratio": self.ratio,
            "budget": None if self.budget is None else str(self.budget),
            "met": self.is_met,
            "within_reach": self.is_within_reach,
            "headline": self.headline,
            "drawing": None if self.drawing is None else msgspec.to_builtins(self.drawing),
        }


@dataclass(frozen=True)
class Reading:
    """Say how one row is read from the figures of a round."""

    name: str
    read: Callable[[Figures], float]
    budget: Budget | None = None
    unit: str = "ms"
    headline: str = ""

    def make_line(self, title: str, bare: Sequence[Figures], offhand: Sequence[Figures]) -> Line:
        """Read all rounds of both."""
        return Line(
            name=f"{title}: {self.name}",
            unit=self.unit,
            bare=Spread(tuple(map(self.read, bare))),
            offhand=Spread(tuple(map(self.read, offhand))),
            budget=self.budget,
            headline=self.headline,
        )


def gaps_between(moments: Sequence[float]) -> list[float]:
    """Return the time between each moment and the next."""
    return [later - earlier for earlier, later in pairwise(moments)]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that ``share`` (0-1) of all values do not exceed (nearest rank).

    Raises ``ValueError`` where there are none.
    """
    if not values:
        message = "no values"
        raise ValueError(message)
    rank = -(-round(share * 10_000) * len(values) // 10_000)  # rounded up, without float errors
    return sorted(values)[max(0, rank - 1)]


def format_table(lines: Sequence[Line]) -> str:
    """Lay the measures out in columns."""
    rows = [HEADINGS, *(_row(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _row(line: Line) -> tuple[str, ...]:
    verdict = {True: "yes", False: "NO", None: ""}[line.is_met]
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
    budget = "" if line.budget is None else str(line.budget)
    name = f"{line.name} [{line.unit}]"
    return name, _format_spread(line.bare), _format_spread(line.offhand), ratio, budget, verdict


def _format_spread(spread: Spread) -> str:
    return f"{spread.median:.1f} ({spread.least:.1f}-{spread.most:.1f})"


def _spread_json(spread: Spread) -> dict[str, object]:
    return {
        "values": list(spread.values),
        "median": spread.median,
        "min": spread.least,
        "max": spread.most,
    }
