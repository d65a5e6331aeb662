"""What earlier runs left without a cost: answers that a crash or quitting cut off, and stopped summaries."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.changes import Changes, ChatRow, JournalPiece, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Opened, TextDelta
from offhand.domain.generation import Generation
from offhand.domain.message import Reply
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.pricing import Pricing
from offhand.services.compaction import Plan, summarise
from offhand.services.leftovers import SPAN, Leftovers
from tests.fakes.chats import make_answer, make_question
from tests.unit.services.paying import CARD, NOTHING, TOLD, Room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WORDS = "word " * 100


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.rest()
    await room.close()
    assert room.failures == []


async def cut_off(room: Room, *, generation: str | None, age: float = 60.0) -> None:
    """Leave on the disk what a run that crashed does, and recover it."""
    started = room.world.backing.clock() - age
    reply = Reply(asked_model=DEFAULT_MODEL, started=started)
    events = (*((Opened(generation),) if generation else ()), TextDelta(WORDS))
    await room.store.save(
        Changes(
            chats=(ChatRow(head=ChatHead(id="c", title="Cut"), leaf="a"),),
            messages=(
                MessageRow(chat="c", message=make_question("q", "Why?")),
                MessageRow(chat="c", message=make_answer("a", "", "q", reply=reply)),
            ),
            pieces=tuple(
                JournalPiece(message="a", number=number, at=started + number, event=event)
                for number, event in enumerate(events)
            ),
        )
    )
    await room.library.open(room.spill)


def make_leftovers(room: Room) -> Leftovers:
    return Leftovers(room.store, room.spending, room.book, room.world.backing)


@pytest.mark.parametrize("generation", [None, "gen-1"])
async def test_an_answer_that_a_crash_cut_off_is_estimated(room: Room, generation: str | None) -> None:
    await cut_off(room, generation=generation)
    assert await room.spent() == (NOTHING, False)
    await make_leftovers(room).reckon()
    amount, is_estimated = await room.spent()
    assert is_estimated
    assert 100 * Decimal("0.000015") <= amount < 200 * Decimal("0.000015")
    await room.rest()
    assert await room.spent() == (amount, True)
    await make_leftovers(room).reckon()
    assert await room.spent() == (amount, True), "once is enough"
    room.record = Generation(id="gen-1", model="m", provider="p", usage=TOLD)
    await room.costs.ask_again()
    await room.rest()
    assert await room.spent() == ((TOLD.cost, False) if generation else (amount, True))


async def test_what_is_asked_for_in_this_run_is_left_to_that(room: Room) -> None:
    await room.stop_an_answer()
    await room.saver.flush()
    before = await room.spent()
    await make_leftovers(room).reckon()
    assert await room.spent() == before
    await room.rest()


@pytest.mark.parametrize("why", ["old", "no price", "no card"])
async def test_what_cannot_be_reckoned_or_counts_no_more_is_left_alone(room: Room, why: str) -> None:
    if why == "no price":
        room.world.cards[DEFAULT_MODEL] = replace(CARD, pricing=Pricing(prices={}))
    elif why == "no card":
        room.world.cards.clear()
    await cut_off(room, generation=None, age=2 * SPAN if why == "old" else 60.0)
    await make_leftovers(room).reckon()
    await room.rest()
    sums = await room.spending.read_sums([0], "c")
    assert (sums.since, sums.estimated) == ((NOTHING,), (NOTHING,))


@pytest.mark.parametrize("is_told", [True, False])
async def test_a_stopped_summary_is_asked_for(room: Room, *, is_told: bool) -> None:
    usage = TOLD
    room.record = Generation(id="gen-3", model="m", provider="p", usage=usage) if is_told else None
    conversation = room.library.create()
    plan = Plan(
        messages=(make_question("q", WORDS),), model=DEFAULT_MODEL, card=CARD, head=conversation.chat.head
    )
    room.world.provider.say(Opened("gen-3"), TextDelta("They met."))
    heard: list[str] = []
    summing = room.scope.start(
        summarise(plan, room.world.backing, lambda _, text: heard.append(text)), "summary"
    )
    while "They met." not in heard:
        await asyncio.sleep(0)
    summing.cancel()
    await asyncio.gather(summing, return_exceptions=True)
    amount, is_estimated = await room.spent()
    assert (amount > 0, is_estimated) == (True, True), "it is estimated while it is asked for"
    await room.rest()
    assert await room.spent() == ((TOLD.cost, False) if is_told else (amount, True))


async def test_a_summary_that_nobody_can_be_asked_for_stays_estimated(room: Room) -> None:
    room.trouble = AssertionError("asked for what has no id")
    conversation = room.library.create()
    plan = Plan(
        messages=(make_question("q", WORDS),), model=DEFAULT_MODEL, card=CARD, head=conversation.chat.head
    )
    room.world.provider.say(TextDelta("They met."), ConnectionLost(host="h"))
    with pytest.raises(ConnectionLost):
        await summarise(plan, room.world.backing, lambda doing, text: None)
    await room.rest()
    assert (await room.spent())[1]
