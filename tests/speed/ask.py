"""A question from a shell: from exec to the first token, beside a script that does nothing else."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.speed.session import PROGRAMS
from tests.speed.table import Line, Ratio, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.session import Session

OFFHAND = Path(sys.executable).with_name("offhand")
"""What people start; ``python -m offhand`` looks for the module first, which takes longer."""
PATIENCE = 20.0


class Ask:
    """Measure ``offhand ask``."""

    name = "ask"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Ask the same of the same provider, by turns."""
        rounds = 4 if quick else 12
        commands = {
            "bare": (sys.executable, str(PROGRAMS / "bare_ask.py")),
            "offhand": (str(OFFHAND), "ask", "Go on", "--data-dir", str(session.folder / "data")),
        }
        found: dict[str, list[tuple[float, float]]] = {"bare": [], "offhand": []}
        base_url, provider = session.start_provider(tokens=5, rate=1000)
        try:
            environment = {**session.environment, **session.key, "OFFHAND_BASE_URL": base_url}
            for _ in range(rounds):
                for who, values in found.items():
                    values.append(_ask_once(commands[who], environment))
        finally:
            provider.stop()
        # The first round fills the disk cache.
        bare, offhand = (
            [Spread(figures) for figures in zip(*values[1:], strict=True)] for values in found.values()
        )
        return [
            Line(
                name="ask: exec to first token",
                unit="ms",
                bare=bare[0],
                offhand=offhand[0],
                budget=Ratio(1.3),
                headline="`offhand ask`, to the first word",
            ),
            Line(name="ask: CPU to its end", unit="ms", bare=bare[1], offhand=offhand[1]),
        ]


def _ask_once(command: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return how long the first token took, and the CPU time of all, in ms; raises ``EOFError`` without."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
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
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, used * 1000
