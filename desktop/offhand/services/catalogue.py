"""The models that can be asked: the last list at once, a fresh one once a day.

The list is fetched, read and kept off the event loop. A refresh that fails leaves the old list in
place and says so in ``last_error``; a list of another address is never mixed in. Beside the whole
list, which still names what the user's own settings at the API exclude, it is known which models
those settings leave.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import AppError
from offhand.domain.models import ModelCard, ModelChoice, choose_model
from offhand.domain.request import Endpoint
from offhand.domain.succession import find_successors, is_gone
from offhand.services.listeners import Listeners
from offhand.storage.catalogue_cache import CachedCatalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from offhand.domain.model_search import ModelQuery
    from offhand.services.ports import ModelSource

MAXIMUM_AGE = 24 * 60 * 60.0
"""Seconds; prices and models change daily at most (OPENROUTER section 5)."""


class ModelCache(Protocol):
    """Keep the list between runs; ``storage.catalogue_cache.CatalogueCache`` does. Calls block."""

    def read(self, base_url: str) -> CachedCatalogue | None:
        """Return the list that came from this address, None where there is none to trust."""
        ...

    def write(self, base_url: str, cached: CachedCatalogue) -> None:
        """Keep a list; raises ``StoreProblem``."""
        ...


class NoCache:
    """Keep nothing: for the demo, whose list must not stand in for a real one."""

    def read(self, base_url: str) -> CachedCatalogue | None:
        """Find nothing."""
        return None

    def write(self, base_url: str, cached: CachedCatalogue) -> None:
        """Forget the list."""


class Catalogue:
    """Know the models of one endpoint."""

    def __init__(
        self,
        source: ModelSource,
        cache: ModelCache,
        clock: Callable[[], float],
        *,
        endpoint: Endpoint | None = None,
    ) -> None:
        """Start with no cards; ``clock`` tells Unix seconds."""
        self._source = source
        self._cache = cache
        self._clock = clock
        self._base_url = (endpoint or Endpoint()).base_url
        self._fetched: float | None = None
        self._cards: dict[str, ModelCard] = {}
        self._by_slug: dict[str, ModelCard] = {}
        self._offered: frozenset[str] | None = None
        self._offered_cards: dict[str, ModelCard] = {}
        self._last_error: AppError | None = None
        self._refreshing = asyncio.Lock()
        self._listeners: Listeners[[]] = Listeners()

    @property
    def cards(self) -> dict[str, ModelCard]:
        """List the cards by id, in the order of the list; empty where nothing is known."""
        return self._cards

    @property
    def last_error(self) -> AppError | None:
        """Tell why the last refresh failed, None where it did not."""
        return self._last_error

    @property
    def age_seconds(self) -> float | None:
        """Tell how old the list is, None where there is none."""
        return None if self._fetched is None else max(0.0, self._clock() - self._fetched)

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back whenever the cards are others; the returned function ends that."""
        return self._listeners.add(callback)

    def configure(self, endpoint: Endpoint) -> None:
        """Follow a change of the endpoint: the old cards say nothing about another server.

        The new one's are brought by ``load`` and ``refresh``.
        """
        if endpoint.base_url == self._base_url:
            return
        self._base_url = endpoint.base_url
        self._last_error = None
        self._show({}, None, None)

    async def load(self) -> bool:
        """Show the kept list, and say whether there was one; does nothing where one is shown."""
        base_url = self._base_url
        found = await asyncio.to_thread(self._read_cache, base_url)
        if found is None or base_url != self._base_url or self._fetched is not None:
            return False
        self._show(*found)
        return True

    async def refresh(self, *, force: bool = False) -> bool:
        """Fetch the list where it is older than a day, and say whether a new one is shown.

        Failures are told by ``last_error``; the list that was there stays.
        """
        async with self._refreshing:
            if not force and not self._is_stale():
                return False
            base_url = self._base_url
            try:
                body = await self._source.fetch_models()
                cards = await asyncio.to_thread(self._source.read_models, body)
            except AppError as error:
                if base_url == self._base_url:
                    self._last_error = error
                return False
            if base_url != self._base_url:
                return False
            offered = await self._fetch_offered(cards)
            if base_url != self._base_url:
                return False
            cached = CachedCatalogue(body, self._clock(), offered)
            self._last_error = None
            self._show(cards, cached.fetched, offered)
            await self._keep(base_url, cached)
            return True

    def card(self, model_id: str) -> ModelCard | None:
        """Find a model by id, by dated slug, or by what stays without ``:variant`` or ``@preset``.

        Answers name the dated slug; ``:nitro`` and the like are no entries of the list but ways
        to route to one.
        """
        name = model_id.strip()
        plain = name.partition("@")[0]
        base, colon, _variant = plain.partition(":")
        for candidate in (name, plain, base) if colon else (name, plain):
            card = self._cards.get(candidate) or self._by_slug.get(candidate)
            if card is not None:
                return self._resolve(card)
        return None

    def choose(self, wanted: str) -> ModelChoice:
        """Pick the model that serves a wish, and say why it is another one."""
        return choose_model(wanted, self._offered_cards)

    def search(self, query: ModelQuery) -> list[ModelCard]:
        """List the cards that are meant: the nearest first, among them Groks, then the newest."""
        from offhand.domain.model_search import find_models, usual_order  # noqa: PLC0415 - few search

        return [card for _, card in find_models(usual_order(self._cards.values()), query)]

    def is_offered(self, model_id: str) -> bool:
        """Say whether the user's own settings at the API leave this model; unknown is no no."""
        return self._offered is None or model_id in self._offered

    def is_gone(self, model_id: str) -> bool:
        """Say whether this model was retired: a list that should have it does not."""
        return is_gone(model_id, self._cards, self.card(model_id))

    def successors(self, model_id: str, offered: Sequence[str] = ()) -> tuple[str, ...]:
        """Name who may answer instead of a model; ``offered`` are those that the API named."""
        return find_successors(model_id, self._cards, offered)

    def _resolve(self, card: ModelCard) -> ModelCard:
        """Return the alias's target where the alias itself tells nothing."""
        if card.alias_target is None or (card.inputs_known and card.parameters_known):
            return card
        return self._cards.get(card.alias_target, card)

    def _is_stale(self) -> bool:
        """Say whether a fetch is due; a list from the future was written under a wrong clock."""
        if self._fetched is None:
            return True
        return not 0 <= self._clock() - self._fetched < MAXIMUM_AGE

    async def _fetch_offered(self, cards: Mapping[str, ModelCard]) -> tuple[str, ...] | None:
        """Ask what the user's settings leave, None where nobody tells or it is about other models."""
        try:
            body = await self._source.fetch_user_models()
            found = await asyncio.to_thread(self._source.read_models, body) if body is not None else {}
        except AppError:
            return None
        return tuple(found) if found.keys() & cards.keys() else None

    def _read_cache(self, base_url: str) -> tuple[dict[str, ModelCard], float, tuple[str, ...] | None] | None:
        cached = self._cache.read(base_url)
        if cached is None:
            return None
        try:
            return self._source.read_models(cached.body), cached.fetched, cached.offered
        except AppError:
            return None

    async def _keep(self, base_url: str, cached: CachedCatalogue) -> None:
        try:
            await asyncio.to_thread(self._cache.write, base_url, cached)
        except AppError as error:
            self._last_error = error

    def _show(
        self, cards: dict[str, ModelCard], fetched: float | None, offered: Sequence[str] | None
    ) -> None:
        self._fetched = fetched
        left = None if offered is None else frozenset(offered)
        if cards == self._cards and left == self._offered:
            return
        self._offered = left
        self._offered_cards = (
            cards if left is None else {model: card for model, card in cards.items() if model in left}
        )
        self._cards = cards
        self._by_slug = _index_slugs(cards)
        self._listeners.tell()


def _index_slugs(cards: Mapping[str, ModelCard]) -> dict[str, ModelCard]:
    """Index by canonical slug; a model and its variants share one, and the plain model has it."""
    index: dict[str, ModelCard] = {}
    for card in cards.values():
        slug = card.canonical_slug
        if not slug or (slug in index and (":" in card.id or card.alias_target is not None)):
            continue
        if slug not in index or ":" in index[slug].id or index[slug].alias_target is not None:
            index[slug] = card
    return index
