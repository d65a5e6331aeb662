"""Widgets in rows that wrap, of which a window without room shows one row and scrolls to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from offhand.ui.flow import FlowLayout
from offhand.ui.zoom import leave_size

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowStrip(QScrollArea):
    """Hold widgets like words of a text; the one that has the keyboard is scrolled to."""

    def __init__(self, spacing: int) -> None:
        """Start empty; ``spacing`` is px both ways."""
        super().__init__()
        self._is_low = False
        leave_size(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        page = QWidget()
        self._flow = FlowLayout(page, spacing)
        self.setWidget(page)
        for ground in (self.viewport(), page):
            ground.setAutoFillBackground(False)

    def add_widget(self, widget: QWidget) -> None:
        """Put another widget at the end."""
        self._flow.addWidget(widget)

    def set_low(self, *, is_low: bool) -> None:
        """Show one row, and by the scroll bar that there are more, or all of them."""
        self._is_low = is_low
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Arrange the rows anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._flow.heightForWidth(self.viewport().width())
        row = self._flow.minimumSize().height()
        height = min(wanted, row) if self._is_low else wanted
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
