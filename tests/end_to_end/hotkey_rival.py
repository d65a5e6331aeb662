"""Another program that has a chord; prints what became of that, and stays until ended."""

from __future__ import annotations

import asyncio
import sys

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding, Press
from offhand.system.hotkeys.x11 import X11Hotkeys


def ignore(press: Press) -> None:
    """Do nothing with a press."""
    del press


async def main(chord: str) -> None:
    """Bind, and stay."""
    keys = X11Hotkeys(ignore, lambda: None)
    for result in await keys.bind([Binding(id="rival", chord=parse_chord(chord), label="Rival")]):
        print(result.outcome.value, flush=True)
    await asyncio.Event().wait()


asyncio.run(main(sys.argv[1]))
