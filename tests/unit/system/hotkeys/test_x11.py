"""Hotkeys on a real X server: locks, layouts, other programs, and what goes wrong."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import BackendState, Binding, BindingResult, Outcome, Press
from offhand.system.hotkeys.x11 import X11Hotkeys
from offhand.system.x11.connection import Connection
from offhand.system.x11.library import ASYNCHRONOUS, CONTROL, LOCK
from tests.fakes.display import IS_INSTALLED, Display, run_display

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no X server in memory here")

HOLDER = """
import asyncio, sys
from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding
from offhand.system.hotkeys.x11 import X11Hotkeys
async def hold():
    keys = X11Hotkeys(print, print, sys.argv[1])
    found = await keys.bind([Binding(id="held", chord=parse_chord(sys.argv[2]), label="")])
    print(found[0].outcome.value, flush=True)
    await asyncio.sleep(60)
asyncio.run(hold())
"""


@pytest.fixture(scope="module")
def server() -> Generator[Display, None, None]:
    with run_display() as display:
        yield display


@pytest.fixture
def display(server: Display) -> Display:
    server.map_keys("us")
    return server


class Listener:
    """Hear what the backend tells."""

    def __init__(self) -> None:
        self.presses: list[Press] = []
        self.changes = 0

    @property
    def names(self) -> list[str]:
        return [press.id for press in self.presses]

    def hear(self, press: Press) -> None:
        self.presses.append(press)

    def change(self) -> None:
        self.changes += 1

    async def wait(self, count: int) -> None:
        await wait_for(lambda: len(self.presses) >= count)


async def wait_for(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)


async def settle() -> None:
    """Let anything arrive that should not."""
    await asyncio.sleep(0.1)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
async def keys(display: Display, listener: Listener) -> AsyncGenerator[X11Hotkeys, None]:
    backend = X11Hotkeys(listener.hear, listener.change, display.name)
    yield backend
    await backend.close()


def make(*chords: str) -> list[Binding]:
    return [Binding(id=chord, chord=parse_chord(chord), label=f"Do {chord}") for chord in chords]


def list_outcomes(results: tuple[BindingResult, ...]) -> list[Outcome]:
    return [result.outcome for result in results]


async def press(display: Display, *words: str) -> None:
    await asyncio.to_thread(display.press, *words)


async def test_a_chord_is_heard_with_the_servers_time(
    keys: X11Hotkeys, listener: Listener, display: Display
) -> None:
    assert list_outcomes(await keys.bind(make("Ctrl+Shift+Space", "Meta+J", "F9"))) == [Outcome.BOUND] * 3
    await press(display, "ctrl+shift+space", "super+j", "F9")
    await listener.wait(3)
    assert listener.names == ["Ctrl+Shift+Space", "Meta+J", "F9"]
    assert 0 < listener.presses[0].time <= listener.presses[2].time
    assert keys.status.state is BackendState.READY


async def test_other_chords_are_not_heard(keys: X11Hotkeys, listener: Listener, display: Display) -> None:
    await keys.bind(make("Ctrl+Shift+Space"))
    await press(display, "space", "ctrl+space", "shift+space", "ctrl+alt+shift+space", "a", "ctrl+shift+a")
    await press(display, "ctrl+shift+space")
    await listener.wait(1)
    assert listener.names == ["Ctrl+Shift+Space"]


@pytest.mark.parametrize("locks", [["Num_Lock"], ["Caps_Lock"], ["Num_Lock", "Caps_Lock"]], ids="+".join)
async def test_locks_make_no_difference(
    keys: X11Hotkeys, listener: Listener, display: Display, locks: list[str]
) -> None:
    await keys.bind(make("Ctrl+K"))
    await press(display, *locks)
    try:
        await press(display, "ctrl+k")
        await listener.wait(1)
    finally:
        await press(display, *locks)


@pytest.mark.parametrize(
    "chord", ["Ctrl+!", "Ctrl+Shift+!", "Ctrl+?", "Alt++", "Ctrl+/", "Ctrl+Shift+Backtab"]
)
async def test_signs_that_take_shift(
    keys: X11Hotkeys, listener: Listener, display: Display, chord: str
) -> None:
    typed = {"Ctrl+!": "ctrl+shift+1", "Ctrl+Shift+!": "ctrl+shift+1", "Ctrl+?": "ctrl+shift+slash"}
    typed |= {"Alt++": "alt+shift+equal", "Ctrl+/": "ctrl+slash", "Ctrl+Shift+Backtab": "ctrl+shift+Tab"}
    await keys.bind(make(chord))
    await press(display, "ctrl+1", "ctrl+equal", typed[chord])
    await listener.wait(1)
    assert listener.names == [chord]


@contextmanager
def hold(display: Display, chord: str) -> Generator[None, None, None]:
    """Have another program hold a chord, and end it as a crash does."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, display.name, chord], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "bound\n"
        yield
        holder.send_signal(signal.SIGKILL)


