"""The models that can be asked: the last list at once, a fresh one once a day.

The list is fetched, read and kept off the event loop. A refresh that fails leaves the old list in
place and says so in ``last_error``; a list of another address is never mixed in.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import AppError
from offhand.domain.models import GROK_AUTHOR, ModelCard, ModelChoice, choose_model
from offhand.domain.request import Endpoint
from offhand.storage.catalogue_cache import CachedCatalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
        self._last_error: AppError | None = None
        self._refreshing = asyncio.Lock()
        self._listeners: dict[object, Callable[[], None]] = {}

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
        token = object()
        self._listeners[token] = callback
        return partial(self._forget_listener, token)

    def configure(self, endpoint: Endpoint) -> None:
        """Follow a change of the endpoint: the old cards say nothing about another server.

        The new one's are brought by ``load`` and ``refresh``.
        """
        if endpoint.base_url == self._base_url:
            return
        self._base_url = endpoint.base_url
        self._last_error = None
        self._show({}, None)

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
            cached = CachedCatalogue(body, self._clock())
            self._last_error = None
            self._show(cards, cached.fetched)
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
        return choose_model(wanted, self._cards)

    def search(self, words: str) -> list[ModelCard]:
        """List the cards that hold every word in id or name: Groks first, then the newest."""
        wanted = words.casefold().split()
        found = [
            card
            for card in self._cards.values()
            if all(word in f"{card.id}\n{card.name}".casefold() for word in wanted)
        ]
        return sorted(found, key=_rank)

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

    def _read_cache(self, base_url: str) -> tuple[dict[str, ModelCard], float] | None:
        cached = self._cache.read(base_url)
        if cached is None:
            return None
        try:
            return self._source.read_models(cached.body), cached.fetched
        except AppError:
            return None

    async def _keep(self, base_url: str, cached: CachedCatalogue) -> None:
        try:
            await asyncio.to_thread(self._cache.write, base_url, cached)
        except AppError as error:
            self._last_error = error

    def _show(self, cards: dict[str, ModelCard], fetched: float | None) -> None:
        self._fetched = fetched
        if cards == self._cards:
            return
        self._cards = cards
        self._by_slug = _index_slugs(cards)
        for callback in tuple(self._listeners.values()):
            callback()

    def _forget_listener(self, token: object) -> None:
        self._listeners.pop(token, None)


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


def _rank(card: ModelCard) -> tuple[bool, int, str]:
    return not card.id.removeprefix("~").startswith(GROK_AUTHOR), -card.created, card.id
