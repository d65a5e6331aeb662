"""A question from a shell: from exec to the first token, beside a script that does nothing else."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.speed.session import PROGRAMS
from tests.speed.table import Line, Ratio, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.session import Session

PATIENCE = 20.0


class Ask:
    """Measure ``offhand ask``."""

    name = "ask"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Ask the same of the same provider, by turns."""
        rounds = 4 if quick else 12
        commands = {
            "bare": (sys.executable, str(PROGRAMS / "bare_ask.py")),
            "offhand": (
                sys.executable,
                "-m",
                "offhand",
                "ask",
                "Go on",
                "--data-dir",
                str(session.folder / "data"),
            ),
        }
        found: dict[str, list[float]] = {"bare": [], "offhand": []}
        base_url, provider = session.start_provider(tokens=5, rate=1000)
        try:
            environment = {**session.environment, **session.key, "OFFHAND_BASE_URL": base_url}
            for _ in range(rounds):
                for who, values in found.items():
                    values.append(_time_first_token(commands[who], environment))
        finally:
            provider.stop()
        # The first round fills the disk cache.
        bare, offhand = (Spread(tuple(values[1:])) for values in found.values())
        return [
            Line(name="ask: exec to first token", unit="ms", bare=bare, offhand=offhand, budget=Ratio(1.3))
        ]


def _time_first_token(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return how long it took, in ms; raises ``EOFError`` where none came."""
    begun = time.monotonic()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, bufsize=0
    ) as process:
        assert process.stdout is not None
        first = process.stdout.read(1)
        taken = (time.monotonic() - begun) * 1000
        process.communicate(timeout=PATIENCE)
    if not first:
        raise EOFError(command)
    return taken
