"""A directory of models over staged answers: the real services, with sources that a test controls."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from offhand.domain.providers import ModelOffer, PrivateOffers, ProviderInfo
from offhand.openrouter.offers import read_offers, read_providers
from offhand.services.catalogue import Catalogue, NoCache
from offhand.services.favourites import Favourites
from offhand.services.model_directory import ModelDirectory
from offhand.services.offers import Offers
from offhand.storage.state import StateFile
from tests.fakes.catalogues import PROVIDERS, make_offers
from tests.fakes.model_source import Clock, Source

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.errors import AppError
    from tests.fakes.answers import JSON


class OfferShop:
    """Answer who runs a model."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: AppError | None = None
        self.private_error: AppError | None = None
        self.private = read_offers(json.dumps({"data": make_offers()["data"]["endpoints"][:1]}).encode())

    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        self.asked.append(model_id)
        if self.error is not None:
            raise self.error
        return read_offers(json.dumps(make_offers()).encode())

    async def fetch_private_offers(self) -> PrivateOffers:
        if self.private_error is not None:
            raise self.private_error
        return PrivateOffers.gather(self.private)

    async def fetch_providers(self) -> dict[str, ProviderInfo]:
        return read_providers(json.dumps({"data": PROVIDERS}).encode())


class StagedDirectory(ModelDirectory):
    """Be a directory whose sources are at hand."""

    def __init__(self, folder: Path, recent: tuple[str, ...] = ()) -> None:
        self.source = Source()
        self.clock = Clock()
        self.shop = OfferShop()
        self.asked_lately = recent
        super().__init__(
            Catalogue(self.source, NoCache(), self.clock),
            Offers(self.shop, self.clock),
            Favourites(StateFile(folder / "state.json")),
            self._list_recent,
        )

    async def fill(self, *entries: JSON) -> None:
        """Have a list of these models."""
        self.source.answers.insert(0, json.dumps({"data": entries}).encode())
        await self.catalogue.refresh(force=True)

    async def _list_recent(self, count: int) -> tuple[str, ...]:
        return self.asked_lately[:count]
