"""The transcript: the pane that shows a chat while it happens.

Slots take what comes, from the bridge: messages, text by the frame, status lines. Whatever comes,
sealed text is never laid out again, at most one update a frame is made, and the reader's place is
kept by the rules of ``scrolling``.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from offhand.ui.transcript.intents import Intents
from offhand.ui.transcript.links import is_openable
from offhand.ui.transcript.pane import Pane
from offhand.ui.transcript.rendering import Rendering
from offhand.ui.transcript.row import Row
from offhand.ui.transcript.selection import clear_others, extend_selection
from offhand.ui.transcript.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from offhand.domain.message import Blob, Message
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.scrolling import Place

FRAME = 0.016
LONGEST_FRAME = 0.1
"""Seconds between two updates; between these it follows what an update costs."""
SLICE = 8
"""ms between two stretches of a long message."""
STEP = 60
"""px that an arrow key scrolls."""


class TranscriptView(Pane):
    """Show a chat."""

    retry_requested = Signal(str)
    edit_requested = Signal(str)
    continue_requested = Signal(str)
    action_requested = Signal(str, object)
    """With the message's id and an ``Action`` of its explanation."""
    link_hovered = Signal(str)
    """The real target under the mouse, empty when it was left."""

    def __init__(
        self,
        appearance: Appearance,
        icons: Icons,
        scope: TaskScope,
        load_thumbnail: Callable[[Blob, int], Awaitable[bytes]],
        open_link: Callable[[str], None],
        *,
        name_model: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Start empty.

        ``scope`` runs what takes a thread. ``load_thumbnail`` returns an encoded picture of a blob
        that fits a square of so many pixels, or raises ``AppError``. ``open_link`` is given http,
        https and mailto addresses only. ``name_model`` turns a model's id into the name to show.
        """
        intents = Intents()
        rendering = Rendering(appearance, icons, scope, load_thumbnail, name_model)
        super().__init__(rendering, intents, parent)
        intents.setParent(self)
        rendering.setParent(self)
        self._rendering = rendering
        self._intents = intents
        self._open_link = open_link
        self._text: dict[str, list[str]] = {}
        self._reasoning: dict[str, list[str]] = {}
        self._frame = FRAME
        self._last_flush = 0.0
        self._flush_timer = QTimer(self)
        self._flush_timer.setSingleShot(True)
        self._flush_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._flush_timer.timeout.connect(self.flush)
        self._slice_timer = QTimer(self)
        self._slice_timer.setSingleShot(True)
        self._slice_timer.setInterval(SLICE)
        self._slice_timer.timeout.connect(self._parse_more)
        self.arranged.connect(self._see_whether_all_is_parsed)
        appearance.changed.connect(self._restyle)
        rendering.formulas_drawn.connect(self._take_formulas)
        self._connect_intents(intents)

    def show_chat(self, messages: Sequence[Message]) -> None:
        """Show these messages from their end."""
        self._text.clear()
        self._reasoning.clear()
        self._flush_timer.stop()
        if self._focused_row() is not None:
            self.setFocus()
        self.column.show(messages)
        self.reader.start()
        self.arrange()

    def add_message(self, message: Message) -> None:
        """Add a message at the end; a question goes to the top of the view."""
        self.flush()
        index = self.column.add(message)
        if message.reply is None:
            self.reader.ask(self.column.heights.top_of(index))
        self.arrange()

    def grow_text(self, message_id: str, text: str) -> None:
        """Append to an answer; shown with the next frame."""
        self._text.setdefault(message_id, []).append(text)
        self._schedule()

    def grow_reasoning(self, message_id: str, text: str) -> None:
        """Append to the readable thinking of an answer; shown with the next frame."""
        self._reasoning.setdefault(message_id, []).append(text)
        self._schedule()

    def set_status(self, message_id: str, text: str) -> None:
        """Say below an answer what is waited for; an empty text takes the line away."""
        entry = self.column.find(message_id)
        if entry is not None:
            entry.set_status(text)
            self.arrange_growth()

    def update_message(self, message: Message) -> None:
        """Take the newer state of a message: mostly its end, with all of its text."""
        self.flush()
        entry = self.column.find(message.id)
        if entry is not None:
            self.column.remember(message)
            entry.update(message)
            self.arrange_growth()

    def copy_message(self, message_id: str) -> None:
        """Copy a message exactly as it was written."""
        self.flush()
        entry = self.column.find(message_id)
        if entry is not None and entry.text:
            QGuiApplication.clipboard().setText(entry.text)

    def focus_last(self) -> None:
        """Give the keyboard to the last message."""
        self.go_to_end()
        row = self.column.row_of(len(self.column) - 1)
        (row or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def place(self) -> Place | None:
        """Return where the reader is, None in an empty chat."""
        return self.read_place()

    @place.setter
    def place(self, place: Place | None) -> None:
        self.go_to(place)

    def flush(self) -> None:
        """Show at once what was appended."""
        self._flush_timer.stop()
        if not self._text and not self._reasoning:
            return
        begun = time.perf_counter()
        for message_id, pieces in self._reasoning.items():
            if (entry := self.column.find(message_id)) is not None:
                entry.grow_reasoning("".join(pieces))
        for message_id, pieces in self._text.items():
            if (entry := self.column.find(message_id)) is not None:
                entry.grow_text("".join(pieces))
        self._text.clear()
        self._reasoning.clear()
        self.arrange_growth()
        self._last_flush = time.perf_counter()
        self._frame = min(LONGEST_FRAME, max(FRAME, 2 * (self._last_flush - begun)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll and copy."""
        bar = self.verticalScrollBar()
        page = int(self.viewport().height() * 0.9)
        steps = {
            Qt.Key.Key_Up: -STEP,
            Qt.Key.Key_Down: STEP,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_message()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            if step < 0:
                self.reader.hold()
            bar.setValue(bar.value() + step)
        else:
            event.ignore()

    def _connect_intents(self, intents: Intents) -> None:
        intents.copy_requested.connect(self.copy_message)
        intents.retry_requested.connect(self.retry_requested)
        intents.edit_requested.connect(self.edit_requested)
        intents.continue_requested.connect(self.continue_requested)
        intents.action_requested.connect(self.action_requested)
        intents.text_copied.connect(self._copy_text)
        intents.link_opened.connect(self._follow_link)
        intents.link_hovered.connect(self.link_hovered)
        intents.height_changed.connect(self._fit)
        intents.selection_begun.connect(self._begin_selection)
        intents.selection_dragged.connect(self._drag_selection)

    def _schedule(self) -> None:
        """Flush at once after a pause, else with the next frame."""
        if not self._flush_timer.isActive():
            rest = self._frame - (time.perf_counter() - self._last_flush)
            self._flush_timer.start(max(0, round(rest * 1000)))

    def _see_whether_all_is_parsed(self) -> None:
        if not self._slice_timer.isActive() and self.column.is_waiting:
            self._slice_timer.start()

    def _parse_more(self) -> None:
        self.column.parse_more()
        self.arrange()

    def _restyle(self) -> None:
        self._rendering.restyle()
        self.column.forget_looks()
        self.arrange()
        self.viewport().update()

    def _take_formulas(self) -> None:
        if self.column.take_formulas():
            self.arrange()

    def _fit(self, message_id: str) -> None:
        entry = self.column.find(message_id)
        if entry is not None:
            entry.remeasure()
        self.reader.hold()
        self.arrange()

    def _copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _follow_link(self, target: str) -> None:
        if is_openable(target):
            self._open_link(target)

    def _begin_selection(self, view: object) -> None:
        clear_others(self.column.rows(), view if isinstance(view, TextView) else None)

    def _drag_selection(self, view: object, place: object) -> None:
        if isinstance(view, TextView) and isinstance(place, QPoint):
            self.reader.hold()
            extend_selection(view, place)

    def _copy_selection(self) -> None:
        selected = "\n\n".join(filter(None, (row.selected_text() for row in self.column.rows())))
        if selected:
            self._copy_text(selected)
            return
        row = self._focused_row()
        entry = row.entry if row is not None else None
        self.copy_message(entry.message.id if entry is not None else self.column.last_id())

    def _select_message(self) -> None:
        row = self._focused_row()
        for view in row.text_views() if row is not None else ():
            view.select(0, view.document().characterCount() - 1)

    def _focused_row(self) -> Row | None:
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Row):
            widget = widget.parentWidget()
        return widget
