"""Models in words: what they cost, what they can do, when they go, and who runs them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from offhand.domain import pricing as price_names
from offhand.domain.moments import bound_moment
from offhand.domain.pricing import COMPLETION, PRICE_NAMES, PROMPT, is_of_token, sort_price_names
from offhand.services.wording.thinking import word_effort
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import PriceOverride, Pricing

MILLION = Decimal(1_000_000)
THOUSAND = 1000
MONTHS = (
    *(
        later("January"),
        later("February"),
        later("March"),
        later("April"),
        later("May"),
        later("June"),
        later("July"),
    ),
    *(later("August"), later("September"), later("October"), later("November"), later("December")),
)
MODALITIES = {
    "text": later("text"),
    "image": later("pictures"),
    "file": later("files"),
    "audio": later("sound"),
    "video": later("video"),
    "embeddings": later("embeddings"),
}
"""Kinds of input and output, as they are told of."""
PRICE_LABELS = {
    PROMPT: later("Input"),
    COMPLETION: later("Output"),
    price_names.CACHE_READ: later("Cached input"),
    price_names.CACHE_WRITE: later("Writing the cache"),
    price_names.CACHE_WRITE_HOUR: later("Writing the cache for an hour"),
    price_names.REASONING: later("Thinking"),
    price_names.IMAGE: later("A picture"),
    price_names.IMAGE_TOKEN: later("Picture tokens"),
    price_names.IMAGE_OUTPUT: later("Pictures it makes"),
    price_names.AUDIO: later("Audio"),
    price_names.AUDIO_OUTPUT: later("Audio it makes"),
    price_names.AUDIO_CACHE: later("Cached audio"),
    price_names.REQUEST: later("A request"),
    price_names.WEB_SEARCH: later("A web search"),
}
ALWAYS_TOLD = (PROMPT, COMPLETION)
WITHHELD = later("Your privacy or provider settings at OpenRouter exclude this model.")
SOON = 90
"""Days before a model goes from which on it is worth a word in the window."""


class PriceBlock(msgspec.Struct, frozen=True):
    """Hold the prices that apply together, worded."""

    condition: str
    """Empty for the base prices."""
    lines: tuple[tuple[str, str], ...]


class Retirement(msgspec.Struct, frozen=True):
    """Say when a model goes."""

    text: str
    is_past: bool


ABILITIES = (
    ("image", later("Images")),
    ("tool", later("Tools")),
    ("spark", later("Reasoning")),
    ("braces", later("Structured")),
    ("file", later("Files")),
    ("audio", later("Audio")),
    ("brush", later("Makes images")),
)
"""Names of icons, and words."""


def word_context(tokens: int | None) -> str:
    """Write a number of tokens shortly: 8.2k, 256k, 1M, 1.05M."""
    if not tokens:
        return ""
    if tokens >= THOUSAND * THOUSAND:
        return tr("{tokens:.3g}M", tokens=tokens / THOUSAND / THOUSAND)
    if tokens >= THOUSAND * 10:
        return tr("{tokens:.0f}k", tokens=tokens / THOUSAND)
    return tr("{tokens:.2g}k", tokens=tokens / THOUSAND) if tokens >= THOUSAND else str(tokens)


def word_price(pricing: Pricing) -> str:
    """Write prices of a million tokens, in and out."""
    prompt, completion = pricing.prompt, pricing.completion
    if pricing.is_variable:
        return tr("price varies")
    if prompt is None or completion is None:
        return tr("price not known")
    if pricing.is_free:
        return tr("free")
    return tr(
        "{prompt} in · {completion} out",
        prompt=word_dollars(prompt * MILLION),
        completion=word_dollars(completion * MILLION),
    )


def word_price_cell(pricing: Pricing, name: str) -> str:
    """Write one price of a million tokens for a column: with a plus where it may be another one."""
    if name in pricing.variable:
        return tr("varies")
    price = pricing.prices.get(name)
    if price is None:
        return "—"
    others = any(name in override.prices for override in pricing.overrides)
    if price == 0 and not others:
        return tr("free")
    return word_dollars(price * MILLION) + ("+" if others else "")


def word_dollars(amount: Decimal) -> str:
    """Write US dollars: cents, and more digits only where there are any below a dollar."""
    cents = amount.quantize(Decimal("0.01"))
    if cents != amount and amount < 1:
        return tr("${amount:f}", amount=amount.normalize())
    if cents == cents.to_integral_value():
        return tr("${amount:,.0f}", amount=cents)
    return tr("${amount:,.2f}", amount=cents)


def word_age(seconds: float) -> str:
    """Write an age in its largest unit."""
    if days := int(seconds // 86_400):
        return plural("{n} day", "{n} days", days)
    if hours := int(seconds // 3_600):
        return plural("{n} hour", "{n} hours", hours)
    if minutes := int(seconds // 60):
        return plural("{n} minute", "{n} minutes", minutes)
    return tr("a moment")


def word_date(day: date) -> str:
    """Write a day: 3 March 2026."""
    return tr("{day} {month} {year}", day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def word_retirement(card: ModelCard, today: date) -> Retirement | None:
    """Say when a model goes or went, None where nobody tells."""
    day = card.retirement
    if day is None:
        return None
    if day < today:
        return Retirement(tr("Retired on {day}", day=word_date(day)), is_past=True)
    return Retirement(
        tr("Retires today") if day == today else tr("Retires on {day}", day=word_date(day)), is_past=False
    )


def word_going(card: ModelCard, today: date | None) -> str:
    """Say in a list that a model goes soon or went, empty where that is of no concern yet."""
    going = word_retirement(card, today) if today is not None else None
    day = card.retirement
    if going is None or day is None or today is None:
        return ""
    return going.text if going.is_past or (day - today).days <= SOON else ""


def list_abilities(card: ModelCard) -> tuple[tuple[str, str], ...]:
    """List what a model is known to do, each with the name of its icon."""
    told = (
        card.sees,
        card.uses_tools,
        card.reasons,
        card.keeps_schemas,
        card.takes_files,
        card.takes_audio,
        card.makes_images,
    )
    return tuple((icon, tr(word)) for able, (icon, word) in zip(told, ABILITIES, strict=True) if able)


def describe_prices(pricing: Pricing) -> tuple[PriceBlock, ...]:
    """Word every price, first the base ones, then those that replace them and when."""
    base = PriceBlock("", _list_prices(pricing.prices, pricing.variable))
    return (
        base,
        *(PriceBlock(word_condition(each), _list_prices(each.prices)) for each in pricing.overrides),
    )


def word_condition(override: PriceOverride) -> str:
    """Say when an override applies."""
    parts: list[str] = []
    if override.min_prompt_tokens is not None:
        parts.append(
            tr("prompts over {min_prompt_tokens:,} tokens", min_prompt_tokens=override.min_prompt_tokens)
        )
    if override.window is not None:
        start, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in override.window)
        parts.append(tr("{start} to {end} UTC", start=start, end=end))
    said = ", ".join(parts) or tr("always")
    return said[0].upper() + said[1:]


def describe_facts(card: ModelCard) -> tuple[tuple[str, str], ...]:
    """Word what is known of a model, but its prices."""
    limits = card.per_request_limits
    facts = (
        (tr("Context"), _word_tokens(card.context_length)),
        (tr("First provider's"), _word_tokens(card.provider_context_length, unless=card.context_length)),
        (tr("Longest answer"), _word_tokens(card.max_completion_tokens)),
        (tr("Most in one request"), _word_tokens(limits.prompt_tokens) if limits else ""),
        (tr("Most out"), _word_tokens(limits.completion_tokens) if limits else ""),
        (tr("Reads"), _list_kinds(card.input_modalities) if card.inputs_known else ""),
        (tr("Writes"), _list_kinds(card.output_modalities) if card.inputs_known else ""),
        (tr("Reasoning"), _word_reasoning(card)),
        (tr("Knows until"), _word_told_day(card.knowledge_cutoff)),
        (
            tr("Listed since"),
            word_date(datetime.fromtimestamp(bound_moment(card.created), UTC).date()) if card.created else "",
        ),
        (tr("Stands for"), card.alias_name or card.alias_target or ""),
        (tr("Filtered"), tr("The first provider checks what is sent") if card.is_moderated else ""),
        (tr("Run with"), ", ".join(f"{name} {value:f}" for name, value in card.default_parameters.items())),
    )
    return tuple((label, said) for label, said in facts if said)


def _list_kinds(kinds: Sequence[str]) -> str:
    return ", ".join(tr(MODALITIES.get(kind, kind)) for kind in kinds)


def _word_tokens(tokens: int | None, *, unless: int | None = None) -> str:
    return tr("{tokens:,} tokens", tokens=tokens) if tokens and tokens != unless else ""


def _word_reasoning(card: ModelCard) -> str:
    support = card.reasoning
    if support is None:
        return ""
    if not support.is_told:
        return tr("can be asked for")
    parts = [tr("always") if support.mandatory else tr("can be switched off")]
    if support.supported_efforts:
        efforts = [each for each in support.supported_efforts if each != "none"]
        parts.append(
            tr("effort {efforts}", efforts=", ".join(word_effort(each).lower() for each in efforts))
            if efforts
            else ""
        )
    if support.default_effort:
        parts.append(tr("usually {effort}", effort=word_effort(support.default_effort).lower()))
    return ", ".join(part for part in parts if part)


def _word_told_day(told: str | None) -> str:
    try:
        return word_date(datetime.fromisoformat(told or "").date())
    except ValueError:
        return told or ""


def _list_prices(
    prices: Mapping[str, Decimal], variable: frozenset[str] = frozenset()
) -> tuple[tuple[str, str], ...]:
    lines: list[tuple[str, str]] = []
    for name in sort_price_names({*prices, *variable}):
        price = prices.get(name)
        if price == 0 and name not in ALWAYS_TOLD:
            continue
        label = tr(PRICE_LABELS.get(name, name.replace("_", " ").capitalize()))
        lines.append((label, tr("varies") if price is None else _word_price_of(name, price)))
    return tuple(lines)


def _word_price_of(name: str, price: Decimal) -> str:
    if price == 0:
        return tr("free")
    if name not in PRICE_NAMES:  # nobody here knows of what
        return word_dollars(price)
    if not is_of_token(name, price):
        return tr("{price} each", price=word_dollars(price))
    return tr("{price} per million", price=word_dollars(price * MILLION))
