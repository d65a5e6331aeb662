from __future__ import annotations

import pytest

from tests.speed.measurements import BUDGETS, MEASUREMENTS, choose


def test_every_measurement_can_be_asked_for_by_a_word_of_its_own() -> None:
    names = [measurement.name for measurement in MEASUREMENTS]
    assert len(set(names)) == len(names)
    assert all(name and name == name.strip() and not set(name) & set(" *?[") for name in names)
    for name in names:
        assert [measurement.name for measurement in choose([name])] == [name]


def test_what_is_chosen_keeps_the_order_of_the_table() -> None:
    assert choose([]) == list(BUDGETS)
    assert choose([], everything=True) == list(MEASUREMENTS)
    chosen = [measurement.name for measurement in choose(["oddity-c*", "start"])]
    assert chosen[0] == "start"
    assert len(chosen) > 2
    assert all(name.startswith("oddity-c") for name in chosen[1:])


def test_a_name_that_means_nothing_is_told() -> None:
    with pytest.raises(LookupError, match="hotkeys"):
        choose(["start", "hotkeys"])
