"""What a question will cost, as a band: the bills of a cheap, a likely and a dear answer to it."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.billing import Bill, Line, NextTier, Quantities, find_next_tier, make_bill
from offhand.domain.habits import (
    Range,
    fit_counting,
    range_additions,
    range_answer,
    range_hits,
    range_miscount,
    range_paid,
)
from offhand.domain.pricing import IMAGE_OUTPUT, WEB_SEARCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.habits import Habit
    from offhand.domain.models import ModelCard

SEARCH_PRICE = Decimal("0.007")
"""USD of a search of the web where the model has no price of its own for it (OPENROUTER "Plugins")."""
PICTURE = 1_290
"""Tokens of a picture that a model makes, about a megapixel."""
DIGITS = 2
"""Significant digits of an amount that is only likely."""
ROUNDING = Decimal("0.0001")
NEAR = Decimal("0.1")
"""Share of a tier's limit within which it is worth a warning."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Say what is about to be sent, in tokens as ``token_counting`` guesses them."""

    text: int = 0
    """Everything but pictures."""
    pictures: int = 0
    """Tokens of the pictures."""
    images: int = 0
    """How many there are."""
    known: int = 0
    """Tokens that the model itself counted for the same beginning, 0 where it did not."""
    added: int = 0
    """Tokens that came to those, pictures included."""
    follows: bool = False
    """What is known was sent to the model a moment ago, so that the cache may have it."""
    effort: str = ""
    longest: int | None = None
    """Tokens that the answer may take."""
    in_chat: tuple[int, ...] = ()
    """Tokens of the answers before, the newest last."""
    fees: tuple[Line, ...] = ()
    """What comes to it that is no price of the model, for instance a search by somebody else."""
    searches: int = 0
    """Searches of the web that the model may make; it makes none, some, or that many."""


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """Tell what a question will take and cost."""

    prompt: Range
    """Tokens."""
    answer: Range
    hits: Range
    """Share that the cache has, of what was sent before or else of the whole prompt."""
    bills: tuple[Bill, Bill, Bill]
    """By the list: of a cheap, a likely and a dear answer."""
    costs: tuple[Decimal, Decimal, Decimal]
    """USD, of the same, as the bills of this model turned out before."""
    tier: NextTier | None = None
    """Where other prices begin, from the likely prompt."""

    @property
    def is_priced(self) -> bool:
        """Say whether the list has a price for everything."""
        return all(bill.is_complete for bill in self.bills)

    @property
    def is_near_tier(self) -> bool:
        """Say whether a little more would take the prompt into the next tier, or may have already."""
        tier = self.tier
        return tier is not None and (
            tier.left <= tier.limit * NEAR or self.prompt.likely <= tier.limit < self.prompt.high
        )

    @property
    def band(self) -> tuple[Decimal, Decimal]:
        """Return USD between which the cost will mostly be, rounded outwards."""
        return round_down(self.costs[0]), round_up(self.costs[2])

    def holds(self, paid: Decimal) -> bool:
        """Say whether a cost lies in the band that was shown."""
        low, high = self.band
        return low <= paid <= high


