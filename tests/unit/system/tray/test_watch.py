"""Trays that come, go, crash and come back, on a real bus and a real X server."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from offhand.services.tasks import TaskScope
from offhand.system.tray.watch import TrayKind, TrayWatch
from tests.fakes.display import IS_INSTALLED as HAS_DISPLAY
from tests.fakes.display import run_display
from tests.fakes.hotkey_desk import wait_for
from tests.fakes.session_bus import IS_INSTALLED, run_bus
from tests.fakes.tray_host import TrayHost

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.fakes.session_bus import SessionBus

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")
NEWER, OLDER, NONE = TrayKind.STATUS_NOTIFIER, TrayKind.XEMBED, TrayKind.NONE


class Watching:
    """Hold a watch and the trays that it chose, one after the other."""

    def __init__(self, address: str, display: str = "") -> None:
        self.failures: list[str] = []
        self.scope = TaskScope("test", lambda name, _: self.failures.append(name))
        self.chosen: list[TrayKind] = []
        self.watch = TrayWatch(
            self._note, self.scope.start, is_x11=bool(display), address=address, display=display or None
        )

    async def wait(self, kind: TrayKind) -> None:
        await wait_for(lambda: self.watch.choice is kind)

    async def close(self) -> None:
        self.watch.close()
        await self.scope.close()
        assert self.failures == []

    def _note(self) -> None:
        self.chosen.append(self.watch.choice)


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    with run_bus() as running:
        yield running


@pytest.fixture
async def watching(bus: SessionBus) -> AsyncIterator[Watching]:
    watching = Watching(bus.address)
    yield watching
    await watching.close()


async def test_a_tray_that_is_there_is_found(bus: SessionBus, watching: Watching) -> None:
    host = TrayHost(bus.address)
    await host.start()
    await watching.watch.open()
    assert watching.watch.choice is NEWER
    await host.stop()
    await watching.wait(NONE)


async def test_a_tray_that_comes_late_and_comes_back_is_heard(bus: SessionBus, watching: Watching) -> None:
    await watching.watch.open()
    assert (watching.watch.choice, watching.chosen) == (NONE, [])
    for _ in range(2):
        host = TrayHost(bus.address)
        await host.start()
        await watching.wait(NEWER)
        await host.stop()
        await watching.wait(NONE)
    assert watching.chosen == [NEWER, NONE, NEWER, NONE]


async def test_a_watcher_that_shows_nothing_to_anybody_is_no_tray(
    bus: SessionBus, watching: Watching
) -> None:
    host = TrayHost(bus.address, has_host=False)
    await host.start()
    await watching.watch.open()
    assert watching.watch.choice is NONE
    await host.show(items=True)
    await watching.wait(NEWER)
    await host.show(items=False)
    await watching.wait(NONE)
    await host.stop()


async def test_the_end_of_the_bus_is_the_end_of_the_tray(bus: SessionBus, watching: Watching) -> None:
    host = TrayHost(bus.address)
    await host.start()
    await watching.watch.open()
    await host.stop()
    bus.stop()
    await watching.wait(NONE)


async def test_no_bus_is_no_trouble(tmp_path_factory: pytest.TempPathFactory) -> None:
    watching = Watching(f"unix:path={tmp_path_factory.getbasetemp()}/nothing")
    await watching.watch.open()
    assert watching.watch.choice is NONE
    await watching.close()


async def test_other_systems_have_one_always() -> None:
    chosen: list[TrayKind] = []
    scope = TaskScope("test")
    watch = TrayWatch(lambda: chosen.append(watch.choice), scope.start, is_x11=False, platform="win32")
    await watch.open()
    assert chosen == [TrayKind.NATIVE]
    watch.close()


@pytest.mark.skipif(not HAS_DISPLAY or not shutil.which("trayer"), reason="no X server or trayer here")
class TestAnOlderTray:
    """One that embeds windows."""

    async def test_it_is_heard_to_come_go_and_come_back(self, bus: SessionBus) -> None:
        with run_display() as display:
            watching = Watching(bus.address, display.name)
            await watching.watch.open()
            assert watching.watch.choice is NONE
            for _ in range(2):
                trayer = start_trayer(display.name)
                await watching.wait(OLDER)
                trayer.kill()
                trayer.wait()
                await watching.wait(NONE)
            assert watching.chosen == [OLDER, NONE, OLDER, NONE]
            await watching.close()

    async def test_the_newer_kind_goes_first_and_its_name_alone_is_in_the_way(self, bus: SessionBus) -> None:
        with run_display() as display:
            trayer = start_trayer(display.name)
            watching = Watching(bus.address, display.name)
            await watching.watch.open()
            await watching.wait(OLDER)
            host = TrayHost(bus.address, has_host=False)
            await host.start()
            await watching.wait(NONE)
            await host.show(items=True)
            await watching.wait(NEWER)
            assert watching.watch.kinds == {NEWER, OLDER}
            await host.stop()
            await watching.wait(OLDER)
            await watching.close()
            trayer.kill()
            trayer.wait()

    async def test_the_end_of_the_server_is_the_end_of_the_tray(self, bus: SessionBus) -> None:
        with run_display() as display:
            trayer = start_trayer(display.name)
            watching = Watching(bus.address, display.name)
            await watching.watch.open()
            await watching.wait(OLDER)
        await watching.wait(NONE)
        trayer.kill()
        trayer.wait()
        await watching.close()


def start_trayer(display: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["trayer", "--edge", "bottom", "--expand", "false"],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
