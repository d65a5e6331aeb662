"""The band before Send: honest over many answers, and narrow where a model is regular."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

import pytest
from msgspec.structs import replace

from offhand.domain.billing import Line, Quantities, make_bill
from offhand.domain.forecast import (
    Forecast,
    Question,
    add_forecasts,
    make_forecast,
    round_down,
    round_up,
)
from offhand.domain.habits import Habit, Observation
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.pricing import PriceOverride, Pricing

NOON = 12 * 3600.0
D = Decimal
ANSWERS = 200
FIRST = 30
CARD = ModelCard(
    id="x-ai/grok-4",
    pricing=Pricing(
        prices={"prompt": D("0.000003"), "completion": D("0.000015"), "input_cache_read": D("0.00000075")},
        overrides=(
            PriceOverride(
                min_prompt_tokens=128_000,
                prices={
                    "prompt": D("0.000006"),
                    "completion": D("0.00003"),
                    "input_cache_read": D("0.0000015"),
                },
            ),
        ),
    ),
    reasoning=ReasoningSupport(mandatory=True),
)


@dataclass
class World:
    """Be a model and somebody who talks to it; what it really takes is known here and nowhere else."""

    seed: int
    factor: float = 1.25
    """Tokens for each that is guessed."""
    preamble: int = 680
    spread: float = 0.8
    """Of the logarithm of an answer's length."""
    noise: float = 0.06
    thinks: bool = True
    searches: float = 0.0
    """How often an answer is searched for, which nobody knows before."""
    surcharge: str = "1"
    """What is paid for each dollar of the list."""
    new_chats: float = 0.12
    changes_at: int = 10**9
    """From which answer on it counts half as much again and answers half as long again."""
    habit: Habit = field(default_factory=Habit)
    hits: list[bool] = field(default_factory=list[bool])
    widths: list[float] = field(default_factory=list[float])

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def live(self, answers: int = ANSWERS) -> World:
        """Ask and be answered, over and over."""
        at, sent = NOON, -1e9
        text = known = known_text = 0
        lengths: list[int] = []
        for number in range(answers):
            at += self.random.choice((30, 60, 120, 3600))
            if not text or self.random.random() < self.new_chats:
                text = known = known_text = 0
                sent, lengths = -1e9, []
            text += self.write()
            picture = self.random.choice((0,) * 9 + (1792,))
            question = Question(
                text=text,
                pictures=picture,
                images=bool(picture),
                known=known,
                added=text - known_text + picture if known else 0,
                follows=bool(known) and at - sent < 600,
                in_chat=tuple(lengths),
            )
            took = self.answer(question, text - known_text, stretch=1.5 if number >= self.changes_at else 1)
            self.learn(question, took, at)
            known, known_text, sent = took.prompt_tokens, text, at
            lengths.append(took.completion_tokens)
            text += round(took.completion_tokens * 0.5) + 4
        return self

    def write(self) -> int:
        """Write a question, now and then with a document in it."""
        document = self.random.randint(5_000, 60_000) if self.random.random() < 0.05 else 0
        return int(math.exp(self.random.gauss(4, 1.4))) + 4 + document

    def answer(self, question: Question, new: int, stretch: float) -> Quantities:
        """Tell what an answer really took."""
        random = self.random
        more = new * self.factor * stretch * math.exp(random.gauss(0, self.noise))
        answer = round(math.exp(random.gauss(6.2, self.spread)) * stretch) + 5
        if self.thinks:
            answer += round(math.exp(random.gauss(6, 1)))
        return Quantities(
            prompt_tokens=round((question.known or self.preamble) + more + question.pictures * 0.8),
            cached_tokens=round(question.known * 0.95) if question.follows and random.random() < 0.8 else 0,
            completion_tokens=answer,
        )

    def learn(self, question: Question, took: Quantities, at: float) -> None:
        """Compare the band with what was paid, and have the model known better."""
        forecast = make_forecast(CARD, self.habit, question, at)
        listed = make_bill(CARD.pricing, took, at).total
        paid = listed * D(self.surcharge)
        if self.random.random() < self.searches:
            paid += D("0.007")
        self.hits.append(forecast.holds(paid))
        self.widths.append(float(forecast.costs[2] / forecast.costs[0]))
        seen = Observation(
            text=question.text,
            pictures=question.pictures,
            prompt=took.prompt_tokens,
            answer=took.completion_tokens,
            cached=took.cached_tokens,
            follows=question.follows,
            known=question.known,
            added=question.added,
            paid=round(paid / listed * 1000),
        )
        self.habit = self.habit.learn(seen, missed=not self.hits[-1])

    @property
    def coverage(self) -> float:
        """Return the share of answers after the first ones whose cost lay in the band that was shown."""
        later = self.hits[FIRST:]
        return sum(later) / len(later)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "traits",
    [
        {},
        {"thinks": False, "spread": 0.4},
        {"spread": 1.2},
        {"factor": 0.8, "preamble": 0},
        {"factor": 2.5, "preamble": 0, "noise": 0.15},
        {"new_chats": 1.0, "thinks": False},
        {"surcharge": "1.1"},
        {"searches": 0.2},
        {"changes_at": 100},
    ],
    ids=str,
)
def test_nine_of_ten_costs_lie_in_the_band_after_the_first_thirty(
    seed: int, traits: dict[str, float]
) -> None:
    world = World(seed, **traits)  # pyright: ignore[reportArgumentType] - whatever the case names
    assert world.live().coverage >= 0.9


