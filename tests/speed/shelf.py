"""A hundred thousand chats: how fast the program opens with them, and how their list scrolls."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from tests.speed.shelf_list import connect, fill
from tests.speed.start import serve, start_once
from tests.speed.table import AtMost, Line, Ratio, Reading, Spread, percentile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.speed.session import Session
    from tests.speed.table import Figures

CHATS = 100_000
STEPS = 600
PATIENCE = 120.0

READINGS = (
    Reading("opened", lambda found: found["opened"]),
    Reading("frame of scrolling, median", lambda found: percentile(found["frames"], 0.5)),
    Reading("frame of scrolling, 99th p.", lambda found: percentile(found["frames"], 0.99), AtMost(16, "ms")),
    Reading("frame of scrolling, slowest", lambda found: max(found["frames"])),
    Reading("jump, 99th p.", lambda found: percentile(found["jumps"], 0.99), AtMost(16, "ms")),
    Reading("a chat moves to the top", lambda found: found["moved"]),
    Reading("memory taken by scrolling", lambda found: found["memory"], AtMost(20, "MB"), "MB"),
)


class Shelf:
    """Measure the list of the sidebar beside a bare list of as many strings."""

    name = "shelf"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Scroll both by turns."""
        rounds, steps = (1, STEPS // 4) if quick else (3, STEPS)
        arguments = ("--chats", str(CHATS), "--steps", str(steps))
        found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for who, figures in found.items():
                figures.append(session.read_figures("shelf_list", who, *arguments, patience=PATIENCE))
        title = f"list of {CHATS:,} chats"
        return [reading.make_line(title, found["bare"], found["offhand"]) for reading in READINGS]


class FullStart:
    """Measure the start of the program with many chats beside the same without any."""

    name = "full-start"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Start both by turns."""
        rounds = 3 if quick else 8
        folders = {"none": session.folder / "none", "full": session.folder / "full"}
        asyncio.run(_fill(folders["full"] / "offhand.db"))
        found: dict[str, list[float]] = {"none": [], "full": []}
        with serve(session) as base_url:
            for _ in range(rounds):
                for name, starts in found.items():
                    starts.append(start_once(session, "offhand", base_url, folders[name]).typed)
        # The first round fills the disk cache.
        return [
            Line(
                name=f"start with {CHATS:,} chats, bare: with none",
                unit="ms",
                bare=Spread(tuple(found["none"][1:])),
                offhand=Spread(tuple(found["full"][1:])),
                budget=Ratio(1.1),
            )
        ]


async def _fill(path: Path) -> None:
    database = Database(path, "store", connect)
    await fill(ChatDatabase(database), CHATS)
    await database.close()
