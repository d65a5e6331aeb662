"""The composer: field, attachments and the one button, and the rules by which a question leaves it.

A question is never sent half: Send waits for pictures and texts that are still read, and says which could
not be. Nothing typed or attached is ever lost by pressing a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from offhand.ui.composer.card import Card
from offhand.ui.composer.editor import MessageField
from offhand.ui.composer.items import Draft, Item, UnsentDraft
from offhand.ui.composer.notices import Hint, Offer, order_tabs
from offhand.ui.composer.pasting import Pasting
from offhand.ui.composer.send_button import SendButton
from offhand.ui.composer.shelf import Shelf
from offhand.ui.composer.tools import Tools
from offhand.ui.theme import GAP
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.services.attachments import Attachments
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

UNNAMED = later("Picture")
NOTHING_YET = later("Type a question or attach a picture first")
STILL_ANSWERING = later("The answer is still arriving. Stop it with Esc, or send this when it is done.")
_LONG_TEXT = 2000
"""Letters beyond which a text is not searched for one that is no blank."""


class Composer(QWidget):
    """Let a question be written."""

    submitted = Signal(object)
    """A ``Draft`` is to be asked. The composer is empty by then; ``restore`` takes it back."""
    stop_requested = Signal()
    attach_requested = Signal()
    changed = Signal()
    """Text or pictures are others than before."""
    offer_hidden = Signal()
    escaped = Signal()
    """Esc was pressed in the field while ``keep_escape`` holds."""

    def __init__(
        self, attachments: Attachments, scope: TaskScope, icons: Icons, appearance: Appearance
    ) -> None:
        """Read pictures through ``attachments`` in tasks of ``scope``."""
        super().__init__()
        self._is_streaming = self._is_waiting = self._keeps_escape = False
        self._named: frozenset[Item] = frozenset()
        self.setObjectName("composer")
        self.field = self._make_field()
        self._has_field = False
        self._offer = Offer(icons)
        self._card = Card(self.field, appearance)
        self.shelf = Shelf(self, attachments, scope, icons, appearance)
        self.pasting = Pasting(self.field, self.shelf, scope, icons)
        self.tools = Tools(icons)
        self.send_button = SendButton(icons)
        self._hint = Hint()
        self._row = QHBoxLayout()
        self._arrange()
        self._connect()
        if not self.field.parent():
            self.take_field()
        self._refresh()

    @property
    def draft(self) -> UnsentDraft:
        """Return all that is here; pictures that are still read go on being read."""
        return UnsentDraft(self.field.read_text(), self.field.textCursor().position(), self.shelf.items)

    @draft.setter
    def draft(self, draft: UnsentDraft) -> None:
        self._stop_waiting()
        self._offer.take_away()
        self._hint.say("")
        self._named = frozenset()
        self.pasting.forget()
        self.field.setPlainText(draft.text)
        cursor = self.field.textCursor()
        cursor.setPosition(min(draft.caret, self.field.document().characterCount() - 1))
        self.field.setTextCursor(cursor)
        self.shelf.show_items(draft.items)
        self._order()
        self._refresh()

    @property
    def is_streaming(self) -> bool:
        """Say whether the button stops."""
        return self._is_streaming

    def take_draft(self) -> UnsentDraft:
        """Return all that is here and be empty, for instance for another chat."""
        draft, self.draft = self.draft, UnsentDraft()
        return draft

    def restore(self, draft: Draft | UnsentDraft) -> None:
        """Put a question back, before whatever has been typed since."""
        now, before = self.draft, UnsentDraft.of(draft) if isinstance(draft, Draft) else draft
        text = "\n".join(part for part in (before.text, now.text) if part)
        self.draft = UnsentDraft(text, len(text) if now.text else before.caret, (*before.items, *now.items))

    def clear(self) -> None:
        """Throw everything away, also what is still read."""
        self.take_draft().discard()

    def set_streaming(self, streaming: bool) -> None:
        """Turn Send into Stop and back."""
        if streaming:
            self._stop_waiting()
        self._is_streaming = streaming
        self.send_button.set_stops(stops=streaming)
        if not streaming and self._hint.text() == tr(STILL_ANSWERING):
            self._hint.say("")
        self._refresh()

    def focus_field(self) -> None:
        """Put the caret into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refit(self) -> None:
        """Follow another height of the window: text and pictures leave room for what else there is."""
        self.shelf.refit(self.field)

    def add_files(self, paths: list[str]) -> None:
        """Attach files; they are read in the background."""
        self.shelf.add_files(paths)

    def add_image(self, image: QImage | bytes, name: str = UNNAMED) -> None:
        """Attach a pasted or dropped picture, encoded or as pixels."""
        self.shelf.add_image(image, name)

    def insert_text(self, text: str) -> None:
        """Put dropped text where the caret is."""
        self.pasting.take(text)
        self.focus_field()

    def keep_escape(self, *, kept: bool) -> None:
        """Have Esc mean something in the field besides what it means to the window."""
        self._keeps_escape = kept
        self.field.holds_escape = kept or self._is_waiting

    def show_hint(self, text: str) -> None:
        """Say something below the field until the next change."""
        self._hint.say(text)

    def show_offer(self, text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer a choice above the field; ``offer_hidden`` follows when it is gone."""
        self._offer.present(text, choices)
        self._order()

    def submit(self) -> None:
        """Send what is here, as soon as it is complete; what is being blacked out is black first."""
        self.shelf.blacking.finish()
        if self._is_streaming:
            self._hint.say(tr(STILL_ANSWERING))
        elif not self._has_something():
            self._hint.say(tr(NOTHING_YET))
        elif not self._is_waiting:
            self._submit_when_ready()

    def _make_field(self) -> MessageField:
        return MessageField()

    def _submit_when_ready(self) -> None:
        if self.field.is_composing:
            QGuiApplication.inputMethod().commit()
        failed = self.shelf.failed
        if self.shelf.pending:
            self._set_waiting(waiting=True)
            self._hint.say(_word_waiting(self.shelf))
        elif failed - self._named:
            self._name_failed(failed)
        else:
            draft = Draft(self.field.read_text(), self.shelf.ready)
            self.draft = UnsentDraft()
            self.submitted.emit(draft)

    def _name_failed(self, failed: frozenset[Item]) -> None:
        """Say once which are left out, and show the first of them."""
        self._named = failed
        first = next(item for item in self.shelf.items if item in failed)
        self.shelf.strip.reveal(first)
        self._hint.say(_name_unread(first.name, len(failed)))

    def _set_waiting(self, *, waiting: bool) -> None:
        self._is_waiting = waiting
        self.keep_escape(kept=self._keeps_escape)

    def _stop_waiting(self) -> None:
        if self._is_waiting:
            self._set_waiting(waiting=False)
            self._hint.say("")

    def _take_escape(self) -> None:
        if self._is_waiting:
            self._stop_waiting()
        else:
            self.escaped.emit()

    def _settle(self) -> None:
        self._refresh()
        self.changed.emit()
        if self._is_waiting:
            if not self.shelf.pending:
                self._stop_waiting()
            self._submit_when_ready()

    def _note_change(self) -> None:
        self._stop_waiting()
        self._hint.say("")
        self._refresh()
        self.changed.emit()

    def _note_pictures(self) -> None:
        self._order()
        self._note_change()

    def _refresh(self) -> None:
        if self._is_streaming:
            self.send_button.setEnabled(True)
            return
        can_send = self._has_something()
        self.send_button.setEnabled(can_send)
        self.send_button.explain(tr("Send the question (Enter)") if can_send else tr(NOTHING_YET))

    def _has_something(self) -> bool:
        if self.shelf.ready or self.shelf.pending:
            return True
        letters = self.field.document().characterCount()
        return letters > _LONG_TEXT or bool(self.field.read_text().strip())

    def _press(self) -> None:
        (self.stop_requested.emit if self._is_streaming else self.submit)()
        # The button may be greyed out now, and the keyboard would wander off.
        self.focus_field()

    def _arrange(self) -> None:
        _arrange_card(self._card, self.shelf, self._row, self.tools, self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._offer, self._card, self._hint):
            column.addWidget(part)

    def take_field(self) -> None:
        """Have the field in here, and hear of what is done in it."""
        field = self.field
        field.finish()
        self._row.insertWidget(1, field, 1, Qt.AlignmentFlag.AlignBottom)
        field.show()
        self._has_field = True
        field.textChanged.connect(self._note_change)
        field.send_requested.connect(self.submit)
        field.escaped.connect(self._take_escape)
        field.left_at_start.connect(self.shelf.remove_last)
        field.files_pasted.connect(self.add_files)
        field.image_pasted.connect(self.add_image)
        self.pasting.attend()
        field.focus_moved.connect(self._card.update)
        self._order()

    def _connect(self) -> None:
        self.shelf.changed.connect(self._note_pictures)
        self.shelf.settled.connect(self._settle)
        self.pasting.hinted.connect(self.show_hint)
        self.shelf.blacking.failed.connect(self.show_hint)
        self.shelf.strip.left.connect(self.focus_field)
        self.tools.attach.clicked.connect(self.attach_requested)
        self.tools.changed.connect(self._order)
        self.send_button.clicked.connect(self._press)
        self._offer.taken_away.connect(self.offer_hidden)
        self._offer.left.connect(self.focus_field)

    def _order(self) -> None:
        """Go by Tab from the offer through the chips to the field and the button."""
        if self._has_field:
            stops = (*self._offer.buttons, *self.shelf.strip.stops, *self.tools.buttons)
            order_tabs([*stops, self.field, self.send_button])


def _word_waiting(shelf: Shelf) -> str:
    if any(item.may_be_text for item in shelf.items):
        pending = plural("{n} attachment", "{n} attachments", shelf.pending)
    else:
        pending = plural("{n} picture", "{n} pictures", shelf.pending)
    return tr("Waiting for {pending}… Esc keeps the question here.", pending=pending)


def _name_unread(name: str, count: int) -> str:
    who = name if count == 1 else tr("{count} files", count=count)
    return tr("{who} could not be read and will not be sent. Send again to go on without.", who=who)


def _arrange_card(card: Card, shelf: Shelf, row: QHBoxLayout, tools: Tools, send_button: SendButton) -> None:
    """Lay out what is inside the frame; the field comes between the last two."""
    row.setSpacing(GAP // 2)
    row.addWidget(tools, 0, Qt.AlignmentFlag.AlignBottom)
    row.addWidget(send_button, 0, Qt.AlignmentFlag.AlignBottom)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(GAP, GAP, GAP, GAP)
    inside.setSpacing(GAP)
    inside.addLayout(shelf.make_column())
    inside.addLayout(row)
