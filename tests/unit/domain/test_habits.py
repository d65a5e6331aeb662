"""What is learned of a model: how it counts, robustly, and how wide a range has to be."""

from __future__ import annotations

from random import Random

import pytest

from offhand.domain.habits import (
    KEPT,
    PLAIN,
    Habit,
    Kind,
    Observation,
    find_quantile,
    find_range,
    fit_counting,
    list_plain,
    range_additions,
    range_answer,
    range_hits,
    range_miscount,
    range_paid,
)

SEARCHING_KIND = Kind(may_search=True)


def observe(text: int, prompt: int, **more: int | bool | str) -> Observation:
    facts: dict[str, int | bool | str] = {"pictures": 0, "answer": 300, "cached": 0, "follows": False}
    return Observation(text=text, prompt=prompt, **{**facts, **more})  # pyright: ignore[reportArgumentType] - whatever the case names


@pytest.mark.parametrize(
    ("preamble", "factor"), [(0, 1.0), (680, 1.0), (680, 1.25), (0, 0.8), (120, 2.4), (2000, 1.0)]
)
def test_preamble_and_factor_are_told_apart_by_prompts_of_many_lengths(preamble: int, factor: float) -> None:
    random = Random(1)
    seen = [
        observe(text, round((preamble + text * factor) * random.uniform(0.97, 1.03)))
        for text in (random.randint(20, 40_000) for _ in range(40))
    ]
    counting = fit_counting(seen)
    for text in (100, 5_000, 100_000):
        assert counting.predict(text, 0) == pytest.approx(preamble + text * factor, rel=0.06, abs=60)


def test_few_odd_reports_change_little() -> None:
    random = Random(2)
    seen = [observe(text, round(text * 1.2)) for text in (random.randint(50, 9_000) for _ in range(40))]
    seen[5], seen[17], seen[30] = observe(100, 90_000), observe(5_000, 3), observe(8_000, 200_000)
    assert fit_counting(seen).predict(6_000, 0) == pytest.approx(7_200, rel=0.03)


def test_more_than_was_guessed_for_short_prompts_is_a_preamble() -> None:
    """702 tokens for a line must not make a long prompt 35 times as long."""
    counting = fit_counting([observe(20, 702), observe(22, 705), observe(19, 700)])
    assert counting.predict(20_000, 0) < 21_500


def test_less_than_was_guessed_is_a_factor() -> None:
    assert fit_counting([observe(1000, 800), observe(1010, 812)]).predict(10_000, 0) == pytest.approx(
        8_000, rel=0.05
    )


def test_pictures_have_a_weight_of_their_own() -> None:
    seen = [observe(text, text) for text in range(100, 4_000, 200)]
    seen += [observe(500, 500 + 340, pictures=1792), observe(100, 100 + 335, pictures=1792)]
    assert fit_counting(seen).predict(1_000, 1792) == pytest.approx(1_340, rel=0.02)


def test_nothing_known_is_the_guess_itself_with_room_on_both_sides() -> None:
    habit = Habit()
    counting = fit_counting(habit.seen)
    off = range_miscount(habit, counting)
    assert counting.predict(1000, 512) == 1512
    assert off.low < 0.8
    assert off.high > 1.25


def test_answers_of_the_chat_count_more_than_those_of_elsewhere() -> None:
    habit = Habit(seen=tuple(observe(100, 100, answer=200 + n) for n in range(20)))
    elsewhere = range_answer(habit, (), effort="", thinks=False)
    here = range_answer(habit, (3000,) * 12, effort="", thinks=False)
    assert here.high > elsewhere.high * 5


def test_answers_of_the_same_effort_are_taken_where_there_are_enough() -> None:
    low = tuple(observe(100, 100, answer=100 + n, effort="low") for n in range(15))
    high = tuple(observe(100, 100, answer=9000 + n, effort="high") for n in range(15))
    habit = Habit(seen=low + high)
    assert range_answer(habit, (), effort="low", thinks=True).high < 200
    assert range_answer(habit, (), effort="high", thinks=True).low > 8000


