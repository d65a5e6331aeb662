"""The lists of chats as the database gives them, compared with sorting everything by hand."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from offhand.domain.changes import Changes, ChatRow
from offhand.domain.chat import ChatHead, Folder, Place, Shelf
from offhand.domain.listing import Overlay, divide, find_section, key_of
from offhand.storage import shelf_records
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from tests.fakes.store import connect

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Iterable

NOW = 1_770_000_000.0
TODAY = datetime.fromtimestamp(NOW, UTC).date()
SHELVES = (
    Shelf(),
    Shelf(place=Place.ARCHIVE),
    Shelf(place=Place.BIN),
    Shelf(folder="f"),
    Shelf(tag="work"),
    Shelf(place=Place.ARCHIVE, folder="f", tag="art"),
)


def midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


SECTIONS = divide(TODAY, midnight)


@pytest_asyncio.fixture
async def database() -> AsyncIterator[Database]:
    database = Database(Path(), "test store", connect)
    yield database
    await database.close()


def make_head(number: int, chance: random.Random) -> ChatHead:
    age = chance.choice([0.0, 3600.0, 90_000.0, 400_000.0, 3e6, 9e7])
    return ChatHead(
        id=f"chat-{number:03}",
        title=f"Chat {number}",
        touched=NOW - age - chance.choice([0.0, number]) / 7,
        is_pinned=chance.random() < 0.2,
        is_archived=chance.random() < 0.3,
        binned=NOW - age if chance.random() < 0.3 else None,
        folder=chance.choice([None, None, "f"]),
        tags=tuple(tag for tag in ("art", "work") if chance.random() < 0.4),
    )


def sort_by_hand(heads: Iterable[ChatHead], shelf: Shelf) -> list[ChatHead]:
    return sorted(filter(shelf.holds, heads), key=lambda head: key_of(shelf.place, head))


@pytest.mark.parametrize("seed", range(6))
async def test_lists_are_as_if_sorted_by_hand(database: Database, seed: int) -> None:
    chance = random.Random(seed)
    store = ChatDatabase(database)
    stored = [make_head(number, chance) for number in range(60)]
    await store.save_folder(Folder(id="f", name="Folder"))
    await store.save(Changes(chats=tuple(ChatRow(head=head, leaf=None) for head in stored)))
    newer = [make_head(number, chance) for number in chance.sample(range(80), 15)]
    removed = frozenset(f"chat-{number:03}" for number in chance.sample(range(60), 5))
    for overlay in (Overlay(), Overlay(heads={head.id: head for head in newer}, removed=removed)):
        merged = {head.id: head for head in stored} | dict(overlay.heads)
        everything = [head for head in merged.values() if head.id not in overlay.removed]
        without = {head.id for head in chance.sample(everything, 4)}
        for shelf in SHELVES:
            wanted = sort_by_hand(everything, shelf)
            assert list(await store.list_heads(shelf, overlay)) == wanted
            assert list(await store.list_heads(shelf, overlay, start=3, count=5)) == wanted[3:8]
            counts = [0] * len(SECTIONS)
            for head in wanted:
                counts[find_section(SECTIONS, key_of(shelf.place, head))] += 1
            assert list(await store.survey(shelf, overlay, SECTIONS)) == counts
            others = [key_of(shelf.place, head) for head in wanted if head.id not in without]
            keys = [key_of(shelf.place, head) for head in everything]
            ranks = await store.rank(shelf, overlay, keys, without)
            assert list(ranks) == [sum(other < key for other in others) for key in keys]


async def test_a_folder_that_has_gone_keeps_no_chat_from_being_saved(database: Database) -> None:
    store = ChatDatabase(database)
    await store.save_folder(Folder(id="f", name="Folder"))
    await store.remove_folder("f")
    head = ChatHead(id="a", folder="f")
    await store.save(Changes(chats=(ChatRow(head=head, leaf=None),)))
    await store.save(Changes(chats=(ChatRow(head=head, leaf=None),)))
    (row,) = await store.read_heads(["a", "nobody"])
    assert row.head.folder is None


@pytest.mark.parametrize("shelf", SHELVES[:4])
async def test_no_list_is_sorted_or_looks_into_the_table(database: Database, shelf: Shelf) -> None:
    def explain(connection: sqlite3.Connection) -> list[str]:
        query, values = shelf_records.merge(shelf, Overlay())
        order = shelf_records.ORDERS[shelf.place]
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query} ORDER BY {order} LIMIT 64", values)
        return [row[3] for row in plan]

    plan = await database.run(explain)
    assert len(plan) == 1
    assert "COVERING INDEX shelf_" in plan[0]
