"""What a question is being made of: its text, and pictures and long texts in whatever state they are.

An ``Item`` is one of those on its way in. It belongs to a draft, not to a widget, so that a chat can
leave the screen while its pictures are still read, and come back to find them there.
"""

from __future__ import annotations

import asyncio
from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from offhand.domain.errors import AppError
from offhand.domain.file_kinds import FileKind, guess_kind
from offhand.domain.message import FilePart

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from offhand.domain.message import ImagePart
    from offhand.services.attachments import Attachment, Attachments
    from offhand.services.tasks import TaskScope


class Draft(msgspec.Struct, frozen=True):
    """Hold a question that is ready to be asked."""

    text: str
    """Exactly as it was typed."""
    attachments: tuple[Attachment, ...] = ()

    @property
    def pictures(self) -> tuple[Attachment, ...]:
        """List those that only some models see."""
        return tuple(attachment for attachment in self.attachments if attachment.text is None)


class UnsentDraft(msgspec.Struct, frozen=True):
    """Hold all of an unfinished question, to be shown again later."""

    text: str = ""
    caret: int = 0
    items: tuple[Item, ...] = ()

    @classmethod
    def of(cls, draft: Draft) -> UnsentDraft:
        """Take a question that was ready back."""
        return cls(draft.text, len(draft.text), tuple(map(Item.of, draft.attachments)))

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to keep."""
        return not self.text and not self.items

    def discard(self) -> None:
        """Stop reading pictures that nobody will ask about."""
        for item in self.items:
            item.cancel()


class State(Enum):
    """Say how far a picture is."""

    PENDING = "pending"
    READY = "ready"
    FAILED = "failed"


class Item(QObject):
    """Follow one picture or long text from drop to ready or failed."""

    settled = Signal()
    restarted = Signal()
    """It is another picture from now on, which is still made."""

    def __init__(self, name: str, pasted: int = 0) -> None:
        """Name it for people; ``pasted`` is how many characters a pasted text has."""
        super().__init__()
        self.name = name
        self.pasted = pasted
        self.state = State.PENDING
        self.attachment: Attachment | None = None
        self.thumbnail = QImage()
        self.error: AppError | None = None
        self._task: asyncio.Task[None] | None = None

    @classmethod
    def of(cls, attachment: Attachment) -> Item:
        """Make an item of what was ready before."""
        item = cls.awaiting(attachment.part)
        item.attachment = attachment
        item.state = State.READY
        if attachment.text is None:
            item.thumbnail = QImage.fromData(attachment.thumbnail_png)
        return item

    @classmethod
    def awaiting(cls, part: ImagePart | FilePart) -> Item:
        """Make an item of what is kept, and has to be brought back."""
        return cls(part.name, part.letters if isinstance(part, FilePart) and part.is_pasted else 0)

    @property
    def may_be_text(self) -> bool:
        """Say whether it need not be a picture, as far as is known by now."""
        return bool(self.pasted or self.text) or guess_kind(self.name) in {FileKind.TEXT, FileKind.OTHER}

    @property
    def text(self) -> FilePart | None:
        """Return the part of a text that is ready."""
        return self.attachment.text if self.attachment is not None else None

    def fill(self, read: Callable[[], Coroutine[Any, Any, Attachment]], scope: TaskScope) -> None:
        """Read the picture in the background."""
        self._task = scope.start(self._fill(read), "picture")
        self._task.add_done_callback(self._end)

    def refill(self, read: Callable[[], Coroutine[Any, Any, Attachment]], scope: TaskScope) -> None:
        """Become another picture; the one of before is let go at once, whatever comes of this."""
        self.state = State.PENDING
        self.attachment = None
        self.thumbnail = QImage()
        self.restarted.emit()
        self.fill(read, scope)

    def cancel(self) -> None:
        """Stop reading."""
        if self._task is not None:
            self._task.cancel()

    async def _fill(self, read: Callable[[], Coroutine[Any, Any, Attachment]]) -> None:
        try:
            attachment = await read()
        except AppError as error:
            self._fail(error)
            return
        if attachment.text is None:
            self.thumbnail = await asyncio.to_thread(QImage.fromData, attachment.thumbnail_png)
        self.attachment = attachment
        self.state = State.READY
        self.settled.emit()

    def _fail(self, error: AppError) -> None:
        self.error = error
        self.state = State.FAILED
        self.settled.emit()

    def _end(self, task: asyncio.Task[None]) -> None:
        """Wait for nothing that will never come; the task's scope reports what went wrong."""
        if self.state is State.PENDING and not task.cancelled():
            self._fail(AppError())


async def read_image(image: QImage, name: str, attachments: Attachments) -> Attachment:
    """Keep a picture that another program handed over as pixels."""
    return await attachments.read_bytes(await asyncio.to_thread(write_png, image), name)


async def hold_image(image: QImage, name: str, attachments: Attachments) -> Attachment:
    """Prepare pixels that no store is to have before they are sent."""
    return await attachments.hold_bytes(await asyncio.to_thread(write_png, image), name)


def write_png(image: QImage) -> bytes:
    """Write pixels as a PNG, to be read again at once; belongs in a thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Uncompressed: compressing takes longest.
    image.save(buffer, "PNG", 100)  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes, Qt takes text
    return bytes(buffer.data().data())
