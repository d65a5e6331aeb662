"""A message that was searched for: brought into view, with its words flashing and then marked for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from offhand.ui.motion import may_move
from offhand.ui.transcript.column import Anchor
from offhand.ui.transcript.folding import AnyOf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.transcript.finder import Finder
    from offhand.ui.transcript.pane import Pane

BEAT = 220
"""ms that the words are marked, and then not."""
FLASHES = 2
"""Under three a second (WCAG 2.2, 2.3.1); none where the system wants no motion."""
LASTING = 12
"""Beats until the marks go."""


class Revealing(QObject):
    """Lead to words in a message and let them be seen."""

    def __init__(self, pane: Pane, finder: Finder) -> None:
        """Mark through the pane's finder."""
        super().__init__(pane)
        self._pane = pane
        self._finder = finder
        self._beat = 0
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._go_on)

    def reveal(self, message_id: str, words: Sequence[str]) -> None:
        """Bring the first of the words in a message into view; without words nothing moves."""
        index = self._pane.column.index_of(message_id)
        if index is None:
            return
        self.end()
        if any(word.strip() for word in words):
            self._pane.hold_at(Anchor(index, 0))
            self._finder.reveal(index, AnyOf(words))
            self._beat = 0
            self._timer.start()

    def end(self) -> None:
        """Stop, and leave the marks to whoever asks for others."""
        self._timer.stop()

    def _go_on(self) -> None:
        self._beat += 1
        if self._beat >= LASTING:
            self.end()
            self._finder.search("")
        elif self._beat <= 2 * FLASHES and may_move():
            self._finder.is_dimmed = bool(self._beat % 2)
