"""Sleep and waking, told by a service on a system bus of the test's own."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from offhand.app import sleeping
from offhand.domain.errors import StoreProblem
from tests.fakes.login_service import LoginService
from tests.fakes.session_bus import IS_INSTALLED, SessionBus, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

pytestmark = pytest.mark.skipif(not IS_INSTALLED or sys.platform != "linux", reason="no dbus-daemon here")


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Generator[SessionBus, None, None]:
    monkeypatch.setattr(sleeping, "SETTLED", 0.0)
    with run_bus() as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus


class Desk:
    """Keep and wake, and remember it."""

    def __init__(self) -> None:
        self.news: asyncio.Queue[str] = asyncio.Queue()
        self.trouble: StoreProblem | None = None
        self.hangs = False

    async def flush(self) -> None:
        self.news.put_nowait("flush")
        if self.hangs:
            await asyncio.sleep(60)
        if self.trouble is not None:
            raise self.trouble

    def wake(self) -> None:
        self.news.put_nowait("wake")

    async def hear(self) -> str:
        async with asyncio.timeout(10):
            return await self.news.get()


@asynccontextmanager
async def follow(desk: Desk) -> AsyncGenerator[asyncio.Task[None], None]:
    task = asyncio.ensure_future(sleeping.follow_sleep(desk.flush, desk.wake))  # noqa: TID251 - owned here
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_everything_is_kept_before_the_machine_sleeps(system: SessionBus) -> None:
    desk = Desk()
    with LoginService(system.address) as logind:
        async with follow(desk):
            await asyncio.to_thread(logind.wait_for_locks, 1)
            assert logind.asked == [("sleep", "Offhand", "Keep what was written", "delay")]
            logind.announce(is_going=True)
            assert await desk.hear() == "flush"
            await asyncio.to_thread(logind.wait_for_release)
            logind.announce(is_going=False)
            assert await desk.hear() == "wake"
            await asyncio.to_thread(logind.wait_for_locks, 2)
        await asyncio.to_thread(logind.wait_for_release)


@pytest.mark.parametrize("hangs", [True, False])
async def test_what_cannot_be_kept_holds_nobody_up(
    system: SessionBus, monkeypatch: pytest.MonkeyPatch, *, hangs: bool
) -> None:
    monkeypatch.setattr(sleeping, "FLUSHING", 0.1)
    desk = Desk()
    desk.hangs, desk.trouble = hangs, StoreProblem(path="x", detail="full")
    with LoginService(system.address) as logind:
        async with follow(desk):
            await asyncio.to_thread(logind.wait_for_locks, 1)
            logind.announce(is_going=True)
            await asyncio.to_thread(logind.wait_for_release)
            logind.announce(is_going=False)
            assert [await desk.hear(), await desk.hear()] == ["flush", "wake"]


async def test_without_a_lock_it_is_done_as_fast_as_can_be(system: SessionBus) -> None:
    desk = Desk()
    with LoginService(system.address, gives_locks=False) as logind:
        async with follow(desk):
            await asyncio.to_thread(logind.wait_for_locks, 1)
            logind.announce(is_going=True)
            assert await desk.hear() == "flush"
            logind.announce(is_going=False)
            assert await desk.hear() == "wake"


@pytest.mark.usefixtures("system")
async def test_where_logind_comes_late_it_is_heard_too(system: SessionBus) -> None:
    desk = Desk()
    async with follow(desk) as task:
        await asyncio.sleep(0.3)
        assert not task.done()
        with LoginService(system.address) as logind:
            logind.announce(is_going=False)
            assert await desk.hear() == "wake"
            await asyncio.to_thread(logind.wait_for_locks, 1)


async def test_a_bus_that_goes_away_ends_it_in_silence(system: SessionBus) -> None:
    desk = Desk()
    async with follow(desk) as task:
        await asyncio.sleep(0.3)
        system.stop()
        async with asyncio.timeout(10):
            await task
    assert desk.news.empty()


async def test_without_a_system_bus_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sleeping, "SETTLED", 0.0)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={os.devnull}/nowhere")
    async with asyncio.timeout(10):
        await sleeping.follow_sleep(Desk().flush, Desk().wake)
