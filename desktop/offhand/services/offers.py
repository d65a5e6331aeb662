"""Who runs a model, how well and how privately: asked when somebody looks, and kept for a while."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import AppError
from offhand.domain.providers import PrivateOffers, ProviderInfo, find_provider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from offhand.domain.models import ModelCard
    from offhand.domain.providers import ModelOffer
    from offhand.services.ports import OfferSource

FRESH = 300.0
"""Seconds for which measures of the last half hour are worth showing."""
NOBODY: Mapping[str, ProviderInfo] = {}


class OfferSheet(msgspec.Struct, frozen=True):
    """Hold who runs one model."""

    offers: tuple[ModelOffer, ...]
    private: PrivateOffers | None = None
    """None where it is not known who keeps nothing."""
    providers: Mapping[str, ProviderInfo] = msgspec.field(default_factory=dict[str, ProviderInfo])

    def provider(self, offer: ModelOffer) -> ProviderInfo | None:
        """Return what is known of whoever makes an offer."""
        return find_provider(offer, self.providers)


class Offers:
    """Know who runs the models of one endpoint."""

    def __init__(self, source: OfferSource, clock: Callable[[], float]) -> None:
        """Ask nothing yet; ``clock`` tells seconds."""
        self._source = source
        self._clock = clock
        self._found: dict[str, tuple[float, tuple[ModelOffer, ...]]] = {}
        self._private: PrivateOffers | None = None
        self._providers: Mapping[str, ProviderInfo] | None = None
        self._asking = asyncio.Lock()
        self._round = 0

    @property
    def private(self) -> PrivateOffers | None:
        """Tell who keeps nothing of what is sent, None as long as nobody asked."""
        return self._private

    @property
    def slugs(self) -> dict[str, str]:
        """Map providers to their slugs, by name; empty as long as nobody asked."""
        return {each.name: each.slug for each in (self._providers or NOBODY).values()}

    def kept(self, card: ModelCard) -> OfferSheet | None:
        """Return what was found a moment ago, None where it has to be asked for."""
        when, offers = self._found.get(_name(card), (0.0, None))
        if offers is None or self._clock() - when > FRESH:
            return None
        return OfferSheet(offers, self._private, self._providers or NOBODY)

    async def find(self, card: ModelCard) -> OfferSheet:
        """Ask who runs a model; raises ``AppError``.

        Privacy and the providers' particulars are extras: where they cannot be had, they are missing.
        """
        if (kept := self.kept(card)) is not None:
            return kept
        asked = self._round
        offers = await self._source.fetch_offers(_name(card))
        await self._learn_extras()
        sheet = OfferSheet(offers, self._private, self._providers or NOBODY)
        if asked == self._round:
            self._found[_name(card)] = self._clock(), offers
        return sheet

    async def find_private(self) -> PrivateOffers:
        """Ask which offers keep nothing of what is sent; raises ``AppError``."""
        async with self._asking:
            if self._private is None:
                asked = self._round
                private = await self._source.fetch_private_offers()
                if asked != self._round:
                    return private
                self._private = private
            return self._private

    def forget(self) -> None:
        """Know nothing any more: another endpoint, or another key, may be offered other things."""
        self._round += 1
        self._found.clear()
        self._private = None
        self._providers = None

    async def learn_providers(self) -> bool:
        """Ask who the providers are, once, and say whether that is news."""
        with suppress(AppError):
            return await self._learn_providers()
        return False

    async def _learn_extras(self) -> None:
        asked = self._round
        try:
            await self.find_private()
            await self._learn_providers()
        except AppError:
            if asked == self._round and self._providers is None:
                self._providers = NOBODY

    async def _learn_providers(self) -> bool:
        """Ask who the providers are, where that is not known, and say whether it is now."""
        if self._providers is not None:
            return False
        asked = self._round
        providers = await self._source.fetch_providers()
        if asked == self._round:
            self._providers = providers
        return asked == self._round


def _name(card: ModelCard) -> str:
    return card.alias_target or card.id
