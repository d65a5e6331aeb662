"""Words for a receipt, as rows to be read and as text to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.domain.pricing import PRICE_NAMES, is_of_token
from offhand.domain.tiers import DEFAULT, find_asked, find_served
from offhand.services.wording.forecasts import ALWAYS, LABELS, word_amount, word_condition
from offhand.words import later, tr, write_number

if TYPE_CHECKING:
    from offhand.domain.billing import Bill, Line
    from offhand.domain.message import Reply, Usage
    from offhand.domain.receipt import Receipt
    from offhand.domain.sent import SentRequest

Row = tuple[str, str]
MILLION = 1_000_000
MINUTE = 60
ENDINGS = {
    FinishReason.STOP: later("complete"),
    FinishReason.LENGTH: later("cut at its longest length"),
    FinishReason.TOOL_CALLS: later("wants tools"),
    FinishReason.CONTENT_FILTER: later("held back by a filter"),
    FinishReason.ERROR: later("failed"),
    FinishReason.STOPPED: later("stopped by you"),
    FinishReason.INTERRUPTED: later("the connection broke"),
}
OTHER_MODEL = later("Another model answered than the one that was asked.")
OTHER_PROVIDER = later("A provider served that was not asked for.")
OTHER_TIER = later("Another service tier served than the one that was asked for.")


def list_identity(receipt: Receipt, reply: Reply) -> list[Row]:
    """List who was asked, who served, and how it ended."""
    ending = tr(ENDINGS[reply.finish]) if reply.finish is not None else tr("on its way")
    native = f" ({reply.native_finish})" if reply.native_finish else ""
    retries = "" if not receipt.retries else f"{receipt.retries}"
    return _keep(
        (tr("Asked"), receipt.asked),
        (tr("Answered by"), receipt.served or tr("the server did not say")),
        *(list_wishes(receipt.sent) if receipt.sent is not None else []),
        (tr("Provider"), receipt.provider or tr("not told")),
        (tr("Service tier"), word_tier_served(receipt)),
        (tr("Ended"), f"{ending}{native}"),
        (tr("Tried again"), retries),
        (tr("Generation"), receipt.generation_id),
    )


def list_wishes(sent: SentRequest) -> list[Row]:
    """List which other models and which providers were asked for."""
    provider = sent.provider
    lists = (
        (tr("Fallback models"), sent.fallback_models),
        (tr("Providers, only"), provider.get("only")),
        (tr("Providers, in this order"), provider.get("order")),
        (tr("Providers, never"), provider.get("ignore")),
    )
    rows = [(label, ", ".join(map(str, names))) for label, names in lists if names]
    if provider.get("allow_fallbacks") is False:
        rows.append((tr("Other providers"), tr("were not to step in")))
    return rows


def list_warnings(receipt: Receipt) -> list[str]:
    """Say where the answer is not what was asked for."""
    told = (
        (receipt.is_substituted, OTHER_MODEL),
        (receipt.is_other_provider, OTHER_PROVIDER),
        (receipt.is_other_tier, OTHER_TIER),
    )
    return [tr(words) for is_so, words in told if is_so]


def list_differing(receipt: Receipt) -> frozenset[str]:
    """Name the rows that tell of somebody else than was asked for."""
    told = (
        (receipt.is_substituted, tr("Answered by")),
        (receipt.is_other_provider, tr("Provider")),
        (receipt.is_other_tier, tr("Service tier")),
    )
    return frozenset(label for is_so, label in told if is_so)


def word_substitute(
    reply: Reply, *, is_other_model: bool, is_other_provider: bool, is_other_tier: bool = False
) -> str:
    """Say who answered in the place of whom was asked, empty where nobody did."""
    served, provider = reply.served_model or "", reply.provider or ""
    if is_other_model and is_other_provider:
        return tr(
            "{served_model} answered in its place, at {provider}, which was not asked for",
            served_model=served,
            provider=provider,
        )
    if is_other_model:
        return tr("{served_model} answered in its place", served_model=served)
    if is_other_provider:
        return tr("It was served by {provider}, which was not asked for", provider=provider)
    if is_other_tier:
        return tr(
            "It was served at the tier {served}, {asked} was asked for",
            served=find_served(reply),
            asked=find_asked(reply),
        )
    return ""


def word_tier_served(receipt: Receipt) -> str:
    """Say which tier of service was asked for and which one served, empty where neither is known."""
    asked, served = receipt.asked_tier, receipt.served_tier
    if not asked or asked == served:
        return served
    if not served:
        return tr("{asked} was asked for, which one served was not told", asked=asked)
    return tr("{served}, {asked} was asked for", served=served, asked=asked)


def word_copied(*, was_sent: bool, is_whole: bool) -> str:
    """Say what a request is that was copied as a command."""
    if was_sent:
        return (
            tr("Copied, without the key.") if is_whole else tr("Copied, without the key, pictures and files.")
        )
    if is_whole:
        return tr("Copied as it would be sent today, without the key. How it was sent was not kept.")
    return tr(
        "Copied as it would be sent today, without the key, pictures and files. How it was sent was not kept."
    )


def list_times(receipt: Receipt) -> list[Row]:
    """List how long it took."""
    return _keep(
        (tr("First token"), word_seconds(receipt.to_first)),
        (tr("First word"), word_seconds(receipt.to_text) if receipt.to_text != receipt.to_first else ""),
        (tr("End"), word_seconds(receipt.whole)),
        (
            tr("Speed"),
            tr("{rate:,.0f} tokens a second", rate=receipt.rate) if receipt.rate is not None else "",
        ),
    )


def list_tokens(receipt: Receipt) -> list[Row]:
    """List what was read and written."""
    usage = receipt.usage
    if usage is None:
        return [(tr("Tokens"), tr("not told by the server"))]
    visible = max(0, receipt.completion_tokens - usage.reasoning_tokens)
    return _keep(
        (tr("Input"), write_number(usage.prompt_tokens)),
        (tr("of it from the cache"), write_number(usage.cached_tokens) if usage.cached_tokens else ""),
        (tr("Output"), write_number(receipt.completion_tokens)),
        (tr("of it thinking"), write_number(usage.reasoning_tokens) if usage.reasoning_tokens else ""),
        (tr("of it to read"), write_number(visible) if usage.reasoning_tokens else ""),
        (tr("Web searches"), f"{receipt.searches}" if receipt.searches else ""),
    )


def list_charges(receipt: Receipt) -> list[Row]:
    """List what it cost, and by which prices."""
    usage = receipt.usage
    rows = [(tr("Cost"), _word_cost(usage, receipt))]
    if usage is not None and usage.is_byok:
        rows.append((tr("With your own provider key"), _word_byok(usage)))
    if receipt.bill is not None:
        rows += list_lines(receipt.bill, is_of_today=receipt.is_of_today)
        tier = receipt.served_tier or receipt.asked_tier
        if tier and tier != DEFAULT:
            rows.append((tr("Not on the list"), tr("what the service tier {tier} changes", tier=tier)))
    elif usage is not None:
        rows.append(
            (
                _label_total(is_of_today=receipt.is_of_today),
                tr("not known: the list has no prices of this model"),
            )
        )
    return rows


def list_lines(bill: Bill, *, is_of_today: bool = False) -> list[Row]:
    """List the lines of a bill with their prices, and what of it has none.

    ``is_of_today``: the prices are those of today, since those of the answer's day were not kept.
    """
    rows = [(_label(line.name), _word_line(line)) for line in bill.lines if line.price or line.name in ALWAYS]
    rows += [(_label(name), tr("price not known")) for name in dict.fromkeys(bill.unpriced)]
    rows.append((_label_total(is_of_today=is_of_today), _word_total(bill)))
    if bill.lines:
        rows.append((tr("Prices"), tr(" and ").join(map(word_condition, bill.applied)) or tr("base prices")))
    return rows


def word_seconds(seconds: float | None) -> str:
    """Word a span of time; empty where it is not known."""
    if seconds is None:
        return ""
    if seconds < 1:
        return tr("{seconds:.0f} ms", seconds=seconds * 1000)
    if seconds < MINUTE:
        return tr("{seconds:.1f} s", seconds=seconds)
    return tr("{seconds} min {seconds2:.0f} s", seconds=int(seconds // MINUTE), seconds2=seconds % MINUTE)


def write_text(sections: list[tuple[str, list[Row]]]) -> str:
    """Write a receipt as plain text."""
    blocks = [
        "\n".join([title, *(f"  {label}: {value}" for label, value in rows)]) for title, rows in sections
    ]
    return "\n\n".join(blocks) + "\n"


def list_sections(receipt: Receipt, reply: Reply) -> list[tuple[str, list[Row]]]:
    """List all of it, in the order of reading."""
    sections = [
        (tr("Answer"), list_identity(receipt, reply)),
        (tr("Cost"), list_charges(receipt)),
        (tr("Tokens"), list_tokens(receipt)),
        (tr("Time"), list_times(receipt)),
    ]
    return [(title, rows) for title, rows in sections if rows]


def _label_total(*, is_of_today: bool) -> str:
    return tr("By today's list") if is_of_today else tr("By the list")


def _word_total(bill: Bill) -> str:
    """Say what all of it costs; what has no price is not known, and never free."""
    if bill.is_complete:
        return word_amount(bill.total) if bill.total else tr("free")
    if not bill.total:
        return tr("not known")
    return tr("at least {amount}, and what has no known price", amount=word_amount(bill.total))


def _label(name: str) -> str:
    return tr(LABELS.get(name, name.replace("_", " ").capitalize()))


def _word_cost(usage: Usage | None, receipt: Receipt) -> str:
    if usage is not None and usage.is_byok and usage.upstream_cost is None:
        if not usage.cost:
            return tr("what the provider bills, which was not told")
        return tr("{fee}, and what the provider bills, which was not told", fee=word_amount(usage.cost))
    if receipt.paid is not None:
        return word_amount(receipt.paid) if receipt.paid else tr("nothing")
    if usage is None and receipt.generation_id:
        return tr("not known yet: the API is asked for it")
    return tr("not told by the server")


def _word_byok(usage: Usage) -> str:
    fee = word_amount(usage.cost) if usage.cost else tr("no fee")
    upstream = (
        word_amount(usage.upstream_cost) if usage.upstream_cost is not None else tr("an unknown amount")
    )
    return tr("{upstream} billed by the provider, {fee} by OpenRouter", upstream=upstream, fee=fee)


def _word_line(line: Line) -> str:
    each = (
        tr("{price} a million", price=word_amount(line.price * MILLION))
        if line.name in PRICE_NAMES and is_of_token(line.name, line.price)
        else tr("{price} each", price=word_amount(line.price))
    )
    return tr(
        "{units:,} at {each} = {amount}",
        units=line.units,
        each=each,
        amount=word_amount(line.amount),
    )


def _keep(*rows: Row) -> list[Row]:
    return [(label, value) for label, value in rows if value]
