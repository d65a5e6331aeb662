"""How tall the parts of one message are, and so where each one is, however many there are. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.heights import Heights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from offhand.ui.transcript.parts import Part


class Extents:
    """Keep the heights of the parts of a message, each with the gap below it, in px."""

    def __init__(self) -> None:
        self._parts: Sequence[Part] = ()
        self._heights = Heights()
        self._width: int = 0

    @property
    def total(self) -> int:
        """Return the height of all parts."""
        return self._heights.total

    def follow(
        self, parts: Sequence[Part], changed: Iterable[Part], width: int, measure: Callable[[Part], int]
    ) -> None:
        """Take the parts as they are now, some of them changed, for a width; ``measure`` tells heights."""
        if width != self._width:
            self._width, self._heights = width, Heights()
            self._parts = ()
        if parts is not self._parts:
            kept = _count_common(self._parts, parts)
            self._heights.cut(kept)
            for number in range(kept, len(parts)):
                parts[number].number = number
                self._heights.append(measure(parts[number]))
            self._parts = parts
        for part in changed:
            if self.holds(part):
                self._heights[part.number] = measure(part)

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
