"""What an answer cost by the list, where nobody told it: pictures that came are counted too."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.forecast import PICTURE
from offhand.domain.message import ImagePart, Reply
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.pricing import Pricing
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
