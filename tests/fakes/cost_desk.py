"""A desk where answers are cut off, and the API's records of what they cost."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.events import Opened, TextDelta
from offhand.domain.generation import Generation
from offhand.domain.message import TextPart, Usage
from offhand.services.costs import Costs
from tests.fakes.kept_chats import KeptChats, finish, until_shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation

COST = Usage(prompt_tokens=12, completion_tokens=3, cost=Decimal("0.0125"))


class Records:
    """Answer as the API does: with a record, with nothing, or with an error."""

    def __init__(self) -> None:
        self.known: dict[str, Generation] = {}
        self.errors: list[Exception] = []
        self.asked: list[str] = []
        self.on_asked: Callable[[], object] = lambda: None
        self.at_once = 0
        self.most_at_once = 0

    def know(self, generation_id: str) -> None:
        self.known[generation_id] = Generation(
            id=generation_id, model="x-ai/grok-4.3", provider="xAI", usage=COST
        )

    async def fetch_generation(self, generation_id: str) -> Generation | None:
        self.asked.append(generation_id)
        self.on_asked()
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(0)
        self.at_once -= 1
        if self.errors:
            raise self.errors.pop(0)
        return self.known.get(generation_id)


class Desk(KeptChats):
    """Keep chats, and learn their costs."""

    def __init__(self) -> None:
        super().__init__()
        self.records = Records()
        self.naps: list[float] = []
        self.address = ""
        self.follow()

    def follow(self) -> None:
        self.costs = Costs(
            self.records,
            self.library,
            self.store,
            self.saver,
            self.scope,
            clock=self.world.backing.clock,
            find_address=lambda: self.address,
            sleep=self._nap,
        )

    async def stop_an_answer(self, generation_id: str = "gen-1") -> Conversation:
        conversation = self.library.create()
        conversation.start_asking((TextPart("Why?"),))
        self.world.provider.say(Opened(generation_id), TextDelta("Half"))
        while len(conversation.branch) < 2:
            await asyncio.sleep(0)
        await until_shown(conversation, "Half")
        conversation.stop()
        await finish(conversation)
        return conversation

    async def settle(self) -> None:
        while not self.scope.is_idle:
            await asyncio.sleep(0.001)

    async def _nap(self, seconds: float) -> None:
        self.naps.append(seconds)


def usage_of(message: Message) -> Usage | None:
    return message.reply.usage if message.reply is not None else None
