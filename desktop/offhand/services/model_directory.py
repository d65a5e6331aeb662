"""All that is known of the models, in one place, for whoever chooses among them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.services.wording.models import WITHHELD, word_going
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

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
        today: Callable[[], date] = date.today,
    ) -> None:
        """``list_recent`` names the models that were asked last, the newest first."""
        self.catalogue = catalogue
        self.offers = offers
        self.favourites = favourites
        self._list_recent = list_recent
        self._today = today
        self._recent: tuple[str, ...] = ()

    @property
    def recent(self) -> tuple[str, ...]:
        """List the models that were asked lately, the newest first; empty before ``learn_recent``."""
        return self._recent

    def find_successors(self, model: str, named: Sequence[str] = ()) -> tuple[str, ...]:
        """Name who may answer instead of a model; none where it is there and the API named nobody."""
        if not named and not self.catalogue.is_gone(model):
            return ()
        return self.catalogue.successors(model, named)

    def word_standing(self, model: str, asked: str) -> tuple[str, str]:
        """Say in a word, and in a sentence, what is amiss with a chat's model; empty where nothing is.

        ``model`` is the one that the chat names, empty for the default one; ``asked`` is who answers.
        """
        card = self.catalogue.card(asked)
        if model and self.catalogue.is_gone(model):
            instead = (
                tr("{name} answers instead.", name=card.name or card.id)
                if card is not None
                else tr("Choose another model.")
            )
            return tr("Retired"), tr("{model} is no longer offered. {instead}", model=model, instead=instead)
        if card is None:
            return (
                (tr("Retired"), tr("{asked} is no longer offered.", asked=asked))
                if self.catalogue.is_gone(asked)
                else ("", "")
            )
        going = word_going(card, self._today())
        if going:
            return going, tr("{going}. Another model will have to answer then.", going=going)
        if not self.catalogue.is_offered(card.id):
            return tr("Excluded"), tr(WITHHELD)
        return "", ""

    async def learn_recent(self) -> bool:
        """Look for the models that were asked lately, and say whether they are others than before."""
        before = self._recent
        try:
            self._recent = await self._list_recent(MOST_RECENT)
        except StoreProblem:
            return False
        return self._recent != before
