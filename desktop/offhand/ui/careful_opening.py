"""A chat that may do harm on the screen: it is offered, as text or as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.services.saving import save_file
from offhand.ui.dialogs.plain_chat import PlainChatDialog
from offhand.ui.dialogs.safe_start import SafeStartDialog
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.domain.chat import ChatHead
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope


class CarefulOpening(QObject):
    """Carry out what the user chooses for one chat."""

    open_wanted = Signal(str)
    failed = Signal(str)

    def __init__(self, head: ChatHead, library: Library, scope: TaskScope, parent: QWidget) -> None:
        """Ask at once, without waiting for the answer."""
        super().__init__(parent)
        self._head = head
        self._library = library
        self._scope = scope
        self._parent = parent
        dialog = SafeStartDialog(head, parent)
        dialog.open_wanted.connect(self._open)
        dialog.text_wanted.connect(self._show_text)
        dialog.open()

    def _open(self) -> None:
        self.open_wanted.emit(self._head.id)

    def _show_text(self) -> None:
        self._scope.start(self._read_text(), "plain text")

    async def _read_text(self) -> None:
        try:
            conversation = await self._library.load(self._head.id)
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)
            return
        if conversation is not None:
            dialog = PlainChatDialog(conversation.chat, self._parent)
            dialog.save_wanted.connect(self._choose_file)
            dialog.open()

    def _choose_file(self, text: str) -> None:
        dialog = QFileDialog(self._parent, tr("Save the chat"), f"{self._head.title or 'chat'}.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self._start_saving, text))
        dialog.open()

    def _start_saving(self, text: str, path: str) -> None:
        self._scope.start(self._save(path, text), "save text")

    async def _save(self, path: str, text: str) -> None:
        try:
            await save_file(path, text.encode())
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)
