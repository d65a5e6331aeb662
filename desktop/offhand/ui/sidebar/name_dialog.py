"""Asking for one name: of a folder, for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

from offhand.domain.labels import LONGEST_NAME, clean_name
from offhand.ui.theme import GAP, MARGIN
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

NARROWEST = 320


class NameDialog(QDialog):
    """Take a name; opened with ``open``, it goes by itself."""

    def __init__(self, parent: QWidget, title: str, name: str, take: Callable[[str], object]) -> None:
        """Ask with a title, beginning with a name that is there; ``take`` hears the answer."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setObjectName("nameDialog")
        self.setMinimumWidth(NARROWEST)
        self._take = take
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(tr("Name"))
        self.field.setAccessibleDescription(title)
        self.field.selectAll()
        label = QLabel(tr("Name"))
        label.setBuddy(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._accept.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._hand_on)
        self.field.textChanged.connect(self._judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(buttons)
        self._judge()

    def _judge(self) -> None:
        self._accept.setEnabled(bool(clean_name(self.field.text())))

    def _hand_on(self) -> None:
        self._take(self.field.text())
