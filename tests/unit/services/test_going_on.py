"""Answers that were cut off and go on: what is asked, how it is joined, and what stays."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from offhand.domain.errors import (
    AnswerInterrupted,
    BadRequest,
    ConnectionLost,
    EmptyAnswer,
    HostNotFound,
    TimedOut,
)
from offhand.domain.events import Begun, Cited, Opened, ReasoningDelta, TextDelta
from offhand.domain.message import CitationPart, FinishReason, ReasoningPart, Role, TextPart
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.services.going_on import INSIDE_CODE, can_go_on
from offhand.services.recovery import fold
from tests.fakes.chats import make_answer, make_question
from tests.fakes.kept_chats import KeptChats, finish, texts, until_shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation

TEMPLATE = ModelCard(id=DEFAULT_MODEL, instruct_type="chatml")
REFUSED = BadRequest(status=400, message="This model does not support assistant message prefill.")


@pytest_asyncio.fixture
async def chats() -> AsyncIterator[KeptChats]:
    chats = KeptChats()
    yield chats
    await chats.close()


async def cut_off(chats: KeptChats, *texts: str) -> tuple[Conversation, Message]:
    """Ask for an answer whose connection ends after these pieces."""
    conversation = chats.library.create()
    chats.world.provider.say(
        ReasoningDelta("Hm"),
        Cited(CitationPart("https://a.example", start=0, end=3)),
        *(TextDelta(text) for text in texts),
        AnswerInterrupted(),
    )
    return conversation, await conversation.ask((TextPart("Why?"),))


def sent(chats: KeptChats) -> list[tuple[Role, str]]:
    return [(message.role, message.text) for message in chats.world.provider.requests[-1].messages]


async def test_a_model_with_a_template_goes_on_from_its_own_words(chats: KeptChats) -> None:
    chats.world.cards[DEFAULT_MODEL] = TEMPLATE
    conversation, old = await cut_off(chats, "Because light \n")
    chats.world.provider.answer("\n", " \nscatters.")
    conversation.start_going_on(old.id)
    await finish(conversation)
    assert sent(chats) == [(Role.USER, "Why?"), (Role.ASSISTANT, "Because light")]
    whole = conversation.branch[-1]
    assert whole.text == "Because light \n \nscatters."
    assert whole.parent == old.parent
    assert conversation.chat.messages[old.id] == old, "nothing is rewritten"
    assert not any(isinstance(part, ReasoningPart) for part in whole.parts), "thinking is not told again"
    assert [part.url for part in whole.parts if isinstance(part, CitationPart)] == ["https://a.example"]
    reply = whole.reply
    assert reply is not None
    assert (reply.finish, reply.error) == (FinishReason.STOP, None)
    assert reply.first_token is not None
    assert not any(
        isinstance(part, ReasoningPart)
        for message in chats.world.provider.requests[-1].messages
        for part in message.parts
    )
    await chats.close()


async def test_others_are_asked_in_words_that_are_no_message(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "Because light of short wave", "s scatt")
    chats.world.provider.answer("short ", "waves scatters ", "more.")
    conversation.start_going_on(old.id)
    await finish(conversation)
    (_, question), (role, said), (asking, words) = sent(chats)
    assert (question, role, said) == ("Why?", Role.ASSISTANT, old.text)
    assert asking is Role.USER
    assert "“Because light of short waves scatt”" in words
    assert INSIDE_CODE not in words
    assert texts(conversation) == ["Why?", "Because light of short waves scatters more."]
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert texts(again) == ["Why?", "Because light of short waves scatters more."]
    assert len(again.chat.messages) == 3
    await chats.close()


async def test_within_code_the_request_says_so(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "```py\nx = ")
    chats.world.provider.answer("```py\n", "x = 1\n```\n")
    conversation.start_going_on(old.id)
    await finish(conversation)
    assert INSIDE_CODE in sent(chats)[-1][1]
    assert conversation.branch[-1].text == "```py\nx = 1\n```\n"
    await chats.close()


async def test_a_refused_prefill_is_asked_in_words_and_not_tried_again(chats: KeptChats) -> None:
    chats.world.cards[DEFAULT_MODEL] = TEMPLATE
    conversation, old = await cut_off(chats, "Because")
    chats.world.provider.say(Opened("gen-refused"), REFUSED)
    chats.world.provider.answer(" of light.")
    conversation.start_going_on(old.id)
    await finish(conversation)
    assert conversation.branch[-1].text == "Because of light."
    assert [message.role for message in chats.world.provider.requests[-1].messages][-1] is Role.USER
    assert len(chats.world.provider.requests) == 3
    chats.world.provider.answer(" of blue light.")
    conversation.start_going_on(old.id)
    await finish(conversation)
    assert len(chats.world.provider.requests) == 4
    assert conversation.branch[-1].text == "Because of blue light."
    await chats.close()


@pytest.mark.parametrize("says", [True, False])
async def test_a_refusal_that_is_not_of_the_prefill_is_told(chats: KeptChats, says: bool) -> None:
    if says:
        chats.world.cards[DEFAULT_MODEL] = TEMPLATE
    conversation, old = await cut_off(chats, "Because")
    chats.world.provider.say(*([TextDelta(" of")] if says else []), REFUSED)
    conversation.start_going_on(old.id)
    await finish(conversation)
    reply = conversation.branch[-1].reply
    assert reply is not None
    assert reply.error is REFUSED
    assert conversation.branch[-1].text == ("Because of" if says else "Because")
    assert len(chats.world.provider.requests) == 2
    await chats.close()


async def test_a_model_with_nothing_to_add_has_finished(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "Because of light.")
    chats.world.provider.say(EmptyAnswer(finish_reason="stop"))
    conversation.start_going_on(old.id)
    await finish(conversation)
    reply = conversation.branch[-1].reply
    assert reply is not None
    assert (reply.finish, reply.error) == (FinishReason.STOP, None)
    assert conversation.branch[-1].text == "Because of light."
    await chats.close()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ConnectionLost(host="h"), FinishReason.INTERRUPTED),
        (TimedOut(host="h", phase="read", seconds=300.0), FinishReason.INTERRUPTED),
        (AnswerInterrupted(), FinishReason.INTERRUPTED),
        (HostNotFound(host="h"), FinishReason.ERROR),
    ],
)
async def test_what_is_cut_again_can_go_on_again(
    chats: KeptChats, error: Exception, reason: FinishReason
) -> None:
    conversation, old = await cut_off(chats, "One, ")
    chats.world.provider.say(TextDelta("two, "), error)
    conversation.start_going_on(old.id)
    await finish(conversation)
    second = conversation.branch[-1]
    assert second.reply is not None
    assert (second.text, second.reply.finish) == ("One, two, ", reason)
    chats.world.provider.answer("three.")
    conversation.start_going_on(second.id)
    await finish(conversation)
    assert conversation.branch[-1].text == "One, two, three."
    assert len(conversation.chat.children_of(old.parent)) == 3
    await chats.close()


async def test_a_failure_before_the_first_new_word_is_an_error_below_the_old_ones(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "One, ")
    chats.world.provider.say(ConnectionLost(host="h"))
    conversation.start_going_on(old.id)
    await finish(conversation)
    second = conversation.branch[-1]
    assert second.reply is not None
    assert (second.text, second.reply.finish) == ("One, ", FinishReason.ERROR)
    await chats.close()


async def test_what_is_held_back_at_the_seam_survives_a_stop(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "One and two")
    conversation.start_going_on(old.id)
    chats.world.provider.say(TextDelta(" and"))
    while len(chats.world.provider.requests) < 2:
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    conversation.stop()
    await finish(conversation)
    assert conversation.branch[-1].text == "One and two and"
    await chats.restart()
    again = await chats.load(conversation.chat.id)
    assert again.branch[-1].text == "One and two and"
    await chats.close()


async def test_an_answer_that_goes_on_survives_a_crash_whole(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "One, ")
    conversation.start_going_on(old.id)
    chats.world.provider.say(TextDelta("two, "))
    await until_shown(conversation, "One, two, ")
    (row,) = await chats.crash()
    again = await chats.load(conversation.chat.id)
    assert again.branch[-1] == row.message
    assert again.branch[-1].text == "One, two, "
    reply = again.branch[-1].reply
    assert reply is not None
    assert reply.finish is FinishReason.INTERRUPTED
    chats.world.provider.answer("three.")
    again.start_going_on(again.branch[-1].id)
    await finish(again)
    assert texts(again) == ["Why?", "One, two, three."]
    await chats.close()


async def test_a_journal_begins_with_what_is_gone_on_from(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "One, ")
    conversation.start_going_on(old.id)
    chats.world.provider.say(TextDelta("two"))
    await until_shown(conversation, "One, two")
    await chats.saver.flush()
    (opened,) = await chats.store.read_open_replies()
    assert [type(piece.event) for piece in opened.pieces] == [Begun, TextDelta]
    assert fold(opened).text == "One, two"
    chats.world.provider.answer("")
    await finish(conversation)
    await chats.close()


async def test_it_is_the_model_of_the_answer_that_goes_on(chats: KeptChats) -> None:
    conversation, old = await cut_off(chats, "One, ")
    conversation.choose_model("another/model")
    chats.world.provider.answer("two.")
    conversation.start_going_on(old.id)
    await finish(conversation)
    assert chats.world.provider.requests[-1].model == DEFAULT_MODEL
    await chats.close()


def test_only_an_answer_with_words_that_has_ended_goes_on() -> None:
    assert can_go_on(make_answer("a", "Words", "q"))
    assert not can_go_on(make_answer("a", " \n", "q"))
    assert not can_go_on(make_question("q", "Words"))
