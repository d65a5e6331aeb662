"""The one way in which the program opens its database for writing.

What is done before the first chat is read: a database that a newer version has written is only
read; one that the last run did not close is checked; one that is damaged is salvaged, and stays
beside what came out of it; one that has to change its shape is copied first.
"""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.domain.opening import OpeningMode, OpeningReport
from offhand.domain.store_errors import DiskFull, FolderReadOnly, StoreDamaged, StoreNewer
from offhand.storage import schema
from offhand.storage.database import open_for_reading, open_for_writing, translate, translating
from offhand.storage.header import has_sound_header
from offhand.storage.salvage.rescue import finish_interrupted, salvage
from offhand.storage.snapshots import find_folder, list_findings, list_snapshots, take_snapshot
from offhand.words import tr

if TYPE_CHECKING:
    from pathlib import Path


class OpenedStore(msgspec.Struct, frozen=True, kw_only=True):
    """Hold an open database and what happened on the way."""

    connection: sqlite3.Connection
    mode: OpeningMode
    report: OpeningReport


def open_store(path: Path) -> OpenedStore:
    """Open the database of chats, made where there is none; raises ``StoreProblem``.

    Made for the database's thread, whose connection it opens::

        def connect(path: Path) -> sqlite3.Connection:
            opened = open_store(path)
            ...  # keep ``opened.report`` for whoever words it (services.wording.exchange)
            return opened.connection

        Database(path, "chats", connect)

    The caller closes the connection; closing it is also what marks a clean end. It may take long
    after a run that did not end well, in proportion to the size of the file.

    With ``OpeningMode.READ_ONLY`` every write raises ``sqlite3.OperationalError``, which is
    translated to ``FolderReadOnly``; ``report.problem`` says why: ``StoreNewer`` stays so for the
    whole run, ``FolderReadOnly`` and ``DiskFull`` may pass, and it may be opened again later. Where
    there is no database and none can be made, that problem is raised. ``StoreBusy`` is raised while
    another program holds it. After a read that met damage (``StoreDamaged``), call
    ``mark_suspect``: the next start looks through all of it and salvages it.
    """
    try:
        return _open_or_salvage(path)
    except (sqlite3.Error, OSError, StoreProblem) as error:
        problem = error if isinstance(error, StoreProblem) else translate(path, error)
        if not isinstance(problem, FolderReadOnly | DiskFull):
            raise problem from error
        return _open_read_only(path, problem)


def mark_suspect(path: Path) -> None:
    """Have the next start check the whole database."""
    with suppress(OSError):
        _mark(path).touch()


def _open_or_salvage(path: Path) -> OpenedStore:
    finish_interrupted(path, time.time())
    try:
        if not has_sound_header(path) or _was_emptied(path):
            raise StoreDamaged(path=str(path), detail=tr("the file's header makes no sense"))  # noqa: TRY301 - like any other damage
        return _open(path)
    except (sqlite3.Error, StoreDamaged, UnicodeDecodeError) as error:
        problem = _name_damage(path, error)
        if not isinstance(problem, StoreDamaged):
            raise
        report = salvage(path, time.time())
        _clear_mark(path)
    opened = _open(path)
    return replace(opened, report=replace(opened.report, salvage=report))


def _open(path: Path) -> OpenedStore:
    is_new = not path.exists() or path.stat().st_size == 0
    has_ended_well = not _mark(path).exists() and not _is_left_open(path)
    connection = open_for_writing(path)
    try:
        if schema.is_newer(connection):
            connection.close()
            return _open_read_only(path, StoreNewer(path=str(path)))
        if not has_ended_well:
            _check(connection, path)
        report = _bring_up(connection, path, is_new=is_new, was_checked=not has_ended_well)
    except BaseException:
        connection.close()
        raise
    return OpenedStore(connection=connection, mode=report.mode, report=report)


def _bring_up(
    connection: sqlite3.Connection, path: Path, *, is_new: bool, was_checked: bool
) -> OpeningReport:
    """Give a sound database our shape."""
    _refuse_foreign(connection, path)
    before = schema.list_applied(connection)
    safety_copy = ""
    if schema.is_outdated(connection):
        label = "before-" + re.sub(r"[^\w-]+", "-", schema.list_missing(connection)[0])
        safety_copy = str(take_snapshot(connection, find_folder(path), time.time(), label=label).path)
    schema.migrate(connection)
    if not schema.has_our_shape(connection):
        raise StoreDamaged(path=str(path), detail="the list of tables")
    _clear_mark(path)
    after = schema.list_applied(connection)
    return OpeningReport(
        mode=OpeningMode.WRITE,
        is_new=is_new,
        migrated=() if is_new else tuple(name for name in after if name not in before),
        safety_copy=safety_copy,
        was_checked=was_checked,
    )


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``StoreDamaged`` for a database that is not whole.

    What lies within a text is no business of SQLite's own check.
    """
    findings = list_findings(connection)
    if not findings and schema.list_applied(connection):
        findings = connection.execute(
            "SELECT 'the content of a message' FROM messages WHERE NOT json_valid(parts) LIMIT 1"
        ).fetchall()
    # A letter of a name that no index holds can change without SQLite's own check taking note.
    findings = findings or connection.execute("PRAGMA foreign_key_check").fetchall()
    if findings:
        raise StoreDamaged(path=str(path), detail=str(findings[0]))


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``StoreProblem`` for a database of another program, which is none of our business."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    is_ours = mark == schema.APPLICATION_ID or bool(schema.list_applied(connection))
    if not is_ours and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
        raise StoreProblem(path=str(path), detail=tr("the database of another program"))


def _name_damage(path: Path, error: sqlite3.Error | StoreDamaged | UnicodeDecodeError) -> StoreProblem:
    """Translate an error; one whose own words are no UTF-8 quotes a list of tables that is damaged."""
    match error:
        case StoreDamaged():
            return error
        case UnicodeDecodeError():
            return StoreDamaged(path=str(path), detail="the list of tables")
        case _:
            return translate(path, error)


def _open_read_only(path: Path, problem: StoreProblem) -> OpenedStore:
    if not path.exists():
        raise problem
    report = OpeningReport(mode=OpeningMode.READ_ONLY, problem=problem)
    with translating(path):
        connection = open_for_reading(path)
    return OpenedStore(connection=connection, mode=report.mode, report=report)


def _is_left_open(path: Path) -> bool:
    """Say whether the last run did not close it: who closes it last takes the log away."""
    return _measure(path.with_name(f"{path.name}-wal")) > 0


def _was_emptied(path: Path) -> bool:
    """Say whether a file without content held something: SQLite would throw its log away."""
    return path.exists() and _measure(path) == 0 and (_is_left_open(path) or _has_snapshots(path))


def _has_snapshots(path: Path) -> bool:
    return bool(list_snapshots(find_folder(path)))


def _measure(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _clear_mark(path: Path) -> None:
    with suppress(OSError):
        _mark(path).unlink(missing_ok=True)


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}-suspect")
