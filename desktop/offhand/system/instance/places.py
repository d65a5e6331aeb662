"""Where instances meet: folders that nobody else can enter, and addresses made from a data folder.

The lock lies in the data folder itself, so that whoever reaches that folder meets it, whatever the
environment says. Where that folder cannot be written, or keeps no locks, it lies beside the socket.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST_ADDRESS = 100
"""Bytes; the path of a socket has 104 on macOS and 108 on Linux (unix(7)), with the zero at its end."""
_PRIVATE = 0o700
_FOR_OTHERS = 0o077


class MeetingPlace(msgspec.Struct, frozen=True):
    """Name where the instances of one data folder meet."""

    locks: tuple[Path, ...]
    """In the order in which they are tried."""
    address: str
    """The path of a socket, or the name of a pipe on Windows."""


def find_meeting_place(folder: Path, name: str, environment: Mapping[str, str] = os.environ) -> MeetingPlace:
    """Find where instances of ``name`` with a data folder meet; raises ``OSError``.

    An empty ``name`` is the instance that owns the folder; another keeps nothing in it.
    """
    own = f"{name}-" if name else ""
    # Two ways to one folder are one folder.
    real = Path(os.path.realpath(folder))
    mark = hashlib.blake2b(os.fsencode(os.path.normcase(real)), digest_size=8).hexdigest()
    in_folder = () if name else (real / "offhand.lock",)
    runtime = find_runtime_folder(environment)
    locks = (*in_folder, runtime / f"{own}{mark}.lock")
    if sys.platform == "win32":
        user = hashlib.blake2b(os.fsencode(Path.home()), digest_size=4).hexdigest()
        return MeetingPlace(locks, rf"\\.\pipe\offhand-{user}-{own}{mark}")
    return MeetingPlace(locks, str(runtime / f"{own}{mark}.sock"))


def find_runtime_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Find or make a folder for sockets that only this user can enter; raises ``OSError``."""
    refused: OSError | None = None
    for folder in filter(_is_short, _list_candidates(environment)):
        try:
            folder.mkdir(mode=_PRIVATE, exist_ok=True)
            if is_private(folder):
                return folder
        except OSError as error:
            refused = error
    raise refused or PermissionError("no folder here is private to this user")


def is_private(folder: Path) -> bool:
    """Say whether a folder is ours alone: no link, no other owner, closed to others; raises ``OSError``."""
    if sys.platform == "win32":
        return folder.is_dir()  # the profile's folders are closed by their access lists
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & _FOR_OTHERS


def _list_candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(environment.get("LOCALAPPDATA") or Path.home(), "offhand")
        return
    user = os.getuid()
    if name := environment.get("FLATPAK_ID"):
        # Of the runtime folder, each start of a Flatpak sees one of its own, but for this part of it.
        shared = Path(environment.get("XDG_RUNTIME_DIR") or "", "app", name)
        with suppress(OSError):
            if shared.is_absolute() and is_private(shared):
                yield shared / "offhand"
    # A shell of su, cron or a service may not say which it is.
    for told in (environment.get("XDG_RUNTIME_DIR"), f"/run/user/{user}"):
        with suppress(OSError):
            if told and Path(told).is_absolute() and is_private(Path(told)):
                yield Path(told, "offhand")
    # On macOS TMPDIR is private already; elsewhere the folder's own mode has to do.
    for told in (environment.get("TMPDIR"), "/tmp"):  # noqa: S108 - made private and checked
        if told and Path(told).is_absolute():
            yield Path(told, f"offhand-{user}")


def _is_short(folder: Path) -> bool:
    """Say whether the path of a socket in a folder would fit; a pipe on Windows lies in none."""
    if sys.platform == "win32":
        return True
    return len(os.fsencode(folder / "demo-0123456789abcdef.sock")) <= LONGEST_ADDRESS
