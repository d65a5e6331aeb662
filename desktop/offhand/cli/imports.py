"""``offhand import``: chats from files of ours and of other programs."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.app.exchange import lend_importer
from offhand.domain.errors import StoreProblem
from offhand.domain.opening import OpeningMode
from offhand.services.wording.exchange import word_import, word_opening
from offhand.words import tr

if TYPE_CHECKING:
    import argparse

    from offhand.domain.exchange import ImportReport


def run(arguments: argparse.Namespace) -> int:
    """Carry out ``offhand import`` and return the exit status; raises ``AppError``.

    It is 2 where nothing could be taken in of a file.
    """
    return asyncio.run(_run(arguments))


async def _run(arguments: argparse.Namespace) -> int:
    reports: list[ImportReport] = []
    async with lend_importer(arguments) as takings:
        opening = takings.report
        if opening is not None and opening.mode is OpeningMode.READ_ONLY:
            raise opening.problem or StoreProblem(path="")
        if opening is not None and (words := word_opening(opening)):
            print(f"offhand: {words}", file=sys.stderr)
        for name in arguments.paths:
            report = await takings.importer.import_file(Path(name))
            reports.append(report)
            first, *others = word_import(report) or [tr("{name}: no chats", name=name)]
            if report.origin is None:
                print(f"offhand: {first}", file=sys.stderr)
            else:
                print(first)
            for line in others:
                print(f"offhand: {line}", file=sys.stderr)
    return 2 if any(report.origin is None for report in reports) else 0
