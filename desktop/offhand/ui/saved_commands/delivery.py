"""Handing an answer on to where its command wants it; where that fails it stays where it can be read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from offhand.domain.command_results import NoResult, read_result
from offhand.domain.errors import StoreProblem
from offhand.domain.message import FinishReason
from offhand.domain.notifications import COPY, OPEN, Action, Notification
from offhand.domain.saved_commands import Target
from offhand.domain.slots import Source
from offhand.domain.snippets import cut_beginning
from offhand.services.answer_news import PREFIX
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.chat import Chat
    from offhand.domain.command_filling import Material
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState
    from offhand.services.notifying import Notifier
    from offhand.services.tasks import TaskScope


MOST_TOLD = 20
"""Notifications that may yet turn out not to be shown."""
COPIED_INSTEAD = later("It could not be put into the other window, so it was copied.")


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
        open_chat: Callable[[Conversation], object],
        notifier: Notifier | None = None,
        *,
        put: Callable[[Conversation, Target, str], bool] | None = None,
    ) -> None:
        """``append`` may wait for the disk; ``open_chat`` shows the chat of an answer.

        ``put`` puts a text into the window of before and tells itself what became of it, unless it
        says that this cannot be done for the conversation.
        """
        super().__init__()
        self._scope = scope
        self._append = append
        self._open_chat = open_chat
        self._notifier = notifier
        self._put = put
        self._notified: dict[Notification, Conversation] = {}
        """What was told of which."""

    def expect(self, conversation: Conversation, command: SavedCommand, material: Material) -> None:
        """Wait for the answer to the next question of a conversation."""
        if command.target is not Target.SHOW:
            ear = _Ear(conversation, command, material, self._take)
            ear.leave = conversation.listen(ear)

    def note_not_shown(self, notification: Notification) -> None:
        """Hear that nothing could show a notification: what it tells is told here."""
        conversation = self._notified.pop(notification, None)
        if conversation is not None:
            self.refused.emit(conversation, notification.body)

    def _take(self, ear: _Ear, answer: Message) -> None:
        if answer.reply is not None and answer.reply.finish is FinishReason.STOPPED:
            return  # by the user, who looks at it
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
                self._report(conversation, command, tr("Copied."))
            case Target.APPEND:
                await self._append_to_file(conversation, command, text)
            case Target.NOTIFY:
                if not self._notify(conversation, command, cut_beginning(text), text):
                    self.refused.emit(
                        conversation, tr("Nothing shows notifications here, so it stands here.")
                    )
            case Target.INSERT | Target.REPLACE:
                if self._put is None or not self._put(conversation, command.target, text):
                    QGuiApplication.clipboard().setText(text)
                    self.refused.emit(conversation, tr(COPIED_INSTEAD))
            case Target.SHOW:
                pass

    async def _append_to_file(self, conversation: Conversation, command: SavedCommand, text: str) -> None:
        try:
            path = await asyncio.to_thread(self._append, command.file, text)
        except StoreProblem as problem:
            reason = f": {tr(problem.detail)}" if problem.detail else ""
            self.refused.emit(
                conversation,
                tr("It could not be appended to {path}{reason}.", path=problem.path, reason=reason),
            )
        else:
            self._report(conversation, command, tr("Appended to {path}.", path=path))

    def _report(self, conversation: Conversation, command: SavedCommand, words: str) -> None:
        """Say that it is done, where the chat is in view and where it is not."""
        self.told.emit(conversation, words)
        self._notify(conversation, command, words)

    def _notify(self, conversation: Conversation, command: SavedCommand, words: str, text: str = "") -> bool:
        """Show a notification, and say whether there is a way to; ``text`` is what can be copied."""
        if self._notifier is None:
            return False

        def act(action: str, token: str) -> None:
            del token
            if action == COPY:
                QGuiApplication.clipboard().setText(text)
            else:
                self._open_chat(conversation)

        copying = (Action(COPY, tr("Copy")),) if text else ()
        notification = Notification(
            # That of the news of this answer, so that it is told once.
            key=f"{PREFIX}{conversation.chat.id}",
            title=command.title,
            body=words,
            actions=(Action(OPEN, tr("Open")), *copying),
        )
        self._notified[notification] = conversation
        if len(self._notified) > MOST_TOLD:
            del self._notified[next(iter(self._notified))]
        self._notifier.show(notification, act)
        return True


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
