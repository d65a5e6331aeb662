"""A lock on a file, kept by the operating system: it ends with its owner, however that ends.

Nothing here can be stale, so nothing is ever judged by its age or by a process id. The file stays
when the lock goes: removing it would let two processes lock two files of one name.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.paths import FILE_MODE, make_private

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LONGEST_NOTE = 4096
_FAR_AWAY = 1 << 30
"""Windows lets nobody read a locked byte, so one is locked where no note reaches."""


class FolderLock:
    """Own what a lock file stands for, until released or until the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        """Hold a lock that was taken by ``take``."""
        self.path = path
        self._handle: int | None = handle

    @classmethod
    def take(cls, path: Path) -> FolderLock | None:
        """Take the lock, or return None where another holds it; raises ``OSError`` where none can be."""
        make_private(path.parent)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(path, flags, FILE_MODE)
        try:
            is_ours = _lock(handle)
        except OSError:
            os.close(handle)
            raise
        if not is_ours:
            os.close(handle)
            return None
        return cls(path, handle)

    def write_note(self, note: bytes) -> None:
        """Leave a note for whoever finds the lock taken; raises ``OSError``."""
        if self._handle is None:
            return
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, note)
        os.truncate(self._handle, len(note))

    def release(self) -> None:
        """Let go; the note goes first, so that nobody follows it to where nobody is."""
        if self._handle is None:
            return
        with suppress(OSError):
            self.write_note(b"")
        handle, self._handle = self._handle, None
        if sys.platform == "win32":
            with suppress(OSError):
                os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
                msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)


def take_first(paths: Iterable[Path]) -> FolderLock | None:
    """Take the first lock that can be made, None where another holds it; raises ``OSError`` where none can.

    A place that cannot be written, or that keeps no locks (some network drives), is passed by.
    """
    refused: OSError | None = None
    for path in paths:
        try:
            return FolderLock.take(path)
        except OSError as error:
            refused = error
    raise refused or FileNotFoundError("there is no place for a lock")


def read_note(path: Path) -> bytes:
    """Read what the owner of a lock left there, empty where there is nothing."""
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_NOTE)
    except OSError:
        return b""


def _lock(handle: int) -> bool:
    """Lock without waiting; False where another holds it."""
    if sys.platform == "win32":
        os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
