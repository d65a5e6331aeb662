"""Files to import from: a plain one, a folder, or a zip archive, however it is damaged.

Nothing is unpacked under the name that an archive gives it, and never more than its limits allow.
"""

from __future__ import annotations

import io
import os
import shutil
import zipfile
import zlib
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Protocol, cast

from offhand.domain.exchange import Reason
from offhand.services.imports.broken_zip import list_entries, open_entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from typing_extensions import Buffer

MOST_FILES = 500_000
LONGEST_DOCUMENT = 8 << 30
"""Bytes of one unpacked document."""
LONGEST_ATTACHMENT = 256 << 20
EXPANSION = 400
"""Times that a document may be longer than packed, once it is longer than ``HARMLESS`` bytes."""
HARMLESS = 256 << 20
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Packed(Protocol):
    """Be a packed file that is open; an archive's own and ours are alike in this."""

    def read1(self, size: int, /) -> bytes:
        """Return some bytes, none at the end."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


class SourceError(Exception):
    """Tell why a file cannot be read at all."""

    def __init__(self, reason: Reason) -> None:
        """Name the reason."""
        super().__init__(reason.value)
        self.reason = reason


class Source(Protocol):
    """Lend the files of what is imported."""

    name: str
    """For people."""
    damaged: set[str]
    """Files whose end could not be read."""

    def list_names(self) -> tuple[str, ...]:
        """List the files in it, with slashes."""
        ...

    def open(self, name: str) -> IO[bytes]:
        """Open one of them; what cannot be read counts as its end. Raises ``SourceError``."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class FileSource:
    """Be a plain file, or a folder that an archive was unpacked to."""

    def __init__(self, path: Path) -> None:
        """Name it; raises ``SourceError`` where nothing is there."""
        self.name = path.name
        self.damaged: set[str] = set()
        self._path = path
        if not path.exists():
            raise SourceError(Reason.MISSING)

    def list_names(self) -> tuple[str, ...]:
        """List the files; links are not followed."""
        if not self._path.is_dir():
            return (self._path.name,)
        found: list[str] = []
        for folder, _, files in os.walk(self._path, followlinks=False):
            place = Path(folder)
            found.extend((place / file).relative_to(self._path).as_posix() for file in files)
            if len(found) > MOST_FILES:
                raise SourceError(Reason.TOO_LARGE)
        return tuple(sorted(found))

    def open(self, name: str) -> IO[bytes]:
        """Open a file of it."""
        try:
            path = self._find(name)
            return path.open("rb")
        except (OSError, ValueError) as error:
            raise SourceError(Reason.UNREADABLE) from error

    def close(self) -> None:
        """Do nothing: no file stays open."""

    def _find(self, name: str) -> Path:
        """Return where a file lies; raises ``ValueError`` where that is elsewhere."""
        parts = PurePosixPath(name).parts
        if not parts or PurePosixPath(name).is_absolute() or ".." in parts:
            raise ValueError(name)
        root = self._path if self._path.is_dir() else self._path.parent
        path = root.joinpath(*parts)
        if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()) or not path.is_file():
            raise ValueError(name)
        return path


