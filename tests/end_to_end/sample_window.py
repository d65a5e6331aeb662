"""A window with one of each: what the driver is proved on before it is trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

W = TypeVar("W", bound=QWidget)


class SampleWindow(QMainWindow):
    """Echo what is typed and name what is dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sample")
        self.setAcceptDrops(True)
        self.field = _named(QLineEdit(), "Message")
        self.echo = _named(QListWidget(), "Transcript")
        self.dropped = _named(QLabel("nothing"), "Dropped")
        send = _named(QPushButton("Send"), "Send")
        ask = _named(QPushButton("Ask"), "Ask")
        number = _named(QSpinBox(), "Number")
        number.setValue(7)
        send.clicked.connect(self.send)
        ask.clicked.connect(self.ask)
        self.field.returnPressed.connect(self.send)
        page = QWidget()
        layout = QVBoxLayout(page)
        for part in (self.echo, self.dropped, self.field, send, ask, number):
            layout.addWidget(part)
        self.setCentralWidget(page)
        self.resize(500, 400)

    def send(self) -> None:
        """Take what was typed into the list."""
        self.echo.addItem(self.field.text())
        self.field.clear()

    def ask(self) -> None:
        """Open a dialog that does not block."""
        question = QMessageBox(self)
        question.setWindowTitle("Question")
        question.setText("Sure?")
        question.addButton(QMessageBox.StandardButton.Yes)
        question.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Name the file."""
        name = event.mimeData().urls()[0].fileName()
        self.dropped.setText(name)
        self.dropped.setAccessibleName(f"Dropped {name}")
        event.acceptProposedAction()


def _named(widget: W, name: str) -> W:
    widget.setAccessibleName(name)
    return widget


def main() -> None:
    """Show the window until it is closed."""
    application = QApplication([])
    window = SampleWindow()
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
