"""When the transcript follows an answer, and when it holds still. Pure rules, no Qt.

A question goes to the top of the view and the answer grows into the blank below it. The end is
followed only while the reader is there; any move up ends that, coming back to the end resumes it.
Nothing else ever moves the text under the reader's eyes.
"""

from __future__ import annotations

import msgspec

NEAR_END = 48
"""px from the end that count as being there."""


class Place(msgspec.Struct, frozen=True):
    """Name where the reader is, so that a chat can be left and found again."""

    message_id: str
    """The message at the top of the view."""
    offset: int = 0
    """px of it that are above the view; negative where it starts below the top."""
    is_following: bool = False
    """The reader is at the end and sees what comes."""
    question_id: str = ""
    """The message that was put to a place in the view with blank space below it, where there is one."""
    lead: int = 0
    """px of that place below the top of the view."""


class Reader:
    """Know whether the reader follows, and how far the view can be scrolled."""

    def __init__(self) -> None:
        self.follows = True
        self.question_top: int | None = None
        """px that may be the top of the view although little is below, None where there is no such place."""
        self.unseen = 0
        """px that came below the view while the reader was elsewhere."""
        self._slack = 0

    def start(self, *, follows: bool = True) -> None:
        """Begin with another chat."""
        self.follows = follows
        self.question_top = None
        self.unseen = 0
        self._slack = 0

    def ask(self, top: int) -> None:
        """Have the view begin at ``top``, where a question is, and follow its answer."""
        self.start()
        self.question_top = top

    def move(self, before: int, now: int, longest: int) -> None:
        """Hear that the reader scrolled; ``longest`` is how far scrolling goes. All are px."""
        if now < before:
            self.follows = False
        elif longest - now <= NEAR_END:
            self.follows = True
        if self.follows:
            self.unseen = 0

    def hold(self) -> None:
        """Stop following, because the reader began something here: a selection, a search."""
        self.follows = False

    def grow(self, before: int, now: int) -> None:
        """Hear that the content went from one height to another below the reader.

        Content that shrinks (a status line goes when the answer is complete) leaves a blank that
        later growth fills, so that the view does not move.
        """
        change = now - before
        self._slack = max(0, self._slack - change)
        if not self.follows:
            self.unseen = max(0, self.unseen + change)

    def extent(self, content: int, view: int) -> int:
        """Return the height that can be scrolled over, for a view so tall."""
        blank = 0 if self.question_top is None else self.question_top + view
        return max(content + self._slack, blank)
