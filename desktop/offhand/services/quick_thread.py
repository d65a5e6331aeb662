"""Which chat the quick prompt goes on with: that of a moment ago, or a fresh one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.quick import goes_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.conversation import Conversation
    from offhand.services.library import Library


class QuickThread:
    """Hold the chat of the quick prompt."""

    def __init__(self, library: Library, clock: Callable[[], float], choice: Callable[[], str]) -> None:
        """Begin without one; ``clock`` returns Unix seconds, ``choice`` one of ``FRESH_STARTS``."""
        self._library = library
        self._clock = clock
        self._choice = choice
        self._current: Conversation | None = None
        self._left = 0.0

    @property
    def current(self) -> Conversation | None:
        """Return the chat that is at hand, None before the first one."""
        return self._current

    def enter(self) -> Conversation:
        """Return the chat for a prompt that comes up now."""
        if self._current is None or not self._goes_on(self._current):
            self._current = self._library.begin()
        return self._current

    def leave(self) -> None:
        """Remember that the prompt is hidden now."""
        self._left = self._clock()

    def resume(self, conversation: Conversation) -> None:
        """Go on with a chat of an earlier run, unless one is at hand."""
        if self._current is None:
            self._current = conversation
            self._left = self._clock()

    def let_go(self) -> None:
        """Leave the chat to somebody else: the next one is fresh."""
        self._current = None

    def _goes_on(self, conversation: Conversation) -> bool:
        if not conversation.chat.messages or not conversation.is_idle:
            return True
        if conversation.chat.head.binned is not None:
            return False
        return goes_on(self._choice(), self._clock() - self._left)
