import asyncio

import pytest

from offhand.services.tasks import TaskScope


async def test_tasks_carry_the_name_of_their_owner() -> None:
    scope = TaskScope("owner")
    task = scope.start(asyncio.sleep(0), "work")
    assert task.get_name() == "owner: work"
    await task
    await asyncio.sleep(0)
    assert scope.is_idle


async def test_a_failure_is_told_and_not_lost() -> None:
    told: list[tuple[str, BaseException]] = []
    scope = TaskScope("owner", lambda name, error: told.append((name, error)))

    async def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised right here
        await scope.start(fail(), "work")
    await asyncio.sleep(0)
    assert [(name, type(error)) for name, error in told] == [("owner: work", ValueError)]


async def test_close_cancels_and_waits_for_the_clean_up() -> None:
    scope = TaskScope("owner")
    cleaned: list[bool] = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            cleaned.append(True)

    task = scope.start(work(), "work")
    await asyncio.sleep(0)
    await scope.close()
    assert cleaned == [True]
    assert task.cancelled()


async def test_a_closed_scope_takes_no_more_work() -> None:
    scope = TaskScope("owner")
    await scope.close()
    with pytest.raises(RuntimeError, match="owner is closed"):
        scope.start(asyncio.sleep(0), "late")


async def test_close_does_not_wait_for_ever() -> None:
    scope = TaskScope("owner")
    release = asyncio.Event()

    async def stubborn() -> None:
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue

    task = scope.start(stubborn(), "stubborn")
    await asyncio.sleep(0)
    await scope.close(patience=0.05)
    assert not task.done()
    release.set()
    await task


async def test_a_task_can_cancel_the_others_of_its_scope() -> None:
    scope = TaskScope("owner")
    other = scope.start(asyncio.sleep(60), "other")

    async def end_all() -> str:
        await scope.cancel()
        return "alive"

    assert await scope.start(end_all(), "end") == "alive"
    assert other.cancelled()
