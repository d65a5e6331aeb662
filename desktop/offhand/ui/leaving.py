"""Temporary chats in the window: begun, kept after all, and gone some seconds after they were left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation
    from offhand.ui.chat_page import ChatPage
    from offhand.ui.toasts import Toasts
    from offhand.ui.workings import Workings

LEFT = later("You left a temporary chat; it goes for good")


class TemporaryDesk(QObject):
    """Look after the temporary chat in view."""

    chat_wanted = Signal(object)
    """With a ``Conversation`` that is to be shown."""
    failed = Signal(str)

    def __init__(self, page: ChatPage, workings: Workings, toasts: Toasts) -> None:
        """Follow what the page shows, as ``note_leaving`` tells."""
        super().__init__(page)
        self._page = page
        self._workings = workings
        self._toasts = toasts

    def begin(self) -> None:
        """Show an empty temporary chat."""
        self.chat_wanted.emit(self._workings.temporary.begin())

    def keep(self) -> None:
        """Have the chat in view last."""
        conversation = self._page.conversation
        if conversation is not None and conversation.chat.head.is_temporary and conversation.chat.messages:
            self._workings.scope.start(self._keep(conversation), "keep chat")

    def note_leaving(self, conversation: Conversation | None, following: Conversation) -> None:
        """Hear which chat leaves the screen for another one; it may come back for some seconds."""
        if conversation is None or conversation is following or not self._is_to_go(conversation):
            return
        self._toasts.offer(
            tr(LEFT), partial(self.chat_wanted.emit, conversation), partial(self._forget, conversation)
        )

    def _is_to_go(self, conversation: Conversation) -> bool:
        chat = conversation.chat
        is_known = self._workings.library.find(chat.id) is conversation
        return is_known and chat.head.is_temporary and bool(chat.messages)

    async def _keep(self, conversation: Conversation) -> None:
        await self._page.composer.shelf.wait_until_read()
        items = self._page.composer.draft.items if self._page.conversation is conversation else ()
        found = [item.attachment for item in items]
        typed = [attachment.part.blob for attachment in found if attachment and not attachment.is_held]
        try:
            kept = await self._workings.temporary.keep(conversation, typed)
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)
            return
        if self._page.conversation is conversation:
            self.chat_wanted.emit(kept)

    def _forget(self, conversation: Conversation) -> None:
        if not self._workings.scope.is_closed:
            self._workings.scope.start(self._workings.temporary.forget(conversation), "forget chat")
