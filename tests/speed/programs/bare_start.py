"""The bare limit of a start: a main window with one text field, and nothing else."""

from __future__ import annotations

import sys

from field_watch import FieldWatch
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit


class Field(QPlainTextEdit):
    """Be a field of its own class, for it to be watched."""


FieldWatch().watch(Field)
application = QApplication(sys.argv[:1])
window = QMainWindow()
field = Field()
window.setCentralWidget(field)
window.resize(1060, 740)
window.show()
field.setFocus()
sys.exit(application.exec())
