"""A chat of 10,000 messages: how fast it opens and scrolls, and what it keeps in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.speed.table import AtMost, Reading, percentile

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Figures, Line

MESSAGES = 10_000
STEPS = 600
PATIENCE = 240.0

READINGS = (
    Reading("opened to first paint", lambda found: found["first_paint"], AtMost(100, "ms")),
    Reading("frame of scrolling, median", lambda found: percentile(found["frames"], 0.5)),
    Reading("frame of scrolling, 99th p.", lambda found: percentile(found["frames"], 0.99), AtMost(16, "ms")),
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
    ),
)


class Chat:
    """Measure a long chat beside the same text in one plain text edit."""

    name = "chat"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Open it, scroll up from its end, then jump through all of it, by turns."""
        rounds, steps = (1, STEPS // 4) if quick else (3, STEPS)
        arguments = ("--messages", str(MESSAGES), "--steps", str(steps))
        found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for who, figures in found.items():
                figures.append(session.read_figures("transcript_chat", who, *arguments, patience=PATIENCE))
        return [
            reading.make_line(f"chat of {MESSAGES}", found["bare"], found["offhand"]) for reading in READINGS
        ]
