"""Words for what a question will take and cost."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain import pricing
from offhand.domain.forecast import FOUND, SEARCH_PRICE, round_up
from offhand.words import later, plural, tr, write_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.billing import Line, NextTier
    from offhand.domain.context import ContextMark
    from offhand.domain.forecast import Forecast, Tiering
    from offhand.domain.found import Findings
    from offhand.domain.habits import Range
    from offhand.domain.pricing import PriceOverride
    from offhand.services.context_use import ContextUse

MILLION = 1_000_000
THOUSAND = 1_000
THREE_DIGITS = 100
CENTS = 2
DASH = "\N{EN DASH}"
LABELS = {
    pricing.PROMPT: later("Input"),
    pricing.CACHE_READ: later("Input from the cache"),
    pricing.CACHE_WRITE: later("Input written to the cache"),
    pricing.CACHE_WRITE_HOUR: later("Input written to the cache for an hour"),
    pricing.COMPLETION: later("Answer"),
    pricing.REASONING: later("Thinking"),
    pricing.IMAGE: later("Pictures"),
    pricing.IMAGE_TOKEN: later("Pictures"),
    pricing.IMAGE_OUTPUT: later("Pictures of the answer"),
    pricing.REQUEST: later("Request"),
    pricing.WEB_SEARCH: later("Web searches"),
    FOUND: later("Input found by searching"),
}
"""Of the lines of a bill; others go by the catalogue's own names."""

ALWAYS = frozenset({pricing.PROMPT, pricing.COMPLETION})
"""Lines that are shown also where they cost nothing."""

Row = tuple[str, str]


def word_amount(amount: Decimal) -> str:
    """Word USD without digits that say nothing: ``$0.012``, ``$1.20``, ``$120``."""
    text = format(amount.normalize(), "f")
    whole, point, cents = text.partition(".")
    shown = Decimal(f"{whole}.{cents.ljust(CENTS, '0')}" if point else whole)
    return tr("${amount}", amount=write_number(shown, "f"))


def word_band(forecast: Forecast) -> str:
    """Word the band in a few letters, empty where the list has no price."""
    if not forecast.is_priced:
        return ""
    low, high = forecast.band
    if not high:
        return tr("free")
    if not low:
        return tr("up to {high}", high=word_amount(high))
    if low == high:
        return f"≈ {word_amount(low)}"
    return f"≈ {word_amount(low)} {DASH} {word_amount(high).removeprefix('$')}"


def word_count(tokens: float) -> str:
    """Word a number of tokens in a few letters: ``940``, ``12.3k``, ``1.2M``."""
    if tokens < THOUSAND:
        return f"{round(tokens)}"
    divisor, unit = (THOUSAND, "k") if tokens < MILLION else (MILLION, "M")
    number = tokens / divisor
    is_whole = number >= THREE_DIGITS or number == round(number)
    return f"{write_number(number, '.0f' if is_whole else '.1f')}{unit}"


def word_use(use: ContextUse) -> str:
    """Word how much of the context is used, in a few letters."""
    if use.limit is None:
        return tr("{total} tokens", total=word_count(use.total))
    return tr("{total} of {limit}", total=word_share(use.total, use.limit), limit=word_count(use.limit))


def word_share(tokens: float, limit: int) -> str:
    """Word a share in per cent."""
    share = 100 * tokens / limit
    return tr("under 1 %") if 0 < share < 1 else f"{share:.0f} %"


def list_use(use: ContextUse) -> list[Row]:
    """List what the context is used by."""
    rows = [
        (tr("System prompt"), use.system),
        (tr("History"), use.history),
        (tr("Pictures"), use.images),
        (tr("This question"), use.draft),
    ]
    worded = [
        (label, tr("{tokens:,} tokens", tokens=round(tokens))) for label, tokens in rows if round(tokens)
    ]
    if use.left_out:
        worded.append((tr("Not sent"), _count_messages(use.left_out)))
    if use.longest is not None:
        worded.append((tr("Longest answer"), tr("{longest:,} tokens", longest=use.longest)))
    if use.limit is not None:
        rest = use.limit - use.total
        left = (
            tr("{rest:,} tokens", rest=round(rest))
            if rest > 0
            else tr("{rest:,} tokens too many", rest=round(-rest))
        )
        worded.append((tr("Left of {limit:,}", limit=use.limit), left))
    return worded


