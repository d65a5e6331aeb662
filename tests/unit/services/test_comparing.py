"""One question to several models at once: each answer stands for itself, and one is chosen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from offhand.domain.branches import find_comparison, list_forks, list_shown
from offhand.domain.comparison import MOST, pick_models
from offhand.domain.errors import CreditExhausted, RateLimited
from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, TextPart
from tests.fakes.kept_chats import KeptChats, finish, texts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from offhand.services.conversation import Conversation

A, B, C = "maker/a", "maker/b", "maker/c"
QUESTION = (TextPart("Why?"),)


@pytest_asyncio.fixture
async def chats() -> AsyncIterator[KeptChats]:
    chats = KeptChats()
    for model in (A, B, C):
        chats.world.provider.say_as(model)
    yield chats
    await chats.close()


async def until(happened: Callable[[], bool]) -> None:
    while not happened():
        await asyncio.sleep(0)


def answer_of(conversation: Conversation, model: str) -> Message:
    answers = conversation.comparing.answers
    return next(one for one in answers if one.reply is not None and one.reply.asked_model == model)


def finish_of(message: Message) -> FinishReason | None:
    assert message.reply is not None
    return message.reply.finish


async def compare(chats: KeptChats, *models: str) -> Conversation:
    """Have so many models asked, and each of them say its name."""
    conversation = chats.library.create()
    conversation.start_comparing(QUESTION, models)
    for model in models:
        chats.world.provider.say_as(model, TextDelta(f"I am {model}"))
    await until(lambda: all(answer.text for answer in conversation.comparing.answers))
    return conversation


async def end(chats: KeptChats, conversation: Conversation, *models: str) -> None:
    for model in models:
        chats.world.provider.answer_as(model, ".")
    await finish(conversation)


async def test_all_answers_come_at_once_below_one_question(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B, C)
    assert chats.world.provider.open_streams == 3
    assert [answer.text for answer in conversation.comparing.answers] == [f"I am {m}" for m in (A, B, C)]
    assert [message.text for message in conversation.shown] == ["Why?"]
    assert conversation.chat.title == "Why?"
    assert not conversation.is_idle
    await end(chats, conversation, A, B, C)
    assert len(conversation.growing) == 0
    await chats.close()


async def test_each_model_is_asked_with_the_same_history_and_nothing_of_the_others(chats: KeptChats) -> None:
    conversation = await chats.ask("Before?", "Yes.")
    conversation.start_comparing(QUESTION, (A, B))
    for model in (A, B):
        chats.world.provider.answer_as(model, model)
    await finish(conversation)
    asked = {request.model: request for request in chats.world.provider.requests[1:]}
    assert set(asked) == {A, B}
    for request in asked.values():
        assert [message.text for message in request.messages] == ["Before?", "Yes.", "Why?"]
    await chats.close()


async def test_one_that_fails_ends_none_of_the_others(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    chats.world.provider.say_as(A, RateLimited())
    await until(lambda: not answer_of(conversation, A).is_open)
    assert not conversation.is_idle
    await end(chats, conversation, B)
    first, second = conversation.comparing.answers
    assert first.reply is not None
    assert isinstance(first.reply.error, RateLimited)
    assert (first.text, second.text) == (f"I am {A}", f"I am {B}.")
    assert conversation.comparing.lead == second.id, "what failed does not lead"
    await chats.close()


async def test_one_can_be_stopped_while_the_others_go_on(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    conversation.stop(answer_of(conversation, A).id)
    await until(lambda: finish_of(answer_of(conversation, A)) is FinishReason.STOPPED)
    assert chats.world.provider.open_streams == 1
    assert answer_of(conversation, B).is_open
    await end(chats, conversation, B)
    assert finish_of(answer_of(conversation, B)) is FinishReason.STOP
    await chats.close()


async def test_stop_ends_all_and_keeps_their_text(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B, C)
    conversation.stop()
    await finish(conversation)
    assert {finish_of(answer) for answer in conversation.comparing.answers} == {FinishReason.STOPPED}
    assert [answer.text for answer in conversation.comparing.answers] == [f"I am {m}" for m in (A, B, C)]
    assert chats.world.provider.open_streams == 0
    await chats.close()


async def test_a_stop_before_any_task_ran_leaves_no_answer_open(chats: KeptChats) -> None:
    conversation = chats.library.create()
    conversation.start_comparing(QUESTION, (A, B))
    conversation.stop()
    await finish(conversation)
    assert {finish_of(answer) for answer in conversation.comparing.answers} == {FinishReason.STOPPED}
    assert not conversation.growing
    await chats.close()


async def test_the_chosen_one_is_gone_on_with(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    await end(chats, conversation, A, B)
    conversation.comparing.set_models((A, B))
    conversation.comparing.choose(answer_of(conversation, B).id)
    assert (conversation.asked_model, conversation.chat.head.compared) == (B, ())
    assert conversation.comparing.current is None
    assert texts(conversation) == ["Why?", f"I am {B}."]
    chats.world.provider.answer_as(B, "More.")
    conversation.start_asking((TextPart("And then?"),))
    await finish(conversation)
    request = chats.world.provider.requests[-1]
    assert request.model == B
    assert [message.text for message in request.messages] == ["Why?", f"I am {B}.", "And then?"]
    fork = list_forks(conversation.chat)[conversation.chat.branch[1].id]
    assert (fork.position, fork.count) == (2, 2)
    await chats.close()


async def test_a_choice_lets_the_others_go_on_without_holding_up_the_next_question(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    loser = answer_of(conversation, A).id
    chats.world.provider.answer_as(B, ".")
    await until(lambda: not answer_of(conversation, B).is_open)
    conversation.comparing.choose(answer_of(conversation, B).id)
    assert conversation.is_idle
    assert conversation.growing == {loser}
    chats.world.provider.answer_as(B, "Next.")
    conversation.start_asking((TextPart("And then?"),))
    await finish(conversation)
    chats.world.provider.answer_as(A, ", to the end")
    await until(lambda: not conversation.growing)
    assert conversation.chat.messages[loser].text == f"I am {A}, to the end"
    assert conversation.fresh == {loser}
    await chats.close()


async def test_who_looks_at_one_that_goes_on_apart_waits_for_it_again(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    first, second = (answer.id for answer in conversation.comparing.answers)
    conversation.comparing.choose(second)
    assert not conversation.is_idle, "the chosen one is on its way"
    await end(chats, conversation, B)
    conversation.show(first)
    assert not conversation.is_idle
    conversation.stop()
    await finish(conversation)
    assert finish_of(conversation.chat.messages[first]) is FinishReason.STOPPED
    await chats.close()


async def test_the_first_that_ended_well_leads_until_another_is_looked_at(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B, C)
    first, second, third = (answer.id for answer in conversation.comparing.answers)
    assert conversation.comparing.lead == first
    chats.world.provider.answer_as(B, ".")
    await until(lambda: not answer_of(conversation, B).is_open)
    assert conversation.comparing.lead == second
    conversation.comparing.lead_with(third)
    await end(chats, conversation, A, C)
    assert conversation.comparing.lead == third
    await chats.close()


async def test_without_a_choice_the_next_question_goes_on_from_the_lead(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    await end(chats, conversation, A, B)
    conversation.comparing.lead_with(answer_of(conversation, B).id)
    conversation.start_comparing((TextPart("And then?"),), (A, B))
    assert conversation.chat.head.comparisons[0].question != conversation.chat.branch[0].id
    for model in (A, B):
        chats.world.provider.answer_as(model, "Then.")
    await finish(conversation)
    assert len(conversation.chat.head.comparisons) == 1
    asked = [message.text for message in chats.world.provider.requests[-1].messages]
    assert asked == ["Why?", f"I am {B}.", "And then?"]
    await chats.close()


async def test_one_is_asked_again_in_its_place_while_the_others_go_on(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    chats.world.provider.say_as(A, CreditExhausted())
    await until(lambda: not answer_of(conversation, A).is_open)
    old = answer_of(conversation, A)
    conversation.start_retrying(old.id)
    assert len(conversation.growing) == 2
    chats.world.provider.answer_as(A, "Again.")
    await end(chats, conversation, B)
    assert [answer.text for answer in conversation.comparing.answers] == ["Again.", f"I am {B}."]
    assert conversation.chat.messages[old.id].parent == answer_of(conversation, A).parent
    await chats.close()


async def test_one_that_was_stopped_is_gone_on_with_in_its_place(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    conversation.stop(answer_of(conversation, A).id)
    await until(lambda: not answer_of(conversation, A).is_open)
    conversation.start_going_on(answer_of(conversation, A).id)
    chats.world.provider.answer_as(A, ", and more")
    await end(chats, conversation, B)
    assert answer_of(conversation, A).text == f"I am {A}, and more"
    await chats.close()


async def test_other_models_answer_beside_an_answer_that_there_is(chats: KeptChats) -> None:
    conversation = await chats.ask("Why?", "Because.")
    old = conversation.branch[-1].id
    conversation.comparing.start_beside(old, (B, C))
    assert len(conversation.growing) == 2, "the one that is there is not asked again"
    for model in (B, C):
        chats.world.provider.answer_as(model, model)
    await finish(conversation)
    assert [answer.text for answer in conversation.comparing.answers] == ["Because.", B, C]
    assert conversation.comparing.answers[0].id == old
    await chats.close()


async def test_answers_that_are_there_can_be_brought_together(chats: KeptChats) -> None:
    conversation = await chats.ask("Why?", "One.")
    first = conversation.branch[-1].id
    chats.world.provider.answer("Two.")
    await conversation.retry(first)
    second = conversation.branch[-1].id
    chats.world.provider.answer("Later.")
    await conversation.ask((TextPart("And?"),))
    conversation.comparing.bring_together(first)
    assert [answer.text for answer in conversation.comparing.answers] == ["One.", "Two."]
    assert (conversation.comparing.lead, conversation.growing) == (first, frozenset())
    conversation.comparing.choose(second)
    assert texts(conversation) == ["Why?", "Two.", "And?", "Later."], "what came below it is back"
    await chats.close()


async def test_a_restart_brings_undecided_answers_back_side_by_side(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B)
    conversation.comparing.set_models((A, B))
    await end(chats, conversation, A, B)
    chat_id, lead = conversation.chat.id, conversation.comparing.lead
    await chats.restart()
    again = await chats.load(chat_id)
    assert [answer.text for answer in again.comparing.answers] == [f"I am {A}.", f"I am {B}."]
    assert (again.comparing.lead, again.chat.head.compared) == (lead, (A, B))
    again.comparing.choose(again.comparing.answers[0].id)
    await chats.restart()
    again = await chats.load(chat_id)
    assert again.comparing.current is None
    assert (texts(again), again.asked_model) == (["Why?", f"I am {A}."], A)
    await chats.close()


async def test_a_crash_loses_nothing_of_any_of_them(chats: KeptChats) -> None:
    conversation = await compare(chats, A, B, C)
    chats.world.provider.say_as(B, TextDelta(" still"))
    await until(lambda: answer_of(conversation, B).text.endswith("still"))
    cut_off = await chats.crash()
    assert len(cut_off) == 3
    again = await chats.load(conversation.chat.id)
    assert [answer.text for answer in again.comparing.answers] == [
        f"I am {A}",
        f"I am {B} still",
        f"I am {C}",
    ]
    assert {finish_of(answer) for answer in again.comparing.answers} == {FinishReason.INTERRUPTED}
    await chats.close()


async def test_another_branch_in_view_shows_no_columns_and_coming_back_does(chats: KeptChats) -> None:
    conversation = await chats.ask("First?", "1")
    conversation.start_comparing(QUESTION, (A, B))
    for model in (A, B):
        chats.world.provider.answer_as(model, model)
    await finish(conversation)
    leaf = conversation.chat.leaf or ""
    conversation.show(conversation.chat.branch[1].id)
    assert conversation.comparing.current is None
    assert list_shown(conversation.chat) == conversation.chat.branch
    conversation.show(leaf)
    assert find_comparison(conversation.chat) is not None
    await chats.close()


async def test_one_model_that_is_left_is_the_chats_own(chats: KeptChats) -> None:
    conversation = chats.library.create()
    conversation.comparing.set_models((A, B))
    assert conversation.chat.head.compared == (A, B)
    conversation.comparing.set_models((B,))
    assert (conversation.chat.head.compared, conversation.asked_model) == ((), B)
    await chats.close()


@pytest.mark.parametrize(
    ("models", "picked"),
    [
        ((), ()),
        ((A,), ()),
        ((A, A), ()),
        ((A, B, A), (A, B)),
        (tuple("abcdef"), tuple("abcd")),
    ],
)
def test_models_are_compared_once_each_and_not_too_many(
    models: tuple[str, ...], picked: tuple[str, ...]
) -> None:
    assert pick_models(models) == picked
    assert len(picked) <= MOST
