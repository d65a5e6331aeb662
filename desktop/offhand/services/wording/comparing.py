"""Words for answers side by side: what each took, which one leads, and what a choice means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.services.wording.forecasts import word_amount, word_band, word_use
from offhand.services.wording.receipts import word_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.forecast import Forecast
    from offhand.domain.message import Message
    from offhand.domain.receipt import Receipt
    from offhand.services.context_use import ContextUse
    from offhand.services.outlook import Outlook

STATES = {
    FinishReason.STOP: "complete",
    FinishReason.LENGTH: "cut at its longest length",
    FinishReason.TOOL_CALLS: "wants tools",
    FinishReason.CONTENT_FILTER: "held back by a filter",
    FinishReason.ERROR: "failed",
    FinishReason.STOPPED: "stopped",
    FinishReason.INTERRUPTED: "interrupted",
}
PAIR = 2
ANSWERING = "answering"
NO_WORDS = "This answer has no words to go on from. Ask for it again, or choose another one."


def word_facts(receipt: Receipt, served: str = "") -> str:
    """Say in a few letters what an answer cost and how fast it came.

    ``served`` names who answered, where that is another model than was asked.
    """
    paid = ""
    if receipt.paid is not None:
        paid = word_amount(receipt.paid) if receipt.paid else "free"
    rate = f"{receipt.rate:,.0f} tokens/s" if receipt.rate is not None else ""
    first = word_seconds(receipt.to_first)
    other = f"answered by {served}" if served else ""
    return " · ".join(filter(None, (other, paid, rate, f"first word {first}" if first else "")))


def word_state(message: Message, failure: str) -> str:
    """Say how far an answer is; ``failure`` is a sentence on what went wrong, empty where nothing did."""
    reply = message.reply
    if reply is None or reply.finish is None:
        return ANSWERING
    if failure:
        return f"failed: {failure}"
    return STATES[reply.finish]


def word_outlooks(outlooks: Sequence[tuple[str, Outlook]], total: Forecast) -> str:
    """Say what a question takes of each of several models, one a line, as a tooltip."""
    band = word_band(total)
    head = [f"This question, asked {len(outlooks)} times: {band}"] if band else []
    return "\n".join([*head, *(f"{name}: {word_outlook(each)}" for name, each in outlooks)])


def word_outlook(outlook: Outlook) -> str:
    """Say in a few words what a question takes of one model."""
    price = word_band(outlook.forecast) or "price not known"
    room = word_use(outlook.use) if outlook.use.fits else "does not fit"
    return f"{price}, context {room}" if outlook.use.fits else f"{price}, {room}"


def word_blind(names: Sequence[str]) -> str:
    """Say which of several models see no pictures."""
    return (
        f"{word_names(names)} {'read' if len(names) > 1 else 'reads'} text only; the others see the pictures."
    )


def word_short(names: Sequence[str], use: ContextUse) -> str:
    """Say for which of several models a question is too long."""
    return (
        f"This does not fit {word_names(names)}: about {round(use.total):,} tokens, of {use.limit or 0:,}"
        " with the answer."
    )


def word_lead(name: str, keys: Sequence[str]) -> str:
    """Say where the next question goes as long as nothing is chosen; ``keys`` choose one each."""
    span = " or ".join(keys) if len(keys) == PAIR else f"{keys[0]} to {keys[-1]}"
    return f"The next question goes on from {name} unless you choose another ({span})."


def word_choice(name: str, running: int) -> str:
    """Say what follows from a choice."""
    if not running:
        return f"{name} goes on. The others are branches"
    others = "1 other is" if running == 1 else f"{running} others are"
    return f"{name} goes on. {others} still arriving, as a branch"


def word_names(names: Sequence[str]) -> str:
    """Put names together as in a sentence."""
    if len(names) < PAIR:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
