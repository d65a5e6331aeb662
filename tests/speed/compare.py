"""Four answers side by side, without the wire, beside appending the same texts plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.speed.table import AtMost, Line, Reading, percentile

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Figures

RATE = 100
"""Tokens a second, of each answer."""
SLOWEST = 6
"""How many times as long as planned the answers may take."""
SETTLING = 30.0
"""Seconds for a window to come up."""

READINGS = (
    Reading("CPU", lambda found: found["cpu"], unit="s"),
    Reading("99th percentile gap", lambda found: percentile(found["gaps"], 0.99), AtMost(16, "ms")),
    Reading("largest gap", lambda found: max(found["gaps"]), AtMost(40, "ms")),
    Reading("key to screen, median", lambda found: percentile(found["keys"], 0.5), AtMost(8, "ms")),
)


class Compare:
    """Measure how the screen holds while four answers come at once."""

    name = "compare"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Stream into plain fields and into columns by turns."""
        tokens = 800 if quick else 3_000
        rounds = 1 if quick else 2
        found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for who, figures in found.items():
                figures.append(_stream(session, who, tokens))
        title = f"compare 4 × {tokens} at {RATE}/s each"
        return [reading.make_line(title, found["bare"], found["offhand"]) for reading in READINGS]


def _stream(session: Session, who: str, tokens: int) -> Figures:
    arguments = ("--tokens", str(tokens), "--rate", str(RATE))
    return session.read_figures(
        "columns_stream", who, *arguments, patience=SETTLING + SLOWEST * tokens / RATE
    )
