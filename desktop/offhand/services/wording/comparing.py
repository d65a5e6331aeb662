"""Words for answers side by side: what each took, which one leads, and what a choice means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.services.wording.forecasts import word_amount, word_band, word_use
from offhand.services.wording.receipts import word_seconds
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.forecast import Forecast
    from offhand.domain.message import Message
    from offhand.domain.receipt import Receipt
    from offhand.services.context_use import ContextUse
    from offhand.services.outlook import Outlook

STATES = {
    FinishReason.STOP: later("complete"),
    FinishReason.LENGTH: later("cut at its longest length"),
    FinishReason.TOOL_CALLS: later("wants tools"),
    FinishReason.CONTENT_FILTER: later("held back by a filter"),
    FinishReason.ERROR: later("failed"),
    FinishReason.STOPPED: later("stopped"),
    FinishReason.INTERRUPTED: later("interrupted"),
}
PAIR = 2
ANSWERING = later("answering")
NO_WORDS = later("This answer has no words to go on from. Ask for it again, or choose another one.")


def word_facts(receipt: Receipt, served: str = "") -> str:
    """Say in a few letters what an answer cost and how fast it came.

    ``served`` names who answered, where that is another model than was asked.
    """
    paid = ""
    if receipt.paid is not None:
        paid = word_amount(receipt.paid) if receipt.paid else tr("free")
    rate = tr("{rate:,.0f} tokens/s", rate=receipt.rate) if receipt.rate is not None else ""
    first = word_seconds(receipt.to_first)
    other = tr("answered by {served}", served=served) if served else ""
    place = tr("at {provider}, not asked for", provider=receipt.provider) if receipt.is_other_provider else ""
    tier = tr("at tier {tier}, not asked for", tier=receipt.served_tier) if receipt.is_other_tier else ""
    return " · ".join(
        filter(None, (other, place, tier, paid, rate, tr("first word {first}", first=first) if first else ""))
    )


def word_state(message: Message, failure: str) -> str:
    """Say how far an answer is; ``failure`` is a sentence on what went wrong, empty where nothing did."""
    reply = message.reply
    if reply is None or reply.finish is None:
        return tr(ANSWERING)
    if failure:
        return tr("failed: {failure}", failure=failure)
    return tr(STATES[reply.finish])


def word_outlooks(outlooks: Sequence[tuple[str, Outlook]], total: Forecast) -> str:
    """Say what a question takes of each of several models, one a line, as a tooltip."""
    band = word_band(total)
    head = [tr("This question, asked {count} times: {band}", count=len(outlooks), band=band)] if band else []
    return "\n".join([*head, *(f"{name}: {word_outlook(each)}" for name, each in outlooks)])


def word_outlook(outlook: Outlook) -> str:
    """Say in a few words what a question takes of one model."""
    price = word_band(outlook.forecast) or tr("price not known")
    room = word_use(outlook.use) if outlook.use.fits else tr("does not fit")
    return tr("{price}, context {room}", price=price, room=room) if outlook.use.fits else f"{price}, {room}"


def word_blind(names: Sequence[str]) -> str:
    """Say which of several models see no pictures."""
    return (
        tr("{names} read text only; the others see the pictures.", names=word_names(names))
        if len(names) > 1
        else tr("{names} reads text only; the others see the pictures.", names=word_names(names))
    )


def word_short(names: Sequence[str], use: ContextUse) -> str:
    """Say for which of several models a question is too long."""
    return tr(
        "This does not fit {names}: about {total:,} tokens, of {limit:,} with the answer.",
        names=word_names(names),
        total=round(use.total),
        limit=use.limit or 0,
    )


def word_lead(name: str, keys: Sequence[str]) -> str:
    """Say where the next question goes as long as nothing is chosen; ``keys`` choose one each."""
    span = (
        tr(" or ").join(keys) if len(keys) == PAIR else tr("{first} to {last}", first=keys[0], last=keys[-1])
    )
    return tr(
        "The next question goes on from {name} unless you choose another ({span}).", name=name, span=span
    )


def word_choice(name: str, running: int, kept: int = 0) -> str:
    """Say what follows from a choice, after which so many models are asked again."""
    if kept:
        return tr("{name} goes on. The next question goes to all {kept} models", name=name, kept=kept)
    if not running:
        return tr("{name} goes on. The others are branches", name=name)
    return plural(
        "{name} goes on. 1 other is still arriving, as a branch",
        "{name} goes on. {n} others are still arriving, as a branch",
        running,
        name=name,
    )


def word_names(names: Sequence[str]) -> str:
    """Put names together as in a sentence."""
    if len(names) < PAIR:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
