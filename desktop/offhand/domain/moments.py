"""Moments in Unix seconds that every clock and calendar can tell.

Files of other programs, lists of models and damaged databases hold dates that none can; what is told of
them is wrong either way, and telling it must not fail.
"""

from __future__ import annotations

LAST_MOMENT = 253_370_764_800.0
"""The beginning of the year 9999, so that every zone is still in it a day later."""


def bound_moment(seconds: float) -> float:
    """Return a moment from 1970 to 9999: the nearest one, and the first where there is no number."""
    return max(0.0, min(seconds, LAST_MOMENT)) if seconds == seconds else 0.0  # noqa: PLR0124 - no number equals nothing
