"""What an answer cost by the list, where nobody told it: pictures that came are counted too."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.forecast import PICTURE
from offhand.domain.habits import Habit, Observation
from offhand.domain.message import ImagePart, Reply
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.sent import SentRequest
from offhand.services.reckoning import Reckoning
from tests.fakes.backing import FakeWorld
from tests.fakes.chats import PICTURE as BLOB
from tests.fakes.chats import make_answer, make_question


@pytest.mark.parametrize(
    ("price", "each"), [("0.00003", Decimal("0.00003") * PICTURE), ("0.04", Decimal("0.04"))]
)
async def test_pictures_of_a_stopped_answer_cost_something(price: str, each: Decimal) -> None:
    world = FakeWorld()
    prices = {"prompt": Decimal(0), "completion": Decimal(0), "image_output": Decimal(price)}
    world.cards[DEFAULT_MODEL] = ModelCard(id=DEFAULT_MODEL, pricing=Pricing(prices=prices))
    question, reply = make_question("q", "Two cats"), Reply(asked_model=DEFAULT_MODEL)
    answer = make_answer("a", "Here", "q", ImagePart(BLOB), ImagePart(BLOB), reply=reply)
    chat = Chat(head=ChatHead(id="c"), messages={"q": question, "a": answer})
    assert await Reckoning(world.backing).by_guess(chat, answer) == each * 2


async def reckon_cut_off(fields: dict[str, Any], *seen: Observation) -> Decimal | None:
    """Reckon an answer that was cut off, of which nothing was told, with a dollar a token of the prompt."""
    world = FakeWorld()
    prices = {"prompt": Decimal(1), "completion": Decimal(0), "web_search": Decimal("0.01")}
    world.cards[DEFAULT_MODEL] = ModelCard(id=DEFAULT_MODEL, pricing=Pricing(prices=prices))
    world.backing.habits[DEFAULT_MODEL] = Habit(seen=seen)
    sent = SentRequest(address="https://h", dialect="openrouter", fields=fields)
    reply = Reply(asked_model=DEFAULT_MODEL, sent=sent)
    answer = make_answer("a", "Here", "q", reply=reply)
    chat = Chat(head=ChatHead(id="c"), messages={"q": make_question("q", "Why?"), "a": answer})
    return await Reckoning(world.backing).by_guess(chat, answer)


async def test_an_answer_that_was_cut_off_has_mostly_found_something() -> None:
    search = {"tools": [{"type": "openrouter:web_search"}]}
    plain, unknown = await reckon_cut_off({}), await reckon_cut_off(search)
    one = Observation(
        text=10, pictures=0, prompt=5_010, answer=9, cached=0, follows=False, may_search=True, searches=2
    )
    learned = await reckon_cut_off(search, *(one,) * 30)
    assert plain is not None
    assert unknown == plain + 4_000 + Decimal("0.01")
    assert learned == plain + 5_000 + Decimal("0.02")


async def test_a_tier_counts_as_it_was_billed_before() -> None:
    plain, unknown = await reckon_cut_off({}), await reckon_cut_off({"service_tier": "priority"})
    one = Observation(
        text=10, pictures=0, prompt=10, answer=9, cached=0, follows=False, paid=1_500, tier="priority"
    )
    learned = await reckon_cut_off({"service_tier": "fast"}, *(one,) * 30)
    assert plain is not None
    assert unknown == plain * 2
    assert learned == plain * Decimal("1.5")