def make_forecast(card: ModelCard, habit: Habit, question: Question, at: float) -> Forecast:
    """Tell what a question to a model will cost at a time (Unix seconds)."""
    prompt = predict_prompt(habit, question)
    thinks = card.reasoning is not None
    answer = range_answer(habit, question.in_chat, effort=question.effort, thinks=thinks)
    if question.longest is not None:
        # Thinking is not always held to it (OPENROUTER section 2), so a model that thinks may go on.
        answer = answer.cap(max(question.longest, answer.likely if thinks else 0))
    if card.longest_answer is not None:
        answer = answer.cap(card.longest_answer)
    hits = range_hits(habit, follows=question.follows)
    has_price = bool(card.pricing.prices.get(WEB_SEARCH))
    seen = round(question.pictures * fit_counting(habit.seen).weight) if question.pictures else 0

    draws = int(card.makes_images and bool(card.pricing.prices.get(IMAGE_OUTPUT)))

    def bill(tokens: float, answered: float, share: float, searches: int, drawn: int) -> Bill:
        quantities = Quantities(
            prompt_tokens=round(tokens),
            cached_tokens=round((question.known if question.follows else tokens) * share),
            completion_tokens=max(round(answered), drawn * PICTURE),
            image_output_tokens=drawn * PICTURE,
            output_images=drawn,
            images=question.images,
            image_tokens=seen,
            searches=searches if has_price else 0,
        )
        others = () if has_price else (Line(name=WEB_SEARCH, units=searches, price=SEARCH_PRICE),)
        return make_bill(card.pricing, quantities, at).add((*others, *question.fees))

    bills = (
        bill(prompt.low, answer.low, hits.high, 0, 0),
        bill(prompt.likely, answer.likely, hits.likely, min(1, question.searches), draws),
        bill(prompt.high, answer.high, hits.low, question.searches, draws),
    )
    paid = range_paid(habit)
    factors = (paid.low, paid.likely, paid.high)
    low, likely, high = sorted(
        each.total * Decimal(round(factor * 1000)) / 1000 for each, factor in zip(bills, factors, strict=True)
    )
    return Forecast(
        prompt=prompt,
        answer=answer,
        hits=hits,
        bills=bills,
        costs=(low, likely, high),
        tier=find_next_tier(card.pricing, round(prompt.likely), at),
    )


def add_forecasts(forecasts: Sequence[Forecast]) -> Forecast:
    """Return what several questions take together; of the next tiers the one that is nearest."""
    first = forecasts[0]
    if len(forecasts) == 1:
        return first
    tiers = [each.tier for each in forecasts if each.tier is not None]
    return Forecast(
        prompt=_add_ranges([each.prompt for each in forecasts]),
        answer=_add_ranges([each.answer for each in forecasts]),
        hits=first.hits,
        bills=(
            _add_bills([each.bills[0] for each in forecasts]),
            _add_bills([each.bills[1] for each in forecasts]),
            _add_bills([each.bills[2] for each in forecasts]),
        ),
        costs=(
            sum((each.costs[0] for each in forecasts), Decimal(0)),
            sum((each.costs[1] for each in forecasts), Decimal(0)),
            sum((each.costs[2] for each in forecasts), Decimal(0)),
        ),
        tier=min(tiers, key=lambda tier: tier.left, default=None),
    )


def predict_prompt(habit: Habit, question: Question) -> Range:
    """Return the tokens of a prompt, as the model will count them."""
    counting = fit_counting(habit.seen)
    if question.known:
        off = range_additions(habit, counting)
        added = question.added * counting.factor
        return Range(*(question.known + added * one for one in (off.low, off.likely, off.high)))
    predicted = counting.predict(question.text, question.pictures)
    off = range_miscount(habit, counting)
    return off.scale(predicted)


def round_down(amount: Decimal) -> Decimal:
    """Return an amount with two significant digits that is no greater."""
    return _round(amount, ROUND_FLOOR)


def round_up(amount: Decimal) -> Decimal:
    """Return an amount with two significant digits that is no smaller."""
    return _round(amount, ROUND_CEILING)


def _add_ranges(ranges: Sequence[Range]) -> Range:
    return Range(
        sum(each.low for each in ranges),
        sum(each.likely for each in ranges),
        sum(each.high for each in ranges),
    )


def _add_bills(bills: Sequence[Bill]) -> Bill:
    return Bill(
        lines=tuple(line for bill in bills for line in bill.lines),
        unpriced=tuple(name for bill in bills for name in bill.unpriced),
    )


def _round(amount: Decimal, rounding: str) -> Decimal:
    if amount <= 0:
        return Decimal(0)
    step = max(amount.adjusted() - DIGITS + 1, ROUNDING.adjusted())
    return amount.quantize(Decimal(1).scaleb(step), rounding=rounding)
