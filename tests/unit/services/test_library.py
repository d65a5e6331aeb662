from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING

import pytest_asyncio

from offhand.domain.changes import Changes, ChatRow, JournalPiece, MessageRow
from offhand.domain.chat import ChatHead, Place, Shelf
from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.domain.store_errors import DiskFull, FolderReadOnly
from offhand.services.held import KEPT
from tests.fakes.chats import make_question
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.services.conversation import Conversation


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


async def test_an_empty_chat_is_used_before_another_is_made(desk: Desk) -> None:
    first = desk.library.create()
    assert desk.library.create() is first
    await desk.ask("First", "Yes")
    assert desk.library.create() is not first
    await desk.close()


async def test_the_last_touched_chat_stands_first_saved_or_not(desk: Desk) -> None:
    first = await desk.ask("First", "Yes")
    await desk.ask("Second", "Yes")
    assert await desk.titles() == ["Second", "First"]
    await desk.saver.flush()
    conversation = desk.library.find(first)
    assert conversation is not None
    desk.world.provider.answer("Again")
    await conversation.ask((TextPart("More"),))
    await desk.saver.flush()
    assert await desk.titles() == ["First", "Second"]
    await desk.close()


async def test_a_chat_outlives_the_run(desk: Desk) -> None:
    chat_id = await desk.ask("First", "Yes, it does")
    await desk.library.close()
    desk.start()
    assert desk.library.find(chat_id) is None
    first, second = await asyncio.gather(desk.library.load(chat_id), desk.library.load(chat_id))
    assert first is second
    assert first is not None
    assert [message.text for message in first.branch] == ["First", "Yes, it does"]
    reply = first.branch[1].reply
    assert reply is not None
    assert reply.finish is FinishReason.STOP
    assert await desk.library.load("nobody") is None
    await desk.close()


async def test_conversations_that_nobody_holds_are_let_go(desk: Desk) -> None:
    held = desk.library.create()
    desk.world.provider.answer("Yes")
    await held.ask((TextPart("Held"),))
    for number in range(KEPT + 3):
        await desk.ask(f"Question {number}", "Yes")
    await desk.saver.flush()
    gc.collect()
    assert len(desk.library.conversations) <= KEPT + 1
    assert desk.library.find(held.chat.id) is held
    assert len(await desk.titles()) == KEPT + 4
    await desk.close()


async def test_an_answer_on_its_way_is_never_let_go(desk: Desk) -> None:
    busy = desk.library.create()
    busy.start_asking((TextPart("Slow"),))
    chat_id = busy.chat.id
    del busy
    while desk.world.provider.open_streams < 1:
        await asyncio.sleep(0)
    for number in range(KEPT + 3):
        conversation = desk.library.create()
        conversation.start_asking((TextPart(f"{number}"),))
        del conversation
    gc.collect()
    assert desk.library.find(chat_id) is not None
    await desk.close()


async def test_a_temporary_chat_never_touches_the_disk(desk: Desk) -> None:
    temporary = desk.library.create(is_temporary=True)
    assert desk.library.create() is not temporary
    desk.world.provider.answer("Psst")
    await temporary.ask((TextPart("Secret"),))
    temporary.revise(title="More secret")
    await desk.saver.flush()
    assert desk.store.saved == []
    assert await desk.titles() == []
    await desk.close()


async def test_a_chat_is_revised_whether_or_not_it_is_in_memory(desk: Desk) -> None:
    chat_id = await desk.ask("First", "Yes")
    head = await desk.library.revise(chat_id, title="Renamed")
    assert head is not None
    assert head.title == "Renamed"
    await desk.library.close()
    desk.start()
    await desk.library.revise(chat_id, is_archived=True)
    assert await desk.titles() == []
    assert await desk.titles(Shelf(place=Place.ARCHIVE)) == ["Renamed"]
    await desk.saver.flush()
    assert await desk.titles(Shelf(place=Place.ARCHIVE)) == ["Renamed"]
    assert await desk.library.revise("nobody", title="x") is None
    await desk.close()


async def test_while_nothing_can_be_saved_chats_go_on_and_are_listed(desk: Desk) -> None:
    desk.store.problem = DiskFull(path="x")
    chat_id = await desk.ask("First", "Yes")
    await asyncio.sleep(0.1)
    assert await desk.titles() == ["First"]
    assert desk.saver.unsaved_chats == {chat_id}
    desk.store.problem = None
    await desk.saver.flush()
    assert await desk.titles() == ["First"]
    assert desk.saver.unsaved_chats == frozenset()
    await desk.close()


async def test_an_answer_that_was_left_open_is_whole_even_where_nothing_can_be_written(desk: Desk) -> None:
    question = make_question("q", "Why?")
    answer = Message(id="a", role=Role.ASSISTANT, parts=(), parent="q", reply=Reply(asked_model="m"))
    piece = JournalPiece(message="a", number=0, at=1.0, event=TextDelta("Bec"))
    rows = tuple(MessageRow(chat="c", message=message) for message in (question, answer))
    head = ChatRow(head=ChatHead(id="c"), leaf="a")
    await desk.store.save(Changes(chats=(head,), messages=rows, pieces=(piece,)))
    desk.store.problem = FolderReadOnly(path="x")
    conversation = await desk.library.load("c")
    assert conversation is not None
    last = conversation.branch[-1]
    assert (last.text, last.is_open) == ("Bec", False)
    await desk.close()


async def test_changes_are_told_until_one_leaves(desk: Desk) -> None:
    chat_id = await desk.ask("First", "Yes")
    assert set(desk.changed) == {chat_id}
    count = len(desk.changed)
    desk.leave()
    await desk.ask("Second", "Yes")
    assert len(desk.changed) == count
    await desk.close()


async def test_a_defect_in_a_turn_is_told(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.say(ZeroDivisionError())
    conversation.start_asking((TextPart("Divide"),))
    while not desk.failures:
        await asyncio.sleep(0)
    assert desk.failures[0].endswith(": turn")
    await desk.close()


async def test_close_ends_all_answers(desk: Desk) -> None:
    conversations: list[Conversation] = []
    for number in range(3):
        conversation = desk.library.create()
        conversation.start_asking((TextPart(f"Question {number}"),))
        conversations.append(conversation)
    while desk.world.provider.open_streams < 3:
        await asyncio.sleep(0)
    await desk.library.close()
    assert desk.world.provider.open_streams == 0
    assert all(conversation.is_idle for conversation in conversations)
    await desk.close()
