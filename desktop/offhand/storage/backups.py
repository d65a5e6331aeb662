"""One file with everything: a checked copy of the database, pictures and files, settings, and a list.

No key is ever in it: keys are in no file of ours, and what looks like one in the settings is left
out. Before anything is put back, all of it is checked against the list.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import zipfile
import zlib
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import IO, TYPE_CHECKING

import msgspec

from offhand import __version__
from offhand.domain.errors import StoreProblem
from offhand.domain.store_errors import StoreDamaged, StoreNewer
from offhand.paths import FILE_MODE, make_private
from offhand.storage import schema
from offhand.storage.blobs import locate_blob
from offhand.storage.database import open_for_reading, translate
from offhand.storage.private_files import sync_path
from offhand.storage.snapshots import check_copy, copy_database
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

FORMAT, VERSION = "offhand-backup", 1
MANIFEST, DATABASE, SETTINGS = "manifest.json", "offhand.db", "settings.toml"
MOST_FILES = 5_000_000
STEP = 1 << 20
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a damaged archive raises."""
COMPANIONS = ("-wal", "-shm", "-journal")


class FileRecord(msgspec.Struct, frozen=True):
    """Name a file of a backup."""

    path: str
    sha256: str
    size: int


class Manifest(msgspec.Struct, frozen=True):
    """List what is in a backup."""

    format: str
    version: int
    created: str
    """As ISO 8601."""
    generator: str
    chats: int
    messages: int
    migrations: list[str]
    files: list[FileRecord]
    missing: list[str] = msgspec.field(default_factory=list[str])
    """Pictures and files, by their SHA-256, that chats name and that were not there any more."""


class Replaced(msgspec.Struct, frozen=True, kw_only=True):
    """Say where what a restored backup replaced lies now; None where there was nothing."""

    manifest: Manifest
    folder: Path | None


def write_backup(
    database: Path,
    target: Path,
    at: float,
    *,
    settings: bytes | None = None,
    advance: Callable[[int, int], None] | None = None,
) -> Manifest:
    """Write a backup while others may use the database; raises ``StoreProblem``.

    ``settings`` is the text of the settings that may be known to whoever gets the file. ``advance``
    hears of files done and files in all; what it raises ends it, and leaves nothing.
    """
    with _translating(target), TemporaryDirectory(prefix=".offhand-backup-", dir=target.parent) as room:
        copy = Path(room) / DATABASE
        with closing(open_for_reading(database)) as source:
            copy_database(source, copy)
        _compact(copy)
        draft = Path(room) / "backup.zip"
        draft.touch(FILE_MODE)
        with draft.open("wb") as file:
            manifest = _write_archive(file, copy, database.parent, at, settings, advance)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    return manifest


def read_manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    """Return the list of a backup; raises ``StoreProblem`` where the file is none, or a newer one."""
    try:
        raw = archive.read(MANIFEST)
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (KeyError, msgspec.DecodeError, *FAULTS) as error:
        raise StoreProblem(path=str(path), detail=later("not a backup of Offhand")) from error
    if manifest.format != FORMAT:
        raise StoreProblem(path=str(path), detail=later("not a backup of Offhand"))
    if manifest.version > VERSION:
        raise StoreNewer(path=str(path))
    return manifest


def restore_backup(
    path: Path,
    database: Path,
    at: float,
    *,
    settings: Path | None = None,
    advance: Callable[[int, int], None] | None = None,
) -> Replaced:
    """Put a backup in place of the chats that are there; raises ``StoreProblem``, having changed nothing.

    Nobody else may use the data folder. Settings are put back only where there are none.
    """
    make_private(database.parent)
    room = Path(mkdtemp(prefix=".restore-", dir=database.parent))
    try:
        with _translating(path):
            manifest = _unpack(path, room, advance)
            with closing(sqlite3.connect(room / DATABASE)) as connection:
                if schema.is_newer(connection):
                    raise StoreNewer(path=str(path))
                if not schema.list_applied(connection):
                    raise StoreDamaged(path=str(path), detail=later("it has no chats"))
            _bring_blobs(manifest, room, database.parent)
            folder = _exchange(room / DATABASE, database, at)
            if settings is not None and not settings.exists() and (room / SETTINGS).exists():
                make_private(settings.parent)
                shutil.copyfile(room / SETTINGS, settings)
                settings.chmod(FILE_MODE)
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return Replaced(manifest=manifest, folder=folder)


@contextmanager
def _translating(path: Path) -> Generator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise translate(path, error) from error
    except FAULTS as error:
        raise StoreDamaged(path=str(path), detail=str(error)) from error


