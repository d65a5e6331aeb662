"""What is asked for a message of the chat in view: again, on, or what an explanation of a failure offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.services.explanation import Action

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation
    from offhand.ui.branching import Branching
    from offhand.ui.composer.composer import Composer
    from offhand.ui.remedies import Remedies
    from offhand.ui.transcript.view import TranscriptView

ASKING = frozenset({Action.RETRY, Action.RETRY_SHORTER, Action.CONTINUE, Action.SEND_ANYWAY})


class Acting(QObject):
    """Carry out what the buttons of messages promise."""

    def __init__(self, composer: Composer, branching: Branching, remedies: Remedies, parent: QObject) -> None:
        """Wait for a transcript and a conversation."""
        super().__init__(parent)
        self._composer = composer
        self._branching = branching
        self._remedies = remedies
        self._conversation: Conversation | None = None

    def attach(self, transcript: TranscriptView) -> None:
        """Hear what is wanted in a transcript."""
        transcript.retry_requested.connect(self._retry)
        transcript.continue_requested.connect(self._go_on)
        transcript.action_requested.connect(self.act)

    def show(self, conversation: Conversation) -> None:
        """Act in another conversation."""
        self._conversation = conversation

    def retry_last(self) -> None:
        """Ask the last question in view again."""
        if self._conversation is not None and self._conversation.chat.leaf is not None:
            self.act(self._conversation.chat.leaf, Action.RETRY)

    def act(self, message_id: str, action: Action) -> None:
        """Do for a message what a button promises."""
        asks = action in ASKING
        if asks and self._branching.refuse_while_answering():
            return
        if self._conversation is not None:
            self._remedies.carry_out(self._conversation, message_id, action)
        if asks:
            # The button that was pressed is gone with the answer that it stood under.
            self._composer.focus_field()

    def ask_successor(self, message_id: str, model: str) -> None:
        """Ask again, and from now on, a model that takes the place of one that is gone."""
        conversation = self._conversation
        if conversation is None or self._branching.refuse_while_answering():
            return
        conversation.choose_model(model)
        conversation.start_retrying(message_id, model)
        self._composer.focus_field()

    def _retry(self, message_id: str) -> None:
        self.act(message_id, Action.RETRY)

    def _go_on(self, message_id: str) -> None:
        self.act(message_id, Action.CONTINUE)
