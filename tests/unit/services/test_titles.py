from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.chat import TitleOrigin
from offhand.domain.errors import ConnectionLost, RateLimited
from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.message import FinishReason, TextPart, Usage
from offhand.domain.model_settings import MODEL_TITLES, TITLE_MODEL
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request_settings import PROVIDER_ONLY, ZERO_RETENTION
from offhand.services.titles import ROOM_TO_THINK, SHORT, Titles, choose_sampling, read_title
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.services.conversation import Conversation


class Room:
    def __init__(self) -> None:
        self.desk = Desk()
        self.slept: list[float] = []
        self.pause = asyncio.Event()
        self.pause.set()
        self.titles = Titles(self.desk.library, self.desk.world.backing, self.desk.scope, sleep=self._sleep)

    async def ask(self, text: str, *answers: str, temporary: bool = False) -> Conversation:
        conversation = self.desk.library.create(is_temporary=temporary)
        for answer in answers:
            self.desk.world.provider.answer(answer)
        await conversation.ask((TextPart(text),))
        await self.settle()
        return conversation

    async def settle(self) -> None:
        await self.desk.saver.flush()
        while not self.desk.scope.is_idle:
            await asyncio.sleep(0.001)

    @property
    def requests(self) -> int:
        return len(self.desk.world.provider.requests)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0.001)
        await self.pause.wait()


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.desk.close()


async def test_a_title_asks_only_those_that_may_see_the_chat(room: Room) -> None:
    conversation = room.desk.library.create()
    conversation.revise(own={ZERO_RETENTION.key: True, PROVIDER_ONLY.key: ("xai",)})
    room.desk.world.provider.answer("Beetles.")
    room.desk.world.provider.answer("Food of hedgehogs")
    await conversation.ask((TextPart("What does a hedgehog eat?"),))
    await room.settle()
    answer, title = room.desk.world.provider.requests
    assert title.system.startswith("You name conversations.")
    assert title.routing == answer.routing
    assert (title.routing.needs_zero_retention, title.routing.only) == (True, ("xai",))


async def test_the_first_answer_brings_a_title(room: Room) -> None:
    conversation = await room.ask("What does a hedgehog eat?", "Beetles.", '"Food of hedgehogs."\n')
    head = conversation.chat.head
    assert (head.title, head.title_origin) == ("Food of hedgehogs", TitleOrigin.MODEL)
    asked = room.desk.world.provider.requests[1]
    assert asked.model == "x-ai/grok-4"
    assert asked.sampling.max_tokens == SHORT
    assert [message.text for message in asked.messages] == [
        "Question:\nWhat does a hedgehog eat?\n\nAnswer:\nBeetles."
    ]
    assert asked.system.startswith("You name conversations.")
    room.desk.world.provider.answer("More beetles.")
    await conversation.ask((TextPart("And in winter?"),))
    await room.settle()
    assert room.requests == 3, "a chat is named once"
    await room.desk.close()


async def test_the_setting_names_another_model_or_none(room: Room) -> None:
    world = room.desk.world
    world.settings = world.settings.put(TITLE_MODEL, "cheap/one")
    await room.ask("First", "Yes", "A title")
    assert world.provider.requests[1].model == "cheap/one"
    world.settings = world.settings.put(MODEL_TITLES, value=False)
    conversation = await room.ask("Second", "Yes")
    assert conversation.chat.title == "Second"
    assert room.requests == 3
    await room.desk.close()


async def test_a_temporary_chat_is_named_by_nobody_else(room: Room) -> None:
    conversation = await room.ask("Secret", "Yes", temporary=True)
    assert conversation.chat.title == "Secret"
    assert room.requests == 1
    await room.desk.close()


async def test_a_title_of_the_users_is_never_replaced(room: Room) -> None:
    room.pause.clear()
    conversation = room.desk.library.create()
    room.desk.world.provider.answer("Yes")
    await conversation.ask((TextPart("First"),))
    conversation.revise(title="Mine", title_origin=TitleOrigin.USER)
    room.pause.set()
    await room.settle()
    assert conversation.chat.title == "Mine"
    assert room.requests == 1
    await room.desk.close()


async def test_the_next_question_goes_first(room: Room) -> None:
    room.pause.clear()
    conversation = room.desk.library.create()
    room.desk.world.provider.answer("Yes")
    await conversation.ask((TextPart("First"),))
    conversation.start_asking((TextPart("Second"),))
    while room.requests < 2:
        await asyncio.sleep(0)
    room.pause.set()
    await asyncio.sleep(0.02)
    assert room.requests == 2
    room.desk.world.provider.answer("Two")
    room.desk.world.provider.answer("A title")
    await room.settle()
    assert conversation.chat.title == "A title"
    await room.desk.close()


@pytest.mark.parametrize("trouble", [RateLimited(status=429), ConnectionLost(host="h")])
async def test_trouble_leaves_the_words_and_is_no_news(room: Room, trouble: Exception) -> None:
    conversation = room.desk.library.create()
    room.desk.world.provider.answer("Yes")
    room.desk.world.provider.say(trouble)
    await conversation.ask((TextPart("First"),))
    await room.settle()
    assert conversation.chat.head.title == "First"
    assert room.desk.failures == []
    await room.desk.close()


async def test_an_answer_that_failed_brings_none(room: Room) -> None:
    conversation = room.desk.library.create()
    room.desk.world.provider.say(RateLimited(status=429))
    await conversation.ask((TextPart("First"),))
    await room.settle()
    assert room.requests == 1
    await room.desk.close()


async def test_its_cost_stands_in_the_log_and_its_words_do_not(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    conversation = room.desk.library.create()
    provider = room.desk.world.provider
    provider.answer("Yes")
    usage = Usage(prompt_tokens=1, completion_tokens=1, cost=Decimal("0.00004"))
    provider.say(TextDelta("A title"), UsageReported(usage), Finished(FinishReason.STOP))
    await conversation.ask((TextPart("First"),))
    await room.settle()
    said = [record.getMessage() for record in caplog.records if record.name.endswith("titles")]
    assert said == ["a title by x-ai/grok-4 cost 0.00004 USD"]
    await room.desk.close()


def test_as_little_thinking_as_the_model_allows() -> None:
    card = ModelCard(id="x")
    assert choose_sampling(None) == choose_sampling(card)
    able = replace(card, reasoning=ReasoningSupport(supported_efforts=("none", "low", "high")))
    assert choose_sampling(able).reasoning_effort == "none"
    assert choose_sampling(able).max_tokens == SHORT
    bound = replace(card, reasoning=ReasoningSupport(mandatory=True, supported_efforts=("low", "high")))
    assert choose_sampling(bound).reasoning_effort == "low"
    assert choose_sampling(bound).max_tokens == ROOM_TO_THINK
    fixed = replace(card, reasoning=ReasoningSupport(mandatory=True, supported_efforts=()))
    assert choose_sampling(fixed).reasoning_effort is None


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("Hedgehog food", "Hedgehog food"),
        (' "Hedgehog food." ', "Hedgehog food"),
        ("Title: **Hedgehog food**", "Hedgehog food"),
        ("# Igelfutter", "Igelfutter"),
        ("「東京の旅」", "東京の旅"),
        ("Is C# good?", "Is C# good?"),
        ("Sure! Here it is:\n\nHedgehog food", ""),
        ("x" * 61, ""),
        ("one two three four five six seven eight nine ten eleven", ""),
        (" \n", ""),
        ('""', ""),
    ],
)
def test_a_title_is_read_and_what_is_none_is_not(answer: str, title: str) -> None:
    assert read_title(answer) == title
