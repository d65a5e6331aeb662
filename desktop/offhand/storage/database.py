"""SQLite on a thread of its own: work is queued, done in order, and awaited.

The thread owns the one connection that writes. It is a daemon, since a disk that hangs must not
keep the program from ending. What SQLite raises is translated here and nowhere else.

``sqlite3`` is imported on that thread, so that the window does not wait for it.
"""

# ruff: noqa: PLC0415 - imported on the thread, as said above

from __future__ import annotations

import asyncio
import errno
import os
import queue
import threading
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from offhand.domain.errors import StoreProblem
from offhand.domain.store_errors import DiskFull, FolderReadOnly, StoreBusy, StoreDamaged
from offhand.paths import FILE_MODE, make_private

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Generator
    from pathlib import Path

T = TypeVar("T")

PATIENCE = 0.05
"""Seconds that SQLite waits for another program; who waits longer asks again and can tell of it."""
PRIMARY_CODE = 0xFF
"""An extended result code keeps the primary one in its lowest byte (https://sqlite.org/rescode.html)."""


class Database:
    """Run work on a connection, one piece after the other."""

    def __init__(
        self,
        path: Path,
        name: str,
        connect: Callable[[Path], sqlite3.Connection],
        note_damage: Callable[[Path], None] | None = None,
    ) -> None:
        """Name the file and the thread; nothing is opened before the first work.

        ``note_damage`` hears, on the thread, that work met damage.
        """
        self.path = path
        self._note_damage = note_damage
        self._connect = connect
        self._connection: sqlite3.Connection | None = None
        self._queue: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._name = name
        self._thread: threading.Thread | None = None
        self._is_closed = False

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do work on the thread and return what it returns; raises ``StoreProblem``.

        The connection is opened when there is none; one that could not be opened is tried again
        with the next work. Work that was cancelled while it waited is not begun.
        """
        if self._is_closed:
            raise StoreProblem(path=str(self.path), detail="closed")
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            self._thread.start()
        future: Future[T] = Future()
        self._queue.put((future, lambda: self._work(work)))
        return await asyncio.wrap_future(future)

    def interrupt(self) -> None:
        """Abort the statement that runs on the thread, which then raises; harmless where none does.

        It returns at once.
        """
        connection = self._connection
        if connection is not None:
            import sqlite3

            with suppress(sqlite3.ProgrammingError):  # it was closed just now
                connection.interrupt()

    async def reopen(self) -> None:
        """Close the connection, so that the next work opens it anew."""
        if self._thread is not None and not self._is_closed:
            future: Future[None] = Future()
            self._queue.put((future, self._let_go))
            await asyncio.wrap_future(future)

    async def relocate(self, path: Path) -> None:
        """Move the database to another place and go on there; raises ``StoreProblem`` and changes nothing.

        A database that is there already is never touched: ``FileExistsError`` is raised for it.
        """
        future: Future[None] = Future()
        self._queue.put((future, lambda: self._relocate(path)))
        await asyncio.wrap_future(future)

    async def close(self, patience: float = 2.0) -> None:
        """Finish what is queued and close the connection; gives up after ``patience`` seconds."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._thread is None:
            return
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join, patience)

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            future, work = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - it is raised where the work is awaited
                future.set_exception(error)
            else:
                future.set_result(result)
        self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            _close(self._connection)
            self._connection = None

    def _relocate(self, path: Path) -> None:
        if path.exists():
            raise FileExistsError(path)
        old = self.path
        with translating(old):
            if self._connection is None:
                self._connection = self._connect(old)
            copy_to(self._connection, path)
        self._let_go()
        self.path = path
        for name in (old.name, f"{old.name}-wal", f"{old.name}-shm"):
            with suppress(OSError):
                old.with_name(name).unlink()

    def _work(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            with translating(self.path):
                if self._connection is None:
                    self._connection = self._connect(self.path)
                return work(self._connection)
        except StoreDamaged:
            if self._note_damage is not None:
                self._note_damage(self.path)
            raise


def _close(connection: sqlite3.Connection) -> None:
    import sqlite3

    with suppress(sqlite3.Error):
        connection.close()


@contextmanager
def translating(path: Path) -> Generator[None]:
    """Raise ``StoreProblem`` for what SQLite and the file system raise."""
    import sqlite3

    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise translate(path, error) from error


def translate(path: Path, error: sqlite3.Error | OSError) -> StoreProblem:
    """Return the problem that SQLite or the file system tells of."""
    if isinstance(error, OSError):
        return _read_errno(error)(path=str(path), detail=error.strerror or "")
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE
    return _find_kind(code, path)(path=str(path), detail=str(error))


@contextmanager
def transaction(connection: sqlite3.Connection, *, durable: bool = True) -> Generator[None]:
    """Commit at the end, or undo everything when something is raised.

    ``durable`` has the commit reach the disk itself, which a power cut survives; without it a
    commit survives the end of this process, however sudden, and is written a moment later
    (https://sqlite.org/pragma.html#pragma_synchronous).
    """
    connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open a database, made where there is none, that only its owner can read; raises ``sqlite3.Error``."""
    import sqlite3

    make_private(path.parent)
    if not path.exists():
        path.touch(FILE_MODE)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.text_factory = _read_text
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        # What is removed for good is overwritten too (https://sqlite.org/pragma.html#pragma_secure_delete).
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def copy_to(connection: sqlite3.Connection, path: Path) -> None:
    """Write a copy of a database that only its owner can read; raises ``sqlite3.Error`` and ``OSError``.

    What could not be written whole is not left behind.
    """
    import sqlite3

    make_private(path.parent)
    path.touch(FILE_MODE)
    try:
        copy = sqlite3.connect(path)
        try:
            connection.backup(copy)
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise sqlite3.DatabaseError(path.name)
        finally:
            copy.close()
        with path.open("rb") as file:
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def open_in_memory() -> sqlite3.Connection:
    """Open a database that is gone when it is closed."""
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a database that is there without ever changing it; raises ``sqlite3.Error``."""
    import sqlite3

    try:
        return _open_read_only(path, "mode=ro")
    except sqlite3.OperationalError:
        # Without its companions a database in WAL mode opens in a read-only folder only like this.
        return _open_read_only(path, "mode=ro&immutable=1")


def _open_read_only(path: Path, options: str) -> sqlite3.Connection:
    import sqlite3

    address = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.text_factory = _read_text
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _read_text(content: bytes) -> str:
    """Read what is UTF-8 unless the disk changed it: one bad byte must not close a whole chat."""
    return content.decode("utf-8", "replace")


def _find_kind(code: int, path: Path) -> type[StoreProblem]:
    import sqlite3

    match code:
        case sqlite3.SQLITE_FULL:
            return DiskFull
        case sqlite3.SQLITE_READONLY:
            return FolderReadOnly
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreBusy
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StoreDamaged
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            return _find_cause(path)
        case _:
            return StoreProblem


def _find_cause(path: Path) -> type[StoreProblem]:
    """Tell a folder that takes no files from other trouble, where SQLite says only that it failed."""
    probe = path.with_name(f".{path.name}.probe")
    try:
        probe.write_bytes(b"\0" * 4096)
    except OSError as error:
        return _read_errno(error)
    else:
        return StoreProblem
    finally:
        with suppress(OSError):
            probe.unlink()


def _read_errno(error: OSError) -> type[StoreProblem]:
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FolderReadOnly
    return DiskFull if error.errno in {errno.ENOSPC, errno.EDQUOT} else StoreProblem
