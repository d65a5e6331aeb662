"""The buttons before the field: what goes along with a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from offhand.domain.commands import ATTACH
from offhand.ui.actions import describe_button

if TYPE_CHECKING:
    from offhand.ui.icons import Icons


class Tools(QWidget):
    """Hold ``Attach``, and what other rooms put beside it."""

    changed = Signal()
    """There is another button."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.attach = QToolButton()
        self.attach.setObjectName("attach")
        self.attach.setProperty("role", "quiet")
        describe_button(self.attach, ATTACH)
        icons.set_icon(self.attach, "attach")
        self.buttons = [self.attach]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.attach)

    def add(self, button: QToolButton) -> None:
        """Put another button at the end."""
        self.buttons.append(button)
        self._row.addWidget(button)
        self.changed.emit()
