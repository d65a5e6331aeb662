"""Rectangles on several screens, in pixels of one picture of all of them.

Everything counts in pixels of the picture, whatever the scale of a screen: what is marked is then
exactly what is cut out. A rectangle holds its left and top edge, and not its right and bottom one.
"""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[int, int]


class Edge(Flag):
    """Name edges of a rectangle; two that meet are a corner."""

    NONE = 0
    LEFT = auto()
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()


GRIPS = (
    Edge.LEFT | Edge.TOP,
    Edge.TOP,
    Edge.RIGHT | Edge.TOP,
    Edge.RIGHT,
    Edge.RIGHT | Edge.BOTTOM,
    Edge.BOTTOM,
    Edge.LEFT | Edge.BOTTOM,
    Edge.LEFT,
)
"""Where a rectangle can be taken hold of."""


class Rect(msgspec.Struct, frozen=True):
    """Hold a rectangle; its size is never negative."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Return the first column beyond it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Return the first row below it."""
        return self.top + self.height

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is in it."""
        return self.width <= 0 or self.height <= 0

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """Return left, top, width and height."""
        return self.left, self.top, self.width, self.height

    def holds(self, point: Point) -> bool:
        """Say whether a pixel is in it."""
        x, y = point
        return self.left <= x < self.right and self.top <= y < self.bottom

    def meet(self, other: Rect) -> Rect:
        """Return what both have in common, which may be empty."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, max(0, right - left), max(0, bottom - top))


class Pane(msgspec.Struct, frozen=True):
    """Say where the picture of one screen lies in the picture of all."""

    name: str
    area: Rect
    scale: float
    """Pixels of the picture to one px of a window there."""

    def locate(self, x: float, y: float) -> Point:
        """Turn a place in a window that covers the screen into one of the picture."""
        return self.area.left + round(x * self.scale), self.area.top + round(y * self.scale)


class Layout(msgspec.Struct, frozen=True):
    """Hold the screens from first to last; there is one at least."""

    panes: tuple[Pane, ...]

    @property
    def whole(self) -> Rect:
        """Return the rectangle around all screens."""
        return unite(pane.area for pane in self.panes)

    @property
    def key(self) -> str:
        """Describe the screens, so that another arrangement of them is told from this one."""
        return " ".join(
            f"{pane.name}@{pane.scale:g}:{','.join(map(str, pane.area.numbers))}" for pane in self.panes
        )

    def find(self, point: Point) -> Pane:
        """Return the screen that a place is on, or else the nearest."""
        return min(self.panes, key=lambda pane: _measure_distance(pane.area, point))

    def shows(self, rect: Rect) -> bool:
        """Say whether a part of a rectangle is on some screen."""
        return any(not pane.area.meet(rect).is_empty for pane in self.panes)


def unite(rects: Iterable[Rect]) -> Rect:
    """Return the rectangle around others."""
    found = tuple(rects)
    left, top = min(rect.left for rect in found), min(rect.top for rect in found)
    right, bottom = max(rect.right for rect in found), max(rect.bottom for rect in found)
    return Rect(left, top, right - left, bottom - top)


def span(start: Point, end: Point, bounds: Rect) -> Rect:
    """Return the rectangle between two places of the pointer.

    The pointer cannot go beyond the last pixel of the screens, so there it stands for the edge itself.
    """
    xs = sorted((_snap(start[0], bounds.left, bounds.right), _snap(end[0], bounds.left, bounds.right)))
    ys = sorted((_snap(start[1], bounds.top, bounds.bottom), _snap(end[1], bounds.top, bounds.bottom)))
    return Rect(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])


def move(rect: Rect, dx: int, dy: int, bounds: Rect) -> Rect:
    """Move a rectangle, as far as all of it stays inside."""
    left = min(max(rect.left + dx, bounds.left), max(bounds.left, bounds.right - rect.width))
    top = min(max(rect.top + dy, bounds.top), max(bounds.top, bounds.bottom - rect.height))
    return replace(rect, left=left, top=top)


def stretch(rect: Rect, edges: Edge, dx: int, dy: int, bounds: Rect) -> Rect:
    """Move edges of a rectangle; one that is led beyond its opposite takes its place."""
    left, top, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    if edges & Edge.LEFT:
        left += dx
    if edges & Edge.RIGHT:
        right += dx
    if edges & Edge.TOP:
        top += dy
    if edges & Edge.BOTTOM:
        bottom += dy
    turned = Rect(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
    return turned.meet(bounds)


def resize(rect: Rect, dx: int, dy: int, bounds: Rect) -> Rect:
    """Move the right and the bottom edge; a pixel is left at least."""
    width = min(max(1, rect.width + dx), max(1, bounds.right - rect.left))
    height = min(max(1, rect.height + dy), max(1, bounds.bottom - rect.top))
    return replace(rect, width=width, height=height)


def find_grip(rect: Rect, point: Point, reach: int) -> Edge:
    """Return what of a rectangle a place takes hold of, at most ``reach`` pixels away; corners go first."""
    if rect.is_empty:
        return Edge.NONE
    found = [
        (_measure_square(place_grip(rect, grip), point), order, grip)
        for order, grip in enumerate(sorted(GRIPS, key=lambda grip: -len(grip)))
    ]
    distance, _, grip = min(found)
    return grip if distance <= reach else Edge.NONE


def place_grip(rect: Rect, grip: Edge) -> Point:
    """Return where a rectangle is taken hold of by edges: a corner, or the middle of one edge."""
    x, y = rect.left + rect.width // 2, rect.top + rect.height // 2
    if grip & Edge.LEFT:
        x = rect.left
    elif grip & Edge.RIGHT:
        x = rect.right
    if grip & Edge.TOP:
        y = rect.top
    elif grip & Edge.BOTTOM:
        y = rect.bottom
    return x, y


def halve(area: Rect) -> Rect:
    """Return a rectangle in the middle of a screen, half as wide and high, for keys to begin with."""
    width, height = max(1, area.width // 2), max(1, area.height // 2)
    left, top = area.left + (area.width - width) // 2, area.top + (area.height - height) // 2
    return Rect(left, top, width, height)


def slice_picture(size: tuple[int, int], screens: Sequence[tuple[str, Rect]]) -> Layout | None:
    """Lay screens of one desktop over a picture of all of it, which may have more pixels than it.

    ``screens`` are names and places in px of the desktop. None where the picture has another shape.
    """
    whole = unite(rect for _, rect in screens)
    width, height = size
    scale = width / whole.width
    if width <= 0 or abs(height - whole.height * scale) > max(2.0, scale):
        return None
    bounds = Rect(0, 0, width, height)
    panes: list[Pane] = []
    for name, rect in screens:
        left, top = round((rect.left - whole.left) * scale), round((rect.top - whole.top) * scale)
        right, bottom = round((rect.right - whole.left) * scale), round((rect.bottom - whole.top) * scale)
        panes.append(Pane(name, Rect(left, top, right - left, bottom - top).meet(bounds), scale))
    return Layout(tuple(panes))


def _snap(value: int, low: int, beyond: int) -> int:
    return low if value <= low else beyond if value >= beyond - 1 else value


def _measure_distance(rect: Rect, point: Point) -> int:
    x, y = point
    dx = max(rect.left - x, 0, x - rect.right + 1)
    dy = max(rect.top - y, 0, y - rect.bottom + 1)
    return dx * dx + dy * dy


def _measure_square(first: Point, second: Point) -> int:
    return max(abs(first[0] - second[0]), abs(first[1] - second[1]))
