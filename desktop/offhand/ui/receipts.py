"""Receipts shown on demand, and kept up to date while more becomes known of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from offhand.domain.commands import RECEIPT
from offhand.services.wording.receipts import (
    list_differing,
    list_sections,
    list_warnings,
    word_copied,
    write_text,
)
from offhand.ui.actions import add_action
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.sent import SentRequest
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState
    from offhand.ui.dialogs.receipt import ReceiptDialog
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings


class ReceiptDesk(QObject):
    """Open the receipts of the chat in view."""

    def __init__(self, workings: Workings, window: MainWindow) -> None:
        """Hear what is wanted in the window."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._dialog: ReceiptDialog | None = None
        self._conversation: Conversation | None = None
        self._message_id = ""
        self._stop_listening: Callable[[], None] | None = None
        window.page.branching.receipt_wanted.connect(self.open)
        add_action(window, RECEIPT, window.page.branching.show_receipt)

    def open(self, message_id: str) -> None:
        """Show the receipt of an answer in view."""
        from offhand.ui.dialogs.receipt import ReceiptDialog  # noqa: PLC0415 - when it is opened first

        conversation = self._window.page.conversation
        if conversation is None or self._workings.receipts.make(conversation.chat, message_id) is None:
            return
        if self._dialog is None or not shiboken6.isValid(self._dialog):
            self._dialog = ReceiptDialog(self._window)
            self._dialog.copy_wanted.connect(self._copy)
            self._dialog.command_wanted.connect(self._start_command)
            self._dialog.finished.connect(self._forget)
        self._follow(conversation, message_id)
        self._refresh()
        self._workings.scope.start(self._learn_providers(), "providers")
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Show nothing more."""
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.close()
        self._forget()

    def message_was_added(self, message: Message) -> None:
        """Ignore new messages."""

    def chat_was_changed(self, chat: Chat) -> None:
        """Ignore other branches."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Ignore pieces."""

    def reply_has_ended(self, message: Message) -> None:
        """Show what is known at the end."""
        self.message_was_amended(message)

    def message_was_amended(self, message: Message) -> None:
        """Show what became known, such as the cost of an answer that was stopped."""
        if message.id == self._message_id:
            self._refresh()

    def state_has_changed(self, state: ConversationState) -> None:
        """Ignore what goes on."""

    def _follow(self, conversation: Conversation, message_id: str) -> None:
        if self._stop_listening is not None:
            self._stop_listening()
        self._conversation, self._message_id = conversation, message_id
        self._stop_listening = conversation.listen(self)

    def _list(self) -> tuple[list[tuple[str, list[tuple[str, str]]]], str, frozenset[str]]:
        """Return the rows, the warning above them, and which of them it is about."""
        if self._conversation is None:
            return [], "", frozenset()
        chat = self._conversation.chat
        receipt = self._workings.receipts.make(chat, self._message_id)
        reply = chat.messages[self._message_id].reply if self._message_id in chat.messages else None
        if receipt is None or reply is None:
            return [], "", frozenset()
        warning = " ".join(list_warnings(receipt))
        return list_sections(receipt, reply), warning, list_differing(receipt)

    def _refresh(self) -> None:
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.show_sections(*self._list())

    async def _learn_providers(self) -> None:
        """Ask for the slugs of providers, by which a request names them and an answer does not."""
        sent = self._find_sent()
        if sent is not None and sent.provider and await self._workings.models.offers.learn_providers():
            self._refresh()
            self._window.page.transcript.substitutes.changed.emit()

    def _find_sent(self) -> SentRequest | None:
        messages = self._conversation.chat.messages if self._conversation is not None else {}
        reply = messages[self._message_id].reply if self._message_id in messages else None
        return reply.sent if reply is not None else None

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(write_text(self._list()[0]))
        self._say(tr("Copied."))

    def _start_command(self) -> None:
        self._workings.scope.start(self._copy_command(), "receipt")

    async def _copy_command(self) -> None:
        if self._conversation is not None:
            command = await self._workings.receipts.write_command(self._conversation.chat, self._message_id)
            QGuiApplication.clipboard().setText(command.text)
            self._say(word_copied(was_sent=command.was_sent, is_whole=command.is_whole))

    def _say(self, text: str) -> None:
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.say(text)

    def _forget(self, _result: int = 0) -> None:
        if self._stop_listening is not None:
            self._stop_listening()
        self._stop_listening = self._conversation = None
        self._message_id = ""
