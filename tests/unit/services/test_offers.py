"""Who runs a model: asked once, kept for a while, and what is missing is missing."""

from __future__ import annotations

import json

import pytest

from offhand.domain.errors import AppError, GarbledAnswer, HostNotFound
from offhand.domain.models import ModelCard
from offhand.domain.providers import ModelOffer, PrivateOffers, ProviderInfo
from offhand.openrouter.offers import read_offers, read_providers
from offhand.services.offers import FRESH, Offers
from tests.fakes.catalogues import PROVIDERS, make_offers

GROK = ModelCard(id="x-ai/grok-4.3")
OFFERS = read_offers(json.dumps(make_offers()).encode())


class Source:
    """Answer what a test laid ready."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: AppError | None = None
        self.extras_error: AppError | None = None

    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        self.asked.append(model_id)
        if self.error is not None:
            raise self.error
        return OFFERS

    async def fetch_private_offers(self) -> PrivateOffers:
        self.asked.append("private")
        if self.extras_error is not None:
            raise self.extras_error
        return PrivateOffers.gather(OFFERS[:1])

    async def fetch_providers(self) -> dict[str, ProviderInfo]:
        self.asked.append("providers")
        return read_providers(json.dumps({"data": PROVIDERS}).encode())


class Clock:
    """Stand still until told otherwise."""

    time = 1000.0

    def __call__(self) -> float:
        return self.time


async def test_offers_are_asked_once_and_again_when_they_are_old() -> None:
    source, clock = Source(), Clock()
    offers = Offers(source, clock)
    assert offers.kept(GROK) is None
    sheet = await offers.find(GROK)
    assert sheet.offers == OFFERS
    assert sheet.private is not None
    assert sheet.private.has(OFFERS[0])
    found = sheet.provider(OFFERS[0])
    assert found is not None
    assert found.headquarters == "US"
    assert offers.kept(GROK) == sheet
    assert await offers.find(GROK) == sheet
    assert source.asked == ["x-ai/grok-4.3", "private", "providers"]
    clock.time += FRESH + 1
    assert offers.kept(GROK) is None
    await offers.find(GROK)
    assert source.asked[3:] == ["x-ai/grok-4.3"]


async def test_an_alias_is_asked_by_what_it_stands_for() -> None:
    source = Source()
    await Offers(source, Clock()).find(ModelCard(id="~x-ai/grok-latest", alias_target="x-ai/grok-4.3"))
    assert source.asked[0] == "x-ai/grok-4.3"


async def test_extras_that_cannot_be_had_are_missing_and_not_asked_for_each_model() -> None:
    source = Source()
    source.extras_error = HostNotFound(host="x")
    offers = Offers(source, Clock())
    sheet = await offers.find(GROK)
    assert (sheet.offers, sheet.private, sheet.provider(OFFERS[0])) == (OFFERS, None, None)


async def test_a_refusal_is_raised_and_not_kept() -> None:
    source = Source()
    source.error = GarbledAnswer(status=404)
    offers = Offers(source, Clock())
    with pytest.raises(GarbledAnswer):
        await offers.find(GROK)
    source.error = None
    assert (await offers.find(GROK)).offers == OFFERS


async def test_another_endpoint_is_asked_anew() -> None:
    source = Source()
    offers = Offers(source, Clock())
    await offers.find(GROK)
    offers.forget()
    assert offers.private is None
    assert offers.kept(GROK) is None
    await offers.find_private()
    assert source.asked.count("private") == 2


async def test_who_the_providers_are_can_be_asked_alone_and_once() -> None:
    source = Source()
    offers = Offers(source, Clock())
    assert offers.slugs == {}
    assert await offers.learn_providers()
    assert not await offers.learn_providers()
    assert source.asked == ["providers"]
    assert offers.slugs["xAI"] == "xai"
