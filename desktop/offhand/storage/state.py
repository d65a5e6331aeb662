"""What the program remembers of itself between runs: window places, and notices already given.

It is not a setting and nobody edits it; a broken file means starting afresh.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.storage.private_files import replace_file

if TYPE_CHECKING:
    from pathlib import Path


class State(msgspec.Struct, omit_defaults=True):
    """Hold what is remembered."""

    geometry: str = ""
    """The window's place, as Qt writes it, in base 64."""
    sidebar_width: int = 0
    """px; 0 is the usual width."""
    sidebar_hidden: bool = False
    notices: tuple[str, ...] = ()
    """What the user was told once and need not be told again."""
    last_chat: str = ""
    """The chat in view, empty where it was a new one."""
    opening: str = ""
    """The chat that was being brought to the screen, empty once it stood there."""
    openings: int = 0
    """How often in a row that was begun and not finished."""
    quick_places: dict[str, tuple[int, int, int]] = {}
    """Where the quick prompt was put: left, top and width in px, by the name of the screen."""
    quick_chat: str = ""
    """The chat of the quick prompt, empty where none has begun."""
    favourite_models: tuple[str, ...] = ()
    """Ids of the models that the user marked, the newest mark last."""
    compared_models: tuple[str, ...] = ()
    """Ids of the models that were compared last."""
    region: tuple[int, int, int, int] = (0, 0, 0, 0)
    """What was last taken of the screens: left, top, width and height in pixels of their picture."""
    region_screens: str = ""
    """How the screens were arranged then, empty where nothing was taken."""
    hotkey_way: str = ""
    """How hotkeys worked when the program ran last, empty where they were never tried."""
    hotkeys: tuple[tuple[str, str, str], ...] = ()
    """Label, chord and what became of it."""
    hotkey_press: tuple[str, float] = ("", 0.0)
    """Which was pressed last, and when, in Unix seconds."""
    hung: str = ""
    """The chat in view while the screen did not answer, empty once it did again."""


class StateFile:
    """Read and write the state."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is read yet."""
        self._path = path
        self._changing = threading.Lock()

    def read(self) -> State:
        """Return what was remembered, or nothing where the file is missing or broken."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=State)
        except (OSError, ValueError, RecursionError):  # also what is no UTF-8
            return State()

    def remember(self, **changes: object) -> None:
        """Change fields of the state, leaving the others as they are; raises ``StoreProblem``."""
        with self._changing:
            self._write(msgspec.structs.replace(self.read(), **changes))

    def _write(self, state: State) -> None:
        try:
            replace_file(self._path, msgspec.json.encode(state))
        except OSError as error:
            raise StoreProblem(path=str(self._path), detail=error.strerror or "") from error
