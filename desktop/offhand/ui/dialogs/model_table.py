"""The models as a table: which ones, in which order, and what stands in a cell.

A row is worded when it is painted first, so that a list of any length opens at once.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from offhand.domain.pricing import COMPLETION, PROMPT
from offhand.services.wording.models import (
    list_abilities,
    word_context,
    word_going,
    word_price,
    word_price_cell,
)
from offhand.words import later, tr

if TYPE_CHECKING:
    from datetime import date

    from offhand.domain.models import ModelCard

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """Name the columns in their order."""

    NAME = 0
    CONTEXT = 1
    INPUT = 2
    OUTPUT = 3
    ABILITIES = 4


HEADINGS = {
    Column.NAME: (later("Model"), later("Name and id")),
    Column.CONTEXT: (later("Context"), later("Tokens of question and answer together")),
    Column.INPUT: (
        later("In /M"),
        later("US dollars for a million tokens of the question; + means more under conditions"),
    ),
    Column.OUTPUT: (
        later("Out /M"),
        later("US dollars for a million tokens of the answer; + means more under conditions"),
    ),
    Column.ABILITIES: (later("Can"), later("What the list says it can do")),
}


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the user has to do with the models."""

    current: str = ""
    favourites: frozenset[str] = frozenset()
    recent: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()
    """Ids that the user's settings at the API exclude."""
    picked: tuple[str, ...] = ()
    """Ids chosen already, where several can be."""
    today: date | None = None
    """For what retires; None tells of nothing."""


class Entry(msgspec.Struct, frozen=True):
    """Hold what one row of the table shows."""

    id: str
    name: str
    context: str = ""
    input: str = ""
    output: str = ""
    price: str = ""
    going: str = ""
    """That it retires soon, or was retired."""
    abilities: tuple[tuple[str, str], ...] = ()
    is_current: bool = False
    is_listed: bool = True
    is_favourite: bool = False
    is_recent: bool = False
    is_withheld: bool = False
    is_picked: bool = False
    card: ModelCard | None = None

    @property
    def spoken(self) -> str:
        """Say the row for assistive technology."""
        parts = [self.name, self.id if self.id != self.name else ""]
        parts += [tr("{context} context", context=self.context) if self.context else "", self.price]
        parts.append(self.going)
        parts += [word.lower() for _, word in self.abilities]
        parts += [
            word
            for word, holds in (
                ("favourite", self.is_favourite),
                ("current", self.is_current),
                ("chosen", self.is_picked),
                (tr("excluded by your settings"), self.is_withheld),
            )
            if holds
        ]
        return ", ".join(part for part in parts if part)

    def cell(self, column: int) -> str:
        """Return the text of a cell."""
        match column:
            case Column.NAME:
                return self.name
            case Column.CONTEXT:
                return self.context
            case Column.INPUT:
                return self.input
            case Column.OUTPUT:
                return self.output
            case _:
                return ", ".join(word for _, word in self.abilities)


class ModelTable(QAbstractTableModel):
    """Offer models to a view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ModelCard | str] = []
        self._entries: dict[str, Entry] = {}
        self._standing = Standing()

    def show_rows(self, rows: list[ModelCard | str], standing: Standing) -> None:
        """Show other rows; a text is an id that no list has."""
        self.beginResetModel()
        self._rows = rows
        self._standing = standing
        self._entries.clear()
        self.endResetModel()

    def set_standing(self, standing: Standing) -> None:
        """Show the same rows in another light."""
        self._standing = standing
        self._entries.clear()
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None where there is no such row."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        model = found if isinstance(found, str) else found.id
        if model not in self._entries:
            self._entries[model] = describe_row(found, self._standing)
        return self._entries[model]

    def row_of(self, identity: str) -> int | None:
        """Find the row of a model, None where it is not shown."""
        ids = (row if isinstance(row, str) else row.id for row in self._rows)
        return next((place for place, model in enumerate(ids) if model == identity), None)

    @property
    def count(self) -> int:
        """Count the rows that stand in the list."""
        return len(self._rows) - (bool(self._rows) and isinstance(self._rows[-1], str))

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows; no row has rows below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return what the view asks for."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.cell(index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken if index.column() == Column.NAME else entry.cell(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return entry.spoken
            case _ if role == ENTRY_ROLE:
                return entry
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or section not in HEADINGS:
            return None
        heading, meaning = HEADINGS[Column(section)]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(heading)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return meaning
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = Column.CONTEXT <= section <= Column.OUTPUT
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None


def describe_row(row: ModelCard | str, standing: Standing) -> Entry:
    """Word a row."""
    if isinstance(row, str):
        is_picked = row in standing.picked
        return Entry(row, tr("Use “{row}” anyway", row=row), is_listed=False, is_picked=is_picked)
    return Entry(
        id=row.id,
        name=row.name or row.id,
        context=word_context(row.context_length),
        input=word_price_cell(row.pricing, PROMPT),
        output=word_price_cell(row.pricing, COMPLETION),
        price=word_price(row.pricing),
        going=word_going(row, standing.today),
        abilities=list_abilities(row),
        is_current=row.id == standing.current,
        is_favourite=row.id in standing.favourites,
        is_recent=row.id in standing.recent,
        is_withheld=row.id in standing.withheld,
        is_picked=row.id in standing.picked,
        card=row,
    )
