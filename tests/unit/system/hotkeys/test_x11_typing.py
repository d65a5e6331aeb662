"""What is typed right after a hotkey: kept back for the window that it opens, and never for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding
from offhand.system.x11.connection import Connection
from offhand.system.x11.windows import Windows
from tests.fakes.display import IS_INSTALLED, Display, run_display
from tests.fakes.x11_listener import Listener, make, press, settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no X server in memory here")
OPENING = Binding(id="opening", chord=parse_chord("Ctrl+Shift+Space"), label="", opens_window=True)


@pytest.fixture
def display() -> Generator[Display, None, None]:
    with run_display() as found:
        yield found


@pytest.fixture
async def ours(display: Display) -> AsyncGenerator[Listener, None]:
    found = Listener(display)
    await found.keys.bind([OPENING])
    yield found
    await found.keys.close()


@pytest.fixture
async def neighbour(display: Display) -> AsyncGenerator[Listener, None]:
    """Be a program that has single keys, which no frozen keyboard delivers."""
    found = Listener(display)
    await found.keys.bind(make("F8", "F9"))
    yield found
    await found.keys.close()


async def test_it_waits_for_the_window_that_is_opened(
    ours: Listener, neighbour: Listener, display: Display
) -> None:
    await press(display, "ctrl+shift+space", "F8", "F9")
    await ours.wait(1)
    await settle()
    assert neighbour.names == []
    ours.keys.release_keyboard()
    await neighbour.wait(2)
    assert neighbour.names == ["F8", "F9"]


async def test_it_waits_until_that_window_has_the_keyboard(
    ours: Listener, neighbour: Listener, display: Display
) -> None:
    with Connection(display.name) as x:
        windows = Windows(x)
        front, other = windows.read_focus(), x.make_window()
        x.read_time()
        await press(display, "ctrl+shift+space", "F8")
        await ours.wait(1)
        ours.keys.release_keyboard(other)
        await settle()
        assert neighbour.names == []
        ours.keys.release_keyboard(front)
        await neighbour.wait(1)


async def test_it_does_not_wait_for_ever(ours: Listener, neighbour: Listener, display: Display) -> None:
    await press(display, "ctrl+shift+space", "F8")
    await neighbour.wait(1)
    ours.keys.release_keyboard()  # late, and without harm
    await press(display, "F9")
    await neighbour.wait(2)
    assert (ours.names, neighbour.names) == (["opening"], ["F8", "F9"])


async def test_nothing_is_kept_back_for_what_opens_no_window(
    ours: Listener, neighbour: Listener, display: Display
) -> None:
    await ours.keys.bind(make("Ctrl+Shift+Space"))
    await press(display, "ctrl+shift+space", "F8")
    await ours.wait(1)
    await neighbour.wait(1)


async def test_closing_lets_go(ours: Listener, neighbour: Listener, display: Display) -> None:
    await press(display, "ctrl+shift+space", "F8")
    await ours.wait(1)
    await ours.keys.close()
    await neighbour.wait(1)
