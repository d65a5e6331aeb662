"""Attachments under the hash of their content: on disk, or in memory for a run that keeps nothing.

Bytes lie in ``blobs/ab/cdef…`` below the data folder, named by their SHA-256, so that the same
picture is kept once however often it is asked about. A file appears in one step or not at all,
only its owner can read it, and what is read back is checked against its name.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import string
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.domain.message import Blob
from offhand.paths import FILE_MODE, make_private
from offhand.storage.private_files import replace_file, sync_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FOLDER_NAME = "blobs"
PREFIX_LENGTH = 2
HASH_LENGTH = 64
_HEX = frozenset(string.digits + "abcdef")


class MemoryBlobs:
    """Keep bytes until the program ends."""

    def __init__(self) -> None:
        """Start empty."""
        self._contents: dict[str, bytes] = {}

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        """Keep bytes and return their name."""
        sha256 = await asyncio.to_thread(_hash, content)
        self._contents[sha256] = content
        return Blob(sha256=sha256, media_type=media_type, size=len(content), width=width, height=height)

    async def remove(self, names: Iterable[str]) -> None:
        """Forget bytes by their SHA-256."""
        for sha256 in names:
            self._contents.pop(sha256, None)

    async def get(self, sha256: str) -> bytes:
        """Return bytes; raises ``StoreProblem`` where they are not kept."""
        try:
            return self._contents[sha256]
        except KeyError:
            raise StoreProblem(path=sha256, detail="not kept") from None


class DiskBlobs:
    """Keep bytes in files below a data folder.

    Nothing is created before the first ``put``. All methods may be awaited side by side.
    """

    def __init__(self, folder: Path) -> None:
        """Name the data folder; the files go into ``blobs`` in it."""
        self._folder = folder
        # Held while files appear, move or go; reading needs it only to see a finished move.
        self._changing = threading.Lock()

    @property
    def folder(self) -> Path:
        """Return the data folder now in use."""
        return self._folder

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        """Keep bytes and return their name; raises ``StoreProblem``."""
        sha256 = await asyncio.to_thread(self._put, content)
        return Blob(sha256=sha256, media_type=media_type, size=len(content), width=width, height=height)

    async def get(self, sha256: str) -> bytes:
        """Return bytes; raises ``StoreProblem`` where they are not kept or no longer match their name."""
        return await asyncio.to_thread(self._get, sha256)

    def read(self, sha256: str) -> bytes | None:
        """Return bytes at once, None where they are not kept or damaged; for a thread that may wait."""
        try:
            return self._get(sha256)
        except StoreProblem:
            return None

    async def list_names(self, *, older_than: float) -> frozenset[str]:
        """Name all that has lain here untouched since a moment, in Unix seconds; raises ``StoreProblem``."""
        return await asyncio.to_thread(self._list_names, older_than)

    async def relocate(self, folder: Path) -> None:
        """Move everything to another data folder and use that from now on; raises ``StoreProblem``.

        After a failure the old folder is as it was and stays in use.
        """
        await asyncio.to_thread(self._relocate, folder)

    async def remove(self, names: Iterable[str]) -> None:
        """Delete bytes by their SHA-256, gone already or not; raises ``StoreProblem``."""
        await asyncio.to_thread(self._remove, tuple(names))

    def _put(self, content: bytes) -> str:
        sha256 = _hash(content)
        with self._changing:
            path = locate_blob(self._folder, sha256)
            try:
                if _reads_as(path, content):
                    path.touch()  # somebody wants it again
                else:
                    _write(self._folder, path, content)
            except OSError as error:
                raise _problem(path, error) from error
        return sha256

    def _get(self, sha256: str) -> bytes:
        folder = self._folder
        try:
            content = locate_blob(folder, sha256).read_bytes()
        except OSError as error:
            with self._changing:
                moved_to = self._folder
            if moved_to != folder:
                return self._get(sha256)
            raise _problem(locate_blob(folder, sha256), error) from error
        if _hash(content) != sha256:
            raise StoreProblem(
                path=str(locate_blob(folder, sha256)), detail="the content does not match its name"
            )
        return content

    def _relocate(self, folder: Path) -> None:
        with self._changing:
            old = self._folder
            if _is_same(old, folder):
                self._folder = folder
                return
            brought: list[Path] = []
            try:
                make_private(folder)
                for path in _list_files(old):
                    target = locate_blob(folder, path.parent.name + path.name)
                    if not target.exists():
                        _bring(folder, path, target)
                        brought.append(target)
            except OSError as error:
                for target in brought:
                    _remove(target)
                raise _problem(folder, error) from error
            self._folder = folder
            # All of it is safe in the new place; what cannot be deleted here is only litter.
            for path in list(_list_files(old)):
                _remove(path)

    def _list_names(self, older_than: float) -> frozenset[str]:
        with self._changing:
            try:
                return frozenset(
                    path.parent.name + path.name
                    for path in _list_files(self._folder)
                    if path.stat().st_mtime < older_than
                )
            except OSError as error:
                raise _problem(self._folder, error) from error

    def _remove(self, names: tuple[str, ...]) -> None:
        with self._changing:
            for sha256 in names:
                path = locate_blob(self._folder, sha256)
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    raise _problem(path, error) from error
                with suppress(OSError):
                    path.parent.rmdir()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def locate_blob(folder: Path, sha256: str) -> Path:
    """Return where a blob lies; raises ``StoreProblem`` for what is no hash, such as a path."""
    if len(sha256) != HASH_LENGTH or not _HEX.issuperset(sha256):
        raise StoreProblem(path=str(folder / FOLDER_NAME), detail="not a SHA-256")
    return folder / FOLDER_NAME / sha256[:PREFIX_LENGTH] / sha256[PREFIX_LENGTH:]


def _list_files(folder: Path) -> Iterator[Path]:
    """List our files; whatever else someone put there is left alone."""
    root = folder / FOLDER_NAME
    if not root.is_dir():
        return
    for prefix in sorted(root.iterdir()):
        if len(prefix.name) == PREFIX_LENGTH and _HEX.issuperset(prefix.name) and prefix.is_dir():
            for path in sorted(prefix.iterdir()):
                if len(path.name) == HASH_LENGTH - PREFIX_LENGTH and _HEX.issuperset(path.name):
                    yield path


def _reads_as(path: Path, content: bytes) -> bool:
    """Say whether a file holds these very bytes: a damaged one is written anew."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except FileNotFoundError:
        return False


def _write(folder: Path, path: Path, content: bytes) -> None:
    for parent in (folder, folder / FOLDER_NAME, path.parent):
        make_private(parent)
    replace_file(path, content)
    sync_path(path.parent)


def _bring(folder: Path, path: Path, target: Path) -> None:
    """Make a file appear in another folder as well, without copying where the disk is the same."""
    for parent in (folder, folder / FOLDER_NAME, target.parent):
        make_private(parent)
    try:
        os.link(path, target)
    except OSError:
        fresh = target.with_name(f".{target.name[:8]}.{os.urandom(8).hex()}.new")
        try:
            with path.open("rb") as source, open(fresh, "xb", opener=_open_private) as file:
                shutil.copyfileobj(source, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(target)
        except OSError:
            with suppress(OSError):
                fresh.unlink()
            raise
    sync_path(target.parent)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
        path.parent.rmdir()
        path.parent.parent.rmdir()


def _is_same(old: Path, new: Path) -> bool:
    try:
        return old.resolve() == new.resolve()
    except OSError:
        return old.absolute() == new.absolute()


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, FILE_MODE)


def _problem(path: Path, error: OSError) -> StoreProblem:
    return StoreProblem(path=str(path), detail=error.strerror or "")
