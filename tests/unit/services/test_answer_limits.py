"""How long an answer is asked to be: as set, as there is room for, as is left to pay it."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.context import ContextMark
from offhand.domain.habits import Habit, Observation
from offhand.domain.message import ReasoningPart, Reply, TextPart, ToolCallPart, ToolResultPart, Usage
from offhand.domain.models import DEFAULT_MODEL, ModelCard, RequestLimits
from offhand.domain.pricing import Pricing
from offhand.domain.sampling_settings import MAX_TOKENS
from offhand.services import answer_limits
from offhand.services.answer_limits import find_longest
from offhand.services.context_use import measure_use
from offhand.services.conversation import Conversation
from offhand.services.tasks import TaskScope
from offhand.services.weighing import Weight, survey_path, weigh_message
from tests.fakes.backing import FakeWorld
from tests.fakes.chats import make_answer, make_question

if TYPE_CHECKING:
    from offhand.domain.message import Message

CARD = ModelCard(
    id=DEFAULT_MODEL,
    context_length=10_000,
    supported_parameters=frozenset({"max_tokens"}),
    pricing=Pricing(prices={"prompt": Decimal("0.000001"), "completion": Decimal("0.00001")}),
)
LONG = make_question("q", "word " * 6_000)


async def find(
    *path: Message, card: ModelCard | None = CARD, set_to: int | None = None, left: str | None = None
) -> int | None:
    world = FakeWorld()
    if card is not None:
        world.cards[DEFAULT_MODEL] = card
    world.settings = world.settings.put(MAX_TOKENS, set_to)
    world.backing.allowance.remainder = None if left is None else Decimal(left)
    return await find_longest(world.backing, path, model=DEFAULT_MODEL, settings=world.settings)


async def test_nothing_is_limited_unasked() -> None:
    assert await find(LONG) is None
    assert await find(LONG, card=None, left="0.001") is None


async def test_a_set_length_leaves_room_for_the_prompt() -> None:
    room = await find(LONG, set_to=9_000)
    assert room is not None
    assert 1_000 < room < 5_000
    assert await find(LONG, set_to=500) == room, "the settings say less: the request takes the smaller"
    assert await find(LONG, set_to=9_000, card=None) is None
    assert await find(LONG, set_to=9_000, card=replace(CARD, context_length=None)) is None
    assert await find(LONG, set_to=9_000, card=replace(CARD, context_length=100)) is None


async def test_the_models_own_count_tells_the_room() -> None:
    reply = Reply(
        asked_model=DEFAULT_MODEL,
        started=1.0,
        ended=2.0,
        usage=Usage(prompt_tokens=9_000, completion_tokens=5),
    )
    path = (LONG, make_answer("a", "Yes", "q", reply=reply), make_question("q2", "And?", "a"))
    told, guessed = await find(*path, set_to=9_000), await find(LONG, set_to=9_000)
    assert told is not None
    assert guessed is not None
    assert told < 1_000 < guessed


@pytest.mark.parametrize(
    ("left", "expected"), [("0.02", 2_000), ("0.0123", 1_230), ("5", None), (None, None)]
)
async def test_a_small_remainder_shortens_the_answer(left: str | None, expected: int | None) -> None:
    found = await find(make_question("q", "Why?"), left=left)
    assert found == (None if expected is None else pytest.approx(expected, rel=0.02))


async def test_the_request_goes_out_with_what_the_remainder_pays_for() -> None:
    world = FakeWorld()
    world.cards[DEFAULT_MODEL] = CARD
    world.backing.allowance.remainder = Decimal("0.02")
    conversation = Conversation(Chat(head=ChatHead(id="c")), world.backing, TaskScope("chat"))
    world.provider.answer("Because.")
    await conversation.ask((TextPart("Why?"),))
    sent = world.provider.requests[-1].sampling.max_tokens
    assert sent == pytest.approx(2_000, rel=0.02)
    conversation.expect_credit()
    world.provider.answer("Because.")
    await conversation.ask((TextPart("Why?"),))
    assert world.provider.requests[-1].sampling.max_tokens is None
    await conversation.close()


@pytest.mark.parametrize("models", [("m/1", "m/2"), ("m/1", "m/2", "m/3", "m/4")])
async def test_models_side_by_side_share_what_is_left(models: tuple[str, ...]) -> None:
    world = FakeWorld()
    for model in models:
        world.cards[model] = replace(CARD, id=model)
    world.backing.allowance.remainder = Decimal("0.04")
    conversation = Conversation(Chat(head=ChatHead(id="c")), world.backing, TaskScope("chat"))
    conversation.start_comparing((TextPart("Why?"),), models)
    while len(world.provider.requests) < len(models):
        await asyncio.sleep(0)
    sent = [request.sampling.max_tokens or 0 for request in world.provider.requests]
    assert sum(sent) == pytest.approx(4_000, rel=0.02), "together they take what there is"
    assert min(sent) > 3_900 / len(models)
    conversation.stop()
    while not conversation.is_idle:
        await asyncio.sleep(0)
    world.provider.answer("Because.")
    await conversation.ask((TextPart("Why?"),))
    await conversation.close()
    assert world.backing.allowance.find_share("") == Decimal("0.04"), "nothing is on its way any more"


def test_the_gauge_and_the_band_know_the_bound() -> None:
    world = FakeWorld()
    settings = world.settings.put(MAX_TOKENS, 1_000_000)
    limits = RequestLimits(completion_tokens=3_000)
    for card, longest in (
        (replace(CARD, max_completion_tokens=4_000), 4_000),
        (replace(CARD, max_completion_tokens=4_000, per_request_limits=limits), 3_000),
        (replace(CARD, supported_parameters=frozenset()), None),
        (CARD, 10_000),
    ):
        survey = survey_path((), (), (), model=DEFAULT_MODEL, card=card, settings=settings)
        assert survey.longest == longest
        use = measure_use(survey, Weight(text=100), 100.0, limit=card.room)
        assert use.fits, "a limit that no answer reaches keeps no question back"


async def test_a_chat_is_weighed_where_that_may_change_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[Message] = []

    def weigh(message: Message) -> Weight:
        weighed.append(message)
        return weigh_message(message)

    monkeypatch.setattr(answer_limits, "weigh_message", weigh)
    short = make_question("q", "Why?")
    assert await find(short, set_to=8_000) is None
    assert await find(short, left="5") is None
    assert weighed == []
    assert await find(short, left="0.02") is not None
    assert await find(LONG, set_to=9_000) is not None
    assert weighed == [short, LONG]


ROOMY = replace(CARD, context_length=256_000, max_completion_tokens=256_000)


@pytest.mark.parametrize("hidden", [0, 691])
async def test_what_a_provider_says_unseen_has_room_too(hidden: int) -> None:
    question = make_question("q", "Why is the sky blue?")
    longest = await find(question, card=ROOMY, set_to=256_000)
    assert longest is not None
    assert longest + hidden + 11 <= 256_000
    assert longest > 250_000


async def test_what_was_learned_of_a_model_tells_the_room() -> None:
    world = FakeWorld()
    world.cards[DEFAULT_MODEL] = ROOMY
    world.settings = world.settings.put(MAX_TOKENS, 256_000)
    seen = Observation(text=100, pictures=0, prompt=3_000, answer=50, cached=0, follows=False)
    world.backing.habits[DEFAULT_MODEL] = Habit(seen=(seen,) * 20)
    question = make_question("q", "word " * 80)
    longest = await find_longest(world.backing, (question,), model=DEFAULT_MODEL, settings=world.settings)
    assert longest is not None
    assert 250_000 < longest <= 256_000 - 2_980


SECRET = ReasoningPart(details=({"type": "reasoning.encrypted", "data": "x" * 50_000},), model=DEFAULT_MODEL)
CALL = ToolCallPart(id="c", name="read", arguments='{"path": "' + "x" * 20_000 + '"}')
RESULT = ToolResultPart(call_id="c", content="word " * 5_000)


@pytest.mark.parametrize(
    "path",
    [
        (make_question("q", "Why?"), make_answer("a", "So", "q", SECRET), make_question("q2", "And?", "a")),
        (make_question("q", "Why?"), make_answer("a", "So", "q", CALL), make_question("q2", "And?", "a")),
        (
            make_question("q", "Why?"),
            make_answer("a", "So", "q", ToolCallPart(id="c", name="read"), RESULT),
            make_question("q2", "And?", "a"),
        ),
        (make_question("q", "🦊" * 3_000),),
        (make_question("q", "龘靐齉" * 1_500),),
    ],
    ids=["thoughts", "call", "result", "emoji", "rare letters"],
)
async def test_everything_that_is_sent_is_weighed(path: tuple[Message, ...]) -> None:
    longest = await find(*path, card=replace(CARD, context_length=20_000), set_to=14_000)
    assert longest is not None, "a chat that may take more than the rest of the context is weighed"


async def test_a_summary_takes_room_and_what_it_stands_for_takes_none() -> None:
    world = FakeWorld()
    world.cards[DEFAULT_MODEL] = replace(CARD, context_length=20_000)
    world.settings = world.settings.put(MAX_TOKENS, 14_000)
    path = (make_question("q", "Hm?"), make_answer("a", "So", "q"), make_question("q2", "And?", "a"))

    async def limit(summary: str) -> int | None:
        marks = (ContextMark("a", summary=summary),)
        return await find_longest(
            world.backing, path, model=DEFAULT_MODEL, settings=world.settings, marks=marks
        )

    assert await limit("Short.") is None
    longest = await limit("word " * 5_000)
    assert longest is not None
    assert longest < 14_000
