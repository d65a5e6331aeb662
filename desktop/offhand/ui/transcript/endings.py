"""How an answer ended, in words, and what can be done about it. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.services.explanation import Action, Explanation, explain, explain_finish

if TYPE_CHECKING:
    from offhand.domain.message import Message


@dataclass(frozen=True)
class Ending:
    """Word the end of one answer; of a question, and of what goes on, there is nothing to say."""

    message: Message
    has_text: bool
    """Something of the answer can be read."""
    shows_thinking: bool
    """The thinking can be read, so that it need not be spoken of."""

    @property
    def explanation(self) -> Explanation | None:
        """Word what went wrong, or how the answer ended where that needs words."""
        reply = self.message.reply
        if reply is None:
            return None
        if reply.error is not None:
            return explain(reply.error)
        if reply.finish is None:
            return None
        tokens = reply.usage.reasoning_tokens if reply.usage is not None else 0
        has_text = self.has_text or bool(self.message.images)
        return explain_finish(reply.finish, has_text=has_text, reasoning_tokens=tokens)

    @property
    def failure(self) -> Explanation | None:
        """Return the explanation where it deserves a card of its own."""
        reply = self.message.reply
        if reply is None or (reply.error is None and self.has_text):
            return None
        explanation = self.explanation
        return None if reply.error is None and reply.finish is FinishReason.STOPPED else explanation

    @property
    def note(self) -> str:
        """Return the words below an answer that ended early, or about thinking that was hidden."""
        explanation = self.explanation
        if explanation is not None and self.failure is None:
            return explanation.sentence
        reply = self.message.reply
        if reply is not None and reply.usage is not None and not self.shows_thinking:
            tokens = reply.usage.reasoning_tokens
            return f"{tokens:,} tokens of thinking, hidden by the provider" if tokens else ""
        return ""

    @property
    def can_continue(self) -> bool:
        """Say whether the answer can be asked to go on."""
        explanation = self.explanation
        wanted = explanation is not None and Action.CONTINUE in explanation.actions
        return wanted and self.failure is None and self.has_text
