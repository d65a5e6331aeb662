"""The dialog in which pictures and texts are chosen for a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PICTURES = later(
    "Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif);;All files (*)"
)


FILES = later(
    "All files (*);;Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif)"
)


def choose_files(parent: QWidget, take: Callable[[list[str]], object]) -> None:
    """Open the dialog; ``take`` gets the paths that were chosen."""
    dialog = QFileDialog(parent, tr("Attach files"), "", tr(FILES))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(take)
    dialog.open()
