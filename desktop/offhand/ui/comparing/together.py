"""Scrolling answers side by side as one: each is as far down its own length as the one that is moved.

They are of different lengths; so all of them reach their ends at once, and what follows an answer that
is still coming does so for itself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from offhand.ui.transcript.view import TranscriptView


class ScrollingTogether(QObject):
    """Have several transcripts follow the one that the reader scrolls."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = False
        self._views: list[TranscriptView] = []
        self._is_following = False

    def add(self, view: TranscriptView) -> None:
        """Take one more of them."""
        self._views.append(view)
        view.verticalScrollBar().valueChanged.connect(partial(self._follow, view))

    def align(self, view: TranscriptView) -> None:
        """Bring the others to where one of them is."""
        bar = view.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._is_following = True
        try:
            for other in self._views:
                if other is not view and other.isVisible():
                    other.verticalScrollBar().setValue(round(share * other.verticalScrollBar().maximum()))
        finally:
            self._is_following = False

    def _follow(self, view: TranscriptView, _value: int) -> None:
        """Follow what the reader does; what a transcript does of itself moves nothing else."""
        if self.is_on and not self._is_following and not view.is_arranging and view.isVisible():
            self.align(view)
