"""Answers side by side: as many columns as there is room for, the others behind tabs.

To assistive technology it is a list whose items are the answers, each named for its model. The keyboard
goes from one to the next by Tab or, where no text has it, by the arrows.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabBar, QToolButton, QVBoxLayout, QWidget

from offhand.domain.appearance_settings import SCROLL_TOGETHER
from offhand.domain.comparison import MOST
from offhand.ui.comparing.together import ScrollingTogether
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.transcript.accessibility import ItemFacts, ListWidget
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from offhand.domain.message import Message
    from offhand.ui.comparing.answer_column import AnswerColumn
    from offhand.ui.theme import Appearance

NARROWEST = 280
"""px of a column; what has no such room stands behind a tab."""
LOWEST = 130
_TABS = Template("""
QTabBar::tab {
  background: transparent; color: $muted; border: 1px solid transparent; border-radius: 8px;
  padding: 4px 10px; margin-right: 4px;
}
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { background: $selection; color: $selected_text; }
QTabBar::tab:selected:focus { border: 2px solid $accent; padding: 3px 9px; }
""")


class AnswerColumns(QWidget, ListWidget):
    """Show two to four answers."""

    looked_at = Signal(str)
    """The keyboard or a click went to an answer."""
    shown = Signal(object)
    """A column came to be that was not there before."""
    together_wanted = Signal(bool)
    """The answers are to be scrolled as one, or each for itself."""

    def __init__(self, make_column: Callable[[QWidget], AnswerColumn], appearance: Appearance) -> None:
        """Build columns by ``make_column`` as they are needed."""
        super().__init__()
        self._make_column = make_column
        self._all: list[AnswerColumn] = []
        self._count = 0
        self._focused = 0
        self.setObjectName("answersSideBySide")
        self.setAccessibleName(tr("Answers side by side"))
        self.setMinimumSize(1, LOWEST)
        self.listed = _ListedColumns(self)
        self.tabs = QTabBar()
        self.tabs.setObjectName("answerTabs")
        self.tabs.setAccessibleName(tr("Answers"))
        self.tabs.setAccessibleDescription(tr("Choose which answers are in view"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setDrawBase(False)
        self.tabs.hide()
        self.together = QToolButton()
        self.together.setObjectName("scrollTogether")
        self.together.setProperty("role", "quiet")
        self.together.setText(tr("Scroll together"))
        self.together.setCheckable(True)
        self.together.setAccessibleName(tr(SCROLL_TOGETHER.label))
        self.together.setAccessibleDescription(tr(SCROLL_TOGETHER.meaning))
        self.together.setToolTip(tr(SCROLL_TOGETHER.meaning))
        self.together.clicked.connect(self.together_wanted)
        self._scrolling = ScrollingTogether(self)
        self._appearance = appearance
        appearance.changed.connect(self._dress)
        self._dress()
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        column.setSpacing(GAP // 2)
        head = QHBoxLayout()
        head.addWidget(self.tabs, 1)
        head.addStretch(0)
        head.addWidget(self.together)
        column.addLayout(head)
        column.addLayout(self._row, 1)
        self.tabs.currentChanged.connect(self._turn)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def columns(self) -> tuple[AnswerColumn, ...]:
        """Return those that show an answer, from left to right."""
        return tuple(self._all[: self._count])

    @property
    def focused(self) -> AnswerColumn | None:
        """Return the one that is looked at."""
        return self._all[self._focused] if self._focused < self._count else None

    def column_of(self, message_id: str) -> AnswerColumn | None:
        """Return the column of an answer."""
        return next((column for column in self.columns if column.message_id == message_id), None)

    def show_answers(self, answers: Sequence[Message], name: Callable[[Message], str], lead: str) -> None:
        """Show these answers, the one that leads marked and in view."""
        while len(self._all) < min(len(answers), MOST):
            column = self._make_column(self)
            self._all.append(column)
            self._row.addWidget(column, 1)
            self._scrolling.add(column.view)
            self.shown.emit(column)
        self._count = min(len(answers), MOST)
        self._show_tabs([name(answer) for answer in answers])
        for number, answer in enumerate(answers[: self._count], start=1):
            self._all[number - 1].show_answer(answer, number, name(answer))
        self.mark_lead(lead)
        self._fit()

    def mark_lead(self, message_id: str) -> None:
        """Show which answer the next question goes on from, and speak of that one alone."""
        for number, column in enumerate(self.columns):
            leads = column.message_id == message_id
            column.set_lead(leads=leads)
            column.view.announcer.is_muted = not leads
            if leads:
                self._focused = number
        self._fit()

    def focus(self, number: int) -> None:
        """Give the keyboard to an answer, counted from 0, that stays within those there are."""
        number = max(0, min(number, self._count - 1))
        if number < self._count:
            self._focused = number
            self._fit()
            self._all[number].view.focus_last()

    def scroll_together(self, *, is_on: bool) -> None:
        """Have the answers scrolled as one, beginning where the one is that is looked at."""
        self.together.setChecked(is_on)
        self._scrolling.is_on = is_on
        if is_on and self.focused is not None:
            self._scrolling.align(self.focused.view)

    def bring_into_view(self, view: QWidget) -> None:
        """Show the column that holds a transcript, which may stand behind a tab."""
        for number, column in enumerate(self.columns):
            if column.view is view and column.isHidden():
                self._focused = number
                self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the answer beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers():
            self.focus(self._focused + step)
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        """Give the tabs the looks of other buttons; nothing else in the program has tabs."""
        self.tabs.setStyleSheet(_TABS.substitute(self._appearance.theme.colours))

    def _show_tabs(self, names: Sequence[str]) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count() > self._count:
            self.tabs.removeTab(self.tabs.count() - 1)
        for number, name in enumerate(names[: self._count]):
            label = name.replace("&", "&&")
            if number < self.tabs.count():
                self.tabs.setTabText(number, label)
            else:
                self.tabs.addTab(label)
            self.tabs.setTabToolTip(number, name)
        self.tabs.blockSignals(False)

    def _fit(self) -> None:
        if not self._count:
            return
        room = self.width() - 2 * MARGIN
        fitting = max(1, min(self._count, (room + GAP) // (NARROWEST + GAP)))
        first = min(max(0, self._focused - fitting + 1), self._count - fitting)
        if fitting < self._count and self._is_in_view(fitting):
            first = next(number for number, column in enumerate(self._all) if not column.isHidden())
        for number, column in enumerate(self._all):
            column.setVisible(number < self._count and first <= number < first + fitting)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._focused)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(fitting < self._count)
        self.together.setVisible(fitting > 1)

    def _is_in_view(self, fitting: int) -> bool:
        """Say whether so many columns are in view already, the one that is looked at among them."""
        visible = [number for number, column in enumerate(self.columns) if not column.isHidden()]
        return len(visible) == fitting and self._focused in visible

    def _turn(self, number: int) -> None:
        if 0 <= number < self._count:
            self._focused = number
            self._fit()
            self.looked_at.emit(self._all[number].message_id)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for number, column in enumerate(self.columns):
            if column.isAncestorOf(now) and number != self._focused:
                self._focused = number
                self.looked_at.emit(column.message_id)
            elif column.isAncestorOf(now):
                self.looked_at.emit(column.message_id)


class _ListedColumns:
    """Name the answers as items of a list."""

    def __init__(self, owner: AnswerColumns) -> None:
        self._owner = owner

    @property
    def items(self) -> range:
        """Return the numbers of the answers, in view or not."""
        return range(len(self._owner.columns))

    @property
    def widgets(self) -> dict[int, QWidget]:
        """Return all of them: those behind tabs are hidden widgets."""
        return dict(enumerate(self._owner.columns))

    @property
    def rest(self) -> list[QWidget]:
        """List the tabs and the button above the answers, where they are of use."""
        return [widget for widget in (self._owner.tabs, self._owner.together) if not widget.isHidden()]

    def describe_item(self, number: int) -> ItemFacts | None:
        """Describe nothing: every item is a widget."""
        del number
        return None

    def describe_extent(self) -> str:
        """Say how many there are."""
        return tr("{count} answers to one question", count=len(self._owner.columns))
