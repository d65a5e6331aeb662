"""Notifications through a portal on a real bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.notifications import COPY, OPEN, Action, Notification
from offhand.system.notify.absent import NoNotifications
from offhand.system.notify.choice import open_way
from offhand.system.notify.freedesktop import FreedesktopNotifications
from offhand.system.notify.interface import NotShown
from offhand.system.notify.portal import PortalNotifications
from offhand.system.sandbox import Sandbox, find_sandbox
from tests.fakes.hotkey_desk import wait_for
from tests.fakes.sandbox_portal import SandboxPortal
from tests.fakes.session_bus import IS_INSTALLED, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")

NEWS = Notification(
    key="answer 1", title="Tides", body="1 < 2", actions=(Action(OPEN, "Open"), Action(COPY, "Copy"))
)


class Sandboxed:
    """Somebody in a sandbox, and the portal out of it."""

    def __init__(self, address: str) -> None:
        self.portal = SandboxPortal(address)
        self.heard: list[tuple[str, str, str]] = []
        self.way = PortalNotifications(self._hear, application="io.example.App", address=address)

    def _hear(self, key: str, action: str, token: str) -> None:
        self.heard.append((key, action, token))


@pytest.fixture
async def sandboxed() -> AsyncIterator[Sandboxed]:
    with run_bus() as bus:
        sandboxed = Sandboxed(bus.address)
        await sandboxed.portal.start()
        yield sandboxed
        await sandboxed.way.close()
        await sandboxed.portal.stop()


async def test_it_is_shown_under_its_name_and_taken_back(sandboxed: Sandboxed) -> None:
    await sandboxed.way.show(NEWS)
    told = sandboxed.portal.shown["answer 1"]
    assert (told["title"], told["body"], told["priority"]) == ("Tides", "1 < 2", "normal")
    assert told["default-action"] == OPEN
    assert [button["label"][1] for button in told["buttons"]] == ["Open", "Copy"]
    assert sandboxed.portal.registered == ["io.example.App"]
    await sandboxed.way.withdraw("answer 1")
    await sandboxed.way.withdraw("answer 1")
    assert sandboxed.portal.removed == ["answer 1"]


async def test_what_is_chosen_comes_with_its_token(sandboxed: Sandboxed) -> None:
    await sandboxed.way.show(NEWS)
    await sandboxed.portal.choose("of another", OPEN, [])
    await sandboxed.portal.choose("answer 1", OPEN, [("a{sv}", {"activation-token": ("s", "token")})])
    await wait_for(lambda: bool(sandboxed.heard))
    await sandboxed.way.show(NEWS)
    await sandboxed.portal.choose("answer 1", COPY, [("s", "target")])
    await wait_for(lambda: len(sandboxed.heard) == 2)
    assert sandboxed.heard == [("answer 1", OPEN, "token"), ("answer 1", COPY, "")]


async def test_a_portal_without_that_part(sandboxed: Sandboxed) -> None:
    sandboxed.portal.refuses = True
    with pytest.raises(NotShown, match="No such interface"):
        await sandboxed.way.show(NEWS)


async def test_no_portal_at_all(sandboxed: Sandboxed) -> None:
    await sandboxed.portal.stop()
    with pytest.raises(NotShown):
        await sandboxed.way.show(NEWS)


def test_the_way_follows_from_where_the_program_runs(tmp_path: Path) -> None:
    def ignore(*facts: str) -> None:
        del facts

    def choose(environment: dict[str, str], platform: str = "linux", sandbox: Sandbox = Sandbox.NONE) -> type:
        way = open_way(
            ignore,
            ignore,
            application="io.example.App",
            icon="",
            environment=environment,
            platform=platform,
            sandbox=sandbox,
        )
        return type(way)

    bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"}
    assert choose(bus) is FreedesktopNotifications
    assert choose(bus, sandbox=Sandbox.FLATPAK) is PortalNotifications
    assert choose({}) is NoNotifications
    assert choose(bus, "win32") is NoNotifications
    info = tmp_path / ".flatpak-info"
    assert find_sandbox({"SNAP": "/snap/other/1"}, info) is Sandbox.NONE
    info.touch()
    assert find_sandbox({}, info) is Sandbox.FLATPAK