def test_cache_is_expected_only_where_it_was_hit() -> None:
    hits = tuple(observe(1000, 1000, cached=900, follows=True) for _ in range(30))
    habit = Habit(seen=hits + tuple(observe(1000, 1000) for _ in range(30)))
    assert range_hits(habit, follows=True).likely == pytest.approx(0.9)
    assert range_hits(habit, follows=False).high == 0


def test_what_is_paid_beside_the_list_is_learned() -> None:
    habit = Habit(seen=tuple(observe(100, 100, paid=1100) for _ in range(20)))
    assert range_paid(habit).likely == pytest.approx(1.1)
    assert range_paid(Habit()).likely == 1


def test_a_few_answers_that_cost_nothing_do_not_make_the_next_one_free() -> None:
    free = observe(100, 100, paid=0)
    assert range_paid(Habit(seen=(free,))).high >= 1
    assert range_paid(Habit(seen=(free,))).likely == 1
    assert range_paid(Habit(seen=(free,) * 30)).high == 0, "what holds for long is learned"


def test_misses_widen_and_hits_narrow() -> None:
    habit = Habit()
    assert (
        habit.learn(observe(1, 1), missed=True).tail
        < habit.tail
        < habit.learn(observe(1, 1), missed=False).tail
    )


def test_only_the_last_answers_are_kept() -> None:
    habit = Habit()
    for number in range(KEPT + 20):
        habit = habit.learn(observe(number + 1, number + 1), missed=False)
    assert len(habit.seen) == KEPT
    assert habit.seen[-1].text == KEPT + 20


def test_searching_answers_are_kept_beside_plain_ones() -> None:
    habit = Habit()
    for number in range(KEPT + 20):
        habit = habit.learn(observe(number + 1, number + 1), missed=False)
    before = habit.tail
    for number in range(KEPT + 5):
        habit = habit.learn(observe(number + 1, 9_000, may_search=True, searches=2), missed=True)
    assert len(habit.list_kind(SEARCHING_KIND)) == KEPT
    assert len(habit.list_kind(PLAIN)) == KEPT
    assert habit.tail == before
    assert habit.find_tail(SEARCHING_KIND) < before


def test_searching_answers_tell_nothing_of_plain_ones() -> None:
    plain = tuple(observe(100 + n, 110 + n, answer=200, paid=1000) for n in range(20))
    searching = tuple(
        observe(100, 50_000, answer=9_000, paid=3000, cached=40_000, may_search=True, searches=5)
        for _ in range(40)
    )
    alone, both = Habit(seen=plain), Habit(seen=plain + searching)
    counting = fit_counting(list_plain(both))
    assert counting == fit_counting(plain)
    assert range_miscount(both, counting) == range_miscount(alone, counting)
    assert range_additions(both, counting) == range_additions(alone, counting)
    assert range_hits(both, follows=False) == range_hits(alone, follows=False)
    assert range_paid(both) == range_paid(alone)
    assert range_answer(both, (), effort="", thinks=False) == range_answer(alone, (), effort="", thinks=False)
    assert range_answer(both, (), effort="", thinks=False, kind=SEARCHING_KIND).likely == 9_000
    assert range_paid(both, SEARCHING_KIND).likely == 3


def test_answers_that_did_not_search_tell_how_a_model_counts_as_long_as_no_others_do() -> None:
    seen = tuple(observe(text, round(text * 1.5), may_search=True) for text in range(100, 6_000, 200))
    found = tuple(observe(100, 40_000, may_search=True, searches=3) for _ in range(30))
    assert fit_counting(list_plain(Habit(seen=seen + found))).predict(1_000, 0) == pytest.approx(
        1_500, rel=0.05
    )


def test_tail_below_nothing_reaches_beyond_what_was_seen() -> None:
    values = [float(value) for value in range(10, 21)]
    inside, beyond = find_range(values, 0.1), find_range(values, -0.1)
    assert 10 < inside.low < inside.high < 20.5
    assert beyond.low < 10
    assert beyond.high > 20


@pytest.mark.parametrize(("share", "value"), [(0, 1), (0.5, 3), (1, 5), (0.25, 2), (0.125, 1.5)])
def test_quantile_lies_between_two_values_in_proportion(share: float, value: float) -> None:
    assert find_quantile([1, 2, 3, 4, 5], share) == value
