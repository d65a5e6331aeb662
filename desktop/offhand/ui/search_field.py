"""A field to search in, with a lens in front and a cross behind.

Qt's own icons in a field have one size whatever the letters have, so these are ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton

from offhand.ui.zoom import leave_size, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.ui.icons import Icons

ICON = 16
ROOM = 22
"""px of a side that has an icon."""
NEAR = 4
"""px between the edge and the icon."""
BARE = "QToolButton { border: none; background: transparent; padding: 0; }"


class SearchField(QLineEdit):
    """Take words to search for."""

    def __init__(self, icons: Icons, *, name: str, meaning: str, hint: str) -> None:
        """Name the field and say what it does, for screen readers; ``hint`` stands in it while empty."""
        super().__init__()
        self._icons = icons
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)
        self.setPlaceholderText(hint)
        self._lens = self._add_button("search", later("Search"))
        self._lens.clicked.connect(self._take_keyboard)
        self._cross: QToolButton | None = None
        self.textChanged.connect(self._offer_to_clear)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both icons at their ends."""
        super().resizeEvent(event)
        self._place()

    def _add_button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        leave_size(button)
        button.setStyleSheet(BARE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setAccessibleName(tr(name))
        self._icons.set_icon(button, icon, "muted")
        return button

    def _offer_to_clear(self, text: str) -> None:
        """Show the cross from the first letter on."""
        if self._cross is None:
            self._cross = self._add_button("close", later("Clear the search"))
            self._cross.clicked.connect(self._clear)
            self._place()
        self._cross.setVisible(bool(text))

    def _place(self) -> None:
        room = zoomed(ROOM)
        self.setTextMargins(room, 0, room if self._cross is not None else 0, 0)
        size = QSize(zoomed(ICON), zoomed(ICON))
        side = QRect(zoomed(NEAR), 0, room, self.height())
        for button, place in (
            (self._lens, side),
            (self._cross, side.translated(self.width() - room - 2 * zoomed(NEAR), 0)),
        ):
            if button is not None:
                button.setIconSize(size)
                button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _clear(self) -> None:
        self.clear()
        self._take_keyboard()
