"""A desk with a day's cap, where costs are told late or never."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from offhand.domain.budget import CapScope
from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Finished, Opened, TextDelta, UsageReported
from offhand.domain.message import FinishReason, TextPart, Usage
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.spending_settings import DAY_CAP
from offhand.services.budgets import Budgets
from offhand.services.costs import Costs
from offhand.services.estimation import Estimation
from offhand.services.reckoning import Reckoning
from offhand.services.spending_book import SpendingBook
from offhand.storage.habits import HabitDatabase
from offhand.storage.spending import SpendingDatabase
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from offhand.domain.generation import Generation
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation

NOTHING = Decimal(0)
CARD = ModelCard(
    id=DEFAULT_MODEL,
    pricing=Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")}),
)
FREE = Pricing(prices={"prompt": NOTHING, "completion": NOTHING})
TOLD = Usage(prompt_tokens=20, completion_tokens=9, cost=Decimal("0.0125"))
UNTOLD = Usage(prompt_tokens=1_000, completion_tokens=100)
LISTED = Decimal("0.0045")
"""What the untold one comes to by the list."""


class Room(Desk):
    """Ask with a day's cap, where costs are told late or never."""

    def __init__(self) -> None:
        self.record: Generation | None = None
        self.trouble: Exception | None = None
        self.may_tell = asyncio.Event()
        super().__init__()

    def start(self) -> None:
        super().start()
        self.world.cards[DEFAULT_MODEL] = CARD
        self.world.settings = self.world.settings.put(DAY_CAP, Decimal(1))
        backing = self.world.backing
        self.spending = SpendingDatabase(self.database)
        self.estimation = Estimation(self.library, backing, HabitDatabase(self.database), self.scope)
        self.costs = Costs(
            self,
            self.library,
            self.store,
            self.saver,
            self.scope,
            clock=backing.clock,
            sleep=self.nap,
            gate=backing.gate,
        )
        self.book = SpendingBook(self.library, self.spending, self.scope, Reckoning(backing))
        self.budgets = Budgets(self.book, self.estimation, ZoneInfo("UTC"))
        backing.gate.appoint(self.budgets)

    async def nap(self, seconds: float) -> None:
        del seconds
        await self.may_tell.wait()

    async def fetch_generation(self, generation_id: str) -> Generation | None:
        del generation_id
        if self.trouble is not None:
            raise self.trouble
        return self.record

    async def stop_an_answer(self, *first: Opened, text: str = "Half an answer.") -> Conversation:
        conversation = self.library.create()
        conversation.start_asking((TextPart("Why?"),))
        self.world.provider.say(*(first or (Opened("gen-1"),)), TextDelta(text))
        while len(conversation.branch) < 2 or conversation.branch[-1].text != text:
            await asyncio.sleep(0)
        conversation.stop()
        while not conversation.is_idle:
            await asyncio.sleep(0)
        return conversation

    async def answer(
        self, usage: Usage, conversation: Conversation | None = None, *, generation: str = "gen-2"
    ) -> Message:
        self.world.provider.say(
            Opened(generation), TextDelta("Because."), UsageReported(usage), Finished(FinishReason.STOP)
        )
        return await (conversation or self.library.create()).ask((TextPart("Why?"),))

    async def rest(self) -> None:
        self.may_tell.set()
        await self.scope.wait_idle()
        await self.saver.flush()
        await self.scope.wait_idle()

    async def spent(self) -> tuple[Decimal, bool]:
        found = await self.budgets.find_spent("")
        return found.day, CapScope.DAY in found.estimated

    async def set_aside(self) -> Decimal:
        """Return what counts while an answer is on its way."""
        conversation = self.library.create()
        conversation.start_asking((TextPart("Why?"),))
        while not self.world.provider.requests:
            await asyncio.sleep(0)
        amount, _ = await self.spent()
        self.world.provider.say(ConnectionLost(host="h"))
        while not conversation.is_idle:
            await asyncio.sleep(0)
        return amount
