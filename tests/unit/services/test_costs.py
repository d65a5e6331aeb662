"""Costs of answers that never told them: learnt later, once, and kept wherever the chat is."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.errors import (
    ConnectionLost,
    KeyRejected,
    ProviderUnavailable,
)
from offhand.domain.events import Opened, Served, TextDelta, UsageReported
from offhand.domain.message import FinishReason, Reply, TextPart, Usage
from offhand.services.costs import MOST, WAITS, YOUNG, is_unpriced
from offhand.services.held import KEPT
from tests.fakes.chats import make_answer, make_question
from tests.fakes.cost_desk import COST, Desk, usage_of
from tests.fakes.kept_chats import until_shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


async def test_a_stopped_answer_learns_its_cost_a_little_later(desk: Desk) -> None:
    desk.records.know("gen-1")
    conversation = await desk.stop_an_answer()
    await desk.settle()
    answer = conversation.branch[-1]
    assert usage_of(answer) == COST
    reply = answer.reply
    assert reply is not None
    assert (reply.finish, reply.served_model, reply.provider) == (
        FinishReason.STOPPED,
        "x-ai/grok-4.3",
        "xAI",
    )
    assert answer.text == "Half"
    assert desk.naps == [WAITS[0]]
    await desk.restart()
    again = await desk.load(conversation.chat.id)
    assert usage_of(again.branch[-1]) == COST
    await desk.close()


async def test_what_was_told_is_not_asked_for(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.say(Opened("gen-1"), UsageReported(COST))
    desk.world.provider.answer("Because")
    await conversation.ask((TextPart("Why?"),))
    desk.world.provider.answer("No id, no question")
    await conversation.ask((TextPart("Why?"),))
    await desk.settle()
    assert desk.records.asked == []
    await desk.close()


async def test_who_served_stays_as_it_was_told(desk: Desk) -> None:
    desk.records.know("gen-1")
    conversation = desk.library.create()
    desk.world.provider.say(Opened("gen-1"), Served("told/model", "Told"), TextDelta("Half"))
    desk.world.provider.say(ConnectionLost(host="h"))
    await conversation.ask((TextPart("Why?"),))
    await desk.settle()
    reply = conversation.branch[-1].reply
    assert reply is not None
    assert (reply.served_model, reply.provider, reply.usage) == ("told/model", "Told", COST)
    await desk.close()


async def test_trouble_that_may_pass_is_tried_again_a_few_times(desk: Desk) -> None:
    desk.records.know("gen-1")
    desk.records.errors = [ConnectionLost(host="h"), ProviderUnavailable(status=503)]
    conversation = await desk.stop_an_answer()
    await desk.settle()
    assert usage_of(conversation.branch[-1]) == COST
    assert desk.naps == list(WAITS)
    desk.records.errors = [ConnectionLost(host="h") for _ in range(9)]
    await desk.stop_an_answer("gen-2")
    await desk.settle()
    assert desk.records.asked.count("gen-2") == len(WAITS)
    desk.records.errors.clear()
    await desk.close()


async def test_a_refusal_and_an_unknown_answer_are_asked_for_once(desk: Desk) -> None:
    desk.records.errors = [KeyRejected()]
    await desk.stop_an_answer()
    await desk.stop_an_answer("gen-unknown")
    await desk.settle()
    assert sorted(desk.records.asked) == ["gen-1", "gen-unknown"]
    await desk.close()


async def test_one_is_asked_for_at_a_time(desk: Desk) -> None:
    for number in range(4):
        await desk.stop_an_answer(f"gen-{number}")
    await desk.settle()
    assert len(desk.records.asked) == 4
    assert desk.records.most_at_once == 1
    await desk.close()


async def test_a_chat_that_left_memory_learns_it_on_the_disk(desk: Desk) -> None:
    conversation = await desk.stop_an_answer()
    chat_id = conversation.chat.id
    await desk.settle()
    del conversation
    for _ in range(KEPT + 1):
        await desk.ask("Other", "Yes")
    await desk.saver.flush()
    gc.collect()
    assert desk.library.find(chat_id) is None
    desk.records.know("gen-1")
    await desk.costs.ask_again()
    again = await desk.load(chat_id)
    await desk.saver.flush()
    await desk.restart()
    again = await desk.load(chat_id)
    assert usage_of(again.branch[-1]) == COST
    assert again.branch[-1].text == "Half"
    await desk.close()


async def test_a_chat_that_was_removed_meanwhile_stays_away(desk: Desk) -> None:
    conversation = await desk.stop_an_answer()
    chat_id = conversation.chat.id
    await desk.settle()
    await desk.saver.flush()
    (row,) = await desk.store.read_unpriced(0.0, 9)
    await desk.restart()
    del conversation
    gc.collect()
    await desk.store.remove_chats([chat_id])
    desk.records.know("gen-1")
    desk.follow()
    desk.costs.note_end(row.chat, row.message)
    await desk.settle()
    assert desk.records.asked[-1] == "gen-1"
    await desk.saver.flush()
    assert desk.saver.status.problem is None
    await desk.close()


async def test_a_temporary_chat_learns_it_in_memory_alone(desk: Desk) -> None:
    desk.records.know("gen-1")
    temporary = desk.library.create(is_temporary=True)
    desk.world.provider.say(Opened("gen-1"), TextDelta("Half"), ConnectionLost(host="h"))
    await temporary.ask((TextPart("Secret"),))
    await desk.settle()
    assert usage_of(temporary.branch[-1]) == COST
    await desk.saver.flush()
    assert desk.store.saved == []
    await desk.close()


async def test_the_next_start_asks_for_a_day_and_for_so_many(desk: Desk) -> None:
    now = desk.world.backing.clock()
    ages = [number * 60.0 for number in range(MOST + 5)] + [YOUNG + 60.0]
    rows = [MessageRow(chat="c", message=make_question("q", "?"))]
    for number, age in enumerate(ages):
        reply = Reply(
            asked_model="m",
            generation_id=f"gen-{number}",
            ended=now - age,
            finish=FinishReason.INTERRUPTED,
        )
        rows.append(MessageRow(chat="c", message=make_answer(f"a{number}", "Half", "q", reply=reply)))
        desk.records.know(f"gen-{number}")
    head = ChatRow(head=ChatHead(id="c", title="Cut"), leaf="a0")
    await desk.store.save(Changes(chats=(head,), messages=tuple(rows)))
    await desk.costs.ask_again()
    assert desk.records.asked == [f"gen-{number}" for number in range(MOST)]
    await desk.saver.flush()
    desk.records.asked.clear()
    await desk.costs.ask_again()
    assert desk.records.asked == [f"gen-{number}" for number in range(MOST, MOST + 5)]
    await desk.saver.flush()
    await desk.costs.ask_again()
    assert len(desk.records.asked) == 5, "the old one stays unknown"
    await desk.close()


async def test_without_a_network_the_next_start_gives_up_soon(desk: Desk) -> None:
    for number in range(3):
        await desk.stop_an_answer(f"gen-{number}")
    await desk.settle()
    await desk.saver.flush()
    desk.records.asked.clear()
    desk.records.errors = [ConnectionLost(host="h") for _ in range(99)]
    await desk.costs.ask_again()
    assert len(desk.records.asked) == len(WAITS)
    desk.records.errors.clear()
    await desk.close()


async def test_an_answer_that_the_last_run_lost_is_asked_for(desk: Desk) -> None:
    desk.records.know("gen-9")
    conversation = desk.library.create()
    conversation.start_asking((TextPart("Why?"),))
    desk.world.provider.say(Opened("gen-9"), TextDelta("Half"))
    while len(conversation.branch) < 2:
        await asyncio.sleep(0)
    await until_shown(conversation, "Half")
    await desk.crash()
    await desk.settle()
    desk.records.asked.clear()
    desk.follow()
    await desk.costs.ask_again()
    await desk.saver.flush()
    again = await desk.load(conversation.chat.id)
    assert usage_of(again.branch[-1]) == COST
    assert desk.records.asked == ["gen-9"]
    await desk.close()


@pytest.mark.parametrize(
    ("reply", "unpriced"),
    [
        (Reply(asked_model="m", finish=FinishReason.STOPPED, generation_id="g"), True),
        (Reply(asked_model="m", finish=FinishReason.STOP, generation_id="g", usage=Usage()), True),
        (Reply(asked_model="m", finish=FinishReason.STOP, generation_id="g", usage=COST), False),
        (Reply(asked_model="m", finish=FinishReason.STOPPED), False),
        (Reply(asked_model="m", generation_id="g"), False),
    ],
)
def test_only_an_end_with_an_id_and_without_a_cost_is_asked_for(reply: Reply, unpriced: bool) -> None:
    assert is_unpriced(make_answer("a", "Half", "q", reply=reply)) is unpriced