async def test_another_program_has_the_chord(keys: X11Hotkeys, display: Display, listener: Listener) -> None:
    with hold(display, "Ctrl+Shift+K"):
        results = await keys.bind(make("Ctrl+Shift+K", "Ctrl+Shift+L"))
        assert list_outcomes(results) == [Outcome.TAKEN, Outcome.BOUND]
        assert keys.results == results
    assert list_outcomes(await keys.bind(make("Ctrl+Shift+K"))) == [Outcome.BOUND]
    await press(display, "ctrl+shift+k")
    await listener.wait(1)


async def test_a_grab_of_one_lock_state_is_a_conflict_and_leaves_nothing(
    keys: X11Hotkeys, display: Display
) -> None:
    other = Connection(display.name)
    with_capslock = CONTROL | LOCK
    other.xcb.grab_key(other.link, 1, other.root, with_capslock, 45, ASYNCHRONOUS, ASYNCHRONOUS)
    other.read_time()
    assert list_outcomes(await keys.bind(make("Ctrl+K"))) == [Outcome.TAKEN]
    await keys.close()
    third = X11Hotkeys(Listener().hear, Listener().change, display.name)
    assert list_outcomes(await third.bind(make("Ctrl+L"))) == [Outcome.BOUND]
    other.close()
    assert list_outcomes(await third.bind(make("Ctrl+K"))) == [Outcome.BOUND]
    await third.close()


async def test_of_two_bindings_of_one_chord_the_first_has_it(keys: X11Hotkeys) -> None:
    first, second = make("Ctrl+K")[0], Binding(id="second", chord=parse_chord("ctrl+k"), label="")
    assert list_outcomes(await keys.bind([first, second])) == [Outcome.BOUND, Outcome.TAKEN]


async def test_what_is_bound_no_more_is_free(keys: X11Hotkeys, listener: Listener, display: Display) -> None:
    await keys.bind(make("Ctrl+K", "Ctrl+L"))
    await keys.bind(make("Ctrl+L"))
    await press(display, "ctrl+k", "ctrl+l")
    await listener.wait(1)
    assert listener.names == ["Ctrl+L"]
    assert await keys.bind([]) == ()
    await press(display, "ctrl+l")
    await settle()
    assert listener.names == ["Ctrl+L"]


async def test_a_key_that_is_held_is_one_press(
    keys: X11Hotkeys, listener: Listener, display: Display
) -> None:
    await keys.bind(make("Ctrl+K"))
    await asyncio.to_thread(display.point, "keydown", "ctrl", "keydown", "k")
    await asyncio.sleep(1.0)  # it repeats itself after half a second
    await asyncio.to_thread(display.point, "keyup", "k", "keyup", "ctrl")
    assert listener.names == ["Ctrl+K"]
    await settle()
    await press(display, "ctrl+k")
    await listener.wait(2)


