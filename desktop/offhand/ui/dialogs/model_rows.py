"""Which models are listed for what was typed and filtered, and in which order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.model_search import ModelQuery, find_models, usual_order
from offhand.services.explanation import explain
from offhand.services.wording.models import list_abilities, word_age
from offhand.ui.dialogs.model_table import Column, Standing
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.models import ModelCard
    from offhand.services.model_directory import ModelDirectory
    from offhand.ui.dialogs.model_filters import ModelFilters

NO_LIST = later("The list of models is not here yet. Any id can be typed, for example x-ai/grok-4.")


class ModelRows:
    """List the models of a directory, as filters and words have it."""

    def __init__(self, directory: ModelDirectory, filters: ModelFilters) -> None:
        """Read both whenever rows are asked for."""
        self._directory = directory
        self._filters = filters
        self.current = ""
        """The id of the model in use."""
        self.picked: tuple[str, ...] = ()
        """The ids chosen so far, where several may be."""

    @property
    def picked_names(self) -> list[str]:
        """Name the models chosen so far."""
        return [self.name(each) for each in self.picked]

    def toggle(self, model: str, most: int) -> None:
        """Add a model to those chosen, where no more than ``most`` are then, or take it out again."""
        if model in self.picked:
            self.picked = tuple(each for each in self.picked if each != model)
        elif len(self.picked) < most:
            self.picked = (*self.picked, model)

    @property
    def standing(self) -> Standing:
        """Say what the user has to do with the models."""
        catalogue = self._directory.catalogue
        return Standing(
            current=self.current,
            favourites=frozenset(self._directory.favourites.models),
            recent=self._directory.recent,
            withheld=frozenset(model for model in catalogue.cards if not catalogue.is_offered(model)),
            picked=self.picked,
            today=date.today(),
        )

    def find(self, text: str, sorting: tuple[Column, bool] | None) -> list[ModelCard | str]:
        """List the models that match."""
        private = self._directory.offers.private
        query = ModelQuery(
            text=text,
            wishes=self._filters.wishes,
            smallest_context=self._filters.smallest_context,
            private=private.models if private is not None else frozenset(),
        )
        cards = self._directory.catalogue.cards
        return list_rows(cards, query, self.standing, only=self._find_limit(), sorting=sorting)

    def name(self, model: str) -> str:
        """Return what people call a model."""
        card = self._directory.catalogue.card(model)
        return card.name if card is not None and card.name else model

    def word_state(self, count: int, problem: str) -> str:
        """Say how many models match, how old the list is where that matters, and what else is amiss."""
        catalogue = self._directory.catalogue
        error = catalogue.last_error
        if not catalogue.cards:
            return " ".join(filter(None, (tr(NO_LIST), explain(error).sentence if error is not None else "")))
        models = tr("No model matches.") if not count else plural("{n} model.", "{n} models.", count)
        age = catalogue.age_seconds
        old = ""
        if error is not None and age is not None:
            old = tr("The list is {age} old and could not be renewed.", age=word_age(age))
        prices = tr("Prices are US dollars per million tokens.") if count else ""
        return " ".join(filter(None, (models, prices, old, problem)))

    def _find_limit(self) -> frozenset[str] | None:
        only: frozenset[str] | None = None
        if self._filters.only_favourites:
            only = frozenset(self._directory.favourites.models)
        if self._filters.only_recent:
            recent = frozenset(self._directory.recent)
            only = recent if only is None else only & recent
        return only


def list_rows(
    cards: Mapping[str, ModelCard],
    query: ModelQuery,
    standing: Standing,
    *,
    only: frozenset[str] | None = None,
    sorting: tuple[Column, bool] | None = None,
) -> list[ModelCard | str]:
    """List the models that are meant: nearest first, among equals in the usual order, or sorted.

    ``only`` are the ids that may come up, None for all; ``sorting`` is a column and whether it falls.
    A text that could be an id and is not listed becomes the last row.
    """
    chat = (card for card in cards.values() if card.is_chat_model and (only is None or card.id in only))
    usual = usual_order(
        chat, current=standing.current, favourites=standing.favourites, recent=standing.recent
    )
    found = find_models(usual, query)
    if standing.withheld:
        found.sort(key=lambda pair: (pair[0], pair[1].id in standing.withheld))
    rows: list[ModelCard | str] = [card for _, card in found]
    if sorting is not None:
        column, falls = sorting
        rows = [*_sort([card for _, card in found], column, falls=falls)]
    wanted = query.text.strip()
    if wanted and wanted not in cards and not any(letter.isspace() for letter in wanted):
        rows.append(wanted)
    return rows


def _sort(cards: list[ModelCard], column: Column, *, falls: bool) -> list[ModelCard]:
    """Sort by a column; where nothing is known goes last, whichever way it is sorted."""
    if column is Column.NAME:
        return sorted(cards, key=_name_of, reverse=falls)
    known = [(number, card) for card in cards if (number := _number_of(card, column)) is not None]
    known.sort(key=_first, reverse=falls)
    ids = {card.id for _, card in known}
    return [*(card for _, card in known), *(card for card in cards if card.id not in ids)]


def _first(pair: tuple[Decimal, ModelCard]) -> Decimal:
    return pair[0]


def _name_of(card: ModelCard) -> str:
    return (card.name or card.id).casefold()


def _number_of(card: ModelCard, column: Column) -> Decimal | None:
    match column:
        case Column.CONTEXT:
            return Decimal(card.context_length) if card.context_length else None
        case Column.INPUT:
            return card.pricing.prompt
        case Column.OUTPUT:
            return card.pricing.completion
        case _:
            return Decimal(len(list_abilities(card)))
