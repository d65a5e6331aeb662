"""Moments in words: the time where it was today, else the day too."""

from __future__ import annotations

import time

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def word_moment(moment: float, now: float) -> str:
    """Say when something was, in local time; both are Unix seconds."""
    then, today = time.localtime(moment), time.localtime(now)
    clock = f"at {then.tm_hour:02}:{then.tm_min:02}"
    if then[:3] == today[:3]:
        return clock
    year = "" if then.tm_year == today.tm_year else f" {then.tm_year}"
    return f"on {then.tm_mday} {MONTHS[then.tm_mon - 1]}{year} {clock}"


def word_day(moment: float, now: float) -> str:
    """Name the day of a moment, in local time; both are Unix seconds."""
    then, today = time.localtime(moment), time.localtime(now)
    year = "" if then.tm_year == today.tm_year else f" {then.tm_year}"
    return f"{then.tm_mday} {MONTHS[then.tm_mon - 1]}{year}"
