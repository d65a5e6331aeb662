"""The choice of a model: type some of its name, Enter; any other id works too.

The keyboard stays in the search field: arrows move through the table, Enter uses what is in view, and
filters, marks and sorting have keys of their own. Where several models may be chosen, Enter adds the
one in view, or takes it out again, and Ctrl+Enter is done.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from offhand.domain.model_search import Wish
from offhand.ui.dialogs.model_bar import ModelBar, ModelFooter
from offhand.ui.dialogs.model_details import ModelDetails
from offhand.ui.dialogs.model_filters import ModelFilters, share_height
from offhand.ui.dialogs.model_rows import ModelRows
from offhand.ui.dialogs.model_table import ModelTable
from offhand.ui.dialogs.model_view import ModelView
from offhand.ui.dialogs.model_watch import ModelWatch
from offhand.ui.remedies import open_link
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from offhand.services.model_directory import ModelDirectory
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

PREFERRED = (1120, 700)
SMALLEST = QSize(420, 320)
WIDE = 860
"""px from which on there is room for the details beside the table."""
DETAILS_WIDTH = 372
SETTLING = 40
"""ms that the table stands still before the details follow it."""
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

USE_HERE = later("Use for this chat")


class ModelPicker(QDialog):
    """Choose a model, or several."""

    chosen = Signal(str)
    several_chosen = Signal(tuple)
    """With their ids, in the order in which they were added."""
    default_wanted = Signal(str)
    """With the id of the model that should answer in new chats."""

    def __init__(
        self,
        directory: ModelDirectory,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        most: int = 1,
    ) -> None:
        """``most`` is how many may be chosen; ``present`` says what for."""
        super().__init__(parent)
        self._directory = directory
        self._most = most
        self._problem = ""
        self.table = ModelTable()
        self.table.setParent(self)
        self.search = _make_search(icons)
        self.filters = ModelFilters(icons)
        self._rows = ModelRows(directory, self.filters)
        self.view = ModelView(self.table, icons, appearance)
        self._icons = icons
        self._details: ModelDetails | None = None
        self.bar = ModelBar(icons, most=most)
        self._watch = ModelWatch(directory, scope, self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLING)
        self._middle, self._place = QSplitter(Qt.Orientation.Horizontal), QWidget(self)
        self._footer = ModelFooter()
        self._footer.clear_wanted.connect(self.filters.clear)
        self._lay_out()
        self._connect()

    def present(self, current: str, *, purpose: str = USE_HERE, has_default: bool = True) -> None:
        """Get ready for another choice: ``purpose`` is what the button says."""
        self._rows.current = current
        self._rows.picked = ()
        self.bar.set_purpose(purpose, has_default=has_default)
        if self.isVisible():
            self._find()

    def pick(self, models: tuple[str, ...], most: int) -> None:
        """Have models chosen already, of so many that may be; after ``present``."""
        self._rows.picked, self._most, self.bar.most = models, most, most
        self.bar.show_picked(self._rows.picked_names)

    @property
    def details(self) -> ModelDetails:
        """Return what shows one model, built once the table stands on the screen."""
        if self._details is None:
            self._details = details = ModelDetails(self._icons)
            details.offers.policy_wanted.connect(open_link)
            self._watch.attach(details.offers)
            self._middle.replaceWidget(1, details)
            self._place.deleteLater()
            _order_stops(details, self._footer, self.bar)
            self._share()
        return self._details

    @property
    def footer(self) -> str:
        """Return the line under the table."""
        return self._footer.text

    @property
    def picked(self) -> tuple[str, ...]:
        """Return the ids chosen so far, where several may be."""
        return self._rows.picked

    def showEvent(self, event: QShowEvent) -> None:
        """Start each choice with an empty field."""
        super().showEvent(event)
        if not event.spontaneous():
            self._problem = ""
            self.search.clear()
            self.filters.clear()
            self.search.setFocus()
            self._watch.start()
            self._find()
            self.view.select(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nobody for what nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._settled.stop()
            self._watch.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to the table."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys move through the table and choose, while the field is typed in."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._take_key(Qt.Key(event.key()), event.modifiers())
        ):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key not in ENTER:
            return self.view.take_key(key, modifiers, self.search)
        if modifiers & Qt.KeyboardModifier.ControlModifier and self._most > 1:
            self._finish()
        else:
            self._choose()
        return True

    def _find(self) -> None:
        """Show what matches, and stay with the model in view where it still does."""
        held = self.view.entry
        rows = self._rows.find(self.search.text(), self.view.sorting)
        self.table.show_rows(rows, self._rows.standing)
        row = self.table.row_of(held.id) if held is not None else None
        self.view.select(row or 0)
        self._show_state()

    def _find_anew(self) -> None:
        """Show what matches, nearest first."""
        self._find()
        self.view.select(0)

    def _refilter(self) -> None:
        self._problem = ""
        if Wish.PRIVATE in self.filters.wishes and self._directory.offers.private is None:
            self._problem = tr("Asking who keeps nothing of what is sent…")
            self._watch.find_private()
        self._find_anew()

    def _hear(self) -> None:
        """Show what came meanwhile."""
        if self._directory.offers.private is not None:
            self._problem = ""
        self._find()

    def settle(self) -> None:
        """Show the details of the model in view at once."""
        if self._settled.isActive():
            self._settled.stop()
            self._show_details()

    def say(self, said: str) -> None:
        """Say something beside the state of the list."""
        self._problem = said
        self._show_state()

    def _show_state(self) -> None:
        said = self._rows.word_state(self.table.count, self._problem)
        self._footer.show_state(said, can_clear=self.filters.is_active)
        self._settled.start()

    def _show_details(self) -> None:
        entry = self.view.entry
        self.bar.show_entry(entry)
        if entry is None:
            self.details.show_nothing()
        elif entry.card is None:
            self.details.show_unlisted(entry.id)
        else:
            self.details.show_card(entry.card, is_withheld=entry.is_withheld)
        self._watch.look_at(entry.card if entry is not None and self.details.isVisible() else None)

    def _choose(self) -> None:
        entry = self.view.entry
        if entry is None or not self.isVisible():
            return
        if self._most > 1:
            self._pick(entry.id)
            return
        self.accept()
        self.chosen.emit(entry.id)

    def _pick(self, model: str) -> None:
        self._rows.toggle(model, self._most)
        self.table.set_standing(self._rows.standing)
        self.bar.show_picked(self._rows.picked_names)
        self._show_details()

    def _finish(self) -> None:
        if self._rows.picked and self.isVisible():
            self.accept()
            self.several_chosen.emit(self._rows.picked)

    def _share(self) -> None:
        (self._details or self._place).setVisible(self.width() >= zoomed(WIDE))
        share_height(self.height(), self.filters, self.view)

    def _copy_id(self) -> None:
        self.details.copy_id()

    def _mark(self) -> None:
        entry = self.view.entry
        if entry is not None:
            self._watch.toggle_favourite(entry.id)

    def _make_default(self) -> None:
        entry = self.view.entry
        if entry is not None:
            self.default_wanted.emit(entry.id)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find_anew)
        self.search.installEventFilter(self)
        self.filters.changed.connect(self._refilter)
        self.view.sorting_changed.connect(self._find_anew)
        self.view.row_changed.connect(self._settled.start)
        self.view.doubleClicked.connect(self._choose)
        self._settled.timeout.connect(self._show_details)
        self._watch.changed.connect(self._hear)
        self._watch.failed.connect(self.say)
        self.bar.use_wanted.connect(self._choose)
        self.bar.finish_wanted.connect(self._finish)
        self.bar.default_wanted.connect(self._make_default)
        self.bar.mark_wanted.connect(self._mark)
        self.bar.copy_wanted.connect(self._copy_id)

    def _lay_out(self) -> None:
        self.setWindowTitle(_entitle(self._most))
        self.setObjectName("chooseModel")
        self.setAccessibleName(tr("Choose a model"))
        self.setAccessibleDescription(tr("Models of the catalogue, and any other id"))
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self._middle.setChildrenCollapsible(False)
        self._middle.addWidget(self.view)
        self._middle.addWidget(self._place)
        self._middle.setStretchFactor(0, 1)
        self._middle.setSizes([PREFERRED[0] - DETAILS_WIDTH, DETAILS_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self._middle, 1)
        column.addWidget(self._footer)
        column.addWidget(self.bar)


def _entitle(most: int) -> str:
    return tr("Choose a model") if most == 1 else tr("Choose up to {count} models", count=most)


def _order_stops(details: ModelDetails, footer: ModelFooter, bar: ModelBar) -> None:
    """Have Tab come to the details, which are built last, before what stands below them."""
    for before, after in pairwise((*details.stops, *footer.stops, *bar.stops)):
        QWidget.setTabOrder(before, after)


def _make_search(icons: Icons) -> SearchField:
    search = SearchField(
        icons,
        name=tr("Search models"),
        meaning=tr("Type some of the name or any id; arrows move, Enter chooses"),
        hint=tr("Name or id of a model"),
    )
    search.setObjectName("searchModels")
    return search
