"""The list of models from the wire to whoever chooses, over a server with a catalogue of the real shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.app.core import Core, Options, log_failure
from offhand.domain.errors import NetworkProblem
from offhand.domain.model_search import ModelQuery, Wish
from offhand.domain.models import DEFAULT_MODEL
from offhand.services.offers import Offers
from tests.fakes.catalogues import make_catalogue, make_offers
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, error_body

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator
    from pathlib import Path

GROK = "x-ai/grok-4.3"


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as running:
        running.models = make_catalogue(500)
        running.offers[GROK] = make_offers()
        running.private_offers = make_offers()["data"]["endpoints"][:1]
        yield running


@pytest.fixture
async def start(server: ProviderServer, tmp_path: Path) -> AsyncGenerator[Callable[..., Core], None]:
    cores: list[Core] = []

    def build(base_url: str = "", key: str | None = GOOD_KEY) -> Core:
        options = Options(base_url=base_url or server.base_url, data_dir=str(tmp_path), api_key=key)
        cores.append(core := Core(options, log_failure))
        return core

    yield build
    for core in cores:
        await core.close()


async def test_the_whole_list_comes_with_what_the_user_may_use(
    start: Callable[..., Core], server: ProviderServer
) -> None:
    server.user_models = server.models[:200]
    core = start()
    await core.bring_catalogue()
    assert len(core.catalogue.cards) == 500
    assert sum(map(core.catalogue.is_offered, core.catalogue.cards)) == 200
    assert core.find_model("") == "~x-ai/grok-latest", "the default is gone, and the list names who follows"
    assert core.catalogue.is_gone(DEFAULT_MODEL)
    assert core.catalogue.is_gone("x-ai/grok-3-mini")
    assert core.catalogue.successors("x-ai/grok-3")[0] == "~x-ai/grok-latest"
    found = core.catalogue.search(ModelQuery(text="grok", wishes=frozenset({Wish.IMAGES, Wish.REASONING})))
    assert found
    assert all(card.takes_images and card.accepts_effort("high") for card in found)


async def test_without_a_key_nobody_is_asked_what_the_user_may_use(
    start: Callable[..., Core], server: ProviderServer
) -> None:
    core = start(key="")
    await core.bring_catalogue()
    assert len(core.catalogue.cards) == 500
    assert [request.path for request in server.requests] == ["/models"]


@pytest.mark.parametrize("status", [401, 403, 404, 500])
async def test_a_refused_list_of_ones_own_costs_nothing(
    start: Callable[..., Core], server: ProviderServer, status: int
) -> None:
    server.enqueue(*[error_body(status, "no")] * 4, path="/models/user")
    core = start()
    await core.bring_catalogue()
    assert len(core.catalogue.cards) == 500
    assert core.catalogue.last_error is None
    assert core.catalogue.is_offered(GROK)


async def test_offline_the_kept_list_is_there_with_its_age(
    start: Callable[..., Core], server: ProviderServer
) -> None:
    first = start()
    await first.bring_catalogue()
    server.enqueue(*[error_body(503, "down")] * 6, path="/models")
    second = start()
    await second.catalogue.load()
    assert list(second.catalogue.cards) == list(first.catalogue.cards)
    assert not await second.catalogue.refresh(force=True)
    assert second.catalogue.last_error is not None
    assert second.catalogue.age_seconds is not None
    assert 0 <= second.catalogue.age_seconds < 60


async def test_who_runs_a_model_is_asked_over_the_wire(
    start: Callable[..., Core], server: ProviderServer
) -> None:
    core = start()
    await core.bring_catalogue()
    offers = Offers(core.client, lambda: 0.0)
    sheet = await offers.find(core.catalogue.cards["~x-ai/grok-latest"])
    assert [offer.provider for offer in sheet.offers] == ["xAI", "Azure", "Nobody"]
    assert sheet.private is not None
    assert sheet.private.has(sheet.offers[0])
    assert server.requests[-1].path == "/providers"
    gone = Offers(start("http://127.0.0.1:9/api/v1").client, lambda: 0.0)
    with pytest.raises(NetworkProblem):
        await gone.find(core.catalogue.cards[GROK])
