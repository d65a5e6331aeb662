"""The choice of a model: type some of its name, Enter; any other id works too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout

from offhand.ui.dialogs.model_delegate import ModelDelegate
from offhand.ui.dialogs.model_list import ModelList, count_models, find_entries, word_age
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP, MARGIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from offhand.domain.models import ModelCard
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

PREFERRED = QSize(560, 520)
SMALLEST = QSize(340, 260)
LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ModelPicker(QDialog):
    """Choose a model; the keyboard stays in the search field all the time."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Mapping[str, ModelCard] = {}
        self._current = ""
        self._age: float | None = None
        self._list = ModelList()
        self._list.setParent(self)
        self._delegate = ModelDelegate(icons, appearance)
        self._delegate.setParent(self)
        self.search = self._build_search(icons)
        self.view = self._build_view()
        self._footer = QLabel()
        self._footer.setProperty("role", "muted")
        self._footer.setWordWrap(True)
        self._footer.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)

    def set_cards(
        self, cards: Mapping[str, ModelCard], *, current: str, age_seconds: float | None = None
    ) -> None:
        """Show these models; ``age_seconds`` is given where the list could not be renewed."""
        self._cards = cards
        self._current = current
        self._age = age_seconds
        held = self._list.entry(self.view.currentIndex().row())
        self._find()
        if held is not None and self.isVisible():
            self._select(self._list.row_of(held.id))

    @property
    def footer(self) -> str:
        """Return the line under the list."""
        return self._footer.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Start each choice with an empty field."""
        super().showEvent(event)
        if not event.spontaneous():
            self.search.clear()
            self.search.setFocus()
            self._select(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move through the list, and Enter choose, while the field is typed in."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in LIST_KEYS:
                self._move(Qt.Key(event.key()))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        entries = find_entries(self._cards.values(), self.search.text(), self._current)
        self._list.show_entries(entries)
        self._select(0)
        self._footer.setText(self._word_footer(count_models(entries)))

    def _word_footer(self, count: int) -> str:
        if not self._cards:
            return "The list of models is not here yet. Any id can be typed, for example x-ai/grok-4."
        models = "No model matches." if not count else f"{count} model{'s' if count > 1 else ''}."
        prices = "Prices are US dollars per million tokens."
        age = "" if self._age is None else f"The list is {word_age(self._age)} old and could not be renewed."
        return " ".join(part for part in (models, prices if count else "", age) if part)

    def _move(self, key: Qt.Key) -> None:
        page = max(1, self.view.viewport().height() // max(1, self.view.sizeHintForRow(0)) - 1)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)
        self._select(self.view.currentIndex().row() + step)
        entry = self._list.entry(self.view.currentIndex().row())
        if entry is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.search, entry.spoken))

    def _select(self, row: int) -> None:
        count = self._list.rowCount()
        if count:
            index = self._list.index(max(0, min(row, count - 1)), 0)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = self._list.entry(index.row())
        if entry is not None and self.isVisible():
            self.accept()
            self.chosen.emit(entry.id)

    def _build_search(self, icons: Icons) -> SearchField:
        search = SearchField(
            icons,
            name="Search models",
            meaning="Type some of the name or any id; arrows move, Enter chooses",
            hint="Name or id of a model",
        )
        search.setObjectName("searchModels")
        return search

    def _build_view(self) -> QListView:
        view = QListView()
        view.setObjectName("models")
        view.setAccessibleName("Models")
        view.setAccessibleDescription("The models that match")
        view.setModel(self._list)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setProperty("role", "card")
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _lay_out(self) -> None:
        self.setWindowTitle("Choose a model")
        self.setObjectName("chooseModel")
        self.setAccessibleName("Choose a model")
        self.setAccessibleDescription("Models of the catalogue, and any other id")
        self.setMinimumSize(SMALLEST)
        self.resize(PREFERRED.boundedTo(self.screen().availableSize() * 0.92))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        column.addWidget(self._footer)
