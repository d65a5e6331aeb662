"""One thing looked at on the usage page: as a chart, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from offhand.ui.spending.bar_chart import Bar, BarChart
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from offhand.ui.theme import Appearance

MOST_LINES = 12
"""Lines of a table before it scrolls by itself."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Be one line of a table, and where there is a chart one bar of it."""

    cells: tuple[str, ...]
    value: float = 0.0
    label: str = ""
    """What stands at the bar, where that is not the first cell."""
    worded: str = ""
    told: str = ""
    is_open: bool = True
    """There is something behind it."""


class UsageTable(QTableWidget):
    """Show lines; Enter or a double click opens one."""

    chosen = Signal(int)

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        """Start empty."""
        super().__init__(0, len(headings))
        self.setAccessibleName(name)
        for column, heading in enumerate(headings):
            item = QTableWidgetItem(heading)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("role", "card")
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        self.doubleClicked.connect(self._choose)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(line.told or text)
                if not line.is_open:
                    item.setForeground(self.palette().placeholderText())
                self.setItem(row, column, item)
        if lines:
            self.setCurrentCell(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


class UsagePanel(QWidget):
    """Show lines as a chart or as a table."""

    chosen = Signal(int)

    def __init__(
        self, appearance: Appearance, title: str, headings: Sequence[str], *, is_upright: bool = False
    ) -> None:
        """Start empty, with the chart in view."""
        super().__init__()
        self.title = QLabel(title)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.chart = BarChart(appearance, title, is_upright=is_upright)
        self.table = UsageTable(tr("{title}, as a table", title=title), headings)
        self._none = QLabel(tr("Nothing was spent."))
        self._none.setProperty("role", "muted")
        self._stack = QStackedWidget()
        for widget in (self.chart, self.table, self._none):
            self._stack.addWidget(widget)
        self._is_table = False
        self.chart.chosen.connect(self.chosen)
        self.table.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.title)
        column.addWidget(self._stack)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.chart.show_bars(
            tuple(
                Bar(
                    label=tr(line.label) or line.cells[0],
                    value=line.value,
                    worded=line.worded,
                    told=line.told,
                )
                for line in lines
            )
        )
        self.table.show_lines(lines)
        self._show()

    def show_table(self, *, is_table: bool) -> None:
        """Show the table in the place of the chart, or the chart again."""
        self._is_table = is_table
        self._show()

    def _show(self) -> None:
        chosen: QWidget = self._none
        if self.chart.bars:
            chosen = self.table if self._is_table else self.chart
        self._stack.setCurrentWidget(chosen)
        height = chosen.sizeHint().height()
        if chosen is self.table:
            lines = min(MOST_LINES, self.table.rowCount())
            height = self.table.horizontalHeader().sizeHint().height() + 2 * GAP
            height += lines * self.table.verticalHeader().defaultSectionSize()
        self._stack.setFixedHeight(height)
