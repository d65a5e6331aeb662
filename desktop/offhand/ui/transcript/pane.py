"""The scroll area under the transcript: it keeps the rows in place and the reader where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from offhand.ui.transcript import accessibility
from offhand.ui.transcript.column import PASSES, Anchor, Column
from offhand.ui.transcript.jump import JumpButton
from offhand.ui.transcript.row import is_by_keyboard
from offhand.ui.transcript.scrolling import NEAR_END, Place, Reader

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QShowEvent

    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

WIDEST = 800
"""px of a line; longer ones are hard to read."""
SIDE = 20
"""px beside the column."""
STEP = 20
"""px of one step of the scroll bar; a notch of the wheel is three."""


class Pane(QAbstractScrollArea, accessibility.ListWidget):
    """Scroll a column of messages."""

    arranged = Signal()
    """The rows are where they belong."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessibility.install()
        self.setObjectName("transcript")
        self.setAccessibleName("Transcript")
        self.setAccessibleDescription("The messages of this chat")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self._theme_of = rendering
        self.reader = Reader()
        self.column = Column(rendering, intents, self.viewport())
        self._anchor: Anchor | None = None
        self._value = 0
        self._is_arranging = False
        self._structure = 0
        self._by_keyboard = False
        self._jump = JumpButton(rendering.icons, self)
        self._jump.clicked.connect(self.go_to_end)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focus)

    def accessible_items(self) -> list[QWidget]:
        """List the messages in view, then the button to the end where it is shown."""
        items: list[QWidget] = [*self.column.rows()]
        return [*items, self._jump] if self._jump.isVisible() else items

    def go_to_end(self) -> None:
        """Show the end and follow it from now on."""
        self.reader.follows = True
        self.reader.unseen = 0
        self.arrange()

    def read_place(self) -> Place | None:
        """Return where the reader is, None in an empty chat."""
        anchor = self.column.anchor_at(self._value)
        if anchor is None:
            return None
        return Place(self.column.id_of(anchor.row), anchor.offset, self.reader.follows)

    def go_to(self, place: Place | None) -> None:
        """Go to a place that was read before; to the end where its message is gone."""
        index = self.column.index_of(place.message_id) if place is not None else None
        if place is None or index is None or place.is_following:
            self.go_to_end()
            return
        self.reader.start(follows=False)
        self._anchor = Anchor(index, place.offset)
        self.arrange()
        self._anchor = self.column.anchor_at(self._value)

    def arrange_growth(self) -> None:
        """Put the rows in place after the end of the chat has grown or shrunk."""
        before = self.column.heights.total
        self._arrange(before)

    def arrange(self) -> None:
        """Put the rows in place, the reader seeing what they saw."""
        self._arrange(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to another size."""
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was added while nobody could see it."""
        super().showEvent(event)
        self.arrange()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar, whoever moved it."""
        if self._is_arranging:
            return
        bar = self.verticalScrollBar()
        self.reader.move(self._value, bar.value(), bar.maximum())
        self._value = bar.value()
        self._anchor = self.column.anchor_at(self._value)
        self.arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame only where the keyboard led here: a click needs none."""
        super().focusInEvent(event)
        self._by_keyboard = is_by_keyboard(event.reason())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and a frame while the keyboard scrolls here."""
        painter = QPainter(self.viewport())
        theme = self._theme_of.theme
        painter.fillRect(event.rect(), theme.surface)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _arrange(self, before_growth: int | None) -> None:
        if self._is_arranging or not self.isVisible():
            return
        self._is_arranging = True
        try:
            self._lay_out(before_growth)
        finally:
            self._is_arranging = False
        self._update_jump()
        structure = self.column.structure
        if structure != self._structure:
            self._structure = structure
            self._chain_focus()
        self.arranged.emit()

    def _lay_out(self, before_growth: int | None) -> None:
        view = self.viewport()
        width = min(WIDEST, view.width() - 2 * SIDE)
        self.column.width = max(width, 120)
        top = self._top(view.height())
        for _ in range(PASSES):
            changed = self.column.measure(top, view.height())
            if before_growth is not None and changed:
                self.reader.grow(before_growth, self.column.heights.total)
                before_growth = self.column.heights.total
            following = self._top(view.height())
            if not changed and following == top:
                break
            top = following
        bar = self.verticalScrollBar()
        longest = max(0, self._extent(view.height()) - view.height())
        bar.setRange(0, longest)
        bar.setPageStep(view.height())
        bar.setValue(top)
        self._value = top
        if self._anchor is None or self.reader.follows:
            self._anchor = self.column.anchor_at(top)
        self.column.place((view.width() - self.column.width) // 2, top, view.height())

    def _top(self, height: int) -> int:
        """Return what position belongs at the top of the view."""
        longest = max(0, self._extent(height) - height)
        if self.reader.follows or self._anchor is None:
            return longest
        return min(max(0, self.column.position_of(self._anchor)), longest)

    def _extent(self, height: int) -> int:
        return self.reader.extent(self.column.heights.total, height)

    def _update_jump(self) -> None:
        bar = self.verticalScrollBar()
        is_away = not self.reader.follows and bar.maximum() - bar.value() > NEAR_END
        if is_away:
            self._jump.tell(self.reader.unseen // max(1, self.fontMetrics().lineSpacing()))
            self._jump.float_in(self.viewport().width(), self.viewport().height())
        self._jump.setVisible(is_away)

    def _chain_focus(self) -> None:
        """Have Tab go through the messages as they are read."""
        previous: QWidget = self
        for row in self.column.rows():
            for widget in (row, *row.widgets()):
                QWidget.setTabOrder(previous, widget)
                previous = widget

    def _show_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard went to into view."""
        view = self.viewport()
        if now is None or not view.isAncestorOf(now) or now.height() > view.height():
            return
        top = now.mapTo(view, now.rect().topLeft()).y()
        bottom = top + now.height()
        if top < 0:
            self.verticalScrollBar().setValue(self._value + top)
        elif bottom > view.height():
            self.verticalScrollBar().setValue(self._value + bottom - view.height())
