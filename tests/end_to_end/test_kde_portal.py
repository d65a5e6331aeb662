"""Hotkeys through the real portal of KDE, in a real Wayland session.

Not part of every run: it needs 200 more packages. ``OFFHAND_TEST_KDE=1`` has it run where they are.
"""

from __future__ import annotations

import asyncio
import os
import time
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding, Outcome
from tests.end_to_end.kde_session import IS_INSTALLED, PACKAGES, KdeSession
from tests.fakes.hotkey_desk import QUICK, SHOT, HotkeyDesk, wait_for

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not os.environ.get("OFFHAND_TEST_KDE"), reason="asked for by OFFHAND_TEST_KDE=1"),
    pytest.mark.skipif(not IS_INSTALLED, reason=f"install {PACKAGES}"),
]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Generator[KdeSession, None, None]:
    folder: Path = tmp_path_factory.mktemp("kde")
    with KdeSession(folder) as found:
        yield found


@pytest.fixture
async def desk(session: KdeSession) -> AsyncGenerator[HotkeyDesk, None]:
    found = HotkeyDesk(session.environment["DBUS_SESSION_BUS_ADDRESS"])
    await found.keys.bind([])
    yield found
    await found.close()


async def press(session: KdeSession, desk: HotkeyDesk, chord: str) -> float:
    """Press a chord until it is heard, and tell how long the last press took, in ms."""
    heard = len(desk.presses)
    for _ in range(20):
        begun = time.monotonic()
        await asyncio.to_thread(session.press, chord)
        for _ in range(50):
            await asyncio.sleep(0.002)
            if len(desk.presses) > heard:
                return (time.monotonic() - begun) * 1000
    message = f"{chord} was not heard"
    raise AssertionError(message)


async def test_chords_are_bound_and_heard(session: KdeSession, desk: HotkeyDesk) -> None:
    await desk.keys.bind([QUICK, SHOT])
    assert desk.outcomes == [Outcome.BOUND, Outcome.BOUND], desk.keys.status
    assert [result.trigger for result in desk.keys.results] == ["Ctrl+Shift+Space", "Meta+J"]
    took = [await press(session, desk, chord) for chord in ["ctrl+shift+space", "super+j"] * 5]
    print(f"key to signal, xdotool included: {sorted(took)[5]:.1f} ms")
    assert {each.id for each in desk.presses} == {"quick", "shot"}


async def test_another_set_takes_the_place(session: KdeSession, desk: HotkeyDesk) -> None:
    await desk.keys.bind([QUICK])
    await press(session, desk, "ctrl+shift+space")
    more = Binding(id="run-translate", chord=parse_chord("Meta+Alt+T"), label="Translate")
    await desk.keys.bind([QUICK, more])
    assert desk.outcomes == [Outcome.BOUND, Outcome.BOUND], desk.keys.status
    await press(session, desk, "super+alt+t")
    assert desk.presses[-1].id == "run-translate"


async def test_a_portal_that_crashes_is_asked_anew(session: KdeSession, desk: HotkeyDesk) -> None:
    await desk.keys.bind([QUICK])
    assert session.portal is not None
    await asyncio.to_thread(session.portal.stop)
    await wait_for(lambda: desk.outcomes == [Outcome.FAILED])
    await asyncio.to_thread(session.start_portal)
    await wait_for(lambda: desk.outcomes == [Outcome.BOUND])
    await press(session, desk, "ctrl+shift+space")
