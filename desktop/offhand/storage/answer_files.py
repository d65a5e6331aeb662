"""Files of the user's that answers are appended to: whole or not at all, and never a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from offhand.domain.errors import StoreProblem
from offhand.paths import FILE_MODE
from offhand.words import later

SEPARATOR = "\n---\n\n"
"""Between two answers: a rule of Markdown."""
_FLAGS = (
    os.O_RDWR
    | os.O_APPEND
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def append_answer(name: str, text: str) -> Path:
    """Append an answer to a file, which is created readable by its owner alone where it is missing.

    ``~`` is the user's home. Returns the path; raises ``StoreProblem`` and leaves the file as it was.
    """
    path = Path(name)
    try:
        path = path.expanduser()
        if path.exists() and not path.is_file():
            # Looked at before it is opened: opening alone can make a device act.
            raise StoreProblem(path=str(path), detail=later("it is no ordinary file"))
        descriptor = os.open(path, _FLAGS | os.O_CREAT, FILE_MODE)
        try:
            _append(descriptor, path, text)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise StoreProblem(path=str(path), detail=(error.strerror or "").lower()) from error
    except (RuntimeError, ValueError) as error:  # no home folder, or a zero byte in the name
        raise StoreProblem(path=str(path), detail=later("no file can have this name")) from error
    return path


def _append(descriptor: int, path: Path, text: str) -> None:
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        raise StoreProblem(path=str(path), detail=later("it is no ordinary file"))
    size = facts.st_size
    os.lseek(descriptor, 0, os.SEEK_SET)
    if os.read(descriptor, 2) in _WIDE_MARKS:
        raise StoreProblem(path=str(path), detail=later("it is not written in UTF-8"))
    before = ""
    if size:
        os.lseek(descriptor, size - 1, os.SEEK_SET)
        before = SEPARATOR if os.read(descriptor, 1) == b"\n" else f"\n{SEPARATOR}"
    # Half a surrogate pair has no bytes in UTF-8.
    content = f"{before}{text.strip()}\n".encode("utf-8", "replace")
    try:
        # One call, so that what others append at the same time does not come in between.
        written = os.write(descriptor, content)
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, size)
        raise
    if written < len(content):
        os.ftruncate(descriptor, size)
        raise StoreProblem(path=str(path), detail=later("there is no room on the disk"))
