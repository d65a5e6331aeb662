from __future__ import annotations

import pytest

from tests.speed.table import (
    Above,
    AtMost,
    Budget,
    Line,
    Ratio,
    Spread,
    format_table,
    gaps_between,
    percentile,
)
from tests.speed.transcript_text import cut_tokens, write_tokens

BARE = Spread((10.0, 14.0, 12.0))


def line(*values: float, bare: Spread = BARE, budget: Budget | None = None) -> Line:
    return Line(name="start", unit="ms", bare=bare, offhand=Spread(values), budget=budget)


def test_a_spread_tells_its_middle_and_its_ends() -> None:
    spread = Spread((5.0, 1.0, 9.0, 3.0))
    assert (spread.least, spread.median, spread.most) == (1.0, 4.0, 9.0)


@pytest.mark.parametrize(
    ("budget", "kept", "broken"),
    [
        (Ratio(1.6), 19.2, 19.3),
        (AtMost(40, "ms"), 40.0, 40.1),
        (Above(0.5, "/s"), 12.5, 12.6),
    ],
)
def test_medians_judge(budget: Budget, kept: float, broken: float) -> None:
    assert line(0.0, kept, 1000.0, budget=budget).is_met is True
    assert line(0.0, broken, 1000.0, budget=budget).is_met is False


def test_what_has_no_budget_is_not_judged() -> None:
    assert line(1.0).is_met is None


def test_the_ratio_is_that_of_the_medians() -> None:
    assert line(6.0, 30.0, 18.0).ratio == 1.5
    assert line(6.0, bare=Spread((0.0,))).ratio is None


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1.0), (0.5, 50.0), (0.99, 99.0), (0.991, 100.0), (1.0, 100.0)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    assert percentile([float(value) for value in range(100, 0, -1)], share) == expected


def test_a_percentile_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_gaps_lie_between_moments() -> None:
    assert gaps_between([1.0, 1.5, 4.0]) == [0.5, 2.5]
    assert gaps_between([1.0]) == []


def test_the_table_says_what_was_met_and_what_not() -> None:
    text = format_table(
        [line(12.0, budget=Ratio(1.6)), line(90.0, budget=AtMost(40, "ms")), line(6.0, bare=Spread((0.0,)))]
    )
    heading, rule, *rows = text.splitlines()
    assert heading.split()[0] == "measure"
    assert set(rule) == {"-", " "}
    assert [row.split()[-1] for row in rows] == ["yes", "NO", "(6.0-6.0)"]
    assert "12.0 (10.0-14.0)" in rows[0]
    assert "1.00" in rows[0]
    assert "<= 1.6 x bare" in rows[0]
    assert rows[0].index("12.0 (10.0-14.0)") == rows[1].index("12.0 (10.0-14.0)")


def test_json_keeps_every_value() -> None:
    told = line(18.0, 20.0, budget=Ratio(1.6)).as_json()
    assert told["bare"] == {"values": [10.0, 14.0, 12.0], "median": 12.0, "min": 10.0, "max": 14.0}
    assert told["offhand"] == {"values": [18.0, 20.0], "median": 19.0, "min": 18.0, "max": 20.0}
    assert (told["budget"], told["met"], told["within_reach"]) == ("<= 1.6 x bare", True, True)


def test_the_text_that_is_streamed_has_so_many_tokens_and_loses_no_letter() -> None:
    tokens = write_tokens(500)
    assert len(tokens) == 500
    assert all(tokens)
    text = "A **bold** word,\n\n\tand _more_ – `x = 1`\n"
    assert "".join(cut_tokens(text)) == text
