"""Moments in words: the time where it was today, else the day too."""

from __future__ import annotations

import time

from offhand.domain.moments import bound_moment
from offhand.words import later, tr

MONTHS = (
    later("Jan"),
    later("Feb"),
    later("Mar"),
    later("Apr"),
    later("May"),
    later("Jun"),
    later("Jul"),
    later("Aug"),
    later("Sep"),
    later("Oct"),
    later("Nov"),
    later("Dec"),
)

WEEKDAYS = (
    later("Mon"),
    later("Tue"),
    later("Wed"),
    later("Thu"),
    later("Fri"),
    later("Sat"),
    later("Sun"),
)


def word_moment(moment: float, now: float) -> str:
    """Say when something was, in local time; both are Unix seconds."""
    then, today = time.localtime(bound_moment(moment)), time.localtime(now)
    clock = tr("at {tm_hour:02}:{tm_min:02}", tm_hour=then.tm_hour, tm_min=then.tm_min)
    if then[:3] == today[:3]:
        return clock
    year = "" if then.tm_year == today.tm_year else f" {then.tm_year}"
    return tr(
        "on {tm_mday} {months}{year} {clock}",
        tm_mday=then.tm_mday,
        months=tr(MONTHS[then.tm_mon - 1]),
        year=year,
        clock=clock,
    )


def word_day(moment: float, now: float) -> str:
    """Name the day of a moment, in local time; both are Unix seconds."""
    then, today = time.localtime(bound_moment(moment)), time.localtime(now)
    year = "" if then.tm_year == today.tm_year else f" {then.tm_year}"
    return tr("{day} {month}{year}", day=then.tm_mday, month=tr(MONTHS[then.tm_mon - 1]), year=year)
