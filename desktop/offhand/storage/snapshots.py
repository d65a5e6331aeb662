"""Copies of the database that were opened and checked before they got their name.

They lie in ``snapshots/`` of the data folder, one plain file each, named by the time they were
taken. A copy is made while others read and write: it holds one moment.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.store_errors import StoreDamaged
from offhand.paths import FILE_MODE, make_private
from offhand.storage.private_files import sync_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER_NAME = "snapshots"
KEPT = 7
"""How many of the daily ones stay."""
KEPT_BEFORE_MIGRATIONS = 3
PAGES_AT_ONCE = 1_000
"""Between so many pages a copy can be given up."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"offhand-(\d{8}T\d{6}Z)(?:-([\w-]+))?\.db")


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """Name one copy."""

    path: Path
    taken: float
    """Unix seconds."""
    label: str = ""
    """Why it was taken; empty for a daily one."""


def find_folder(database: Path) -> Path:
    """Name the folder of a database's snapshots."""
    return database.parent / FOLDER_NAME


def list_snapshots(folder: Path) -> tuple[Snapshot, ...]:
    """List the snapshots of a folder, the newest first; what else lies there is left alone."""
    found = [snapshot for path in _list_files(folder) if (snapshot := _read_name(path)) is not None]
    return tuple(sorted(found, key=lambda snapshot: (snapshot.taken, snapshot.label), reverse=True))


def take_snapshot(
    source: sqlite3.Connection,
    folder: Path,
    at: float,
    *,
    label: str = "",
    advance: Callable[[int, int], None] | None = None,
) -> Snapshot:
    """Copy a database into the folder and let the oldest copies go.

    ``advance`` hears of pages copied and pages in all; what it raises ends the copy, and leaves nothing.
    Raises ``StoreDamaged`` where the copy does not pass its check, ``sqlite3.Error`` and ``OSError``.
    """
    make_private(folder)
    stamp = datetime.fromtimestamp(at, UTC).strftime(_STAMP)
    path = folder / f"offhand-{stamp}{f'-{label}' if label else ''}.db"
    copy_database(source, path, advance)
    _rotate(folder)
    return Snapshot(path=path, taken=at, label=label)


def copy_database(
    source: sqlite3.Connection, target: Path, advance: Callable[[int, int], None] | None = None
) -> None:
    """Make a verified copy, as one plain file that only its owner can read; raises as ``take_snapshot``."""
    draft = target.with_name(f".{target.name}.new")
    draft.unlink(missing_ok=True)
    draft.touch(FILE_MODE)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            _copy(source, copy, advance)
            copy.execute("PRAGMA journal_mode = DELETE")
        check_copy(draft)
        draft.replace(target)
    finally:
        for name in (draft.name, f"{draft.name}-journal", f"{draft.name}-wal", f"{draft.name}-shm"):
            draft.with_name(name).unlink(missing_ok=True)
    sync_path(target.parent)


def check_copy(path: Path) -> None:
    """Open a database and have SQLite go through all of it; raises ``StoreDamaged``."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as copy:
            findings = list_findings(copy)
    except sqlite3.DatabaseError as error:
        raise StoreDamaged(path=str(path), detail=str(error)) from error
    if findings:
        raise StoreDamaged(path=str(path), detail=findings[0])


def list_findings(connection: sqlite3.Connection) -> list[str]:
    """List what SQLite's own check of everything finds wrong; raises ``sqlite3.Error``.

    Not ``quick_check``: that of SQLite 3.40 finds nulls where there are none, in tables without row
    numbers whose key has another order than their columns.
    """
    found = [str(line) for (line,) in connection.execute("PRAGMA integrity_check(20)")]
    return [] if found == ["ok"] else found or ["the check said nothing"]


def _copy(
    source: sqlite3.Connection, copy: sqlite3.Connection, advance: Callable[[int, int], None] | None
) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        if advance is not None:
            advance(total - remaining, total)

    # A reading transaction holds the moment: without it every write of another starts the copy anew.
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        source.backup(copy, pages=PAGES_AT_ONCE, progress=tell)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")


def _rotate(folder: Path) -> None:
    kept = list_snapshots(folder)
    daily = [snapshot for snapshot in kept if not snapshot.label]
    others = [snapshot for snapshot in kept if snapshot.label]
    for snapshot in (*daily[KEPT:], *others[KEPT_BEFORE_MIGRATIONS:]):
        with suppress(OSError):
            snapshot.path.unlink()


def _list_files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
    except OSError:
        return []


def _read_name(path: Path) -> Snapshot | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        taken = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return None
    return Snapshot(path=path, taken=taken, label=match[2] or "")
