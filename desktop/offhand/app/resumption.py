"""Going on where the last run stopped: its chat, what was typed, and care where it did not end well."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.appearance_settings import AT_START
from offhand.domain.errors import StoreProblem
from offhand.services.wording.exchange import word_salvage

if TYPE_CHECKING:
    from offhand.app.history import History
    from offhand.domain.chat import ChatHead
    from offhand.domain.settings import Settings
    from offhand.services.conversation import Conversation
    from offhand.services.session import LastChat, Session
    from offhand.services.tasks import TaskScope
    from offhand.ui.main_window import MainWindow

SETTLED = 1.5
"""Seconds that a chat has been on the screen when showing it has gone well."""


class Resumption(QObject):
    """Bring the last run back, and remember this one."""

    def __init__(self, history: History, session: Session, window: MainWindow, scope: TaskScope) -> None:
        """Follow what comes into view; ``scope`` owns the tasks."""
        super().__init__(window)
        self._history = history
        self._session = session
        self._window = window
        self._scope = scope
        self._is_resuming = False
        self._goes_on = True
        window.chat_shown.connect(self._note_chat)
        window.page.bridge.message_added.connect(self._note_message)

    def begin_anew(self) -> None:
        """Have ``resume`` show no chat."""
        self._goes_on = False

    async def resume(self, settings: Settings) -> None:
        """Open the chats, however long that takes, and show the last one where nothing else was begun."""
        first = self._window.page.conversation
        await self._history.open()
        if self._history.report.salvage is not None:
            self._window.announce(word_salvage(self._history.report.salvage))
        if first is None:
            return
        stray = await self._history.drafts.take_stray()
        if stray is not None:
            self._window.page.drafting.deposit(first.chat.id, stray)
        last = await self._session.find_last()
        goes_on = self._goes_on and settings.get(AT_START) == "last chat"
        if last is not None and goes_on and self._is_untouched(first):
            await self._go_on(last, first)

    async def _go_on(self, last: LastChat, first: Conversation) -> None:
        try:
            head = await self._history.library.read_head(last.id)
        except StoreProblem:
            return  # the notice about the store says more
        if head is None or head.binned is not None:
            return
        if last.is_suspect:
            self._offer(head)
            return
        await self._session.note_opening(last.id)
        conversation = await self._history.library.load(last.id)
        if conversation is None or not self._is_untouched(first):
            return
        self._is_resuming = True
        self._window.show_conversation(conversation)
        await asyncio.sleep(SETTLED)
        self._is_resuming = False
        self._note()

    def _offer(self, head: ChatHead) -> None:
        """Ask how to go on with a chat that the last run did not survive."""
        from offhand.ui.careful_opening import CarefulOpening  # noqa: PLC0415 - hardly ever wanted

        careful = CarefulOpening(head, self._history.library, self._scope, self._window)
        careful.open_wanted.connect(self._window.show_chat)
        careful.failed.connect(self._window.announce)

    def _is_untouched(self, first: Conversation) -> bool:
        page = self._window.page
        return page.conversation is first and not first.chat.messages and page.composer.draft.is_empty

    def _note_chat(self, conversation: Conversation) -> None:
        del conversation
        self._note()

    def _note_message(self, message: object) -> None:
        del message
        self._note()

    def _note(self) -> None:
        """Remember which chat is in view; a temporary one leaves no trace."""
        conversation = self._window.page.conversation
        if conversation is None or self._is_resuming:
            return
        chat = conversation.chat
        shown = chat.id if chat.messages and not chat.head.is_temporary else ""
        if shown != self._session.shown:
            self._scope.start(self._session.note_shown(shown), "session")
