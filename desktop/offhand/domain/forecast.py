"""What a question will cost, as a band: the bills of a cheap, a likely and a dear answer to it."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.billing import Bill, Line, NextTier, Quantities, find_next_tier, make_bill
from offhand.domain.found import Findings, add_findings, range_found
from offhand.domain.habits import (
    Kind,
    Range,
    add_ranges,
    fit_counting,
    list_plain,
    range_additions,
    range_answer,
    range_hits,
    range_miscount,
    range_paid,
)
from offhand.domain.pricing import IMAGE_OUTPUT, PROMPT, WEB_SEARCH
from offhand.domain.tiers import list_factors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.habits import Habit
    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import Pricing

SEARCH_PRICE = Decimal("0.007")
"""USD of a search of the web where the model has no price of its own for it (OPENROUTER "Plugins")."""
FOUND = "web_found"
"""Names the line of what searches find, which is paid like the rest of the prompt."""
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
    may_search: bool = False
    """The model may search the web, once, often or not at all."""
    tier: str = ""
    """The tier of service that is asked for, empty for the usual one."""
    tier_prices: tuple[Pricing, ...] | None = None
    """What providers ask for it, empty where none has it, None where nobody told."""

    @property
    def kind(self) -> Kind:
        """Return which answers it is learned from."""
        return Kind(self.may_search, self.tier)


class Tiering(msgspec.Struct, frozen=True, kw_only=True):
    """Say what a tier of service does to the price."""

    tier: str
    factor: Range
    """Times the usual price."""
    learned: int
    """Answers that told it."""
    is_listed: bool
    """Providers list prices for it, or list that they have none."""


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """Tell what a question will take and cost."""

    prompt: Range
    """Tokens of what is sent."""
    answer: Range
    hits: Range
    """Share that the cache has, of what was sent before or else of the whole prompt."""
    bills: tuple[Bill, Bill, Bill]
    """By the list: of a cheap, a likely and a dear answer."""
    costs: tuple[Decimal, Decimal, Decimal]
    """USD, of the same, as the bills of this model turned out before."""
    tier: NextTier | None = None
    """Where other prices begin, from the likely prompt."""
    found: Findings | None = None
    """What comes to the prompt by searches of the web, None where the model may make none."""
    tiering: Tiering | None = None
    """What the tier of service does to the price, None for the usual one."""

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
    kind = question.kind
    counting = fit_counting(list_plain(habit, kind))
    prompt = predict_prompt(habit, question)
    has_price = bool(card.pricing.prices.get(WEB_SEARCH))
    found = range_found(habit, counting, prompt, question.tier) if question.may_search else None
    answer = _predict_answer(card, habit, question)
    hits = range_hits(habit, follows=question.follows, kind=kind)
    seen = round(question.pictures * counting.weight) if question.pictures else 0
    cases = _list_cases(found, int(card.makes_images and bool(card.pricing.prices.get(IMAGE_OUTPUT))))

    def bill(tokens: float, answered: float, share: float, case: _Case) -> Bill:
        whole = tokens + case.found
        cached = (question.known if question.follows else tokens) * share
        quantities = Quantities(
            prompt_tokens=round(whole),
            cached_tokens=round(cached if case.hits is None else whole * case.hits),
            completion_tokens=max(round(answered), case.drawn * PICTURE),
            image_output_tokens=case.drawn * PICTURE,
            output_images=case.drawn,
            images=question.images,
            image_tokens=seen,
            searches=case.searches if has_price else 0,
        )
        others = () if has_price else (Line(name=WEB_SEARCH, units=case.searches, price=SEARCH_PRICE),)
        made = _split_found(make_bill(card.pricing, quantities, at), round(case.found))
        return made.add((*others, *question.fees))

    bills = (
        bill(prompt.low, answer.low, hits.high, cases[0]),
        bill(prompt.likely, answer.likely, hits.likely, cases[1]),
        bill(prompt.high, answer.high, hits.low, cases[2]),
    )
    paid = range_paid(habit, kind, _list_usual(question, bills[1], prompt, answer, at))
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
        tier=find_next_tier(card.pricing, round(prompt.likely + cases[1].found), at),
        found=replace(found, is_listed=has_price) if found is not None else None,
        tiering=_describe_tier(habit, question, paid),
    )


def _list_usual(
    question: Question, likely: Bill, prompt: Range, answer: Range, at: float
) -> tuple[float, ...]:
    """Return what is mostly paid in times of what the list says, as long as no answer of the kind told."""
    took = Quantities(prompt_tokens=round(prompt.likely), completion_tokens=round(answer.likely))
    base = likely.total - likely.amount_of(WEB_SEARCH, FOUND, *(fee.name for fee in question.fees))
    return list_factors(question.tier, question.tier_prices, base, took, at)


def _describe_tier(habit: Habit, question: Question, paid: Range) -> Tiering | None:
    if not question.tier:
        return None
    told = [one for one in habit.list_kind(question.kind) if one.paid >= 0]
    is_listed = question.tier_prices is not None
    return Tiering(tier=question.tier, factor=paid, learned=len(told), is_listed=is_listed)


class _Case(msgspec.Struct, frozen=True, kw_only=True):
    """Be one way in which an answer may turn out, besides what is sent and how long it gets."""

    searches: int = 0
    found: float = 0.0
    """Tokens."""
    hits: float | None = None
    """Share that the cache has of all prompts together, None where there is one alone."""
    drawn: int = 0


def _list_cases(found: Findings | None, draws: int) -> tuple[_Case, _Case, _Case]:
    """Return how a cheap, a likely and a dear answer search and draw."""
    if found is None:
        return _Case(), _Case(drawn=draws), _Case(drawn=draws)
    low, likely, high = (
        math.floor(found.searches.low),
        round(found.searches.likely),
        math.ceil(found.searches.high),
    )
    return (
        _Case(searches=low, found=found.tokens.low, hits=found.hits.high if low else None),
        _Case(
            searches=likely,
            found=found.tokens.likely,
            hits=found.hits.likely if likely else None,
            drawn=draws,
        ),
        _Case(searches=high, found=found.tokens.high, hits=found.hits.low if high else None, drawn=draws),
    )


def _split_found(bill: Bill, found: int) -> Bill:
    """Return a bill on which what was found has a line of its own."""
    lines: list[Line] = []
    for line in bill.lines:
        units = min(found, line.units) if line.name == PROMPT else 0
        if units:
            lines += [
                replace(line, units=line.units - units),
                Line(name=FOUND, units=units, price=line.price),
            ]
        else:
            lines.append(line)
    return replace(bill, lines=tuple(line for line in lines if line.units))


def _predict_answer(card: ModelCard, habit: Habit, question: Question) -> Range:
    """Return how many tokens the answer takes."""
    thinks = card.reasoning is not None
    answer = range_answer(habit, question.in_chat, effort=question.effort, thinks=thinks, kind=question.kind)
    if question.longest is not None:
        # Thinking is not always held to it (OPENROUTER section 2), so a model that thinks may go on.
        answer = answer.cap(max(question.longest, answer.likely if thinks else 0))
    return answer if card.longest_answer is None else answer.cap(card.longest_answer)


def bill_listed(card: ModelCard, took: Quantities, at: float) -> Bill:
    """Price what an answer took by the list, which may have no price for searches, as in a forecast."""
    if card.pricing.prices.get(WEB_SEARCH) or WEB_SEARCH in card.pricing.variable:
        return make_bill(card.pricing, took, at)
    searches = Line(name=WEB_SEARCH, units=took.searches, price=SEARCH_PRICE)
    return make_bill(card.pricing, replace(took, searches=0), at).add((searches,))


def add_forecasts(forecasts: Sequence[Forecast]) -> Forecast:
    """Return what several questions take together; of the next tiers the one that is nearest."""
    first = forecasts[0]
    if len(forecasts) == 1:
        return first
    tiers = [each.tier for each in forecasts if each.tier is not None]
    return Forecast(
        prompt=add_ranges([each.prompt for each in forecasts]),
        answer=add_ranges([each.answer for each in forecasts]),
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
        found=add_findings([each.found for each in forecasts if each.found is not None]),
        tiering=next((each.tiering for each in forecasts if each.tiering is not None), None),
    )


def predict_prompt(habit: Habit, question: Question) -> Range:
    """Return the tokens of a prompt, as the model will count them."""
    kind = question.kind
    counting = fit_counting(list_plain(habit, kind))
    if question.known:
        off = range_additions(habit, counting, kind)
        added = question.added * counting.factor
        return Range(*(question.known + added * one for one in (off.low, off.likely, off.high)))
    predicted = counting.predict(question.text, question.pictures)
    off = range_miscount(habit, counting, kind)
    return off.scale(predicted)


def round_down(amount: Decimal) -> Decimal:
    """Return an amount with two significant digits that is no greater."""
    return _round(amount, ROUND_FLOOR)


def round_up(amount: Decimal) -> Decimal:
    """Return an amount with two significant digits that is no smaller."""
    return _round(amount, ROUND_CEILING)


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
