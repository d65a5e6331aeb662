"""How tall the parts of one message are, and so where each one is, however many there are. No Qt in here.

Heights of parts out of view are guesses for one width and zoom. At another one those of a long message stay
as they are, and are guessed anew a stretch at a time; whoever shows the message keeps the reader's place.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from offhand.ui.transcript.heights import Heights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from offhand.ui.transcript.parts import Part

Room = tuple[int, float]
"""The width of the column in px, and how many times as large as usual everything is."""
AT_ONCE = 200
"""Parts that are guessed in the same turn, however long that takes."""
STRETCH = 50
"""Parts that are guessed between two looks at the clock."""


class Extents:
    """Keep the heights of the parts of a message, each with the gap below it, in px."""

    def __init__(self) -> None:
        self._parts: Sequence[Part] = ()
        self._heights = Heights()
        self._room: Room = (0, 0.0)
        self._stale = range(0)
        """Numbers of the parts whose heights were guessed for another room, or not by what they hold."""

    @property
    def total(self) -> int:
        """Return the height of all parts."""
        return self._heights.total

    @property
    def are_settled(self) -> bool:
        """Say whether every height is for the room in force."""
        return not self._stale

    def follow(
        self, parts: Sequence[Part], changed: Iterable[Part], room: Room, measure: Callable[[Part], int]
    ) -> None:
        """Take the parts as they are now, some of them changed, for a room; ``measure`` tells heights."""
        if room != self._room:
            self._room = room
            self._stale = range(len(self._parts))
        if parts is not self._parts:
            self._take(parts, measure)
        for part in changed:
            if self.holds(part):
                self._heights[part.number] = measure(part)
        if len(self._stale) <= AT_ONCE:
            self._renew(len(self._stale), measure)

    def renew(self, measure: Callable[[Part], int], until: float) -> None:
        """Guess heights that are out of date, until a moment of ``perf_counter``, but some in any case."""
        while self._stale:
            self._renew(STRETCH, measure)
            if time.perf_counter() >= until:
                break

    def holds(self, part: Part) -> bool:
        """Say whether it is one of the parts."""
        return 0 <= part.number < len(self._parts) and self._parts[part.number] is part

    def set(self, part: Part, height: int) -> None:
        """Take the height of a part that was measured."""
        self._heights[part.number] = height

    def top_of(self, part: Part) -> int:
        """Return where a part starts, counted from the first."""
        return self._heights.top_of(part.number)

    def height_of(self, part: Part) -> int:
        """Return the height of a part with the gap below it."""
        return self._heights[part.number]

    def number_at(self, position: int) -> int:
        """Return the number of the part at a position; what is above or below belongs to the outermost."""
        return self._heights.row_at(position)[0]

    def _take(self, parts: Sequence[Part], measure: Callable[[Part], int]) -> None:
        """Take other parts below those that stay; many at once begin as tall as the first of them are."""
        kept = _count_common(self._parts, parts)
        self._heights.cut(kept)
        self._parts = parts
        for number in range(kept, len(parts)):
            parts[number].number = number
        measured = [measure(part) for part in parts[kept : kept + AT_ONCE]]
        self._heights.extend(measured)
        begun = kept + len(measured)
        stale = range(self._stale.start, min(self._stale.stop, kept))
        if rest := len(parts) - begun:
            self._heights.extend([sum(measured) // len(measured)] * rest)
            stale = range(stale.start if stale else begun, len(parts))
        self._stale = stale

    def _renew(self, count: int, measure: Callable[[Part], int]) -> None:
        """Guess the next heights that are out of date, so many of them."""
        numbers = self._stale[:count]
        for number in numbers:
            self._heights[number] = measure(self._parts[number])
        self._stale = self._stale[len(numbers) :]


def _count_common(before: Sequence[Part], now: Sequence[Part]) -> int:
    """Count the parts that both begin with."""
    low, high = 0, min(len(before), len(now))
    while low < high:
        middle = (low + high + 1) // 2
        if before[low:middle] == now[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
