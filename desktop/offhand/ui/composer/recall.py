"""Going back to questions of before with the arrow keys, as shells do.

Up leads back where the caret cannot go further up anyway; Down leads forward again, and what was
being typed comes back at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.services.tasks import TaskScope
    from offhand.ui.composer.editor import MessageField


class Recall(QObject):
    """Lead through the questions that were asked."""

    def __init__(
        self,
        field: MessageField,
        list_prompts: Callable[[], Awaitable[tuple[str, ...]]],
        scope: TaskScope,
    ) -> None:
        """Follow the field's wishes; ``list_prompts`` returns the newest question first."""
        super().__init__(field)
        self._field = field
        self._list_prompts = list_prompts
        self._scope = scope
        self._prompts: tuple[str, ...] = ()
        self._at = -1
        """Which question is shown; -1 is what is being typed."""
        self._typed = ""
        field.older_wanted.connect(self._go_back)
        field.newer_wanted.connect(self._go_forward)
        field.textChanged.connect(self._note_change)

    def _go_back(self) -> None:
        self._scope.start(self._show_older(), "prompts")

    async def _show_older(self) -> None:
        if self._at < 0:
            typed = self._field.read_text()
            self._prompts = tuple(prompt for prompt in await self._list_prompts() if prompt != typed)
            if typed != self._field.read_text():
                return
            self._typed = typed
        if self._at + 1 < len(self._prompts):
            self._at += 1
            self._show(self._prompts[self._at], QTextCursor.MoveOperation.Start)

    def _go_forward(self) -> None:
        if self._at >= 0:
            self._at -= 1
            text = self._prompts[self._at] if self._at >= 0 else self._typed
            self._show(text, QTextCursor.MoveOperation.End)

    def _show(self, text: str, place: QTextCursor.MoveOperation) -> None:
        self._field.setPlainText(text)
        self._field.moveCursor(place)
        self._field.recalled = text if self._at >= 0 else None

    def _note_change(self) -> None:
        """Begin anew once the question was changed: it is being typed now."""
        if self._at >= 0 and self._field.read_text() not in {*self._prompts, self._typed}:
            self._at = -1
            self._field.recalled = None
