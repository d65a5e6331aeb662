"""Branches of a conversation while it is talked to, and after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.branches import list_forks
from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Role, TextPart, Usage
from tests.fakes.kept_chats import KeptChats, finish, texts, until_shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.services.conversation import Conversation


@pytest_asyncio.fixture
async def chats() -> AsyncIterator[KeptChats]:
    chats = KeptChats()
    yield chats
    await chats.close()


def find(conversation: Conversation, text: str) -> str:
    return next(m.id for m in conversation.chat.messages.values() if m.text == text)


async def ask(chats: KeptChats, conversation: Conversation, text: str, answer: str) -> None:
    chats.world.provider.answer(answer)
    await conversation.ask((TextPart(text),))


async def test_an_edited_question_stands_beside_the_old_one(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    await ask(chats, conversation, "Two?", "2")
    old = conversation.chat.messages[find(conversation, "Two?")]
    chats.world.provider.answer("II")
    conversation.start_asking_below(old.parent, (TextPart("Two, please?"),))
    await finish(conversation)
    assert texts(conversation) == ["One?", "1", "Two, please?", "II"]
    assert [message.text for message in chats.world.provider.requests[-1].messages] == [
        "One?",
        "1",
        "Two, please?",
    ]
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["One?", "1", "Two, please?", "II"]
    again.show(again.chat.leaf_below(old.id))
    assert texts(again) == ["One?", "1", "Two?", "2"]
    await chats.close()


async def test_the_first_question_can_be_edited(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    chats.world.provider.answer("I")
    conversation.start_asking_below(None, (TextPart("Another one?"),))
    await finish(conversation)
    assert texts(conversation) == ["Another one?", "I"]
    assert conversation.chat.title == "One?"
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["Another one?", "I"]
    assert list_forks(again.chat)[again.branch[0].id].count == 2
    await chats.close()


async def test_a_retry_may_go_to_another_model_and_the_chat_keeps_its_own(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    conversation.choose_model("a/first")
    chats.world.provider.answer("I")
    conversation.start_retrying(find(conversation, "1"), "b/second")
    await finish(conversation)
    assert chats.world.provider.requests[-1].model == "b/second"
    assert conversation.asked_model == "a/first"
    chats.world.provider.answer("i")
    conversation.start_retrying(find(conversation, "I"))
    await finish(conversation)
    assert chats.world.provider.requests[-1].model == "a/first"
    assert list_forks(conversation.chat)[find(conversation, "i")].count == 3
    await chats.close()


async def test_each_alternative_is_found_where_it_was_left_also_after_a_restart(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    first = find(conversation, "1")
    await ask(chats, conversation, "More?", "more")
    chats.world.provider.answer("2")
    await conversation.retry(first)
    second = find(conversation, "2")
    conversation.show(conversation.chat.leaf_below(first))
    assert texts(conversation) == ["One?", "1", "More?", "more"]
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["One?", "1", "More?", "more"]
    again.show(again.chat.leaf_below(second))
    again.show(again.chat.leaf_below(first))
    assert texts(again)[-1] == "more"
    await chats.close()


async def test_an_answer_out_of_view_goes_on_and_is_fresh_until_it_is_looked_at(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    first = find(conversation, "1")
    conversation.start_retrying(first)
    chats.world.provider.say(TextDelta("Half "))
    await until_shown(conversation, "Half ")
    growing = conversation.growing_id
    assert growing is not None
    conversation.show(first)
    assert texts(conversation) == ["One?", "1"]
    assert not conversation.is_idle
    assert list_forks(conversation.chat, arriving=growing)[first].arriving == 2
    conversation.start_asking((TextPart("Too early"),))
    conversation.start_retrying(first)
    conversation.start_going_on(first)
    chats.world.provider.answer("an answer")
    await finish(conversation)
    assert len(chats.world.provider.requests) == 2
    assert texts(conversation) == ["One?", "1"]
    assert conversation.fresh == {growing}
    assert list_forks(conversation.chat, fresh=conversation.fresh)[first].fresh == {2}
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["One?", "1"]
    assert again.chat.messages[growing].text == "Half an answer"
    conversation.show(growing)
    assert conversation.fresh == frozenset()
    assert texts(conversation)[-1] == "Half an answer"
    await chats.close()


async def test_coming_back_to_an_answer_on_its_way_shows_it_as_far_as_it_is(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    first = find(conversation, "1")
    conversation.start_retrying(first)
    chats.world.provider.say(TextDelta("Half "))
    await until_shown(conversation, "Half ")
    growing = conversation.growing_id or ""
    conversation.show(first)
    chats.world.provider.say(TextDelta("an answer"))
    conversation.show(growing)
    await until_shown(conversation, "Half an answer")
    conversation.stop()
    await finish(conversation)
    reply = conversation.branch[-1].reply
    assert reply is not None
    assert reply.finish is FinishReason.STOPPED
    assert conversation.fresh == frozenset(), "it was in view when it ended"
    await chats.close()


async def test_an_answer_that_is_cut_off_out_of_view_stays_out_of_view(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    first = find(conversation, "1")
    conversation.start_retrying(first)
    chats.world.provider.say(TextDelta("Half"))
    await until_shown(conversation, "Half")
    conversation.show(first)
    (cut_off,) = await chats.crash()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["One?", "1"]
    assert again.chat.messages[cut_off.message.id].text == "Half"
    assert list_forks(again.chat)[first].count == 2
    await chats.close()


async def test_nothing_is_asked_below_what_is_not_there(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    conversation.start_asking_below("nobody", (TextPart("?"),))
    conversation.start_retrying("nobody")
    conversation.start_going_on("nobody")
    conversation.show("nobody")
    assert conversation.is_idle
    assert texts(conversation) == ["One?", "1"]
    await chats.close()


async def test_what_became_known_later_is_kept_and_told(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    answer = conversation.branch[-1]
    assert answer.reply is not None
    known = replace(answer, reply=replace(answer.reply, usage=Usage(prompt_tokens=7)))
    conversation.amend(known)
    assert conversation.branch[-1] == known
    conversation.amend(replace(known, id="somebody else's"))
    assert len(conversation.chat.messages) == 2
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    reply = again.branch[-1].reply
    assert reply is not None
    assert reply.usage is not None
    assert reply.usage.prompt_tokens == 7
    assert [message.role for message in again.branch] == [Role.USER, Role.ASSISTANT]
    await chats.close()


async def test_a_chat_that_is_branched_off_is_listed_at_once_and_kept(chats: KeptChats) -> None:
    conversation = await chats.ask("One?", "1")
    await chats.library.open(chats.spill)
    await chats.saver.flush()
    told: list[str] = []
    chats.library.heads.on_move(lambda relisting: told.append(relisting.chat), lambda: None)
    branch = chats.library.branch(conversation, find(conversation, "1"))
    assert told == [branch.chat.id]
    assert {head.title for head in await chats.library.list_heads()} == {"One?", "One? (branch)"}
    await ask(chats, branch, "Two?", "2")
    assert texts(conversation) == ["One?", "1"]
    await chats.restart()
    again = await chats.load(branch.chat.id)
    assert texts(again) == ["One?", "1", "Two?", "2"]
    origin = again.chat.head.origin
    assert origin is not None
    assert (origin.chat, origin.message) == (conversation.chat.id, find(conversation, "1"))
    await chats.close()


async def test_a_branch_of_a_temporary_chat_is_neither_listed_nor_kept(chats: KeptChats) -> None:
    temporary = chats.library.create(is_temporary=True)
    await ask(chats, temporary, "Secret?", "Psst")
    branch = chats.library.branch(temporary, find(temporary, "Psst"))
    await ask(chats, branch, "More?", "No")
    await chats.saver.flush()
    assert chats.store.saved == []
    assert await chats.library.list_heads() == ()
    await chats.close()
