"""Another program's window, which has the keyboard and says so."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from field_watch import tell
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class Line(QLineEdit):
    """Tell when the keyboard is here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusInEvent(event)
        self.clear()
        tell(event="front", at=time.monotonic())


application = QApplication(sys.argv[:1])
line = Line()
line.resize(900, 600)
line.setWindowTitle("Another program")
line.show()
line.activateWindow()
sys.exit(application.exec())
