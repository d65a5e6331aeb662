from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.changes import Changes, ChatRow, JournalPiece, MessageRow, OpenReply
from offhand.domain.chat import ChatHead
from offhand.domain.events import Finished, Opened, ReasoningDelta, Sending, Served, StreamEvent, TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.sent import SentRequest
from offhand.services.recovery import recover
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from tests.fakes.chats import make_answer, make_question
from tests.fakes.kept_chats import KeptChats, finish, until_shown
from tests.fakes.store import FakeSpill, connect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HEAD = ChatRow(head=ChatHead(id="c", touched=5.0, title="Now"), leaf="a")
QUESTION = MessageRow(chat="c", message=make_question("q", "Why?"))
OPEN = Message(
    id="a",
    role=Role.ASSISTANT,
    parts=(),
    parent="q",
    created=7.0,
    reply=Reply(asked_model="m", started=7.0),
)


def pieces(*events: StreamEvent) -> tuple[JournalPiece, ...]:
    return tuple(
        JournalPiece(message="a", number=number, at=10.0 + number, event=event)
        for number, event in enumerate(events)
    )


def of_this_run(reply: OpenReply) -> bool:
    """Know of no answer that this run has asked for."""
    return reply.chat == "another"


@pytest_asyncio.fixture
async def store() -> AsyncIterator[ChatDatabase]:
    database = Database(Path(), "test store", connect)
    yield ChatDatabase(database)
    await database.close()


async def read_answer(store: ChatDatabase) -> Message:
    chat = await store.read_chat("c")
    assert chat is not None
    return chat.messages["a"]


async def test_an_answer_that_was_cut_off_comes_back_as_interrupted(store: ChatDatabase) -> None:
    journal = pieces(
        Opened("gen-1"), Served("served", "P"), ReasoningDelta("Hm"), TextDelta("Be"), TextDelta("c")
    )
    rows = (QUESTION, MessageRow(chat="c", message=OPEN))
    await store.save(Changes(chats=(HEAD,), messages=rows, pieces=journal))
    (cut_off,) = await recover(store, FakeSpill(), of_this_run)
    answer = await read_answer(store)
    assert cut_off.message == answer
    assert (answer.text, answer.reasoning) == ("Bec", "Hm")
    reply = answer.reply
    assert reply is not None
    assert (reply.finish, reply.generation_id, reply.served_model) == (
        FinishReason.INTERRUPTED,
        "gen-1",
        "served",
    )
    assert (reply.started, reply.first_token, reply.first_text, reply.ended) == (7.0, 12.0, 13.0, 14.0)
    assert await recover(store, FakeSpill(), of_this_run) == ()


async def test_an_answer_that_was_asked_for_before_is_left_to_arrive() -> None:
    chats = KeptChats()
    conversation = chats.library.create()
    chats.world.provider.say(TextDelta("Once upon"))
    conversation.start_asking((TextPart("Tell me a story"),))
    await asyncio.sleep(0)
    await until_shown(conversation, "Once upon")
    await chats.saver.flush()
    assert await chats.library.open(chats.spill) == ()
    kept = await chats.store.read_chat(conversation.chat.id)
    assert kept is not None
    assert kept.branch[-1].is_open
    chats.world.provider.say(TextDelta(" a time."), Finished(FinishReason.STOP))
    await finish(conversation)
    await chats.crash()
    assert (await chats.load(conversation.chat.id)).branch[-1].text == "Once upon a time."
    await chats.close()


async def test_what_was_sent_outlasts_a_crash(store: ChatDatabase) -> None:
    sent = SentRequest(
        address="https://a.example/chat/completions", dialect="standard", fields={"model": "m"}
    )
    rows = (QUESTION, MessageRow(chat="c", message=OPEN))
    await store.save(Changes(chats=(HEAD,), messages=rows, pieces=pieces(Sending(sent), TextDelta("Be"))))
    await recover(store, FakeSpill(), of_this_run)
    reply = (await read_answer(store)).reply
    assert reply is not None
    assert reply.sent == sent


