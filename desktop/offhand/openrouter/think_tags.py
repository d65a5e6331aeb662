"""Thinking between ``<think>`` and ``</think>`` at the very start of an answer.

Older local servers leave it in the text. The tags count only there, and only where the server names
no thinking of its own: anywhere else they are words like others.
"""

from __future__ import annotations

from enum import Enum

OPENING, CLOSING = "<think>", "</think>"
MOST_BLANKS = 4096
"""Before the opening tag; what follows more of them is the answer."""


class _State(Enum):
    START = "start"
    """Only blanks and perhaps a part of the opening tag have come."""
    INSIDE = "inside"
    BEHIND = "behind"
    """Blanks between the closing tag and the answer are left out."""
    ANSWER = "answer"


class TaggedThinking:
    """Tell thinking from answer while the text comes in pieces, cut anywhere."""

    def __init__(self) -> None:
        self._state = _State.START
        self._held = ""
        """What may be the beginning of a tag, with the blanks before it."""
        self._thoughts: list[str] = []

    def feed(self, text: str) -> tuple[str, str]:
        """Take more text and return the thinking and the answer in it."""
        if self._state is _State.ANSWER:
            return "", text
        self._held += text
        thought = ""
        if self._state is _State.START:
            self._look_for_opening()
        if self._state is _State.INSIDE:
            thought = self._look_for_closing()
            self._thoughts.append(thought)
        if self._state is _State.BEHIND:
            self._held = self._held.lstrip()
            self._state = _State.ANSWER if self._held else _State.BEHIND
        return thought, self._release() if self._state is _State.ANSWER else ""

    def pass_over(self) -> str:
        """Hear that the server names its thinking, so that tags mean nothing; return what was held."""
        if self._state is not _State.START:
            return ""
        self._state = _State.ANSWER
        return self._release()

    def finish(self, *, is_cut: bool) -> tuple[str, str]:
        """Return the thinking and the answer that are left at the end.

        Thinking that never ended was none, unless the answer was cut: all of it is the answer then.
        """
        held = self._release()
        match self._state:
            case _State.INSIDE if is_cut:
                return held, ""
            case _State.INSIDE:
                return "", OPENING + "".join(self._thoughts) + held
            case _State.BEHIND:
                return "", ""
            case _:
                return "", held

    def _look_for_opening(self) -> None:
        begun = self._held.lstrip()
        if begun.startswith(OPENING):
            self._held = begun.removeprefix(OPENING)
            self._state = _State.INSIDE
        elif not OPENING.startswith(begun) or len(self._held) > MOST_BLANKS:
            self._state = _State.ANSWER

    def _look_for_closing(self) -> str:
        thought, tag, rest = self._held.partition(CLOSING)
        if tag:
            self._held, self._state = rest, _State.BEHIND
            return thought
        kept = next(length for length in range(len(CLOSING), -1, -1) if thought.endswith(CLOSING[:length]))
        self._held = thought[len(thought) - kept :]
        return thought[: len(thought) - kept]

    def _release(self) -> str:
        held, self._held = self._held, ""
        return held
