"""How an answer ended, in words, and what can be done about it. No Qt in here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.message import FinishReason
from offhand.services.explanation import Action, Explanation, explain, explain_finish
from offhand.services.wording.answers import word_cut
from offhand.services.wording.moments import word_moment
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.message import Message

GOES_ON = frozenset({FinishReason.STOPPED, FinishReason.INTERRUPTED, FinishReason.LENGTH, FinishReason.ERROR})
"""Ends after which there may be more to say."""


class Cut(msgspec.Struct, frozen=True):
    """Word an end that came early and is no failure."""

    words: str
    cause: str
    """A sentence that says more."""
    actions: tuple[Action, ...]


class Ending(msgspec.Struct, frozen=True):
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
        return explain(reply.error) if reply.error is not None else self._explain_finish()

    @property
    def failure(self) -> Explanation | None:
        """Return the explanation where it deserves a card of its own."""
        reply = self.message.reply
        if reply is None or reply.finish is FinishReason.INTERRUPTED or (not reply.error and self.has_text):
            return None
        explanation = self.explanation
        if explanation is None or (reply.error is None and reply.finish is FinishReason.STOPPED):
            return None
        if self.can_continue and not {Action.CONTINUE, Action.SEND_ANYWAY} & set(explanation.actions):
            return replace(explanation, actions=(Action.CONTINUE, *explanation.actions))
        return explanation

    @property
    def cut(self) -> Cut | None:
        """Return the words below an answer that ended early, None where there is nothing to say."""
        reply = self.message.reply
        if reply is None or reply.finish is None or self.failure is not None:
            return None
        explanation = self._explain_finish()
        moment = word_moment(reply.ended, time.time()) if reply.ended is not None else ""
        words = word_cut(reply.finish, moment)
        if explanation is None or not words:
            return None
        cause = explain(reply.error).sentence if reply.error is not None else explanation.sentence
        actions = [a for a in explanation.actions if a is not Action.CONTINUE or self.can_continue]
        return Cut(words, cause, tuple(actions))

    @property
    def note(self) -> str:
        """Return the words below an answer about thinking that was hidden."""
        reply = self.message.reply
        if reply is None or reply.usage is None or self.shows_thinking or self.explanation is not None:
            return ""
        tokens = reply.usage.reasoning_tokens
        return tr("{tokens:,} tokens of thinking, hidden by the provider", tokens=tokens) if tokens else ""

    @property
    def can_continue(self) -> bool:
        """Say whether the answer can be asked to go on."""
        reply = self.message.reply
        return self.has_text and reply is not None and reply.finish in GOES_ON

    def _explain_finish(self) -> Explanation | None:
        reply = self.message.reply
        if reply is None or reply.finish is None:
            return None
        tokens = reply.usage.reasoning_tokens if reply.usage is not None else 0
        has_text = self.has_text or bool(self.message.images)
        return explain_finish(reply.finish, has_text=has_text, reasoning_tokens=tokens)
