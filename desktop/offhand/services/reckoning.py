"""What an answer cost by the list, where nobody told what it cost: counted as spent, and marked.

Servers other than OpenRouter mostly report tokens and no price. Of an answer that was stopped not even
those may be known: then they are guessed from what was sent and what came.
"""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.billing import Quantities, is_untold, read_quantities
from offhand.domain.forecast import PICTURE, bill_listed
from offhand.domain.found import range_found
from offhand.domain.habits import Habit, Kind, Range, fit_counting, list_plain, range_paid
from offhand.domain.receipt import list_pictures, make_receipt
from offhand.domain.searching import could_search, count_searches
from offhand.domain.tiers import find_asked, find_dear, find_served, list_factors
from offhand.domain.token_counting import count_text
from offhand.services.weighing import Weight, survey_path, weigh_message

if TYPE_CHECKING:
    from offhand.domain.billing import Bill
    from offhand.domain.chat import Chat
    from offhand.domain.message import Message, Reply, Usage
    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings
    from offhand.services.backing import Backing

ONE = Decimal(1)


def reckon(card: ModelCard | None, took: Quantities, at: float) -> Decimal | None:
    """Return USD by the list of a model, None where it has no price for something."""
    bill = _bill(card, took, at)
    return bill.total if bill is not None and bill.is_complete else None


def complete(usage: Usage, bill: Bill | None, factor: Decimal = ONE) -> Decimal | None:
    """Return USD of what was told of a cost and of what a bill says of the rest, None where nothing does.

    With an own provider key the rest is what the provider billed, and else all of it. ``factor`` is what
    was paid in times of what the bill says.
    """
    if bill is None or not bill.is_complete:
        return usage.cost
    if not usage.is_byok:
        return bill.total * factor
    fee, inference = bill.split_byok()
    return inference * factor + (fee * factor if usage.cost is None else usage.cost)


def reckon_request(
    card: ModelCard | None, usage: Usage | None, prompt: int, answer: str, at: float
) -> Decimal | None:
    """Return USD of a request of its own, by what was reported of it or else by what was sent and came.

    ``prompt`` are its tokens as guessed.
    """
    if usage is not None:
        return complete(usage, _bill(card, read_quantities(usage), at)) if is_untold(usage) else None
    return reckon(card, Quantities(prompt_tokens=prompt, completion_tokens=count_text(answer)), at)


class Reckoning:
    """Reckon what answers of chats cost."""

    def __init__(self, backing: Backing) -> None:
        """Lean on what conversations lean on."""
        self._backing = backing

    def by_usage(self, chat: Chat, message: Message) -> Decimal | None:
        """Return USD by what was reported of an answer, None where that does not tell."""
        reply = message.reply
        if reply is None or reply.usage is None or not is_untold(reply.usage):
            return None
        pictures, card = list_pictures(chat.path_to(message.parent)), self._find_card(message)
        receipt = make_receipt(message, card, pictures=pictures)
        bill = receipt.bill if receipt is not None else None
        if bill is None or not bill.is_complete:
            # Another model served, of which the list says nothing: it counts as what was asked for.
            took = read_quantities(reply.usage, images=len(pictures), output_images=len(message.images))
            bill = _bill(card, took, reply.started)
        return complete(reply.usage, bill, self._find_factor(reply))

    async def by_guess(self, chat: Chat, message: Message) -> Decimal | None:
        """Return USD by what was sent and what came, None where the list has no price."""
        reply, card = message.reply, self._find_card(message)
        if reply is None or card is None:
            return None
        settings = self._backing.settings().overlaid(chat.head.own)
        took = await asyncio.to_thread(_guess, chat, message, card, settings)
        if could_search(message):
            took = self._add_found(took, message, reply)
        found = reckon(card, took, reply.started)
        return found if found is None else found * self._find_factor(reply)

    def _add_found(self, took: Quantities, message: Message, reply: Reply) -> Quantities:
        """Return what was taken with what a model mostly finds, where it may have searched."""
        habit = self._backing.habits.get(reply.asked_model, Habit())
        sent = float(took.prompt_tokens)
        found = range_found(habit, fit_counting(list_plain(habit)), Range(sent, sent, sent))
        return replace(
            took,
            prompt_tokens=took.prompt_tokens + round(found.tokens.likely),
            searches=count_searches(message) or round(found.searches.likely),
        )

    def _find_factor(self, reply: Reply) -> Decimal:
        """Return what the tier of service did to the price, as far as answers told it before."""
        tier = find_dear(find_served(reply) or find_asked(reply))
        if not tier:
            return ONE
        habit = self._backing.habits.get(reply.asked_model, Habit())
        usual = list_factors(tier, None, ONE, Quantities(), reply.started)
        return Decimal(round(range_paid(habit, Kind(tier=tier), usual).likely * 1000)) / 1000

    def _find_card(self, message: Message) -> ModelCard | None:
        reply = message.reply
        if reply is None:
            return None
        return self._backing.card_for(reply.served_model or "") or self._backing.card_for(reply.asked_model)


def _bill(card: ModelCard | None, took: Quantities, at: float) -> Bill | None:
    return bill_listed(card, took, at) if card is not None else None


def _guess(chat: Chat, message: Message, card: ModelCard, settings: Settings) -> Quantities:
    path = chat.path_to(message.parent)
    model = message.reply.asked_model if message.reply is not None else chat.model
    survey = survey_path(
        path,
        [weigh_message(each) for each in path],
        chat.head.marks,
        model=model,
        card=card,
        settings=settings,
        is_asked=True,
    )
    question = survey.make_question(Weight(), 0.0)
    drawings = len(message.images)
    return Quantities(
        prompt_tokens=question.known + question.added
        if question.known
        else question.text + question.pictures,
        completion_tokens=count_text(message.text) + count_text(message.reasoning) + drawings * PICTURE,
        image_output_tokens=drawings * PICTURE,
        output_images=drawings,
        images=question.images,
        image_tokens=question.pictures,
    )