def _compact(copy: Path) -> None:
    """Leave nothing of what was deleted."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("VACUUM")
    check_copy(copy)


def _write_archive(
    file: IO[bytes],
    copy: Path,
    data: Path,
    at: float,
    settings: bytes | None,
    advance: Callable[[int, int], None] | None,
) -> Manifest:
    files: list[FileRecord] = []
    missing: list[str] = []
    with closing(sqlite3.connect(copy)) as connection:
        blobs = [row[0] for row in connection.execute("SELECT DISTINCT sha256 FROM attachments ORDER BY 1")]
        (chats,) = connection.execute("SELECT count(*) FROM chats").fetchone()
        (messages,) = connection.execute("SELECT count(*) FROM messages").fetchone()
        migrations = list(schema.list_applied(connection))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        files.append(_add_file(archive, DATABASE, copy, zipfile.ZIP_DEFLATED))
        if settings is not None:
            archive.writestr(SETTINGS, settings)
            files.append(FileRecord(SETTINGS, hashlib.sha256(settings).hexdigest(), len(settings)))
        for number, sha256 in enumerate(blobs, 1):
            place = locate_blob(data, sha256)
            name = place.relative_to(data).as_posix()
            try:
                # What is in it is packed already.
                record = _add_file(archive, name, place, zipfile.ZIP_STORED)
            except FileNotFoundError:
                missing.append(sha256)
            else:
                files.append(record)
            if advance is not None:
                advance(number, len(blobs))
        manifest = Manifest(
            format=FORMAT,
            version=VERSION,
            created=datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds"),
            generator=f"Offhand {__version__}",
            chats=chats,
            messages=messages,
            migrations=migrations,
            files=files,
            missing=missing,
        )
        archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
    return manifest


def _add_file(archive: zipfile.ZipFile, name: str, path: Path, method: int) -> FileRecord:
    digest = hashlib.sha256()
    size = 0
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = method
    entry.external_attr = FILE_MODE << 16
    with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as packed:
        while piece := source.read(STEP):
            digest.update(piece)
            size += len(piece)
            packed.write(piece)
    return FileRecord(name, digest.hexdigest(), size)


def _unpack(path: Path, room: Path, advance: Callable[[int, int], None] | None) -> Manifest:
    """Unpack what the list names, and check every byte of it; raises ``StoreDamaged``."""
    with zipfile.ZipFile(path) as archive:
        manifest = read_manifest(archive, path)
        records = {record.path: record for record in manifest.files}
        if DATABASE not in records or len(records) > MOST_FILES:
            raise StoreDamaged(path=str(path), detail=later("its list is not complete"))
        for number, record in enumerate(records.values(), 1):
            place = _find_place(room, record)
            if place is None:
                raise StoreDamaged(path=str(path), detail=record.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            _unpack_file(archive, record, place, path)
            if advance is not None:
                advance(number, len(records))
    check_copy(room / DATABASE)
    return manifest


def _find_place(room: Path, record: FileRecord) -> Path | None:
    """Return where a file is unpacked to, None for a name that no backup of ours has."""
    if record.path in {DATABASE, SETTINGS}:
        return room / record.path
    try:
        place = locate_blob(room, record.sha256)
    except StoreProblem:
        return None
    return place if place.relative_to(room).as_posix() == record.path else None


def _unpack_file(archive: zipfile.ZipFile, record: FileRecord, place: Path, path: Path) -> None:
    digest = hashlib.sha256()
    size = 0
    try:
        packed = archive.open(record.path)
    except KeyError as error:
        raise StoreDamaged(path=str(path), detail=tr("{path} is missing", path=record.path)) from error
    with packed, place.open("xb") as file:
        while size <= record.size and (piece := packed.read(STEP)):
            digest.update(piece)
            size += len(piece)
            file.write(piece)
    place.chmod(FILE_MODE)
    if size != record.size or digest.hexdigest() != record.sha256:
        raise StoreDamaged(path=str(path), detail=tr("{path} is not what the list says", path=record.path))


def _bring_blobs(manifest: Manifest, room: Path, data: Path) -> None:
    """Add pictures and files; one that is there already has the same content."""
    for record in manifest.files:
        if record.path in {DATABASE, SETTINGS}:
            continue
        target = locate_blob(data, record.sha256)
        if target.exists() and target.stat().st_size == record.size:
            continue
        for folder in (data, target.parent.parent, target.parent):
            make_private(folder)
        locate_blob(room, record.sha256).replace(target)


def _exchange(fresh: Path, database: Path, at: float) -> Path | None:
    """Put a database in the place of another, which goes to a folder beside it, whole."""
    sync_path(fresh)
    folder = None
    if database.exists():
        folder = _make_folder(database.parent, at)
        # With its log written back into it the old one is one file, and one step exchanges it.
        with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _link(database, folder / database.name)
        for name in (*(f"{database.name}{companion}" for companion in COMPANIONS), f"{database.stem}.spill"):
            with suppress(FileNotFoundError):
                database.with_name(name).replace(folder / name)
    fresh.replace(database)
    sync_path(database.parent)
    return folder


def _make_folder(data: Path, at: float) -> Path:
    stamp = datetime.fromtimestamp(at, UTC).strftime("%Y%m%dT%H%M%SZ")
    number = 1
    while True:
        folder = data / (f"replaced-{stamp}" if number == 1 else f"replaced-{stamp}-{number}")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)
        target.chmod(FILE_MODE)
        sync_path(target)
