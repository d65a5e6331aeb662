"""Where the quick prompt stands: on each screen where it was put there last, and always whole on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QScreen

NARROWEST, USUAL_NARROWEST, WIDEST = 500, 640, 900
"""px of width: what a user may drag it to, and between which it opens at first."""
SHARE_OF_WIDTH = 0.5
SHARE_OF_HEIGHT = 0.6
"""Parts of a screen: how wide it opens at first, and how tall an answer may make it."""
MARGIN = 8
"""px to the edges of the screen."""
MOST_SCREENS = 12


class Place(msgspec.Struct, frozen=True):
    """Hold a place on a screen, in px from the corner of what windows may use of it."""

    left: int
    top: int
    width: int
    """At the usual zoom."""


class Places:
    """Remember a place for each screen by its name and resolution."""

    def __init__(self, kept: Mapping[str, tuple[int, int, int]] | None = None) -> None:
        """Start from what ``as_numbers`` returned."""
        self._places = {name: Place(*numbers) for name, numbers in (kept or {}).items()}

    def find(self, screen: QScreen) -> Place | None:
        """Return the place on a screen, else on one of the same name."""
        exact = self._places.get(name_screen(screen))
        if exact is not None:
            return exact
        alike = [place for name, place in self._places.items() if _is_named(name, screen.name())]
        return alike[-1] if alike else None

    def remember(self, screen: QScreen, place: Place) -> None:
        """Keep a place; the screen that was used longest ago is forgotten where they are too many."""
        name = name_screen(screen)
        self._places.pop(name, None)
        self._places[name] = place
        while len(self._places) > MOST_SCREENS:
            del self._places[next(iter(self._places))]

    def as_numbers(self) -> dict[str, tuple[int, int, int]]:
        """Return what is to be kept for the next run."""
        return {name: (place.left, place.top, place.width) for name, place in self._places.items()}


def name_screen(screen: QScreen) -> str:
    """Name a screen and its resolution, such as ``DP-1 2560x1440``."""
    size = screen.size() * screen.devicePixelRatio()
    return f"{screen.name()} {size.width()}x{size.height()}"


def find_rect(area: QRect, place: Place | None, height: int, factor: float = 1.0) -> QRect:
    """Return where the window goes on a screen, whole on it; in its upper third where no place is known.

    ``factor`` is that of the zoom.
    """
    room = area.width() - 2 * MARGIN
    if place is None:
        wanted = min(WIDEST, max(USUAL_NARROWEST, round(area.width() * SHARE_OF_WIDTH)))
        width = min(round(wanted * factor), room)
        place = Place((area.width() - width) // 2, area.height() // 5, wanted)
    width = min(round(max(NARROWEST, min(WIDEST, place.width)) * factor), room)
    rect = QRect(area.left() + place.left, area.top() + place.top, width, height)
    return keep_inside(area, rect)


def keep_inside(area: QRect, rect: QRect) -> QRect:
    """Move a window so that all of it is on a screen; its top is, where it is too tall for that."""
    left = min(max(rect.left(), area.left() + MARGIN), area.right() + 1 - MARGIN - rect.width())
    top = min(rect.top(), area.bottom() + 1 - MARGIN - rect.height())
    return QRect(max(left, area.left()), max(top, area.top() + MARGIN), rect.width(), rect.height())


def find_tallest(area: QRect) -> int:
    """Return how tall the window may become on a screen, in px."""
    return round(area.height() * SHARE_OF_HEIGHT)


def _is_named(name: str, screen: str) -> bool:
    return name.rpartition(" ")[0] == screen
