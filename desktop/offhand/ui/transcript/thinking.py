"""How long a model has been thinking, or thought, where its thinking can be read. No Qt in here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.message import Message


class ThinkingTime:
    """Measure from the first word of thinking to the first of the answer.

    What the record of the reply says counts; an answer that is watched while it comes is measured
    here until it has one.
    """

    def __init__(self, message: Message) -> None:
        self._since: float | None = None
        self._took: float | None = None
        self.follow(message)

    @property
    def goes_on(self) -> bool:
        """Say whether the thinking is not over."""
        return self._since is not None and self._took is None

    @property
    def seconds(self) -> float | None:
        """Return how long it took, or has taken so far; None where that is not known."""
        if self._took is not None or self._since is None:
            return self._took
        return time.monotonic() - self._since

    def begin(self) -> None:
        """Hear the first word of thinking, or another one."""
        if self._since is None:
            self._since = time.monotonic()

    def end(self) -> None:
        """Hear the first word of the answer."""
        if self.goes_on:
            self._took = self.seconds

    def follow(self, message: Message) -> None:
        """Take what the record says."""
        reply = message.reply
        if reply is None or not message.reasoning:
            return
        end = reply.first_text or reply.ended
        if reply.first_token is not None and end is not None:
            self._took = max(0.0, end - reply.first_token)
        elif message.is_open and not message.text and reply.first_token is not None:
            self._since = time.monotonic() - max(0.0, time.time() - reply.first_token)
        elif not message.is_open:
            self.end()


def word_seconds(seconds: int) -> str:
    """Word a stretch of time: ``12 s``, ``2 min 5 s``."""
    minutes, rest = divmod(seconds, 60)
    return tr("{minutes} min {rest} s", minutes=minutes, rest=rest) if minutes else tr("{rest} s", rest=rest)
