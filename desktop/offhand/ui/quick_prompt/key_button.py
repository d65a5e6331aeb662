"""A button that says which keys do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from offhand.ui.actions import describe_button, native_keys
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.commands import Command

PADDING, SPACING = 8, 5
"""px beside the words, and between them and the keys."""


class KeyButton(QPushButton):
    """Offer a command, its keys printed behind its name."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self._label = QLabel()
        self._keys = QLabel()
        self._keys.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(SPACING)
        for label in (self._label, self._keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label)
        self.setProperty("role", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.offer(command)

    @property
    def words(self) -> str:
        """Return what stands on it, keys included."""
        return f"{self._label.text()} {self._keys.text()}".strip()

    def offer(self, command: Command) -> None:
        """Stand for another command."""
        self._label.setText(tr(command.label))
        self._keys.setText(native_keys(command))
        self.show_keys(shown=True)
        first, *rest = command.id.removeprefix("quick_").split("_")
        self.setObjectName(first + "".join(word.capitalize() for word in rest))
        describe_button(self, command)
        self.updateGeometry()

    def show_keys(self, *, shown: bool) -> None:
        """Print the keys behind the name, or leave them to the tool tip."""
        self._keys.setVisible(shown and bool(self._keys.text()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for room for the words, which are no text of the button itself."""
        self.ensurePolished()
        words = self._label.sizeHint().width() + self._keys.sizeHint().width() * (not self._keys.isHidden())
        height = self.fontMetrics().height() + zoomed(PADDING + 4)
        return QSize(words + zoomed(SPACING + 2 * PADDING + 4), height)

    def minimumSizeHint(self) -> QSize:
        """Be never smaller than the words."""
        return self.sizeHint()
