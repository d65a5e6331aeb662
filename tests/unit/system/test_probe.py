"""What is looked at is what is there, and nothing waits for ever."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.system.probe import DisplayKind, SessionBus, ask_bus, find_display, name_desktop
from tests.fakes.portal import Manners, Portal
from tests.fakes.session_bus import IS_INSTALLED, run_bus

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="has a display of its own")


def test_no_display() -> None:
    assert find_display({}).kind is DisplayKind.NONE


def test_an_x_display_that_does_not_answer() -> None:
    found = find_display({"DISPLAY": ":59321"})
    assert (found.kind, found.name, found.answers) == (DisplayKind.X11, ":59321", False)


def test_a_display_of_another_machine_is_believed() -> None:
    assert find_display({"DISPLAY": "far:0"}).answers


def test_wayland_goes_before_x(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wl"))
        compositor.listen()
        environment = {"WAYLAND_DISPLAY": "wl", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":0"}
        found = find_display(environment)
    assert (found.kind, found.answers) == (DisplayKind.WAYLAND, True)
    assert not find_display(environment).answers


def test_the_desktop_is_named() -> None:
    assert name_desktop({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}) == "ubuntu, GNOME"
    assert name_desktop({"DESKTOP_SESSION": "openbox"}) == "openbox"
    assert name_desktop({}) == ""


@pytest.mark.parametrize(
    "address", ["", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "a:b"]
)
def test_a_bus_that_is_not_there(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert ask_bus().problem


def test_a_bus_that_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "bus"))
        deaf.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        assert ask_bus(patience=0.2).problem


def test_a_bus_that_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon here")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as bus:
        try:
            assert bus.stdout is not None
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().decode().strip())
            found = ask_bus()
        finally:
            bus.terminate()
    assert found.problem == ""
    assert found.knows("org.freedesktop.DBus")
    assert not found.knows("org.example.Nobody")


def test_a_service_that_can_be_started_is_known() -> None:
    assert SessionBus(startable=frozenset({"a.b"})).knows("a.b")


@pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")
@pytest.mark.parametrize("version", [0, 1, 2])
async def test_what_a_portal_that_runs_can_do(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with run_bus() as session:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.address)
        assert (await asyncio.to_thread(ask_bus)).shortcuts is None
        portal = Portal(session.address, Manners(version=version))
        await portal.start()
        assert (await asyncio.to_thread(ask_bus)).shortcuts == version
        await portal.stop()
