"""Summaries: what is read for them, in parts where it is much, and what they cost together."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import RateLimited
from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.forecast import Question, add_forecasts, make_forecast
from offhand.domain.habits import Habit
from offhand.domain.message import FinishReason, ImagePart, Message, Usage
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.domain.token_counting import count_text
from offhand.services.compaction import LETTERS, LONGEST, PART, Plan, summarise
from tests.fakes.backing import FakeWorld
from tests.fakes.chats import PICTURE, make_answer, make_question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chat import ChatHead
    from offhand.domain.spending import Spending

PATH: tuple[Message, ...] = (
    make_question("q1", "What is this?", None, ImagePart(PICTURE, "cat.png")),
    make_answer("a1", "A cat.", "q1"),
)


def tell(world: FakeWorld, text: str, cost: str | None = "0.01") -> None:
    usage = Usage(prompt_tokens=9, completion_tokens=3, cost=Decimal(cost) if cost else None)
    world.provider.say(TextDelta(text), UsageReported(usage), Finished(FinishReason.STOP))


async def test_conversation_is_read_as_material_and_summed_up() -> None:
    world = FakeWorld()
    heard: list[tuple[str, str]] = []
    tell(world, "  A picture of a cat.\n")
    plan = Plan(messages=PATH, model="m", earlier="They met.")
    summary = await summarise(plan, world.backing, lambda doing, text: heard.append((doing, text)))
    assert (summary.text, summary.cost) == ("A picture of a cat.", Decimal("0.01"))
    request = world.provider.requests[0]
    assert len(request.messages) == 1
    text = request.messages[0].text
    assert "Summary so far:\nThey met." in text
    assert "User:\nWhat is this?\n[picture cat.png]" in text
    assert "Assistant:\nA cat." in text
    assert "never an" in request.system
    assert heard[0] == ("Reading", "")
    assert heard[-1][1].strip() == "A picture of a cat."


async def test_more_than_the_model_reads_goes_in_parts_with_the_summary_so_far() -> None:
    world = FakeWorld()
    card = ModelCard(id="m", context_length=2_000)
    letters = LETTERS * round(2_000 * PART)
    long = tuple(make_question(f"q{n}", chr(97 + n) * (letters - 50)) for n in range(3))
    plan = Plan(messages=long, model="m", card=card)
    for number in range(3):
        tell(world, f"summary {number}")
    doing: list[str] = []
    summary = await summarise(plan, world.backing, lambda what, _: doing.append(what))
    assert (summary.text, summary.cost) == ("summary 2", Decimal("0.03"))
    assert "Summary so far:\nsummary 1" in world.provider.requests[2].messages[0].text
    assert "Reading part 3 of 3" in doing
    assert all(len(part) <= letters + 100 for part in plan.list_parts())


def test_message_longer_than_a_part_is_read_in_pieces_without_a_gap() -> None:
    card = ModelCard(id="m", context_length=1_000)
    text = "".join(str(n % 10) for n in range(10_000))
    parts = Plan(messages=(make_question("q", text),), model="m", card=card).list_parts()
    assert len(parts) > 1
    assert "".join(part.removeprefix("User:\n").rstrip("\n") for part in parts) == text


async def test_answer_that_says_nothing_leaves_the_earlier_summary() -> None:
    world = FakeWorld()
    tell(world, " ", cost=None)
    summary = await summarise(Plan(messages=PATH, model="m", earlier="Before."), world.backing, print_nothing)
    assert (summary.text, summary.cost) == ("Before.", None)


async def test_trouble_is_passed_on_and_stopping_closes_the_stream() -> None:
    world = FakeWorld()
    world.provider.say(RateLimited(status=429))
    with pytest.raises(RateLimited):
        await summarise(Plan(messages=PATH, model="m"), world.backing, print_nothing)
    work = asyncio.ensure_future(summarise(Plan(messages=PATH, model="m"), world.backing, print_nothing))  # noqa: TID251 - cancelled right below
    world.provider.say(TextDelta("Half"))
    while not world.provider.open_streams:
        await asyncio.sleep(0)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert world.provider.open_streams == 0


@pytest.mark.parametrize(
    ("card", "longest"),
    [(None, LONGEST), (ModelCard(id="m", reasoning=ReasoningSupport(mandatory=True)), LONGEST + 2_500)],
)
async def test_model_that_has_to_think_gets_room_for_it(card: ModelCard | None, longest: int) -> None:
    world = FakeWorld()
    tell(world, "x")
    await summarise(Plan(messages=PATH, model="m", card=card), world.backing, print_nothing)
    assert world.provider.requests[0].sampling.max_tokens == longest


def test_price_is_known_before_of_each_request() -> None:
    card = ModelCard(
        id="m",
        context_length=10_000,
        supported_parameters=frozenset({"max_tokens"}),
        pricing=Pricing(
            prices={
                "prompt": Decimal("0.000001"),
                "completion": Decimal("0.00001"),
                "request": Decimal("0.1"),
            },
            overrides=(PriceOverride(min_prompt_tokens=50_000, prices={"prompt": Decimal(1)}),),
        ),
    )
    few = Plan(messages=PATH, model="m", card=card).make_questions()
    assert [each.longest for each in few] == [LONGEST]
    long = make_question("q", "Why is that so? " * 20_000)
    plan = Plan(messages=(long,), model="m", card=card)
    questions, parts = plan.make_questions(), plan.list_parts()
    assert len(questions) == len(parts) > 10
    assert all(question.text > count_text(part) for question, part in zip(questions, parts, strict=True))
    assert sum(question.text for question in questions) > 50_000
    likely = add_forecasts([make_forecast(card, Habit(), each, 0.0) for each in questions]).costs[1]
    assert Decimal("0.1") * len(parts) < likely < Decimal("0.12") * len(parts)


async def test_each_part_is_admitted_and_released_once_it_is_counted() -> None:
    world, guard = FakeWorld(), Guard()
    world.backing.gate.appoint(guard)
    card = ModelCard(id="m", context_length=2_000)
    plan = Plan(messages=(make_question("q", "word " * 2_000),), model="m", card=card)
    count = len(plan.list_parts())
    assert count > 2
    for number in range(count):
        tell(world, f"summary {number}")
    held: list[int] = []
    await summarise(plan, world.backing, lambda _, text: held.append(len(guard.held)) if not text else None)
    assert held == list(range(count, 0, -1))
    assert guard.held == set()
    assert guard.questions == list(plan.make_questions())


class Guard:
    """Let everything pass, and remember what is under way."""

    def __init__(self) -> None:
        self.held: set[str] = set()
        self.questions: list[Question] = []

    async def admit_answer(self, *given: object, **more: object) -> None:
        raise NotImplementedError(given, more)

    async def admit_questions(
        self,
        keys: Sequence[str],
        head: ChatHead,
        model: str,
        questions: Sequence[Question],
        *,
        is_confirmed: bool = False,
    ) -> None:
        del head, model, is_confirmed
        self.held |= set(keys)
        self.questions.extend(questions)

    def release(self, key: str) -> None:
        self.held.discard(key)

    def hold(self, key: str) -> None:
        raise NotImplementedError(key)

    def settle(self, key: str) -> None:
        raise NotImplementedError(key)

    def note(self, entry: Spending, *, is_temporary: bool) -> None:
        del entry, is_temporary


def print_nothing(doing: str, text: str) -> None:
    del doing, text
