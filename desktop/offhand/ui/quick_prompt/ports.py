"""What the quick prompt asks of the desktop around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from offhand.domain.surroundings import Context


class Surroundings(Protocol):
    """Know other programs' windows as far as the desktop lets anybody; windows go by their native id."""

    @property
    def has_translucency(self) -> bool:
        """Say whether what is behind a window shows through where it draws nothing."""
        ...

    def note_front(self, own: int) -> None:
        """Remember who has the keyboard, before ``own`` takes it."""
        ...

    def bring_up(self, own: int, moment: int) -> None:
        """Raise our window and give it the keyboard; ``moment`` is the user's in ms, 0 for now."""
        ...

    def give_back(self, own: int) -> None:
        """Give the keyboard back to whoever had it, unless somebody else has it by now."""
        ...

    def is_button_down(self) -> bool:
        """Say whether a button of the mouse is held, which may become a drag onto us."""
        ...

    async def read_context(self) -> Context:
        """Tell what other programs have selected and copied."""
        ...
