"""A second start: from exec to its end, when the window that is open has taken over."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.speed.session import PROGRAMS
from tests.speed.start import SETTLING, hear_moment
from tests.speed.table import AtMost, Line, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.session import Session

PATIENCE = 20.0


class Handover:
    """Measure ``offhand`` beside a window that is open."""

    name = "handover"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Knock at the same window, by turns."""
        rounds = 6 if quick else 20
        data = session.make_folder("data")
        arguments = ("--data-dir", str(data))
        window = session.start_program("offhand_start", *arguments, environment=session.key)
        try:
            hear_moment(window, "painted")
            time.sleep(SETTLING)
            address = json.loads((data / "offhand.lock").read_bytes())["address"]
            commands = {
                "bare": (sys.executable, str(PROGRAMS / "bare_handover.py"), address),
                "offhand": (sys.executable, "-m", "offhand", *arguments),
            }
            found: dict[str, list[float]] = {name: [] for name in commands}
            for _ in range(rounds):
                for name, command in commands.items():
                    found[name].append(_time_run(command, session.environment))
        finally:
            window.stop()
        # The first round fills the disk cache.
        bare, offhand = (Spread(tuple(values[1:])) for values in found.values())
        label = "second start: exec to handed over"
        return [Line(name=label, unit="ms", bare=bare, offhand=offhand, budget=AtMost(100, "ms"))]


def _time_run(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return how long a program took, in ms; raises ``subprocess.SubprocessError`` where it failed."""
    begun = time.monotonic()
    subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
    return (time.monotonic() - begun) * 1000
