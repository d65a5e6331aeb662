"""The scroll area under the transcript: it keeps the rows in place and the reader where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from offhand.ui.transcript import accessibility
from offhand.ui.transcript.column import PASSES, Anchor, Column
from offhand.ui.transcript.focus_order import FocusOrder
from offhand.ui.transcript.jump import JumpButton
from offhand.ui.transcript.listed import ListedMessages
from offhand.ui.transcript.scrolling import NEAR_END, Place, Reader
from offhand.ui.transcript.text_view import is_by_keyboard
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent

    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

WIDEST = 800
"""px of a line; longer ones are hard to read."""
SIDE = 20
"""px beside the column."""
NEAR = 150
"""px that the end may move in one go with what is ready beyond the view."""
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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Transcript"))
        self.setAccessibleDescription(tr("The messages of this chat"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self._theme_of = rendering
        self.side = SIDE
        self.reader = Reader()
        self.column = Column(rendering, intents, self.viewport())
        self._anchor: Anchor | None = None
        self._value = 0
        self._question = 0
        """The number of the question that was put to a place, while the reader knows of one."""
        self._lead = 0
        """px of that place below the top of the view."""
        self.is_arranging = False
        self._is_patient = True
        """What takes long may be laid out in later turns."""
        self._structure = 0
        self._by_keyboard = False
        self._focus_order = FocusOrder(self, self.column.rows)
        self._jump = JumpButton(rendering.icons, self)
        self._jump.clicked.connect(self.go_to_end)
        self.listed = ListedMessages(self, self.column, self._jump)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focus)

    def go_to_end(self) -> None:
        """Show the end and follow it from now on."""
        self.reader.follows = True
        self.reader.unseen = 0
        self.arrange()

    def put_to_top(self, index: int, lead: int = 0) -> None:
        """Show a question ``lead`` px below the top of the view, with room for its answer below."""
        self._question, self._lead = index, lead
        self.reader.ask(self.column.heights.top_of(index) - lead)
        self.arrange()

    def stay_at(self, index: int, lead: int) -> None:
        """Show a message ``lead`` px below the top of the view and stay, however little is below it."""
        self._question, self._lead = index, lead
        self.reader.ask(self.column.heights.top_of(index) - lead)
        self.hold_at(Anchor(index, -lead))

    def hold_at(self, anchor: Anchor) -> None:
        """Show a place at the top of the view and stay there."""
        self.reader.hold()
        self._anchor = anchor
        self._is_patient = False
        self.arrange()
        self._is_patient = True
        self._anchor = self.column.anchor_at(self._value)

    def read_place(self) -> Place | None:
        """Return where the reader is, None in an empty chat."""
        anchor = self.column.anchor_at(self._value)
        if anchor is None:
            return None
        question = self.column.id_of(self._question) if self._has_question() else ""
        lead = self._lead if question else 0
        return Place(self.column.id_of(anchor.row), anchor.offset, self.reader.follows, question, lead)

    def go_to(self, place: Place | None) -> None:
        """Go to a place that was read before; to the end where its message is gone."""
        index = self.column.index_of(place.message_id) if place is not None else None
        if place is None or index is None:
            self.go_to_end()
            return
        self.reader.start()
        question = self.column.index_of(place.question_id)
        if question is not None:
            self.put_to_top(question, place.lead)
        if place.is_following:
            self.go_to_end()
        else:
            self.hold_at(Anchor(index, place.offset))

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
        if self.is_arranging:
            return
        bar = self.verticalScrollBar()
        self.reader.move(self._value, bar.value(), bar.maximum())
        self._value = bar.value()
        self._anchor = self.column.anchor_at(self._value)
        self.arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; any turn up ends following, and one down at the end resumes it."""
        turn = event.angleDelta().y() or event.pixelDelta().y()
        if turn > 0:
            self.reader.hold()
        super().wheelEvent(event)
        if turn < 0:
            self.settle_at_end()

    def settle_at_end(self) -> None:
        """Follow again where the reader moved down and is at the end."""
        bar = self.verticalScrollBar()
        self.reader.move(self._value, self._value, bar.maximum())
        self._update_jump()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go on with Tab as the messages are read."""
        self._focus_order.settle()
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame only where the keyboard led here: a click needs none."""
        super().focusInEvent(event)
        self._by_keyboard = is_by_keyboard(event.reason())
        if self._by_keyboard:
            self.reader.hold()
            self._update_jump()
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
        if self.is_arranging or self._theme_of.is_changing or not self.isVisible():
            return
        self.is_arranging = True
        try:
            self._lay_out(before_growth)
        finally:
            self.is_arranging = False
        self._update_jump()
        structure = self.column.structure
        if structure != self._structure:
            self._structure = structure
            self._focus_order.note_change()
        self.arranged.emit()

    def _lay_out(self, before_growth: int | None) -> None:
        view = self.viewport()
        height = view.height()
        is_growth = before_growth is not None
        width = min(zoomed(WIDEST), view.width() - 2 * self.side)
        self.column.width = max(width, 120)
        top = self._top(height)
        self._theme_of.begin_turn(is_urgent=not self._is_patient)
        for _ in range(PASSES):
            changed = self.column.measure(top, height)
            if before_growth is not None and changed:
                self.reader.grow(before_growth, self.column.heights.total)
                before_growth = self.column.heights.total
            following = self._top(height)
            is_near = is_growth and self.reader.follows and abs(following - top) <= NEAR
            if is_near or (not changed and following == top):
                top = following
                break
            top = following
        bar = self.verticalScrollBar()
        longest = max(0, self._extent(height) - height)
        if bar.maximum() != longest or bar.pageStep() != height:
            bar.setRange(0, longest)
            bar.setPageStep(height)
        bar.setValue(top)
        self._value = top
        if self._anchor is None or self.reader.follows:
            self._anchor = self.column.anchor_at(top)
        self.column.place((view.width() - self.column.width) // 2, top, height)

    def _top(self, height: int) -> int:
        """Return what position belongs at the top of the view."""
        longest = max(0, self._extent(height) - height)
        if self.reader.follows or self._anchor is None:
            return longest
        return min(max(0, self.column.position_of(self._anchor)), longest)

    def _has_question(self) -> bool:
        return self.reader.question_top is not None and self._question < len(self.column)

    def _extent(self, height: int) -> int:
        if self._has_question():  # what is above it may have changed its height
            self.reader.question_top = self.column.heights.top_of(self._question) - self._lead
        return self.reader.extent(self.column.heights.total, height)

    def _update_jump(self) -> None:
        bar = self.verticalScrollBar()
        is_away = not self.reader.follows and bar.maximum() - bar.value() > NEAR_END
        if is_away:
            self._jump.tell(self.reader.unseen // max(1, self.fontMetrics().lineSpacing()))
            self._jump.float_in(self.viewport().width(), self.viewport().height())
        self._jump.setVisible(is_away)

    def _show_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard went to into view, and stay with it.

        A window that comes to the front gives its focus back; the reader did nothing then.
        """
        view = self.viewport()
        if old is None or now is None or not view.isAncestorOf(now):
            return
        self.reader.hold()
        self._update_jump()
        if now.height() > view.height():
            return
        top = now.mapTo(view, now.rect().topLeft()).y()
        bottom = top + now.height()
        if top < 0:
            self.verticalScrollBar().setValue(self._value + top)
        elif bottom > view.height():
            self.verticalScrollBar().setValue(self._value + bottom - view.height())
