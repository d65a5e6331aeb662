"""The way to hotkeys follows from the desktop, and where there is none the reason is said."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import BackendState, Binding, Outcome
from offhand.services.tasks import TaskScope
from offhand.system.hotkeys.choice import Choice, Way, choose_way, open_backend
from offhand.system.probe import Display, DisplayKind
from tests.fakes.display import IS_INSTALLED, run_display

if TYPE_CHECKING:
    from offhand.system.hotkeys.interface import HotkeyBackend

X11, WAYLAND = Display(kind=DisplayKind.X11), Display(kind=DisplayKind.WAYLAND)
NOTHING = Display(kind=DisplayKind.NONE)
BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1/bus"}


@pytest.mark.parametrize(
    ("display", "environment", "platform", "way"),
    [
        (X11, {}, "linux", Way.X11),
        (X11, BUS, "freebsd14", Way.X11),
        (WAYLAND, BUS, "linux", Way.PORTAL),
        (X11, {**BUS, "XDG_SESSION_TYPE": "wayland"}, "linux", Way.PORTAL),
        (WAYLAND, {}, "linux", Way.NONE),
        (NOTHING, BUS, "linux", Way.NONE),
        (Display(kind=DisplayKind.X11, answers=False), BUS, "linux", Way.NONE),
        (X11, {"QT_QPA_PLATFORM": "offscreen:x"}, "linux", Way.NONE),
        (NOTHING, {}, "win32", Way.WINDOWS),
        (NOTHING, {}, "darwin", Way.MACOS),
    ],
)
def test_the_way_follows_from_the_desktop(
    display: Display, environment: dict[str, str], platform: str, way: Way
) -> None:
    found = choose_way(display, environment, platform)
    assert found.way is way
    assert bool(found.reason) is (way is Way.NONE)


def open_way(choice: Choice, scope: TaskScope) -> HotkeyBackend:
    return open_backend(
        choice,
        heard=lambda press: None,
        changed=lambda: None,
        start=scope.start,
        application="io.github.offhand.Offhand",
    )


async def test_none_is_a_way_with_a_reason() -> None:
    backend = open_way(Choice(Way.NONE, "there is no display"), TaskScope("test"))
    (result,) = await backend.bind([Binding(id="a", chord=parse_chord("Ctrl+A"), label="")])
    assert (result.outcome, backend.results) == (Outcome.UNAVAILABLE, (result,))
    assert backend.status.state is BackendState.UNAVAILABLE
    assert backend.status.reason == "there is no display"
    await backend.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks for libraries of other systems")
@pytest.mark.parametrize("way", [Way.WINDOWS, Way.MACOS, Way.X11])
async def test_a_way_that_is_not_there_becomes_none(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":59323")
    backend = open_way(Choice(way), TaskScope("test"))
    assert backend.status.backend == "none"
    assert backend.status.reason.startswith(f"{way.value} cannot be used: ")


@pytest.mark.skipif(not IS_INSTALLED, reason="no X server in memory here")
async def test_the_x_server_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with run_display() as display:
        monkeypatch.setenv("DISPLAY", display.name)
        backend = open_way(choose_way(X11, {}), TaskScope("test"))
        (result,) = await backend.bind([Binding(id="a", chord=parse_chord("Ctrl+A"), label="")])
        assert (backend.status.backend, result.outcome) == ("X11", Outcome.BOUND)
        await backend.close()


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus")
async def test_a_portal_without_a_bus_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    scope = TaskScope("test")
    backend = open_way(Choice(Way.PORTAL), scope)
    await backend.bind([Binding(id="a", chord=parse_chord("Ctrl+A"), label="")])
    assert "no session bus" in backend.status.reason
    await asyncio.gather(backend.close(), scope.close())