def list_costs(forecast: Forecast, learned: int) -> list[Row]:
    """List what the likely cost is made of, which prices apply, and how far the next tier is.

    ``learned`` is how many answers of the model were learned from.
    """
    rows: list[Row] = [(tr("Answer, mostly"), _word_range(forecast.answer))]
    if forecast.is_priced:
        likely = forecast.bills[1]
        lines = [line for line in likely.lines if line.price or line.name in ALWAYS]
        rows = [(_label(line), _word_line(line)) for line in lines]
        rows.append((tr("Answer, mostly"), _word_range(forecast.answer)))
        rows += [_word_drawn(line) for line in likely.lines if line.name == pricing.IMAGE_OUTPUT]
        rows += _list_found(forecast.found)
        rows += _list_tier(forecast.tiering)
        rows.append(
            (
                tr("Prices"),
                tr(" and ").join(filter(None, map(word_condition, likely.applied))) or tr("base prices"),
            )
        )
        rows.append(
            (tr("Likely"), word_amount(round_up(forecast.costs[1])) if forecast.costs[1] else tr("free"))
        )
    else:
        rows.append((tr("Prices"), tr("vary or are not known")))
    if forecast.tier is not None:
        rows.append((tr("Next tier"), word_tier(forecast.tier)))
    rows.append((tr("Learned from"), plural("1 answer", "{n} answers", learned)))
    return rows


def _word_drawn(line: Line) -> Row:
    """Say what the price of pictures in the answer was taken for: the list has it of either, and says not."""
    return (
        tr("Price of pictures"),
        tr("taken for that of a token, as it is small: the list does not say")
        if pricing.is_of_token(line.name, line.price)
        else tr("taken for that of a whole picture, as it is large: the list does not say"),
    )


def _list_tier(tiering: Tiering | None) -> list[Row]:
    """Say what the tier of service does to the prices above, and who says so."""
    if tiering is None:
        return []
    factor = tiering.factor
    low, high = _word_ratio(Decimal(factor.low)), _word_ratio(Decimal(factor.high))
    times = low if low == high else tr("{least} to {most}", least=low, most=high)
    if tiering.learned:
        words = plural(
            "{times} these prices, as 1 answer was billed",
            "{times} these prices, as {n:,} answers were billed",
            tiering.learned,
            times=times,
        )
    elif not tiering.is_listed:
        words = tr("its price is not known beforehand: taken for {times} these prices", times=times)
    elif factor.low == factor.high == 1:
        words = tr("nobody lists a price for it: the usual one is taken")
    else:
        words = tr("{times} these prices, as its providers list it", times=times)
    return [(tr("Service tier {tier}", tier=tiering.tier), words)]


def _list_found(found: Findings | None) -> list[Row]:
    """Say how often the web may be searched, and how much comes to the prompt by that."""
    if found is None:
        return []
    least, most = math.floor(found.searches.low), math.ceil(found.searches.high)
    often = f"{least}" if least == most else tr("{least} to {most}", least=least, most=most)
    price = tr("not on the list: taken for {amount}", amount=word_amount(SEARCH_PRICE))
    return [
        (tr("Web searches, mostly"), often),
        *([] if found.is_listed else [(tr("Price of a search"), price)]),
        (tr("Found by them, mostly"), _word_range(found.tokens)),
    ]


def word_tier(tier: NextTier) -> str:
    """Say how far the next tier is and what it does to the price."""
    if tier.ratio is None:
        return tr("{left:,} tokens left up to {limit:,}", left=tier.left, limit=tier.limit)
    return tr(
        "{left:,} tokens left up to {limit:,}, then {ratio} the price",
        left=tier.left,
        limit=tier.limit,
        ratio=_word_ratio(tier.ratio),
    )


