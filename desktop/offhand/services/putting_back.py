"""What is asked of whoever can put a text into the window that had the keyboard before ours.

The window is the one that was in front when the quick prompt, or a command's hotkey, was called
last. Nothing is ever put anywhere else: where it cannot go there it is copied, and the outcome says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.putting_back import PutBackOutcome, Target


class PutBack(Protocol):
    """Put texts into another program's window.

    ``leave`` is called when a window of ours that has the keyboard is to give it up; nothing has
    been done by then, and without a need for it it is not called.
    """

    async def look(self) -> Target:
        """Tell where a text would go, and what is selected there now, which ``replace`` then stands by."""
        ...

    async def insert(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Put a text where the caret is."""
        ...

    async def replace(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Put a text in the place of what is selected, if that is still what ``look`` found."""
        ...

    async def undo(self, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Take the last text back, in the window that it went to and in no other."""
        ...
