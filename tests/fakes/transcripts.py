"""A transcript in a window of its own, and messages to show in it."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image
from PySide6.QtWidgets import QApplication, QToolButton

from offhand.domain.errors import StoreProblem
from offhand.domain.message import FilePart, FinishReason, Message, Part, Reply, Role, TextPart
from offhand.services.tasks import TaskScope
from offhand.ui.transcript.view import TranscriptView
from tests.fakes.trap_server import make_png
from tests.fakes.turns import PAUSE, settle

if TYPE_CHECKING:
    from offhand.domain.errors import AppError
    from offhand.domain.message import Blob, ImagePart
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.row import Row

MODEL = "x-ai/grok-4"


def question(message_id: str, text: str = "Why?", *extra: Part) -> Message:
    """Make a question."""
    return Message(id=message_id, role=Role.USER, parts=(TextPart(text), *extra))


def answer(
    message_id: str, text: str = "", *extra: Part, finish: FinishReason | None = None, **facts: object
) -> Message:
    """Make an answer, open unless it has a finish; ``facts`` are those of its ``Reply``."""
    reply = replace(Reply(asked_model=MODEL, finish=finish), **facts)  # pyright: ignore[reportArgumentType] - facts of a reply
    parts = (TextPart(text), *extra) if text else extra
    return Message(id=message_id, role=Role.ASSISTANT, parts=parts, reply=reply)


def done(message_id: str, text: str) -> Message:
    """Make an answer that ended well."""
    return answer(message_id, text, finish=FinishReason.STOP)


@dataclass
class Pictures:
    """Hand out pictures, and note which were asked for."""

    asked: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    missing: set[str] = field(default_factory=set[str])
    texts: dict[str, bytes] = field(default_factory=dict[str, bytes])

    async def load(self, blob: Blob, edge: int) -> bytes:
        """Return a small red picture; raises ``StoreProblem`` for a missing one."""
        self.asked.append((blob.sha256, edge))
        if blob.sha256 in self.missing:
            raise StoreProblem(path=blob.sha256)
        content = io.BytesIO()
        Image.new("RGB", (40, 30), (200, 0, 0)).save(content, "PNG")
        return content.getvalue()

    async def read(self, part: ImagePart | FilePart) -> bytes:
        """Return a picture of 400 × 300 px; raises ``StoreProblem`` for a missing one."""
        if part.blob.sha256 in self.missing:
            raise StoreProblem(path=part.blob.sha256)
        if isinstance(part, FilePart):
            return self.texts[part.blob.sha256]
        return make_png(400, 300)


@dataclass
class RemoteSource:
    """Hand out one picture for every address of the web, and note which were asked for."""

    asked: list[str] = field(default_factory=list[str])
    content: bytes = field(default_factory=lambda: make_png(40, 30))
    error: AppError | None = None

    async def load(self, address: str, longest: int) -> bytes:
        """Return the picture; raises the error where there is one."""
        del longest
        self.asked.append(address)
        if self.error is not None:
            raise self.error
        return self.content


class Stage:
    """Hold a transcript with everything around it."""

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        self.failed: list[BaseException] = []
        self.scope = TaskScope("transcript", lambda _name, error: self.failed.append(error))
        self.pictures = Pictures()
        self.remote = RemoteSource()
        self.opened: list[str] = []
        self.heard: list[tuple[object, ...]] = []
        self._appearance = appearance
        self.view = TranscriptView(
            appearance,
            icons,
            self.scope,
            self.pictures.load,
            self.opened.append,
            name_model=_name,
            load_part=self.pictures.read,
            load_remote=self.remote.load,
        )
        self.view.resize(800, 600)
        for name, signal in (
            ("retry", self.view.retry_requested),
            ("edit", self.view.edit_requested),
            ("continue", self.view.continue_requested),
            ("action", self.view.action_requested),
            ("hover", self.view.link_hovered),
        ):
            signal.connect(partial(self._hear, name))

    def _hear(self, name: str, *values: object) -> None:
        self.heard.append((name, *values))

    def show(self, *messages: Message) -> None:
        """Show messages in a visible window."""
        self.view.show_chat(messages)
        self.view.show()
        QApplication.processEvents()

    async def settle(self) -> None:
        """Wait for what runs in threads and for long messages; nothing may have failed."""
        self.view.flush()
        await settle(self.scope)
        while self.view.isVisible() and (self.view.column.is_waiting or self._appearance.is_changing):
            await asyncio.sleep(PAUSE)
            await settle(self.scope)
        assert self.failed == []

    @property
    def rows(self) -> list[Row]:
        """List the messages in view."""
        return self.view.column.rows()

    def row(self, message_id: str) -> Row:
        """Return the row of a message in view."""
        return next(row for row in self.rows if row.property("messageId") == message_id)

    def text_of(self, message_id: str) -> str:
        """Return the text that a message shows."""
        return "\n".join(view.toPlainText() for view in self.row(message_id).text_views())

    def button(self, message_id: str, name: str) -> QToolButton:
        """Return a button of a message by its accessible name."""
        buttons = self.row(message_id).findChildren(QToolButton)
        return next(b for b in buttons if b.accessibleName() == name and b.isVisible())

    def grow(self, message_id: str, text: str) -> None:
        """Append to an answer and show it at once."""
        self.view.grow_text(message_id, text)
        self.view.flush()

    def top_of(self, message_id: str) -> int:
        """Return where a message starts, in px from the top of the view."""
        return self.row(message_id).y()


def _name(model: str) -> str:
    return {MODEL: "Grok 4"}.get(model, model)
