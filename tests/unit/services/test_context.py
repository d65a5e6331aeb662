"""What is sent of a chat is exactly what its marks leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.context import SUMMARY_HEAD, ContextMark
from offhand.domain.message import TextPart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.sampling_settings import MAX_TOKENS
from offhand.domain.settings import Settings
from offhand.services.context import gather_request
from offhand.storage.blobs import MemoryBlobs
from tests.fakes.chats import make_answer, make_question
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.domain.request import ChatRequest

PATH = [
    make_question("q1", "one"),
    make_answer("a1", "two", "q1"),
    make_question("q2", "three", "a1"),
    make_answer("a2", "four", "q2"),
    make_question("q3", "five", "a2"),
]


async def gather(*marks: ContextMark, longest: int | None = None, **values: object) -> ChatRequest:
    settings = Settings().put(SYSTEM_PROMPT, "Be kind.")
    if "max_tokens" in values:
        settings = settings.put(MAX_TOKENS, 50)
    return await gather_request(
        PATH,
        model="m",
        card=None,
        settings=settings,
        blobs=MemoryBlobs(),
        session_id="s",
        marks=marks,
        longest=longest,
    )


async def test_everything_is_sent_where_nothing_is_marked() -> None:
    request = await gather()
    assert [message.id for message in request.messages] == ["q1", "a1", "q2", "a2", "q3"]
    assert request.system == "Be kind."


async def test_nothing_is_sent_from_the_mark_up() -> None:
    request = await gather(ContextMark(message="a1"))
    assert [message.id for message in request.messages] == ["q2", "a2", "q3"]
    assert request.system == "Be kind."


async def test_summary_is_said_in_the_place_of_what_it_sums_up() -> None:
    request = await gather(ContextMark(message="a2", summary="Counting up."))
    assert [message.id for message in request.messages] == ["q3"]
    assert request.system == f"Be kind.\n\n{SUMMARY_HEAD}\n\nCounting up."


@pytest.mark.parametrize(
    ("setting", "longest", "sent"), [(0, None, None), (0, 40, 40), (50, 40, 40), (50, 90, 50)]
)
async def test_the_tighter_limit_of_an_answer_holds(
    setting: int, longest: int | None, sent: int | None
) -> None:
    values: dict[str, object] = {"max_tokens": setting} if setting else {}
    request = await gather(longest=longest, **values)
    assert request.sampling.max_tokens == sent


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


async def test_conversation_sends_what_its_marks_leave_and_keeps_them(desk: Desk) -> None:
    conversation = desk.library.create()
    for text in ("one", "two"):
        desk.world.provider.answer("yes")
        await conversation.ask((TextPart(text),))
    answer = conversation.branch[1]
    conversation.revise(marks=(ContextMark(message=answer.id, summary="S"),))
    desk.world.provider.answer("yes")
    await conversation.ask((TextPart("three"),))
    assert [m.text for m in desk.world.provider.requests[-1].messages] == ["two", "yes", "three"]
    await desk.saver.flush()
    kept = await desk.store.read_chat(conversation.chat.id)
    assert kept is not None
    assert kept.head.marks == conversation.chat.head.marks

    conversation.revise(marks=())
    desk.world.provider.answer("yes")
    await conversation.ask((TextPart("four"),))
    assert len(desk.world.provider.requests[-1].messages) == 7
    await desk.saver.flush()


async def test_branch_keeps_its_marks(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.answer("yes")
    await conversation.ask((TextPart("one"),))
    answer = conversation.branch[-1]
    conversation.revise(marks=(ContextMark(message=answer.id),))
    branch = desk.library.branch(conversation, answer.id)
    assert [mark.message for mark in branch.chat.head.marks] == [branch.chat.leaf]
    await desk.saver.flush()


async def test_retry_can_be_limited(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.answer("yes")
    await conversation.ask((TextPart("one"),))
    desk.world.provider.answer("yes")
    await conversation.retry(conversation.branch[-1].id, longest=33)
    assert desk.world.provider.requests[-1].sampling.max_tokens == 33
    await desk.saver.flush()
