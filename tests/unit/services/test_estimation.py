"""What answers report is learned from, kept, and known in the next run."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from offhand.domain.context import ContextMark
from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.habits import UNPAID, Habit, range_paid
from offhand.domain.message import FinishReason, ImagePart, Message, Part, TextPart, Usage
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.settings import Settings
from offhand.services.estimation import Estimation
from offhand.services.weighing import Survey, Weight, Weights, find_limit, survey_path, weigh_message
from offhand.storage.habits import MOST, HabitDatabase
from tests.fakes.chats import PICTURE, make_answer, make_question
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.services.conversation import Conversation

SETTINGS = Settings().put(SYSTEM_PROMPT, "Be kind.")
CARD = ModelCard(
    id="m",
    context_length=1000,
    pricing=Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")}),
)


class Room(Desk):
    """Ask, be answered with a usage, and be estimated."""

    def start(self) -> None:
        super().start()
        self.habits = HabitDatabase(self.database)
        backing = self.world.backing
        backing.habits.clear()  # as a new run begins
        self.estimation = Estimation(self.library, backing, self.habits, self.scope)

    async def ask_for(self, conversation: Conversation, text: str, usage: Usage | None) -> Message:
        events = [TextDelta("Because of the way it is.")]
        self.world.provider.say(
            *events, *([UsageReported(usage)] if usage else []), Finished(FinishReason.STOP)
        )
        answer = await conversation.ask((TextPart(text),))
        await self.scope.wait_idle()
        return answer


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.close()
    assert room.failures == []


def paid(prompt: int, answer: int = 20, **more: Any) -> Usage:  # noqa: ANN401 - fields of a usage
    return Usage(prompt_tokens=prompt, completion_tokens=answer, cost=Decimal("0.001"), **more)


async def test_answer_is_learned_from_and_known_in_the_next_run(room: Room) -> None:
    conversation = room.library.create()
    model = conversation.asked_model
    heard: list[int] = []
    room.estimation.on_change(lambda: heard.append(1))
    await room.ask_for(conversation, "Why is the sky blue?", paid(700))
    habit = room.estimation.habit_of(model)
    assert [(one.prompt, one.answer) for one in habit.seen] == [(700, 20)]
    assert 5 < habit.seen[0].text < 20
    assert heard
    await room.library.close()
    room.start()
    assert room.estimation.habit_of(model).seen == ()
    await room.estimation.load()
    assert room.estimation.habit_of(model) == habit


async def test_second_answer_knows_the_beginning_from_the_first(room: Room) -> None:
    conversation = room.library.create()
    await room.ask_for(conversation, "Why?", paid(702))
    await room.ask_for(conversation, "And then?", paid(740, cached_tokens=690))
    second = room.estimation.habit_of(conversation.asked_model).seen[-1]
    assert second.known == 702
    assert second.follows
    assert 5 < second.added < 30
    assert second.cached == 690


@pytest.mark.parametrize("usage", [None, Usage(), Usage(completion_tokens=10)])
async def test_answer_that_tells_nothing_teaches_nothing(room: Room, usage: Usage | None) -> None:
    conversation = room.library.create()
    await room.ask_for(conversation, "Why?", usage)
    assert room.estimation.habit_of(conversation.asked_model).seen == ()


async def test_tokens_are_learned_where_no_cost_is_told_and_no_price_from_them(room: Room) -> None:
    room.world.cards[DEFAULT_MODEL] = replace(CARD, id=DEFAULT_MODEL)
    conversation = room.library.create()
    for number in range(3):
        usage = Usage(prompt_tokens=700, completion_tokens=40 + number)
        await room.ask_for(conversation, "Why is the sky blue?", usage)
    habit = room.estimation.habit_of(conversation.asked_model)
    assert [(one.prompt, one.answer, one.paid) for one in habit.seen] == [
        (700, 40, UNPAID),
        (700, 41, UNPAID),
        (700, 42, UNPAID),
    ]
    assert range_paid(habit) == range_paid(Habit()), "the list's own price stands"
    assert habit.tail != Habit().tail, "whether the list's bill lay in the band is learned"


@pytest.mark.parametrize("end", ["stopped", "interrupted", "length"])
async def test_an_answer_that_was_cut_teaches_no_length(room: Room, end: str) -> None:
    conversation = room.library.create()
    model = conversation.asked_model
    await room.ask_for(conversation, "Why?", paid(700, 300))
    tail = room.estimation.habit_of(model).tail
    room.world.provider.say(TextDelta("Half"))
    if end == "stopped":
        conversation.start_asking((TextPart("And then?"),))
        while conversation.branch[-1].text != "Half":
            await asyncio.sleep(0)
        conversation.stop()
        while not conversation.is_idle:
            await asyncio.sleep(0)
        answer = conversation.branch[-1]
        assert answer.reply is not None
        conversation.amend(replace(answer, reply=replace(answer.reply, usage=paid(710, 3))))
    else:
        last = ConnectionLost(host="h") if end == "interrupted" else Finished(FinishReason.LENGTH)
        room.world.provider.say(UsageReported(paid(710, 3)), last)
        await conversation.ask((TextPart("And then?"),))
    await room.scope.wait_idle()
    habit = room.estimation.habit_of(model)
    assert [(one.prompt, one.answer) for one in habit.seen] == [(700, 300), (710, 0)]
    assert habit.tail == tail, "it says nothing of the band"
    found = room.estimation.survey(conversation, conversation.chat.leaf, model)
    assert found is not None
    assert found.answers == (300,)
    assert found.known == 710


async def test_a_cost_that_is_told_later_teaches_the_price(room: Room) -> None:
    room.world.cards[DEFAULT_MODEL] = replace(CARD, id=DEFAULT_MODEL)
    conversation = room.library.create()
    answer = await room.ask_for(conversation, "Why?", Usage(prompt_tokens=1_000, completion_tokens=100))
    assert answer.reply is not None
    before = room.estimation.habit_of(conversation.asked_model)
    told = Usage(prompt_tokens=1_000, completion_tokens=100, cost=Decimal("0.00225"))
    conversation.amend(replace(answer, reply=replace(answer.reply, usage=told)))
    await room.scope.wait_idle()
    after = room.estimation.habit_of(conversation.asked_model)
    assert [one.paid for one in after.seen] == [500], "half of what the list says"
    assert after.tail == before.tail


async def test_cost_that_becomes_known_later_is_learned_once(room: Room) -> None:
    conversation = room.library.create()
    answer = await room.ask_for(conversation, "Why?", Usage(prompt_tokens=10, completion_tokens=5))
    assert answer.reply is not None
    priced = replace(answer, reply=replace(answer.reply, usage=paid(10, 5)))
    for _ in range(2):
        conversation.amend(priced)
        await room.scope.wait_idle()
    assert len(room.estimation.habit_of(conversation.asked_model).seen) == 1


async def test_temporary_chat_leaves_nothing(room: Room) -> None:
    conversation = room.library.create(is_temporary=True)
    await room.ask_for(conversation, "Why?", paid(10))
    assert await room.habits.read_habits() == {}


async def test_trouble_with_the_store_is_no_news(room: Room) -> None:
    await room.database.close()
    await room.estimation.load()
    assert room.estimation.habit_of("m").seen == ()


async def test_habits_of_long_ago_make_room(room: Room) -> None:
    for number in range(MOST + 5):
        await room.habits.save_habit(f"m{number}", room.estimation.habit_of("x"), float(number))
    kept = await room.habits.read_habits()
    assert len(kept) == MOST
    assert "m0" not in kept


async def test_models_that_are_asked_side_by_side_share_what_is_left(room: Room) -> None:
    room.world.cards[DEFAULT_MODEL] = replace(
        CARD, id=DEFAULT_MODEL, context_length=1_000_000, supported_parameters=frozenset({"max_tokens"})
    )
    room.world.backing.allowance.remainder = Decimal("0.02")
    conversation = room.library.create()
    model = conversation.asked_model
    alone, shared = (room.estimation.survey(conversation, None, model, asked=asked) for asked in (1, 4))
    assert alone is not None
    assert shared is not None
    assert alone.longest is not None
    assert shared.longest is not None
    assert alone.longest / 5 < shared.longest < alone.longest / 3


def survey(path: list[Message], *, marks: tuple[ContextMark, ...] = (), card: ModelCard = CARD) -> Survey:
    weights = [weigh_message(message) for message in path]
    return survey_path(path, weights, marks, model="m", card=card, settings=SETTINGS)


def test_survey_counts_what_is_sent_and_nothing_else() -> None:
    path = [
        make_question("q1", "x" * 4000),
        make_answer("a1", "y" * 40, "q1"),
        make_question("q2", "z", "a1"),
    ]
    whole, cut = survey(path), survey(path, marks=(ContextMark(message="q1", summary="s" * 400),))
    assert whole.words > 900
    assert cut.words < 100
    assert cut.system > whole.system + 50
    assert (cut.start, cut.count) == (2, 3)


def test_every_message_weighs_something() -> None:
    assert weigh_message(make_question("q", "")).text > 0


def test_pictures_count_only_for_a_model_that_sees() -> None:
    picture: Part = ImagePart(PICTURE, "a.png")
    path = [make_question("q1", "Look", None, picture)]
    blind = ModelCard(id="m", input_modalities=("text",))
    assert survey(path).pictures == 0  # the card says nothing of pictures: text only
    seeing = ModelCard(id="m", input_modalities=("text", "image"))
    assert survey(path, card=seeing).pictures == 512
    assert survey(path, card=blind).words > 4


def test_message_is_weighed_anew_only_where_it_changed() -> None:
    weights = Weights()
    first, other = make_question("q1", "one two three"), make_question("q1", "one two three four five six")
    (before,), (after,) = weights.weigh([first]) or [], weights.weigh([other]) or []
    assert before == weigh_message(first)
    assert after.text > before.text


def test_long_chat_is_weighed_in_turns() -> None:
    weights = Weights()
    path = [make_question(f"q{number}", "x" * 100) for number in range(50)]
    turns = 1
    while (found := weights.weigh(path, seconds=0.00005)) is None:
        turns += 1
    assert len(found) == 50
    assert turns > 1


@pytest.mark.parametrize(("room_left", "start"), [(10_000, 0), (250, 2), (150, 4), (10, 6)])
def test_oldest_exchanges_are_left_out_until_the_rest_fits(room_left: int, start: int) -> None:
    path: list[Message] = []
    for number in range(3):
        path.append(make_question(f"q{number}", "x " * 100, path[-1].id if path else None))
        path.append(make_answer(f"a{number}", "y " * 100, path[-1].id))
    found = survey(path)
    per_exchange = sum(weight.text for weight in found.weights[:2])
    assert found.find_cut(path, room_left / 100 * per_exchange) == start


def test_shortest_limit_that_is_told_holds() -> None:
    assert find_limit(None) is None
    assert find_limit(ModelCard(id="m")) is None
    assert find_limit(ModelCard(id="m", context_length=1000, provider_context_length=800)) == 800


def test_draft_is_part_of_the_question() -> None:
    found = survey([])
    question = found.make_question(Weight(text=30, pictures=0, images=0), 0.0)
    assert question.text == found.system + 30
