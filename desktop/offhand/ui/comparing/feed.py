"""What goes on in answers side by side, as signals: the words of each are gathered for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.events import ReasoningDelta, TextDelta
from offhand.ui.gathering import TextGathering
from offhand.ui.waiting import WaitingLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState


class AnswersFeed(QObject):
    """Listen to some answers of one conversation."""

    text_grew = Signal(str, str)
    reasoning_grew = Signal(str, str)
    status_changed = Signal(str, str)
    ended = Signal(object)
    """With the answer."""
    amended = Signal(object)

    def __init__(self, card_for: Callable[[str], ModelCard | None], parent: QObject) -> None:
        """Wait for answers; ``card_for`` tells what is known of a model."""
        super().__init__(parent)
        self._card_for = card_for
        self._leave: Callable[[], None] | None = None
        self._streams: dict[str, _Stream] = {}

    def attach(self, conversation: Conversation, answers: Iterable[Message]) -> None:
        """Listen to these answers; whoever shows them right after this call misses nothing."""
        self.detach()
        self._leave = conversation.listen(self)
        for answer in answers:
            stream = self._streams[answer.id] = _Stream(self._card_for, self)
            stream.gathering.text_grew.connect(self.text_grew)
            stream.gathering.reasoning_grew.connect(self.reasoning_grew)
            stream.waiting.changed.connect(self.status_changed)

    def start(self, answers: Iterable[Message]) -> None:
        """Say what is waited for of the answers that have no word yet, now that they are shown."""
        for answer in answers:
            if answer.is_open and not answer.text and answer.id in self._streams:
                self._streams[answer.id].waiting.begin(answer)

    def detach(self) -> None:
        """Listen to nothing."""
        if self._leave is not None:
            self._leave()
            self._leave = None
        for stream in self._streams.values():
            stream.end()
        self._streams.clear()

    def message_was_added(self, message: Message) -> None:
        """Ignore what comes below."""

    def chat_was_changed(self, chat: Chat) -> None:
        """Ignore what comes into view: whoever shows it attaches anew."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Gather text; let the waiting line know of everything else."""
        stream = self._streams.get(message_id)
        if stream is not None:
            stream.take(message_id, event)

    def reply_has_ended(self, message: Message) -> None:
        """Pass on everything that is left, then the whole answer."""
        stream = self._streams.get(message.id)
        if stream is not None:
            stream.waiting.end()
            stream.gathering.flush()
            self.ended.emit(message)

    def message_was_amended(self, message: Message) -> None:
        """Pass on what became known."""
        if message.id in self._streams and not message.is_open:
            self.amended.emit(message)

    def state_has_changed(self, state: ConversationState) -> None:
        """Ignore what goes on as a whole."""


class _Stream(QObject):
    """Follow one answer."""

    def __init__(self, card_for: Callable[[str], ModelCard | None], parent: QObject) -> None:
        super().__init__(parent)
        self.gathering = TextGathering(self)
        self.waiting = WaitingLine(card_for, self)

    def take(self, message_id: str, event: StreamEvent) -> None:
        """Take one event."""
        match event:
            case TextDelta(text):
                if not self.gathering.has_text:
                    self.waiting.end()
                self.gathering.take_text(message_id, text)
            case ReasoningDelta(text):
                self.waiting.note_reasoning()
                self.gathering.take_reasoning(message_id, text)
            case _:
                self.waiting.take(event)

    def end(self) -> None:
        """Run nothing any more."""
        self.gathering.forget()
        self.waiting.end()
        self.deleteLater()
