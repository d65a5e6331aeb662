"""Putting a salvaged database in the place of a damaged one, which stays beside it.

A crash at any moment leaves either the damaged database in its place or the salvaged one, whole:
the salvaged one is checked and reaches the disk under a name of its own before anything moves.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from offhand.domain.opening import SalvageReport
from offhand.paths import FILE_MODE
from offhand.storage import schema
from offhand.storage.private_files import sync_path
from offhand.storage.salvage.gaps import fill_gaps
from offhand.storage.salvage.mending import mend
from offhand.storage.salvage.rebuild import copy_rows
from offhand.storage.snapshots import check_copy

if TYPE_CHECKING:
    from pathlib import Path

COMPANIONS = ("-wal", "-shm", "-journal")


def salvage(path: Path, at: float) -> SalvageReport:
    """Replace a damaged database by what it still holds and say what that is.

    Nobody else may have it open. ``at`` (Unix seconds) names the file that the damaged one becomes.
    Raises ``OSError``, ``sqlite3.Error`` and ``StoreDamaged``; the damaged one then is where it was.
    """
    original = _name_original(path, at)
    draft = path.with_name(f"{path.name}-salvage")
    _remove(draft)
    draft.touch(FILE_MODE)
    try:
        report = _rebuild(path, draft, original)
        check_copy(draft)
    except BaseException:
        _remove(draft)
        raise
    ready = _name_ready(path)
    draft.replace(ready)
    _put_in_place(path, ready, original)
    return report


def finish_interrupted(path: Path, at: float) -> bool:
    """Put a salvaged database in place where a crash came between; says whether there was one."""
    ready = _name_ready(path)
    if not ready.exists():
        return False
    _put_in_place(path, ready, _name_original(path, at))
    return True


def _rebuild(path: Path, draft: Path, original: Path) -> SalvageReport:
    with closing(sqlite3.connect(draft, isolation_level=None)) as fresh:
        fresh.execute("PRAGMA synchronous = OFF")  # it is one more file until it is checked and synced
        losses = copy_rows(path, fresh)
        schema.migrate(fresh)
        snapshot, from_snapshot = "", 0
        if losses.unreadable_pages or losses.broken_rows or not _has_chats(fresh):
            snapshot, from_snapshot = fill_gaps(path, fresh)
        damaged, mended, without_record = mend(fresh)
        (chats,) = fresh.execute("SELECT count(*) FROM chats").fetchone()
        (messages,) = fresh.execute("SELECT count(*) FROM messages").fetchone()
    sync_path(draft)
    return SalvageReport(
        original=str(original),
        chats=chats,
        messages=messages,
        damaged=damaged,
        unreadable_pages=losses.unreadable_pages,
        mended_messages=mended,
        lost_usage=without_record,
        snapshot=snapshot if from_snapshot else "",
        from_snapshot=from_snapshot,
    )


def _put_in_place(path: Path, ready: Path, original: Path) -> None:
    """Have the damaged database and its log keep each other's company under another name."""
    if path.exists():
        _keep(path, original)
    # A log that stayed would be taken for the salvaged database's own.
    for companion in COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).replace(original.with_name(original.name + companion))
    ready.replace(path)
    sync_path(path.parent)


def _keep(path: Path, original: Path) -> None:
    try:
        os.link(path, original)
    except OSError:
        shutil.copyfile(path, original)
        original.chmod(FILE_MODE)
        sync_path(original)


def _name_original(path: Path, at: float) -> Path:
    """Return a name that is still free."""
    stamp = datetime.fromtimestamp(at, UTC).strftime("%Y%m%dT%H%M%SZ")
    name = f"{path.stem}-damaged-{stamp}"
    number = 1
    while (original := path.with_name(f"{name}{path.suffix}")).exists():
        number += 1
        name = f"{path.stem}-damaged-{stamp}-{number}"
    return original


def _name_ready(path: Path) -> Path:
    return path.with_name(f"{path.name}-salvaged")


def _has_chats(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM chats LIMIT 1").fetchone() is not None


def _remove(path: Path) -> None:
    for companion in ("", *COMPANIONS):
        path.with_name(path.name + companion).unlink(missing_ok=True)
