"""Words for what was spent: amounts, days, names and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.spending import SpendingKind
from offhand.services.wording.caps import word_money
from offhand.services.wording.forecasts import word_count
from offhand.services.wording.moments import MONTHS, word_moment
from offhand.words import later, plural, tr, write_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from offhand.domain.usage import Bin, UsageEntry, UsagePart, UsageSum

KINDS = {
    SpendingKind.ANSWER: later("Answer"),
    SpendingKind.SUMMARY: later("Summary"),
    SpendingKind.TITLE: later("Title"),
}
SHELL = later("From the shell")
GONE = later("Deleted chat")
UNTITLED = later("Chat without a title")


def list_numbers(total: UsageSum) -> list[tuple[str, str, str]]:
    """List what a span comes to: a name, the number, and what is worth knowing of it."""
    byok = ""
    if total.upstream_cost:
        byok = tr(
            "{cost} to OpenRouter, {upstream_cost} to providers",
            cost=word_money(total.cost),
            upstream_cost=word_money(total.upstream_cost),
        )
    return [
        (tr("Spent"), word_spent(total), " ".join(filter(None, (byok, word_estimated(total))))),
        (
            tr("Answers"),
            write_number(total.count),
            tr("{unknown:,} of unknown cost", unknown=total.unknown) if total.unknown else "",
        ),
        (tr("Input tokens"), word_count(total.prompt_tokens), write_number(total.prompt_tokens)),
        (tr("From the cache"), word_count(total.cached_tokens), write_number(total.cached_tokens)),
        (tr("Output tokens"), word_count(total.completion_tokens), write_number(total.completion_tokens)),
        (tr("Thinking"), word_count(total.reasoning_tokens), write_number(total.reasoning_tokens)),
    ]


def word_bin(each: Bin) -> str:
    """Name a day or month."""
    month = tr(MONTHS[each.day.month - 1])
    if each.is_month:
        return tr("{month} {year}", month=month, year=each.day.year)
    return tr("{day} {month}{year}", day=each.day.day, month=month, year="")


def word_answers(sums: UsageSum) -> str:
    """Say how many there were."""
    return plural("1 answer", "{n:,} answers", sums.count)


def word_spent(sums: UsageSum) -> str:
    """Say what was paid, as far as that is known."""
    if sums.count and sums.unknown == sums.count:
        return tr("not known")
    return word_estimate(sums.paid) if sums.estimated else word_money(sums.paid)


def word_estimate(amount: Decimal) -> str:
    """Say what was paid where nobody told all of it."""
    return f"≈ {word_money(amount)}"


def word_estimated(total: UsageSum) -> str:
    """Say how much of what was paid is only estimated, empty where nothing is."""
    if not total.estimated:
        return ""
    return tr(
        "{estimated} of it is estimated by the list, as nobody told the cost.",
        estimated=word_estimate(total.estimated),
    )


def tell_sums(name: str, sums: UsageSum) -> str:
    """Say everything of one bar."""
    return f"{name}: {word_spent(sums)}, {word_answers(sums)}"


def word_chat(part: UsagePart) -> str:
    """Name a chat."""
    if not part.key:
        return tr(SHELL)
    return (part.title or tr(UNTITLED)) if part.is_there else tr(GONE)


def word_entry(
    entry: UsageEntry, now: float, name_model: Callable[[str], str]
) -> tuple[str, str, str, str, str, str]:
    """Word a generation: when, what, by whom, for how much, tokens in and out."""
    spending = entry.spending
    moment = word_moment(spending.at, now).removeprefix("at ").removeprefix("on ")
    cost = tr("not known") if spending.cost is None else word_money(spending.paid)
    if spending.is_estimated:
        cost = word_estimate(spending.paid)
    return (
        moment,
        tr(KINDS[spending.kind]),
        name_model(spending.model),
        cost,
        word_count(spending.prompt_tokens),
        word_count(spending.completion_tokens),
    )
