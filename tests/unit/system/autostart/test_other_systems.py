"""The start at login where it is not a file of the desktop's: a portal, a registry, a launch agent."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

import pytest

from offhand.system.autostart.choice import open_autostart
from offhand.system.autostart.desktop_file import DesktopFileAutostart
from offhand.system.autostart.interface import NotChanged
from offhand.system.autostart.macos import MacAutostart
from offhand.system.autostart.portal import PortalAutostart
from offhand.system.autostart.windows import APPROVED, RUN, VALUE, WindowsAutostart
from offhand.system.sandbox import Sandbox
from tests.fakes.sandbox_portal import SandboxPortal
from tests.fakes.session_bus import IS_INSTALLED, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NAME = "io.example.App"


class Registry:
    """Keep values, and what was done to them."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}
        self.problem: OSError | None = None

    def read(self, key: str, name: str) -> str | bytes | None:
        if self.problem is not None:
            raise self.problem
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        if self.problem is not None:
            raise self.problem
        self.values[key, name] = text

    def remove(self, key: str, name: str) -> None:
        if self.problem is not None:
            raise self.problem
        self.values.pop((key, name), None)


class TestWindows:
    """The Run key."""

    async def test_it_is_set_and_removed(self) -> None:
        registry = Registry()
        way = WindowsAutostart([r"C:\Program Files\Offhand\offhand.exe", "--hidden"], registry)
        assert await way.read() is False
        await way.write(on=True)
        assert registry.values == {(RUN, VALUE): r'"C:\Program Files\Offhand\offhand.exe" --hidden'}
        assert await way.read() is True
        await way.write(on=False)
        assert registry.values == {}

    async def test_what_the_task_manager_switched_off_is_off(self) -> None:
        registry = Registry()
        way = WindowsAutostart(["offhand.exe"], registry)
        await way.write(on=True)
        registry.values[APPROVED, VALUE] = b"\x03" + bytes(11)
        assert await way.read() is False
        registry.values[APPROVED, VALUE] = b"\x02" + bytes(11)
        assert await way.read() is True
        registry.values[APPROVED, VALUE] = b"\x03" + bytes(11)
        await way.write(on=True)
        assert await way.read() is True

    async def test_a_refusal_is_told(self) -> None:
        registry = Registry()
        registry.problem = PermissionError(13, "Access is denied")
        way = WindowsAutostart(["offhand.exe"], registry)
        assert await way.read() is None
        with pytest.raises(NotChanged, match="access is denied"):
            await way.write(on=True)


class TestMacOS:
    """A launch agent."""

    async def test_it_is_written_and_removed(self, tmp_path: Path) -> None:
        way = MacAutostart(["/Applications/Offhand.app/Contents/MacOS/offhand", "--hidden"], NAME, tmp_path)
        assert await way.read() is False
        await way.write(on=True)
        assert await way.read() is True
        agent = plistlib.loads(way.path.read_bytes())
        assert (agent["Label"], agent["RunAtLoad"], agent["ProgramArguments"][1:]) == (
            NAME,
            True,
            ["--hidden"],
        )
        assert way.path == tmp_path / "Library" / "LaunchAgents" / "io.example.App.plist"
        await way.write(on=False)
        assert await way.read() is False

    async def test_a_broken_or_disabled_agent_is_off(self, tmp_path: Path) -> None:
        way = MacAutostart(["offhand"], NAME, tmp_path)
        await way.write(on=True)
        agent = plistlib.loads(way.path.read_bytes())
        way.path.write_bytes(plistlib.dumps({**agent, "Disabled": True}))
        assert await way.read() is False
        way.path.write_bytes(b"nonsense")
        assert await way.read() is False

    async def test_a_folder_that_cannot_be_written_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "Library").touch()
        with pytest.raises(NotChanged, match="cannot be changed"):
            await MacAutostart(["offhand"], NAME, tmp_path).write(on=True)


@pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")
class TestSandbox:
    """The portal, which asks the user."""

    @pytest.fixture
    async def portal(self) -> AsyncIterator[SandboxPortal]:
        with run_bus() as bus:
            serving = SandboxPortal(bus.address)
            await serving.start()
            yield serving
            await serving.stop()

    async def test_it_is_asked_for_and_given_back(self, portal: SandboxPortal) -> None:
        way = PortalAutostart(["offhand", "--hidden"], NAME, portal.address)
        await way.write(on=True)
        await way.write(on=False)
        assert [asked["autostart"] for asked in portal.asked] == [True, False]
        assert portal.asked[0]["commandline"] == ["offhand", "--hidden"]
        assert await way.read() is None

    async def test_no_is_no(self, portal: SandboxPortal) -> None:
        way = PortalAutostart(["offhand"], NAME, portal.address)
        portal.response = 1
        with pytest.raises(NotChanged, match="said no"):
            await way.write(on=True)
        portal.response, portal.grants_autostart = 0, False
        with pytest.raises(NotChanged, match="does not allow it"):
            await way.write(on=True)
        portal.refuses = True
        with pytest.raises(NotChanged, match="refuses"):
            await way.write(on=True)

    async def test_no_portal_no_bus(self, portal: SandboxPortal, tmp_path: Path) -> None:
        await portal.stop()
        with pytest.raises(NotChanged):
            await PortalAutostart(["offhand"], NAME, portal.address).write(on=True)
        with pytest.raises(NotChanged, match="no session bus"):
            await PortalAutostart(["offhand"], NAME, f"unix:path={tmp_path}/none").write(on=True)


def test_the_way_follows_from_the_system() -> None:
    assert isinstance(open_autostart([], NAME, platform="darwin"), MacAutostart)
    assert isinstance(open_autostart([], NAME, platform="linux", sandbox=Sandbox.FLATPAK), PortalAutostart)
    assert isinstance(open_autostart([], NAME, platform="linux", sandbox=Sandbox.NONE), DesktopFileAutostart)
