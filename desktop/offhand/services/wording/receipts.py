"""Words for a receipt, as rows to be read and as text to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.services.wording.forecasts import LABELS, word_amount, word_condition

if TYPE_CHECKING:
    from offhand.domain.billing import Bill, Line
    from offhand.domain.message import Reply, Usage
    from offhand.domain.receipt import Receipt

Row = tuple[str, str]
MILLION = 1_000_000
MINUTE = 60
ENDINGS = {
    FinishReason.STOP: "complete",
    FinishReason.LENGTH: "cut at its longest length",
    FinishReason.TOOL_CALLS: "wants tools",
    FinishReason.CONTENT_FILTER: "held back by a filter",
    FinishReason.ERROR: "failed",
    FinishReason.STOPPED: "stopped by you",
    FinishReason.INTERRUPTED: "the connection broke",
}
OTHER_MODEL = "Another model answered than the one that was asked."


def list_identity(receipt: Receipt, reply: Reply) -> list[Row]:
    """List who was asked, who served, and how it ended."""
    ending = ENDINGS[reply.finish] if reply.finish is not None else "on its way"
    native = f" ({reply.native_finish})" if reply.native_finish else ""
    retries = "" if not receipt.retries else f"{receipt.retries}"
    return _keep(
        ("Asked", receipt.asked),
        ("Answered by", receipt.served or "the server did not say"),
        ("Provider", receipt.provider or "not told"),
        ("Ended", f"{ending}{native}"),
        ("Tried again", retries),
        ("Generation", receipt.generation_id),
    )


def list_times(receipt: Receipt) -> list[Row]:
    """List how long it took."""
    return _keep(
        ("First token", word_seconds(receipt.to_first)),
        ("First word", word_seconds(receipt.to_text) if receipt.to_text != receipt.to_first else ""),
        ("End", word_seconds(receipt.whole)),
        ("Speed", f"{receipt.rate:,.0f} tokens a second" if receipt.rate is not None else ""),
    )


def list_tokens(receipt: Receipt) -> list[Row]:
    """List what was read and written."""
    usage = receipt.usage
    if usage is None:
        return [("Tokens", "not told by the server")]
    visible = max(0, receipt.completion_tokens - usage.reasoning_tokens)
    return _keep(
        ("Input", f"{usage.prompt_tokens:,}"),
        ("of it from the cache", f"{usage.cached_tokens:,}" if usage.cached_tokens else ""),
        ("Output", f"{receipt.completion_tokens:,}"),
        ("of it thinking", f"{usage.reasoning_tokens:,}" if usage.reasoning_tokens else ""),
        ("of it to read", f"{visible:,}" if usage.reasoning_tokens else ""),
        ("Web searches", f"{receipt.searches}" if receipt.searches else ""),
    )


def list_charges(receipt: Receipt) -> list[Row]:
    """List what it cost, and by which prices."""
    usage = receipt.usage
    rows = [("Cost", _word_cost(usage, receipt))]
    if usage is not None and usage.is_byok:
        rows.append(("With your own provider key", _word_byok(usage)))
    if receipt.bill is not None:
        rows += list_lines(receipt.bill)
    return rows


def list_lines(bill: Bill) -> list[Row]:
    """List the lines of a bill with their prices."""
    rows = [(LABELS.get(line.name, line.name), _word_line(line)) for line in bill.lines]
    rows.append(("By the list", word_amount(bill.total.normalize()) if bill.total else "free"))
    rows.append(("Prices", " and ".join(map(word_condition, bill.applied)) or "base prices"))
    return rows


def word_seconds(seconds: float | None) -> str:
    """Word a span of time; empty where it is not known."""
    if seconds is None:
        return ""
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    if seconds < MINUTE:
        return f"{seconds:.1f} s"
    return f"{int(seconds // MINUTE)} min {seconds % MINUTE:.0f} s"


def write_text(sections: list[tuple[str, list[Row]]]) -> str:
    """Write a receipt as plain text."""
    blocks = [
        "\n".join([title, *(f"  {label}: {value}" for label, value in rows)]) for title, rows in sections
    ]
    return "\n\n".join(blocks) + "\n"


def list_sections(receipt: Receipt, reply: Reply) -> list[tuple[str, list[Row]]]:
    """List all of it, in the order of reading."""
    sections = [
        ("Answer", list_identity(receipt, reply)),
        ("Cost", list_charges(receipt)),
        ("Tokens", list_tokens(receipt)),
        ("Time", list_times(receipt)),
    ]
    return [(title, rows) for title, rows in sections if rows]


def _word_cost(usage: Usage | None, receipt: Receipt) -> str:
    if receipt.paid is not None:
        return word_amount(receipt.paid) if receipt.paid else "nothing"
    if usage is None and receipt.generation_id:
        return "not known yet: the API is asked for it"
    return "not told by the server"


def _word_byok(usage: Usage) -> str:
    fee = word_amount(usage.cost) if usage.cost else "no fee"
    upstream = word_amount(usage.upstream_cost) if usage.upstream_cost is not None else "an unknown amount"
    return f"{upstream} billed by the provider, {fee} by OpenRouter"


def _word_line(line: Line) -> str:
    price = line.price * MILLION
    is_token = line.units > 1 and price < MILLION
    each = f"{word_amount(price.normalize())} a million" if is_token else f"{word_amount(line.price)} each"
    return f"{line.units:,} at {each} = {word_amount(line.amount.normalize())}"


def _keep(*rows: Row) -> list[Row]:
    return [(label, value) for label, value in rows if value]
