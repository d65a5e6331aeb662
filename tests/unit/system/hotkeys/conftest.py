"""A bus with a portal, and somebody who wants hotkeys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.hotkey_desk import HotkeyDesk
from tests.fakes.portal import Portal
from tests.fakes.session_bus import SessionBus, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator


@pytest.fixture
def bus() -> Generator[SessionBus, None, None]:
    with run_bus() as found:
        yield found


@pytest.fixture
async def portal(bus: SessionBus) -> AsyncGenerator[Portal, None]:
    found = Portal(bus.address)
    await found.start()
    yield found
    await found.stop()


@pytest.fixture
async def desk(bus: SessionBus) -> AsyncGenerator[HotkeyDesk, None]:
    found = HotkeyDesk(bus.address)
    await found.keys.bind([])  # its task is the fixture's, not the test's
    yield found
    await found.close()
