from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.storage import schema
from offhand.storage.opening import open_store
from offhand.storage.snapshots import find_folder, list_findings, list_snapshots
from tests.fakes import old_databases
from tests.fakes.chats import make_chat
from tests.fakes.databases import read_chats

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.chat import Chat

NAMES = [name for name, _ in schema.MIGRATIONS]


def bare(chat: Chat) -> Chat:
    """Take out errors, which compare by identity, and what the first versions did not know."""
    messages = {
        key: replace(
            message,
            reply=replace(message.reply, error=None, sent=None, listed=None) if message.reply else None,
        )
        for key, message in chat.messages.items()
    }
    head = replace(chat.head, origin=None, marks=(), own={}, compared=(), comparisons=())
    return replace(chat, head=head, messages=messages, chosen={})


def test_every_migration_has_an_old_database_kept() -> None:
    missing = [name for name in NAMES if name not in old_databases.read_manifest()]
    assert not missing, f"run `python -m tests.fakes.old_databases` to keep a database of {missing}"
    assert all(old_databases.name_file(name).exists() for name in NAMES)


@pytest.mark.parametrize(("name", "script"), schema.MIGRATIONS)
def test_a_migration_is_what_was_released(name: str, script: str) -> None:
    assert old_databases.hash_script(script) == old_databases.read_manifest()[name], "add a new one instead"


@pytest.mark.parametrize("name", NAMES)
def test_a_database_of_each_version_is_brought_up(name: str, tmp_path: Path) -> None:
    path = tmp_path / "data" / "offhand.db"
    old_databases.restore(name, path)
    opened = open_store(path)
    with closing(opened.connection) as connection:
        assert schema.list_applied(connection) == tuple(NAMES)
        assert list_findings(connection) == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found = read_chats(connection)
        with closing(open_store(tmp_path / "fresh" / "offhand.db").connection) as fresh:
            assert schema.list_columns(connection) == schema.list_columns(fresh)
    assert {key: bare(chat) for key, chat in found.items()} == {
        key: bare(make_chat(key)) for key in old_databases.SAMPLES
    }
    assert opened.report.migrated == tuple(NAMES[NAMES.index(name) + 1 :])
    copies = list_snapshots(find_folder(path))
    assert len(copies) == (name != NAMES[-1]), "copied before it is changed"


def test_a_migration_without_its_database_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.unit.storage.test_old_databases.NAMES", [*NAMES, "9999 forgotten"])
    with pytest.raises(AssertionError, match="9999 forgotten"):
        test_every_migration_has_an_old_database_kept()
