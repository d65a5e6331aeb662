"""What the system says of motion is read and followed, from a portal that knows more or less."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from offhand.system.motion import ANIMATIONS, REDUCED, SETTINGS, MotionWatch
from tests.fakes.portal import ERROR, Portal, Refused, Reply
from tests.fakes.session_bus import IS_INSTALLED, SessionBus, run_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")
Key = tuple[str, str]


class SettingsPortal(Portal):
    """Know some settings."""

    def __init__(self, address: str, known: dict[Key, tuple[str, Any]]) -> None:
        super().__init__(address)
        self.known = known

    async def turn(self, key: Key, value: tuple[str, Any]) -> None:
        """Have the user change a setting."""
        self.known[key] = value
        await self._signal(SETTINGS, "SettingChanged", "ssv", (*key, value))

    def _handle(self, fields: dict[str, str], sender: str, body: tuple[Any, ...]) -> Reply:
        if fields["interface"] != SETTINGS:
            return super()._handle(fields, sender, body)
        if body not in self.known:
            raise Refused(f"{ERROR}.NotFound", "Requested setting not found")
        return "v", (("v", self.known[body]),), None


async def wait_for(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


@pytest.fixture
def bus() -> Generator[SessionBus, None, None]:
    with run_bus() as found:
        yield found


@pytest.mark.parametrize(
    ("known", "reduces"),
    [
        ({REDUCED: ("u", 1)}, True),
        ({REDUCED: ("u", 0)}, False),
        ({REDUCED: ("u", 0), ANIMATIONS: ("b", False)}, False),
        ({ANIMATIONS: ("b", False)}, True),
        ({ANIMATIONS: ("b", True)}, False),
        ({}, False),
    ],
)
async def test_the_portal_is_asked(
    bus: SessionBus, known: dict[Key, tuple[str, Any]], *, reduces: bool
) -> None:
    portal = SettingsPortal(bus.address, known)
    await portal.start()
    told: list[bool] = []
    watch = MotionWatch(told.append, address=bus.address, platform="linux")
    await watch.open()
    assert told == [reduces]
    watch.close()
    await portal.stop()


async def test_changes_are_followed(bus: SessionBus) -> None:
    portal = SettingsPortal(bus.address, {REDUCED: ("u", 0)})
    await portal.start()
    told: list[bool] = []
    watch = MotionWatch(told.append, address=bus.address, platform="linux")
    await watch.open()
    await portal.turn(REDUCED, ("u", 1))
    await wait_for(lambda: told == [False, True])
    await portal.turn(ANIMATIONS, ("b", False))  # the newer key has the word
    await portal.turn(REDUCED, ("u", 0))
    await wait_for(lambda: told == [False, True, False])
    watch.close()
    await portal.stop()


async def test_a_system_without_a_portal_has_no_wish(bus: SessionBus) -> None:
    told: list[bool] = []
    watch = MotionWatch(told.append, address=bus.address, platform="linux")
    await watch.open()
    assert told == [False]
    watch.close()
    alone = MotionWatch(told.append, address="unix:path=/nowhere", platform="linux")
    await alone.open()
    assert told == [False]
    alone.close()
