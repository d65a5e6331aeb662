"""The list of chats and the chat side by side: how wide the list is, at whatever zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from offhand.ui.zoom import find_factor, zoomed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.ui.theme import Appearance

USUAL = 260
"""px."""


class Sides(QSplitter):
    """Keep the width of the first that the user gave it."""

    def __init__(self, first: QWidget, second: QWidget, appearance: Appearance) -> None:
        """Begin with the usual width; the second takes what is left."""
        super().__init__(Qt.Orientation.Horizontal)
        self.first_width = USUAL
        """px at 100 %."""
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(1, 1)
        self.give(USUAL)
        self.splitterMoved.connect(self._note)
        appearance.changed.connect(self._follow)

    def give(self, width: int) -> None:
        """Make the first so many px wide, at 100 %."""
        self.first_width = width
        given = zoomed(width)
        self.setSizes([given, max(1, self.width() - given)])

    def _note(self, place: int, _index: int) -> None:
        self.first_width = round(place / find_factor())

    def _follow(self) -> None:
        self.give(self.first_width)
