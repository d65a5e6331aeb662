"""What a search found, in the place of the list of chats: as it is typed, with marked words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from offhand.domain.errors import StoreProblem
from offhand.domain.findings import join_titles
from offhand.domain.query import Words, write_term
from offhand.services.explanation import explain
from offhand.ui.sidebar.results_list import ResultsDelegate, ResultsModel
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from offhand.domain.findings import Findings, IndexProgress
    from offhand.domain.query import Query
    from offhand.services.search import Search
    from offhand.services.tasks import TaskScope
    from offhand.ui.theme import Appearance

MORE = later("There is more than is shown here: further words narrow it down.")


class ResultsPane(QWidget):
    """Search while words are typed, and let a place be chosen."""

    hit_chosen = Signal(object)
    """A ``Hit``."""
    left = Signal()
    """The keyboard goes back up to the field."""

    def __init__(
        self,
        search: Search,
        scope: TaskScope,
        appearance: Appearance,
        name_model: Callable[[str], str],
    ) -> None:
        """Search with a service; ``scope`` owns the searches."""
        super().__init__()
        self._search = search
        self._scope = scope
        self._number = 0
        """Of the search that was begun last."""
        self._opens_first = False
        self.model = ResultsModel(name_model, date.today, self)
        self.view = self._make_view(appearance)
        self.note = _make_note()
        self.note.setObjectName("searchNote")
        self._progress = _make_note()
        self._progress.setObjectName("indexing")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._progress)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        self._leave = search.on_progress(self._show_progress)

    def search(self, text: str) -> None:
        """Look for other words."""
        self._number += 1
        self._opens_first = False
        self._show_progress(self._search.progress)
        if text.strip():
            self._scope.start(self._find(text, self._number), "search")
        else:
            self._show(None)

    def open_first(self) -> None:
        """Open the first place, as soon as it has been found."""
        if self._is_searching:
            self._opens_first = True
        else:
            self._open(self.model.index(0, 0))

    def focus_list(self) -> None:
        """Give the keyboard to what was found."""
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.setCurrentIndex(self.model.index(0, 0))

    def close_search(self) -> None:
        """Hear no more of the index: the window is going."""
        self._leave()

    async def _find(self, text: str, number: int) -> None:
        try:
            findings = await self._search.find(text)
        except StoreProblem as problem:
            if number == self._number:
                self._show(
                    None,
                    tr("The chats cannot be searched now. {sentence}", sentence=explain(problem).sentence),
                )
            return
        if findings is not None and number == self._number:
            self._show(join_titles(findings))

    def _show(self, findings: Findings | None, trouble: str = "") -> None:
        self._shown = self._number
        self.model.show_hits(findings.hits if findings is not None else ())
        self.view.scrollToTop()
        said = trouble
        if findings is not None and not findings.hits:
            said = say_nothing(findings.query)
        elif findings is not None and findings.is_cut:
            said = tr(MORE)
        self.note.setText(said)
        self.note.setVisible(bool(said))
        if self._opens_first:
            self._opens_first = False
            self._open(self.model.index(0, 0))

    @property
    def _is_searching(self) -> bool:
        return self._number != self._shown

    def _show_progress(self, progress: IndexProgress) -> None:
        said = (
            ""
            if progress.is_complete
            else tr("Indexing {percent} %: older chats follow.", percent=progress.percent)
        )
        self._progress.setText(said)
        self._progress.setVisible(bool(said))

    def _open(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index.row())
        if hit is not None:
            self.hit_chosen.emit(hit)

    def _make_view(self, appearance: Appearance) -> _ResultsView:
        view = _ResultsView()
        view.setModel(self.model)
        view.setItemDelegate(ResultsDelegate(self.model, appearance, view))
        view.clicked.connect(self._open)
        view.activated.connect(self._open)
        view.left.connect(self.left)
        appearance.changed.connect(view.viewport().update)
        return view


class _ResultsView(QListView):
    """Show the hits; Up from the first one leads back."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchResults")
        self.setProperty("role", "navigation")
        self.setAccessibleName(tr("Conversations"))
        self.setAccessibleDescription(tr("What was found; Enter opens the chat at that message"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave upwards."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Ignore letters: they are for the field."""


def say_nothing(query: Query) -> str:
    """Say that nothing was found, and what was looked for, so that a wrong operator shows."""
    words = [write_term(term) for term in query.terms if isinstance(term, Words)]
    filters = [write_term(term) for term in query.terms if not isinstance(term, Words)]
    said = tr("Nothing found for {words}", words=" ".join(words)) if words else tr("Nothing found")
    return tr("{said} with {filters}.", said=said, filters=", ".join(filters)) if filters else f"{said}."


def _make_note() -> QLabel:
    note = QLabel()
    note.setProperty("role", "muted")
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setWordWrap(True)
    note.setContentsMargins(GAP, 0, GAP, 0)
    note.hide()
    return note
