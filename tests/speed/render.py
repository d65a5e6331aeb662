"""Rendering while streaming: the transcript in a window, without the wire, beside appending plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.speed.table import AtMost, Line, Ratio, Reading, Spread, percentile

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Figures

RATE = 500
"""Tokens a second."""
SLOWEST = 6
"""How many times as long as planned an answer may take."""
SETTLING = 30.0
"""Seconds for a window and a long chat to come up."""
CHAT = 10_000
"""Messages above the answer."""


def _stream(session: Session, who: str, tokens: int, below: int = 0) -> Figures:
    arguments = ("--tokens", str(tokens), "--rate", str(RATE), "--below", str(below))
    patience = SETTLING + SLOWEST * tokens / RATE
    return session.read_figures("transcript_stream", who, *arguments, patience=patience)


READINGS = (
    Reading("CPU", lambda found: found["cpu"], Ratio(1.5), "s"),
    Reading("99th percentile gap", lambda found: percentile(found["gaps"], 0.99), AtMost(16, "ms")),
    Reading("largest gap", lambda found: max(found["gaps"]), AtMost(40, "ms")),
    Reading("key to screen, median", lambda found: percentile(found["keys"], 0.5), AtMost(8, "ms")),
    Reading("key to screen, slowest", lambda found: max(found["keys"])),
    Reading("event to screen, median", lambda found: percentile(found["latencies"], 0.5), AtMost(35, "ms")),
    Reading("event to screen, 99th p.", lambda found: percentile(found["latencies"], 0.99), AtMost(60, "ms")),
)


class Render:
    """Measure a long answer at a fast pace, alone and below a long chat."""

    name = "render"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Stream plainly, into an empty chat, and below 10,000 messages."""
        tokens = 4_000 if quick else 20_000
        rounds = 1 if quick else 2
        found: dict[str, list[Figures]] = {"bare": [], "alone": [], "among": []}
        for _ in range(rounds):
            found["bare"].append(_stream(session, "bare", tokens))
            found["alone"].append(_stream(session, "offhand", tokens))
            found["among"].append(_stream(session, "offhand", tokens // 4, CHAT))
        titles = {"alone": f"render {tokens} at {RATE}/s", "among": f"same, below {CHAT} messages"}
        return [
            reading.make_line(title, found["bare"], found[who])
            for who, title in titles.items()
            for reading in READINGS
            if who == "alone" or reading.unit == "ms"  # CPU is for another length
        ]


class Growth:
    """Measure how the cost of an answer grows with its length."""

    name = "growth"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Divide the CPU of a long answer by that of one a quarter as long."""
        short = 1_000 if quick else 4_000
        found = {
            who: _stream(session, who, 4 * short)["cpu"] / _stream(session, who, short)["cpu"]
            for who in ("bare", "offhand")
        }
        return [
            Line(
                name=f"growth: CPU of {4 * short} / {short} tokens",
                unit="x",
                bare=Spread((found["bare"],)),
                offhand=Spread((found["offhand"],)),
                budget=AtMost(4.4, "x"),
            )
        ]