def test_band_shrinks_where_a_model_is_regular() -> None:
    """An honest band that is as wide as anything would be no use."""
    world = World(1, thinks=False, spread=0.1, noise=0.02, new_chats=1.0, preamble=0).live()
    assert sorted(world.widths[100:])[50] < sorted(world.widths[:10])[5] / 3
    assert sorted(world.widths[100:])[50] < 2


def test_first_answer_of_all_has_a_band_already() -> None:
    low, high = make_forecast(CARD, Habit(), Question(text=200), NOON).band
    assert D("0.0005") < low < high < D("0.5")


@pytest.mark.parametrize(
    ("text", "is_dear"), [(127_999, False), (128_000, False), (128_001, True), (140_000, True)]
)
def test_likely_bill_follows_the_tier(text: int, is_dear: bool) -> None:
    likely = make_forecast(CARD, Habit(), Question(text=text, longest=1), NOON).bills[1]
    assert bool(likely.applied) == is_dear


@pytest.mark.parametrize(
    ("text", "is_near"), [(50_000, False), (120_000, True), (128_000, True), (128_001, False)]
)
def test_tier_that_is_near_is_told_of(text: int, is_near: bool) -> None:
    known = regular(text)
    forecast = make_forecast(CARD, known, Question(text=text), NOON)
    assert forecast.is_near_tier == is_near
    if text <= 128_000:
        assert forecast.tier is not None
        assert forecast.tier.left == 128_000 - text


def test_known_beginning_leaves_only_the_rest_to_be_guessed() -> None:
    blind = make_forecast(CARD, Habit(), Question(text=100_100), NOON)
    told = make_forecast(CARD, Habit(), Question(text=100_100, known=99_000, added=100), NOON)
    assert told.prompt.high - told.prompt.low < (blind.prompt.high - blind.prompt.low) / 100


def test_longest_answer_bounds_what_it_may_cost() -> None:
    plain = ModelCard(id="m", pricing=CARD.pricing)
    forecast = make_forecast(plain, Habit(), Question(text=10, longest=50), NOON)
    assert forecast.answer.high == 50


def test_fees_and_searches_are_lines_of_each_bill() -> None:
    card = ModelCard(id="m", pricing=Pricing(prices={"prompt": D(0), "completion": D(0), "web_search": D(2)}))
    question = Question(text=10, may_search=True, fees=(Line(name="ocr", units=2, price=D(5)),))
    forecast = make_forecast(card, Habit(), question, NOON)
    assert forecast.found is not None
    assert forecast.found.searches.high > 3
    often = math.ceil(forecast.found.searches.high)
    assert forecast.costs == (10, 12, 10 + 2 * often)


@pytest.mark.parametrize("listed", [{}, {"web_search": D(0)}])
def test_search_without_a_price_of_the_model_costs_what_others_take(listed: dict[str, Decimal]) -> None:
    card = ModelCard(id="m", pricing=Pricing(prices={"prompt": D(0), "completion": D(0), **listed}))
    forecast = make_forecast(card, Habit(), Question(text=10, may_search=True), NOON)
    assert forecast.is_priced
    assert forecast.costs[:2] == (D(0), D("0.007"))
    assert forecast.costs[2] % D("0.007") == 0


