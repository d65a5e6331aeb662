"""The saved commands on the disk: those that are shipped, and the user's own, one file each.

A file of the user's stands in for the shipped one of its name. One that cannot be read is told of
with the line, and left as it is; the shipped one serves meanwhile.
"""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.domain.saved_commands import CommandEntry, Origin, Trouble, name_from
from offhand.storage.command_texts import NotACommand, decode, read_command, write_command
from offhand.storage.private_files import replace_file
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.domain.saved_commands import SavedCommand

SUFFIX = ".md"
LARGEST = 512 * 1024
"""Bytes of a file that is read."""
MOST_FILES = 1000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

Stamp = tuple[tuple[str, int, int, int], ...]


class CommandFiles:
    """Read and write saved commands; calls may come from any thread."""

    def __init__(self, shipped: Path, own: Path) -> None:
        """Name both folders; that of the user's need not be there."""
        self._shipped = shipped
        self._own = own
        self._writing = threading.Lock()

    @property
    def folder(self) -> Path:
        """Name the folder of the user's own commands."""
        return self._own

    def take_stamp(self) -> Stamp:
        """Return what is another where any of the user's files is; raises ``StoreProblem``."""
        facts: list[tuple[str, int, int, int]] = []
        for path in self._list(self._own):
            try:
                found = path.stat()
            except OSError:
                continue
            facts.append((path.name, found.st_mtime_ns, found.st_size, found.st_ino))
        return tuple(facts)

    def read(self) -> tuple[CommandEntry, ...]:
        """Return all commands in the order of their titles; raises ``StoreProblem``."""
        entries: dict[str, CommandEntry] = {}
        for path in self._list(self._shipped):
            entries[path.stem] = _read_entry(path, path.stem, Origin.SHIPPED)
        for path in self._list(self._own):
            name = name_from(path.stem)
            known = entries.get(name)
            if not name or (known is not None and known.origin is not Origin.SHIPPED):
                if name:
                    reason = tr("another file is named {name} already", name=name)
                else:
                    reason = tr("this file name has no letters")
                entry = _refuse(path, path.stem.casefold(), Trouble(reason), Origin.OWN)
                entries[f"/{path.name}"] = entry
                continue
            entry = _read_entry(path, name, Origin.OWN if known is None else Origin.CHANGED, known)
            entries[name] = entry
        return tuple(sorted(entries.values(), key=lambda entry: (entry.title.casefold(), entry.name)))

    def write(self, command: SavedCommand, instead_of: str = "") -> None:
        """Keep a command as a file of the user's; raises ``StoreProblem``.

        ``instead_of`` is the name that it had before: the file of that name goes.
        """
        with self._writing:
            before = self._find(instead_of or command.name)
            path = self._find(command.name) or self._own / f"{command.name}{SUFFIX}"
            try:
                text = decode(before.read_bytes()) if before is not None else ""
            except (OSError, NotACommand):
                text = ""
            self._replace(path, write_command(command, text).encode())
            if before is not None and before != path:
                self._unlink(before)

    def write_text(self, name: str, text: str) -> None:
        """Keep the text of a file that was no command; raises ``StoreProblem``."""
        with self._writing:
            self._replace(self._find(name) or self._own / f"{name}{SUFFIX}", text.encode())

    def remove(self, path: str) -> bytes:
        """Delete a file of the user's and return what it held; raises ``StoreProblem``."""
        with self._writing:
            file = Path(path)
            try:
                content = file.read_bytes() if file.is_file() else b""
            except OSError as error:
                raise _problem(file, error) from error
            self._unlink(file)
            return content

    def bring_back(self, path: str, content: bytes) -> None:
        """Undo ``remove``, unless another file has that name by now; raises ``StoreProblem``."""
        with self._writing:
            if not os.path.lexists(path):
                self._replace(Path(path), content)

    def _find(self, name: str) -> Path | None:
        return next((path for path in self._list(self._own) if name_from(path.stem) == name), None)

    def _replace(self, path: Path, content: bytes) -> None:
        try:
            # A link is followed, for users keep such files in repositories of their own.
            replace_file(Path(os.path.realpath(path)), content)
        except OSError as error:
            raise _problem(path, error) from error

    def _unlink(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _problem(path, error) from error

    def _list(self, folder: Path) -> Iterator[Path]:
        try:
            with os.scandir(folder) as found:
                names = sorted(entry.name for entry in found if _is_wanted(entry.name))
        except (FileNotFoundError, NotADirectoryError):
            return iter(())
        except OSError as error:
            raise _problem(folder, error) from error
        return (folder / name for name in names[:MOST_FILES])


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(SUFFIX)


def _read_entry(path: Path, name: str, origin: Origin, shipped: CommandEntry | None = None) -> CommandEntry:
    text = ""
    try:
        text = decode(_read_file(path))
        command, warnings = read_command(name, text)
    except NotACommand as problem:
        return _refuse(path, name, problem.trouble, origin, text, shipped)
    if origin is Origin.SHIPPED:
        command = _translate(command)
    own = "" if origin is Origin.SHIPPED else str(path)
    return CommandEntry(name=name, origin=origin, command=command, path=own, warnings=warnings)


def _translate(command: SavedCommand) -> SavedCommand:
    """Have a command that comes with the program tell of itself in our language."""
    return msgspec.structs.replace(
        command, title=tr(command.title), about=tr(command.about), asks=tr(command.asks)
    )


def _refuse(
    path: Path,
    name: str,
    trouble: Trouble,
    origin: Origin,
    text: str = "",
    shipped: CommandEntry | None = None,
) -> CommandEntry:
    command = shipped.command if shipped is not None else None
    return CommandEntry(name=name, origin=origin, command=command, path=str(path), trouble=trouble, text=text)


def _read_file(path: Path) -> bytes:
    """Return the content of an ordinary file; raises ``NotACommand`` for anything else."""
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, _FLAGS)) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise NotACommand(Trouble(later("this is no ordinary file")))
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise NotACommand(
            Trouble(tr("the file cannot be read: {strerror}", strerror=error.strerror or "unknown"))
        ) from error
    if len(content) > LARGEST:
        raise NotACommand(Trouble(tr("the file is larger than {largest} KiB", largest=LARGEST // 1024)))
    return content


def _problem(path: Path, error: OSError) -> StoreProblem:
    return StoreProblem(path=str(path), detail=error.strerror or "")
