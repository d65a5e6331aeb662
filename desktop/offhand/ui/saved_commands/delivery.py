"""Handing an answer on to where its command wants it; where that fails it stays where it can be read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from offhand.domain.command_results import NoResult, read_result
from offhand.domain.errors import StoreProblem
from offhand.domain.saved_commands import Target
from offhand.domain.slots import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.chat import Chat
    from offhand.domain.command_filling import Material
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation, ConversationState
    from offhand.services.tasks import TaskScope


COPIED_INSTEAD = "It could not be put into the other window, so it was copied."


class Delivery(QObject):
    """Hand on the answers of commands."""

    told = Signal(object, str)
    """What became of the answer of a conversation, in a sentence."""
    refused = Signal(object, str)
    """The same where the answer has to be looked at instead."""

    def __init__(
        self,
        scope: TaskScope,
        append: Callable[[str, str], Path],
        *,
        put: Callable[[Conversation, Target, str], bool] | None = None,
    ) -> None:
        """``append`` may wait for the disk.

        ``put`` puts a text into the window of before and tells itself what became of it, unless it
        says that this cannot be done for the conversation.
        """
        super().__init__()
        self._scope = scope
        self._append = append
        self._put = put
        self.notify: Callable[[str, str], bool] | None = None
        """Shows title and text in a notification of the desktop, and says whether that was done."""

    def expect(self, conversation: Conversation, command: SavedCommand, material: Material) -> None:
        """Wait for the answer to the next question of a conversation."""
        if command.target is not Target.SHOW:
            ear = _Ear(conversation, command, material, self._take)
            ear.leave = conversation.listen(ear)

    def _take(self, ear: _Ear, answer: Message) -> None:
        try:
            text = read_result(ear.command, answer, ear.material.texts.get(Source.SELECTION, ""))
        except NoResult as problem:
            self.refused.emit(ear.conversation, str(problem))
            return
        ear.leave()
        self._scope.start(self._deliver(ear, text), "answer of a command")

    async def _deliver(self, ear: _Ear, text: str) -> None:
        conversation, command = ear.conversation, ear.command
        match command.target:
            case Target.COPY:
                QGuiApplication.clipboard().setText(text)
                self.told.emit(conversation, "Copied.")
            case Target.APPEND:
                await self._append_to_file(conversation, command, text)
            case Target.NOTIFY:
                if self.notify is None or not self.notify(command.title, text):
                    self.refused.emit(conversation, "This desktop shows no notifications, so it stands here.")
            case Target.INSERT | Target.REPLACE:
                if self._put is None or not self._put(conversation, command.target, text):
                    QGuiApplication.clipboard().setText(text)
                    self.refused.emit(conversation, COPIED_INSTEAD)
            case Target.SHOW:
                pass

    async def _append_to_file(self, conversation: Conversation, command: SavedCommand, text: str) -> None:
        try:
            path = await asyncio.to_thread(self._append, command.file, text)
        except StoreProblem as problem:
            reason = f": {problem.detail}" if problem.detail else ""
            self.refused.emit(conversation, f"It could not be appended to {problem.path}{reason}.")
        else:
            self.told.emit(conversation, f"Appended to {path}.")


class _Ear:
    """Hear the answers to one question until one of them can be handed on."""

    def __init__(
        self,
        conversation: Conversation,
        command: SavedCommand,
        material: Material,
        take: Callable[[_Ear, Message], None],
    ) -> None:
        self.conversation = conversation
        self.command = command
        self.material = material
        self.leave: Callable[[], None] = _stay
        self._take = take
        self._question = ""

    def message_was_added(self, message: Message) -> None:
        """Note which question it is."""
        if message.reply is None and not self._question:
            self._question = message.id

    def chat_was_changed(self, chat: Chat) -> None:
        """Wait for an answer."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Wait for the end."""

    def reply_has_ended(self, message: Message) -> None:
        """Pass the answer on."""
        if message.parent == self._question:
            self._take(self, message)

    def message_was_amended(self, message: Message) -> None:
        """Take no interest in what it cost."""

    def state_has_changed(self, state: ConversationState) -> None:
        """Take no interest: the end is told apart."""


def _stay() -> None:
    """Listen to nothing yet."""
