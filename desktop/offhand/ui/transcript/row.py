"""One message on the screen: its parts from top to bottom, those in view as widgets.

A row is used again for another message; so are the widgets of its parts. Parts out of view have a
height and no widget, so that a message of any length costs what can be seen of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from offhand.ui.transcript.accessibility import ItemWidget, describe_place
from offhand.ui.transcript.arrangement import Arrangement
from offhand.ui.transcript.beside import NOTHING_BESIDE, paint_beside
from offhand.ui.transcript.flash import Flash
from offhand.ui.transcript.ground import paint_ground
from offhand.ui.transcript.labels import name_speaker
from offhand.ui.transcript.measures import RING, TOP, find_card
from offhand.ui.transcript.switcher import word_fork
from offhand.ui.transcript.text_view import is_by_keyboard
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.text_view import TextView


class Row(QWidget, ItemWidget):
    """Show one message."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._entry: Entry | None = None
        self._arrangement = Arrangement(rendering, intents, self)
        self._width = self._height = 0
        self._card: QRectF | None = None
        self._beside = NOTHING_BESIDE
        self._by_keyboard = False
        self._flash = Flash(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.number = 0
        self.is_put = False
        """It is shown, and in its place."""
        self.top = 0
        """px from the top of the view."""

    def accessible_list(self) -> QWidget | None:
        """Return the transcript, past its viewport."""
        viewport = self.parentWidget()
        return viewport.parentWidget() if viewport is not None else None

    def describe_place(self) -> str:
        """Say who speaks to whom, and which message of the chat it is."""
        if self._entry is None:
            return ""
        place = describe_place(self._entry.message, self.number)
        return place if self._entry.fork is None else f"{place}, {word_fork(self._entry.fork)}"

    @property
    def is_cut(self) -> bool:
        """Say whether something in view has no widget yet, for want of time."""
        return self._arrangement.is_cut

    @property
    def structure(self) -> int:
        """Count changes of which widgets are in use."""
        return self._arrangement.structure

    @property
    def entry(self) -> Entry | None:
        """Return the message that is shown."""
        return self._entry

    @property
    def is_pinned(self) -> bool:
        """Say whether the reader is at work in here, so that the row must stay."""
        focus = self.focusWidget() if self.isAncestorOf(self) else None
        has_focus = self.hasFocus() or (focus is not None and focus.hasFocus())
        return has_focus or any(view.textCursor().hasSelection() for view in self.text_views())

    def bind(self, entry: Entry, number: int) -> None:
        """Show another message from now on, of this number in the chat."""
        self._arrangement.clear()
        self._entry = entry
        self.number = number
        name = name_speaker(entry.message, self._rendering)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Question") if entry.is_question else tr("Answer"))
        self.setProperty("messageId", entry.message.id)

    def release(self) -> None:
        """Show nothing, and keep the widgets for another message."""
        self.hide()
        self.is_put = False
        self._arrangement.clear()
        self._flash.end()
        self._entry = None

    def flash(self) -> None:
        """Light up for a moment."""
        self._flash.begin()

    def forget_looks(self) -> None:
        """Have every part shown anew, after the theme has changed."""
        self._arrangement.forget_looks()

    def arrange(self, width: int, top: int, bottom: int) -> int:
        """Lay out the message for a width, with widgets from ``top`` to ``bottom``; return its height.

        Both are px from the top of the row. Nothing moves before ``settle``.
        """
        if self._entry is not None:
            self._width = width
            self._height = self._arrangement.arrange(self._entry, width, top, bottom)
        return self._height

    def guess_anew(self, until: float) -> int:
        """Guess heights of parts out of view, as ``Extents.renew`` does; return by how many px it grew."""
        if self._entry is None:
            return 0
        before = self._entry.extents.total
        self._arrangement.guess_anew(self._entry, until)
        return self._entry.extents.total - before

    def settle(self) -> None:
        """Move everything to where it was laid out."""
        entry = self._entry
        if entry is None:
            return
        if self.hasFocus() and self.height() != self._height:
            self.update()  # for the frame
        self.resize(self._width + 2 * RING, self._height)
        top, bottom = find_card(entry)
        card = QRectF(RING, top, self._width, bottom - top) if top < bottom else None
        if card != self._card:
            self._card = card
            self.update()
        name = name_speaker(entry.message, self._rendering)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        beside = self._arrangement.beside(entry.parts)
        if beside != self._beside:
            self._beside = beside
            self.update()
        self._arrangement.settle()

    def put(self, left: int, top: int) -> None:
        """Show the row at a place in the view."""
        if not self.is_put or self.top != top or self.x() != left:
            self.top = top
            self.move(left, top)
        if not self.is_put:
            self.is_put = True
            self.show()

    def locate(self, y: int) -> tuple[Part | None, int]:
        """Return the part at a height, and how far below its top that is."""
        if self._entry is None or not self._height:
            return None, y
        part = self._entry.parts[self._entry.extents.number_at(y - TOP)]
        return part, y - self.y_of(part, 0)

    def y_of(self, part: Part | None, distance: int) -> int:
        """Return the height of a place that ``locate`` named."""
        if part is None or self._entry is None or not self.holds(part):
            return distance
        return TOP + self._entry.extents.top_of(part) + distance

    def holds(self, part: Part) -> bool:
        """Say whether a part belongs to the message."""
        return self._entry is not None and self._entry.extents.holds(part)

    def text_views(self) -> list[TextView]:
        """List the texts in use, from top to bottom."""
        return [view for _, view in self._arrangement.texts()]

    def shown_texts(self) -> list[tuple[Part, TextView]]:
        """List the parts that hold text and are in view, with the texts that show them."""
        return self._arrangement.texts()

    def text_view_of(self, part: Part) -> TextView | None:
        """Return the text that shows a part, None where it is out of view."""
        return self._arrangement.text_of(part)

    def widgets(self) -> list[QWidget]:
        """List the widgets in use, from top to bottom."""
        return self._arrangement.widgets()

    def selected_text(self) -> str:
        """Return what is selected in the message."""
        return "\n\n".join(filter(None, (view.selected_text() for view in self.text_views())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from message to message while the keyboard is at a whole one."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self.hasFocus() and self._entry is not None and not event.modifiers():
            self._intents.step_wanted.emit(self._entry.message.id, step)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of this message, wherever in it the mouse or the keyboard is."""
        if self._entry is not None:
            self._intents.menu_wanted.emit(self._entry.message.id, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the keyboard came here, and show it."""
        super().focusInEvent(event)
        self._by_keyboard = is_by_keyboard(event.reason())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card of a question, a light that fades, and a frame where the keyboard is."""
        del event
        has_frame = self._by_keyboard and self.hasFocus()
        if self._card is not None or self._flash.strength or has_frame:  # mostly there is nothing to draw
            paint_ground(self, self._rendering.theme, self._card, self._flash.strength, has_frame=has_frame)
        if self._beside != NOTHING_BESIDE:
            paint_beside(self, self._beside, self._rendering.styles.font)
