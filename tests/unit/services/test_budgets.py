"""Caps before anything is sent: every way of asking, what counts, and what is set aside meanwhile."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.budget import Verdict
from offhand.domain.budget_errors import CapReached
from offhand.domain.chat import ChatHead
from offhand.domain.error_records import read_error, write_error
from offhand.domain.errors import StoreProblem
from offhand.domain.events import Finished, Opened, TextDelta, UsageReported
from offhand.domain.message import FinishReason, TextPart, Usage
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.spending import SpendingKind
from offhand.domain.spending_settings import CHAT_CAP, DAY_CAP, MESSAGE_CAP, MONTH_CAP
from offhand.services.budgets import Budgets, find_cost, make_error
from offhand.services.compaction import Plan, summarise
from offhand.services.estimation import Estimation
from offhand.services.explanation import Action, explain
from offhand.services.spending_book import SpendingBook
from offhand.services.titles import Titles
from offhand.services.weighing import Weight
from offhand.storage.habits import HabitDatabase
from offhand.storage.spending import SpendingDatabase
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.domain.message import Message
    from offhand.domain.setting import Setting
    from offhand.services.conversation import Conversation

CARD = ModelCard(
    id=DEFAULT_MODEL,
    pricing=Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")}),
)


class Room(Desk):
    """Ask with caps in force."""

    def start(self) -> None:
        super().start()
        backing = self.world.backing
        self.world.cards[DEFAULT_MODEL] = CARD
        self.spending = SpendingDatabase(self.database)
        self.estimation = Estimation(self.library, backing, HabitDatabase(self.database), self.scope)
        self.book = SpendingBook(self.library, self.spending, self.scope)
        self.budgets = Budgets(self.book, self.estimation, ZoneInfo("UTC"))
        backing.gate.appoint(self.budgets)

    def cap(self, setting: Setting[Decimal | None], amount: str | None) -> None:
        value = None if amount is None else Decimal(amount)
        self.world.settings = self.world.settings.put(setting, value)

    def say(self, cost: str, generation: str, text: str = "Because.") -> None:
        usage = Usage(prompt_tokens=20, completion_tokens=9, cost=Decimal(cost))
        self.world.provider.say(
            Opened(generation), TextDelta(text), UsageReported(usage), Finished(FinishReason.STOP)
        )

    async def put(self, text: str = "Why?", conversation: Conversation | None = None) -> Message:
        answer = await (conversation or self.library.create()).ask((TextPart(text),))
        await self.rest()
        return answer

    async def rest(self) -> None:
        """Wait until everything is kept and learned."""
        await self.saver.flush()
        await self.scope.wait_idle()

    async def pay(self, cost: str, generation: str) -> Conversation:
        conversation = self.library.create()
        self.say(cost, generation)
        await self.put(conversation=conversation)
        return conversation

    @property
    def requests(self) -> int:
        return len(self.world.provider.requests)


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.close()
    assert room.failures == []


def error_of(message: Message) -> CapReached:
    assert message.reply is not None
    assert message.reply.finish is FinishReason.ERROR
    assert isinstance(message.reply.error, CapReached)
    return message.reply.error


async def test_without_caps_nobody_is_asked(room: Room) -> None:
    room.say("5", "gen-1")
    assert (await room.put()).text == "Because."


async def test_a_question_that_may_cost_more_than_its_cap_is_not_sent(room: Room) -> None:
    room.cap(MESSAGE_CAP, "0.0001")
    error = error_of(await room.put("Why? " * 100))
    assert room.requests == 0
    assert (error.scope, error.cap, error.left) == ("message", Decimal("0.0001"), Decimal("0.0001"))
    assert error.cost is not None
    assert error.cost > error.cap
    words = explain(error)
    assert words.actions[:2] == (Action.SEND_ANYWAY, Action.CHANGE_CAPS)
    assert "cap for one message of $0.0001" in words.sentence
    kept = read_error(write_error(error))
    assert isinstance(kept, CapReached)
    assert (kept.cost, kept.scope) == (error.cost, "message")


@pytest.mark.parametrize(
    ("setting", "scope", "is_elsewhere"),
    [(CHAT_CAP, "chat", False), (DAY_CAP, "day", True), (MONTH_CAP, "month", True)],
)
async def test_what_is_spent_counts_at_once(
    room: Room, setting: Setting[Decimal | None], scope: str, *, is_elsewhere: bool
) -> None:
    conversation = await room.pay("0.999", "gen-1")
    room.cap(setting, "1")
    if is_elsewhere:
        error = error_of(await room.put())
    else:
        elsewhere = await room.budgets.judge(ChatHead(id="other"), [Decimal("0.01")])
        assert elsewhere.verdict is Verdict.ALLOWED, "another chat has a cap of its own"
        error = error_of(await room.put(conversation=conversation))
    assert (error.scope, error.left) == (scope, Decimal("0.001"))
    assert bool(error.day) is is_elsewhere


async def test_the_same_holds_in_the_next_run_and_for_chats_that_are_gone(room: Room) -> None:
    conversation = await room.pay("0.999", "gen-1")
    room.cap(DAY_CAP, "1")
    await room.saver.flush()
    await room.library.remove([conversation.chat.id])
    await room.library.close()
    room.start()
    assert error_of(await room.put()).left == Decimal("0.001")
    assert room.book.fresh == ()


async def test_send_anyway_holds_once(room: Room) -> None:
    room.cap(DAY_CAP, "0")
    conversation = room.library.create()
    error_of(await room.put(conversation=conversation))
    room.world.backing.gate.waive(conversation.branch[0].id)
    room.say("0.5", "gen-1")
    assert (await conversation.retry(conversation.chat.leaf or "")).text == "Because."
    error_of(await conversation.retry(conversation.chat.leaf or ""))
    assert room.requests == 1
    await room.rest()


async def test_retry_and_going_on_are_held_back_too(room: Room) -> None:
    conversation = await room.pay("0.01", "gen-1")
    room.cap(DAY_CAP, "0.001")
    error_of(await conversation.retry(conversation.chat.leaf or ""))
    answer = next(m for m in conversation.chat.messages.values() if m.text == "Because.")
    held = await conversation.go_on(answer.id)
    error_of(held)
    assert held.text == "Because.", "what there was of it stays"
    assert room.requests == 1
    await room.rest()


async def test_two_questions_at_once_cannot_both_have_the_rest(room: Room) -> None:
    first, second = room.library.create(), room.library.create()
    survey = room.estimation.survey(first, None, DEFAULT_MODEL)
    assert survey is not None
    cost = find_cost(room.estimation.foretell(survey, Weight(text=8)))
    assert cost is not None
    room.cap(DAY_CAP, str(cost * 3 / 2))
    asking = first.scope.start(room.put(conversation=first), "first")
    while not room.requests:
        await asyncio.sleep(0.001)
    error_of(await room.put(conversation=second))
    room.say("0", "gen-1")
    await asking
    room.say("0", "gen-2")
    assert (await room.put(conversation=room.library.create())).text == "Because.", (
        "it cost nothing after all"
    )


async def test_a_price_that_is_not_known_is_said_and_blocks_only_where_nothing_is_left(room: Room) -> None:
    room.world.cards.clear()
    room.cap(DAY_CAP, "1")
    conversation = room.library.create()
    judgement = await room.budgets.judge(conversation.chat.head, [None])
    assert (judgement.verdict, judgement.is_price_unknown) == (Verdict.WARNED, True)
    room.say("1", "gen-1")
    assert (await room.put()).text == "Because."
    error = error_of(await room.put())
    assert error.cost is None
    assert "not known" in explain(error).sentence


async def test_several_drafts_are_judged_and_admitted_together(room: Room) -> None:
    room.cap(DAY_CAP, "1")
    head = ChatHead(id="c")
    some = Decimal("0.4")
    assert (await room.budgets.judge(head, [some, some])).verdict is Verdict.WARNED
    assert (await room.budgets.judge(head, [some, some, some])).verdict is Verdict.REFUSED
    await room.budgets.admit_costs("k", head, [some, some])
    with pytest.raises(CapReached):
        await room.budgets.admit_costs("l", head, [some])
    room.budgets.release("k")
    await room.budgets.admit_costs("l", head, [some])


async def test_of_models_side_by_side_those_are_held_back_that_the_rest_does_not_pay_for(room: Room) -> None:
    room.world.cards["other/model"] = replace(CARD, id="other/model")
    conversation = room.library.create()
    survey = room.estimation.survey(conversation, None, DEFAULT_MODEL)
    assert survey is not None
    cost = find_cost(room.estimation.foretell(survey, Weight(text=8)))
    assert cost is not None
    room.cap(DAY_CAP, str(cost * 3 / 2))
    conversation.start_comparing((TextPart("Why?"),), (DEFAULT_MODEL, "other/model"))
    while conversation.comparing.answers[1].is_open or not room.requests:
        await asyncio.sleep(0.001)
    room.say("0", "gen-1")
    while not conversation.is_idle:
        await asyncio.sleep(0.001)
    first, second = conversation.comparing.answers
    assert (first.text, room.requests) == ("Because.", 1)
    error_of(second)
    await room.rest()


async def test_a_chat_with_a_cap_of_its_own(room: Room) -> None:
    conversation = room.library.create()
    conversation.revise(own={CHAT_CAP.key: Decimal(0)})
    assert error_of(await room.put(conversation=conversation)).scope == "chat"
    room.say("1", "gen-1")
    assert (await room.put()).text == "Because."


async def test_temporary_chats_count_while_the_program_runs_and_leave_nothing(room: Room) -> None:
    conversation = room.library.create(is_temporary=True)
    room.say("0.999", "gen-1")
    await room.put(conversation=conversation)
    await room.saver.flush()
    room.cap(DAY_CAP, "1")
    assert error_of(await room.put()).left == Decimal("0.001")
    sums = await room.spending.read_sums([0], conversation.chat.id)
    assert (sums.since, sums.chat) == ((Decimal(0),), Decimal(0))


async def test_titles_and_summaries_count_and_are_held_back(room: Room) -> None:
    async def nap(seconds: float) -> None:
        del seconds
        await asyncio.sleep(0)

    Titles(room.library, room.world.backing, room.scope, sleep=nap)
    conversation = room.library.create()
    room.say("0.25", "gen-1")
    room.say("0.5", "gen-2", "A title")
    await room.put(conversation=conversation)
    await room.scope.wait_idle()
    assert conversation.chat.title == "A title"
    plan = Plan(messages=conversation.branch, model=DEFAULT_MODEL, card=CARD, head=conversation.chat.head)
    room.say("0.125", "gen-3", "They met.")
    await summarise(plan, room.world.backing, hear_nothing)
    await room.saver.flush()
    await room.scope.wait_idle()
    await room.library.close()
    room.start()
    sums = await room.book.sum_up([0], conversation.chat.id)
    assert (sums.since[0], sums.chat) == (Decimal("0.875"), Decimal("0.875"))
    kinds = await room.database.run(
        lambda connection: connection.execute("SELECT kind FROM spending ORDER BY generation").fetchall()
    )
    assert kinds == [
        (kind.value,) for kind in (SpendingKind.ANSWER, SpendingKind.TITLE, SpendingKind.SUMMARY)
    ]
    room.cap(CHAT_CAP, "0.875")
    with pytest.raises(CapReached):
        await summarise(plan, room.world.backing, hear_nothing)
    assert room.requests == 3


async def test_where_the_disk_cannot_be_read_this_run_still_counts(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.pay("0.999", "gen-1")
    room.cap(DAY_CAP, "1")

    async def fail(*_: object, **__: object) -> None:
        raise StoreProblem(path="x")

    monkeypatch.setattr(room.spending, "read_sums", fail)
    monkeypatch.setattr(room.spending, "record", fail)
    assert error_of(await room.put()).left == Decimal("0.001")


async def test_a_stopped_answer_counts_once_its_cost_is_known(room: Room) -> None:
    conversation = room.library.create()
    room.world.provider.say(Opened("gen-1"), TextDelta("Half"))
    conversation.start_asking((TextPart("Why?"),))
    while not conversation.branch or conversation.branch[-1].text != "Half":
        await asyncio.sleep(0.001)
    conversation.stop()
    while not conversation.is_idle:
        await asyncio.sleep(0.001)
    assert (await room.book.sum_up([0], "")).since == (Decimal(0),)
    message = conversation.branch[-1]
    assert message.reply is not None
    usage = Usage(prompt_tokens=1, completion_tokens=1, cost=Decimal("0.75"))
    conversation.amend(replace(message, reply=replace(message.reply, usage=usage)))
    assert (await room.book.sum_up([0], "")).since == (Decimal("0.75"),)
    await room.saver.flush()
    assert (await room.book.sum_up([0], "")).since == (Decimal("0.75"),)
    assert room.book.fresh == ()


async def test_the_error_names_the_day_on_which_the_cap_begins_anew(room: Room) -> None:
    judgement = room.budgets.judge_with(
        room.budgets.caps_of(ChatHead(id="c", own={})), await room.budgets.find_spent("c"), []
    )
    assert judgement.standings == ()
    room.cap(MONTH_CAP, "0")
    judgement = await room.budgets.judge(ChatHead(id="c"), [Decimal(1)])
    assert judgement.reason is not None
    error = make_error(judgement.reason, room.estimation.now())
    assert error.day in explain(error).advice
    assert error.day.startswith("1 ")


def hear_nothing(doing: str, text: str) -> None:
    del doing, text
