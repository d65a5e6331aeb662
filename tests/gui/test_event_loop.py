import asyncio
import gc
import sys
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from offhand.ui import event_loop
from offhand.ui.event_loop import OffhandEventLoop

Run = Callable[[Callable[[OffhandEventLoop], Awaitable[object]]], object]


@pytest.fixture
def run(qapp: QApplication) -> Iterator[Run]:
    loops: list[OffhandEventLoop] = []
    qapp.setQuitOnLastWindowClosed(False)

    def make_loop() -> OffhandEventLoop:
        loops.append(OffhandEventLoop(qapp))
        return loops[-1]

    def execute(work: Callable[[OffhandEventLoop], Awaitable[object]]) -> object:
        async def main() -> object:
            return await work(loops[-1])

        with asyncio.Runner(loop_factory=make_loop) as runner:
            return runner.run(main())

    yield execute
    assert all(loop.is_closed() for loop in loops)


def test_callbacks_run_in_order(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> list[int]:
        seen: list[int] = []
        for number in range(5_000):
            loop.call_soon(seen.append, number)
        while len(seen) < 5_000:
            await asyncio.sleep(0)
        return seen

    assert run(work) == list(range(5_000))


def test_sleeping_never_ends_early(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> list[float]:
        early: list[float] = []
        for _ in range(15):
            begun = loop.time()
            await asyncio.sleep(0.0099)
            slept = loop.time() - begun
            if slept < 0.0098:
                early.append(slept)
        return early

    assert run(work) == []


def test_timers_fire_in_the_order_of_their_times(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> list[str]:
        seen: list[str] = []
        loop.call_later(0.03, seen.append, "late")
        loop.call_later(0.01, seen.append, "early")
        cancelled = loop.call_later(0.02, seen.append, "never")
        cancelled.cancel()
        await asyncio.sleep(0.05)
        return seen

    assert run(work) == ["early", "late"]


def test_a_timer_knows_when(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> bool:
        handle = loop.call_later(10, print)
        handle.cancel()
        return 9 < handle.when() - loop.time() <= 10

    assert run(work)


def test_cancelled_timers_are_forgotten(run: Run) -> None:
    class Weight:
        def carry(self) -> None: ...

    async def work(loop: OffhandEventLoop) -> int:
        for _ in range(2_000):
            loop.call_later(3600, Weight().carry).cancel()
        await asyncio.sleep(0)
        gc.collect()
        return sum(isinstance(thing, Weight) for thing in gc.get_objects())

    assert run(work) == 0


@pytest.mark.parametrize("kind", ["dialog", "menu"])
def test_other_tasks_go_on_while_a_nested_loop_is_open(run: Run, kind: str) -> None:
    async def work(loop: OffhandEventLoop) -> tuple[int, int]:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.005)
                ticks += 1

        ticker = loop.create_task(tick())
        box, menu = QMessageBox(), QMenu()
        menu.addAction("entry")
        QTimer.singleShot(150, box.accept if kind == "dialog" else menu.close)
        box.exec() if kind == "dialog" else menu.exec()
        during = ticks
        await asyncio.sleep(0.05)
        ticker.cancel()
        box.deleteLater()
        menu.deleteLater()
        return during, ticks - during

    during, after = cast("tuple[int, int]", run(work))
    assert during > 0
    assert after > 0


def test_timeouts_and_groups_work(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> list[int]:
        del loop
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(5)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.sleep(0.001, number)) for number in range(3)]
        return [task.result() for task in tasks]

    assert run(work) == [0, 1, 2]


def test_a_generator_that_is_left_in_the_middle_is_closed_by_the_loop(run: Run) -> None:
    ended: list[str] = []

    async def count(name: str) -> AsyncGenerator[int]:
        try:
            for number in range(3):
                yield number
        finally:
            await asyncio.sleep(0)
            ended.append(name)

    async def work(_: OffhandEventLoop) -> AsyncGenerator[int]:
        async for _number in count("dropped"):
            break
        gc.collect()
        await asyncio.sleep(0.01)
        assert ended == ["dropped"]
        kept = count("kept")
        await anext(kept)
        return kept

    before = sys.get_asyncgen_hooks()
    assert run(work)
    assert ended == ["dropped", "kept"]
    assert sys.get_asyncgen_hooks() == before


def test_threads_reach_the_loop(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> str:
        heard: asyncio.Future[str] = loop.create_future()
        call = cast("Callable[[Callable[[str], None], str], None]", loop.call_soon_threadsafe)  # pyright: ignore[reportUnknownMemberType] - qasync has no types
        thread = threading.Thread(target=call, args=(heard.set_result, "heard"))
        thread.start()
        answer = await heard
        thread.join()
        return answer

    assert run(work) == "heard"


def test_work_in_threads_comes_back(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> int:
        del loop
        return await asyncio.to_thread(sum, (1, 2, 3))

    assert run(work) == 6


def test_a_closed_loop_refuses_work(qapp: QApplication) -> None:
    loop = OffhandEventLoop(qapp)
    loop.close()
    with pytest.raises(RuntimeError, match="closed"):
        loop.call_soon(print)


def test_a_loop_closed_with_work_waiting_runs_none_of_it(qapp: QApplication) -> None:
    seen: list[str] = []
    loop = OffhandEventLoop(qapp)
    loop.call_soon(seen.append, "soon")
    loop.call_later(0.001, seen.append, "later")
    loop.close()
    qapp.processEvents()
    assert seen == []


def test_qt_gets_its_turn_between_many_callbacks(run: Run) -> None:
    async def work(loop: OffhandEventLoop) -> int:
        done: list[int] = []
        done_when_qt_came: list[int] = []

        def note() -> None:
            done_when_qt_came.append(len(done))

        def burn(number: int) -> None:
            end = loop.time() + 0.001
            while loop.time() < end:
                pass
            done.append(number)

        QTimer.singleShot(0, note)
        for number in range(100):
            loop.call_soon(burn, number)
        while len(done) < 100 or not done_when_qt_came:
            await asyncio.sleep(0)
        return done_when_qt_came[0]

    assert run(work) != 100


def test_what_is_left_is_done_where_qt_ends_by_itself(qapp: QApplication) -> None:
    heard: list[str] = []
    closed: list[asyncio.Event] = []

    def lose() -> None:
        heard.append("lost")
        closed[0].set()

    async def work() -> str:
        closed.append(asyncio.Event())
        QTimer.singleShot(0, qapp, QApplication.quit)  # as Qt does when the display has gone
        await closed[0].wait()
        await asyncio.sleep(0.01)
        await asyncio.to_thread(heard.append, "from a thread")
        return "saved"

    with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(qapp, lose)) as runner:
        assert runner.run(work()) == "saved"
    assert heard == ["lost", "from a thread"]


def test_nothing_is_waited_for_long_where_qt_ends_by_itself(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_loop, "LAST_SECONDS", 0.05)

    async def work() -> None:
        QTimer.singleShot(0, qapp, QApplication.quit)
        await asyncio.Event().wait()

    with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(qapp)) as runner, pytest.raises(RuntimeError):
        runner.run(work())
