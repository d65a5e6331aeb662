"""Where a conversation meets the screen: many events come in, one update a frame goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.events import ReasoningDelta, StreamEvent, TextDelta
from offhand.ui.gathering import TextGathering
from offhand.ui.waiting import WaitingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState


class ConversationBridge(QObject):
    """Listen to the conversation in view and tell the widgets, in signals.

    Text is gathered and passed on once a frame; a frame grows while updates are slow, and the end
    of an answer passes everything on at once. With no answer on its way no timer runs.
    """

    message_added = Signal(object)
    branch_changed = Signal(object)
    head_changed = Signal(object)
    text_grew = Signal(str, str)
    reasoning_grew = Signal(str, str)
    status_changed = Signal(str, str)
    reply_ended = Signal(object)
    message_amended = Signal(object)
    state_changed = Signal(object)

    def __init__(self, card_for: Callable[[str], ModelCard | None], parent: QObject | None = None) -> None:
        """Wait for a conversation; ``card_for`` tells what is known of a model."""
        super().__init__(parent)
        self._leave: Callable[[], None] | None = None
        self._conversation: Conversation | None = None
        self._leaf: str | None = None
        self._gathering = TextGathering(self)
        self._gathering.text_grew.connect(self.text_grew)
        self._gathering.reasoning_grew.connect(self.reasoning_grew)
        self._waiting = WaitingLine(card_for, self)
        self._waiting.changed.connect(self.status_changed)

    def attach(self, conversation: Conversation) -> None:
        """Leave the conversation of before and listen to this one.

        Whoever shows ``conversation.shown`` right after this call misses nothing and sees
        nothing twice.
        """
        self.detach()
        self._conversation = conversation
        self._leave = conversation.listen(self)
        self._leaf = conversation.shown_leaf
        self._begin_waiting()

    def detach(self) -> None:
        """Listen to nothing."""
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._conversation = None
        self._gathering.forget()
        self._waiting.end()

    def flush(self) -> None:
        """Pass on what was gathered."""
        self._gathering.flush()

    def message_was_added(self, message: Message) -> None:
        """Pass on a message, and wait for its text where it is an answer."""
        self._leaf = message.id
        self.message_added.emit(message)
        if message.is_open:
            self._waiting.begin(message)

    def chat_was_changed(self, chat: Chat) -> None:
        """Pass on a new title or model, and other messages where they came into view.

        Whoever shows ``conversation.shown`` then misses nothing, as after ``attach``.
        """
        leaf = self._conversation.shown_leaf if self._conversation is not None else chat.leaf
        if leaf != self._leaf:
            self._leaf = leaf
            self._gathering.forget()
            self._waiting.end()
            self.branch_changed.emit(chat)
            self._begin_waiting()
        self.head_changed.emit(chat.head)

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Gather text; let the waiting line know of everything else. What is out of view waits there."""
        if message_id != self._leaf:
            return
        match event:
            case TextDelta(text):
                if not self._gathering.has_text:  # else it is done
                    self._waiting.end()
                self._gathering.take_text(message_id, text)
            case ReasoningDelta(text):
                self._waiting.note_reasoning()
                self._gathering.take_reasoning(message_id, text)
            case _:
                self._waiting.take(event)

    def reply_has_ended(self, message: Message) -> None:
        """Pass on everything that is left, then the whole answer."""
        if message.id == self._leaf:
            self._waiting.end()
            self.flush()
        self.reply_ended.emit(message)  # also where it is out of view, so that this can be shown

    def message_was_amended(self, message: Message) -> None:
        """Pass on what became known."""
        self.message_amended.emit(message)

    def state_has_changed(self, state: ConversationState) -> None:
        """Pass on what the conversation does now."""
        self.state_changed.emit(state)

    def _begin_waiting(self) -> None:
        """Wait for the answer that is on its way at the end of what is in view."""
        messages = self._conversation.shown if self._conversation is not None else ()
        if messages and messages[-1].is_open and not messages[-1].text:
            self._waiting.begin(messages[-1])
