"""Words for what was spent: amounts, days, names and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.spending import SpendingKind
from offhand.services.wording.caps import word_money
from offhand.services.wording.forecasts import word_count
from offhand.services.wording.moments import MONTHS, word_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.usage import Bin, UsageEntry, UsagePart, UsageSum

KINDS = {
    SpendingKind.ANSWER: "Answer",
    SpendingKind.SUMMARY: "Summary",
    SpendingKind.TITLE: "Title",
}
SHELL = "From the shell"
GONE = "Deleted chat"
UNTITLED = "Chat without a title"


def list_numbers(total: UsageSum) -> list[tuple[str, str, str]]:
    """List what a span comes to: a name, the number, and what is worth knowing of it."""
    byok = ""
    if total.upstream_cost:
        byok = f"{word_money(total.cost)} to OpenRouter, {word_money(total.upstream_cost)} to providers"
    return [
        ("Spent", word_money(total.paid), byok),
        ("Answers", f"{total.count:,}", f"{total.unknown:,} of unknown cost" if total.unknown else ""),
        ("Input tokens", word_count(total.prompt_tokens), f"{total.prompt_tokens:,}"),
        ("From the cache", word_count(total.cached_tokens), f"{total.cached_tokens:,}"),
        ("Output tokens", word_count(total.completion_tokens), f"{total.completion_tokens:,}"),
        ("Thinking", word_count(total.reasoning_tokens), f"{total.reasoning_tokens:,}"),
    ]


def word_bin(each: Bin) -> str:
    """Name a day or month."""
    month = MONTHS[each.day.month - 1]
    return f"{month} {each.day.year}" if each.is_month else f"{each.day.day} {month}"


def word_answers(sums: UsageSum) -> str:
    """Say how many there were."""
    return "1 answer" if sums.count == 1 else f"{sums.count:,} answers"


def word_spent(sums: UsageSum) -> str:
    """Say what was paid, as far as that is known."""
    if sums.count and sums.unknown == sums.count:
        return "not known"
    return word_money(sums.paid)


def tell_sums(name: str, sums: UsageSum) -> str:
    """Say everything of one bar."""
    return f"{name}: {word_spent(sums)}, {word_answers(sums)}"


def word_chat(part: UsagePart) -> str:
    """Name a chat."""
    if not part.key:
        return SHELL
    return (part.title or UNTITLED) if part.is_there else GONE


def word_entry(
    entry: UsageEntry, now: float, name_model: Callable[[str], str]
) -> tuple[str, str, str, str, str, str]:
    """Word a generation: when, what, by whom, for how much, tokens in and out."""
    spending = entry.spending
    moment = word_moment(spending.at, now).removeprefix("at ").removeprefix("on ")
    cost = "not known" if spending.cost is None else word_money(spending.paid)
    return (
        moment,
        KINDS[spending.kind],
        name_model(spending.model),
        cost,
        word_count(spending.prompt_tokens),
        word_count(spending.completion_tokens),
    )
