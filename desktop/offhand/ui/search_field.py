"""A field to search in, with a lens in front and a cross behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.ui.icons import Icons


class SearchField(QLineEdit):
    """Take words to search for."""

    def __init__(self, icons: Icons, *, name: str, meaning: str, hint: str) -> None:
        """Name the field and say what it does, for screen readers; ``hint`` stands in it while empty."""
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)
        self.setPlaceholderText(hint)
        lens = QAction(self)
        icons.set_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.findChildren(QToolButton):
            if button.defaultAction() is lens:
                button.setAccessibleName(tr("Search"))
        self.textChanged.connect(self._offer_to_clear)

    def _offer_to_clear(self) -> None:
        """Show the cross from the first letter on: its drawing is looked for on disk."""
        if self.isClearButtonEnabled():
            return
        known = set(self.findChildren(QToolButton))
        self.setClearButtonEnabled(True)
        for button in set(self.findChildren(QToolButton)) - known:
            button.setAccessibleName(tr("Clear the search"))
