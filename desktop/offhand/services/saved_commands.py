"""The saved commands at hand: read when they are used, kept in memory until a file changes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

import msgspec

from offhand.domain.errors import UsageProblem
from offhand.domain.saved_commands import find_entry, list_close
from offhand.services.listeners import Listeners
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.saved_commands import CommandEntry, SavedCommand


class CommandStore(Protocol):
    """Keep commands; ``storage.command_files.CommandFiles`` does. Every call raises ``StoreProblem``."""

    @property
    def folder(self) -> Path:
        """Name the folder of the user's own commands."""
        ...

    def take_stamp(self) -> object:
        """Return what is another where any of the user's files is."""
        ...

    def read(self) -> tuple[CommandEntry, ...]:
        """Return all commands in the order of their titles."""
        ...

    def write(self, command: SavedCommand, instead_of: str = "") -> None:
        """Keep a command; the file of the name that it had before goes."""
        ...

    def write_text(self, name: str, text: str) -> None:
        """Keep the text of a file that was no command."""
        ...

    def remove(self, path: str) -> bytes:
        """Delete a file of the user's and return what it held."""
        ...

    def bring_back(self, path: str, content: bytes) -> None:
        """Undo ``remove``."""
        ...


class Removed(msgspec.Struct, frozen=True):
    """Hold what brings a removed command back."""

    entry: CommandEntry
    content: bytes


class SavedCommands:
    """Hold the commands of the user and those that are shipped."""

    def __init__(self, store: CommandStore) -> None:
        """Read nothing yet."""
        self._store = store
        self._stamp: object = None
        self._entries: tuple[CommandEntry, ...] = ()
        self._listeners: Listeners[[]] = Listeners()
        self._reading = asyncio.Lock()

    @property
    def entries(self) -> tuple[CommandEntry, ...]:
        """Return the commands as they were read last, in the order of their titles."""
        return self._entries

    @property
    def folder(self) -> Path:
        """Name the folder of the user's own commands."""
        return self._store.folder

    @property
    def commands(self) -> tuple[SavedCommand, ...]:
        """List the commands that can be run."""
        return tuple(entry.command for entry in self._entries if entry.command is not None)

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Have it told when the commands are others than before; the answer ends that."""
        return self._listeners.add(listener)

    async def refresh(self) -> tuple[CommandEntry, ...]:
        """Read the files again where any changed; raises ``StoreProblem``."""
        async with self._reading:
            stamp, entries = await asyncio.to_thread(self._read, self._stamp)
            self._stamp = stamp
            has_changed = entries is not None and entries != self._entries
            if entries is not None:
                self._entries = entries
        if has_changed:
            self._listeners.tell()
        return self._entries

    async def find(self, name: str) -> SavedCommand:
        """Return the command of a name or title; raises ``UsageProblem`` and ``StoreProblem``."""
        return pick_command(name, await self.refresh())

    async def keep(self, command: SavedCommand, instead_of: str = "") -> None:
        """Keep a command as the user's own; raises ``StoreProblem``."""
        await asyncio.to_thread(self._store.write, command, instead_of)
        await self.refresh()

    async def keep_text(self, name: str, text: str) -> None:
        """Keep the text of a file that was no command; raises ``StoreProblem``."""
        await asyncio.to_thread(self._store.write_text, name, text)
        await self.refresh()

    async def remove(self, entry: CommandEntry) -> Removed:
        """Delete the user's file, so that a shipped command of its name is what it was.

        Raises ``StoreProblem``.
        """
        content = await asyncio.to_thread(self._store.remove, entry.path)
        await self.refresh()
        return Removed(entry, content)

    async def bring_back(self, removed: Removed) -> None:
        """Undo ``remove``; raises ``StoreProblem``."""
        await asyncio.to_thread(self._store.bring_back, removed.entry.path, removed.content)
        await self.refresh()

    def _read(self, known: object) -> tuple[object, tuple[CommandEntry, ...] | None]:
        stamp = self._store.take_stamp()
        return stamp, self._store.read() if stamp != known else None


def pick_command(name: str, entries: tuple[CommandEntry, ...]) -> SavedCommand:
    """Return the command of a name or title; raises ``UsageProblem`` that names close ones."""
    entry = find_entry(name, entries)
    if entry is not None and entry.command is not None:
        return entry.command
    if entry is not None and entry.trouble is not None:
        raise UsageProblem(
            what=tr("{path} holds no command: {words}", path=entry.path, words=entry.trouble.words)
        )
    close = list_close(name, entries)
    if close:
        what = tr(
            "there is no command “{name}”; did you mean {close}", name=name, close=tr(" or ").join(close)
        )
    else:
        what = tr("there is no command “{name}”; offhand run --list names all", name=name)
    raise UsageProblem(what=what)
