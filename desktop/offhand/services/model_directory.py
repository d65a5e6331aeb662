"""All that is known of the models, in one place, for whoever chooses among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.services.catalogue import Catalogue
    from offhand.services.favourites import Favourites
    from offhand.services.offers import Offers

MOST_RECENT = 12


class ModelDirectory:
    """Gather the list, who runs its models, the user's marks and what was asked lately."""

    def __init__(
        self,
        catalogue: Catalogue,
        offers: Offers,
        favourites: Favourites,
        list_recent: Callable[[int], Awaitable[tuple[str, ...]]],
    ) -> None:
        """``list_recent`` names the models that were asked last, the newest first."""
        self.catalogue = catalogue
        self.offers = offers
        self.favourites = favourites
        self._list_recent = list_recent
        self._recent: tuple[str, ...] = ()

    @property
    def recent(self) -> tuple[str, ...]:
        """List the models that were asked lately, the newest first; empty before ``learn_recent``."""
        return self._recent

    async def learn_recent(self) -> bool:
        """Look for the models that were asked lately, and say whether they are others than before."""
        before = self._recent
        try:
            self._recent = await self._list_recent(MOST_RECENT)
        except StoreProblem:
            return False
        return self._recent != before
