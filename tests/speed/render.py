"""Rendering while streaming: the transcript in a window, without the wire, beside appending plainly."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tests.speed.drawings import Curve, spread_values
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


GAP = "99th percentile gap"
# Work is CPU time, which others on the machine do not lengthen: with the gaps it tells who held whom.
READINGS = (
    Reading("CPU", lambda found: found["cpu"], Ratio(1.5), "s"),
    Reading(GAP, lambda found: percentile(found["gaps"], 0.99), AtMost(16, "ms")),
    Reading("largest gap", lambda found: max(found["gaps"]), AtMost(40, "ms")),
    Reading("most work in one", lambda found: max(found["work"]), AtMost(40, "ms")),
    Reading("longest collection", lambda found: max(found["collections"], default=0.0), AtMost(16, "ms")),
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
        rounds = 1
        found: dict[str, list[Figures]] = {"bare": [], "alone": [], "among": []}
        for _ in range(rounds):
            found["bare"].append(_stream(session, "bare", tokens))
            found["alone"].append(_stream(session, "offhand", tokens))
            found["among"].append(_stream(session, "offhand", tokens // 4, CHAT))
        titles = {"alone": f"render {tokens} at {RATE}/s", "among": f"same, below {CHAT} messages"}
        lines = [
            reading.make_line(title, found["bare"], found[who])
            for who, title in titles.items()
            for reading in READINGS
            if who == "alone" or reading.unit == "ms"  # CPU is for another length
        ]
        return [_draw(line, found) if line.name == f"{titles['among']}: {GAP}" else line for line in lines]


def _draw(line: Line, found: dict[str, list[Figures]]) -> Line:
    """Add how gaps are spread below a long chat."""
    samples = [list(chain.from_iterable(one["gaps"] for one in found[who])) for who in ("bare", "among")]
    title = f"Gaps in the UI thread while streaming below {CHAT:,} messages"
    headline = f"Below {CHAT:,} messages, the UI thread is free again, 99 %"
    return replace(line, drawing=spread_values(title, *samples, limit=16), headline=headline)


class Growth:
    """Measure how the cost of an answer grows with its length."""

    name = "growth"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Divide the CPU of a long answer by that of one a quarter as long."""
        longest = 4_000 if quick else 16_000
        lengths = [longest // 16, longest // 8, longest // 4, longest // 2, longest]
        found: dict[str, list[float]] = {"bare": [], "offhand": []}
        for length in lengths:
            for who, seconds in found.items():
                seconds.append(_stream(session, who, length)["cpu"])
        bare, offhand = (Spread((values[-1] / values[2],)) for values in found.values())
        curve = Curve(
            title=f"CPU to show an answer at {RATE} tokens/s",
            unit="s",
            across="tokens",
            at=tuple(map(float, lengths)),
            bare=tuple(found["bare"]),
            offhand=tuple(found["offhand"]),
        )
        return [
            Line(
                name=f"growth: CPU of {longest} / {longest // 4} tokens",
                unit="x",
                bare=bare,
                offhand=offhand,
                budget=AtMost(4.4, "x"),
                headline=f"CPU for {longest:,} tokens, of that for {longest // 4:,}",
                drawing=curve,
            )
        ]
