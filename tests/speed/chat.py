"""A chat of 10,000 messages: how fast it opens and scrolls, and what it keeps in memory."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tests.speed.drawings import Curve, Distribution, spread_values
from tests.speed.table import AtMost, Reading, percentile

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Figures, Line

MESSAGES = 10_000
STEPS = 600
PATIENCE = 240.0

FRAME = "frame of scrolling, 99th p."
SIZES = (100, 1_000, 10_000, 40_000)
"""Messages of the chats whose opening is drawn."""

READINGS = (
    Reading(
        "opened to first paint",
        lambda found: found["first_paint"],
        AtMost(100, "ms"),
        headline="Open a chat of 10,000 messages",
    ),
    Reading("frame of scrolling, median", lambda found: percentile(found["frames"], 0.5)),
    Reading(
        FRAME,
        lambda found: percentile(found["frames"], 0.99),
        AtMost(16, "ms"),
        headline="… a frame of scrolling it, 99 %",
    ),
    Reading("frame of scrolling, slowest", lambda found: max(found["frames"])),
    Reading("memory taken by opening", lambda found: found["after_opening"] - found["before"], unit="MB"),
    Reading(
        "memory taken by scrolling half",
        lambda found: found["after_half"] - found["after_opening"],
        unit="MB",
    ),
    # What stays under a limit has been reached by then: the rest must cost nothing.
    Reading(
        "memory taken by the other half",
        lambda found: found["after_all"] - found["after_half"],
        AtMost(20, "MB"),
        "MB",
        "… memory taken by its second half",
    ),
)


class Chat:
    """Measure a long chat beside the same text in one plain text edit."""

    name = "chat"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Open it, scroll up from its end, then jump through all of it, by turns."""
        rounds, steps = (1, STEPS // 4) if quick else (2, STEPS)
        arguments = ("--messages", str(MESSAGES), "--steps", str(steps))
        found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for who, figures in found.items():
                figures.append(session.read_figures("transcript_chat", who, *arguments, patience=PATIENCE))
        lines = [
            reading.make_line(f"chat of {MESSAGES}", found["bare"], found["offhand"]) for reading in READINGS
        ]
        drawings = {"opened to first paint": _draw_opening(session), FRAME: _draw_frames(found)}
        return [replace(line, drawing=drawings.get(line.name.partition(": ")[2])) for line in lines]


def _draw_frames(found: dict[str, list[Figures]]) -> Distribution:
    samples = [list(chain.from_iterable(one["frames"] for one in rounds)) for rounds in found.values()]
    return spread_values(f"A frame while scrolling through {MESSAGES:,} messages", *samples, limit=16)


def _draw_opening(session: Session) -> Curve:
    opened: dict[str, list[float]] = {"bare": [], "offhand": []}
    for size in SIZES:
        arguments = ("--messages", str(size), "--steps", "1")
        for who, taken in opened.items():
            figures = session.read_figures("transcript_chat", who, *arguments, patience=PATIENCE)
            taken.append(figures["first_paint"])
    return Curve(
        title="From opening a chat to its first paint",
        unit="ms",
        across="messages",
        at=tuple(map(float, SIZES)),
        bare=tuple(opened["bare"]),
        offhand=tuple(opened["offhand"]),
        limit=100,
        is_logarithmic=True,
    )
