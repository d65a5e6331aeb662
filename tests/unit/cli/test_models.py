from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from offhand.cli import models
from offhand.cli.model_records import write_records
from offhand.cli.models import show_models, tell_age, write_table
from offhand.cli.models_parser import MODEL_WISHES
from offhand.cli.parser import read_arguments
from offhand.domain.errors import AppError, HostNotFound
from offhand.domain.model_search import ModelQuery, Wish
from offhand.domain.request import Endpoint
from offhand.openrouter.catalogue import read_models
from offhand.services.catalogue import Catalogue
from offhand.storage.catalogue_cache import CachedCatalogue, CatalogueCache
from tests.fakes.catalogues import make_catalogue, make_offers
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.models import ModelCard

NOW = 1_790_000_000.0
TEXT = {"input_modalities": ["text"]}
LIST = json.dumps(
    {
        "data": [
            {
                "id": "x-ai/grok-4",
                "context_length": 256000,
                "architecture": {"input_modalities": ["text", "image"]},
                "pricing": {"prompt": "0.000003", "completion": "0.000015"},
            },
            {
                "id": "a/cheap",
                "context_length": 8192,
                "architecture": TEXT,
                "pricing": {"prompt": "0.000000075"},
            },
            {"id": "b/free", "architecture": TEXT, "pricing": {"prompt": "0", "completion": "-1"}},
            {"id": "c\u001b[31m d"},
        ]
    }
).encode()


class Source:
    """Give one answer."""

    def __init__(self, answer: bytes | AppError) -> None:
        self.answer = answer

    async def fetch_models(self) -> bytes:
        if isinstance(self.answer, AppError):
            raise self.answer
        return self.answer

    async def fetch_user_models(self) -> bytes | None:
        return None

    def read_models(self, payload: bytes) -> dict[str, ModelCard]:
        return read_models(payload)


@pytest.fixture
def cache(tmp_path: Path) -> CatalogueCache:
    return CatalogueCache(tmp_path / "models.json")


async def show(source: Source, cache: CatalogueCache, words: str = "") -> tuple[str, str]:
    out, notice = io.StringIO(), io.StringIO()
    catalogue = Catalogue(source, cache, lambda: NOW)
    assert await show_models(catalogue, ModelQuery(text=words), out, notice, write_table) == 0
    return out.getvalue(), notice.getvalue()


async def test_the_table_is_aligned_and_holds_no_blanks_in_a_cell(cache: CatalogueCache) -> None:
    table, notice = await show(Source(LIST), cache)
    assert table.splitlines() == [
        "ID           CONTEXT  INPUT        IN/M  OUT/M",
        "x-ai/grok-4   256000  text,image   3.00  15.00",
        "a/cheap         8192  text        0.075      -",
        "b/free             -  text         0.00      -",
        "c_[31m_d           -  -               -      -",
    ]
    assert notice == ""


async def test_words_narrow_the_table(cache: CatalogueCache) -> None:
    table, _notice = await show(Source(LIST), cache, "grok")
    assert [line.split()[0] for line in table.splitlines()] == ["ID", "x-ai/grok-4"]


async def test_no_match_is_said_beside_the_table(cache: CatalogueCache) -> None:
    table, notice = await show(Source(LIST), cache, "nothing")
    assert table == ""
    assert notice == "offhand: no model matches; try fewer words\n"


@pytest.mark.parametrize(
    ("age", "told"), [(2 * 86_400, "2 days"), (86_400 + 5, "1 day"), (3 * 86_400, "3 days")]
)
async def test_without_network_the_kept_list_is_shown_with_its_age(
    cache: CatalogueCache, age: float, told: str
) -> None:
    cache.write(Endpoint().base_url, CachedCatalogue(LIST, NOW - age))
    table, notice = await show(Source(HostNotFound(host="openrouter.ai")), cache)
    assert "x-ai/grok-4" in table
    assert notice == f"offhand: no fresh list could be had; this one is {told} old\n"


@pytest.mark.parametrize(
    ("seconds", "told"), [(30, "less than a minute"), (60, "1 minute"), (7_300, "2 hours"), (90_000, "1 day")]
)
def test_ages_are_told_in_the_largest_unit(seconds: float, told: str) -> None:
    assert tell_age(seconds) == told


async def test_a_list_that_could_not_be_kept_is_shown_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    table, notice = await show(Source(LIST), CatalogueCache(tmp_path / "cache" / "models.json"))
    assert "x-ai/grok-4" in table
    assert notice == ""


async def test_without_network_and_list_the_cause_is_raised(cache: CatalogueCache) -> None:
    catalogue = Catalogue(Source(HostNotFound(host="openrouter.ai")), cache, lambda: NOW)
    with pytest.raises(HostNotFound):
        await show_models(catalogue, ModelQuery(), io.StringIO(), io.StringIO(), write_table)


async def test_json_is_one_array_with_exact_prices_whatever_is_found(cache: CatalogueCache) -> None:
    body = json.dumps({"data": make_catalogue(200)}).encode()
    out, notice = io.StringIO(), io.StringIO()
    catalogue = Catalogue(Source(body), cache, lambda: NOW)
    query = ModelQuery(text="auto router")
    await show_models(catalogue, query, out, notice, write_records)
    (router,) = json.loads(out.getvalue())
    assert (router["id"], router["price_varies"], router["prices"]["prompt"]) == (
        "openrouter/auto",
        True,
        None,
    )
    out = io.StringIO()
    await show_models(catalogue, ModelQuery(text="grok"), out, notice, write_records)
    first = json.loads(out.getvalue())[0]
    assert first["id"].endswith("grok-latest") or first["id"] == "x-ai/grok-4.3"
    assert all("E" not in str(price) for price in first["prices"].values())
    out = io.StringIO()
    await show_models(catalogue, ModelQuery(text="nothing"), out, notice, write_records)
    assert json.loads(out.getvalue()) == []


def test_every_filter_of_the_command_line_is_a_wish() -> None:
    assert set(MODEL_WISHES) == {wish.value for wish in Wish}


@pytest.mark.parametrize(
    ("text", "tokens"), [("8192", 8192), ("128k", 128_000), ("1M", 1_000_000), ("1.5m", 1_500_000)]
)
def test_a_context_is_read_as_people_write_it(text: str, tokens: int) -> None:
    assert read_arguments(["models", "--context", text]).context == tokens


@pytest.mark.parametrize("text", ["", "k", "many", "-5", "0", "inf", "nan"])
def test_what_is_no_number_of_tokens_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["models", f"--context={text}"])
    assert "is no number of tokens" in capsys.readouterr().err


def test_the_whole_command_over_a_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-or-v1-0000")
    with ProviderServer() as server:
        server.models = make_catalogue(400)
        server.private_offers = make_offers()["data"]["endpoints"][:1]
        where = ["--base-url", server.base_url, "--data-dir", str(tmp_path)]

        def run(*words: str) -> list[str]:
            assert models.run(read_arguments(["models", *words, *where])) == 0
            return [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]

        assert len(run()) == 400
        assert run("--with", "private") == ["x-ai/grok-4.3", "~x-ai/grok-latest"]
        seeing = run("--with", "images", "--with", "tools", "--context", "1M", "grok")
        assert seeing
        assert len(seeing) < 40
        assert all(":free" in found for found in run("--with", "free"))
