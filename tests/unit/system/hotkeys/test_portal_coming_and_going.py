"""A portal may crash at any step, come later or be started anew, and the bus may end with it."""

from __future__ import annotations

import sys

import pytest

from offhand.domain.hotkeys import BackendState, Outcome
from offhand.system.hotkeys import portal as portals
from tests.fakes.hotkey_desk import QUICK, SHOT, HotkeyDesk, start_binding, wait_for
from tests.fakes.portal import NAME, Portal
from tests.fakes.session_bus import IS_INSTALLED, SessionBus, run_bus

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")

START = ["Register", "Get", "CreateSession", "BindShortcuts"]


async def test_a_portal_that_comes_back_is_asked_anew(
    portal: Portal, desk: HotkeyDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portals, "LONGEST_PAUSE", 0.01)
    await desk.keys.bind([QUICK])
    await portal.stop()
    await wait_for(lambda: desk.outcomes == [Outcome.FAILED])
    assert desk.keys.status.state is BackendState.WAITING
    assert "gone" in desk.keys.status.reason
    (before,) = {sender for _, sender, _ in portal.calls}
    portal.calls.clear()
    await portal.start()
    await wait_for(lambda: desk.outcomes == [Outcome.BOUND])
    assert portal.members == START
    # What is behind the portal may have kept the session of the same name.
    assert before not in {sender for _, sender, _ in portal.calls}
    await portal.press("quick")
    await wait_for(lambda: bool(desk.presses))
    await portal.stop()


@pytest.mark.parametrize("step", START)
async def test_one_that_crashes_while_it_is_asked_is_asked_again(
    portal: Portal, desk: HotkeyDesk, step: str
) -> None:
    portal.manners.dies_at = step
    asked = start_binding(desk, QUICK)
    await wait_for(lambda: step in portal.members)
    results = await asked
    assert [result.outcome for result in results] == [Outcome.FAILED]
    assert desk.keys.status.state is BackendState.WAITING
    await portal.start()
    await wait_for(lambda: desk.outcomes == [Outcome.BOUND])
    assert desk.keys.status.reason == ""
    await portal.stop()


async def test_one_that_nobody_starts_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portals, "FIRST_PAUSE", 0.05)
    with run_bus({NAME: (sys.executable, "-m", "tests.fakes.portal")}) as bus:
        first = Portal(bus.address)
        await first.start()
        desk = HotkeyDesk(bus.address)
        await desk.keys.bind([QUICK])
        await first.stop()
        await wait_for(lambda: desk.outcomes == [Outcome.FAILED])
        await wait_for(lambda: desk.outcomes == [Outcome.BOUND])
        await desk.close()


async def test_the_end_of_the_bus_is_told(bus: SessionBus, portal: Portal, desk: HotkeyDesk) -> None:
    await desk.keys.bind([QUICK])
    bus.stop()
    await wait_for(lambda: desk.outcomes == [Outcome.UNAVAILABLE])
    assert "bus has gone" in desk.keys.status.reason
    await desk.keys.bind([QUICK, SHOT])
    assert desk.outcomes == [Outcome.UNAVAILABLE, Outcome.UNAVAILABLE]
    assert "no session bus" in desk.keys.status.reason


async def test_the_end_of_the_bus_during_a_dialog_is_told(
    bus: SessionBus, portal: Portal, desk: HotkeyDesk
) -> None:
    portal.manners.holds = True
    asked = start_binding(desk, QUICK)
    await wait_for(lambda: "CreateSession" in portal.members)
    bus.stop()
    await asked
    await wait_for(lambda: desk.outcomes == [Outcome.UNAVAILABLE])


@pytest.mark.parametrize("address", ["nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1"])
async def test_no_bus_is_said(address: str) -> None:
    desk = HotkeyDesk(address)
    await desk.keys.bind([QUICK])
    assert desk.outcomes == [Outcome.UNAVAILABLE]
    assert "no session bus" in desk.keys.status.reason
    await desk.close()
