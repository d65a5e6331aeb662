"""What the tiers of service cost that a chat asks for, as the providers of its model list them.

The list of models has the usual prices alone; each tier of a provider is an entry among those who run a
model. They are asked for in the background once a chat wants a tier, and nobody waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.errors import AppError
from offhand.domain.servers import speaks_openrouter
from offhand.domain.tiers import find_tier
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.models import ModelCard
    from offhand.domain.pricing import Pricing
    from offhand.domain.providers import ModelOffer
    from offhand.services.ports import OfferSource
    from offhand.services.tasks import TaskScope

FRESH = 24 * 3600.0
PATIENCE = 600.0
"""Seconds after which it is tried again where nobody told."""


class TierPrices:
    """Know what tiers cost."""

    def __init__(
        self,
        source: OfferSource,
        scope: TaskScope,
        *,
        clock: Callable[[], float],
        find_address: Callable[[], str],
    ) -> None:
        """Ask nothing yet; ``clock`` returns Unix seconds, ``find_address`` the server that is asked."""
        self._source = source
        self._scope = scope
        self._clock = clock
        self._find_address = find_address
        self._found: dict[tuple[str, str], tuple[float, tuple[ModelOffer, ...] | None]] = {}
        self._asking: set[tuple[str, str]] = set()
        self._listeners: Listeners[[]] = Listeners()

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Tell when prices became known; returns what ends that."""
        return self._listeners.add(callback)

    def find(self, card: ModelCard, tier: str, *, asks: bool = True) -> tuple[Pricing, ...] | None:
        """Return the prices of a tier, none where no provider has it, None as long as nobody told.

        Then they are asked for, where the server can tell and ``asks`` does not forbid it.
        """
        address = self._find_address()
        if not tier or not speaks_openrouter(address, card):
            return None
        place = address, card.alias_target or card.id
        when, offers = self._found.get(place, (-FRESH, None))
        age = self._clock() - when
        if asks and age > (PATIENCE if offers is None else FRESH) and not self._scope.is_closed:
            self._ask(place)
        if offers is None:
            return None
        return tuple(offer.pricing for offer in offers if find_tier(offer.tag) == tier)

    def _ask(self, place: tuple[str, str]) -> None:
        if place not in self._asking:
            self._asking.add(place)
            self._scope.start(self._learn(place), "tier prices")

    async def _learn(self, place: tuple[str, str]) -> None:
        found: tuple[ModelOffer, ...] | None = None
        try:
            found = await self._source.fetch_offers(place[1])
        except AppError:
            pass  # it is asked for again later; until then the price is a guess, and said to be one
        finally:
            self._asking.discard(place)
            _, before = self._found.get(place, (-FRESH, None))
            self._found[place] = self._clock(), found if found is not None else before
        if found is not None:
            self._listeners.tell()
