from __future__ import annotations

import asyncio

from offhand.domain.errors import StoreProblem
from offhand.services.snapshots import DAY, Snapshots


class FakeStore:
    def __init__(self, newest: float = 0.0) -> None:
        self.newest = newest
        self.taken: list[float] = []
        self.problem: StoreProblem | None = None

    async def find_newest(self) -> float:
        return self.newest

    async def take(self, at: float) -> bool:
        if self.problem is not None:
            raise self.problem
        self.taken.append(at)
        self.newest = at
        return True


async def test_one_is_taken_each_day() -> None:
    store = FakeStore()
    now = 10 * DAY
    snapshots = Snapshots(store, lambda: now)
    assert await snapshots.look()
    assert not await snapshots.look()
    now += DAY - 1
    assert not await snapshots.look()
    now += 1
    assert await snapshots.look()
    assert store.taken == [10 * DAY, 11 * DAY]


async def test_a_clock_that_was_set_back_does_not_stop_them() -> None:
    store = FakeStore(newest=20 * DAY)
    assert await Snapshots(store, lambda: 10 * DAY).look()


async def test_what_goes_wrong_is_tried_again() -> None:
    store = FakeStore()
    store.problem = StoreProblem(path="x")
    snapshots = Snapshots(store, lambda: DAY)
    assert not await snapshots.look()
    store.problem = None
    assert await snapshots.look()


async def test_it_looks_until_it_is_cancelled() -> None:
    store = FakeStore()
    now = DAY

    def tick() -> float:
        nonlocal now
        now += DAY
        return now

    task = asyncio.get_running_loop().create_task(Snapshots(store, tick).run(first=0, pause=0))
    while len(store.taken) < 3:
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
