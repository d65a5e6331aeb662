"""Files that only their owner can read, replaced as a whole: a crash leaves the old one or the new one."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.paths import FILE_MODE, make_private

if TYPE_CHECKING:
    from io import TextIOWrapper


def replace_file(path: Path, content: bytes) -> None:
    """Write a file and its folders; raises ``OSError``.

    The draft is born readable by its owner alone and reaches the disk before it takes the name.
    """
    make_private(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:16]}-", suffix=".new")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(FILE_MODE)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def open_private(path: Path) -> TextIOWrapper:
    """Open a text for appending, in a folder of ours that may have to be made; raises ``OSError``."""

    def opener(name: str, flags: int) -> int:
        descriptor = os.open(name, flags, FILE_MODE)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, FILE_MODE)  # it may have been there before
        return descriptor

    # It is often the first of our files, so the folder around its own is ours to make, too.
    make_private(path.parent.parent)
    make_private(path.parent)
    return open(path, "a", encoding="utf-8", errors="replace", opener=opener)


def sync_path(path: Path) -> None:
    """Have a file, or the names in a folder, survive a power cut, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
