"""What searches find is learned: how many there are, what they bring, and whether all is read again."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from offhand.domain.billing import Quantities
from offhand.domain.forecast import FOUND, SEARCH_PRICE, Question, add_forecasts, bill_listed, make_forecast
from offhand.domain.found import add_findings, range_found
from offhand.domain.habits import Counting, Habit, Observation, Range
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing

D = Decimal
NOON = 12 * 3600.0
PLAIN = Counting()


def observe(text: int, found: int, searches: int, cached: int = 0) -> Observation:
    return Observation(
        text=text,
        pictures=0,
        prompt=text + found,
        answer=300,
        cached=cached,
        follows=False,
        may_search=True,
        searches=searches,
    )


def sent(tokens: float) -> Range:
    return Range(tokens, tokens, tokens)


def test_nothing_known_is_some_searches_or_none() -> None:
    found = range_found(Habit(), PLAIN, sent(1_000))
    assert found.searches.low == 0
    assert found.searches.likely == 1
    assert found.searches.high >= 4
    assert found.tokens.low == 0
    assert 2_000 < found.tokens.likely < 8_000
    assert found.tokens.high > 24_000


def test_longer_prompts_may_be_read_again_with_each_search() -> None:
    short, long = (range_found(Habit(), PLAIN, sent(tokens)).tokens for tokens in (100, 100_100))
    assert long.high - short.high >= 400_000
    assert long.likely == short.likely


def test_searches_and_what_they_find_are_learned() -> None:
    habit = Habit(seen=tuple(observe(500, 2 * 3_000, 2) for _ in range(30)))
    found = range_found(habit, PLAIN, sent(500))
    assert (found.searches.low, found.searches.likely, found.searches.high) == (2, 2, 2)
    assert found.tokens == Range(6_000, 6_000, 6_000)


def test_answers_that_did_not_search_leave_it_possible_that_none_does() -> None:
    seen = tuple(observe(500, count * 3_000, count) for count in (0, 0, 2, 4) * 10)
    found = range_found(Habit(seen=seen), PLAIN, sent(500))
    assert found.tokens.low == 0
    assert found.searches.low == 0
    assert found.tokens.high == 12_000


def test_what_is_read_again_with_each_search_is_told_from_what_is_found() -> None:
    random = Random(5)
    seen: list[Observation] = []
    for _ in range(60):
        text, searches = random.randint(200, 60_000), random.randint(1, 4)
        seen.append(observe(text, searches * (text + random.randint(2_000, 3_000)), searches))
    found = range_found(Habit(seen=tuple(seen)), PLAIN, sent(100_000))
    assert found.tokens.likely == pytest.approx(found.searches.likely * 102_500, rel=0.1)


def test_what_is_found_alone_does_not_grow_with_the_prompt() -> None:
    random = Random(6)
    seen = [
        observe(random.randint(200, 60_000), count * random.randint(2_000, 3_000), count)
        for count in (1, 2, 3) * 20
    ]
    found = range_found(Habit(seen=tuple(seen)), PLAIN, sent(100_000))
    assert found.tokens.high < 20_000


def test_share_of_the_cache_is_that_of_answers_that_searched() -> None:
    seen = (observe(1_000, 1_000, 1, cached=1_000), observe(1_000, 0, 0, cached=1_000)) * 20
    hits = range_found(Habit(seen=seen), PLAIN, sent(1_000)).hits
    assert (hits.low, hits.likely, hits.high) == (0.5, 0.5, 0.5)


def test_none_that_may_search_find_nothing() -> None:
    assert add_findings([]) is None


def test_what_a_search_finds_is_paid_and_has_a_line_of_its_own() -> None:
    card = ModelCard(id="m", pricing=Pricing(prices={"prompt": D("0.000002"), "completion": D(0)}))
    plain = make_forecast(card, Habit(), Question(text=100), NOON)
    forecast = make_forecast(card, Habit(), Question(text=100, may_search=True), NOON)
    assert forecast.prompt == plain.prompt, "what is sent stays what it is"
    likely = {line.name: line for line in forecast.bills[1].lines}
    assert likely[FOUND].units > 1_000
    assert likely[FOUND].price == D("0.000002")
    assert likely["prompt"].units == 100
    fees = 5 * SEARCH_PRICE
    assert forecast.costs[2] - fees > plain.costs[2] + 20_000 * D("0.000002")
    assert forecast.costs[0] == plain.costs[0], "it may not search at all"


def test_several_questions_find_together() -> None:
    card = ModelCard(id="m", pricing=Pricing(prices={"prompt": D(1), "completion": D(0)}))
    one = make_forecast(card, Habit(), Question(text=100, may_search=True), NOON)
    both = add_forecasts([one, one, make_forecast(card, Habit(), Question(text=100), NOON)])
    assert one.found is not None
    assert both.found is not None
    assert both.found.tokens.high == 2 * one.found.tokens.high


@pytest.mark.parametrize(
    ("listed", "total"),
    [({}, D("0.016")), ({"web_search": D(0)}, D("0.016")), ({"web_search": D(1)}, D("2.002"))],
)
def test_what_an_answer_took_is_priced_with_its_searches(listed: dict[str, Decimal], total: Decimal) -> None:
    card = ModelCard(id="m", pricing=Pricing(prices={"prompt": D("0.000002"), "completion": D(0), **listed}))
    bill = bill_listed(card, Quantities(prompt_tokens=1_000, searches=2), NOON)
    assert bill.is_complete
    assert bill.total == total


def test_searches_of_which_the_price_varies_are_not_known() -> None:
    pricing = Pricing(prices={"prompt": D(1), "completion": D(0)}, variable=frozenset({"web_search"}))
    assert not bill_listed(ModelCard(id="m", pricing=pricing), Quantities(searches=1), NOON).is_complete
