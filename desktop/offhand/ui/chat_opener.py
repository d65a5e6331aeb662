"""Bringing a chat into view that may have to be read first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.services.conversation import Conversation
    from offhand.ui.chat_page import ChatPage
    from offhand.ui.workings import Workings


class ChatFrame(Protocol):
    """Show one chat."""

    page: ChatPage

    def show_conversation(self, conversation: Conversation) -> None:
        """Bring a chat into view."""
        ...

    def announce(self, text: str) -> None:
        """Show a notice above the chat."""
        ...


class ChatOpener(QObject):
    """Open what was chosen last; what was chosen before and comes later is left."""

    def __init__(self, workings: Workings, window: ChatFrame) -> None:
        """Open chats of the library in a window."""
        super().__init__()
        self._workings = workings
        self._window = window
        self._wanted = ""

    def note_shown(self, conversation: Conversation) -> None:
        """Forget what is still read: another chat is in view."""
        self._wanted = conversation.chat.id

    def show_chat(self, chat_id: str) -> None:
        """Bring a chat into view, once it was read where it is not in memory."""
        self._wanted = chat_id
        known = self._workings.library.find(chat_id)
        if known is not None:
            self._window.show_conversation(known)
        else:
            self._workings.scope.start(self._load_chat(chat_id), "chat")

    def show_message(self, chat_id: str, message_id: str, words: Sequence[str] = ()) -> None:
        """Bring a message of some chat into view, and words in it."""
        self._wanted = chat_id
        self._workings.scope.start(self._load_chat(chat_id, message_id, words), "chat")

    async def _load_chat(self, chat_id: str, message_id: str = "", words: Sequence[str] = ()) -> None:
        """Show a chat once it was read, unless another one was chosen meanwhile."""
        try:
            conversation = await self._workings.library.load(chat_id)
        except StoreProblem as problem:
            self._window.announce(explain(problem).sentence)
            return
        if conversation is not None and self._wanted == chat_id:
            self._window.show_conversation(conversation)
            self._window.page.branching.show_message(message_id, words)