class ZipSource:
    """Be a zip archive; of one that lost its list of files, those that can be found."""

    def __init__(self, path: Path) -> None:
        """Read its list of files; raises ``SourceError``."""
        self.name = path.name
        self.damaged: set[str] = set()
        self._file = path.open("rb")
        self._archive: zipfile.ZipFile | None = None
        self._openers: dict[str, Callable[[], Packed]] = {}
        self._packed: dict[str, int] = {}
        try:
            self._archive = zipfile.ZipFile(self._file)
            self._read_list(self._archive)
        except FAULTS:
            self._search()
        if len(self._openers) > MOST_FILES:
            raise SourceError(Reason.TOO_LARGE)

    def list_names(self) -> tuple[str, ...]:
        """List the files; folders are none."""
        return tuple(self._openers)

    def open(self, name: str) -> IO[bytes]:
        """Open a file of it."""
        try:
            inner: Packed = self._openers[name]()
        except KeyError as error:
            raise SourceError(Reason.UNREADABLE) from error
        except RuntimeError as error:
            raise SourceError(Reason.ENCRYPTED) from error
        except FAULTS as error:
            raise SourceError(Reason.DAMAGED) from error
        guarded = _Guarded(inner, self._packed[name], lambda: self.damaged.add(name))
        return io.BufferedReader(guarded, 1 << 16)

    def close(self) -> None:
        """Close the archive."""
        if self._archive is not None:
            self._archive.close()
        self._file.close()

    def _read_list(self, archive: zipfile.ZipFile) -> None:
        for entry in archive.infolist():
            if not entry.is_dir():
                name = entry.filename.replace("\\", "/")
                self._openers[name] = partial(_open_packed, archive, entry)
                self._packed[name] = max(entry.compress_size, 1)

    def _search(self) -> None:
        entries = list_entries(self._file)
        if not entries:
            self._file.close()
            raise SourceError(Reason.DAMAGED)
        for entry in entries:
            self._openers[entry.name] = lambda entry=entry: open_entry(self._file, entry)
            self._packed[entry.name] = max(entry.packed, 1)
        self.damaged.add("")


class _Guarded(io.RawIOBase):
    """Read a packed file up to its end, its first fault, or its limit."""

    def __init__(self, inner: Packed, packed: int, note_damage: Callable[[], None]) -> None:
        super().__init__()
        self._inner = inner
        self._packed = packed
        self._read = 0
        self._note_damage = note_damage
        self._is_over = False

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read some bytes."""
        view = memoryview(buffer).cast("B")
        piece = b"" if self._is_over else self._read_some(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close what is read from."""
        self._inner.close()
        super().close()

    def _read_some(self, size: int) -> bytes:
        try:
            # One step at a time: what was unpacked before a fault is not thrown away with it.
            piece = self._inner.read1(size)
        except FAULTS:
            self._is_over = True
            self._note_damage()
            return b""
        self._read += len(piece)
        is_bomb = self._read > HARMLESS and self._read > self._packed * EXPANSION
        if is_bomb or self._read > LONGEST_DOCUMENT:
            self._is_over = True
            self._note_damage()
            return b""
        return piece


def _open_packed(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Packed:
    return cast("zipfile.ZipExtFile", archive.open(entry))


class Spool:
    """Lend files of a source as plain files that can be read in any order, until it is closed."""

    def __init__(self, source: Source) -> None:
        """Nothing is unpacked before it is wanted."""
        self._source = source
        self._room: TemporaryDirectory[str] | None = None
        self._files: dict[str, Path] = {}

    def __enter__(self) -> Spool:  # noqa: PYI034 - it has no subclasses
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._room is not None:
            self._room.cleanup()

    def unpack(self, name: str) -> Path:
        """Return where a copy of a file lies; raises ``SourceError``."""
        if name not in self._files:
            if self._room is None:
                self._room = TemporaryDirectory(prefix="offhand-import-")
            path = Path(self._room.name) / str(len(self._files))
            with self._source.open(name) as packed, path.open("wb") as file:
                shutil.copyfileobj(packed, file, 1 << 20)
            self._files[name] = path
        return self._files[name]


def open_source(path: Path) -> Source:
    """Open what is at a path; raises ``SourceError``."""
    try:
        if path.is_dir():
            return FileSource(path)
        if not path.is_file():
            raise SourceError(Reason.UNREADABLE if path.exists() else Reason.MISSING)
        with path.open("rb") as file:
            is_zip = file.read(4) in {b"PK\3\4", b"PK\5\6"} or zipfile.is_zipfile(path)
        return ZipSource(path) if is_zip else FileSource(path)
    except OSError as error:
        raise SourceError(Reason.UNREADABLE) from error


def read_attachment(source: Source, name: str) -> bytes | None:
    """Return the whole of a file, None where it cannot be had or is too large."""
    try:
        with source.open(name) as file:
            content = file.read(LONGEST_ATTACHMENT + 1)
    except (SourceError, OSError):
        return None
    is_sound = name not in source.damaged and len(content) <= LONGEST_ATTACHMENT
    return content if is_sound else None
