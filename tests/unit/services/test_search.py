from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import pytest

from offhand.domain.findings import Findings, IndexProgress
from offhand.domain.query import Words
from offhand.domain.store_errors import StoreDamaged
from offhand.services.search import Search

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.query import Query


class FakeIndex:
    """Find whatever is asked for, and take in as much as the test lets it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Query, int]] = []
        self.turns = 0
        self.gate = asyncio.Event()
        self.is_closed = self.is_released = False

    async def find(self, query: Query, limit: int) -> Findings | None:
        self.asked.append((query, limit))
        return Findings(query=query)

    async def refresh(self, progressed: Callable[[IndexProgress], None]) -> None:
        self.turns += 1
        progressed(IndexProgress(done=1, total=4))
        await self.gate.wait()
        progressed(IndexProgress(done=4, total=4))

    async def release(self) -> None:
        self.is_released = True

    async def close(self) -> None:
        self.is_closed = True


def today() -> date:
    return date(2026, 3, 31)


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_words_are_read_and_given_back() -> None:
    index = FakeIndex()
    search = Search(index, today)
    found = await search.find("cat", 7)
    assert found is not None
    assert found.query.words == (Words(text="cat"),)
    assert index.asked == [(found.query, 7)]
    await search.close()


async def test_a_damaged_index_is_made_again() -> None:
    index = FakeIndex()

    async def find(query: Query, limit: int) -> Findings | None:
        raise StoreDamaged(path="search.db", detail=f"{query} {limit}")

    index.find = find
    search = Search(index, today)
    with pytest.raises(StoreDamaged):
        await search.find("cat")
    await settle()
    assert index.turns == 1
    await search.close()


async def test_changes_during_a_turn_bring_one_more() -> None:
    index = FakeIndex()
    search = Search(index, today)
    heard: list[int] = []
    leave = search.on_progress(lambda progress: heard.append(progress.percent))
    search.refresh()
    await settle()
    search.refresh()
    search.refresh()
    await settle()
    assert index.turns == 1
    assert search.progress == IndexProgress(done=1, total=4)
    index.gate.set()
    await settle()
    assert index.turns == 2
    assert search.progress.is_complete
    assert heard == [25, 100, 25, 100]
    leave()
    search.refresh()
    await settle()
    assert (index.turns, len(heard)) == (3, 4)
    await search.close()


async def test_it_lets_go_of_chats_that_move_and_goes_on_afterwards() -> None:
    index = FakeIndex()
    search = Search(index, today)
    search.refresh()
    await settle()
    await search.release()
    assert index.is_released
    search.refresh()
    await settle()
    assert index.turns == 2
    await search.close()


async def test_closing_stops_what_runs_and_starts_nothing_more() -> None:
    index = FakeIndex()
    search = Search(index, today)
    search.refresh()
    await settle()
    await search.close()
    search.refresh()
    await settle()
    assert index.is_closed
    assert index.turns == 1


async def test_a_turn_that_failed_is_told_of_and_the_next_one_tries_again() -> None:
    index = FakeIndex()
    failed: list[str] = []

    async def refresh(progressed: Callable[[IndexProgress], None]) -> None:
        del progressed
        index.turns += 1
        raise OSError

    index.refresh = refresh
    search = Search(index, today, lambda name, _: failed.append(name))
    search.refresh()
    await settle()
    search.refresh()
    await settle()
    assert failed == ["search: index", "search: index"]
    await search.close()


def test_progress_says_all_only_where_all_is_done() -> None:
    assert IndexProgress(done=0, total=0).percent == 100
    assert IndexProgress(done=999, total=1000).percent == 99
    assert IndexProgress(done=0, total=3).percent == 0
