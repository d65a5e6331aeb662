"""Pictures of a question that are blacked out: shown to be drawn on, and replaced for good."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.ui.blackout.editor import BlackOutEditor
from offhand.ui.blackout.marks import black_out
from offhand.ui.composer.items import State, write_png

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.attachments import Attachment, Attachments
    from offhand.services.tasks import TaskScope
    from offhand.ui.blackout.marks import Mark
    from offhand.ui.composer.chips import ChipStrip
    from offhand.ui.composer.items import Item
    from offhand.ui.theme import Appearance


class Blacking(QObject):
    """Show one picture at a time in the editor, and put what comes of it on its chip."""

    changed = Signal()
    """The editor came or went."""
    replaced = Signal(object)
    """With the ``Attachment`` of before, which nobody here knows any more."""
    failed = Signal(str)

    def __init__(
        self,
        strip: ChipStrip,
        find_attachments: Callable[[], Attachments],
        scope: TaskScope,
        appearance: Appearance,
    ) -> None:
        """Serve the chips of a strip; ``scope`` owns the reading."""
        super().__init__(strip)
        self._strip = strip
        self._find_attachments = find_attachments
        self._scope = scope
        self._item: Item | None = None
        self.editor = BlackOutEditor(appearance)
        self.editor.finished.connect(self._finish)
        self.editor.cancelled.connect(self._leave)

    def begin(self, item: Item) -> None:
        """Show a picture that is ready; another one that is shown is finished first."""
        self.finish()
        if item.attachment is not None:
            self._item = item
            self._scope.start(self._open(item, item.attachment), "black out")

    def finish(self) -> None:
        """Make black what is marked, and show the chips alone."""
        item, marks = self._item, self.editor.canvas.marks.all
        if item is None:
            return
        image = self.editor.canvas.image
        self._close()
        if marks and item.attachment is not None:
            work = partial(self._rewrite, item.attachment, image, marks, self._find_attachments())
            item.refill(work, self._scope)

    def let_go(self, item: Item) -> None:
        """Hear that a picture is taken away."""
        if item is self._item:
            self._close()

    def _finish(self) -> None:
        self.finish()
        self._strip.left.emit()  # to go on with the question

    def _leave(self) -> None:
        item = self._item
        self._close()
        if item is not None:
            self._strip.reveal(item, takes_keyboard=True)

    def _close(self) -> None:
        self._item = None
        self.editor.canvas.show_image(QImage())
        self.editor.hide()
        self.changed.emit()

    async def _open(self, item: Item, attachment: Attachment) -> None:
        try:
            content = await self._find_attachments().read_content(attachment)
        except StoreProblem as problem:
            self._item = None
            self.failed.emit(explain(problem).sentence)
            return
        image = await asyncio.to_thread(QImage.fromData, content)
        if item is self._item and item.state is State.READY and not image.isNull():
            self.editor.open(image, item.name)
            self.changed.emit()

    async def _rewrite(
        self, old: Attachment, image: QImage, marks: tuple[Mark, ...], attachments: Attachments
    ) -> Attachment:
        content = await asyncio.to_thread(_write, image, marks)
        new = await attachments.rewrite(old, content)
        if new.part.blob != old.part.blob:
            # After whoever made this has put the new one into its place.
            asyncio.get_running_loop().call_soon(self.replaced.emit, old)
        return new


def _write(image: QImage, marks: tuple[Mark, ...]) -> bytes:
    return write_png(black_out(image, marks))
