"""Somebody who wants hotkeys on an X display, and notes what is told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding, Press
from offhand.system.hotkeys.x11 import X11Hotkeys
from tests.fakes.hotkey_desk import wait_for

if TYPE_CHECKING:
    from tests.fakes.display import Display


class Listener:
    """Hold a backend and what it told."""

    def __init__(self, display: Display) -> None:
        self.presses: list[Press] = []
        self.keys = X11Hotkeys(self.presses.append, self._change, display.name)

    @property
    def names(self) -> list[str]:
        """Name the bindings that were pressed, in order."""
        return [press.id for press in self.presses]

    async def wait(self, count: int) -> None:
        """Wait until so many presses were heard; raises ``TimeoutError``."""
        await wait_for(lambda: len(self.presses) >= count)

    def _change(self) -> None:
        """Note nothing."""


def make(*chords: str) -> list[Binding]:
    """Make bindings that are named for their chords."""
    return [Binding(id=chord, chord=parse_chord(chord), label=f"Do {chord}") for chord in chords]


async def press(display: Display, *words: str) -> None:
    """Press chords while the loop goes on."""
    await asyncio.to_thread(display.press, *words)


async def settle() -> None:
    """Let anything arrive that should not."""
    await asyncio.sleep(0.1)
