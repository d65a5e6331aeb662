"""Reading a file that someone dropped, whatever it turns out to be.

Links are followed, since people keep links to their pictures; folders, devices, pipes and sockets
are refused by name, and none of them can make the reader wait.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePath

from offhand.domain.errors import FileUnreadable, FileVanished, ImageTooLarge
from offhand.words import later, tr

READ_LIMIT = 256 * 1024 * 1024
"""Bytes of a file that is read at all."""

# Absent on some systems, where nothing needs it.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_KINDS = {
    stat.S_IFDIR: later("a folder"),
    stat.S_IFCHR: later("a device"),
    stat.S_IFBLK: later("a device"),
    stat.S_IFIFO: later("a pipe"),
    stat.S_IFSOCK: later("a socket"),
}
_REASONS = {
    errno.EACCES: later("permission denied"),
    errno.EPERM: later("permission denied"),
    errno.ELOOP: later("links that lead in a circle"),
    errno.ENAMETOOLONG: later("the name is too long"),
    errno.EIO: later("the disk reports an error"),
}
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE})


def name_file(path: str) -> str:
    """Return a file's name for people: printable, and without bytes that are no text."""
    name = PurePath(path).name or path
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def read_plain_file(path: str, limit: int = READ_LIMIT) -> bytes:
    """Return the content of an ordinary file.

    Raises ``FileVanished``, ``FileUnreadable``, and ``ImageTooLarge`` beyond ``limit`` bytes.
    """
    name = name_file(path)
    try:
        # Looked at before it is opened: opening alone can make a device act.
        _check(Path(path).stat(), name, limit)
        with open(path, "rb", opener=_open) as file:
            _check(os.fstat(file.fileno()), name, limit)
            content = file.read(limit + 1)
    except OSError as error:
        if error.errno in _GONE:
            raise FileVanished(name=name) from error
        reason = tr(_REASONS.get(error.errno or 0, error.strerror or ""))
        raise FileUnreadable(name=name, reason=reason) from error
    except ValueError as error:  # a name with a zero byte in it
        raise FileUnreadable(name=name, reason=later("no file can have this name")) from error
    if len(content) > limit:
        raise ImageTooLarge(name=name, size=len(content), limit=limit)
    if not content:
        raise FileUnreadable(name=name, reason=later("it is empty"))
    return content


def _check(facts: os.stat_result, name: str, limit: int) -> None:
    kind = stat.S_IFMT(facts.st_mode)
    if kind != stat.S_IFREG:
        raise FileUnreadable(name=name, reason=tr(_KINDS.get(kind, later("no ordinary file"))))
    if facts.st_size > limit:
        raise ImageTooLarge(name=name, size=facts.st_size, limit=limit)


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)
