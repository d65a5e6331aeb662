"""The column's arithmetic, against the slow way of doing it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.heights import Heights

heights = st.lists(st.integers(0, 500), max_size=40)


@given(heights, st.lists(st.integers(0, 500), max_size=10), st.data())
def test_sums_are_those_of_the_list(first: list[int], more: list[int], data: st.DataObject) -> None:
    column, expected = Heights(first), list(first)
    for height in more:
        column.append(height)
        expected.append(height)
    if expected:
        row = data.draw(st.integers(0, len(expected) - 1))
        column[row] = expected[row] = data.draw(st.integers(0, 500))
        assert column[row] == expected[row]
    assert len(column) == len(expected)
    assert column.total == sum(expected)
    assert [column.top_of(row) for row in range(len(expected) + 1)] == [
        sum(expected[:row]) for row in range(len(expected) + 1)
    ]


@given(heights.filter(bool), st.integers(-50, 25_000))
def test_a_position_belongs_to_the_row_that_covers_it(rows: list[int], position: int) -> None:
    column = Heights(rows)
    row, distance = column.row_at(position)
    assert column.top_of(row) + distance == position
    if 0 <= position < column.total:
        assert 0 <= distance < rows[row]
    elif position < 0:
        assert row == next((i for i, height in enumerate(rows) if height), len(rows) - 1)
    else:
        assert row == len(rows) - 1


def test_setting_the_same_height_changes_nothing() -> None:
    column = Heights([10, 20])
    column[1] = 20
    assert column.total == 30


def test_an_empty_column_has_no_rows_to_find() -> None:
    with pytest.raises(IndexError):
        Heights().row_at(0)
