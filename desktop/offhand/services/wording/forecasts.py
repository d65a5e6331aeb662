"""Words for what a question will take and cost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain import pricing
from offhand.domain.forecast import round_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.billing import Line, NextTier
    from offhand.domain.context import ContextMark
    from offhand.domain.forecast import Forecast
    from offhand.domain.habits import Range
    from offhand.domain.pricing import PriceOverride
    from offhand.services.context_use import ContextUse

MILLION = 1_000_000
THOUSAND = 1_000
THREE_DIGITS = 100
CENTS = 2
DASH = "\N{EN DASH}"
LABELS = {
    pricing.PROMPT: "Input",
    pricing.CACHE_READ: "Input from the cache",
    pricing.CACHE_WRITE: "Input written to the cache",
    pricing.CACHE_WRITE_HOUR: "Input written to the cache for an hour",
    pricing.COMPLETION: "Answer",
    pricing.REASONING: "Thinking",
    pricing.IMAGE: "Pictures",
    pricing.IMAGE_TOKEN: "Pictures",
    pricing.IMAGE_OUTPUT: "Pictures of the answer",
    pricing.REQUEST: "Request",
    pricing.WEB_SEARCH: "Web searches",
}
"""Of the lines of a bill; others go by the catalogue's own names."""

Row = tuple[str, str]


def word_amount(amount: Decimal) -> str:
    """Word USD without digits that say nothing: ``$0.012``, ``$1.20``, ``$120``."""
    text = format(amount.normalize(), "f")
    whole, point, cents = text.partition(".")
    return f"${whole}{point}{cents.ljust(CENTS, '0')}" if point else f"${whole}"


def word_band(forecast: Forecast) -> str:
    """Word the band in a few letters, empty where the list has no price."""
    if not forecast.is_priced:
        return ""
    low, high = forecast.band
    if not high:
        return "free"
    if not low:
        return f"up to {word_amount(high)}"
    return f"≈ {word_amount(low)}" if low == high else f"≈ {word_amount(low)} {DASH} {word_amount(high)[1:]}"


def word_count(tokens: float) -> str:
    """Word a number of tokens in a few letters: ``940``, ``12.3k``, ``1.2M``."""
    if tokens < THOUSAND:
        return f"{round(tokens)}"
    divisor, unit = (THOUSAND, "k") if tokens < MILLION else (MILLION, "M")
    number = tokens / divisor
    is_whole = number >= THREE_DIGITS or number == round(number)
    return f"{number:.0f}{unit}" if is_whole else f"{number:.1f}{unit}"


def word_use(use: ContextUse) -> str:
    """Word how much of the context is used, in a few letters."""
    if use.limit is None:
        return f"{word_count(use.total)} tokens"
    return f"{word_share(use.total, use.limit)} of {word_count(use.limit)}"


def word_share(tokens: float, limit: int) -> str:
    """Word a share in per cent."""
    share = 100 * tokens / limit
    return "under 1 %" if 0 < share < 1 else f"{share:.0f} %"


def list_use(use: ContextUse) -> list[Row]:
    """List what the context is used by."""
    rows = [
        ("System prompt", use.system),
        ("History", use.history),
        ("Pictures", use.images),
        ("This question", use.draft),
    ]
    worded = [(label, f"{round(tokens):,} tokens") for label, tokens in rows if round(tokens)]
    if use.left_out:
        worded.append(("Not sent", _count_messages(use.left_out)))
    if use.longest is not None:
        worded.append(("Longest answer", f"{use.longest:,} tokens"))
    if use.limit is not None:
        rest = use.limit - use.total
        left = f"{round(rest):,} tokens" if rest > 0 else f"{round(-rest):,} tokens too many"
        worded.append((f"Left of {use.limit:,}", left))
    return worded


def list_costs(forecast: Forecast, learned: int) -> list[Row]:
    """List what the likely cost is made of, which prices apply, and how far the next tier is.

    ``learned`` is how many answers of the model were learned from.
    """
    rows: list[Row] = [("Answer, mostly", _word_range(forecast.answer))]
    if forecast.is_priced:
        likely = forecast.bills[1]
        rows = [(_label(line), _word_line(line)) for line in likely.lines]
        rows.append(("Answer, mostly", _word_range(forecast.answer)))
        rows.append(("Prices", " and ".join(map(word_condition, likely.applied)) or "base prices"))
        rows.append(("Likely", word_amount(round_up(forecast.costs[1])) if forecast.costs[1] else "free"))
    else:
        rows.append(("Prices", "vary or are not known"))
    if forecast.tier is not None:
        rows.append(("Next tier", word_tier(forecast.tier)))
    rows.append(("Learned from", f"{learned} answers" if learned != 1 else "1 answer"))
    return rows


