from __future__ import annotations

import shutil
import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import pytest

from offhand.domain.store_errors import DiskFull, StoreDamaged
from offhand.storage.daily_copies import DailyCopies
from offhand.storage.opening import mark_suspect, open_store
from offhand.storage.snapshots import find_folder, list_snapshots
from tests.fakes.chats import make_chat
from tests.fakes.databases import write_chats

if TYPE_CHECKING:
    from pathlib import Path


class Usage(NamedTuple):
    """Look like what ``shutil.disk_usage`` returns."""

    total: int = 10**9
    used: int = 10**9
    free: int = 1_000


def measure(_path: object) -> Usage:
    return Usage()


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 4096 // 2
    content[middle * 4096 : (middle + 3) * 4096] = b"\xff" * 3 * 4096
    path.write_bytes(content)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "offhand.db"
    with closing(open_store(path).connection) as connection:
        write_chats(connection, *(make_chat(f"c{number}") for number in range(40)))
    return path


async def test_only_what_changed_is_copied_while_another_writes(path: Path) -> None:
    copies = DailyCopies(lambda: path, mark_suspect)
    assert await copies.find_newest() == 0
    with closing(open_store(path).connection) as connection:
        write_chats(connection, make_chat("open"))
        at = time.time() + 10
        assert await copies.take(at)
    assert await copies.find_newest() == int(at)
    assert not await copies.take(at + 5), "nothing has changed"
    (snapshot,) = list_snapshots(find_folder(path))
    with closing(open_store(snapshot.path).connection) as connection:
        assert connection.execute("SELECT count(*) FROM chats").fetchone() == (41,)


async def test_nothing_is_copied_where_there_is_nothing(tmp_path: Path) -> None:
    assert not await DailyCopies(lambda: tmp_path / "none.db", mark_suspect).take(time.time())


async def test_a_copy_never_fills_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", measure)
    with pytest.raises(DiskFull):
        await DailyCopies(lambda: path, mark_suspect).take(time.time() + 10)
    assert not find_folder(path).exists()


async def test_damage_is_found_by_the_copy_and_seen_to_at_the_next_start(path: Path) -> None:
    damage(path)
    with pytest.raises(StoreDamaged):
        await DailyCopies(lambda: path, mark_suspect).take(time.time() + 10)
    assert list_snapshots(find_folder(path)) == ()
    opened = open_store(path)
    with closing(opened.connection):
        assert opened.report.salvage is not None
