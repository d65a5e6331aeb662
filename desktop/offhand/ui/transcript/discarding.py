"""Letting go of documents some at a time: three hundred that are laid out take 50 ms to be taken apart."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.ui.transcript.documents import SegmentDocument

DISCARDED_FOR = 0.003
"""Seconds in one turn of the event loop; one document at least."""


class Discarding(QObject):
    """Hold documents that nobody shows any more, until there was time for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: list[SegmentDocument] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._let_go)

    def take(self, documents: Iterable[SegmentDocument]) -> None:
        """Let go of documents in the turns that come."""
        self._documents += documents
        if self._documents:
            self._timer.start()

    def _let_go(self) -> None:
        until = time.perf_counter() + DISCARDED_FOR
        while self._documents:
            del self._documents[-1]
            if time.perf_counter() > until:
                return
        self._timer.stop()
