"""The table of models on the screen, moved through by keys that are typed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHeaderView, QTreeView

from offhand.services.wording.models import ABILITIES
from offhand.ui.dialogs.model_delegate import ICON_SIZE, MOST_ABILITIES, ModelDelegate
from offhand.ui.dialogs.model_table import Column
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from offhand.ui.dialogs.model_table import Entry, ModelTable
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
WIDTHS = {Column.CONTEXT: 76, Column.INPUT: 76, Column.OUTPUT: 76, Column.ABILITIES: 214}
"""px at the usual size of letters."""
NARROWEST_NAME = 200
"""px that names have before a column goes."""
BESIDE_WORD = 8
"""px between an icon, its word and the next one."""
USUAL_LETTERS = 13
"""px of a line of which those widths were thought."""


class ModelView(QTreeView):
    """Show models; the keyboard stays where the search is typed."""

    row_changed = Signal()
    sorting_changed = Signal()

    def __init__(self, table: ModelTable, icons: Icons, appearance: Appearance) -> None:
        super().__init__()
        self._table = table
        self._delegate = ModelDelegate(icons, appearance)
        self._delegate.setParent(self)
        self.setObjectName("models")
        self.setAccessibleName(tr("Models"))
        self.setAccessibleDescription(tr("The models that match"))
        self.setModel(table)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "card")
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(0)
        self.setMinimumHeight(1)
        self._widths = dict(WIDTHS)
        self._set_up_header()
        self._fit_columns()
        appearance.changed.connect(self._fit_columns)
        self.selectionModel().currentRowChanged.connect(self.row_changed)

    @property
    def sorting(self) -> tuple[Column, bool] | None:
        """Return the column that sorts and whether it falls, None for the usual order."""
        header = self.header()
        section = header.sortIndicatorSection()
        if not 0 <= section < len(Column):
            return None
        return Column(section), header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder

    @property
    def row(self) -> int:
        """Return the row in view, -1 for none."""
        return self.currentIndex().row()

    @property
    def entry(self) -> Entry | None:
        """Return the model in view."""
        return self._table.entry(self.row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep names readable: with little room what the details tell too goes, then the context."""
        super().resizeEvent(event)
        room = self.viewport().width() - NARROWEST_NAME
        for column in (Column.OUTPUT, Column.INPUT, Column.CONTEXT, Column.ABILITIES):
            width = self._widths[column]
            room -= width
            may_go = column in {Column.CONTEXT, Column.ABILITIES}
            self.setColumnHidden(column, may_go and room < 0)

    def sort_by(self, column: Column) -> None:
        """Sort by a column; asked again the other way round, and then no more."""
        before = self.sorting
        rises, falls = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if before is None or before[0] is not column:
            self.header().setSortIndicator(column, rises)
        elif not before[1]:
            self.header().setSortIndicator(column, falls)
        else:
            self.header().setSortIndicator(-1, rises)

    def select(self, row: int) -> None:
        """Go to a row, or to the nearest that there is."""
        count = self._table.rowCount()
        if count:
            index = self._table.index(max(0, min(row, count - 1)), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def take_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, speaker: QWidget) -> bool:
        """Move or sort, where a key means that, and say whether it does."""
        is_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        is_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if key in LIST_KEYS:
            self.step(key, speaker)
        elif is_control and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.select(0 if key == Qt.Key.Key_Home else self._table.rowCount())
        elif is_alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.sort_by(Column(key - Qt.Key.Key_1))
        else:
            return False
        return True

    def step(self, key: Qt.Key, speaker: QWidget) -> None:
        """Follow an arrow or page key, and tell it to assistive technology where ``speaker`` is."""
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)
        self.select(self.row + rows)
        entry = self.entry
        if entry is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, entry.spoken))

    def _fit_columns(self) -> None:
        """Have the columns as wide as letters and words take them now."""
        metrics = self.fontMetrics()
        scale = max(1.0, metrics.height() / (USUAL_LETTERS + 4))
        self._widths = {column: round(width * scale) for column, width in WIDTHS.items()}
        widest = max(metrics.horizontalAdvance(tr(word)) for _, word in ABILITIES[:MOST_ABILITIES])
        two = 2 * (widest + zoomed(ICON_SIZE + BESIDE_WORD) + GAP)
        self._widths[Column.ABILITIES] = max(self._widths[Column.ABILITIES], two)
        for column, width in self._widths.items():
            self.header().resizeSection(column, width)

    def _set_up_header(self) -> None:
        header = self.header()
        header.setObjectName("modelColumns")
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setStretchLastSection(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.sortIndicatorChanged.connect(self.sorting_changed)
