from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.storage.catalogue_cache import CachedCatalogue, CatalogueCache

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://openrouter.ai/api/v1"
LIST = CachedCatalogue(b'{"data": [{"id": "x", "name": "\xc3\xa4 \\u2028"}]}', 1_790_000_000.5)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "models.json"


def test_a_list_comes_back_as_it_was_received(file: Path) -> None:
    CatalogueCache(file).write(ADDRESS, LIST)
    assert CatalogueCache(file).read(ADDRESS) == LIST


def test_the_file_is_json_and_private(file: Path) -> None:
    CatalogueCache(file).write(ADDRESS, LIST)
    assert json.loads(file.read_bytes())["body"]["data"][0]["id"] == "x"
    assert [entry.name for entry in file.parent.iterdir()] == ["models.json"]
    if os.name == "nt":
        return  # access is a matter of the user's profile there
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_list_of_another_address_is_not_used(file: Path) -> None:
    CatalogueCache(file).write(ADDRESS, LIST)
    assert CatalogueCache(file).read("http://localhost:8080/v1") is None


def test_the_newer_list_replaces_the_older(file: Path) -> None:
    cache = CatalogueCache(file)
    cache.write(ADDRESS, LIST)
    newer = CachedCatalogue(b"[]", 1_790_000_001.0)
    cache.write(ADDRESS, newer)
    assert cache.read(ADDRESS) == newer


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b"null",
        b'{"format": 1, "base_url": "https://openrouter.ai/api/v1"}',
        b'{"format": 1, "base_url": "https://openrouter.ai/api/v1", "fetched": "now", "body": {}}',
        b'{"format": 2, "base_url": "https://openrouter.ai/api/v1", "fetched": 1, "body": {}}',
    ],
)
def test_a_broken_file_is_no_cache(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert CatalogueCache(file).read(ADDRESS) is None


def test_a_file_cut_anywhere_is_no_cache(file: Path) -> None:
    cache = CatalogueCache(file)
    cache.write(ADDRESS, LIST)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert cache.read(ADDRESS) is None


def test_what_is_no_file_is_no_cache(file: Path, tmp_path: Path) -> None:
    assert CatalogueCache(file).read(ADDRESS) is None
    assert CatalogueCache(tmp_path).read(ADDRESS) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert CatalogueCache(pipe).read(ADDRESS) is None


def test_a_place_that_cannot_be_written_is_a_store_problem(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(StoreProblem) as caught:
        CatalogueCache(tmp_path / "cache" / "models.json").write(ADDRESS, LIST)
    assert caught.value.path.endswith("models.json")


def test_a_failed_write_keeps_the_old_list_and_leaves_no_draft(file: Path) -> None:
    cache = CatalogueCache(file)
    file.mkdir(parents=True)  # a file cannot replace a folder
    (file / "inside").touch()
    with pytest.raises(StoreProblem):
        cache.write(ADDRESS, LIST)
    assert [entry.name for entry in file.parent.iterdir()] == ["models.json"]
