from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import AppError, GarbledAnswer, HostNotFound, StoreProblem
from offhand.domain.model_search import ModelQuery
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.request import Endpoint
from offhand.services.catalogue import MAXIMUM_AGE, Catalogue, NoCache
from offhand.services.tasks import TaskScope
from offhand.storage.catalogue_cache import CachedCatalogue, CatalogueCache
from tests.fakes.model_source import NOW, Clock, FullDisk, Source, write_list

if TYPE_CHECKING:
    from pathlib import Path

OTHER = Endpoint(base_url="http://localhost:8080/v1")


@pytest.fixture
def cache(tmp_path: Path) -> CatalogueCache:
    return CatalogueCache(tmp_path / "models.json")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def keep(cache: CatalogueCache, *ids: str, age: float = 60.0, endpoint: Endpoint | None = None) -> None:
    base_url = (endpoint or Endpoint()).base_url
    cache.write(base_url, CachedCatalogue(write_list(*ids), NOW - age))


async def test_the_kept_list_is_shown_at_once_without_asking(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "a/b")
    source = Source()
    catalogue = Catalogue(source, cache, clock)
    assert catalogue.age_seconds is None
    assert await catalogue.load()
    assert list(catalogue.cards) == ["a/b"]
    assert catalogue.age_seconds == 60
    assert not await catalogue.refresh()
    assert source.asked == 0


async def test_without_a_kept_list_there_are_no_cards(cache: CatalogueCache, clock: Clock) -> None:
    catalogue = Catalogue(Source(), cache, clock)
    assert not await catalogue.load()
    assert catalogue.cards == {}
    assert catalogue.choose(DEFAULT_MODEL).model == DEFAULT_MODEL


async def test_a_list_older_than_a_day_is_fetched_and_kept(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "old", age=MAXIMUM_AGE)
    catalogue = Catalogue(Source(write_list("new")), cache, clock)
    await catalogue.load()
    assert await catalogue.refresh()
    assert list(catalogue.cards) == ["new"]
    assert catalogue.age_seconds == 0
    again = Catalogue(Source(), cache, clock)
    await again.load()
    assert list(again.cards) == ["new"]


async def test_a_young_list_is_fetched_on_demand(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "old")
    catalogue = Catalogue(Source(write_list("new")), cache, clock)
    await catalogue.load()
    assert await catalogue.refresh(force=True)
    assert list(catalogue.cards) == ["new"]


async def test_a_list_from_the_future_is_fetched_again(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "old", age=-3600)
    catalogue = Catalogue(Source(write_list("new")), cache, clock)
    await catalogue.load()
    assert catalogue.age_seconds == 0
    assert await catalogue.refresh()


@pytest.mark.parametrize("answer", [HostNotFound(host="openrouter.ai"), b"<html>"])
async def test_a_failure_keeps_the_list_and_is_told(
    cache: CatalogueCache, clock: Clock, answer: bytes | AppError
) -> None:
    keep(cache, "old", age=2 * MAXIMUM_AGE)
    catalogue = Catalogue(Source(answer, write_list("new")), cache, clock)
    await catalogue.load()
    assert not await catalogue.refresh()
    assert list(catalogue.cards) == ["old"]
    assert isinstance(catalogue.last_error, HostNotFound | GarbledAnswer)
    assert cache.read(Endpoint().base_url) is not None
    assert await catalogue.refresh()
    assert catalogue.last_error is None


async def test_a_list_that_cannot_be_kept_is_shown_all_the_same(clock: Clock) -> None:
    catalogue = Catalogue(Source(write_list("new")), FullDisk(), clock)
    assert await catalogue.refresh()
    assert list(catalogue.cards) == ["new"]
    assert isinstance(catalogue.last_error, StoreProblem)


async def test_a_kept_list_that_cannot_be_read_is_none(cache: CatalogueCache, clock: Clock) -> None:
    cache.write(Endpoint().base_url, CachedCatalogue(b'{"error": "odd"}', NOW))
    catalogue = Catalogue(Source(), cache, clock)
    assert not await catalogue.load()
    assert catalogue.age_seconds is None


async def test_two_refreshes_at_once_ask_once(cache: CatalogueCache, clock: Clock) -> None:
    source = Source(write_list("new"))
    catalogue = Catalogue(source, cache, clock)
    assert sorted(await asyncio.gather(catalogue.refresh(), catalogue.refresh())) == [False, True]
    assert source.asked == 1


async def test_another_address_has_its_own_list(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "here")
    catalogue = Catalogue(Source(write_list("there")), cache, clock)
    await catalogue.load()
    catalogue.configure(Endpoint(proxy="http://proxy:8080"))
    assert list(catalogue.cards) == ["here"]
    catalogue.configure(OTHER)
    assert catalogue.cards == {}
    assert not await catalogue.load()
    assert await catalogue.refresh()
    assert list(catalogue.cards) == ["there"]


@pytest.mark.parametrize("answer", [write_list("late"), HostNotFound(host="openrouter.ai")])
async def test_an_answer_of_the_former_address_is_dropped(
    cache: CatalogueCache, clock: Clock, answer: bytes | AppError
) -> None:
    source = Source(answer)
    catalogue = Catalogue(source, cache, clock)
    scope = TaskScope("test")
    source.gate.clear()
    refresh = scope.start(catalogue.refresh(), "refresh")
    await asyncio.sleep(0)
    catalogue.configure(OTHER)
    source.gate.set()
    assert not await refresh
    assert catalogue.cards == {}
    assert catalogue.last_error is None
    assert cache.read(OTHER.base_url) is None


