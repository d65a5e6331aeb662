"""The band through everything that makes it: 200 answers in chats, by a model that counts in its own way."""

from __future__ import annotations

import math
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.billing import Quantities, make_bill
from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.message import FinishReason, Message, TextPart, Usage
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.services.estimation import Estimation
from offhand.services.weighing import Weight, weigh_message
from offhand.storage.habits import HabitDatabase
from tests.fakes.chats import make_question
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.services.conversation import Conversation

ANSWERS, FIRST = 200, 30
PREAMBLE = 680
SENTENCE = "the model of a chat costs more where words grow long and answers longer still, says nobody"
WORDS = SENTENCE.split()
CARD = ModelCard(
    id="m",
    pricing=Pricing(
        prices={
            "prompt": Decimal("0.000003"),
            "completion": Decimal("0.000015"),
            "input_cache_read": Decimal("0.00000075"),
        },
        overrides=(
            PriceOverride(
                min_prompt_tokens=4_000,
                prices={"prompt": Decimal("0.000006"), "completion": Decimal("0.00003")},
            ),
        ),
    ),
    reasoning=ReasoningSupport(mandatory=True),
)


class Market(Desk):
    """Ask in chats, and compare what was shown before with what was billed after."""

    def __init__(self) -> None:
        self.random = Random(7)
        self.now = 1_000_000.0
        self.inside: list[bool] = []
        super().__init__()

    def start(self) -> None:
        """Begin with a model whose prices have a tier."""
        backing = replace(self.world.backing, card_for=self.know, clock=lambda: self.now)
        self.world.backing = backing
        super().start()
        self.estimation = Estimation(self.library, backing, HabitDatabase(self.database), self.scope)

    def know(self, model: str) -> ModelCard:
        return replace(CARD, id=model)

    def count(self, messages: Sequence[Message]) -> int:
        """Count as this model does: by words, which nobody here knows."""
        return PREAMBLE + sum(3 + round(1.7 * len(message.text.split())) for message in messages)

    async def trade(self, conversation: Conversation) -> None:
        """Ask once."""
        self.now += self.random.choice((20, 60, 2_000))
        text = " ".join(self.random.choices(WORDS, k=max(2, round(math.exp(self.random.gauss(3.5, 1.2))))))
        found = self.estimation.survey(conversation, conversation.chat.leaf, conversation.asked_model)
        assert found is not None
        draft = weigh_message(make_question("draft", text))
        shown = self.estimation.foretell(found, Weight(text=draft.text))
        before = conversation.branch
        prompt = self.count([*before, make_question("draft", text)])
        visible = max(3, round(math.exp(self.random.gauss(4.5, 0.7))))
        took = Quantities(
            prompt_tokens=prompt,
            cached_tokens=round(0.9 * self.count(before)) if before and self.random.random() < 0.6 else 0,
            completion_tokens=round(visible * 1.7) + round(math.exp(self.random.gauss(5, 0.8))),
        )
        cost = make_bill(CARD.pricing, took, self.now).total
        self.inside.append(shown.holds(cost))
        usage = Usage(
            prompt_tokens=prompt,
            completion_tokens=took.completion_tokens,
            cached_tokens=took.cached_tokens,
            cost=cost,
        )
        answer = TextDelta(" ".join(self.random.choices(WORDS, k=visible)))
        self.world.provider.say(answer, UsageReported(usage), Finished(FinishReason.STOP))
        await conversation.ask((TextPart(text),))
        await self.scope.wait_idle()


async def test_nine_of_ten_bills_lie_in_the_band_that_was_shown() -> None:
    market = Market()
    conversation = market.library.create()
    for _ in range(ANSWERS):
        if conversation.chat.messages and market.random.random() < 0.15:
            conversation = market.library.create()
        await market.trade(conversation)
    later = market.inside[FIRST:]
    assert sum(later) / len(later) >= 0.9
    assert market.failures == []
    await market.close()
