"""Where a conversation meets the screen: many events come in, one update a frame goes out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from offhand.domain.events import ReasoningDelta, StreamEvent, TextDelta
from offhand.ui.waiting import WaitingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.services.conversation import Conversation, ConversationState

SHORTEST_FRAME = 0.033
LONGEST_FRAME = 0.05
"""Seconds between two updates of the screen; between them it follows what updates cost."""
SHARE = 20
"""Of the time, the part that updates may take; painting takes about as much again."""
SMOOTHING = 0.2
"""How much the last update counts beside those before."""


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
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._message_id = ""
        self._leaf: str | None = None
        self._frame = SHORTEST_FRAME
        self._last_flush = 0.0
        self._cost = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.flush)
        self._waiting = WaitingLine(card_for, self)
        self._waiting.changed.connect(self.status_changed)

    def attach(self, conversation: Conversation) -> None:
        """Leave the conversation of before and listen to this one.

        Whoever shows ``conversation.branch`` right after this call misses nothing and sees
        nothing twice.
        """
        self.detach()
        self._conversation = conversation
        self._leave = conversation.listen(self)
        self._leaf = conversation.chat.leaf
        self._begin_waiting()

    def detach(self) -> None:
        """Listen to nothing."""
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._conversation = None
        self._forget_text()
        self._waiting.end()

    def flush(self) -> None:
        """Pass on what was gathered."""
        self._timer.stop()
        begun = time.perf_counter()
        if self._reasoning:
            piece = "".join(self._reasoning)
            self._reasoning.clear()
            self.reasoning_grew.emit(self._message_id, piece)
        if self._text:
            piece = "".join(self._text)
            self._text.clear()
            self.text_grew.emit(self._message_id, piece)
        self._last_flush = time.perf_counter()
        self._cost += SMOOTHING * (self._last_flush - begun - self._cost)
        self._frame = min(LONGEST_FRAME, max(SHORTEST_FRAME, SHARE * self._cost))

    def message_was_added(self, message: Message) -> None:
        """Pass on a message, and wait for its text where it is an answer."""
        self._leaf = message.id
        self.message_added.emit(message)
        if message.is_open:
            self._message_id = message.id
            self._waiting.begin(message)

    def chat_was_changed(self, chat: Chat) -> None:
        """Pass on a new title or model, and other messages where they came into view.

        Whoever shows ``conversation.branch`` then misses nothing, as after ``attach``.
        """
        if chat.leaf != self._leaf:
            self._leaf = chat.leaf
            self._forget_text()
            self._waiting.end()
            self.branch_changed.emit(chat)
            self._begin_waiting()
        self.head_changed.emit(chat.head)

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Gather text; let the waiting line know of everything else. What is out of view waits there."""
        if message_id != self._leaf:
            return
        self._message_id = message_id
        match event:
            case TextDelta(text):
                if not self._text:  # else both are done
                    self._waiting.end()
                    self._schedule()
                self._text.append(text)
            case ReasoningDelta(text):
                self._waiting.note_reasoning()
                self._reasoning.append(text)
                self._schedule()
            case _:
                self._waiting.take(event)

    def reply_has_ended(self, message: Message) -> None:
        """Pass on everything that is left, then the whole answer."""
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
        messages = self._conversation.branch if self._conversation is not None else ()
        if messages and messages[-1].is_open:
            self._message_id = messages[-1].id
            if not messages[-1].text:
                self._waiting.begin(messages[-1])

    def _forget_text(self) -> None:
        self._timer.stop()
        self._text.clear()
        self._reasoning.clear()

    def _schedule(self) -> None:
        if self._timer.isActive():
            return
        rest = self._frame - (time.perf_counter() - self._last_flush)
        self._timer.start(max(0, round(rest * 1000)))
