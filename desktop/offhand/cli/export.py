"""``offhand export``: chats to files, or to standard output."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.app.exchange import lend_exporter
from offhand.domain.chat import Place, Shelf
from offhand.domain.errors import UsageProblem
from offhand.services.export.entries import tell_time
from offhand.services.export.exporter import ExportFormat, ExportOptions, name_chat
from offhand.services.export.names import UniqueNames
from offhand.services.wording.shape import flatten
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    import argparse

    from offhand.domain.chat import ChatHead
    from offhand.services.export.exporter import Exporter, ExportReport
    from offhand.services.ports import ChatStore

PAGE = 1_000
SHORTEST_ID = 4
"""Characters of the start of an id that are taken for one."""
ENDINGS = {
    ".json": ExportFormat.JSON,
    ".md": ExportFormat.MARKDOWN,
    ".markdown": ExportFormat.MARKDOWN,
    ".html": ExportFormat.HTML,
    ".htm": ExportFormat.HTML,
    ".pdf": ExportFormat.PDF,
}


def run(arguments: argparse.Namespace) -> int:
    """Carry out ``offhand export`` and return the exit status; raises ``AppError``."""
    if bool(arguments.chats) + arguments.all + arguments.list != 1:
        raise UsageProblem(what=later("name the chats to export, or say --all; --list shows them"))
    options = read_options(arguments)
    if options.format is ExportFormat.PDF and not arguments.list:
        _start_qt()
    return asyncio.run(_run(arguments, options))


def read_options(arguments: argparse.Namespace) -> ExportOptions:
    """Find out the format: what was said, else what the ending of the output says."""
    ending = Path(arguments.output or "").suffix.lower()
    said = ExportFormat(arguments.format) if arguments.format else ENDINGS.get(ending, ExportFormat.JSON)
    return ExportOptions(
        format=said,
        all_branches=arguments.branches,
        with_thinking=not arguments.no_thinking,
        embeds_blobs=not arguments.files_beside,
    )


async def _run(arguments: argparse.Namespace, options: ExportOptions) -> int:
    async with lend_exporter(arguments) as (exporter, store):
        if arguments.list:
            for head in await _list_heads(store):
                print(_write_line(head))
            return 0
        if arguments.all:
            chats = await exporter.list_chats(with_bin=arguments.with_bin)
        else:
            chats = await find_chats(store, arguments.chats)
        report = await _write(exporter, store, chats, arguments.output, options)
        if arguments.output != "-":
            _tell(report)
    return 0


async def find_chats(store: ChatStore, wanted: list[str]) -> tuple[str, ...]:
    """Return the ids of chats that are named by id, the start of one, or title; raises ``UsageProblem``."""
    heads = await _list_heads(store)
    return tuple(dict.fromkeys(_find_chat(heads, name) for name in wanted))


def _find_chat(heads: list[ChatHead], name: str) -> str:
    folded = name.casefold()
    by_id = [head for head in heads if head.id == name]
    by_start = [head for head in heads if len(name) >= SHORTEST_ID and head.id.startswith(name)]
    by_title = [head for head in heads if head.title.casefold() == folded]
    by_words = [head for head in heads if folded and folded in head.title.casefold()]
    for found in (by_id, by_start, by_title, by_words):
        if len(found) == 1:
            return found[0].id
        if found:
            raise UsageProblem(
                what=tr(
                    "“{name}” may be any of {count} chats; name one by its id", name=name, count=len(found)
                )
            )
    raise UsageProblem(what=tr("there is no chat “{name}”; offhand export --list shows them", name=name))


async def _list_heads(store: ChatStore) -> list[ChatHead]:
    heads: list[ChatHead] = []
    for place in Place:
        start = 0
        while page := await store.list_heads(Shelf(place=place), start=start, count=PAGE):
            heads.extend(page)
            start += len(page)
    return heads


async def _write(
    exporter: Exporter,
    store: ChatStore,
    chats: tuple[str, ...],
    output: str | None,
    options: ExportOptions,
) -> ExportReport:
    if output == "-":
        return await _write_to_standard_output(exporter, chats, options)
    is_one_file = options.format is ExportFormat.JSON or len(chats) == 1
    path, is_folder = _choose_place(output, is_one_file=is_one_file)
    if not is_one_file:
        return await exporter.write_folder(chats, path, options)
    if is_folder:
        path /= _choose_name(await _name(store, chats), options, path)
    return await exporter.write_file(chats, path, options)


def _choose_place(output: str | None, *, is_one_file: bool) -> tuple[Path, bool]:
    """Return what is meant by ``--output``, and whether it is a folder to write into."""
    if output is None:
        return Path(), True
    path = Path(output)
    is_folder = path.is_dir() or output.endswith(("/", os.sep))
    if not is_one_file and not is_folder and (path.is_file() or path.suffix.lower() in ENDINGS):
        raise UsageProblem(what=tr("several chats need a folder, and “{output}” is a file", output=output))
    return path, is_folder


def _choose_name(stem: str, options: ExportOptions, folder: Path) -> str:
    """Choose a name that is not taken."""
    return UniqueNames(lambda name: (folder / name).exists()).choose(stem, options.format.ending)


async def _name(store: ChatStore, chats: tuple[str, ...]) -> str:
    """Name a file of one chat, or of all in one file."""
    row = await store.read_head(chats[0]) if len(chats) == 1 else None
    return name_chat(row.head) if row is not None else tr("Offhand chats")


async def _write_to_standard_output(
    exporter: Exporter, chats: tuple[str, ...], options: ExportOptions
) -> ExportReport:
    if options.format is not ExportFormat.JSON and len(chats) != 1:
        raise UsageProblem(what=later("only one chat fits on standard output, or all of them as JSON"))
    with tempfile.TemporaryDirectory(prefix="offhand-export-") as room:
        path = Path(room) / f"chat{options.format.ending}"
        report = await exporter.write_file(chats, path, options)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
    return report


def _tell(report: ExportReport) -> None:
    for path in report.files:
        print(path)
    if not report.files:
        print(tr("offhand: there is no chat to export"), file=sys.stderr)
    if report.lost_blobs:
        lost = plural("{n:,} picture or file is", "{n:,} pictures or files are", report.lost_blobs)
        print(tr("offhand: {lost} no longer kept", lost=lost), file=sys.stderr)


def _write_line(head: ChatHead) -> str:
    day = tell_time(head.touched or head.created, None)
    return f"{head.id}  {day.date().isoformat() if day is not None else '-':10}  {flatten(head.title)}"


def _start_qt() -> None:
    """Have fonts, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only a PDF needs it

    if QGuiApplication.instance() is None:
        _QT.append(QGuiApplication(sys.argv[:1]))


_QT: list[object] = []
"""Keeps the application alive until the process ends."""
