"""Records of what is called of Windows and macOS, and the presses that they would tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class RecordedCalls:
    """Note the calls of one system's library; both have nearly the same."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, *tuple[int, ...]]] = []
        self.answers: dict[int, int] = {}
        """What registering a number ends with, where that is not 0."""
        self.keys: dict[str, int] = {}
        """Which key has a character."""
        self._pressed: Callable[[int], None] | None = None

    def register(self, number: int, first: int, second: int, /) -> int:
        """Note a registration, in the order of the library's own arguments."""
        self.calls.append(("register", number, first, second))
        return self.answers.get(number, 0)

    def unregister(self, number: int, /) -> None:
        """Note that one is given back."""
        self.calls.append(("unregister", number))

    def scan(self, character: str, /) -> int:
        """Find a key as Windows does."""
        return self.keys.get(character, -1)

    def find_place(self, character: str, /) -> int | None:
        """Find a key as the backend of macOS does."""
        return self.keys.get(character)

    def listen(self, pressed: Callable[[int], None], /) -> None:
        """Note who wants to hear."""
        self._pressed = pressed

    def close(self) -> None:
        """Note the end."""
        self.calls.append(("close",))

    def press(self, number: int) -> None:
        """Tell of a press."""
        assert self._pressed is not None
        self._pressed(number)
