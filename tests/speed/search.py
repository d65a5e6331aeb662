"""Search as you type in a million messages, beside a plain FTS5 query of the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tests.speed.drawings import spread_values
from tests.speed.table import AtMost, Line, Spread, percentile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.session import Session
    from tests.speed.table import Figures

MESSAGES = 1_000_000
FEW_MESSAGES = 100_000
BUDGET = AtMost(50, "ms")
QUERIES = 8
"""Of each kind."""
MAKING = 1_800.0
TYPING = 900.0
"""Seconds that it may take."""


class Search:
    """Measure each letter that is typed, and what the index takes."""

    name = "search"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Type the same queries into both, by turns, and into ours while its index is made."""
        messages = FEW_MESSAGES if quick else MESSAGES
        rounds = 1 if quick else 3
        size = ("--messages", str(messages))
        made = session.read_figures("search_archive", *size, patience=MAKING)
        arguments = (*size, "--queries", str(QUERIES))
        found: dict[str, list[Figures]] = {"bare": [], "offhand": [], "busy": []}
        for number in range(rounds):
            for who, figures in found.items():
                if who != "bare" or number == 0:  # the plain table takes a second over many a letter
                    figures.append(session.read_figures("search_typing", who, *arguments, patience=TYPING))
        bare, ours, busy = found.values()
        title = f"search {messages:,} messages"
        return [
            *(_make_line(f"{title}: {kind}", bare, ours, 0.95, kind) for kind in ours[0]),
            _make_line(f"{title}: all", bare, ours, 0.5),
            replace(
                _make_line(f"{title}: all", bare, ours, 0.95, budget=BUDGET),
                headline=f"Search in {messages:,} messages, a letter, 95 %",
                drawing=spread_values(
                    f"From a letter to what was found in {messages:,} messages",
                    *(
                        [value for one in each for times in one.values() for value in times]
                        for each in (bare, ours)
                    ),
                    limit=50,
                    share=0.95,
                ),
            ),
            _make_line(f"{title}: all", bare, ours, 0.99),
            replace(
                _make_line(f"{title}: all while the index is made", bare, busy, 0.95, budget=BUDGET),
                headline="… while its index is being made, 95 %",
            ),
            _tell("index: CPU for 1,000 messages", "ms", made["plain_ms"], made["index_ms"]),
            _tell("index: size", "MB", made["plain_mb"], made["index_mb"]),
        ]


def _make_line(
    name: str,
    bare: Sequence[Figures],
    ours: Sequence[Figures],
    share: float,
    kind: str | None = None,
    budget: AtMost | None = None,
) -> Line:
    return Line(
        name=f"{name}, {'median' if share == 0.5 else f'{share:.0%} take less'}",
        unit="ms",
        bare=_spread(bare, share, kind),
        offhand=_spread(ours, share, kind),
        budget=budget,
    )


def _spread(rounds: Sequence[Figures], share: float, kind: str | None) -> Spread:
    return Spread(
        tuple(
            percentile(figures[kind] if kind else list(chain(*figures.values())), share) for figures in rounds
        )
    )


def _tell(name: str, unit: str, bare: float, ours: float) -> Line:
    return Line(name=name, unit=unit, bare=Spread((bare,)), offhand=Spread((ours,)))
