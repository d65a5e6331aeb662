"""A text widget that leaves its document alone where another font comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser

_FONT_CHANGES = frozenset({QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange})


class StillText(QTextBrowser):
    """Show documents that have fonts of their own, and are written anew for another one.

    Qt would give a document the font of the widget, and lay all of it out again at each step of a zoom.
    """

    def changeEvent(self, event: QEvent) -> None:
        """Follow whatever is not the font."""
        if event.type() not in _FONT_CHANGES:
            super().changeEvent(event)
