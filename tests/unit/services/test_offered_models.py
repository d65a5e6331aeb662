"""What the user's own settings leave of the list, and what is gone from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import AppError, HostNotFound
from offhand.domain.models import DEFAULT_MODEL
from offhand.services.catalogue import Catalogue, NoCache
from offhand.storage.catalogue_cache import CatalogueCache
from tests.fakes.model_source import Clock, Source, write_list

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cache(tmp_path: Path) -> CatalogueCache:
    return CatalogueCache(tmp_path / "models.json")


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def fill(clock: Clock, *entries: dict[str, object]) -> Catalogue:
    catalogue = Catalogue(Source(json.dumps({"data": entries}).encode()), NoCache(), clock)
    await catalogue.refresh()
    return catalogue


async def test_what_the_users_settings_leave_is_known_beside_the_whole_list(
    clock: Clock, cache: CatalogueCache
) -> None:
    source = Source(write_list(DEFAULT_MODEL, "~x-ai/grok-latest", "a/one"))
    source.user_list = write_list("~x-ai/grok-latest", "a/one")
    catalogue = Catalogue(source, cache, clock)
    await catalogue.refresh()
    assert len(catalogue.cards) == 3
    assert not catalogue.is_offered(DEFAULT_MODEL)
    assert catalogue.is_offered("a/one")
    assert catalogue.choose(DEFAULT_MODEL).model == "~x-ai/grok-latest"
    assert not catalogue.is_gone(DEFAULT_MODEL), "it is there, only not for this user"
    again = Catalogue(Source(), cache, clock)
    await again.load()
    assert not again.is_offered(DEFAULT_MODEL)


@pytest.mark.parametrize(
    "told", [None, HostNotFound(host="x"), b"<html>", write_list("quite/other"), write_list()]
)
async def test_without_a_list_of_ones_own_everything_is_offered(
    clock: Clock, told: bytes | AppError | None
) -> None:
    source = Source(write_list("a/one"))
    source.user_list = told
    catalogue = Catalogue(source, NoCache(), clock)
    assert await catalogue.refresh()
    assert catalogue.is_offered("a/one")
    assert catalogue.last_error is None


async def test_a_model_is_gone_where_a_list_that_tells_has_it_no_more(clock: Clock) -> None:
    told = {"supported_parameters": ["stop"]}
    slug = {"canonical_slug": "a/one-2026"}
    catalogue = await fill(clock, {"id": "a/one", **told, **slug}, {"id": "~a/latest", **told})
    gone = ["a/two", "a/one:free", "~a/old-latest", "x-ai/grok-3"]
    there = ["a/one", "a/one-2026", "a/one:nitro", "~a/latest", "@preset/mine", "a/two@preset/mine", ""]
    assert [model for model in (*gone, *there) if catalogue.is_gone(model)] == gone
    plain = await fill(clock, {"id": "llama"})
    assert not plain.is_gone("qwen"), "a list of names alone says nothing"
    assert not Catalogue(Source(), NoCache(), clock).is_gone("a/two"), "nor does none"
