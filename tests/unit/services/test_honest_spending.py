"""What was paid is never taken for less than may have been, nor for the rule after one answer."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import ConnectionLost, StoreProblem
from offhand.domain.forecast import Question, make_forecast
from offhand.domain.generation import Generation
from offhand.domain.habits import UNPAID, Habit, Observation
from offhand.domain.message import TextPart, Usage
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.pricing import Pricing
from offhand.domain.spending_settings import DAY_CAP
from offhand.services.budgets import find_cost
from tests.unit.services.paying import CARD, FREE, LISTED, NOTHING, TOLD, UNTOLD, Room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.rest()
    await room.close()
    assert room.failures == []


async def test_what_is_sent_anyway_counts_for_what_is_asked_next(room: Room) -> None:
    aside = await room.set_aside()
    conversation = room.library.create()
    room.world.settings = room.world.settings.put(DAY_CAP, aside / 2)
    held = await conversation.ask((TextPart("Why?"),))
    assert held.reply is not None
    assert isinstance(held.reply.error, CapReached)
    asked = len(room.world.provider.requests)
    room.world.backing.gate.waive(conversation.branch[0].id)
    conversation.start_retrying(conversation.chat.leaf or "")
    while len(room.world.provider.requests) == asked:
        await asyncio.sleep(0)
    assert (await room.spent())[0] >= aside
    room.world.provider.say(ConnectionLost(host="h"))
    while not conversation.is_idle:
        await asyncio.sleep(0)
    await room.rest()


@pytest.mark.parametrize("told", ["0", "0.0002"])
async def test_a_providers_bill_that_nobody_tells_is_estimated_beside_the_fee(room: Room, told: str) -> None:
    conversation = room.library.create()
    await room.answer(replace(UNTOLD, is_byok=True, cost=Decimal(told)), conversation)
    assert await room.spent() == (LISTED + Decimal(told), True)
    await room.rest()
    assert await room.spent() == (LISTED + Decimal(told), True)
    sums = await room.spending.read_sums([0], conversation.chat.id)
    assert sums.estimated == (LISTED + Decimal(told),)
    whole = replace(UNTOLD, is_byok=True, cost=Decimal(told), upstream_cost=Decimal("0.25"))
    answer = conversation.branch[-1]
    assert answer.reply is not None
    conversation.amend(replace(answer, reply=replace(answer.reply, usage=whole)))
    await room.rest()
    assert await room.spent() == (Decimal("0.25") + Decimal(told), False), "what is told later counts"


async def test_a_providers_bill_that_is_on_record_takes_the_place_of_the_estimate(room: Room) -> None:
    on_record = Usage(is_byok=True, cost=NOTHING, upstream_cost=Decimal("0.25"))
    room.record = Generation(id="gen-2", model="m", provider="p", usage=on_record)
    await room.answer(replace(UNTOLD, is_byok=True, cost=NOTHING))
    assert await room.spent() == (LISTED, True)
    await room.rest()
    assert await room.spent() == (Decimal("0.25"), False)


async def test_a_fee_is_no_less_than_told_where_the_list_has_no_price(room: Room) -> None:
    room.world.cards[DEFAULT_MODEL] = replace(CARD, pricing=Pricing(prices={}))
    await room.answer(replace(UNTOLD, is_byok=True, cost=Decimal("0.0002")))
    await room.rest()
    assert await room.spent() == (Decimal("0.0002"), True)


async def test_one_answer_of_an_own_key_makes_none_after_it_free(room: Room) -> None:
    conversation = room.library.create()
    usage = Usage(prompt_tokens=3_100, completion_tokens=500, cost=NOTHING, is_byok=True)
    aside = await room.set_aside()
    await room.answer(usage, conversation)
    await room.rest()
    habit = room.estimation.habit_of(DEFAULT_MODEL)
    assert [one.paid for one in habit.seen] == [UNPAID]
    assert await room.set_aside() > aside / 10, "only shorter answers are expected"
    room.world.settings = room.world.settings.put(DAY_CAP, Decimal("0.0001"))
    held = await room.library.create().ask((TextPart("Why?"),))
    assert held.reply is not None
    assert isinstance(held.reply.error, CapReached)
    await room.rest()


async def test_what_a_stopped_answer_cost_says_nothing_of_others(room: Room) -> None:
    told = Usage(prompt_tokens=1_000, completion_tokens=100, cost=NOTHING)
    room.record = Generation(id="gen-1", model="m", provider="p", usage=told)
    await room.stop_an_answer()
    await room.rest()
    habit = room.estimation.habit_of(DEFAULT_MODEL)
    assert [(one.prompt, one.paid) for one in habit.seen] == [(1_000, UNPAID)]


async def test_only_the_list_says_that_an_answer_is_free(room: Room) -> None:
    free = tuple(
        Observation(text=100, pictures=0, prompt=100, answer=100, cached=0, follows=False, paid=0)
        for _ in range(40)
    )
    for card, is_free in ((CARD, False), (replace(CARD, pricing=FREE), True)):
        forecast = make_forecast(card, Habit(seen=free), Question(text=100), 0.0)
        assert forecast.band == (0, 0)
        assert (find_cost(forecast) == 0) is is_free


async def test_a_told_cost_outlives_the_estimate_that_is_kept(room: Room) -> None:
    conversation = room.library.create()
    await room.answer(UNTOLD, conversation)
    await room.rest()
    room.store.problem = StoreProblem(path="p")
    answer = conversation.branch[-1]
    assert answer.reply is not None
    conversation.amend(replace(answer, reply=replace(answer.reply, usage=TOLD)))
    for _ in range(2):
        assert await room.spent() == (TOLD.cost, False)
    room.store.problem = None
    await room.rest()
    assert await room.spent() == (TOLD.cost, False)
