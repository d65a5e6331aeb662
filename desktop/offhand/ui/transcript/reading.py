"""What a reader does in the transcript besides scrolling: keys, selecting, copying, finding, menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from offhand.ui.transcript.column import Anchor
from offhand.ui.transcript.copying import MessageCopying
from offhand.ui.transcript.finder import Finder
from offhand.ui.transcript.footnotes import Footnotes
from offhand.ui.transcript.menu import open_menu
from offhand.ui.transcript.message_offers import Copying, list_offers
from offhand.ui.transcript.pane import Pane
from offhand.ui.transcript.revealing import Revealing
from offhand.ui.transcript.row import Row
from offhand.ui.transcript.selection import SelectionDrag, select_texts
from offhand.ui.transcript.text_view import TextView
from offhand.ui.transcript.tick_way import TickWay
from offhand.ui.transcript.ticks import SelectMode

if TYPE_CHECKING:
    from offhand.services.tasks import TaskScope
    from offhand.ui.transcript.context_note import ContextNote
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.successors import Succession

STEP = 60
"""px that an arrow key scrolls."""


class ReadingPane(Pane):
    """Let messages be read, selected, searched and copied."""

    retry_requested = Signal(str)
    receipt_requested = Signal(str)
    edit_requested = Signal(str)
    selection_bar_wanted = Signal()
    """The keyboard goes from the selected messages to what can be done with them."""

    def __init__(
        self, rendering: Rendering, intents: Intents, scope: TaskScope, parent: QWidget | None = None
    ) -> None:
        super().__init__(rendering, intents, parent)
        self.intents = intents
        self.can_forget = False
        """Somebody hears that messages are to be sent no longer."""
        self._footnotes = Footnotes(self, intents)
        self._rendering = rendering
        self.substitutes = rendering.substitutes
        self._copying = MessageCopying(rendering, scope, self)
        self.finder = Finder(self, rendering, intents, scope)
        self.revealing = Revealing(self, self.finder)
        self.selecting = SelectMode(rendering, self.column, self)
        self.selecting.step_wanted.connect(self._step_from)
        TickWay(self, self.selecting, self._focus_order, self.focus_selection, self.selection_bar_wanted)
        self.arranged.connect(self.selecting.dress)
        self._drag = SelectionDrag(self, intents)
        intents.copy_requested.connect(self.copy_message)
        intents.text_copied.connect(self._copying.copy_text)
        intents.menu_wanted.connect(self._open_menu)
        intents.step_wanted.connect(self._step_from)

    def offer_successors(self, succession: Succession) -> None:
        """Offer, under an answer that failed for lack of its model, who may answer instead."""
        self._rendering.succession = succession

    def flush(self) -> None:
        """Show at once what was appended."""

    def copy_message(self, message_id: str) -> None:
        """Copy a message exactly as it was written."""
        self.flush()
        entry = self.column.find(message_id)
        if entry is not None and entry.message.files:
            self._copying.copy_written([("", entry.message)])
        elif entry is not None and entry.text:
            self._copying.copy_text(entry.text)

    def copy_plain(self, message_id: str) -> None:
        """Copy a message without the marks of Markdown."""
        self.flush()
        index = self.column.index_of(message_id)
        if index is not None:
            self._copying.copy_spelled([("", self.column.message_at(index))])

    def copy_selected(self, *, as_markdown: bool) -> None:
        """Copy the messages that are selected, each below its speaker's name where they are several."""
        self.flush()
        indices = self.selecting.in_order()
        are_several = len(indices) > 1
        named = [
            (self.column.speaker_of(index) if are_several else "", self.column.message_at(index))
            for index in indices
        ]
        (self._copying.copy_written if as_markdown else self._copying.copy_spelled)(named)

    def toggle_selecting(self) -> None:
        """Begin to select whole messages, the one that has the keyboard first, or end it."""
        if self.selecting.is_on:
            self.leave_selection()
            return
        row = self.focused_row()
        self.select_messages(row.entry.message.id if row is not None and row.entry is not None else "")

    def select_messages(self, message_id: str) -> None:
        """Begin to select whole messages, with this one where it is named."""
        index = self.column.index_of(message_id)
        self.reader.hold()
        self.selecting.start(message_id)
        if index is None:
            index = self._last_in_view()
        if index is not None:
            self._focus_message(index)

    def leave_selection(self) -> None:
        """End selecting whole messages and give the keyboard back to the message it was in."""
        row = self.focused_row()
        self.selecting.end()
        (row or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_selection(self) -> None:
        """Give the keyboard back to the messages that are selected from."""
        indices = self.selecting.in_order()
        index = indices[-1] if indices else self._last_in_view()
        if index is not None:
            self._focus_message(index)

    def selected_words(self) -> str:
        """Return what is selected in one line of a message, empty where there is no such thing."""
        selected = [text for row in self.column.rows() if (text := row.selected_text())]
        return selected[0] if len(selected) == 1 and "\n" not in selected[0] else ""

    def focus_last(self) -> None:
        """Give the keyboard to the last message."""
        self.go_to_end()
        row = self.column.row_of(len(self.column) - 1)
        (row or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before a shortcut of the window gets it, while messages are selected."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.selecting.is_on
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, select and copy."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif key is Qt.Key.Key_Escape and self.selecting.is_on:
            self.leave_selection()
        elif not self._scroll_by(key, is_back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            event.ignore()

    def _scroll_by(self, key: Qt.Key, *, is_back: bool) -> bool:
        """Scroll as a key says; False where it says nothing."""
        bar = self.verticalScrollBar()
        page = int(self.viewport().height() * 0.9)
        steps = {
            Qt.Key.Key_Up: -STEP,
            Qt.Key.Key_Down: STEP,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: -page if is_back else page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(key)
        if step is None:
            return False
        if step < 0:
            self.reader.hold()
        bar.setValue(bar.value() + step)
        if step > 0:
            self.settle_at_end()
        return True

    def _step_from(self, message_id: str, step: int) -> None:
        """Go to another message; through one that is taller than the view, by scrolling."""
        index = self.column.index_of(message_id)
        row = self.column.row_of(index) if index is not None else None
        if index is None or row is None or not step:
            return
        height = self.viewport().height()
        beyond = -row.y() if step < 0 else row.y() + row.height() - height
        if beyond > 0 and row.height() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(beyond, STEP) * (1 if step > 0 else -1))
            self.reader.hold()
        elif 0 <= index + step < len(self.column):
            self._focus_message(index + step)

    def _focus_message(self, index: int) -> None:
        if self.column.row_of(index) is None:
            self.hold_at(Anchor(index, 0))
        row = self.column.row_of(index)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _last_in_view(self) -> int | None:
        height = self.viewport().height()
        seen = [row.number - 1 for row in self.column.rows() if row.y() < height]
        return seen[-1] if seen else None

    def _open_menu(self, message_id: str, place: object) -> None:
        entry = self.column.find(message_id)
        if entry is None or not isinstance(place, QPoint):
            return
        copying = Copying(
            copy=self._copy_selection_or,
            as_markdown=self.copy_message,
            as_text=self.copy_plain,
            select=self.select_messages,
        )
        open_menu(self, place, list_offers(entry, place, self.intents, copying, can_forget=self.can_forget))

    def mark_context(self, place: tuple[str, ContextNote] | None) -> None:
        """Show below which message the line stands above which nothing is sent, and what it says."""
        self.column.mark_context(place)
        self.arrange()

    def _copy_selection(self) -> None:
        """Copy the messages selected, else the text selected, else the message that has the keyboard."""
        if self.selecting.is_on:
            self.copy_selected(as_markdown=True)
            return
        row = self.focused_row()
        entry = row.entry if row is not None else None
        self._copy_selection_or(entry.message.id if entry is not None else self.column.last_id())

    def _copy_selection_or(self, message_id: str) -> None:
        selected = "\n\n".join(filter(None, (row.selected_text() for row in self.column.rows())))
        if selected:
            self._copying.copy_text(selected)
        else:
            self.copy_message(message_id)

    def _select_all(self) -> None:
        """Select the text that has the keyboard, and a second time all texts of its message."""
        row = self.focused_row()
        if row is None:
            return
        text = QApplication.focusWidget()
        views = row.text_views()
        is_first = isinstance(text, TextView) and text in views and not text.is_all_selected
        select_texts([text] if is_first and isinstance(text, TextView) else views)
        self.reader.hold()

    def focused_row(self) -> Row | None:
        """Return the message that has the keyboard, or something in it."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Row):
            widget = widget.parentWidget()
        return widget if widget is not None and self.isAncestorOf(widget) else None