def word_near_tier(tier: NextTier) -> str:
    """Say in a few letters that the next tier is near."""
    ratio = (
        tr("the {ratio} tier", ratio=_word_ratio(tier.ratio))
        if tier.ratio is not None
        else tr("the next tier")
    )
    return tr("{left:,} tokens below {ratio}", left=tier.left, ratio=ratio)


def word_condition(override: PriceOverride) -> str:
    """Say when a price applies."""
    said: list[str] = []
    if override.min_prompt_tokens is not None:
        said.append(tr("above {min_prompt_tokens:,} tokens", min_prompt_tokens=override.min_prompt_tokens))
    if override.window is not None:
        start, end = (f"{minute // 60:02d}:{minute % 60:02d}" for minute in override.window)
        said.append(tr("{start} to {end} UTC", start=start, end=end))
    return ", ".join(said)


def word_note(forecast: Forecast, use: ContextUse, learned: int) -> str:
    """Say everything, one thing a line, as a tooltip."""
    band = word_band(forecast)
    head = [tr("This question: {band}", band=band)] if band else []
    rows = [*list_costs(forecast, learned), *list_use(use)]
    return "\n".join([*head, *(f"{label}: {value}" for label, value in rows)])


def word_overflow(use: ContextUse) -> str:
    """Say that a question does not fit."""
    return tr(
        "This does not fit: about {total:,} tokens, and the model reads {limit:,} with its answer.",
        total=round(use.total),
        limit=use.limit or 0,
    )


def word_leaving(count: int) -> str:
    """Say how many messages would be left out."""
    return plural("Leave out the oldest message", "Leave out the oldest {n}", count)


def word_summing_up(count: int) -> str:
    """Say what is summed up."""
    return plural(
        "Sum up the oldest message", "Sum up the oldest {count}", count, count=_count_messages(count)
    )


def word_proposal(name: str, tokens: int, forecast: Forecast) -> str:
    """Say what a summary takes, before it is asked for."""
    band = word_band(forecast)
    price = f", {band}" if band else ""
    return tr(
        "{name} reads about {tokens} tokens{price}. You can read and change the summary "
        "before it is used; the messages stay in the chat.",
        name=name,
        tokens=word_count(tokens),
        price=price,
    )


def word_written(name: str, cost: Decimal | None) -> str:
    """Say who wrote a summary and what it cost, and what to do with it."""
    if cost is None:
        return tr("Written by {name}. Change what is wrong or missing, then use it.", name=name)
    return tr(
        "Written by {name} for {cost}. Change what is wrong or missing, then use it.",
        name=name,
        cost=word_amount(cost),
    )


def word_author(mark: ContextMark, name_model: Callable[[str], str]) -> str:
    """Say who wrote a summary that is in use, and what it cost; empty where nobody knows."""
    if not mark.model:
        return ""
    name = name_model(mark.model)
    if not mark.cost:
        return tr("Written by {name}.", name=name)
    return tr("Written by {name} for {cost}.", name=name, cost=word_amount(Decimal(mark.cost)))


def word_line(count: int) -> str:
    """Say from where up nothing is sent."""
    return tr("Not sent from here up: {count}", count=_count_messages(count))


def _label(line: Line) -> str:
    return tr(LABELS.get(line.name, line.name.replace("_", " ").capitalize()))


def _word_line(line: Line) -> str:
    if not pricing.is_of_token(line.name, line.price):
        return f"{line.units} × {word_amount(line.price)}"
    million = word_amount(line.price * MILLION)
    cost = round_up(line.amount)
    return tr(
        "{units:,} tokens at {million} a million: {cost}",
        units=line.units,
        million=million,
        cost=word_amount(cost),
    )


def _word_range(tokens: Range) -> str:
    low, high = word_count(tokens.low), word_count(tokens.high)
    return tr("{low} tokens", low=low) if low == high else tr("{low} to {high} tokens", low=low, high=high)


def _word_ratio(ratio: Decimal) -> str:
    return f"{format(round(ratio, 2).normalize(), 'f')}×"


def _count_messages(count: int) -> str:
    return plural("1 message", "{n:,} messages", count)
