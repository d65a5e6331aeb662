"""What the doctor finds of tray, notifications and the start at login."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from offhand.cli.desktop_findings import NOTIFICATIONS, find_autostart, find_notifications, find_tray
from offhand.cli.findings import State
from offhand.system.autostart.desktop_file import DesktopFileAutostart
from offhand.system.probe import Display, DisplayKind, SessionBus, ask_bus
from tests.fakes.display import IS_INSTALLED as HAS_DISPLAY
from tests.fakes.display import run_display
from tests.fakes.session_bus import IS_INSTALLED, run_bus
from tests.fakes.tray_host import TrayHost

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = Display(kind=DisplayKind.WAYLAND, name="wl")


def test_trays_and_none() -> None:
    assert find_tray(SessionBus(has_tray=True), NOWHERE).state is State.OK
    assert find_tray(SessionBus(has_tray=False), NOWHERE).state is State.WARN
    assert find_tray(SessionBus(), NOWHERE).text.startswith("none: ")
    assert find_tray(SessionBus(), Display(kind=DisplayKind.NATIVE), "win32").state is State.OK


@pytest.mark.skipif(not HAS_DISPLAY or not shutil.which("trayer"), reason="no X server or trayer here")
def test_an_embedding_tray_is_found() -> None:
    with run_display() as server:
        display = Display(kind=DisplayKind.X11, name=server.name)
        assert find_tray(SessionBus(), display).state is State.WARN
        trayer = subprocess.Popen(["trayer"], env={"DISPLAY": server.name, "PATH": "/usr/bin:/bin"})
        end = time.monotonic() + 10
        while find_tray(SessionBus(), display).text != "XEmbed" and time.monotonic() < end:
            time.sleep(0.05)
        assert find_tray(SessionBus(), display).text == "XEmbed"
        trayer.kill()
        trayer.wait()


@pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")
async def test_the_bus_is_asked_who_shows_icons(monkeypatch: pytest.MonkeyPatch) -> None:
    with run_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        assert (await asyncio.to_thread(ask_bus)).has_tray is None
        host = TrayHost(bus.address)
        await host.start()
        assert (await asyncio.to_thread(ask_bus)).has_tray is True
        await host.show(items=False)
        assert (await asyncio.to_thread(ask_bus)).has_tray is False
        await host.stop()


def test_notifications() -> None:
    assert find_notifications(SessionBus(startable=frozenset({NOTIFICATIONS}))).state is State.OK
    assert find_notifications(SessionBus()).state is State.WARN
    assert find_notifications(SessionBus(), "darwin").state is State.OK


async def test_the_start_at_login(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.touch()
    way = DesktopFileAutostart([str(program)], "x", environment={"XDG_CONFIG_HOME": str(tmp_path)})
    assert (await find_autostart(way)).text == "off"
    await way.write(on=True)
    assert (await find_autostart(way)).text == "on"
    program.unlink()
    found = await find_autostart(way)
    assert found.state is State.WARN
    assert str(program) in found.text
