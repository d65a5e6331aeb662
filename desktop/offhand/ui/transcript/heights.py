"""How tall the rows are, and so where each one starts, without looking at all of them.

A Fenwick tree: changing a height, summing the heights above a row and finding the row at a
position all take logarithmic time, so that ten thousand rows scroll like ten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Heights:
    """Keep the heights of a column of rows, in px."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        """Start with these rows."""
        self._heights: list[int] = []
        self._tree = [0]
        self._total = 0
        self.extend(heights)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        """Return the height of one row."""
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        """Change the height of one row."""
        change = height - self._heights[row]
        if not change:
            return
        self._heights[row] = height
        self._total += change
        index = row + 1
        while index < len(self._tree):
            self._tree[index] += change
            index += index & -index

    @property
    def total(self) -> int:
        """Return the height of the whole column."""
        return self._total

    def append(self, height: int) -> None:
        """Add a row below the others."""
        self._heights.append(height)
        self._total += height
        index = len(self._heights)
        below = index - (index & -index)
        child = index - 1
        while child > below:  # one of them on average
            height += self._tree[child]
            child -= child & -child
        self._tree.append(height)

    def extend(self, heights: Iterable[int]) -> None:
        """Add rows below the others; many at once in linear time."""
        if self._heights:
            for height in heights:
                self.append(height)
            return
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for index in range(1, len(self._tree)):
            above = index + (index & -index)
            if above < len(self._tree):
                self._tree[above] += self._tree[index]
        self._total = sum(self._heights)

    def cut(self, count: int) -> None:
        """Keep the first rows only, so many."""
        self._total -= sum(self._heights[count:])
        del self._heights[count:]
        del self._tree[count + 1 :]

    def top_of(self, row: int) -> int:
        """Return where a row starts; for the number of rows, where the last one ends."""
        if row == len(self._heights):
            return self._total
        top = 0
        while row > 0:
            top += self._tree[row]
            row -= row & -row
        return top

    def row_at(self, position: int) -> tuple[int, int]:
        """Return the row at a position and the distance from its top.

        Positions above the column belong to the first row, those below it to the last one; rows
        without height are passed over. Raises ``IndexError`` where there are no rows.
        """
        if not self._heights:
            raise IndexError(position)
        row, rest = 0, max(0, position)
        step = 1 << (len(self._heights).bit_length() - 1)
        while step:
            below = row + step
            if below < len(self._tree) and self._tree[below] <= rest:
                row = below
                rest -= self._tree[below]
            step >>= 1
        last = len(self._heights) - 1
        if row > last:
            return last, position - self.top_of(last)
        return row, (rest if position >= 0 else position)