async def test_pressed_twice_at_once_are_two_presses(
    keys: X11Hotkeys, listener: Listener, display: Display
) -> None:
    await keys.bind(make("Ctrl+K"))
    await press(display, "ctrl+k", "ctrl+k", "ctrl+k")
    await listener.wait(3)


async def test_the_keyboard_is_free_while_the_key_is_still_held(
    keys: X11Hotkeys, listener: Listener, display: Display
) -> None:
    await keys.bind(make("Ctrl+K", "L"))
    await asyncio.to_thread(display.point, "keydown", "ctrl", "keydown", "k", "keyup", "ctrl")
    await listener.wait(1)
    # A grab that was still active would swallow this chord of another connection.
    other = Listener()
    second = X11Hotkeys(other.hear, other.change, display.name)
    await second.bind(make("M"))
    await press(display, "m")
    await other.wait(1)
    await asyncio.to_thread(display.point, "keyup", "k")
    await second.close()


class TestLayouts:
    """The keyboard that is in use decides which key is meant."""

    async def test_a_second_layout_in_use_makes_no_difference(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        display.map_keys("us,ru", "-option", "grp:menu_toggle")
        await keys.bind(make("Ctrl+K"))
        await press(display, "Menu")  # now the Russian one
        await press(display, "ctrl+45")
        await listener.wait(1)

    async def test_a_layout_that_comes_later_is_followed(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        await keys.bind(make("Ctrl+K"))
        display.map_keys("dvorak")
        async with asyncio.timeout(5):
            while not listener.names:
                await press(display, "ctrl+55")  # where V is on a US keyboard
        heard = len(listener.names)
        await press(display, "ctrl+45")
        await settle()
        assert len(listener.names) == heard

    async def test_a_letter_that_a_layout_lacks_is_where_it_is_on_a_us_keyboard(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        display.map_keys("ru")
        (result,) = await keys.bind(make("Ctrl+K"))
        assert (result.outcome, result.by_position) == (Outcome.BOUND, True)
        await press(display, "ctrl+45")
        await listener.wait(1)

    async def test_a_letter_of_the_layout_s_own_is_found(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        display.map_keys("ru")
        (result,) = await keys.bind(make("Ctrl+Л"))
        assert (result.outcome, result.by_position) == (Outcome.BOUND, False)
        await press(display, "ctrl+45")
        await listener.wait(1)

    async def test_german_keys_are_where_germans_have_them(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        display.map_keys("de")
        assert list_outcomes(await keys.bind(make("Ctrl+Ö", "Ctrl+Y", "Ctrl+Shift+/"))) == [Outcome.BOUND] * 3
        await press(display, "ctrl+47", "ctrl+52", "ctrl+shift+16")
        await listener.wait(3)
        assert listener.names == ["Ctrl+Ö", "Ctrl+Y", "Ctrl+Shift+/"]

    async def test_a_key_that_is_nowhere_is_said_and_found_later(
        self, keys: X11Hotkeys, listener: Listener, display: Display
    ) -> None:
        (result,) = await keys.bind(make("Ctrl+Ö"))
        assert result.outcome is Outcome.NO_KEY
        display.map_keys("de")
        await wait_for(lambda: list_outcomes(keys.results) == [Outcome.BOUND])
        assert listener.changes == 1
        await press(display, "ctrl+47")
        await listener.wait(1)


async def test_no_server_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match="does not answer"):
        X11Hotkeys(Listener().hear, Listener().change, ":59322")


async def test_a_server_that_ends_is_told() -> None:
    listener = Listener()
    with run_display() as display:
        keys = X11Hotkeys(listener.hear, listener.change, display.name)
        await keys.bind(make("Ctrl+K"))
    await wait_for(lambda: listener.changes == 1)
    assert keys.status.state is BackendState.UNAVAILABLE
    assert keys.status.reason
    assert list_outcomes(keys.results) == [Outcome.UNAVAILABLE]
    await keys.close()
