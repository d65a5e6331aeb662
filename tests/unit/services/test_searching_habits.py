"""Answers that may search the web are learned apart from those that may not, also after many of either."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from offhand.domain.events import Cited, Finished, Sending, StreamEvent, TextDelta, UsageReported
from offhand.domain.habits import Habit, Observation
from offhand.domain.message import CitationPart, FinishReason, TextPart, Usage
from offhand.domain.request_settings import WEB_SEARCH
from offhand.domain.searching import WEB_SEARCH_TOOL
from offhand.domain.sent import SentRequest
from offhand.services.estimation import Estimation
from offhand.services.weighing import Weight
from offhand.storage.habits import HabitDatabase
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.services.conversation import Conversation


class Room(Desk):
    """Ask with and without the web, and be answered with a usage."""

    def start(self) -> None:
        super().start()
        self.habits = HabitDatabase(self.database)
        self.estimation = Estimation(self.library, self.world.backing, self.habits, self.scope)

    async def be_answered(
        self,
        conversation: Conversation,
        prompt: int,
        *,
        can_search: bool,
        searches: int = 0,
        cites: bool = False,
    ) -> None:
        tools: list[dict[str, Any]] = [{"type": WEB_SEARCH_TOOL}] if can_search else []
        received = {"server_tool_use_details": {"web_search_requests": searches}} if searches else {}
        usage = Usage(prompt_tokens=prompt, completion_tokens=50, cost=Decimal("0.01"), received=received)
        sources: list[StreamEvent] = [Cited(CitationPart("https://example.com"))] if cites else []
        self.world.provider.say(
            Sending(SentRequest(address="https://h", dialect="openrouter", fields={"tools": tools})),
            TextDelta("Because."),
            *sources,
            UsageReported(usage),
            Finished(FinishReason.STOP),
        )
        await conversation.ask((TextPart("Why?"),))
        await self.scope.wait_idle()

    def seen(self, conversation: Conversation) -> list[tuple[bool, int]]:
        seen = self.estimation.habit_of(conversation.asked_model).seen
        return [(one.may_search, one.searches) for one in seen]


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    desk = Room()
    yield desk
    assert desk.failures == []
    await desk.close()


async def test_what_was_sent_says_whether_an_answer_could_search(room: Room) -> None:
    conversation = room.library.create()
    await room.be_answered(conversation, 700, can_search=False)
    room.world.settings = room.world.settings.put(WEB_SEARCH, value=True)
    await room.be_answered(conversation, 720, can_search=False)
    await room.be_answered(conversation, 9_000, can_search=True, searches=3)
    await room.be_answered(conversation, 900, can_search=True)
    assert room.seen(conversation) == [(False, 0), (False, 0), (True, 3), (True, 0)]


async def test_sources_of_an_answer_that_could_search_say_that_it_did(room: Room) -> None:
    conversation = room.library.create()
    await room.be_answered(conversation, 9_000, can_search=True, cites=True)
    await room.be_answered(conversation, 700, can_search=False, cites=True)
    assert room.seen(conversation) == [(True, 1), (False, 0)], "some models name sources by themselves"


async def test_prompt_of_an_answer_that_searched_is_not_what_the_chat_weighs(room: Room) -> None:
    conversation = room.library.create()
    await room.be_answered(conversation, 700, can_search=False)
    await room.be_answered(conversation, 3_000, can_search=True, searches=1)
    found = room.estimation.survey(conversation, conversation.chat.leaf, conversation.asked_model)
    assert found is not None
    assert found.known == 700
    assert found.answers == (50,), "answers that could search are of another length"
    question = found.make_question(Weight(text=10), room.world.backing.clock())
    assert 10 < question.added < 200, "the question and the answer since then, not what was found"


def test_habits_of_earlier_versions_are_read() -> None:
    old = b'{"seen":[[20,0,702,140,0,false,"low",1000,0,0],[25,0,705,90,600,true,"",-1,702,12]],"tail":0.07}'
    habit = msgspec.json.decode(old, type=Habit)
    assert habit.tail == 0.07
    assert habit.seen[0] == Observation(
        text=20, pictures=0, prompt=702, answer=140, cached=0, follows=False, effort="low"
    )
    assert not any(one.may_search for one in habit.seen)
    assert msgspec.json.decode(msgspec.json.encode(habit), type=Habit) == habit
