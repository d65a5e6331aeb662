from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.domain.opening import OpeningMode
from offhand.domain.store_errors import FolderReadOnly, StoreBusy, StoreDamaged, StoreNewer
from offhand.storage import schema
from offhand.storage.database import Database, open_for_writing, transaction
from offhand.storage.opening import mark_suspect, open_store
from offhand.storage.snapshots import find_folder, list_snapshots

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "offhand.db"


def fill(path: Path, titles: list[str]) -> None:
    with closing(open_store(path).connection) as connection, transaction(connection):
        for title in titles:
            connection.execute(
                "INSERT INTO chats (id, title, title_origin, model, created, touched, is_pinned, is_archived)"
                " VALUES (?, ?, 'words', '', 0, 0, 0, 0)",
                (f"id {title}", title),
            )


def list_titles(connection: sqlite3.Connection) -> list[str]:
    return [title for (title,) in connection.execute("SELECT title FROM chats ORDER BY title")]


def test_a_first_start_makes_a_private_database(path: Path) -> None:
    opened = open_store(path)
    with closing(opened.connection):
        assert opened.mode is OpeningMode.WRITE
        assert opened.report.is_new
        assert opened.report.migrated == ()
        assert schema.list_missing(opened.connection) == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not find_folder(path).exists(), "nothing to copy"


def test_a_second_start_finds_what_was_kept_and_checks_nothing(path: Path) -> None:
    fill(path, ["one"])
    opened = open_store(path)
    with closing(opened.connection):
        assert not opened.report.is_new
        assert not opened.report.was_checked
        assert list_titles(opened.connection) == ["one"]


def test_a_run_that_did_not_end_well_is_followed_by_a_check(path: Path, tmp_path: Path) -> None:
    fill(path, ["one"])
    with closing(open_store(path).connection) as connection:
        connection.execute("UPDATE chats SET title = 'two'")
        for name in ("offhand.db", "offhand.db-wal"):
            (tmp_path / name).write_bytes((path.parent / name).read_bytes())
    opened = open_store(tmp_path / "offhand.db")
    with closing(opened.connection):
        assert opened.report.was_checked
        assert list_titles(opened.connection) == ["two"]
    after = open_store(tmp_path / "offhand.db")
    with closing(after.connection):
        assert not after.report.was_checked


def test_a_suspect_database_is_checked_once(path: Path) -> None:
    fill(path, ["one"])
    mark_suspect(path)
    for was_checked in (True, False):
        opened = open_store(path)
        with closing(opened.connection):
            assert opened.report.was_checked is was_checked


def test_a_database_of_a_newer_version_is_only_read(path: Path) -> None:
    fill(path, ["one"])
    with closing(open_for_writing(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES ('9999 tomorrow', '')")
    before = path.read_bytes()
    opened = open_store(path)
    with closing(opened.connection):
        assert opened.mode is OpeningMode.READ_ONLY
        assert isinstance(opened.report.problem, StoreNewer)
        assert list_titles(opened.connection) == ["one"]
        with pytest.raises(sqlite3.OperationalError):
            opened.connection.execute("DELETE FROM chats")
    assert path.read_bytes() == before


def test_a_migration_is_preceded_by_a_verified_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, ["one"])
    column = ("0002 with: a/colon", "ALTER TABLE chats ADD COLUMN mood TEXT")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, column))
    opened = open_store(path)
    with closing(opened.connection):
        assert opened.report.migrated == ("0002 with: a/colon",)
        opened.connection.execute("SELECT mood FROM chats")
    (copy,) = list_snapshots(find_folder(path))
    assert opened.report.safety_copy == str(copy.path)
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy.path)) as connection:
        assert list_titles(connection) == ["one"]
        assert "mood" not in {row[1] for row in connection.execute("PRAGMA table_info(chats)")}


def test_a_migration_that_fails_leaves_what_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, ["one"])
    with monkeypatch.context() as patched:
        broken = ("0002 broken", "ALTER TABLE chats ADD COLUMN mood TEXT; SELECT nonsense FROM nowhere")
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
        with pytest.raises(StoreProblem):
            open_store(path)
    with closing(open_store(path).connection) as connection:
        assert list_titles(connection) == ["one"]


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreProblem):
        open_store(path)
    with closing(sqlite3.connect(path)) as connection:
        assert [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")] == ["recipes"]


def test_a_database_that_another_program_holds_is_busy(path: Path) -> None:
    fill(path, ["one"])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBusy):
            open_store(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the rights of folders do not bind root")
def test_a_folder_without_rights_is_only_read(path: Path) -> None:
    fill(path, ["one"])
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        opened = open_store(path)
        with closing(opened.connection):
            assert opened.mode is OpeningMode.READ_ONLY
            assert isinstance(opened.report.problem, FolderReadOnly)
            assert list_titles(opened.connection) == ["one"]
    finally:
        path.parent.chmod(0o700)


def damage(path: Path) -> None:
    content = path.read_bytes()
    middle = len(content) // 4096 // 2 * 4096
    path.write_bytes(content[:middle] + b"\xff" * 40_960 + content[middle + 40_960 :])


async def test_work_that_meets_damage_has_the_next_start_look_through_it(path: Path) -> None:
    fill(path, [f"{number:05}" * 20 for number in range(2_000)])
    damage(path)
    database = Database(path, "test", lambda place: open_store(place).connection, mark_suspect)
    with pytest.raises(StoreDamaged):
        await database.run(lambda connection: connection.execute("SELECT * FROM chats").fetchall())
    await database.close()
    opened = open_store(path)
    with closing(opened.connection):
        assert opened.report.salvage is not None
