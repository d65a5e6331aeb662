"""Owning data folders for a while, for a command that changes what is in them."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.domain.store_errors import FolderInUse
from offhand.system.instance.lock import take_first
from offhand.system.instance.places import find_meeting_place

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


@contextmanager
def hold_folders(*folders: Path) -> Generator[None]:
    """Own folders as an instance would; raises ``FolderInUse`` where one owns them.

    Raises ``StoreProblem`` where no lock can be made.
    """
    with ExitStack() as held:
        for folder in folders:
            try:
                lock = take_first(find_meeting_place(folder, "").locks)
            except OSError as error:
                raise StoreProblem(path=str(folder), detail=error.strerror or "") from error
            if lock is None:
                raise FolderInUse(path=str(folder))
            held.callback(lock.release)
        yield
