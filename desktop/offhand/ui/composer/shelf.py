"""The pictures and long texts of the question on the screen: how they come in, are shown, and go."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from offhand.domain.long_texts import cut_beginning
from offhand.services.local_files import name_file
from offhand.ui.composer.blacking import Blacking
from offhand.ui.composer.chips import ChipStrip
from offhand.ui.composer.items import Item, State, hold_image, read_image
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable

    from offhand.services.attachments import Attachment, Attachments
    from offhand.services.tasks import TaskScope
    from offhand.ui.composer.editor import MessageField
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class Shelf(QObject):
    """Own the items of the present draft and the strip that shows them."""

    changed = Signal()
    """One was added or taken away by the user."""
    settled = Signal()
    """One that was read is ready, or has failed."""

    def __init__(
        self,
        parent: QObject,
        attachments: Attachments,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
    ) -> None:
        """Read pictures through ``attachments`` in tasks of ``scope``."""
        super().__init__(parent)
        self.attachments = attachments
        self._scope = scope
        self._items: list[Item] = []
        self.strip = ChipStrip(icons, appearance)
        self.strip.remove_requested.connect(self.remove)
        self.blacking = Blacking(self.strip, self._find_attachments, scope, appearance)
        self.strip.edit_requested.connect(self.blacking.begin)
        self.blacking.changed.connect(self.changed)
        self.blacking.changed.connect(self._share)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return pictures and texts from first to last."""
        return tuple(self._items)

    @property
    def ready(self) -> tuple[Attachment, ...]:
        """Return those that can be sent."""
        return tuple(item.attachment for item in self._items if item.attachment is not None)

    @property
    def failed(self) -> frozenset[Item]:
        """Return those that could not be read."""
        return frozenset(item for item in self._items if item.state is State.FAILED)

    @property
    def pending(self) -> int:
        """Count those that are still read."""
        return sum(item.state is State.PENDING for item in self._items)

    async def wait_until_read(self) -> None:
        """Wait until no picture is still read."""
        while self.pending:
            settled = asyncio.Event()
            self.settled.connect(settled.set)
            await settled.wait()
            self.settled.disconnect(settled.set)

    def add_files(self, paths: list[str]) -> None:
        """Read files in the background."""
        for path in paths:
            self._add(Item(name_file(path)), lambda path=path: self.attachments.attach_file(path))

    def add_image(self, image: QImage | bytes, name: str) -> None:
        """Read a picture that is in memory, encoded or as pixels."""
        if isinstance(image, QImage):
            self._add(Item(name), lambda: read_image(image, name, self.attachments))
        else:
            self._add(Item(name), lambda: self.attachments.read_bytes(image, name))

    def add_text(self, text: str) -> Item:
        """Keep a text that is too long for the field, and return what shows it."""
        item = Item(cut_beginning(text), pasted=len(text))
        self._add(item, lambda: self.attachments.keep_text(text))
        return item

    def hold_image(self, image: QImage, name: str) -> None:
        """Prepare a picture that is kept nowhere before it is sent."""
        self._add(Item(name), lambda: hold_image(image, name, self.attachments))

    def make_column(self) -> QVBoxLayout:
        """Lay out what is shown: the chips, below the picture that is being blacked out."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.blacking.editor)
        column.addWidget(self.strip)
        return column

    def refit(self, field: MessageField) -> None:
        """Follow another height of the window, with the field below."""
        field.refit()
        self.strip.refit()
        self.blacking.editor.refit()
        self._share()

    def remove(self, item: Item) -> None:
        """Take a picture away and stop reading it."""
        self.blacking.let_go(item)
        self._detach(item)
        item.cancel()
        self.changed.emit()

    def remove_last(self) -> None:
        """Take the last picture away."""
        if self._items:
            self.remove(self._items[-1])

    def show_items(self, items: Iterable[Item]) -> None:
        """Show the pictures of another draft; those that were here go on being read."""
        self.blacking.finish()
        for item in self.items:
            self._detach(item)
        for item in items:
            self._attach(item)

    def _share(self) -> None:
        """Leave a low window to the picture that is being blacked out."""
        self.strip.set_covered(is_covered=self.blacking.editor.needs_room)

    def _find_attachments(self) -> Attachments:
        return self.attachments

    def _add(self, item: Item, read: Callable[[], Coroutine[Any, Any, Attachment]]) -> None:
        self._attach(item)
        item.fill(read, self._scope)
        self.changed.emit()

    def _attach(self, item: Item) -> None:
        self._items.append(item)
        item.settled.connect(self.settled)
        self.strip.add(item)

    def _detach(self, item: Item) -> None:
        self._items.remove(item)
        item.settled.disconnect(self.settled)
        self.strip.remove(item)