async def test_a_late_load_does_not_replace_a_fresh_list(cache: CatalogueCache, clock: Clock) -> None:
    keep(cache, "old")
    catalogue = Catalogue(Source(write_list("new")), cache, clock)
    await catalogue.refresh()
    assert not await catalogue.load()
    assert list(catalogue.cards) == ["new"]


async def test_listeners_hear_of_other_cards_until_they_leave(clock: Clock) -> None:
    one, two = write_list("one"), write_list("two")
    catalogue = Catalogue(Source(one, one, two, one), NoCache(), clock)
    heard: list[str] = []
    leave = catalogue.on_change(lambda: heard.append(",".join(catalogue.cards)))
    for _ in range(3):
        await catalogue.refresh(force=True)
    assert heard == ["one", "two"]
    leave()
    leave()
    await catalogue.refresh(force=True)
    assert heard == ["one", "two"]


async def test_cancelling_a_refresh_lets_the_next_one_through(clock: Clock) -> None:
    source = Source(write_list("one"), write_list("two"))
    catalogue = Catalogue(source, NoCache(), clock)
    scope = TaskScope("test")
    source.gate.clear()
    scope.start(catalogue.refresh(), "refresh")
    await asyncio.sleep(0)
    await scope.cancel()
    source.gate.set()
    assert await catalogue.refresh()
    assert list(catalogue.cards) == ["two"]


async def fill(clock: Clock, *entries: dict[str, object]) -> Catalogue:
    catalogue = Catalogue(Source(json.dumps({"data": entries}).encode()), NoCache(), clock)
    await catalogue.refresh()
    return catalogue


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("a/one", "a/one"),
        (" a/one ", "a/one"),
        ("a/one-20260101", "a/one"),
        ("a/one:nitro", "a/one"),
        ("a/one:free", "a/one:free"),
        ("a/one-20260101:floor", "a/one"),
        ("a/one@preset/mine", "a/one"),
        ("a/one:nitro@preset/mine", "a/one"),
        ("@preset/mine", None),
        ("a/none", None),
        ("", None),
        ("~a/latest", "a/one"),
        ("~a/known", "~a/known"),
    ],
)
async def test_a_card_is_found_by_all_names_of_its_model(clock: Clock, asked: str, found: str | None) -> None:
    slug = {"canonical_slug": "a/one-20260101"}
    known: dict[str, object] = {
        "architecture": {"input_modalities": ["text"]},
        "supported_parameters": ["stop"],
    }
    catalogue = await fill(
        clock,
        {"id": "~a/latest", "alias_target": {"slug": "a/one"}, **slug},
        {"id": "~a/known", "alias_target": {"slug": "a/one"}, **known, **slug},
        {"id": "a/one:free", **slug},
        {"id": "a/one", **slug},
        {"id": "a/one:extended", **slug},
    )
    card = catalogue.card(asked)
    assert (card.id if card else None) == found


async def test_search_finds_all_words_and_puts_groks_and_new_ones_first(clock: Clock) -> None:
    catalogue = await fill(
        clock,
        {"id": "a/old", "name": "Old Vision", "created": 1},
        {"id": "b/new", "name": "New Vision", "created": 9},
        {"id": "x-ai/grok-1", "name": "Grok 1", "created": 2},
        {"id": "x-ai/grok-2-vision", "name": "Grok 2 Vision", "created": 3},
        {"id": "~x-ai/grok-latest", "name": "Grok Latest", "created": 3},
    )

    def search(words: str) -> list[str]:
        return [card.id for card in catalogue.search(ModelQuery(text=words))]

    assert search("") == ["x-ai/grok-2-vision", "~x-ai/grok-latest", "x-ai/grok-1", "b/new", "a/old"]
    assert search("vision GROK") == ["x-ai/grok-2-vision"]
    assert search("  vision ") == ["x-ai/grok-2-vision", "b/new", "a/old"]
    assert search("nothing like it") == []


async def test_the_choice_goes_by_the_list(clock: Clock) -> None:
    catalogue = await fill(clock, {"id": "x-ai/grok-4.3", "created": 5}, {"id": "~x-ai/grok-latest"})
    choice = catalogue.choose(DEFAULT_MODEL)
    assert (choice.model, choice.wanted, choice.reason) == ("~x-ai/grok-latest", DEFAULT_MODEL, "latest")
    assert catalogue.choose("gone/model").model == "gone/model"


async def test_without_any_grok_the_wish_stands(clock: Clock) -> None:
    catalogue = await fill(clock, {"id": "llama"}, {"id": "x-ai/grok-5:free"})
    assert catalogue.choose(DEFAULT_MODEL).model == DEFAULT_MODEL


async def test_nothing_kept_is_nothing_found(clock: Clock) -> None:
    catalogue = Catalogue(Source(write_list("one")), NoCache(), clock)
    await catalogue.refresh()
    assert not await Catalogue(Source(), NoCache(), clock).load()


async def test_the_plain_model_has_the_slug_wherever_it_stands(clock: Clock) -> None:
    slug = {"canonical_slug": "a/one-20260101"}
    catalogue = await fill(
        clock, {"id": "a/one", **slug}, {"id": "a/copy", **slug}, {"id": "a/one:free", **slug}
    )
    card = catalogue.card("a/one-20260101")
    assert card is not None
    assert card.id == "a/one"
