"""One message on the screen: its parts from top to bottom, those in view as widgets.

A row is used again for another message; so are the widgets of its parts. Parts out of view have a
height and no widget, so that a message of any length costs what can be seen of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from offhand.ui.transcript.accessibility import ItemWidget, describe_place
from offhand.ui.transcript.flash import Flash
from offhand.ui.transcript.ground import paint_ground
from offhand.ui.transcript.labels import ICON_INSET, name_speaker
from offhand.ui.transcript.part_views import (
    CORNER_WIDTH,
    GAPS,
    OUTSETS,
    VIEWS,
    PartView,
    is_at_work,
    text_of,
)
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.switcher import word_fork
from offhand.ui.transcript.text_view import TextView, is_by_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

TOP = 10
BOTTOM = 8
RING = 10
"""px beside the text, for the frame of the message that has the keyboard."""
CARD = 12
"""px around a question inside its card."""
AHEAD = 300
"""px beyond the view for which widgets are ready."""
SHOWN_WHOLE = 5_000
"""px up to which a message in view has all its widgets, so that screen readers read all of it."""


class Row(QWidget, ItemWidget):
    """Show one message."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._entry: Entry | None = None
        self._shown: dict[Part, tuple[QWidget, int]] = {}
        self._spare: dict[PartKind, list[QWidget]] = {}
        self._card: QRectF | None = None
        self._is_long = False
        self._by_keyboard = False
        self._flash = Flash(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.number = 0
        self.is_cut = False
        """Something in view has no widget yet, for want of time."""
        self.structure = 0
        """Counts changes of which widgets are in use."""

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
        self.release()
        self._entry = entry
        self.number = number
        name = name_speaker(entry.message, self._rendering)
        self.setAccessibleName(name)
        self.setAccessibleDescription("Question" if entry.is_question else "Answer")
        self.setProperty("messageId", entry.message.id)

    def release(self) -> None:
        """Show nothing, and keep the widgets for another message."""
        for part in list(self._shown):
            self._put_aside(part)
        self._flash.end()
        self._entry = None

    def flash(self) -> None:
        """Light up for a moment."""
        self._flash.begin()

    def forget_looks(self) -> None:
        """Have every part shown anew, after the theme has changed."""
        self._shown = {part: (widget, -1) for part, (widget, _) in self._shown.items()}

    def arrange(self, width: int, top: int, bottom: int) -> int:
        """Lay out the message for a width, with widgets from ``top`` to ``bottom``; return its height.

        Both are px from the top of the row.
        """
        entry = self._entry
        if entry is None:
            return 0
        parts = entry.parts
        self.is_cut = False
        self._is_long = sum(part.height_for(width) for part in parts) > SHOWN_WHOLE
        for part in self._shown.keys() - set(parts):
            self._put_aside(part)
        seen = (top, bottom)
        y = TOP
        card: QRectF | None = None
        if entry.is_question:
            y, card = self._place_question(parts, width, seen)
        else:
            for part in parts:
                outset = OUTSETS.get(part.kind, 0)
                y += self._place(part, RING - outset, y, width + outset, seen) + GAPS.get(part.kind, 0)
        height = y + BOTTOM
        if card != self._card:
            self._card = card
            self.update()
        name = name_speaker(entry.message, self._rendering)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if self.hasFocus() and self.height() != height:
            self.update()  # for the frame
        self.resize(width + 2 * RING, height)
        return height

    def locate(self, y: int) -> tuple[Part | None, int]:
        """Return the part at a height, and how far below its top that is."""
        at: Part | None = None
        top = 0
        for part, start in self._tops():
            if start > y:
                break
            at, top = part, start
        return at, y - top

    def y_of(self, part: Part | None, distance: int) -> int:
        """Return the height of a place that ``locate`` named."""
        if part is None:
            return distance
        return next((top + distance for other, top in self._tops() if other is part), distance)

    def text_views(self) -> list[TextView]:
        """List the texts in use, from top to bottom."""
        views: list[TextView] = []
        for part in self._entry.parts if self._entry is not None else ():
            shown = self._shown.get(part)
            view = text_of(shown[0]) if shown is not None else None
            if view is not None:
                views.append(view)
        return views

    def shown_texts(self) -> list[tuple[Part, TextView]]:
        """List the parts that hold text and are in view, with the texts that show them."""
        texts = ((part, text_of(widget)) for part, (widget, _) in self._shown.items())
        return [(part, view) for part, view in texts if view is not None]

    def text_view_of(self, part: Part) -> TextView | None:
        """Return the text that shows a part, None where it is out of view."""
        shown = self._shown.get(part)
        return text_of(shown[0]) if shown is not None else None

    def widgets(self) -> Iterator[QWidget]:
        """Yield the widgets in use, from top to bottom."""
        for part in self._entry.parts if self._entry is not None else ():
            if part in self._shown:
                yield self._shown[part][0]

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
        super().paintEvent(event)
        has_frame = self.hasFocus() and self._by_keyboard
        paint_ground(self, self._rendering.theme, self._card, self._flash.strength, has_frame=has_frame)

    def _place_question(
        self, parts: list[Part], width: int, seen: tuple[int, int]
    ) -> tuple[int, QRectF | None]:
        """Put what was asked on a card, its buttons beside the name and its switcher below."""
        y, card_top, card_bottom = TOP, 0, 0
        for part in parts:
            match part.kind:
                case PartKind.FOOTER:
                    self._place(part, RING + width - CORNER_WIDTH + ICON_INSET, TOP - 6, CORNER_WIDTH, seen)
                case PartKind.TEXT | PartKind.PICTURES:
                    if not card_top:
                        card_top = y
                        y += CARD
                    y += self._place(part, RING + CARD, y, width - 2 * CARD, seen) + GAPS[part.kind]
                    card_bottom = y
                case _:
                    outset = OUTSETS.get(part.kind, 0)
                    y += self._place(part, RING - outset, y, width + outset, seen) + GAPS.get(part.kind, 0)
        return y, QRectF(RING, card_top, width, card_bottom - card_top) if card_top else None

    def _place(self, part: Part, x: int, y: int, width: int, view: tuple[int, int]) -> int:
        """Put one part in its place, as a widget where it can be seen; return its height."""
        height = part.height_for(width)
        shown = self._shown.get(part)
        if (y + height < view[0] - AHEAD or y > view[1] + AHEAD) and self._is_long:
            if shown is not None and not is_at_work(shown[0]):
                self._put_aside(part)
            elif shown is not None:
                shown[0].move(x, y)
            return height
        if shown is None and not self._rendering.has_time_for(part):
            self.is_cut = True
            return height
        widget = shown[0] if shown is not None else self._take(part.kind)
        if shown is None or shown[1] != part.revision or part.width != width or not part.height:
            assert self._entry is not None  # noqa: S101 - ``arrange`` looked
            cast("PartView", widget).show_part(self._entry, part)
            part.height, part.width = cast("PartView", widget).fit(width), width
            self._shown[part] = (widget, part.revision)
        widget.move(x, y)
        if shown is None:
            widget.show()
            self.structure += 1
        return part.height

    def _tops(self) -> Iterator[tuple[Part, int]]:
        """Yield the parts with their tops as last laid out."""
        entry = self._entry
        if entry is None:
            return
        y = TOP
        for part in entry.parts:
            shown = self._shown.get(part)
            if shown is not None:
                y = shown[0].y()
            yield part, y
            y += part.height_for(part.width or self.width() - 2 * RING) + GAPS.get(part.kind, 0)

    def _take(self, kind: PartKind) -> QWidget:
        spare = self._spare.get(kind)
        if spare:
            return spare.pop()
        return VIEWS[kind](self._rendering, self._intents, self)

    def _put_aside(self, part: Part) -> None:
        widget, _ = self._shown.pop(part)
        widget.hide()
        if (text := text_of(widget)) is not None:
            text.clear_selection()
            text.unmark()
        self._spare.setdefault(part.kind, []).append(widget)
        self.structure += 1
