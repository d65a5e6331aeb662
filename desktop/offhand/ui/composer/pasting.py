"""Long texts that are pasted or dropped: they go beside the message, and into it where that is wanted.

Qt lays a paragraph out as a whole and anew with each key, so that megabytes in the field would hold the
window for seconds.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from offhand.domain.composing_settings import LONG_PASTES
from offhand.domain.errors import StoreProblem
from offhand.domain.long_texts import LARGEST_IN_FIELD, LONG, is_long, read_kept
from offhand.services.explanation import explain
from offhand.ui.composer.chip_words import describe
from offhand.ui.text_viewer import TextViewer
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.services.attachments import Attachment
    from offhand.services.preferences import Preferences
    from offhand.services.tasks import TaskScope
    from offhand.ui.composer.editor import MessageField
    from offhand.ui.composer.items import Item
    from offhand.ui.composer.shelf import Shelf
    from offhand.ui.icons import Icons

BESIDE = later("The long text goes along as an attachment. Ctrl+Z puts it into the message.")
BESIDE_ONLY = later("The long text goes along as an attachment. Ctrl+Z takes it away.")
TAKEN_AWAY = later("The text was taken away: it is too long to be put into the message.")


class _Paste(msgspec.Struct, frozen=True):
    """Remember a text that was pasted."""

    item: Item
    text: str
    """Empty where it is too long for the field."""
    before: str
    """What was in the field."""


class Pasting(QObject):
    """Decide where a pasted text goes, and move it from one place to the other."""

    hinted = Signal(str)
    """Something is to be said below the field."""

    def __init__(self, field: MessageField, shelf: Shelf, scope: TaskScope, icons: Icons) -> None:
        """Serve a field and the chips above it; ``scope`` owns the reading."""
        super().__init__(shelf)
        self._field = field
        self._shelf = shelf
        self._scope = scope
        self._icons = icons
        self._preferences: Preferences | None = None
        self._pastes: list[_Paste] = []
        shelf.strip.open_requested.connect(self._open)
        shelf.strip.insert_requested.connect(self._insert)

    def attend(self) -> None:
        """Take what is pasted into the field."""
        self._field.text_pasted.connect(self.take)
        self._field.undo_paste = self._undo

    def follow(self, preferences: Preferences) -> None:
        """Have long texts go beside the message only where that is wanted, or the field cannot hold them."""
        self._preferences = preferences

    def take(self, text: str) -> None:
        """Take a text that was pasted or dropped."""
        wanted = self._preferences is None or self._preferences.settings.get(LONG_PASTES)
        if is_long(text, LONG if wanted else LARGEST_IN_FIELD):
            self.attach(text)
        else:
            self._field.insertPlainText(text)
            self._field.ensureCursorVisible()

    def attach(self, text: str) -> None:
        """Put a text beside the message."""
        before, fits = self._field.read_text(), len(text) <= LARGEST_IN_FIELD
        item = self._shelf.add_text(text)
        self._pastes.append(_Paste(item, text if fits else "", before))
        self.hinted.emit(tr(BESIDE) if fits else tr(BESIDE_ONLY))

    def forget(self) -> None:
        """Take nothing back any more: another draft is shown."""
        self._pastes.clear()

    def _undo(self) -> bool:
        """Take back what was pasted last, while the message is as it was then; say whether that was so."""
        while self._pastes and self._pastes[-1].item not in self._shelf.items:
            self._pastes.pop()
        if not self._pastes or self._pastes[-1].before != self._field.read_text():
            return False
        paste = self._pastes.pop()
        self._shelf.remove(paste.item)
        if paste.text:
            self._put_in(paste.text)
        else:
            self.hinted.emit(tr(TAKEN_AWAY))
        return True

    def _insert(self, item: Item) -> None:
        if item.attachment is not None:
            self._scope.start(self._put_into_message(item, item.attachment), "put text in")

    async def _put_into_message(self, item: Item, attachment: Attachment) -> None:
        try:
            content = await self._shelf.attachments.read_content(attachment)
        except StoreProblem as problem:
            self.hinted.emit(explain(problem).sentence)
            return
        text = await asyncio.to_thread(read_kept, content)
        if item in self._shelf.items:
            self._shelf.remove(item)
            self._put_in(text)

    def _put_in(self, text: str) -> None:
        self._field.insertPlainText(text)
        self._field.ensureCursorVisible()
        self._shelf.strip.left.emit()

    def _open(self, item: Item) -> None:
        if item.attachment is None:
            return
        viewer = TextViewer(self._icons, self._scope, describe(item).title, self._field.window())
        viewer.load(partial(self._shelf.attachments.read_content, item.attachment))
        viewer.show()
