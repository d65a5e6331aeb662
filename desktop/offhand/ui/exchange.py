"""Exporting and importing in the window: which file, how far it is, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QProgressDialog

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.services.export.names import make_safe
from offhand.services.wording.exchange import word_import
from offhand.ui.motion import may_move
from offhand.ui.sidebar.chat_menu import add_offer
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine, Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.chat import ChatHead
    from offhand.services.exchanging import Exchanging
    from offhand.services.export.exporter import ExportProgress
    from offhand.services.tasks import TaskScope

FORMATS = (
    ("Markdown", "markdown", "md"),
    ("HTML", "html", "html"),
    ("PDF", "pdf", "pdf"),
    ("JSON", "json", "json"),
)
"""What people call a format, its name, and the ending of its files."""
EXPORTS = later("Exported chats (*.json *.zip *.dat *.bak);;All files (*)")
PATIENCE = 400
"""ms until a window tells how far it is."""
TOLD = 4
"""Lines of an import that are told in the window."""


class ExchangeActions(QObject):
    """Carry out what the menus offer, without ever blocking the window."""

    told = Signal(str)
    usage_wanted = Signal()

    def __init__(self, exchanging: Exchanging, scope: TaskScope, window: QWidget) -> None:
        """``scope`` owns the work."""
        super().__init__(window)
        self._exchanging = exchanging
        self._scope = scope
        self._window = window

    def fill_export_menu(self, menu: QMenu, heads: Sequence[ChatHead] | None) -> None:
        """Offer the formats for some chats, or for all where none are named."""
        for label, name, ending in FORMATS:
            add_offer(menu, f"{label}…", partial(self._choose_target, heads, name, ending))

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what concerns all chats."""
        export = menu.addMenu(tr("Export all chats"))
        export.setAccessibleName(tr("Export all chats"))
        self.fill_export_menu(export, None)
        add_offer(menu, tr("Import chats…"), self.choose_sources)
        add_offer(menu, tr("Usage…"), self.usage_wanted.emit)

    def open_menu(self, button: QWidget, fill_more: Callable[[QMenu], object]) -> None:
        """Open that menu above a button, with what else belongs there below it."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("moreMenu")
        menu.setAccessibleName(tr("More"))
        self.fill_menu(menu)
        fill_more(menu)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def choose_sources(self) -> None:
        """Ask for files of ours, or of other programs, to take in."""
        dialog = QFileDialog(self._window, tr("Import chats"), "", tr(EXPORTS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._start_import)
        dialog.open()

    def _choose_target(self, heads: Sequence[ChatHead] | None, name: str, ending: str) -> None:
        ids = None if heads is None else [head.id for head in heads]
        dialog = QFileDialog(self._window, tr("Export"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if name == "json" or (ids is not None and len(ids) == 1):
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(ending)
            dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
            dialog.selectFile(_suggest_name(heads, ending))
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setWindowTitle(tr("Folder for the exported chats"))
        dialog.fileSelected.connect(partial(self._start_export, ids, name))
        dialog.open()

    def _start_export(self, ids: Sequence[str] | None, name: str, path: str) -> None:
        progress = self._open_progress(tr("Exporting chats…"))

        def advance(state: ExportProgress) -> None:
            progress.setMaximum(max(1, state.total))
            progress.setValue(state.done)

        self._run(self._export(ids, path, name, advance), progress)

    async def _export(
        self,
        ids: Sequence[str] | None,
        path: str,
        name: str,
        advance: Callable[[ExportProgress], None],
    ) -> None:
        report = await self._exchanging.export(ids, path, name, advance)
        where = report.files[0].name if len(report.files) == 1 else PurePath(path).name
        self.told.emit(
            tr(
                "{chats} exported to {where}.",
                chats=plural("{n:,} chat", "{n:,} chats", report.chats),
                where=where,
            )
        )

    def _start_import(self, paths: list[str]) -> None:
        progress = self._open_progress(tr("Importing chats…"))

        def advance(read: int, title: str) -> None:
            progress.setLabelText(
                tr("{read} read\n{title}", read=plural("{n:,} chat", "{n:,} chats", read), title=title[:60])
            )

        self._run(self._import(paths, advance), progress)

    async def _import(self, paths: list[str], advance: Callable[[int, str], None]) -> None:
        for path in paths:
            lines = word_import(await self._exchanging.import_file(path, advance))
            more = [tr("… and {count} more lines", count=len(lines) - TOLD)] if len(lines) > TOLD else []
            self.told.emit(
                "\n".join([*lines[:TOLD], *more]) or tr("{name}: no chats", name=PurePath(path).name)
            )

    def _open_progress(self, text: str) -> QProgressDialog:
        progress = QProgressDialog(text, tr("Cancel"), 0, 0, self._window)
        if not may_move():
            progress.setMaximum(1)  # an end that is not known would be shown by a bar that runs to and fro
        progress.setObjectName("exchangeProgress")
        progress.setAccessibleName(text)
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setMinimumDuration(PATIENCE)
        progress.setAutoReset(False)
        progress.setAutoClose(False)
        return progress

    def _run(self, work: Coroutine[object, object, None], progress: QProgressDialog) -> None:
        task = self._scope.start(self._tell_of(work, progress), "exchange")
        progress.canceled.connect(partial(_cancel, task))

    async def _tell_of(self, work: Coroutine[object, object, None], progress: QProgressDialog) -> None:
        try:
            await work
        except StoreProblem as problem:
            explanation = explain(problem)
            self.told.emit(f"{explanation.sentence} {explanation.advice}")
        finally:
            progress.close()
            progress.deleteLater()


def _suggest_name(heads: Sequence[ChatHead] | None, ending: str) -> str:
    title = heads[0].title if heads is not None and len(heads) == 1 else tr("Offhand chats")
    return f"{make_safe(title)}.{ending}"


def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
