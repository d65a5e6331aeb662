"""Databases that something has damaged: they open, keep what is sound, and say what is gone."""

from __future__ import annotations

import random
import shutil
import sqlite3
import struct
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.domain.store_errors import DiskFull, StoreNewer
from offhand.storage.opening import open_store
from offhand.storage.salvage import rescue
from offhand.storage.snapshots import find_folder, take_snapshot
from tests.fakes.chats import make_chat
from tests.fakes.databases import read_chats, write_chats
from tests.faults.damage import PAGE, build, make_chats, open_damaged, verify

if TYPE_CHECKING:
    from offhand.domain.chat import Chat


@pytest.fixture(scope="module")
def made() -> list[Chat]:
    return make_chats()


@pytest.fixture(scope="module")
def content(made: list[Chat], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return build(tmp_path_factory.mktemp("whole") / "offhand.db", made)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "offhand.db"


def count(made: list[Chat]) -> int:
    return sum(len(chat.messages) for chat in made)


def damage_page(content: bytes, number: int, filling: bytes = bytes(PAGE)) -> bytes:
    """Replace a page, counted from 0."""
    return content[: number * PAGE] + filling[:PAGE] + content[(number + 1) * PAGE :]


def test_a_file_cut_at_every_page_opens_and_loses_no_more_than_the_rest(
    made: list[Chat], content: bytes, path: Path
) -> None:
    kept: list[int] = []
    for end in range(0, len(content), PAGE):
        opened = open_damaged(path, content[:end])
        with closing(opened.connection):
            kept.append(verify(opened, content[:end], made))
            assert (opened.report.salvage is not None) == (end > 0)
    assert kept[-1] > 0.95 * count(made)
    assert all(later >= earlier - 15 for earlier, later in pairwise(kept))


@pytest.mark.parametrize("odd", [1, 15, 16, 99, 100, 2_000])
def test_a_file_cut_within_a_page_opens(made: list[Chat], content: bytes, path: Path, odd: int) -> None:
    for end in (odd, len(content) // 2 + odd, len(content) - odd):
        opened = open_damaged(path, content[:end])
        with closing(opened.connection):
            verify(opened, content[:end], made)
            assert opened.report.salvage is not None


def test_a_page_of_zeros_costs_what_stood_on_it_and_is_named(
    made: list[Chat], content: bytes, path: Path
) -> None:
    for number in range(len(content) // PAGE):
        damaged = damage_page(content, number)
        opened = open_damaged(path, damaged)
        with closing(opened.connection):
            same = verify(opened, damaged, made)
            report = opened.report.salvage
            assert report is not None, f"page {number} went unnoticed"
            lost = count(made) - same
            assert lost <= 20
            named = sum(chat.lost_messages for chat in report.damaged) + report.mended_messages
            assert named >= lost - sum(chat.lost_head for chat in report.damaged)


def test_without_its_first_page_everything_is_still_there(
    made: list[Chat], content: bytes, path: Path
) -> None:
    noise = random.Random(1).randbytes(PAGE)
    for filling in (bytes(PAGE), noise, content[:100] + bytes(PAGE)):
        damaged = damage_page(content, 0, filling)
        opened = open_damaged(path, damaged)
        with closing(opened.connection):
            assert verify(opened, damaged, made) == count(made)
            found = read_chats(opened.connection)
        assert {chat_id: chat.head for chat_id, chat in found.items()} == {
            chat.id: chat.head for chat in made
        }
        for chat in made:
            assert found[chat.id].messages.keys() == chat.messages.keys()
            assert found[chat.id].leaf == chat.leaf


@pytest.mark.parametrize("seed", range(4))
def test_flipped_bits_never_keep_the_chats_from_opening(
    made: list[Chat], content: bytes, path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(40):
        flips = chance.choice((1, 1, 8, 64))
        damaged = bytearray(content)
        for _ in range(flips):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        opened = open_damaged(path, bytes(damaged))
        with closing(opened.connection):
            assert count(made) - verify(opened, bytes(damaged), made) <= 4 * flips + 8


@pytest.mark.parametrize("at", [*range(16, 28), *range(40, 72)])
def test_flipped_bits_of_the_header_are_seen_through(
    made: list[Chat], content: bytes, path: Path, at: int
) -> None:
    for bit in range(8):
        damaged = bytearray(content)
        damaged[at] ^= 1 << bit
        opened = open_damaged(path, bytes(damaged))
        with closing(opened.connection):
            assert verify(opened, bytes(damaged), made) == count(made)


def test_what_the_log_holds_is_newer_than_the_damaged_file(path: Path, tmp_path: Path) -> None:
    room = tmp_path / "running"
    with closing(open_store(room / "offhand.db").connection) as connection:
        write_chats(connection, make_chat("a"))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        write_chats(connection, make_chat("b"))
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM chats")
        for name in ("offhand.db", "offhand.db-wal"):
            shutil.copyfile(room / name, tmp_path / name)
        connection.execute("ROLLBACK")
    path.write_bytes(damage_page(path.read_bytes(), 0))
    opened = open_store(path)
    with closing(opened.connection):
        found = read_chats(opened.connection)
    assert found.keys() == {"a", "b"}
    assert found["b"].messages.keys() == make_chat("b").messages.keys()
    report = opened.report.salvage
    assert report is not None
    assert Path(f"{report.original}-wal").exists(), "the log stays with the file that it belongs to"


def test_a_crash_before_the_last_step_is_made_good(
    made: list[Chat], content: bytes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = damage_page(content, 0)
    path.write_bytes(damaged)
    path.with_name("offhand.db-wal").write_bytes(b"the log of the damaged one")
    with monkeypatch.context() as patched:
        patched.setattr(rescue, "_put_in_place", crash)
        with pytest.raises(PowerCutError):
            open_store(path)
    assert path.read_bytes() == damaged
    with closing(open_store(path).connection) as connection:
        assert len(read_chats(connection)) == len(made)
    (kept,) = path.parent.glob("offhand-damaged-*.db")
    assert kept.read_bytes() == damaged


class PowerCutError(BaseException):
    """Be something that no part of the program catches."""


def crash(*_arguments: object) -> None:
    raise PowerCutError


def test_a_full_disk_leaves_the_damaged_file_and_nothing_else(
    content: bytes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = damage_page(content, 5)
    path.write_bytes(damaged)
    path.with_name("offhand.db-suspect").touch()

    def fill_disk(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rescue, "copy_rows", fill_disk)
    opened = open_store(path)
    opened.connection.close()
    assert isinstance(opened.report.problem, DiskFull)
    assert path.read_bytes() == damaged
    assert not list(path.parent.glob("offhand-damaged-*")) + list(path.parent.glob("*salvage*"))


def test_gaps_are_filled_from_the_newest_sound_snapshot(made: list[Chat], content: bytes, path: Path) -> None:
    path.write_bytes(content)
    folder = find_folder(path)
    with closing(open_store(path).connection) as connection:
        good = take_snapshot(connection, folder, 1_700_000_000.0)
        bad = take_snapshot(connection, folder, 1_700_100_000.0)
        write_chats(connection, make_chat("fresh"))
    bad.path.write_bytes(damage_page(bad.path.read_bytes(), 9, b"\xff" * PAGE))
    whole = path.read_bytes()
    middle = len(whole) // PAGE // 2
    damaged = whole[: middle * PAGE] + bytes(8 * PAGE) + whole[(middle + 8) * PAGE :]
    path.write_bytes(damaged)
    path.with_name("offhand.db-suspect").touch()
    before = good.path.read_bytes()
    opened = open_store(path)
    with closing(opened.connection):
        report = opened.report.salvage
        assert report is not None
        assert report.snapshot == str(good.path)
        assert report.from_snapshot > 0
        assert verify(opened, damaged, [*made, make_chat("fresh")]) == count(made) + 5
    assert good.path.read_bytes() == before
    assert report.damaged == ()


def test_a_database_that_was_emptied_comes_back_from_its_snapshot(
    made: list[Chat], content: bytes, path: Path
) -> None:
    path.write_bytes(content)
    with closing(open_store(path).connection) as connection:
        take_snapshot(connection, find_folder(path), 1_700_000_000.0)
    path.write_bytes(b"")
    opened = open_store(path)
    with closing(opened.connection):
        assert verify(opened, b"", made) == count(made)


def test_a_damaged_database_of_a_newer_version_is_left_alone(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES ('9999 tomorrow', '')")
        connection.commit()
    damaged = bytearray(path.read_bytes())
    damaged[18] = 77
    path.write_bytes(damaged)
    with pytest.raises(StoreNewer):
        open_store(path)
    assert path.read_bytes() == bytes(damaged)


def test_something_else_in_the_place_of_the_database_is_put_aside(path: Path) -> None:
    path.write_bytes(b"Dear diary,\n" * 1_000)
    opened = open_store(path)
    with closing(opened.connection):
        assert read_chats(opened.connection) == {}
        assert opened.report.salvage is not None
        assert Path(opened.report.salvage.original).read_bytes().startswith(b"Dear diary")


def test_a_row_that_runs_over_to_a_lost_page_keeps_what_is_there(
    made: list[Chat], content: bytes, path: Path
) -> None:
    long = next(m for m in made[3].messages.values() if len(m.text) > 1.5 * PAGE)
    start = content.index(long.text[-100:].encode()) // PAGE
    while struct.unpack_from(">I", content, start * PAGE)[0] == 0:
        start -= 1
    damaged = damage_page(content, start + 1)
    opened = open_damaged(path, damaged)
    with closing(opened.connection):
        found = {m.id: m for chat in read_chats(opened.connection).values() for m in chat.messages.values()}
        assert opened.report.salvage is not None
        assert opened.report.salvage.mended_messages == 1
    kept = found[long.id].text
    assert len(kept) > 1_000
    assert long.text.startswith(kept[:1_000])
