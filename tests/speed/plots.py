"""Plots as SVG, which follow the light or dark of whoever looks at them.

Written by hand: two kinds of plot need a hundred lines, a plotting library would bring sixty megabytes
into every set-up, and its files are ten times as large and stay white on a dark page.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.speed.drawings import SHARES, Curve, Distribution, Drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 640, 340
LEFT, RIGHT, TOP, BOTTOM = 58, 112, 44, 44
ROOM = 1.12
"""How far an axis goes beyond what it must show."""
TELLING = 0.998
"""The share of values that a distribution must show; what is slower still leaves the plot."""

_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #57606a }
.title { font-size: 15px; font-weight: 600; fill: #1f2328 }
.grid { stroke: #d8dee4 } .axis { stroke: #8c959f }
.line { fill: none; stroke-width: 2.2; stroke-linejoin: round }
.bare { stroke: #8c959f } .offhand { stroke: #0969da } .limit { stroke: #bc4c00; stroke-dasharray: 5 4 }
.said-offhand { fill: #0969da; font-weight: 600 } .said-limit { fill: #bc4c00 }
.dot-bare { fill: #8c959f } .dot-offhand { fill: #0969da }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1 } .title { fill: #f0f6fc } .grid { stroke: #2a313c } .axis { stroke: #656c76 }
  .offhand { stroke: #4493f8 } .said-offhand, .dot-offhand { fill: #4493f8 }
  .limit { stroke: #f0883e } .said-limit { fill: #f0883e }
}
"""


def write_plot(drawing: Drawing) -> str:
    """Draw it; returns the text of an SVG file."""
    match drawing:
        case Distribution():
            return _draw_distribution(drawing)
        case Curve():
            return _draw_curve(drawing)


def choose_steps(most: float, wanted: int = 6) -> list[float]:
    """Return round numbers from 0 to at most ``most``, about as many as wanted."""
    rough = most / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    return [number * step for number in range(int(most / step + 1e-9) + 1)]


class _Sheet:
    """Collect the parts of one plot; ``x`` and ``y`` turn values into places."""

    def __init__(self, title: str, most_x: float, most_y: float, least_x: float = 0.0) -> None:
        self._parts: list[str] = []
        self._title = title
        self._most_x, self._most_y, self._least_x = most_x, most_y, least_x

    def x(self, value: float) -> float:
        """Place a value across; ``least_x`` beyond 0 makes the axis logarithmic."""
        if self._least_x:
            share = math.log(value / self._least_x) / math.log(self._most_x / self._least_x)
        else:
            share = value / self._most_x
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Place a value upwards."""
        return HEIGHT - BOTTOM - value / self._most_y * (HEIGHT - TOP - BOTTOM)

    def rule(self, x1: float, y1: float, x2: float, y2: float, kind: str) -> None:
        """Draw a straight line between places."""
        self._parts.append(f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>')

    def say(self, x: float, y: float, text: str, anchor: str = "start", kind: str = "") -> None:
        """Write a few words."""
        style = f' class="{kind}"' if kind else ""
        self._parts.append(
            f'<text{style} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
        )

    def name_line(self, y: float, name: str, kind: str) -> None:
        """Say beside the plot what a line stands for."""
        left = WIDTH - RIGHT + 8
        self.rule(left, y - 4, left + 16, y - 4, f"line {kind}")
        self.say(left + 22, y, name, kind=f"said-{kind}")

    def trace(self, points: Sequence[tuple[float, float]], kind: str, *, dots: bool = False) -> None:
        """Draw a line through values."""
        places = [(self.x(x), self.y(y)) for x, y in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        self._parts.append(f'<polyline class="line {kind}" points="{path}"/>')
        if dots:
            self._parts += [
                f'<circle class="dot-{kind}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places
            ]

    def scale(self, across: Sequence[float], up: Sequence[float], said_across: str, said_up: str) -> None:
        """Draw the grid and the axes."""
        bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
        for value in up:
            self.rule(LEFT, self.y(value), right, self.y(value), "grid")
            self.say(LEFT - 8, self.y(value) + 4.5, f"{value:,g}", "end")
        for value in across:
            self.rule(self.x(value), bottom, self.x(value), bottom + 5, "axis")
            self.say(self.x(value), bottom + 20, f"{value:,g}", "middle")
        self.rule(LEFT, bottom, right, bottom, "axis")
        self.say(right, HEIGHT - 6, said_across, "end")
        self.say(LEFT - 8, TOP - 10, said_up, "end")

    def finish(self) -> str:
        """Return the file."""
        title = escape(self._title)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
            f'height="{HEIGHT}" role="img">\n<title>{title}</title>\n<style>{_STYLE}</style>\n'
        )
        heading = f'<text class="title" x="{LEFT}" y="18">{title}</text>'
        return head + "\n".join([heading, *self._parts]) + "\n</svg>\n"


def _draw_distribution(drawing: Distribution) -> str:
    bare, offhand = (values[SHARES.index(TELLING)] for values in (drawing.bare, drawing.offhand))
    most = max(offhand, drawing.limit or 0.0)
    most = max(most, min(bare, 2 * most)) * ROOM  # a bare limit that is far slower leaves the plot
    sheet = _Sheet(drawing.title, most, 100)
    sheet.scale(choose_steps(most), (0, 25, 50, 75, 100), drawing.unit, "%")
    if drawing.limit is not None:
        at = sheet.x(drawing.limit)
        sheet.rule(at, sheet.y(100), at, sheet.y(0), "limit")
        sheet.say(
            at + 5,
            sheet.y(4),
            f"{drawing.share:.0%} within {drawing.limit:g} {drawing.unit}",
            kind="said-limit",
        )
    for kind, values in (("bare", drawing.bare), ("offhand", drawing.offhand)):
        shown = [(value, share * 100) for value, share in zip(values, SHARES, strict=True) if value <= most]
        sheet.trace(shown, kind)
    low = sorted(("bare", "offhand"), key=lambda kind: getattr(drawing, kind)[SHARES.index(0.5)])
    for kind, height in zip(low, (88, 76), strict=True):
        name = {"bare": "bare limit", "offhand": "Offhand"}[kind]
        sheet.name_line(sheet.y(height), name, kind)
    return sheet.finish()


def _draw_curve(drawing: Curve) -> str:
    most_y = max(*drawing.bare, *drawing.offhand, drawing.limit or 0.0) * ROOM
    most_x = max(drawing.at)
    sheet = _Sheet(drawing.title, most_x, most_y, min(drawing.at) if drawing.is_logarithmic else 0.0)
    across = drawing.at if drawing.is_logarithmic else choose_steps(most_x)
    sheet.scale(across, choose_steps(most_y, 5), drawing.across, drawing.unit)
    if drawing.limit is not None:
        at = sheet.y(drawing.limit)
        sheet.rule(LEFT, at, WIDTH - RIGHT, at, "limit")
        sheet.say(LEFT + 6, at - 6, f"within {drawing.limit:g} {drawing.unit}", kind="said-limit")
    ends: list[float] = []
    for kind, name in (("offhand", "Offhand"), ("bare", "bare limit")):
        values: tuple[float, ...] = getattr(drawing, kind)
        sheet.trace(list(zip(drawing.at, values, strict=True)), kind, dots=True)
        end = sheet.y(values[-1]) + 4
        if ends and abs(end - ends[0]) < 15:
            end = ends[0] + math.copysign(15, end - ends[0] or 1)
        ends.append(end)
        sheet.name_line(end, name, kind)
    return sheet.finish()
