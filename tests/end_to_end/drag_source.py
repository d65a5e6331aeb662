"""A small window whose file can be dragged out: the other program of a drag and drop.

Started with file names. Prints the place to press the mouse as ``x y``, then ``dragging``,
``accepted`` when what lies under the mouse takes the file, and ``taken`` when it has it: only
then may this program end, since the content is fetched after the drop.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel

SIZE = 48


class DragSource(QLabel):
    """Start a drag as soon as the pressed mouse moves."""

    def __init__(self, files: list[str]) -> None:
        # Unmanaged and above everything: no window manager moves it, none steals its place.
        super().__init__(
            "drag", None, Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._files = [QUrl.fromLocalFile(str(Path(name).absolute())) for name in files]
        self._accepted = False
        corner = QApplication.primaryScreen().geometry().bottomRight()
        self.setGeometry(corner.x() - SIZE, corner.y() - SIZE, SIZE, SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell where to press, once the window is really there."""
        super().showEvent(event)
        QTimer.singleShot(0, self._tell_place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        content = QMimeData()
        content.setUrls(self._files)
        drag = QDrag(self)
        drag.setMimeData(content)
        drag.actionChanged.connect(self._tell_action)
        drag.destroyed.connect(self._tell_taken)  # Qt lets go of it when the target has finished
        print("dragging", flush=True)
        drag.exec(Qt.DropAction.CopyAction)

    def _tell_place(self) -> None:
        middle = self.mapToGlobal(self.rect().center())
        print(middle.x(), middle.y(), flush=True)

    def _tell_action(self, action: Qt.DropAction) -> None:
        if action == Qt.DropAction.CopyAction:
            print("accepted", flush=True)

    def _tell_taken(self) -> None:
        print("taken", flush=True)


def main() -> None:
    """Show the window until it is ended."""
    application = QApplication([])
    source = DragSource(sys.argv[1:])
    source.show()
    application.exec()


if __name__ == "__main__":
    main()
