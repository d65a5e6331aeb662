"""The way to a picture of the screen follows from the desktop, and where there is none the reason is said."""

from __future__ import annotations

import pytest

from offhand.domain.screen_errors import ScreenUnseen
from offhand.system.probe import Display, DisplayKind
from offhand.system.screenshot.capture import ScreenCapture
from offhand.system.screenshot.choice import Choice, Way, choose_ways

X11, WAYLAND = Display(kind=DisplayKind.X11), Display(kind=DisplayKind.WAYLAND)
NOTHING = Display(kind=DisplayKind.NONE)
BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1/bus"}


@pytest.mark.parametrize(
    ("display", "environment", "platform", "ways"),
    [
        (X11, {}, "linux", (Way.GRAB,)),
        (X11, BUS, "linux", (Way.GRAB, Way.PORTAL)),
        (WAYLAND, BUS, "linux", (Way.PORTAL,)),
        (X11, {**BUS, "XDG_SESSION_TYPE": "wayland"}, "linux", (Way.PORTAL,)),
        (WAYLAND, {}, "linux", ()),
        (NOTHING, BUS, "linux", ()),
        (X11, {"QT_QPA_PLATFORM": "offscreen"}, "linux", ()),
        (NOTHING, {}, "win32", (Way.GRAB,)),
        (NOTHING, {}, "darwin", (Way.GRAB,)),
    ],
)
def test_the_ways_follow_from_the_desktop(
    display: Display, environment: dict[str, str], platform: str, ways: tuple[Way, ...]
) -> None:
    found = choose_ways(display, environment, platform)
    assert found.ways == ways
    assert bool(found.reason) is not bool(ways)


async def test_no_way_is_a_problem_with_a_reason() -> None:
    capture = ScreenCapture("x", Choice((), "there is no display"))
    assert isinstance(capture.problem, ScreenUnseen)
    with pytest.raises(ScreenUnseen) as caught:
        await capture.take()
    assert caught.value.reason == "there is no display"
    assert ScreenCapture("x", Choice((Way.GRAB,))).problem is None
