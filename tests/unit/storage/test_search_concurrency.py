"""Searching while others write, and searches that follow one another quickly."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.domain.query_reading import read_query
from tests.fakes.searching import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.findings import Findings
    from tests.fakes.searching import Archive


async def run_on_search_thread(archive: Archive, work: Callable[[sqlite3.Connection], object]) -> object:
    """Do something where searches are done, so that these wait."""
    return await archive.index._reader.run(work)  # pyright: ignore[reportPrivateUsage] - a search alone is too quick


async def test_searches_go_on_while_the_index_is_built(archive: Archive) -> None:
    await archive.put_many("c", 1_000)
    await archive.refresh()
    await archive.put_many("d", 6_000)
    counts: list[int] = []
    task = asyncio.get_running_loop().create_task(archive.index.refresh(archive.told.append))
    while not task.done():
        counts.append(len(await archive.ids("word", limit=10_000)))
    await task
    assert counts[0] >= 1_000
    assert counts == sorted(counts)
    assert any(1_000 < count < 7_000 for count in counts), "some of them met an index that was half done"
    assert len(await archive.ids("word", limit=10_000)) == 7_000


async def test_a_search_does_not_wait_for_whoever_writes(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", "word"))
    await archive.refresh()
    locks = [
        sqlite3.connect(path, isolation_level=None)
        for path in (archive.index_file, archive.folder / "offhand.db")
    ]
    for lock in locks:
        lock.execute("BEGIN IMMEDIATE")
    assert await archive.ids("word") == ["q"]
    for lock in locks:
        lock.close()


async def test_a_newer_search_ends_those_before(archive: Archive) -> None:
    await archive.put_many("c", 20)
    await archive.refresh()
    await archive.ids("word")
    gate = threading.Event()
    start = asyncio.get_running_loop().create_task
    held = start(run_on_search_thread(archive, lambda _: gate.wait()))
    words, last = read_query("word", TODAY), read_query('"n17"', TODAY)
    tasks = [start(archive.index.find(query, 50)) for query in (words, words, last)]
    await asyncio.sleep(0)
    gate.set()
    assert await held
    *before, found = await asyncio.gather(*tasks)
    assert before == [None, None]
    assert found is not None
    assert [hit.message for hit in found.hits] == ["c 17"]


async def test_a_search_that_nobody_waits_for_ends(archive: Archive) -> None:
    await archive.put_many("c", 20)
    await archive.refresh()
    await archive.ids("word")
    gate = threading.Event()
    start = asyncio.get_running_loop().create_task
    held = start(run_on_search_thread(archive, lambda _: gate.wait()))
    task = start(archive.index.find(read_query("word", TODAY), 50))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    gate.set()
    assert await held
    assert await archive.ids('"n17"') == ["c 17"]


async def test_a_statement_that_runs_is_aborted(archive: Archive) -> None:
    """What a search would do that takes its time."""
    await archive.put_many("c", 20)
    await archive.refresh()
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    begun = threading.Event()

    def search(connection: sqlite3.Connection) -> None:
        begun.set()
        connection.execute(endless).fetchone()

    start = asyncio.get_running_loop().create_task
    held = start(run_on_search_thread(archive, search))
    await asyncio.to_thread(begun.wait)
    waiting: list[asyncio.Task[Findings | None]] = []
    while not held.done():  # the event comes a moment before the statement
        waiting.append(start(archive.index.find(read_query("word", TODAY), 50)))
        await asyncio.sleep(0.01)
    *before, found = await asyncio.gather(*waiting)
    assert set(before) <= {None}
    assert found is not None
    with pytest.raises(StoreProblem):
        await held


async def test_a_closed_index_refuses(archive: Archive) -> None:
    await archive.index.close()
    with pytest.raises(StoreProblem):
        await archive.ids("word")
    await archive.index.close()
