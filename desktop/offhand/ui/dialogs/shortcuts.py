"""Every key in one list, from the same tables that menus and buttons read; found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.ui.icons import Icons

PREFERRED = (860, 600)
SMALLEST = QSize(360, 280)
NARROWEST = 110
"""px of a column; where all do not fit, the table scrolls."""
COLUMNS = (later("Keys"), later("Action"), later("What it does"), later("Where"))
Line = tuple[str, str, str, str]
"""Keys as people read them, the action, what it does, and where the keys mean that."""


class ShortcutsDialog(QDialog):
    """Show a table that can be searched."""

    def __init__(self, icons: Icons, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        """List what can be done by keys."""
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setObjectName("shortcuts")
        self.setAccessibleName(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self.search = SearchField(
            icons,
            name=tr("Search shortcuts"),
            meaning=tr("Show the lines that hold these words or keys"),
            hint=tr("Search shortcuts"),
        )
        self.search.setObjectName("searchShortcuts")
        self.table = self._build_table(lines)
        self.search.textChanged.connect(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        self.search.setFocus()

    def _build_table(self, lines: Sequence[Line]) -> QTableWidget:
        table = QTableWidget(len(lines), len(COLUMNS))
        table.setObjectName("shortcutTable")
        table.setAccessibleName(tr("Shortcuts"))
        table.setAccessibleDescription(tr("Keys, what they do, and where"))
        table.setHorizontalHeaderLabels([tr(column) for column in COLUMNS])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setProperty("role", "card")
        for row, line in enumerate(lines):
            for place, text in enumerate(line):
                table.setItem(row, place, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(zoomed(NARROWEST))
        for place in (0, 1, 3):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.sectionResized.connect(self._fit_rows)
        return table

    def _fit_rows(self) -> None:
        """Have words that wrap anew in another width the height that they take."""
        self.table.verticalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in range(self.table.rowCount()):
            cells = [self.table.item(row, place) for place in range(len(COLUMNS))]
            line = " ".join(cell.text() for cell in cells if cell is not None).casefold()
            self.table.setRowHidden(row, not all(word in line for word in wanted))
