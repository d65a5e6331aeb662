"""Messages that nobody should send: how long each of them holds the UI thread.

The bare limit is a window at rest, which shows what the machine itself holds up: the barest text widget
would be no limit, as it takes seconds over most of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.speed.odd_messages import write_oddities
from tests.speed.table import AtMost, Reading

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Line

PATIENCE = 120.0
WAYS = ("opened", "streamed", "changed")
READINGS = (
    Reading("longest gap", lambda found: max(found["gaps"]), AtMost(50, "ms")),
    Reading("most work in one", lambda found: max(found["work"]), AtMost(50, "ms")),
)
"""The second is CPU time of the UI thread, which others on the machine do not lengthen."""


@dataclass(frozen=True)
class Oddity:
    """Measure one such message."""

    title: str

    @property
    def name(self) -> str:
        """Return the word that asks for it."""
        return "oddity-" + self.title.replace(",", "").replace(" ", "-")

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Open it, stream it in 200 pieces, and change the window, its colours and its zoom around it."""
        seconds = 3 if quick else 12
        found = {
            way: session.read_figures(
                "transcript_oddities", self.title, way, "--seconds", str(seconds), patience=PATIENCE
            )
            for way in ("rest", *WAYS)
        }
        return [
            reading.make_line(f"{self.title}, {way}", [found["rest"]], [found[way]])
            for way in WAYS
            for reading in READINGS
        ]


def list_oddities() -> list[Oddity]:
    """List them all."""
    return [Oddity(title) for title in write_oddities()]
