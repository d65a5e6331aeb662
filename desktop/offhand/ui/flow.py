"""A layout that puts widgets in a row and begins another where the row is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Arrange widgets like words of a text."""

    def __init__(self, parent: QWidget | None, spacing: int, *, is_trailing: bool = False) -> None:
        """Start empty; without a parent it is put into another layout. ``spacing`` is px both ways.

        ``is_trailing``: each row ends at the edge instead of beginning there.
        """
        super().__init__(parent)
        self._is_trailing = is_trailing
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem, /) -> None:
        """Take a widget in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - Qt ends its loops on None
        """Return one, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - as above
        """Let one go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow means high."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect, /) -> None:
        """Move the widgets to their places."""
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        """Return what one row would need."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the widest and the highest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, move: bool) -> int:
        top, height = area.y(), 0
        for number, row in enumerate(self._cut_rows(area.width())):
            top += height + self.spacing() if number else 0
            height = max(size.height() for _, size in row)
            if move:
                self._place(row, area, top)
        return top + height - area.y()

    def _cut_rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), item.sizeHint().height()))
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self.spacing()
        return rows

    def _place(self, row: list[tuple[QLayoutItem, QSize]], area: QRect, top: int) -> None:
        taken = sum(size.width() for _, size in row) + self.spacing() * (len(row) - 1)
        x = area.x() + (area.width() - taken if self._is_trailing else 0)
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        for item, size in row:
            item.setGeometry(QStyle.visualRect(direction, area, QRect(QPoint(x, top), size)))
            x += size.width() + self.spacing()
