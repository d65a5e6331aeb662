"""Find in chat: how long until a hit is seen and all are counted, and whether the window stays free.

The bare limit is a plain text edit that goes from hit to hit, which blocks until it is through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.speed.table import AtMost, Reading

if TYPE_CHECKING:
    from tests.speed.session import Session
    from tests.speed.table import Figures, Line

PATIENCE = 240.0
READINGS = (
    Reading("first hit in view", lambda found: found["first"]),
    Reading("all counted", lambda found: found["all"], unit="s"),
    Reading("largest gap meanwhile", lambda found: max(found["gaps"]), AtMost(50, "ms")),
)


class Find:
    """Measure a search in a long chat, and in one long message."""

    name = "find"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Search both plainly and in the transcript, by turns."""
        megabytes = 1 if quick else 5
        chats = {
            "10,000 messages": ("--messages", "10000"),
            f"a message of {megabytes} MB": ("--length", f"{megabytes}000000"),
        }
        lines: list[Line] = []
        for title, arguments in chats.items():
            found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
            for _ in range(1 if quick else 3):
                for who, figures in found.items():
                    figures.append(
                        session.read_figures("transcript_find", who, *arguments, patience=PATIENCE)
                    )
            lines += [
                reading.make_line(f"find in {title}", found["bare"], found["offhand"]) for reading in READINGS
            ]
        return lines
