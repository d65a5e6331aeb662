"""Photographs dropped on the window: how long they take, what the UI feels of it, and how much memory."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from tests.speed.drawings import spread_values
from tests.speed.start import hear_moment, serve
from tests.speed.table import AtMost, Line, Ratio, Spread, gaps_between, percentile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.speed.drawings import Drawing
    from tests.speed.session import Session
    from tests.speed.table import Budget, Figures

COUNT, FEW = 20, 5
SIZE = (6000, 4000)
"""px; 24 megapixels."""
GRAIN = 4
"""px of one grain of the noise, which is what a camera's own looks like."""
ORIENTATION, TURNED = 0x0112, 6
PATIENCE = 240.0


class Photos:
    """Measure a drop of many photographs beside Pillow alone."""

    name = "photos"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Drop many on a fresh window each, by turns, and once a few."""
        count, rounds = (8, 1) if quick else (COUNT, 2)
        many, few = session.make_folder("many"), session.make_folder("few")
        take_photos(many, count)
        take_photos(few, FEW)
        found: dict[str, list[Figures]] = {"bare": [], "offhand": []}
        fewer: dict[str, Figures] = {}
        with serve(session) as base_url:
            for who in found:
                fewer[who] = _drop(session, who, few, base_url)
            for _ in range(rounds):
                for who, drops in found.items():
                    drops.append(_drop(session, who, many, base_url))
        return _make_lines(f"{count} photographs of 24 MP", found, fewer)


def _make_lines(title: str, found: dict[str, list[Figures]], fewer: dict[str, Figures]) -> list[Line]:
    def line(
        name: str,
        read: Callable[[str, Figures], float],
        budget: Budget | None = None,
        headline: str = "",
        unit: str = "ms",
        drawing: Drawing | None = None,
    ) -> Line:
        spreads = [Spread(tuple(read(who, drop) for drop in drops)) for who, drops in found.items()]
        return Line(
            name=f"{title}: {name}",
            unit=unit,
            bare=spreads[0],
            offhand=spreads[1],
            budget=budget,
            headline=headline,
            drawing=drawing,
        )

    gaps = [list(chain.from_iterable(map(_list_gaps, drops))) for drops in found.values()]
    return [
        line(
            "until all are ready",
            lambda _, drop: drop["seconds"],
            Ratio(1.2),
            f"Drop {title}, until all are ready",
            "s",
        ),
        line(
            "99th percentile gap",
            lambda _, drop: percentile(_list_gaps(drop), 0.99),
            AtMost(16, "ms"),
            "… meanwhile, the UI thread is free again, 99 %",
            drawing=spread_values(f"Gaps in the UI thread while {title} are read", *gaps, limit=16),
        ),
        line("largest gap", lambda _, drop: max(_list_gaps(drop))),
        line("memory at the peak", lambda _, drop: drop["memory"], unit="MB"),
        line(
            f"that peak, of that of {FEW}",
            lambda who, drop: drop["memory"] / fewer[who]["memory"],
            AtMost(1.25, "x"),
            f"… memory at the peak, of that for {FEW}",
            "x",
        ),
    ]


def _list_gaps(drop: Figures) -> list[float]:
    return [gap * 1000 for gap in gaps_between(drop["moments"])]


def take_photos(folder: Path, count: int) -> None:
    """Write JPEG files as a camera does: grainy, held upright, each another one."""
    margin = 20 * count
    width, height = SIZE
    size = (width + margin, height)
    grain = ImageOps.fit(Image.effect_noise((size[0] // GRAIN, height // GRAIN), 40), size)
    sky = ImageOps.fit(Image.linear_gradient("L"), size)
    scene = Image.merge("RGB", (grain, sky, Image.blend(grain, sky, 0.5)))
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    for number in range(count):
        left = 20 * number
        photo = scene.crop((left, 0, left + width, height))
        photo.save(folder / f"IMG_{number:04}.jpg", quality=90, exif=exif)


def _drop(session: Session, who: str, folder: Path, base_url: str) -> Figures:
    arguments = ("--data-dir", str(session.make_folder("data"))) if who == "offhand" else ()
    environment = {**session.key, "OFFHAND_BASE_URL": base_url, "OFFHAND_SPEED_PHOTOS": str(folder)}
    process = session.start_program(f"{who}_photos", *arguments, environment=environment)
    try:
        hear_moment(process, "painted")
        return json.loads(process.hear(PATIENCE))
    finally:
        process.stop()
