"""After a refusal for want of credit the next questions ask for what it pays for, for a while."""

from __future__ import annotations

from decimal import Decimal

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


def test_answers_on_their_way_leave_the_rest_to_others() -> None:
    allowance = Allowance()
    assert allowance.find_share("a") is None
    allowance.remainder = Decimal(8)
    for answer in "abcd":
        allowance.begin(answer)
    assert allowance.find_share("a") == 2
    allowance.set_aside("a", Decimal(2))
    allowance.set_aside("b", Decimal("0.5"))
    assert allowance.find_share("c") == Decimal("2.75")
    assert allowance.find_share("b") == 2, "its own is not gone"
    for answer in "abc":
        allowance.release(answer)
    allowance.set_aside("c", Decimal(7))
    assert allowance.find_share("d") == 8, "what is over counts no more"
    allowance.set_aside("d", Decimal(9))
    assert allowance.find_share("e") == 0
