"""What a model finds when it searches the web: tokens that it reads, and pays for, besides what was sent.

A server tool hands its results to the model in a further request, which may read everything that was
sent once more (OPENROUTER section 2, "Tools"): an answer reports the prompts of all of them together. So
what was found is what a prompt has more than was sent, and of that a part grows with what was sent, for
each search. Both are learned from answers that could search, with those among them that did not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.habits import (
    FEW,
    FITS,
    MILLE,
    PAIRS,
    SPREAD,
    Kind,
    Range,
    add_ranges,
    fill,
    find_median,
    find_range,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.habits import Counting, Habit, Observation

USUAL_SEARCHES = (0, 0, 1, 2, 4)
USUAL_FOUND = (0, 0, 4_000, 9_000, 24_000)
"""Tokens of an answer: a search finds five pages, of each some two to four thousand letters."""
USUAL_HITS = (0, 0, 0, 300, 700)
"""Thousandths of all prompts of an answer that searched."""
MOST_AGAIN = 1.0
"""How often each search may have everything read again."""


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """Say what a model finds for one answer."""

    searches: Range
    tokens: Range
    """What it reads besides what was sent, which is paid like that."""
    hits: Range
    """Share that the cache has of all that is read, where it searched."""
    is_listed: bool = True
    """The list has a price for a search."""


def range_found(habit: Habit, counting: Counting, prompt: Range, tier: str = "") -> Findings:
    """Return what an answer that may search finds; ``prompt`` are the tokens that are sent."""
    kind = Kind(may_search=True, tier=tier)
    seen, tail = habit.list_like(kind), habit.find_tail(kind)
    counts = [float(one.searches) for one in seen]
    searches = find_range([*counts, *fill(counts, USUAL_SEARCHES)], tail)
    again = _fit_again(seen, counting)
    found = [
        _count_more(one, counting) - (again or 0.0) * one.searches * _guess(one, counting) for one in seen
    ]
    beside = find_range([*(max(0.0, one) for one in found), *fill(found, USUAL_FOUND)], tail)
    if again is None:
        # Prompts like those before have it among what was found; longer ones may be read again as well.
        usual = find_median([_guess(one, counting) for one in seen]) if len(seen) >= FEW else 0.0
        longer = max(0.0, prompt.high - usual)
        repeated = Range(0.0, 0.0, MOST_AGAIN * longer * searches.high)
    else:
        sent = (prompt.low, prompt.likely, prompt.high)
        often = (searches.low, searches.likely, searches.high)
        repeated = Range(*(again * tokens * count for tokens, count in zip(sent, often, strict=True)))
    return Findings(searches=searches, tokens=add_ranges((beside, repeated)), hits=_range_hits(seen, tail))


def add_findings(findings: Sequence[Findings]) -> Findings | None:
    """Return what several answers find together, None where none of them may search."""
    if not findings:
        return None
    return Findings(
        searches=add_ranges([each.searches for each in findings]),
        tokens=add_ranges([each.tokens for each in findings]),
        hits=findings[0].hits,
        is_listed=all(each.is_listed for each in findings),
    )


def _range_hits(seen: Sequence[Observation], tail: float) -> Range:
    shares = [
        float(min(MILLE, one.cached * MILLE // one.prompt)) for one in seen if one.searches and one.prompt > 0
    ]
    return find_range([*shares, *fill(shares, USUAL_HITS)], tail).scale(1 / MILLE).cap(1.0)


@lru_cache(maxsize=FITS)
def _fit_again(seen: tuple[Observation, ...], counting: Counting) -> float | None:
    """Return how often a search has everything read again, None where prompts are too alike to tell."""
    points = [
        (_guess(one, counting), _count_more(one, counting) / one.searches) for one in seen if one.searches
    ]
    slopes = [
        (more - less) / (longer - shorter)
        for place, (shorter, less) in enumerate(points)
        for longer, more in points[place + 1 :]
        if abs(longer - shorter) > SPREAD * max(longer, shorter)
    ]
    return min(MOST_AGAIN, max(0.0, find_median(slopes))) if len(slopes) >= PAIRS else None


def _count_more(one: Observation, counting: Counting) -> float:
    """Return the tokens of a prompt that were not sent."""
    return max(0.0, one.prompt - _guess(one, counting))


def _guess(one: Observation, counting: Counting) -> float:
    """Return the tokens of what was sent."""
    if one.known:
        return one.known + one.added * counting.factor
    return counting.predict(one.text, one.pictures)
