"""What leads out of the transcript: links, pictures in a window of their own, files to be saved.

The one place that hands an address to the system, and only one of the web, and only after asking
where its words say something else.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import AppError
from offhand.domain.message import FilePart, ImagePart
from offhand.services.explanation import explain
from offhand.services.markdown.links import PICTURE_SCHEME, host_of, is_openable, suspect
from offhand.services.wording.attached_texts import title_text
from offhand.ui.text_viewer import TextViewer
from offhand.ui.transcript.link_question import LinkQuestion
from offhand.ui.transcript.picture_viewer import PictureViewer
from offhand.ui.transcript.saving import offer_file, write_file
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from offhand.services.tasks import TaskScope
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering


class Errands(QObject):
    """Carry out what is asked of a link or a picture."""

    failed = Signal(str)
    """A sentence for the reader."""

    def __init__(
        self,
        rendering: Rendering,
        intents: Intents,
        scope: TaskScope,
        open_link: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        """Listen to the wishes of all messages."""
        super().__init__(parent)
        self._rendering = rendering
        self._scope = scope
        self._open_link = open_link
        self._window = parent
        self._files: dict[QFileDialog, bytes] = {}
        intents.link_opened.connect(self._follow)
        intents.picture_opened.connect(self._show_picture)
        intents.text_opened.connect(self._show_text)
        intents.save_requested.connect(self.save)

    def save(self, name: str, content: object) -> None:
        """Ask where a file goes, and write it there in a thread."""
        if isinstance(content, bytes):
            dialog = offer_file(self._window, name)
            self._files[dialog] = content
            dialog.fileSelected.connect(self._write)
            dialog.finished.connect(self._forget_dialog)
            dialog.open()

    def _follow(self, target: str, shown: Iterable[str]) -> None:
        picture = target.removeprefix(f"{PICTURE_SCHEME}:")
        if picture != target:
            self._follow_picture(picture)
            return
        if not is_openable(target):
            return
        reason = next(filter(None, (suspect(text, target) for text in shown)), "")
        if reason:
            self._ask(target, reason)
        else:
            self._open_link(target)

    def _follow_picture(self, name: str) -> None:
        pictures = self._rendering.pictures
        content = pictures.read(name)
        if content is None:
            pictures.load(name)
            return
        host = host_of(name)
        viewer = self._open_viewer(tr("Picture from {address}", address=host) if host else tr("Picture"))
        viewer.show_content(content, "picture.png")

    def _show_picture(self, part: object) -> None:
        load = self._rendering.load_part
        if isinstance(part, ImagePart) and load is not None:
            viewer = self._open_viewer(part.name or tr("Picture"))
            self._scope.start(self._bring(viewer, part, load), "open picture")

    def _show_text(self, part: object) -> None:
        load = self._rendering.load_part
        if isinstance(part, FilePart) and load is not None:
            title = title_text(part)
            viewer = TextViewer(self._rendering.icons, self._scope, title, self._window)
            viewer.load(partial(load, part))
            viewer.show()

    async def _bring(
        self, viewer: PictureViewer, part: ImagePart, load: Callable[[ImagePart], Awaitable[bytes]]
    ) -> None:
        ending = part.blob.media_type.rpartition("/")[2].replace("jpeg", "jpg")
        name = part.name if "." in part.name else f"{part.name or 'picture'}.{ending}"
        try:
            content = await load(part)
        except AppError as error:
            viewer.show_failure(explain(error).sentence)
            return
        viewer.show_content(content, name)

    def _open_viewer(self, title: str) -> PictureViewer:
        viewer = PictureViewer(self._rendering.icons, self._scope, title, self._window)
        viewer.save_requested.connect(self.save)
        viewer.show()
        return viewer

    def _ask(self, target: str, reason: str) -> None:
        question = LinkQuestion(self._rendering.icons, target, reason, self._window)
        question.opening_wanted.connect(self._open_link)
        question.open()

    def _write(self, path: str) -> None:
        content = self._files.get(cast("QFileDialog", self.sender()))
        if content is not None:
            self._scope.start(self._write_file(path, content), "save file")

    async def _write_file(self, path: str, content: bytes) -> None:
        if problem := await write_file(path, content):
            self.failed.emit(problem)

    def _forget_dialog(self, _result: int) -> None:
        self._files.pop(cast("QFileDialog", self.sender()), None)