def test_own_learned_factor_moves_the_band() -> None:
    paid = tuple(
        Observation(text=100, pictures=0, prompt=100, answer=100, cached=0, follows=False, paid=50)
        for _ in range(20)
    )
    own_key = make_forecast(CARD, Habit(seen=paid), Question(text=100), NOON)
    listed = make_forecast(CARD, regular(100), Question(text=100), NOON)
    assert own_key.costs[1] < listed.costs[1]


def test_price_that_varies_makes_no_band() -> None:
    assert not make_forecast(ModelCard(id="openrouter/auto"), Habit(), Question(text=10), NOON).is_priced


@pytest.mark.parametrize(
    ("amount", "down", "up"),
    [
        ("0", "0", "0"),
        ("0.01234", "0.012", "0.013"),
        ("0.03", "0.030", "0.030"),
        ("1.256", "1.2", "1.3"),
        ("0.00001", "0", "0.0001"),
        ("0.000151", "0.0001", "0.0002"),
        ("123.4", "120", "130"),
    ],
)
def test_amounts_are_rounded_outwards(amount: str, down: str, up: str) -> None:
    assert (round_down(D(amount)), round_up(D(amount))) == (D(down), D(up))


def regular(text: int) -> Habit:
    """Return what is known of a model that counts as is guessed."""
    lengths = [100 + n * text // 30 for n in range(30)] + [text] * 10
    return Habit(
        seen=tuple(
            Observation(text=n, pictures=0, prompt=n, answer=300, cached=0, follows=False) for n in lengths
        ),
        tail=0.1,
    )


def test_forecast_is_a_value() -> None:
    first, second = (make_forecast(CARD, Habit(), Question(text=1), NOON) for _ in range(2))
    assert isinstance(first, Forecast)
    assert first == second


def test_several_forecasts_add_up() -> None:
    habit = Habit()
    short, long = (make_forecast(CARD, habit, Question(text=text), 0.0) for text in (1_000, 100_000))
    unpriced = make_forecast(ModelCard(id="free/of/prices"), habit, Question(text=10), 0.0)
    both = add_forecasts([short, long])
    assert both.costs == tuple(a + b for a, b in zip(short.costs, long.costs, strict=True))
    assert both.prompt.likely == short.prompt.likely + long.prompt.likely
    assert both.bills[1].total == short.bills[1].total + long.bills[1].total
    assert both.is_priced
    assert both.tier == long.tier, "the one that is nearest"
    assert not add_forecasts([short, unpriced]).is_priced
    assert add_forecasts([short]) is short


@pytest.mark.parametrize(("piece", "by_piece"), [("0.001", False), ("0.01", True)])
def test_pictures_are_charged_once(piece: str, *, by_piece: bool) -> None:
    """A list may have a price of a picture beside those of its tokens: the dearer one is charged."""
    prices = {"prompt": Decimal("0.000003"), "completion": Decimal(0), "image": Decimal(piece)}
    card = ModelCard(id="m", pricing=Pricing(prices=prices))
    question = Question(text=100, pictures=1792, images=1)
    likely = make_forecast(card, Habit(), question, NOON).bills[1]
    units = {line.name: line.units for line in likely.lines}
    whole = round(make_forecast(card, Habit(), question, NOON).prompt.likely)
    assert units.get("image", 0) == by_piece
    assert units["prompt"] == (whole - 1792 if by_piece else whole)


@pytest.mark.parametrize(("price", "one"), [("0.00003", "0.0387"), ("0.04", "0.04")])
def test_the_band_of_a_model_that_draws_covers_a_picture(price: str, one: str) -> None:
    card = ModelCard(
        id="m",
        output_modalities=("image", "text"),
        pricing=Pricing(prices={"prompt": D(0), "completion": D("0.0000025"), "image_output": D(price)}),
    )
    forecast = make_forecast(card, Habit(), Question(text=10), NOON)
    low, high = forecast.band
    assert low < D("0.001")
    assert D(one) < high < D(one) * 2
    plain = make_forecast(replace(card, output_modalities=("text",)), Habit(), Question(text=10), NOON)
    assert plain.band[1] < D("0.02")
