from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from offhand.domain.store_errors import StoreDamaged
from offhand.storage.opening import open_store
from offhand.storage.snapshots import check_copy, list_snapshots, take_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = 86_400.0
START = 1_700_000_000.0


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_store(tmp_path / "offhand.db").connection
    yield connection
    connection.close()


def add_chat(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(
        "INSERT INTO chats (id, title, title_origin, model, created, touched, is_pinned, is_archived)"
        " VALUES (?, ?, 'words', '', 0, 0, 0, 0)",
        (name, name),
    )


def test_a_snapshot_is_one_private_file_that_holds_everything(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    add_chat(connection, "one")
    snapshot = take_snapshot(connection, tmp_path / "snapshots", START)
    assert [path.name for path in (tmp_path / "snapshots").iterdir()] == [snapshot.path.name]
    assert stat.S_IMODE(snapshot.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(snapshot.path.parent.stat().st_mode) == 0o700
    with closing(sqlite3.connect(snapshot.path)) as copy:
        assert copy.execute("SELECT id FROM chats").fetchall() == [("one",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert list_snapshots(tmp_path / "snapshots") == (snapshot,)


def test_seven_daily_ones_stay_and_others_are_counted_apart(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    folder = tmp_path / "snapshots"
    take_snapshot(connection, folder, START, label="before-0002")
    stranger = folder / "offhand-notes.db"
    stranger.touch()
    for day in range(9):
        take_snapshot(connection, folder, START + day * DAY)
    kept = list_snapshots(folder)
    assert [snapshot.taken for snapshot in kept if not snapshot.label] == [
        START + day * DAY for day in range(8, 1, -1)
    ]
    assert [snapshot.label for snapshot in kept if snapshot.label] == ["before-0002"]
    assert stranger.exists()


def test_a_copy_holds_one_moment_while_another_writes(connection: sqlite3.Connection, tmp_path: Path) -> None:
    connection.execute("BEGIN")
    for number in range(5_000):
        add_chat(connection, f"{number:04}" + "x" * 4_000)
    connection.execute("COMMIT")
    with closing(open_store(tmp_path / "offhand.db").connection) as writer:
        heard: list[tuple[int, int]] = []

        def write(done: int, total: int) -> None:
            heard.append((done, total))
            add_chat(writer, f"late {len(heard)}")

        snapshot = take_snapshot(connection, tmp_path / "snapshots", START, advance=write)
        assert len(heard) > 3
        assert heard[-1][0] == heard[-1][1]
    with closing(sqlite3.connect(snapshot.path)) as copy:
        assert copy.execute("SELECT count(*) FROM chats").fetchone() == (5_000,)


def test_a_copy_that_is_given_up_leaves_nothing(connection: sqlite3.Connection, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        take_snapshot(connection, tmp_path / "snapshots", START, advance=stop)
    assert list((tmp_path / "snapshots").iterdir()) == []
    add_chat(connection, "still writable")


def test_a_damaged_copy_is_refused(connection: sqlite3.Connection, tmp_path: Path) -> None:
    connection.execute("BEGIN")
    for number in range(2_000):
        add_chat(connection, f"{number}")
    connection.execute("COMMIT")
    snapshot = take_snapshot(connection, tmp_path / "snapshots", START)
    content = bytearray(snapshot.path.read_bytes())
    content[4096 * 3 : 4096 * 20] = bytes(4096 * 17)
    snapshot.path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        check_copy(snapshot.path)
    snapshot.path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreDamaged):
        check_copy(snapshot.path)
