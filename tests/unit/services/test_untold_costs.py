"""Costs that nobody tells, or not yet: what is set aside counts first, then what the list says, marked."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Finished, Opened, Served, TextDelta, UsageReported
from offhand.domain.generation import Generation
from offhand.domain.message import FinishReason, TextPart, Usage
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.pricing import Pricing
from offhand.domain.spending_settings import DAY_CAP
from offhand.services.compaction import Plan, summarise
from offhand.services.explanation import explain
from offhand.services.titles import Titles
from offhand.services.wording.caps import list_standings
from tests.unit.services.paying import CARD, LISTED, NOTHING, TOLD, UNTOLD, Room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.rest()
    await room.close()
    assert room.failures == []


async def test_what_was_set_aside_counts_until_the_cost_of_a_stopped_answer_is_told(room: Room) -> None:
    aside = await room.set_aside()
    assert aside > 0
    assert await room.spent() == (NOTHING, False), "nothing came of that one"
    room.record = Generation(id="gen-1", model="m", provider="p", usage=TOLD)
    await room.stop_an_answer()
    assert await room.spent() == (aside, False)
    await room.rest()
    assert await room.spent() == (TOLD.cost, False)


async def test_stopping_and_asking_again_does_not_pass_a_cap(room: Room) -> None:
    aside = await room.set_aside()
    room.world.settings = room.world.settings.put(DAY_CAP, aside * 5 / 2)
    asked = len(room.world.provider.requests)
    for _ in range(2):
        await room.stop_an_answer()
    held = await room.library.create().ask((TextPart("Why?"),))
    assert held.reply is not None
    assert isinstance(held.reply.error, CapReached)
    assert len(room.world.provider.requests) == asked + 2
    await room.rest()


@pytest.mark.parametrize("trouble", [None, ConnectionLost(host="h")])
async def test_where_nobody_tells_it_what_came_is_counted_by_the_list(
    room: Room, trouble: Exception | None
) -> None:
    aside = await room.set_aside()
    room.trouble = trouble
    await room.stop_an_answer(text="word " * 100)
    await room.rest()
    amount, is_estimated = await room.spent()
    assert is_estimated
    assert 100 * Decimal("0.000015") <= amount < aside
    await room.library.close()
    room.start()
    assert await room.spent() == (amount, True), "the next run knows it"


async def test_without_an_id_to_ask_by_it_is_counted_at_once(room: Room) -> None:
    conversation = room.library.create()
    conversation.start_asking((TextPart("Why?"),))
    room.world.provider.say(TextDelta("Half"))
    while len(conversation.branch) < 2 or not conversation.branch[-1].text:
        await asyncio.sleep(0)
    conversation.stop()
    while not conversation.is_idle:
        await asyncio.sleep(0)
    await room.scope.wait_idle()
    amount, is_estimated = await room.spent()
    assert (amount > 0, is_estimated) == (True, True)


async def test_where_only_tokens_are_told_the_lists_bill_counts_and_says_so(room: Room) -> None:
    conversation = room.library.create()
    await room.answer(UNTOLD, conversation)
    assert await room.spent() == (LISTED, True)
    await room.rest()
    assert await room.spent() == (LISTED, True)
    sums = await room.spending.read_sums([0], conversation.chat.id)
    assert (sums.since, sums.estimated) == ((LISTED,), (LISTED,))
    assert (sums.chat, sums.chat_estimated) == (LISTED, LISTED)
    judgement = await room.budgets.judge(conversation.chat.head, [Decimal(0)])
    assert list_standings(judgement) == [
        ("Today's cap", "about $0.9955 left of $1, as some of what was spent is estimated")
    ]
    await room.library.close()
    room.start()
    assert await room.spent() == (LISTED, True)


async def test_a_model_that_is_not_listed_counts_as_the_one_that_was_asked_for(room: Room) -> None:
    room.world.provider.say(
        Opened("gen-2"),
        Served("somebody/else", None),
        TextDelta("Because."),
        UsageReported(UNTOLD),
        Finished(FinishReason.STOP),
    )
    await room.library.create().ask((TextPart("Why?"),))
    assert await room.spent() == (LISTED, True)
    await room.rest()


async def test_a_cost_that_is_told_later_takes_the_place_of_the_estimate(room: Room) -> None:
    conversation = room.library.create()
    room.record = Generation(id="gen-2", model="m", provider="p", usage=TOLD)
    await room.answer(UNTOLD, conversation)
    assert await room.spent() == (LISTED, True)
    await room.rest()
    assert await room.spent() == (TOLD.cost, False)
    conversation.amend(conversation.branch[-1])
    await room.rest()
    assert await room.spent() == (TOLD.cost, False)


async def test_a_cap_that_holds_back_says_that_it_counts_an_estimate(room: Room) -> None:
    await room.answer(UNTOLD)
    await room.rest()
    room.world.settings = room.world.settings.put(DAY_CAP, LISTED)
    held = await room.library.create().ask((TextPart("Why?"),))
    assert held.reply is not None
    assert isinstance(held.reply.error, CapReached)
    assert held.reply.error.is_estimated
    assert "estimated by the list" in explain(held.reply.error).sentence
    await room.rest()


async def test_what_has_no_price_stays_unknown(room: Room) -> None:
    room.world.cards[DEFAULT_MODEL] = replace(CARD, pricing=Pricing(prices={"prompt": Decimal("0.000003")}))
    await room.answer(UNTOLD)
    await room.stop_an_answer()
    await room.rest()
    assert await room.spent() == (NOTHING, False)
    rows = await room.database.run(
        lambda connection: connection.execute("SELECT cost, estimate FROM spending").fetchall()
    )
    assert rows == [(None, None), (None, None)]


async def test_an_own_providers_bill_is_no_estimate(room: Room) -> None:
    usage = Usage(prompt_tokens=1_000, completion_tokens=100, is_byok=True, upstream_cost=Decimal("0.25"))
    await room.answer(usage)
    await room.rest()
    assert await room.spent() == (Decimal("0.25"), False)


async def test_a_temporary_chat_is_estimated_in_memory_alone(room: Room) -> None:
    await room.answer(UNTOLD, room.library.create(is_temporary=True))
    await room.rest()
    assert await room.spent() == (LISTED, True)
    assert room.book.temporary == LISTED
    assert (await room.spending.read_sums([0], "")).since == (NOTHING,)


async def test_titles_and_summaries_are_estimated_too(room: Room) -> None:
    async def nap(seconds: float) -> None:
        del seconds
        await asyncio.sleep(0)

    Titles(room.library, room.world.backing, room.scope, sleep=nap)
    conversation = room.library.create()
    room.may_tell.set()
    await room.answer(UNTOLD, conversation)
    room.world.provider.say(TextDelta("A title"), UsageReported(UNTOLD), Finished(FinishReason.STOP))
    await room.rest()
    assert conversation.chat.title == "A title"
    assert await room.spent() == (2 * LISTED, True)
    plan = Plan(messages=conversation.branch, model=DEFAULT_MODEL, card=CARD, head=conversation.chat.head)
    room.world.provider.say(Opened("gen-3"), TextDelta("They met."), Finished(FinishReason.STOP))
    await summarise(plan, room.world.backing, lambda doing, text: None)
    await room.rest()
    amount, is_estimated = await room.spent()
    assert is_estimated
    assert 2 * LISTED < amount < 3 * LISTED, "its tokens are guessed, since nobody told them"