def word_tier(tier: NextTier) -> str:
    """Say how far the next tier is and what it does to the price."""
    then = f", then {_word_ratio(tier.ratio)} the price" if tier.ratio is not None else ""
    return f"{tier.left:,} tokens left up to {tier.limit:,}{then}"


def word_near_tier(tier: NextTier) -> str:
    """Say in a few letters that the next tier is near."""
    ratio = f"the {_word_ratio(tier.ratio)} tier" if tier.ratio is not None else "the next tier"
    return f"{tier.left:,} tokens below {ratio}"


def word_condition(override: PriceOverride) -> str:
    """Say when a price applies."""
    said: list[str] = []
    if override.min_prompt_tokens is not None:
        said.append(f"above {override.min_prompt_tokens:,} tokens")
    if override.window is not None:
        start, end = (f"{minute // 60:02d}:{minute % 60:02d}" for minute in override.window)
        said.append(f"{start} to {end} UTC")
    return ", ".join(said)


def word_note(forecast: Forecast, use: ContextUse, learned: int) -> str:
    """Say everything, one thing a line, as a tooltip."""
    band = word_band(forecast)
    head = [f"This question: {band}"] if band else []
    rows = [*list_costs(forecast, learned), *list_use(use)]
    return "\n".join([*head, *(f"{label}: {value}" for label, value in rows)])


def word_overflow(use: ContextUse) -> str:
    """Say that a question does not fit."""
    return (
        f"This does not fit: about {round(use.total):,} tokens, and the model reads"
        f" {use.limit or 0:,} with its answer."
    )


def word_leaving(count: int) -> str:
    """Say how many messages would be left out."""
    return f"Leave out the oldest {count}" if count != 1 else "Leave out the oldest message"


def word_summing_up(count: int) -> str:
    """Say what is summed up."""
    return f"Sum up the oldest {_count_messages(count)}" if count != 1 else "Sum up the oldest message"


def word_proposal(name: str, tokens: int, forecast: Forecast) -> str:
    """Say what a summary takes, before it is asked for."""
    band = word_band(forecast)
    price = f", {band}" if band else ""
    return (
        f"{name} reads about {word_count(tokens)} tokens{price}. You can read and change the summary before"
        " it is used; the messages stay in the chat."
    )


def word_written(name: str, cost: Decimal | None) -> str:
    """Say who wrote a summary and what it cost, and what to do with it."""
    price = f" for {word_amount(cost)}" if cost is not None else ""
    return f"Written by {name}{price}. Change what is wrong or missing, then use it."


def word_author(mark: ContextMark, name_model: Callable[[str], str]) -> str:
    """Say who wrote a summary that is in use, and what it cost; empty where nobody knows."""
    if not mark.model:
        return ""
    price = f" for {word_amount(Decimal(mark.cost))}" if mark.cost else ""
    return f"Written by {name_model(mark.model)}{price}."


def word_line(count: int) -> str:
    """Say from where up nothing is sent."""
    return f"Not sent from here up: {_count_messages(count)}"


def _label(line: Line) -> str:
    return LABELS.get(line.name, line.name.replace("_", " ").capitalize())


def _word_line(line: Line) -> str:
    if line.name in pricing.PRICES_OF_ONE:
        return f"{line.units} × {word_amount(line.price)}"
    million = word_amount(line.price * MILLION)
    cost = round_up(line.amount)
    return f"{line.units:,} tokens at {million} a million: {word_amount(cost)}"


def _word_range(tokens: Range) -> str:
    low, high = word_count(tokens.low), word_count(tokens.high)
    return f"{low} tokens" if low == high else f"{low} to {high} tokens"


def _word_ratio(ratio: Decimal) -> str:
    return f"{format(round(ratio, 2).normalize(), 'f')}×"


def _count_messages(count: int) -> str:
    return "1 message" if count == 1 else f"{count:,} messages"
