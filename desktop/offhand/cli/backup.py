"""``offhand backup`` and ``offhand restore``: everything but the key in one file, and back."""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.app.core import Core, Options, log_failure
from offhand.app.exchange import list_folders
from offhand.app.holding import hold_folders
from offhand.domain.errors import UsageProblem
from offhand.paths import find_folders
from offhand.services.backups import Backups
from offhand.services.export.names import UniqueNames
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> int:
    """Carry out ``offhand backup`` or ``offhand restore``; raises ``AppError``."""
    return asyncio.run(_run(arguments))


async def _run(arguments: argparse.Namespace) -> int:
    core = Core(Options.gather(arguments, keeps_blobs=False), log_failure)
    settings = find_folders(arguments.data_dir).settings_file
    backups = Backups(core.folders.database_file, settings, time.time)
    is_restore = arguments.command == "restore"
    try:
        with hold_folders(*list_folders(core, arguments)) if is_restore else nullcontext():
            if is_restore:
                await _restore(backups, _find(arguments.path))
                # Found anew among the chats that are there now.
                core.folders.search_file.unlink(missing_ok=True)
            else:
                _check(core.folders.database_file)
                await _write(backups, _choose(arguments.path))
    finally:
        await core.close()
    return 0


async def _write(backups: Backups, target: Path) -> None:
    manifest = await backups.write(target)
    told = ", ".join(
        [
            plural("{n:,} chat", "{n:,} chats", manifest.chats),
            plural("{n:,} message", "{n:,} messages", manifest.messages),
        ]
    )
    print(f"{target}: {told}")
    if manifest.missing:
        lost = plural("{n:,} picture or file is", "{n:,} pictures or files are", len(manifest.missing))
        print(tr("offhand: {lost} no longer kept", lost=lost), file=sys.stderr)


async def _restore(backups: Backups, path: Path) -> None:
    replaced = await backups.restore(path)
    manifest = replaced.manifest
    print(
        tr(
            "restored {chats}, {messages}",
            chats=plural("{n:,} chat", "{n:,} chats", manifest.chats),
            messages=plural("{n:,} message", "{n:,} messages", manifest.messages),
        )
    )
    if replaced.folder is not None:
        print(tr("what was there before is in {folder}", folder=replaced.folder))


def _choose(path: str | None) -> Path:
    """Return where the backup goes: what was named, else a name with the date that is not taken."""
    given = Path(path) if path else Path()
    if path and not given.is_dir():
        if not given.absolute().parent.is_dir():
            raise UsageProblem(what=tr("there is no folder “{parent}”", parent=given.parent))
        return given.absolute()
    stem = f"offhand-backup-{datetime.now().astimezone().date().isoformat()}"
    folder = given.absolute()
    return folder / UniqueNames(lambda name: (folder / name).exists()).choose(stem, ".zip")


def _find(path: str) -> Path:
    found = Path(path)
    if not found.is_file():
        raise UsageProblem(what=tr("there is no backup “{path}”", path=path))
    return found


def _check(database: Path) -> None:
    if not database.exists():
        raise UsageProblem(what=later("there are no chats in this data folder to back up"))
