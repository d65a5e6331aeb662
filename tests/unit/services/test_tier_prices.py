"""What tiers cost is asked for once, in the background, of servers that can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import ConnectionLost
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.providers import ModelOffer
from offhand.services.tasks import TaskScope
from offhand.services.tier_prices import FRESH, PATIENCE, TierPrices
from tests.fakes.directories import OfferShop
from tests.fakes.model_source import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CARD = ModelCard(id="openai/gpt-5", supported_parameters=frozenset({"tools"}))
FLEX = Pricing(prices={})
OPENROUTER = "https://openrouter.ai/api/v1"


class Shop(OfferShop):
    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        await super().fetch_offers(model_id)
        return (
            ModelOffer(provider="OpenAI", tag="openai"),
            ModelOffer(provider="OpenAI", tag="openai/flex", pricing=FLEX),
        )


class Room:
    def __init__(self) -> None:
        self.shop, self.clock, self.scope = Shop(), Clock(), TaskScope("test")
        self.address = OPENROUTER
        self.heard = 0
        self.prices = TierPrices(self.shop, self.scope, clock=self.clock, find_address=lambda: self.address)
        self.prices.on_change(self._hear)

    def _hear(self) -> None:
        self.heard += 1


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    found = Room()
    yield found
    await found.scope.close()


async def test_prices_are_asked_for_once_and_then_known(room: Room) -> None:
    assert room.prices.find(CARD, "flex") is None
    assert room.prices.find(CARD, "flex") is None
    await room.scope.wait_idle()
    assert room.heard == 1
    assert room.prices.find(CARD, "flex") == (FLEX,)
    assert room.prices.find(CARD, "priority") == (), "nobody has that one"
    assert room.shop.asked == ["openai/gpt-5"]


async def test_nothing_is_asked_where_no_tier_is_wanted_or_the_server_cannot_tell(room: Room) -> None:
    assert room.prices.find(CARD, "") is None
    assert room.prices.find(CARD, "flex", asks=False) is None
    room.address = "https://api.example.com/v1"
    assert room.prices.find(ModelCard(id="m", parameters_known=False), "flex") is None
    assert room.scope.is_idle


async def test_trouble_is_tried_again_later_and_old_prices_stand(room: Room) -> None:
    room.shop.error = ConnectionLost(host="h")
    room.prices.find(CARD, "flex")
    await room.scope.wait_idle()
    assert room.prices.find(CARD, "flex") is None
    assert room.scope.is_idle, "not at once"
    room.shop.error = None
    room.clock.time += PATIENCE + 1
    room.prices.find(CARD, "flex")
    await room.scope.wait_idle()
    assert room.prices.find(CARD, "flex") == (FLEX,)
    room.shop.error = ConnectionLost(host="h")
    room.clock.time += FRESH + 1
    assert room.prices.find(CARD, "flex") == (FLEX,)
    await room.scope.wait_idle()
    assert room.prices.find(CARD, "flex") == (FLEX,)
