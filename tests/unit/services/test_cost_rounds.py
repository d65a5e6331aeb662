"""A round of questions for costs: what ends it, what is skipped, and what a record replaces."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.errors import (
    ApiProblem,
    AppError,
    ConnectionLost,
    Forbidden,
    GarbledAnswer,
    KeyRejected,
    KeyringLocked,
    ModelUnavailable,
    NoKey,
    ProviderUnavailable,
    RateLimited,
)
from offhand.domain.events import Opened, TextDelta, UsageReported
from offhand.domain.generation import Generation
from offhand.domain.message import FinishReason, Reply, TextPart, Usage
from offhand.domain.sent import SentRequest
from offhand.services.costs import WAITS, merge_usage
from tests.fakes.chats import make_answer, make_question
from tests.fakes.cost_desk import COST, Desk, usage_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


async def keep_unpriced(desk: Desk, count: int, *addresses: str) -> None:
    now = desk.world.backing.clock()
    rows = [MessageRow(chat="c", message=make_question("q", "?"))]
    for number in range(count):
        ended = now - 60.0 * number
        sent = (
            SentRequest(address=addresses[number], dialect="openrouter", fields={})
            if number < len(addresses)
            else None
        )
        reply = Reply(
            asked_model="m",
            generation_id=f"gen-{number}",
            ended=ended,
            finish=FinishReason.INTERRUPTED,
            sent=sent,
        )
        rows.append(MessageRow(chat="c", message=make_answer(f"a{number}", "Half", "q", reply=reply)))
        desk.records.know(f"gen-{number}")
    head = ChatRow(head=ChatHead(id="c", title="Cut"), leaf="a0")
    await desk.store.save(Changes(chats=(head,), messages=tuple(rows)))


@pytest.mark.parametrize(
    "refusal",
    [
        Forbidden(status=403),
        ModelUnavailable(status=404),
        GarbledAnswer(status=200),
        ApiProblem(status=418),
    ],
)
async def test_a_refusal_of_one_record_skips_that_one(desk: Desk, refusal: AppError) -> None:
    await keep_unpriced(desk, 3)
    desk.records.errors = [refusal]
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0", "gen-1", "gen-2"]
    await desk.saver.flush()
    chat = await desk.load("c")
    assert [usage_of(chat.chat.messages[f"a{number}"]) for number in range(3)] == [None, COST, COST]
    await desk.close()


async def test_a_server_that_fails_for_one_record_is_asked_for_the_others(desk: Desk) -> None:
    await keep_unpriced(desk, 2)
    desk.records.errors = [ProviderUnavailable(status=500) for _ in WAITS]
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0"] * len(WAITS) + ["gen-1"]
    await desk.close()


@pytest.mark.parametrize("refusal", [KeyRejected(), NoKey(), KeyringLocked()])
async def test_a_refused_key_ends_the_round(desk: Desk, refusal: AppError) -> None:
    await keep_unpriced(desk, 3)
    desk.records.errors = [refusal]
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0"]
    desk.records.asked.clear()
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0", "gen-1", "gen-2"], "the next round begins anew"
    await desk.close()


async def test_a_server_is_asked_for_its_own_answers_alone(desk: Desk) -> None:
    await keep_unpriced(
        desk, 3, "https://one.example/v1/chat/completions", "https://two.example/v1/chat/completions"
    )
    desk.address = "https://user@TWO.example/v1"
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-1", "gen-2"], "what nobody knows of may be anybody's"
    await desk.close()


async def test_a_refused_key_says_nothing_of_another_server(desk: Desk) -> None:
    one, two = (f"https://{host}.example/v1/chat/completions" for host in ("one", "two"))
    await keep_unpriced(desk, 4, one, one, two, two)
    desk.address = one
    desk.records.errors = [KeyRejected()]
    desk.records.on_asked = lambda: setattr(desk, "address", two)
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0", "gen-2", "gen-3"]
    await desk.close()


async def test_a_limit_that_stays_ends_the_round(desk: Desk) -> None:
    await keep_unpriced(desk, 3)
    desk.records.errors = [RateLimited(status=429) for _ in WAITS]
    await desk.costs.ask_again()
    assert desk.records.asked == ["gen-0"] * len(WAITS)
    await desk.close()


async def test_what_a_record_does_not_say_stays_as_it_was_told(desk: Desk) -> None:
    told = Usage(
        prompt_tokens=400,
        completion_tokens=90,
        cached_tokens=300,
        reasoning_tokens=40,
        received={"total_tokens": 490, "prompt_tokens_details": {"cached_tokens": 300}},
    )
    desk.records.known["gen-1"] = Generation(
        id="gen-1",
        model="m",
        provider="",
        usage=Usage(
            completion_tokens=95,
            cost=Decimal("0.5"),
            received={"native_tokens_completion": 95, "native_tokens_prompt": None},
        ),
    )
    conversation = desk.library.create()
    desk.world.provider.say(Opened("gen-1"), TextDelta("Half"), UsageReported(told))
    desk.world.provider.say(ConnectionLost(host="h"))
    await conversation.ask((TextPart("Why?"),))
    await desk.settle()
    assert usage_of(conversation.branch[-1]) == Usage(
        prompt_tokens=400,
        completion_tokens=95,
        cached_tokens=300,
        reasoning_tokens=40,
        cost=Decimal("0.5"),
        received={**told.received, "native_tokens_completion": 95},
    )
    await desk.close()


def test_a_cost_that_was_told_outlasts_a_record_without_one() -> None:
    told = Usage(cost=Decimal("0.1"), upstream_cost=Decimal("0.2"), is_byok=True)
    merged = merge_usage(told, Usage(prompt_tokens=7))
    assert (merged.cost, merged.upstream_cost, merged.is_byok) == (Decimal("0.1"), Decimal("0.2"), True)
    assert merged.prompt_tokens == 7
