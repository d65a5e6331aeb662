"""Chats out of the window into files, and in from files, while everything else goes on."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.exchange import ImportReport
    from offhand.services.export.exporter import Exporter, ExportProgress, ExportReport
    from offhand.services.imports.importer import Importer
    from offhand.services.write_behind import WriteBehind


class Exchanging:
    """Export and import; what does the work is built, in a thread, when it is wanted first."""

    def __init__(
        self,
        make_exporter: Callable[[], Exporter],
        make_importer: Callable[[], Importer],
        saver: WriteBehind,
        listed: Callable[[str], None],
    ) -> None:
        """Take what builds the parts; ``listed`` is told the id of each chat that came in."""
        self._make_exporter = make_exporter
        self._make_importer = make_importer
        self._saver = saver
        self._listed = listed

    async def export(
        self,
        chat_ids: Sequence[str] | None,
        path: str,
        format_name: str,
        advance: Callable[[ExportProgress], None],
    ) -> ExportReport:
        """Write chats, all of them where no ids are given, as ``json``, ``markdown``, ``html`` or ``pdf``.

        ``path`` is a file for one chat or for JSON, else a folder for a file of each. Raises
        ``StoreProblem``; may be cancelled.
        """
        from offhand.services.export.exporter import (  # noqa: PLC0415 - not before it is wanted
            ExportFormat,
            ExportOptions,
        )

        with suppress(StoreProblem):  # what cannot be kept now cannot be exported yet either
            await self._saver.flush()
        exporter = await asyncio.to_thread(self._make_exporter)
        ids = await exporter.list_chats() if chat_ids is None else tuple(chat_ids)
        options = ExportOptions(format=ExportFormat(format_name))
        if options.format is ExportFormat.JSON or (chat_ids is not None and len(ids) == 1):
            return await exporter.write_file(ids, Path(path), options, advance)
        return await exporter.write_folder(ids, Path(path), options, advance)

    async def import_file(self, path: str, advance: Callable[[int, str], None]) -> ImportReport:
        """Take in what is new in a file or archive; raises ``StoreProblem``; may be cancelled."""
        importer = await asyncio.to_thread(self._make_importer)
        return await importer.import_file(Path(path), advance, self._listed)
