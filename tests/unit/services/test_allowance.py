"""After a refusal for want of credit the next questions ask for what it pays for, for a while."""

from __future__ import annotations

import pytest

from offhand.services.allowance import LASTING, SHORTEST_ANSWER, Allowance


@pytest.mark.parametrize(
    ("tokens", "later", "found"),
    [
        (500, 0.0, 500),
        (500, LASTING - 1, 500),
        (500, LASTING, None),
        (500, -1.0, None),  # the clock was set back
        (SHORTEST_ANSWER, 0.0, SHORTEST_ANSWER),
        (SHORTEST_ANSWER - 1, 0.0, None),
        (None, 0.0, None),
    ],
)
def test_limit_lasts_for_some_minutes(tokens: int | None, later: float, found: int | None) -> None:
    allowance = Allowance()
    allowance.note("m", tokens, 1_000.0)
    assert allowance.find("m", 1_000.0 + later) == found
    assert allowance.find("other", 1_000.0) is None


def test_newest_refusal_counts_until_credit_is_expected() -> None:
    allowance = Allowance()
    allowance.note("m", 500, 0.0)
    allowance.note("m", 300, 1.0)
    assert allowance.find("m", 2.0) == 300
    allowance.clear()
    assert allowance.find("m", 2.0) is None
