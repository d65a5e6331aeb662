from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offhand.domain.message import TextPart
from offhand.storage import schema
from offhand.storage.damaged_parts import read_damaged_parts
from offhand.storage.database import open_in_memory
from offhand.storage.message_records import read_parts, write_parts
from offhand.storage.opening import open_store
from offhand.storage.salvage.pages import PageFile
from offhand.storage.salvage.records import read_record, read_varint
from offhand.storage.salvage.rescue import salvage
from offhand.storage.salvage.tables import Table, describe_tables, find_table
from offhand.storage.salvage.trees import Forest, Row
from tests.fakes.chats import make_chat
from tests.fakes.databases import write_chats

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

values = (
    st.none()
    | st.integers(-(1 << 63), (1 << 63) - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
    | st.binary(max_size=40)
    | st.integers(4_000, 20_000).map("x".__mul__)
)
keys = st.integers(-(1 << 63), (1 << 63) - 1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.dictionaries(keys, st.tuples(values, values), max_size=60),
    page=st.sampled_from([512, 4096, 65536]),
)
def test_rows_are_read_as_sqlite_wrote_them(
    rows: dict[int, tuple[Any, Any]], page: int, tmp_path: Path
) -> None:
    path = tmp_path / "any.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {page}")
        connection.execute("CREATE TABLE t (a, n INTEGER PRIMARY KEY, b)")
        connection.executemany(
            "INSERT INTO t (n, a, b) VALUES (?, ?, ?)", [(n, a, b) for n, (a, b) in rows.items()]
        )
        connection.execute("CREATE TABLE w (k TEXT, v, PRIMARY KEY (k)) WITHOUT ROWID")
        connection.executemany("INSERT INTO w VALUES (?, ?)", [(str(n), a) for n, (a, _) in rows.items()])
        connection.commit()
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
        kept = connection.execute("SELECT n, a, b FROM t ORDER BY n").fetchall()
        pairs = connection.execute("SELECT k, v FROM w ORDER BY k").fetchall()
    with PageFile(path) as pages:
        forest = Forest(pages)
        found = [(row.rowid, row.values[0], row.values[2]) for row in forest.walk(roots["t"])]
        without = {row.values[0]: row.values[1] for row in forest.walk(roots["w"])}
        assert forest.unreadable == forest.broken_rows == 0
    assert found == kept
    assert without == dict(pairs)


@given(st.binary(max_size=60))
def test_nonsense_is_a_value_error_and_nothing_else(payload: bytes) -> None:
    try:
        read_record(payload)
    except ValueError:
        return
    read_varint(payload, 0)


def test_a_sound_database_goes_through_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "offhand.db"
    whole = [make_chat(f"c{number}") for number in range(40)]
    with closing(open_store(path).connection) as connection:
        write_chats(connection, *whole)
        connection.execute("INSERT INTO folders VALUES ('f', 'Work', 0)")
        connection.execute("UPDATE chats SET folder = 'f'")
        connection.execute("DELETE FROM chats WHERE id = 'c7'")
        connection.execute("INSERT INTO journal VALUES ('c1-a1', 0, 1.0, '[]')")
        before = dump(connection)
    report = salvage(path, 0.0)
    assert report.is_complete
    assert (report.chats, report.messages) == (39, 39 * 5)
    with closing(open_store(path).connection) as connection:
        after = dump(connection)
    assert {name: rows for name, rows in after.items() if name != "journal"} == {
        name: rows for name, rows in before.items() if name != "journal"
    }
    assert after["journal"] == [], "its message has ended"


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {
        name: sorted(
            (
                row
                for row in connection.execute(f"SELECT * FROM {name}")
                if row[0] not in schema.DERIVED_TABLES
            ),
            key=repr,
        )
        for name in (*describe_tables(connection), "sqlite_sequence")
    }


def test_numbers_of_lost_messages_are_not_given_again(tmp_path: Path) -> None:
    path = tmp_path / "offhand.db"
    with closing(open_store(path).connection) as connection:
        write_chats(connection, make_chat("a"), make_chat("b"))
        connection.execute("DELETE FROM chats WHERE id = 'b'")
        (last,) = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").fetchone()
    salvage(path, 0.0)
    with closing(open_store(path).connection) as connection:
        write_chats(connection, make_chat("c"))
        (first,) = connection.execute("SELECT min(seq) FROM messages WHERE chat = 'c'").fetchone()
    assert first > last


@pytest.fixture
def tables() -> Iterator[dict[str, Table]]:
    with closing(open_in_memory()) as connection:
        schema.migrate(connection)
        yield describe_tables(connection)


def test_rows_find_their_table_by_their_looks(tables: dict[str, Table]) -> None:
    message = Row(4, (None, "id", "chat", None, "user", 1.5, "[]"))
    folder = Row(1, ("f", "Work", 3))
    tag = Row(None, ("art", "chat"))
    attachment = Row(None, (4, "ab" * 32))
    everything = list(tables.values())
    assert find_table(everything, [message, message]) is tables["messages"]
    assert find_table(everything, [folder]) is tables["folders"]
    assert find_table(everything, [tag]) is tables["tags"]
    assert find_table(everything, [attachment]) is tables["attachments"]
    assert find_table(everything, [Row(1, ("f", "Work", "three"))]) is None
    assert find_table(everything, []) is None
    assert tables["messages"].fit(message) == (4, *message.values[1:])
    assert tables["tags"].fit(tag) == ("art", "chat")
    assert [column.name for column in tables["tags"].columns] == ["tag", "chat"], "as the file has them"


def test_rows_of_before_a_column_was_added_still_fit() -> None:
    with closing(open_in_memory()) as connection:
        schema.migrate(connection)
        connection.execute("ALTER TABLE folders ADD COLUMN colour TEXT")
        connection.execute("ALTER TABLE tags ADD COLUMN shade TEXT NOT NULL DEFAULT 'x'")
        tables = describe_tables(connection)
    assert tables["folders"].fit(Row(1, ("f", "Work", 3))) == ("f", "Work", 3)
    assert tables["tags"].fit(Row(None, ("art", "chat"))) == ("art", "chat")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('[{"type":"text","text":"half a sen', "half a sen"),
        ('[{"type":"text","text":"a\\nb\\u00', "a\nb"),
        ('[{"type":"text","text":"a \\"quote\\" \\', 'a "quote" '),
        ('[{"type":"text","text":"one"},{"type":"text","text":"tw', "one\n\ntw"),
        ('[{"type":"text","text":"ok"},{"type":"im\0\0', "ok"),
        ("complete nonsense", "complete nonsense"),
        ("", ""),
    ],
)
def test_text_is_read_out_of_damaged_content(text: str, kept: str) -> None:
    assert read_damaged_parts(text) == (TextPart(kept),)
    assert read_parts(text) == (TextPart(kept),)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80), st.integers(0, 300))
def test_content_cut_anywhere_keeps_the_text_before_the_cut(text: str, end: int) -> None:
    content = write_parts((TextPart(text),))
    cut = content[: min(end, len(content) - 1)]
    (part,) = read_parts(cut)
    assert isinstance(part, TextPart)
    if len(cut) > len('[{"type":"text","text":"') + 12:
        assert text.startswith(part.text)
