"""Another program to write in: prints ``text …`` as JSON whenever its text is another.

Arguments: ``field`` for one line, ``page`` for several, ``deaf`` for a window that takes the keyboard
and pastes nothing; then the text to begin with.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class Field(QLineEdit):
    """Take one line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.textChanged.connect(tell)


class Page(QPlainTextEdit):
    """Take several."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.textChanged.connect(self._tell)

    def _tell(self) -> None:
        tell(self.toPlainText())


class Deaf(QWidget):
    """Take nothing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setAccessibleName(text)


def tell(text: str) -> None:
    """Print a text at once."""
    print(f"text {json.dumps(text)}", flush=True)


KINDS = {"field": Field, "page": Page, "deaf": Deaf}
application = QApplication(sys.argv[:1])
application.setApplicationName("writer")
window = KINDS[sys.argv[1]](sys.argv[2])
window.setWindowTitle("writer")
window.resize(500, 200)
window.show()
print("ready", flush=True)
application.exec()