async def test_an_answer_that_a_crash_cut_off_has_the_prices_of_its_day() -> None:
    chats = KeptChats()
    dear = Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")})
    conversation = chats.library.create()
    model = conversation.asked_model
    chats.world.cards[model] = ModelCard(id=model, pricing=dear)
    chats.world.provider.say(TextDelta("Once upon"))
    conversation.start_asking((TextPart("Tell me."),))
    await asyncio.sleep(0)
    await until_shown(conversation, "Once upon")
    await chats.saver.flush()
    await chats.crash()
    chats.world.cards[model] = ModelCard(id=model, pricing=Pricing(prices={"prompt": Decimal(1)}))
    reply = (await chats.load(conversation.chat.id)).branch[-1].reply
    assert reply is not None
    assert reply.finish is FinishReason.INTERRUPTED
    assert reply.listed is not None
    assert reply.listed.pricing == dear
    await chats.close()


async def test_an_answer_whose_end_was_heard_is_whole(store: ChatDatabase) -> None:
    journal = pieces(TextDelta("All of it"), Finished(FinishReason.STOP, "done"))
    rows = (QUESTION, MessageRow(chat="c", message=OPEN))
    await store.save(Changes(chats=(HEAD,), messages=rows, pieces=journal))
    await recover(store, FakeSpill(), of_this_run)
    reply = (await read_answer(store)).reply
    assert reply is not None
    assert (reply.finish, reply.native_finish) == (FinishReason.STOP, "done")


async def test_an_answer_of_which_nothing_came_is_kept_too(store: ChatDatabase) -> None:
    await store.save(Changes(chats=(HEAD,), messages=(QUESTION, MessageRow(chat="c", message=OPEN))))
    await recover(store, FakeSpill(), of_this_run)
    answer = await read_answer(store)
    assert (answer.text, answer.is_open) == ("", False)


async def test_the_spill_fills_in_what_the_database_did_not_take(store: ChatDatabase) -> None:
    journal = pieces(TextDelta("Be"), TextDelta("cause"), TextDelta(" of"))
    rows = (QUESTION, MessageRow(chat="c", message=OPEN))
    await store.save(Changes(chats=(HEAD,), messages=rows, pieces=journal[:1]))
    spill = FakeSpill()
    # The second piece reached both: the end came between keeping it and clearing the spill.
    await spill.append(Changes(pieces=journal[:2]))
    await spill.append(Changes(pieces=journal[2:]))
    await recover(store, spill, of_this_run)
    assert (await read_answer(store)).text == "Because of"
    assert spill.held == []


async def test_a_whole_chat_comes_out_of_the_spill(store: ChatDatabase) -> None:
    spill = FakeSpill()
    await spill.append(Changes(chats=(HEAD,), messages=(QUESTION,)))
    await spill.append(Changes(messages=(MessageRow(chat="c", message=OPEN),), pieces=pieces(TextDelta("B"))))
    await recover(store, spill, of_this_run)
    assert (await read_answer(store)).text == "B"


async def test_nothing_old_in_the_spill_stands_above_what_is_kept(store: ChatDatabase) -> None:
    done = make_answer("a", "Because.", "q")
    await store.save(Changes(chats=(HEAD,), messages=(QUESTION, MessageRow(chat="c", message=done))))
    old_head = ChatRow(head=replace(HEAD.head, touched=4.0, title="Before"), leaf="q")
    spill = FakeSpill()
    await spill.append(
        Changes(
            chats=(old_head,), messages=(MessageRow(chat="c", message=OPEN),), pieces=pieces(TextDelta("Be"))
        )
    )
    orphan = MessageRow(chat="removed meanwhile", message=make_question("x", "?"))
    await spill.append(Changes(messages=(orphan,)))
    assert await recover(store, spill, of_this_run) == ()
    chat = await store.read_chat("c")
    assert chat is not None
    assert (chat.title, chat.leaf, chat.messages["a"].text) == ("Now", "a", "Because.")
