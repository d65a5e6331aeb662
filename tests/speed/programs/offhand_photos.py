"""Offhand as a person runs it, with a folder of photographs dropped on its window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drop_watch import DropWatch
from field_watch import FieldWatch
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from offhand.cli.entry import main
from offhand.ui.composer.editor import MessageField
from offhand.ui.main_window import MainWindow

LOOK = 50
"""ms between two looks for the window, before anything is measured."""
SETTLING = 3000
"""ms before the drop, for what is imported after the first paint."""


class Dropper(QObject):
    """Drop the photographs once the window is there, and tell how it went."""

    def __init__(self, watch: FieldWatch, paths: list[Path]) -> None:
        super().__init__()
        self._watch = watch
        self._paths = paths
        self._window: MainWindow | None = None
        self._dropping = DropWatch()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._watch.field is None:
            return
        self._timer.stop()
        windows = QApplication.topLevelWidgets()
        self._window = next(window for window in windows if isinstance(window, MainWindow))
        QTimer.singleShot(SETTLING, self, self._drop)

    def _drop(self) -> None:
        assert self._window is not None
        shelf = self._window.page.composer.shelf
        shelf.settled.connect(self._follow)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        middle, none = self._window.rect().center(), Qt.KeyboardModifier.NoModifier
        self._dropping.begin()
        QApplication.sendEvent(self._window, QDragEnterEvent(middle, copy, mime, left, none))
        QApplication.sendEvent(self._window, QDropEvent(QPointF(middle), copy, mime, left, none))

    def _follow(self) -> None:
        assert self._window is not None
        shelf = self._window.page.composer.shelf
        if len(shelf.ready) == len(self._paths):
            self._dropping.end()
        elif not shelf.pending:
            raise RuntimeError(f"{len(shelf.ready)} of {len(self._paths)} photographs were taken")


watch = FieldWatch()
watch.watch(MessageField)
application = QApplication(sys.argv[:1])
dropper = Dropper(watch, sorted(Path(os.environ["OFFHAND_SPEED_PHOTOS"]).iterdir()))
sys.exit(main(sys.argv[1:]))
