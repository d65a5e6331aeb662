"""Moments that every clock can tell."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from offhand.domain.moments import LAST_MOMENT, bound_moment


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        (1.7e9, 1.7e9),
        (-5.0, 0.0),
        (1e300, LAST_MOMENT),
        (float("inf"), LAST_MOMENT),
        (float("-inf"), 0.0),
        (float("nan"), 0.0),
    ],
)
def test_the_nearest_moment_that_can_be_told(told: float, moment: float) -> None:
    assert bound_moment(told) == moment


@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_the_last_moment_is_one_in_every_zone(hours: int) -> None:
    assert datetime.fromtimestamp(LAST_MOMENT, timezone(timedelta(hours=hours))).year >= 9998
