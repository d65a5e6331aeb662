"""Writing shards: messages go into the table of their shard, with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.message import Role
from offhand.storage.message_records import read_parts
from offhand.storage.search import vocabulary
from offhand.storage.search.entries import make_entry
from offhand.storage.search.shape import SHARD_BITS, SHARD_SIZE, create_table, name_table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from offhand.domain.message import Part
    from offhand.storage.search.attached import AttachedTexts

SELECTED = (
    "m.seq, m.id, m.chat, m.role, m.created, m.parts,"
    " r.asked_model, r.served_model, r.cost, r.message IS NOT NULL AND r.finish IS NULL"
    " FROM store.messages m LEFT JOIN store.replies r ON r.message = m.seq"
)
"""What ``read_row`` wants."""
ROLES = frozenset(role.value for role in Role)
SLACK = 60.0
"""Seconds that a message may be older than one before it, and both still count as in order."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Be one message as it is read for the index."""

    seq: int
    message: str
    chat: str
    role: Role | None
    """None where a newer version invented it."""
    created: float
    parts: tuple[Part, ...]
    attached: Sequence[str]
    models: tuple[str, ...]
    cost: float | None
    is_open: bool

    @property
    def shard(self) -> int:
        """Return the number of its shard."""
        return shard_of(self.seq)


def shard_of(seq: int) -> int:
    """Return the number of the shard that a message belongs to."""
    return (seq - 1) >> SHARD_BITS


def range_of(number: int) -> tuple[int, int]:
    """Return the first and the last ``seq`` that belong to a shard."""
    first = (number << SHARD_BITS) + 1
    return first, first + SHARD_SIZE - 1


def read_row(row: Sequence[Any], texts: AttachedTexts) -> Row:
    """Return the message of a row of ``SELECTED``, with the texts attached to it."""
    seq, message, chat, role, created, parts, asked, served, cost, is_open = row
    models = tuple(dict.fromkeys(model for model in (asked, served) if model))
    return Row(
        seq=seq,
        message=message,
        chat=chat,
        role=Role(role) if role in ROLES else None,
        created=created,
        parts=(sound := read_sound_parts(parts)),
        attached=texts.list_texts(sound),
        models=models,
        cost=_read_cost(cost),
        is_open=bool(is_open),
    )


def read_sound_parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a message, none where they cannot be read."""
    try:
        return read_parts(text)
    except msgspec.DecodeError:
        return ()


class ShardWriter:
    """Put messages of one shard into its table; the shard's own row is written at the end."""

    def __init__(self, connection: sqlite3.Connection, number: int, serial: int) -> None:
        """Begin an empty shard, whose table is created."""
        self._connection = connection
        self.number = number
        self.serial = serial
        self.oldest, self.newest = float("inf"), float("-inf")
        self.last_message = ""
        self._last_seq = 0
        self._is_ordered = True
        self._words: set[bytes] = set()
        self._fresh: set[bytes] = set()

    @classmethod
    def create(cls, connection: sqlite3.Connection, number: int) -> ShardWriter:
        """Begin a shard with a table that no other shard has had."""
        serial = take_serial(connection)
        create_table(connection, serial)
        return cls(connection, number, serial)

    @classmethod
    def resume(cls, connection: sqlite3.Connection, number: int) -> ShardWriter | None:
        """Go on with a shard that is there; None where it is not."""
        row = connection.execute(
            "SELECT serial, oldest, newest, is_ordered, last_message FROM shards WHERE number = ?", (number,)
        ).fetchone()
        if row is None:
            return None
        shard = cls(connection, number, row[0])
        shard.oldest, shard.newest, shard._is_ordered, shard.last_message = (
            row[1],
            row[2],
            bool(row[3]),
            row[4],
        )
        first, last = range_of(number)
        (last_seq,) = connection.execute(
            "SELECT coalesce(max(seq), 0) FROM docs WHERE seq BETWEEN ? AND ?", (first, last)
        ).fetchone()
        shard._last_seq = last_seq
        shard._words = vocabulary.read_words(connection, shard.serial)
        return shard

    def put(self, rows: Iterable[Row]) -> None:
        """Take in messages that are not in it yet."""
        connection = self._connection
        texts: list[tuple[int, str]] = []
        docs: list[tuple[int, int, float, float | None]] = []
        chats: dict[str, int] = {}
        for row in rows:
            number = chats.get(row.chat) or chats.setdefault(row.chat, number_chat(connection, row.chat))
            docs.append((row.seq, number, row.created, row.cost))
            models = [_number(connection, "models", model) for model in row.models]
            entry = make_entry(row.role, row.parts, models, row.cost, row.attached)
            if entry is not None:
                texts.append((row.seq, entry.text))
                self._fresh.update(word.encode() for word in entry.words)
            self._note(row)
        connection.executemany(f"INSERT INTO {name_table(self.serial)} (rowid, words) VALUES (?, ?)", texts)
        connection.executemany("INSERT OR REPLACE INTO docs VALUES (?, ?, ?, ?)", docs)
        connection.executemany(
            "INSERT OR IGNORE INTO presence VALUES (?, ?)", [(chat, self.number) for chat in chats.values()]
        )

    def save(self) -> None:
        """Write what is known of the shard, so that it is searched."""
        self._fresh -= self._words
        vocabulary.add(self._connection, self.serial, self._fresh)
        self._words |= self._fresh
        self._fresh = set()
        self._connection.execute(
            "INSERT INTO shards VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (number) DO UPDATE SET"
            " serial = excluded.serial, oldest = excluded.oldest, newest = excluded.newest,"
            " is_ordered = excluded.is_ordered, last_message = excluded.last_message",
            (self.number, self.serial, self.oldest, self.newest, self._is_ordered, self.last_message),
        )

    def finish(self) -> None:
        """Make a shard that is full quick to search."""
        table = name_table(self.serial)
        self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        vocabulary.write(self._connection, self.serial, self._words | self._fresh)
        self._words |= self._fresh
        self._fresh = set()

    def _note(self, row: Row) -> None:
        self._is_ordered = self._is_ordered and row.created >= self.newest - SLACK
        self.oldest, self.newest = min(self.oldest, row.created), max(self.newest, row.created)
        if row.seq > self._last_seq:
            self._last_seq, self.last_message = row.seq, row.message


def take_serial(connection: sqlite3.Connection) -> int:
    """Return a serial number that no table has had."""
    (serial,) = connection.execute(
        "INSERT INTO progress VALUES ('serial', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"
        " RETURNING value"
    ).fetchone()
    return serial


def number_chat(connection: sqlite3.Connection, chat: str) -> int:
    """Return the number that the index has for a chat."""
    return _number(connection, "chats", chat)


def drop_table(connection: sqlite3.Connection, serial: int) -> None:
    """Remove the words of a shard, and all of them from the file."""
    connection.execute(f"DROP TABLE IF EXISTS {name_table(serial)}")
    vocabulary.remove(connection, serial)


def _number(connection: sqlite3.Connection, table: str, name: str) -> int:
    row = connection.execute(f"SELECT number FROM {table} WHERE id = ?", (name,)).fetchone()
    if row is None:
        row = connection.execute(f"INSERT INTO {table} (id) VALUES (?) RETURNING number", (name,)).fetchone()
    return row[0]


def _read_cost(text: str | None) -> float | None:
    try:
        cost = None if text is None else float(text)
    except ValueError:
        return None
    return cost if cost is not None and cost >= 0 else None
